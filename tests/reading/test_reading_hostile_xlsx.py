"""Workbooks that are broken, too big, or made to harm."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter

from kehoach.errors import BadInput
from kehoach.reading import Column, read_table

COLUMNS = (Column("a", ("Tên",), required=True), Column("b", ("Số",), required=True))
SHEET = "xl/worksheets/sheet1.xml"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture(scope="module")
def parts():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as workbook:
        sheet = workbook.add_worksheet("Trang")
        sheet.write_row("A1", ["Tên", "Số"])
        sheet.write_row("A2", ["x", 1])
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts, kind=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", kind) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def rows(inner):
    return f"<worksheet {NS}><sheetData>{inner}</sheetData></worksheet>".encode()


@pytest.fixture
def refuse(write):
    def read_and_refuse(data):
        with pytest.raises(BadInput) as caught:
            read_table(write("b.xlsx", data), COLUMNS, shown="b.xlsx")
        (problem,) = caught.value.problems
        assert problem.found
        assert problem.expected
        return problem

    return read_and_refuse


def test_the_parts_are_right_to_begin_with(write, parts):
    data = read_table(write("b.xlsx", pack(parts)), COLUMNS).data
    assert data == [{"a": "x", "b": 1}]


@pytest.mark.parametrize(
    ("data", "code", "found"),
    [
        (b"", "tep-rong", "0 byte"),
        ("Tên,Số\nx,1\n".encode(), "khong-phai-xlsx", "không phải bảng tính"),
        (b"PK\x03\x04 cut", "zip-hong", "cắt cụt"),
        (OLE + b"\0" * 600, "xls-cu", ".xls"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "xlsx-mat-khau", "mật khẩu"),
        (pack({"word/document.xml": b"<a/>"}), "khong-phai-xlsx", "Word"),
        (pack({"mimetype": b"x", "content.xml": b"<a/>"}), "khong-phai-xlsx", ".ods"),
        (pack({"xl/workbook.bin": b"x"}), "khong-phai-xlsx", ".xlsb"),
        (pack({"a": b"x"}), "zip-thieu-phan", "xl/workbook.xml"),
        (pack({str(n): b"" for n in range(2001)}), "zip-qua-nhieu", "2001"),
        (pack({"a": b"x" * 9}, zipfile.ZIP_LZMA), "zip-hong", "kiểu lạ"),
        (pack({"a": b"x"}), "zip-thieu-phan", "thiếu phần"),
        (b"PK" + b"x" * 8 * 1024 * 1024, "tep-qua-lon", "8 MB"),
    ],
)
def test_other_files(refuse, data, code, found):
    problem = refuse(data)
    assert problem.code == code
    assert found in problem.found
    assert str(problem.place) == "b.xlsx"


@pytest.mark.parametrize(
    "name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", SHEET]
)
def test_missing_part(refuse, parts, name):
    problem = refuse(pack({n: d for n, d in parts.items() if n != name}))
    assert problem.code == "zip-thieu-phan"
    assert name in problem.found


@pytest.mark.parametrize(
    "name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", SHEET]
)
@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda data: data[: len(data) // 2], "XML hỏng"),
        (lambda data: b"", "XML hỏng"),
        (lambda data: data.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1), "DTD"),
        (lambda data: data.replace(b"?>", b'?><!DOCTYPE a SYSTEM "file:///etc/x">', 1), "DTD"),
        (lambda data: data.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "UTF-8"),
        (lambda data: data.replace(b"UTF-8", b"windows-1258"), "UTF-8"),
        (lambda data: data.replace(b'"><', b'">\xf4<'), "XML hỏng"),
    ],
)
def test_xml_of_strangers(refuse, parts, name, change, found):
    problem = refuse(pack({**parts, name: change(parts[name])}))
    assert problem.code == "xlsx-hong"
    assert found in problem.found


def test_two_parts_of_one_name(refuse, parts):
    problem = refuse(pack({**parts, SHEET.upper(): parts[SHEET]}))
    assert problem.code == "zip-trung-ten"
    assert SHEET in problem.found


def test_encrypted_part(refuse, parts):
    data = bytearray(pack(parts))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert refuse(bytes(data)).code == "zip-mat-khau"


def test_bomb_that_tells_its_size(refuse, parts):
    problem = refuse(pack({**parts, SHEET: b" " * (65 * 1024 * 1024)}))
    assert problem.code == "zip-qua-lon"
    assert "64 MB" in problem.found


def test_bomb_that_lies_about_its_size(refuse, parts):
    data = bytearray(pack({**parts, SHEET: b" " * (65 * 1024 * 1024)}))
    at = data.rindex(SHEET.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    problem = refuse(bytes(data))
    assert problem.code in {"zip-hong", "zip-qua-lon"}
    assert SHEET in problem.found


def test_bomb_in_a_part_that_nobody_reads(write, parts):
    data = pack({**parts, "xl/media/image1.png": b"\0" * (100 * 1024 * 1024)})
    assert read_table(write("b.xlsx", data), COLUMNS).data == [{"a": "x", "b": 1}]


@pytest.mark.parametrize(
    ("inner", "cell"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        ('<row r="20001"><c r="A20001"><v>1</v></c></row>', "A20001"),
        ('<row r="1"><c r="IW1"><f>1</f></c></row>', "IW1"),
        ('<row r="1048576"><c><v>1</v></c></row>', "A1048576"),
        ('<x:row xmlns:x="y" r="1"><x:c r="ZZ1"><x:is><x:t>a</x:t></x:is></x:c></x:row>', "ZZ1"),
        ('<row r="1">' + "<c/>" * 256 + "<c><v>1</v></c></row>", "IW1"),
    ],
)
def test_cells_too_far_out(refuse, parts, inner, cell):
    problem = refuse(pack({**parts, SHEET: rows(inner)}))
    assert (problem.code, str(problem.place)) == ("bang-qua-lon", f"b.xlsx: Trang!{cell}")
    assert cell in problem.found


def test_too_wide_and_long_together(refuse, parts):
    inner = (
        '<row r="1"><c r="IV1"><v>1</v></c></row><row r="19999"><c r="A19999"><v>1</v></c></row>'
    )
    problem = refuse(pack({**parts, SHEET: rows(inner)}))
    assert problem.code == "bang-qua-lon"
    assert "19999 hàng × 256 cột" in problem.found


def test_a_million_tags_too_many(refuse, parts):
    problem = refuse(pack({**parts, SHEET: rows("<row/>" * 5_000_000)}))
    assert problem.code == "bang-qua-lon"
    assert "5000000" in problem.found


def test_too_many_formulas_and_merged_areas(refuse, parts):
    formulas = "".join(
        f'<row r="{n}"><c><f>1</f></c><c><f>1</f></c></row>' for n in range(1, 10_002)
    )
    merged = rows("") + b'<mergeCell ref="A1:B2"/>' * 20_001
    merged = merged.replace(b"</worksheet>", b"") + b"</worksheet>"
    for sheet in (rows(formulas), merged):
        problem = refuse(pack({**parts, SHEET: sheet}))
        assert (problem.code, problem.place.sheet) == ("xlsx-hong", "Trang")
        assert "20000" in problem.found


def test_dimension_that_lies_is_harmless(write, parts):
    for ref in (b"A1:XFD1048576", b"XFD1048576", b"B9:A1"):
        sheet = parts[SHEET].replace(b'<dimension ref="A1:B2"/>', b'<dimension ref="%s"/>' % ref)
        assert sheet != parts[SHEET]
        source = read_table(write("b.xlsx", pack({**parts, SHEET: sheet})), COLUMNS)
        assert source.data == [{"a": "x", "b": 1}]


def test_empty_rows_with_styles_far_down_are_no_rows(write, parts):
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 100_000))
    sheet = parts[SHEET].replace(b"</sheetData>", empty.encode() + b"</sheetData>")
    source = read_table(write("b.xlsx", pack({**parts, SHEET: sheet})), COLUMNS)
    assert source.data == [{"a": "x", "b": 1}]


@pytest.mark.parametrize(
    "inner",
    [
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="-1"><c><v>1</v></c></row>',
        '<row r="1"><c r="a1"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>999</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        '<row r="1"><c r="A1" t="zz"><v>-1</v></c></row>',
    ],
)
def test_nonsense_in_a_sheet(refuse, parts, inner):
    problem = refuse(pack({**parts, SHEET: rows(inner)}))
    assert problem.code in {"xlsx-hong", "khong-thay-bang"}


def test_cells_without_names_count_on(write, parts):
    inner = (
        '<row r="2"><c/><c t="inlineStr"><is><t>Tên</t></is></c>'
        '<c t="inlineStr"><is><t>Số</t></is></c></row>'
        '<row><c r="B3" t="inlineStr"><is><t>y</t></is></c><c><v>7</v></c></row>'
    )
    source = read_table(write("b.xlsx", pack({**parts, SHEET: rows(inner)})), COLUMNS)
    assert source.data == [{"a": "y", "b": 7}]
    assert source.places[(0, "b")].cell == "C3"


def test_sheet_that_points_outside(refuse, parts):
    name = "xl/_rels/workbook.xml.rels"
    rels = parts[name].replace(b"worksheets/sheet1.xml", b"../../../etc/passwd")
    problem = refuse(pack({**parts, name: rels}))
    assert problem.code == "zip-thieu-phan"
    assert "etc/passwd" in problem.found


def test_workbook_without_sheets(refuse, parts):
    book = f"<workbook {NS}><sheets/></workbook>".encode()
    problem = refuse(pack({**parts, "xl/workbook.xml": book}))
    assert problem.code == "khong-co-trang"
