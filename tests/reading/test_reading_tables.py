from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.errors import BadInput, Place
from kehoach.reading import Column, read_table

COLUMNS = (
    Column("noi_dung", ("Nội dung", "Nội dung công việc"), required=True),
    Column("thoi_gian", ("Thời gian",), required=True),
    Column("ghi_chu", ("Ghi chú",), required=False),
)
HEADER = ("Nội dung", "Thời gian", "Ghi chú")


@pytest.fixture
def book(tmp_path):
    """A workbook of one sheet 'DS' with the headings in row 1; ``fill`` writes the rest."""

    def make(fill=lambda sheet: None, header=HEADER):
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.title = "DS"
        for column, text in enumerate(header, start=1):
            sheet.cell(1, column, text)
        fill(sheet)
        workbook.save(tmp_path / "b.xlsx")
        return tmp_path / "b.xlsx"

    return make


def read(path, **options):
    return read_table(path, COLUMNS, shown="b.xlsx", **options)


def refuse(path, **options):
    with pytest.raises(BadInput) as caught:
        read(path, **options)
    return caught.value.problems


def refuse_one(path, **options):
    (problem,) = refuse(path, **options)
    return problem


def test_rows_with_their_cells(book):
    def fill(sheet):
        sheet["A2"], sheet["B2"], sheet["C2"] = "Họp", dt.date(2026, 11, 24), "  x\ny "
        sheet["A4"], sheet["B4"] = "Báo cáo", 12
        sheet["A5"], sheet["B5"] = "   ", "\t"
        sheet["B6"] = "30.6"

    source = read(book(fill))
    assert source.data == [
        {"noi_dung": "Họp", "thoi_gian": dt.date(2026, 11, 24), "ghi_chu": "x\ny"},
        {"noi_dung": "Báo cáo", "thoi_gian": 12, "ghi_chu": None},
        {"noi_dung": None, "thoi_gian": "30.6", "ghi_chu": None},
    ]
    assert type(source.data[1]["thoi_gian"]) is int
    assert source.places[(1, "thoi_gian")] == Place("b.xlsx", sheet="DS", cell="B4")
    assert str(source.place_of((1, "ghi_chu"))) == "b.xlsx: DS!C4"
    assert source.places[(2,)].cell == "A6"
    assert source.key_places[(0, "thoi_gian")].cell == "B1"
    assert source.places[()].cell == "A1"


def test_absent_optional_column_is_none_and_points_at_its_row(book):
    path = book(lambda sheet: sheet.append(["Họp", "x"]), header=HEADER[:2])
    source = read(path)
    assert source.data == [{"noi_dung": "Họp", "thoi_gian": "x", "ghi_chu": None}]
    assert source.place_of((0, "ghi_chu")).cell == "A2"


def test_header_below_titles_and_away_from_the_corner(tmp_path):
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Kế hoạch")
        sheet.merge_range("C2:E2", "KẾ HOẠCH NĂM 2027")
        sheet.write_row("C5", ["THỜI  GIAN:", "noi dung cong viec", "Ghi chu\u0301"])
        sheet.write_row("C6", ["Quý I", "Họp", "x"])
    source = read(path)
    assert source.data == [{"noi_dung": "Họp", "thoi_gian": "Quý I", "ghi_chu": "x"}]
    assert str(source.places[(0, "noi_dung")]) == "b.xlsx: Kế hoạch!D6"


def test_heading_without_accents_that_means_two_columns_is_unknown(tmp_path, book):
    columns = [Column("ma", ("Mã",), True), Column("me", ("Mạ",), True), Column("x", ("X",), True)]
    path = book(header=("Ma", "Mạ", "X"))
    with pytest.raises(BadInput) as caught:
        read_table(path, columns)
    assert [problem.code for problem in caught.value.problems] == ["cot-la", "cot-thieu"]


def test_no_rows(book):
    assert read(book()).data == []


@pytest.mark.parametrize(
    ("cell", "value", "code", "found"),
    [
        ("A2", "=1+2", "o-cong-thuc", "=1+2"),
        ("B3", 92.9, "so-le", "92,9"),
        ("B3", 0.1 + 0.2, "so-le", "0,3"),
        ("B3", 1234567890123456789, "so-qua-dai", "1,23"),
        ("C2", True, "o-dung-sai", "TRUE"),
        ("C2", False, "o-dung-sai", "FALSE"),
        ("C9", "#REF!", "o-loi", "#REF!"),
        ("B2", "#N/A", "o-loi", "#N/A"),
        ("B2", dt.time(7, 30), "o-co-gio", "07:30"),
        ("B2", dt.timedelta(hours=30), "o-co-gio", "6:00"),
        ("B2", dt.datetime(2026, 11, 24, 7, 30), "o-co-gio", "2026-11-24 07:30"),
        ("A2", "a_x0007_b", "ky-tu-dieu-khien", "U+0007"),
        ("A2", "a\u2028b", "ky-tu-dieu-khien", "U+2028"),
    ],
)
def test_cell_that_is_refused(book, cell, value, code, found):
    def fill(sheet):
        sheet[cell] = value

    problem = refuse_one(book(fill))
    assert (problem.code, str(problem.place)) == (code, f"b.xlsx: DS!{cell}")
    assert found in problem.found
    assert problem.path.startswith("[1].")
    assert problem.expected
    assert problem.hint


def test_all_problems_of_a_table_come_at_once(book):
    def fill(sheet):
        sheet.append(["=A1", 1.5, True])
        sheet.append(["#REF!", dt.time(7), "x"])

    found = refuse(book(fill))
    assert [(p.code, p.place.cell, p.path) for p in found] == [
        ("o-cong-thuc", "A2", "[1].noi_dung"),
        ("so-le", "B2", "[1].thoi_gian"),
        ("o-dung-sai", "C2", "[1].ghi_chu"),
        ("o-loi", "A3", "[2].noi_dung"),
        ("o-co-gio", "B3", "[2].thoi_gian"),
    ]


def test_formula_is_refused_even_with_a_kept_value(tmp_path):
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row("A1", HEADER)
        sheet.write_formula("B2", '="Quý " & 1', None, "Quý 1")
        sheet.write_array_formula("A3:A3", "{=SUM(1)}", None, 1)
    formula, array = refuse(path)
    assert (formula.code, formula.place.cell) == ("o-cong-thuc", "B2")
    assert '="Quý " & 1' in formula.found
    assert (array.code, array.place.cell) == ("o-cong-thuc", "A3")


def test_formula_as_heading(book):
    def fill(sheet):
        sheet["C1"] = '="Ghi chú"'
        sheet["C2"] = "x"

    problem = refuse_one(book(fill))
    assert (problem.code, problem.place.cell) == ("o-cong-thuc", "C1")
    assert "Ghi chú" in problem.found


def test_text_that_begins_like_a_formula_stays_text(tmp_path):
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row("A1", HEADER)
        sheet.write_string("A2", "=1+2")
        sheet.write_string("B2", "012")
    assert read(path).data == [{"noi_dung": "=1+2", "thoi_gian": "012", "ghi_chu": None}]


def test_merged_cells(book):
    def fill(sheet):
        sheet["A2"] = sheet["A3"] = "Họp"
        sheet["B3"] = "x"
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("E1:F9")

    problem = refuse_one(book(fill))
    assert (problem.code, str(problem.place)) == ("o-gop", "b.xlsx: DS!A2")
    assert "A2:A3" in problem.found


def test_hidden_rows_and_columns_are_read_and_told(book):
    def fill(sheet):
        sheet.append(["a", "b", "c"])
        sheet.append(["d", "e", "f"])
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["C"].hidden = True

    source = read(book(fill))
    assert len(source.data) == 2
    assert [(n.code, str(n.place)) for n in source.notices] == [
        ("hang-an", "b.xlsx: DS!A3"),
        ("cot-an", "b.xlsx: DS!C1"),
    ]
    assert "hàng 3" in source.notices[0].text
    assert "cột C" in source.notices[1].text


def test_unknown_heading_gets_a_suggestion(book):
    problem = refuse_one(book(header=(*HEADER[:2], "Gi chú")))
    assert (problem.code, problem.place.cell) == ("cot-la", "C1")
    assert "Gi chú" in problem.found
    assert "Ghi chú" in problem.hint


def test_missing_and_doubled_headings(book):
    missing = refuse(book(header=("Nội dung", "Ghi chú", "Thời hạn")))
    assert [(p.code, p.place.cell) for p in missing] == [("cot-la", "C1"), ("cot-thieu", "A1")]
    assert "Thời gian" in missing[1].found
    doubled = refuse_one(book(header=("Nội dung", "Thời gian", "NỘI DUNG CÔNG VIỆC")))
    assert (doubled.code, doubled.place.cell) == ("cot-trung", "C1")
    assert "A1" in doubled.found


def test_content_without_heading_is_not_lost(book):
    def fill(sheet):
        sheet.append(["a", "b", "c", None, "lạc"])

    problem = refuse_one(book(fill))
    assert (problem.code, problem.place.cell) == ("cot-khong-ten", "E2")
    assert "lạc" in problem.found
    assert "E1" in problem.expected


def test_no_header_at_all(book):
    problem = refuse_one(book(header=("a", "b")))
    assert (problem.code, problem.place) == ("khong-thay-bang", Place("b.xlsx"))
    assert "DS" in problem.found
    assert "Nội dung" in problem.expected


def test_header_beyond_the_first_rows_is_not_looked_for(book):
    def fill(sheet):
        sheet["A21"], sheet["B21"] = HEADER[:2]

    assert refuse_one(book(fill, header=())).code == "khong-thay-bang"


def make_sheets(path, sheets):
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
    return path


def test_the_one_sheet_with_the_header_is_taken(tmp_path):
    sheets = {"Bìa": [["x"]], "Dữ liệu": [HEADER, ["a", "b"]], "Trống": []}
    source = read(make_sheets(tmp_path / "b.xlsx", sheets))
    assert str(source.places[(0, "noi_dung")]) == "b.xlsx: Dữ liệu!A2"


def test_two_sheets_with_the_header(tmp_path):
    path = make_sheets(tmp_path / "b.xlsx", {"Cũ": [HEADER], "Mới": [HEADER, ["a", "b"]]})
    problem = refuse_one(path)
    assert (problem.code, str(problem.place)) == ("hai-trang", "b.xlsx: Mới!A1")
    assert "Cũ" in problem.found
    assert "Mới" in problem.found
    assert len(read(path, sheet="mới").data) == 1
    assert read(path, sheet="Cũ").data == []


def test_unknown_sheet(tmp_path):
    path = make_sheets(tmp_path / "b.xlsx", {"Hoạt động": [HEADER]})
    problem = refuse_one(path, sheet="Hoat dong")
    assert problem.code == "khong-co-trang"
    assert "Hoạt động" in problem.found
    assert "Hoạt động" in problem.hint


def test_cleaned_cell_is_told(book):
    source = read(book(lambda sheet: sheet.append(["Ho\u0323p\u00a0Khối", "x"])))
    assert source.data[0]["noi_dung"] == "Họp Khối"
    (notice,) = source.notices
    assert (notice.code, str(notice.place), notice.path) == (
        "chu-da-lam-sach",
        "b.xlsx: DS!A2",
        "[1].noi_dung",
    )


def test_dates_of_the_1904_calendar(tmp_path):
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row("A1", HEADER)
        date = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime("B2", dt.datetime(2026, 2, 28), date)
    assert read(path).data[0]["thoi_gian"] == dt.date(2026, 2, 28)


TEXTS = st.text(st.sampled_from("aộĐ =+-@\"'<&\n1.,"), max_size=12).filter(
    lambda text: text == text.strip()
)
CELLS = st.none() | TEXTS | st.integers(-(10**14), 10**14) | st.dates(dt.date(1950, 1, 1))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(TEXTS.filter(bool), CELLS, CELLS), max_size=6))
def test_what_is_written_is_read(tmp_path, rows):
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row("B3", HEADER)
        date = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for index, row in enumerate(rows, start=3):
            for column, value in enumerate(row, start=1):
                if isinstance(value, dt.date):
                    sheet.write_datetime(index, column, value, date)
                elif isinstance(value, int):
                    sheet.write_number(index, column, value)
                elif value is not None:
                    sheet.write_string(index, column, value)
    keys = [column.key for column in COLUMNS]
    expected = [dict(zip(keys, (v if v != "" else None for v in row), strict=True)) for row in rows]
    assert read(path).data == expected
