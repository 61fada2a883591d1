"""Many reports written down at once in the file of submissions."""

import datetime as dt

import openpyxl
import pytest
from tracking_help import TODAY, fill_sheet, make_obligations

from kehoach.tracking.adding import add_submissions
from kehoach.tracking.reading_submissions import read_submissions
from kehoach.tracking.submissions import Submission

CAME = [
    Submission("A", 2, dt.date(2023, 6, 18), "12/BC-SM"),
    Submission("Đ", 2, dt.date(2023, 6, 21)),
    Submission("B", 3, dt.date(2023, 11, 20), "45/BC"),
]


@pytest.fixture
def obligations(tmp_path):
    return make_obligations(tmp_path)


def add(path, obligations):
    data = add_submissions(path, CAME, obligations, TODAY, "Khối")
    assert data is not None
    path.write_bytes(data)
    return read_submissions(path, obligations, TODAY).submissions


@pytest.mark.parametrize("name", ["nop-bao-cao.xlsx", "nop-bao-cao.yaml"])
def test_a_file_that_is_not_there_yet(tmp_path, obligations, name):
    assert set(add(tmp_path / name, obligations)) == set(CAME)


def test_a_sheet_keeps_what_a_clerk_typed(tmp_path, obligations):
    path = fill_sheet(tmp_path, {"D6": dt.date(2023, 6, 15), "A20": "ghi tay"})
    found = add(path, obligations)
    assert len(found) == 4
    assert Submission("B", 2, dt.date(2023, 6, 15)) in found
    assert openpyxl.load_workbook(path).active["A20"].value == "ghi tay"


def test_a_list_keeps_its_comments(tmp_path, obligations):
    path = tmp_path / "nop-bao-cao.yaml"
    old = "nop_bao_cao:\n  # gọi điện\n  - { don_vi: B, hoat_dong: 2, ngay: 15/6/2023 } # Hoa\n"
    path.write_text(old, "utf-8")
    assert len(add(path, obligations)) == 4
    assert path.read_text("utf-8").startswith(old)


def test_a_list_of_another_shape(tmp_path, obligations):
    path = tmp_path / "nop-bao-cao.yaml"
    path.write_text("nop_bao_cao: [{ don_vi: B, hoat_dong: 2, mien: ốm }]\n", "utf-8")
    assert len(add(path, obligations)) == 4


def test_a_sheet_without_a_column_is_left_alone(tmp_path, obligations):
    path = fill_sheet(tmp_path, {})
    book = openpyxl.load_workbook(path)
    book.active.delete_cols(6, 2)
    book.save(path)
    before = path.read_bytes()
    assert add_submissions(path, CAME, obligations, TODAY, "Khối") is None
    assert path.read_bytes() == before
