"""A roster's doubles, blanks, addresses, years and roles; and its columns in Excel and .csv."""

import pathlib

import pytest
import xlsxwriter

from kehoach.errors import BadInput, Problem
from kehoach.reading.plan import read_plan

PLAN = """
nam: 2023
co_quan: {{ ten: Sở Một, viet_tat: SM, dia_danh: Thanh Hóa }}
van_ban: {{ trich_yeu: Hoạt động năm 2023 }}
muc: [{{ tieu_de: Mục đích, noi_dung: Thi đua. }}]
nguoi_ky: {{ chuc_vu: Giám đốc }}
luu: TCCB
danh_sach:
  vai_tro: {{ khoi_truong: {{ ten: Khối trưởng }} }}
  don_vi: {units}
  luan_phien: {turns}
"""


def read(folder: pathlib.Path, units: str, turns: str = "[]"):
    path = folder / "ke-hoach.yaml"
    path.write_text(PLAN.format(units=units, turns=turns), encoding="utf-8")
    return read_plan(path).plan.danh_sach


def refuse(folder: pathlib.Path, units: str, turns: str = "[]") -> list[Problem]:
    with pytest.raises(BadInput) as caught:
        read(folder, units, turns)
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("units", "code", "path"),
    [
        ("[{ma: A, ten: Sở A}, {ma: a, ten: Sở B}]", "ma-trung", "danh_sach.don_vi[2].ma"),
        ("[{ma: A, ten: Sở A}, {ma: B, ten: SỞ  A}]", "ten-trung", "danh_sach.don_vi[2].ten"),
        (
            "[{ma: A, ten: A, ma_dinh_danh: H56.1}, {ma: B, ten: B, ma_dinh_danh: h56.1}]",
            "ma-dinh-danh-trung",
            "danh_sach.don_vi[2].ma_dinh_danh",
        ),
        (
            "[{ma: A, ten: A, tu_nam: 2024, den_nam: 2023}]",
            "nam-nguoc",
            "danh_sach.don_vi[1].den_nam",
        ),
        ("[{ma: A, ten: ''}]", "de-trong", "danh_sach.don_vi[1].ten"),
        ("[{ma: A}]", "thieu-khoa", "danh_sach.don_vi[1].ten"),
    ],
)
def test_doubles_and_blanks(tmp_path, units, code, path):
    (problem,) = refuse(tmp_path, units)
    assert (problem.code, problem.path) == (code, path)


@pytest.mark.parametrize(
    "address",
    [
        "a b@so.gov.vn",
        "a@so",
        "a@@so.gov.vn",
        "a;b@so.gov.vn",
        "a@so..gov.vn",
        "đ@so.gov.vn",
        "A <a@so.gov.vn>",
    ],
)
def test_wrong_addresses(tmp_path, address):
    (problem,) = refuse(tmp_path, f"[{{ma: A, ten: A, thu_dien_tu: '{address}'}}]")
    assert (problem.code, problem.path) == ("thu-dien-tu-sai", "danh_sach.don_vi[1].thu_dien_tu")


def test_names_that_differ_in_an_accent_are_two(tmp_path):
    assert len(read(tmp_path, "[{ma: A, ten: Sở Hoà}, {ma: B, ten: Sở Hóa}]").don_vi) == 2


@pytest.mark.parametrize(
    ("turns", "code"),
    [
        (
            "[{nam: 2023, vai_tro: {khoi_truong: A}}, {nam: 2023, vai_tro: {khoi_truong: A}}]",
            "nam-trung",
        ),
        ("[{nam: 2023, vai_tro: {truong_khoi: A}}]", "khong-ro-vai-tro"),
        ("[{nam: 2023, vai_tro: {khoi_truong: C}}]", "khong-ro-don-vi"),
        ("[{nam: 2025, vai_tro: {khoi_truong: A}}]", "khong-la-thanh-vien"),
    ],
)
def test_turns_that_lead_nowhere(tmp_path, turns, code):
    (problem,) = refuse(tmp_path, "[{ma: A, ten: Sở A, den_nam: 2024}]", turns)
    assert problem.code == code
    assert problem.path.startswith("danh_sach.luan_phien[")


def test_members_of_a_year(tmp_path):
    roster = read(
        tmp_path,
        "[{ma: A, ten: A, den_nam: 2023}, {ma: B, ten: B}, {ma: C, ten: C, tu_nam: 2024}]",
    )
    assert [one.ma for one in roster.list_members(2023)] == ["A", "B"]
    assert [one.ma for one in roster.list_members(2024)] == ["B", "C"]


HEADER = (
    *("Mã", "Tên đơn vị", "Tên gọn", "Thư điện tử", "Từ năm", "Chữ viết tắt"),
    *("Người đứng đầu", "Chức vụ", "Cách gọi", "Mã định danh"),
)
ROW = (
    *("SNN-NA", "Sở A", "Sở", "a@so.gov.vn", "2023", "SNN&PTNT"),
    *("Lê Văn Ví Dụ", "Giám đốc", "Ông", "H40.5"),
)


def test_all_columns_of_a_sheet(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "don-vi.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ROW)
    check_row(read(tmp_path, "don-vi.xlsx"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_all_columns_of_a_csv(tmp_path, separator):
    lines = (separator.join(HEADER), separator.join(ROW))
    (tmp_path / "don-vi.csv").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    check_row(read(tmp_path, "don-vi.csv"))


def check_row(roster):
    (unit,) = roster.don_vi
    assert (unit.ma, unit.ten, unit.ten_gon, unit.thu_dien_tu) == ROW[:4]
    assert (unit.tu_nam, unit.viet_tat, unit.ma_dinh_danh) == (2023, "SNN&PTNT", "H40.5")
    head = unit.nguoi_dung_dau
    assert (head.ho_ten, head.chuc_vu, head.cach_goi) == ("Lê Văn Ví Dụ", "Giám đốc", "ông")


def test_a_head_without_a_position_is_told_at_its_row(tmp_path):
    (tmp_path / "don-vi.csv").write_text("Mã,Tên đơn vị,Người đứng đầu\nA,Sở A,Lê Văn Ví Dụ\n")
    (problem,) = refuse(tmp_path, "don-vi.csv")
    assert (problem.code, problem.place.cell) == ("thieu-khoa", "A2")


def test_a_bad_cell_of_a_csv_is_named(tmp_path):
    (tmp_path / "don-vi.csv").write_text("Mã,Tên đơn vị,Thư điện tử\nA,Sở A,a@so\n")
    (problem,) = refuse(tmp_path, "don-vi.csv")
    assert (problem.code, problem.place.cell) == ("thu-dien-tu-sai", "C2")


def test_a_quote_left_open_in_a_csv(tmp_path):
    (tmp_path / "don-vi.csv").write_text('Mã,Tên đơn vị\nA,"Sở A\n')
    (problem,) = refuse(tmp_path, "don-vi.csv")
    assert problem.code == "csv-sai"
