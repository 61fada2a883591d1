"""The book in the decree's ten columns: CSV and XLSX read back, no formula in them."""

import csv
import io
from dataclasses import replace

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from kehoach.so_van_ban.columns import defuse, name_paper, write_columns, write_csv
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.voiding import void
from kehoach.so_van_ban.workbook import write_workbook

HEAD = [
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
]
EVIL = ['=HYPERLINK("http://x")', "+84 123", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"]


@pytest.fixture
def rows(register, entry):
    told = replace(entry, so_luong=15, luu="VT, TCCB")
    plan = replace(entry, loai="ke_hoach", ky_hieu="KH-SNV", trich_yeu="thi đua năm 2026")
    take(register, [told, plan, replace(told, mat=True)])
    void(register, 2, 2026, "lãnh đạo không ký")
    return list_rows(register)


@pytest.fixture
def evil(register, entry):
    take(register, [replace(entry, nguoi_ky=text, ghi_chu=text, luu=text) for text in EVIL])
    return list_rows(register)


def read_csv(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_ten_columns(rows):
    assert write_columns(rows[0]) == (
        "01/SNV-TCCB",
        "20/3/2026",
        "Công văn V/v đôn đốc gửi báo cáo",
        "Nguyễn Văn An",
        "Sở Tài chính",
        "VT, TCCB",
        "15",
        "",
        "",
        "",
    )
    assert write_columns(rows[1])[2] == "Kế hoạch thi đua năm 2026"
    assert write_columns(rows[1])[9] == "HỦY: lãnh đạo không ký"
    assert write_columns(rows[2])[9] == "Mật"


def test_papers_of_which_little_is_told(entry):
    assert name_paper(replace(entry, loai="")) == "đôn đốc gửi báo cáo"
    assert name_paper(replace(entry, trich_yeu="")) == "Công văn"
    assert (
        name_paper(replace(entry, loai="thu_cong", trich_yeu="thăm hỏi")) == "Thư công V/v thăm hỏi"
    )


def test_csv(rows):
    data = write_csv(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = read_csv(data)
    assert read[0] == HEAD
    assert read[1:] == [list(write_columns(row)) for row in rows]


def test_csv_has_no_formula(evil):
    for text, row in zip(EVIL, read_csv(write_csv(evil))[1:], strict=True):
        assert (row[3], row[5], row[9]) == (f"'{text}",) * 3


@pytest.mark.parametrize("text", ["", "a=b", "05/KH-SNV", "'", "5"])
def test_what_is_no_formula_stays(text):
    assert defuse(text) == text


def test_workbook(rows):
    book = CalamineWorkbook.from_filelike(io.BytesIO(write_workbook(rows)))
    assert book.sheet_names == ["2026 chung", "2026 chung.mat"]
    sheet = book.get_sheet_by_name("2026 chung").to_python()
    assert sheet[0][0] == "SỔ ĐĂNG KÝ VĂN BẢN ĐI"
    assert sheet[1][0] == "Năm 2026"
    assert sheet[3] == HEAD
    assert sheet[4] == [f"({number})" for number in range(1, 11)]
    assert sheet[5] == [*write_columns(rows[0])[:6], 15.0, "", "", ""]
    assert len(sheet) == 7
    assert book.get_sheet_by_name("2026 chung.mat").to_python()[1][0] == "Năm 2026 - dãy chung.mat"


def test_workbook_has_no_formula(evil):
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook(evil))).active
    cells = [cell for row in sheet.iter_rows(min_row=6) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [sheet.cell(6 + n, 4).value for n in range(5)] == EVIL[:5]
    assert all(sheet.cell(6 + n, 4).quotePrefix for n in range(5))
    assert not sheet.cell(6, 3).quotePrefix


def test_the_page(rows):
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook(rows))).worksheets[0]
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize) == ("landscape", 9)
    assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.print_area == "'2026 chung'!$A$1:$J$7"
    assert sheet["A4"].font.name == "Times New Roman"
    assert sheet["C6"].alignment.wrap_text


def test_the_same_rows_give_the_same_bytes(rows):
    assert write_workbook(rows) == write_workbook(rows)


def test_an_empty_book(register):
    book = CalamineWorkbook.from_filelike(io.BytesIO(write_workbook([])))
    assert book.get_sheet_by_name("chung").to_python()[3] == HEAD


@pytest.mark.parametrize("name", ["a/b[c]*?:\\", "'x'", "S" * 50, "DÃY", "dãy"])
def test_names_of_sheets(register, entry, name):
    rows = [row for one in (name, "dãy", "S" * 49) for row in take(
        register, [replace(entry, ky_hieu=f"{one}{len(name)}")], series=one)]  # fmt: skip
    names = CalamineWorkbook.from_filelike(io.BytesIO(write_workbook(rows))).sheet_names
    assert len({one.casefold() for one in names}) == len(names)
    assert all(len(one) <= 31 for one in names)
