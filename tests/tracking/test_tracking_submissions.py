"""What came: from the sheet as clerks fill it, and from YAML; every slip with its cell."""

import datetime as dt

import openpyxl
import pytest
from tracking_help import PLAN, TODAY, fill_sheet, make_obligations

from kehoach.errors import BadInput
from kehoach.tracking.reading_submissions import read_submissions
from kehoach.tracking.submissions import Submission


def read(folder, path, today=TODAY, text=PLAN):
    return read_submissions(path, make_obligations(folder, text), today)


def refuse(folder, path, today=TODAY):
    with pytest.raises(BadInput) as caught:
        read(folder, path, today)
    return [(one.code, one.place.cell or one.path) for one in caught.value.problems]


# The sheet: TT, Mã, Đơn vị, then ngày and số of (2) in D, E and of (3) in F, G; units from row 5.


def test_a_sheet_as_made_is_read_as_nothing_came(tmp_path):
    read_back = read(tmp_path, fill_sheet(tmp_path, {}))
    assert read_back.submissions == ()
    assert read_back.notices == ()


def test_what_a_clerk_fills_in(tmp_path):
    path = fill_sheet(
        tmp_path,
        {
            "D5": dt.date(2023, 6, 18),
            "E5": "123/BC-SM",
            "D6": dt.datetime(2023, 6, 21),
            "F6": "miễn: mới thành lập",
            "H5": "gửi bản giấy",
        },
    )
    assert read(tmp_path, path).submissions == (
        Submission("A", 2, dt.date(2023, 6, 18), "123/BC-SM"),
        Submission("B", 2, dt.date(2023, 6, 21)),
        Submission("B", 3, None, "", "mới thành lập"),
    )


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"B5": "X", "C5": None, "D5": dt.date(2023, 6, 18)}, [("khong-ro-don-vi", "B5")]),
        ({"B5": "X"}, [("khong-ro-don-vi", "B5")]),
        ({"D5": dt.date(2024, 1, 1)}, [("ngay-tuong-lai", "D5")]),
        ({"D5": dt.date(2013, 6, 18)}, [("ngay-khac-nam", "D5")]),
        ({"D5": "=TODAY()"}, [("o-cong-thuc", "D5")]),
        ({"D5": "tuần sau"}, [("khong-phai-ngay", "D5")]),
        ({"D5": "31/6/2023"}, [("ngay-khong-co-that", "D5")]),
        ({"D5": "18/6/23"}, [("nam-hai-chu-so", "D5")]),
        ({"C5": "Sở Hai"}, [("ten-khac", "C5")]),
        ({"D5": "miễn"}, [("mien-khong-ly-do", "D5")]),
        ({"E5": "123/BC-SM"}, [("thieu-ngay", "D5")]),
        ({"D5": dt.date(2023, 6, 1), "E5": dt.date(2023, 6, 12)}, [("so-thanh-ngay", "E5")]),
        ({"B6": "A", "C6": None}, [("hang-trung", "B6")]),
        ({"F7": dt.date(2023, 11, 1)}, [("khong-phai-gui", "B7")]),
        ({"D3": "Báo cáo quý I"}, [("bao-cao-khac", "D3")]),
        ({"D4": "Ngày nhận (8)"}, [("cot-la", "D4")]),
        (
            {"D5": "x", "D6": dt.date(2024, 1, 1)},
            [("khong-phai-ngay", "D5"), ("ngay-tuong-lai", "D6")],
        ),
    ],
)
def test_each_slip_is_told_with_its_cell(tmp_path, cells, told):
    assert refuse(tmp_path, fill_sheet(tmp_path, cells)) == told


def test_merged_cells_among_the_units_are_refused(tmp_path):
    path = fill_sheet(tmp_path, {"D5": dt.date(2023, 6, 18)})
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("D5:D6")
    book.save(path)
    assert refuse(tmp_path, path) == [("o-gop", "D5")]


def test_a_day_that_lost_its_format_is_refused_as_a_number(tmp_path):
    path = fill_sheet(tmp_path, {"D5": 45095})
    book = openpyxl.load_workbook(path)
    book.active["D5"].number_format = "General"
    book.save(path)
    assert refuse(tmp_path, path) == [("khong-phai-ngay", "D5")]


def test_a_day_typed_as_text_is_read_and_told(tmp_path):
    found = read(tmp_path, fill_sheet(tmp_path, {"D5": "18/6/2023"}))
    assert found.submissions == (Submission("A", 2, dt.date(2023, 6, 18)),)
    assert [(one.code, one.place.cell) for one in found.notices] == [("ngay-dang-chu", "D5")]


def test_a_sheet_of_an_older_plan_lacks_columns_and_rows(tmp_path):
    path = fill_sheet(tmp_path, {})
    book = openpyxl.load_workbook(path)
    book.active.delete_rows(7)
    book.active.unmerge_cells("F3:G3")
    for name in ("F3", "F4", "G4"):
        book.active[name] = None
    book.save(path)
    codes = [one.code for one in read(tmp_path, path).notices]
    assert codes == ["thieu-cot", "thieu-hang"]


YAML = """
nop_bao_cao:
  - { don_vi: b, hoat_dong: 2, ngay: 18/6/2023, so_ky_hieu: 12/BC-SH }
  - { don_vi: Sở Một, hoat_dong: tổng kết, mien: Đã sáp nhập }
"""


def write(folder, text):
    path = folder / "nop.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_yaml(tmp_path):
    assert read(tmp_path, write(tmp_path, YAML)).submissions == (
        Submission("B", 2, dt.date(2023, 6, 18), "12/BC-SH"),
        Submission("A", 3, None, "", "Đã sáp nhập"),
    )


@pytest.mark.parametrize(
    ("entry", "code", "path"),
    [
        ("{don_vi: X, hoat_dong: 2, ngay: 1/6/2023}", "khong-ro-don-vi", "don_vi"),
        ("{don_vi: B, hoat_dong: 9, ngay: 1/6/2023}", "khong-ro-bao-cao", "hoat_dong"),
        ("{don_vi: B, hoat_dong: báo cáo, ngay: 1/6/2023}", "khong-ro-bao-cao", "hoat_dong"),
        ("{don_vi: B, hoat_dong: 2, ngay: 1/1/2024}", "ngay-tuong-lai", "ngay"),
        ("{don_vi: B, hoat_dong: 2, ngay: 1/6/2023, mien: x}", "mien-va-ngay", "mien"),
        ("{don_vi: B, hoat_dong: 2, ngay: 31/6/2023}", "ngay-khong-co-that", "ngay"),
        ("{don_vi: B, hoat_dong: 2, ngai: 1/6/2023}", "khoa-la", "ngai"),
        ("{don_vi: Đ, hoat_dong: 3, ngay: 1/6/2023}", "khong-phai-gui", "don_vi"),
    ],
)
def test_each_slip_in_yaml_is_told(tmp_path, entry, code, path):
    told = refuse(tmp_path, write(tmp_path, f"nop_bao_cao: [{entry}]"))
    assert told == [(code, f"nop_bao_cao[1].{path}")]


def test_the_same_report_twice(tmp_path):
    one = "{don_vi: B, hoat_dong: 2, ngay: 1/6/2023}"
    told = refuse(tmp_path, write(tmp_path, f"nop_bao_cao: [{one}, {one}]"))
    assert told == [("nop-trung", "nop_bao_cao[2].don_vi")]
