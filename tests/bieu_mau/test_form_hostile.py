"""Forms that are wrong, broken or meant ill: each is named, none is taken by half."""

import datetime as dt
import io
import json
import zipfile

import openpyxl
import pytest
from forms_help import (
    CRITERIA,
    GOOD,
    PLAN,
    TODAY,
    edit_book,
    edit_part,
    fill_form,
    find_cell,
    make_form,
    make_scope,
    set_cell_xml,
)

from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.expecting import Expectation
from kehoach.bieu_mau.form import HIDDEN
from kehoach.bieu_mau.gathering import take_form
from kehoach.bieu_mau.reading_form import read_form
from kehoach.errors import BadInput

SHEETS = {name: f"xl/worksheets/sheet{i}.xml" for i, name in
          enumerate(("Báo cáo", "Chấm điểm", "Khen thưởng", HIDDEN), start=1)}  # fmt: skip


def spoil(**changes):
    """A good form with other values; None leaves one blank."""
    values = {**GOOD, **{key.replace("__", "."): value for key, value in changes.items()}}
    return fill_form(
        make_form(), {key: value for key, value in values.items() if value is not None}
    )


def good():
    return fill_form(make_form(), GOOD)


def put_xml(key, inner, kind=""):
    sheet, cell = find_cell(make_form(), key)
    return set_cell_xml(good(), SHEETS[sheet], cell, inner, kind)


def change(sheet, **cells):
    def edit(book):
        for cell, value in cells.items():
            book[sheet][cell] = value

    return edit_book(good(), edit)


def merge(sheet, area):
    return edit_book(good(), lambda book: book[sheet].merge_cells(area))


def move_columns(book):
    book["Chấm điểm"].insert_cols(3)


def swap_hidden(old, new):
    def edit(book):
        sheet = book[HIDDEN]
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace(old, new)

    return edit_book(good(), edit)


def copy_sheets(names):
    """The sheets named, copied into a new workbook: values as they are."""
    source = openpyxl.load_workbook(io.BytesIO(good()))
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name in names:
        target = made.create_sheet(name)
        for row in source[name].iter_rows():
            for cell in row:
                target[cell.coordinate] = cell.value
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def foreign_book():
    out = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "Danh sách cán bộ"
    book.save(out)
    return out.getvalue()


def word_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


def put_day(sheet, cell, day):
    return edit_book(good(), lambda book: book[sheet].__setitem__(cell, day))


def far_cell():
    def edit(text):
        row = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        return text.replace("</sheetData>", row)

    return edit_part(good(), SHEETS["Báo cáo"], edit)


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good())) as source, zipfile.ZipFile(out, "w") as made:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == SHEETS["Báo cáo"]:
                content = content.replace(b"</sheetData>", b" " * 80_000_000 + b"</sheetData>")
            made.writestr(info.filename, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def entity():
    def edit(text):
        start = text.index("<worksheet")
        doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        return text[:start] + doctype + text[start:]

    return edit_part(good(), SHEETS["Báo cáo"], edit)


def retold_hidden():
    """The hidden rows point a score at another cell, and the hash is left as it was."""
    return swap_hidden('"tu_cham.A1"', '"tu_cham.B1"')


def nested_hidden():
    def edit(book):
        book[HIDDEN]["A11"] = "|" + "[" * 30_000 + "|"

    return edit_book(good(), edit)


def other_layout():
    """A form of ours whose hash is right but that asks for what nobody would ask."""
    from dataclasses import replace

    form = make_form()
    sheet = form.sheets[0]
    odd = [
        replace(cell, input=replace(cell.input, key="nguon.tep"))
        if cell.input and cell.input.key == "kho_khan"
        else cell
        for cell in sheet.cells
    ]
    made = replace(form, sheets=(replace(sheet, cells=tuple(odd)), *form.sheets[1:]))
    return fill_form(made, {"nguon.tep": "/etc/passwd"})


def wide_maximum():
    """A form of ours with a hash of its own and a higher maximum."""
    return fill_form(
        make_form(
            "B", make_scope(criteria=CRITERIA.replace("diem_toi_da: 60", "diem_toi_da: 600"))
        ),
        {"tu_cham.A1": 600},
    )


def older_edition():
    return fill_form(make_form(), {"tu_cham.A1": 5})


CASES = {
    # the file
    "empty": (lambda: b"", "tep-rong", None),
    "text named xlsx": (lambda: "Sở Hai: 55 điểm".encode(), "khong-phai-xlsx", None),
    "cut off": (lambda: good()[:4000], "zip-hong", None),
    "old xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "xls-cu", None),
    "password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "xlsx-mat-khau",
        None,
    ),
    "word file": (word_file, "khong-phai-xlsx", None),
    "another workbook": (foreign_book, "khong-phai-bieu-mau", None),
    "sheets copied elsewhere": (lambda: copy_sheets(["Báo cáo"]), "mat-trang-an", None),
    "hidden sheet taken out": (
        lambda: edit_book(good(), lambda book: book.remove(book[HIDDEN])),
        "mat-trang-an",
        None,
    ),
    "a sheet taken out": (
        lambda: edit_book(good(), lambda book: book.remove(book["Chấm điểm"])),
        "thieu-trang",
        None,
    ),
    "a sheet renamed": (
        lambda: edit_book(good(), lambda book: setattr(book["Chấm điểm"], "title", "Điểm")),
        "thieu-trang",
        None,
    ),
    "cell at the end of the world": (far_cell, "bang-qua-lon", None),
    "zip bomb": (bomb, "zip-qua-lon", None),
    "external entity": (entity, "xlsx-hong", None),
    "broken xml": (
        lambda: edit_part(good(), SHEETS["Báo cáo"], lambda text: text[:900]),
        "xlsx-hong",
        None,
    ),
    # the hidden sheet
    "unit swapped by hand": (lambda: change(HIDDEN, B3="A"), "trang-an-hong", None),
    "hash swapped by hand": (lambda: change(HIDDEN, B8="0" * 64), "trang-an-hong", None),
    "period unknown": (lambda: change(HIDDEN, B6="thang-13"), "trang-an-hong", None),
    "edition unknown": (lambda: change(HIDDEN, B2="2"), "trang-an-hong", None),
    "rows retold": (retold_hidden, "trang-an-hong", None),
    "rows blown up": (nested_hidden, "trang-an-hong", None),
    "asks for what is no result": (other_layout, "trang-an-hong", None),
    # what stands around the inputs
    "row deleted": (
        lambda: edit_book(good(), lambda book: book["Chấm điểm"].delete_rows(7)),
        "o-bi-doi-cho",
        "A7",
    ),
    "row inserted": (
        lambda: edit_book(good(), lambda book: book["Báo cáo"].insert_rows(10)),
        "o-bi-doi-cho",
        "A10",
    ),
    "column inserted": (lambda: edit_book(good(), move_columns), "o-bi-doi-cho", "C4"),
    "rows sorted": (
        lambda: change("Chấm điểm", B6="Cải cách hành chính", B7="Chỉ tiêu kinh tế"),
        "o-bi-doi-cho",
        "B6",
    ),
    "maximum rewritten": (lambda: change("Chấm điểm", C6=600), "o-bi-doi-cho", "C6"),
    "inputs merged": (lambda: merge("Chấm điểm", "D6:D7"), "o-gop", "D6"),
    "value moved beside the input": (
        lambda: change("Báo cáo", C16="Đã làm"),
        "o-bi-doi-cho",
        "C16",
    ),
    "words in a blank cell": (lambda: change("Chấm điểm", E5="55"), "chu-ngoai-o", "E5"),
    "formula beside the form": (lambda: change("Khen thưởng", H30="=1+1"), "o-cong-thuc", "H30"),
    # the values
    "formula": (lambda: put_xml("tu_cham.A1", "<f>30+25</f><v>55</v>"), "o-cong-thuc", "D6"),
    "formula without value": (lambda: put_xml("tu_cham.A1", "<f>30+25</f>"), "o-cong-thuc", "D6"),
    "formula that failed": (
        lambda: put_xml("tu_cham.A1", "<f>1/0</f><v>#DIV/0!</v>", "e"),
        "o-cong-thuc",
        "D6",
    ),
    "array formula": (
        lambda: put_xml("tu_cham.A1", '<f t="array" ref="D6:D7">{1;2}</f><v>1</v>'),
        "o-cong-thuc",
        "D6",
    ),
    "link to another file": (
        lambda: put_xml("tu_cham.A1", "<f>[1]Sheet1!A1</f><v>5</v>"),
        "o-cong-thuc",
        "D6",
    ),
    "error value": (lambda: put_xml("tu_cham.A1", "<v>#N/A</v>", "e"), "o-loi", "D6"),
    "true or false": (lambda: put_xml("tu_cham.A1", "<v>1</v>", "b"), "o-dung-sai", "D6"),
    "above the maximum": (lambda: spoil(tu_cham__A1=60.5), "ngoai-khoang", "D6"),
    "below zero": (lambda: spoil(tu_cham__A1=-1), "ngoai-khoang", "D6"),
    "thousands of points": (lambda: spoil(tu_cham__A1="1.234,5"), "ngoai-khoang", "D6"),
    "three decimals": (lambda: spoil(tu_cham__A1=7.125), "so-qua-le", "D6"),
    "english thousands": (lambda: spoil(tu_cham__A1="1,234"), "khong-phai-so", "D6"),
    "points with words": (lambda: spoil(tu_cham__A1="55 điểm"), "khong-phai-so", "D6"),
    "fullwidth digits": (lambda: spoil(tu_cham__A1="５５"), "khong-phai-so", "D6"),
    "infinite": (lambda: spoil(tu_cham__A1="inf"), "khong-phai-so", "D6"),
    "number beyond all": (
        lambda: put_xml("ket_qua.phong-trao", "<v>1E+300</v>"),
        "so-qua-dai",
        "D20",
    ),
    "day in place of a number": (
        lambda: put_day("Chấm điểm", "D6", dt.datetime(2023, 5, 7)),
        "so-thanh-ngay",
        "D6",
    ),
    "number of a letter that became a day": (
        lambda: put_day("Báo cáo", "E9", dt.datetime(2023, 6, 12)),
        "so-thanh-ngay",
        "E9",
    ),
    "no such day": (lambda: spoil(bao_cao__2__ngay="31/6/2023"), "ngay-khong-co-that", "D9"),
    "two figures of a year": (lambda: spoil(bao_cao__2__ngay="18/6/23"), "nam-hai-chu-so", "D9"),
    "day to come": (lambda: spoil(bao_cao__2__ngay=dt.date(2024, 6, 18)), "ngay-tuong-lai", "D9"),
    "day long gone": (lambda: spoil(bao_cao__2__ngay=dt.date(2020, 6, 18)), "ngay-khac-nam", "D9"),
    "number in place of a day": (
        lambda: edit_book(good(), lambda b: (
            b["Báo cáo"].__setitem__("D9", 18),
            setattr(b["Báo cáo"]["D9"], "number_format", "General"))),
        "khong-phai-ngay",
        "D9",
    ),
    "words in place of a day": (lambda: spoil(bao_cao__2__ngay="đã gửi"), "khong-phai-ngay", "D9"),
    "no such answer": (lambda: spoil(ket_qua__hop="Sắp họp"), "ngoai-lua-chon", "D22"),
    "words without end": (lambda: spoil(kho_khan="a" * 20_001), "qua-dai", "A26"),
    "control characters": (
        lambda: edit_part(spoil(kho_khan="MARK"), "xl/sharedStrings.xml",
                          lambda text: text.replace("MARK", "a_x0007_b\u0085c")),
        "ky-tu-dieu-khien",
        "A26",
    ),
    "number without a day": (lambda: spoil(bao_cao__2__ngay=None), "dien-thieu", "D9"),
    "award without a name": (lambda: spoil(de_nghi__1__ten=None), "dien-thieu", "B5"),
    "award without a kind": (lambda: spoil(de_nghi__1__hinh_thuc=None), "dien-thieu", "C5"),
    "unit scored itself for the cluster": (
        lambda: spoil(cham__A1=60), "khoi-cham-da-dien", "F6"),
    "nothing filled in": (lambda: make_form_book(make_form()), "chua-dien", None),
}  # fmt: skip


def refuse(data, tmp_path, expect=None):
    path = tmp_path / "tra-ve.xlsx"
    path.write_bytes(data)
    with pytest.raises(BadInput) as caught:
        take(path, expect)
    return caught.value.problems


def take(path, expect):
    form = read_form(path, TODAY, expect) if expect else read_form(path, TODAY)
    return take_form(form, with_clusters=False)


@pytest.mark.parametrize("name", CASES)
def test_refused_and_named(name, tmp_path):
    make, code, cell = CASES[name]
    problems = refuse(make(), tmp_path)
    assert (problems[0].code, problems[0].place.cell) == (code, cell)
    assert problems[0].place.file.endswith("tra-ve.xlsx")
    assert problems[0].found
    if cell is not None:
        assert problems[0].place.sheet


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    data = spoil(tu_cham__A1=99, tu_cham__A2="mười", bao_cao__2__ngay="hôm qua")
    assert [(one.place.sheet, one.place.cell) for one in refuse(data, tmp_path)] == [
        ("Báo cáo", "D9"),
        ("Chấm điểm", "D6"),
        ("Chấm điểm", "D7"),
    ]


def test_days_of_the_mac_are_the_days_typed(tmp_path):
    """Excel for Mac counted days from 1904."""

    def edit(book):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book["Báo cáo"]["D9"] = dt.datetime(2023, 6, 18)

    path = tmp_path / "mac.xlsx"
    path.write_bytes(edit_book(good(), edit))
    assert read_form(path, TODAY).values["bao_cao.2.ngay"] == dt.date(2023, 6, 18)


class TestUnderAPlan:
    @staticmethod
    def expect(criteria=CRITERIA, plan=PLAN):
        scope = make_scope(criteria=criteria, plan=plan)
        return Expectation(scope.plan, scope.obligations, scope.tieu_chi)

    def test_a_maximum_of_ones_own(self, tmp_path):
        assert refuse(wide_maximum(), tmp_path, self.expect())[0].code == "ban-cu"

    def test_an_older_edition(self, tmp_path):
        later = CRITERIA.replace("phien_ban: 1", "phien_ban: 2").replace(
            "diem_toi_da: 60", "diem_toi_da: 50"
        )
        problem = refuse(older_edition(), tmp_path, self.expect(later))[0]
        assert (problem.code, "phiên bản 1" in problem.found) == ("ban-cu", True)
        assert "phiên bản 2" in problem.expected

    def test_a_newer_edition(self, tmp_path):
        newer = CRITERIA.replace("phien_ban: 1", "phien_ban: 3").replace(
            "diem_toi_da: 60", "diem_toi_da: 50"
        )
        data = fill_form(make_form("B", make_scope(criteria=newer)), {"tu_cham.A1": 5})
        assert refuse(data, tmp_path, self.expect())[0].code == "ban-moi"

    def test_a_unit_that_left(self, tmp_path):
        plan = PLAN.replace("ten: Sở Hai", "ten: Sở Hai, den_nam: 2022").replace(
            "[khoi_truong, B]", "[khoi_truong]"
        )
        assert refuse(good(), tmp_path, self.expect(plan=plan))[0].code == "khong-ro-don-vi"

    def test_a_plan_of_another_year(self, tmp_path):
        plan = PLAN.replace("2023", "2024")
        later = self.expect(CRITERIA.replace("nam: 2023", "nam: 2024"), plan)
        assert refuse(good(), tmp_path, later)[0].code == "khac-nam"


def test_the_hidden_rows_are_what_json_makes_of_them():
    """The cases above that spoil them spoil what is really there."""
    book = openpyxl.load_workbook(io.BytesIO(good()))
    text = "".join(
        str(row[0].value)[1:-1] for row in book[HIDDEN].iter_rows(min_row=11) if row[0].value
    )
    assert any(row[3:4] == ["tu_cham.A1"] for row in json.loads(text))
