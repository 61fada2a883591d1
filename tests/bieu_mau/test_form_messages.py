"""What is told of a returned form: the one thing to mend, not all that follows from it."""

import pathlib

import pytest
from forms_help import (
    GOOD,
    PLAN,
    TODAY,
    edit_book,
    fill_form,
    find_cell,
    make_form,
    make_scope,
)

from kehoach.bieu_mau.reading_form import read_form
from kehoach.errors import BadInput


def read(tmp_path: pathlib.Path, data: bytes):
    path = tmp_path / "ve.xlsx"
    path.write_bytes(data)
    return read_form(path, TODAY)


def refuse(tmp_path, data):
    with pytest.raises(BadInput) as caught:
        read(tmp_path, data)
    return caught.value.problems


@pytest.mark.parametrize(
    ("sheet", "edit"),
    [
        ("Chấm điểm", lambda sheet: sheet.insert_rows(6)),
        ("Báo cáo", lambda sheet: sheet.delete_rows(15)),
        ("Khen thưởng", lambda sheet: sheet.insert_cols(2)),
    ],
)
def test_a_sheet_whose_rows_moved_is_told_once(tmp_path, sheet, edit):
    data = edit_book(fill_form(make_form(), GOOD), lambda book: edit(book[sheet]))
    (problem,) = refuse(tmp_path, data)
    assert (problem.code, problem.place.sheet) == ("o-bi-doi-cho", sheet)


def test_other_sheets_are_still_read(tmp_path):
    data = fill_form(make_form(), {**GOOD, "ket_qua.phong-trao": -1})
    data = edit_book(data, lambda book: book["Chấm điểm"].insert_rows(6))
    assert [one.code for one in refuse(tmp_path, data)] == ["o-bi-doi-cho", "ngoai-khoang"]


def test_one_label_changed_where_it_stands_hides_nothing(tmp_path):
    form = make_form()
    data = fill_form(form, {**GOOD, "tu_cham.A1": 61})
    sheet, cell = find_cell(form, "tu_cham.A1")

    def edit(book):
        book[sheet][f"B{cell[1:]}"] = "Chỉ tiêu khác"

    assert [one.code for one in refuse(tmp_path, edit_book(data, edit))] == [
        "o-bi-doi-cho",
        "ngoai-khoang",
    ]


class TestTypedAsText:
    MANY = ("tu_cham.A1", "55,5"), ("tu_cham.A2", "9"), ("tu_cham.B1", "20")

    def tell(self, tmp_path, *values):
        """The notices of GOOD, in which one figure is text already, with more of them."""
        form = read(tmp_path, fill_form(make_form(), {**GOOD, **dict(values)}))
        return [one for one in form.notices if one.code == "so-dang-chu"]

    def test_few_are_told_one_by_one(self, tmp_path):
        told = self.tell(tmp_path, ("tu_cham.A2", "9,5"))
        assert [one.path for one in told] == ["Tốc độ tăng (%)", "Tự chấm: Cải cách hành chính"]

    def test_many_are_told_together(self, tmp_path):
        (told,) = self.tell(tmp_path, *self.MANY)
        assert told.text.startswith("4 ô có số gõ thành chữ, được hiểu là: Báo cáo!")
        assert told.text.endswith(": 20")
        assert told.text.count(";") == 3

    def test_thousands_are_told_by_themselves(self, tmp_path):
        told = self.tell(tmp_path, *self.MANY, ("ket_qua.phong-trao", "1.234"))
        assert [one.path for one in told] == ["Số phong trào (phong trào)", ""]


@pytest.mark.parametrize("nothing", ["-", "Không", "ko", "không có."])
def test_nothing_is_typed_as_zero(tmp_path, nothing):
    data = fill_form(make_form(), {**GOOD, "ket_qua.phong-trao": nothing})
    (problem,) = refuse(tmp_path, data)
    assert problem.code == "khong-phai-so"
    assert problem.hint == "không có thì gõ 0; chưa biết thì để trống"


def test_the_columns_of_a_cum_are_named_so():
    plan = PLAN.replace("ten_gon: Khối }", "ten_gon: Cụm }")
    words = [cell.text for cell in make_form(scope=make_scope(plan=plan)).sheets[1].cells]
    assert "Cụm chấm" in words
    assert "Lý do của Cụm" in words
    assert any("Hai cột cuối của Cụm" in one for one in words)
