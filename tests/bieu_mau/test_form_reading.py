"""A form that comes back as it should: what is read of it, and what is told."""

import datetime as dt
from decimal import Decimal

import pytest
from forms_help import (
    CRITERIA,
    GOOD,
    PLAN,
    TODAY,
    edit_book,
    fill_form,
    find_cell,
    make_form,
    make_scope,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.expecting import Expectation
from kehoach.bieu_mau.reading_form import is_blank_form, read_form
from kehoach.bieu_mau.results import make_results


def read(data, tmp_path, expect=None, name="tra-ve.xlsx"):
    path = tmp_path / name
    path.write_bytes(data)
    return read_form(path, TODAY, expect) if expect else read_form(path, TODAY)


def expect_plan(criteria=CRITERIA, plan=PLAN):
    scope = make_scope(criteria=criteria, plan=plan)
    return Expectation(scope.plan, scope.obligations, scope.tieu_chi)


def list_notices(form):
    return [(one.code, one.place.cell) for one in form.notices]


class TestAGoodForm:
    def test_all_of_it_is_read(self, tmp_path):
        form = read(fill_form(make_form(), GOOD), tmp_path)
        assert (form.identity.don_vi, form.identity.ky, form.identity.nam) == ("B", "nam", 2023)
        assert form.values["bao_cao.2.ngay"] == dt.date(2023, 6, 18)
        assert form.values["tu_cham.A1"] == Decimal("55.5")
        assert form.values["ket_qua.tang"] == Decimal("3.5")
        assert form.values["hoat_dong.1.tinh_trang"] == "Đã xong"
        assert set(form.values) == set(GOOD)

    def test_whatever_it_was_renamed_to(self, tmp_path):
        data = fill_form(make_form(), GOOD)
        name = "Copy of báo cáo (3) FINAL.xlsx"
        assert read(data, tmp_path, name=name).identity.don_vi == "B"

    def test_after_another_program_saved_it(self, tmp_path):
        data = edit_book(fill_form(make_form(), GOOD), lambda book: None)
        assert read(data, tmp_path, expect_plan()).values["tu_cham.A1"] == Decimal("55.5")

    def test_under_the_plan(self, tmp_path):
        form = read(fill_form(make_form(), GOOD), tmp_path, expect_plan())
        assert [code for code, _ in list_notices(form)] == ["so-dang-chu"]

    def test_as_results(self, tmp_path):
        results = make_results(read(fill_form(make_form(), GOOD), tmp_path))
        assert results.ma == "B"
        assert results.tu_cham == {
            "A1": Decimal("55.5"),
            "A2": Decimal(9),
            "B1": Decimal(20),
            "P1": Decimal("2.25"),
        }
        assert results.bao_cao[0].so == "123/BC-SH"
        assert results.hoat_dong[0].tinh_trang == "xong"
        assert results.de_nghi[0].hinh_thuc == "Bằng khen"
        assert results.nguon.tep == "tra-ve.xlsx"
        assert len(results.nguon.sha256) == 64

    def test_a_blank_one_is_known_as_blank(self, tmp_path):
        path = tmp_path / "trong.xlsx"
        path.write_bytes(make_form_book(make_form()))
        assert is_blank_form(path, TODAY)
        path.write_bytes(fill_form(make_form(), {"kho_khan": "có"}))
        assert not is_blank_form(path, TODAY)


class TestWhatIsTold:
    @pytest.mark.parametrize(
        ("typed", "number"),
        [("7,5", "7.5"), ("7.5", "7.5"), (" 12 ", "12"), ("07", "7"), ("1.234,5", "1234.5")],
    )
    def test_numbers_typed_as_text(self, typed, number, tmp_path):
        form = read(fill_form(make_form(), {"ket_qua.phong-trao": typed}), tmp_path)
        assert form.values["ket_qua.phong-trao"] == Decimal(number)
        assert [code for code, _ in list_notices(form)] == ["so-dang-chu"]

    def test_days_typed_as_text(self, tmp_path):
        form = read(fill_form(make_form(), {"bao_cao.2.ngay": "18/6/2023"}), tmp_path)
        assert form.values["bao_cao.2.ngay"] == dt.date(2023, 6, 18)
        assert list_notices(form) == [("ngay-dang-chu", "D9")]

    def test_a_percentage_that_excel_divided(self, tmp_path):
        form = read(fill_form(make_form(), {"ket_qua.tang": 0.035}), tmp_path)
        assert form.values["ket_qua.tang"] == Decimal("0.035")
        assert [code for code, _ in list_notices(form)] == ["ty-le-nho"]

    def test_a_sheet_of_ones_own(self, tmp_path):
        data = edit_book(fill_form(make_form(), GOOD), lambda book: book.create_sheet("Nháp"))
        assert ("trang-la", None) in list_notices(read(data, tmp_path))

    def test_notes_below_the_form(self, tmp_path):
        def note(book):
            book["Khen thưởng"]["A40"] = "đã trình lãnh đạo"

        assert ("chu-ngoai-bieu-mau", "A40") in list_notices(
            read(edit_book(fill_form(make_form(), GOOD), note), tmp_path)
        )

    def test_a_hidden_row_is_still_read(self, tmp_path):
        sheet, cell = find_cell(make_form(), "tu_cham.A1")

        def hide(book):
            book[sheet].row_dimensions[int(cell[1:])].hidden = True

        form = read(edit_book(fill_form(make_form(), GOOD), hide), tmp_path)
        assert ("hang-an", cell) in list_notices(form)
        assert form.values["tu_cham.A1"] == Decimal("55.5")

    def test_other_words_around_the_same_inputs(self, tmp_path):
        later = expect_plan(plan=PLAN.replace("Ký giao ước", "Ký kết giao ước"))
        form = read(fill_form(make_form(), GOOD), tmp_path, later)
        assert ("khac-chu", None) in list_notices(form)
        assert form.values["tu_cham.A1"] == Decimal("55.5")


class TestWhatIsKept:
    def test_computed_dust_is_no_decimal(self, tmp_path):
        data = fill_form(make_form(), {"tu_cham.A1": 0.1 + 0.2})
        assert read(data, tmp_path).values["tu_cham.A1"] == Decimal("0.3")

    def test_answers_in_other_case(self, tmp_path):
        form = read(fill_form(make_form(), {"ket_qua.hop": "  đã  HỌP "}), tmp_path)
        assert form.values["ket_qua.hop"] == "Đã họp"

    def test_numbers_in_cells_of_words(self, tmp_path):
        form = read(fill_form(make_form(), {"ket_qua.ghi-chu": 1234.5}), tmp_path)
        assert form.values["ket_qua.ghi-chu"] == "1234,5"

    def test_lines_and_decomposed_letters(self, tmp_path):
        form = read(fill_form(make_form(), {"kho_khan": "Một\nHai\u0302"}), tmp_path)
        assert form.values["kho_khan"] == "Một\nHaî"

    @settings(max_examples=15, deadline=None)
    @given(one=st.decimals(0, 60, places=2), other=st.decimals(0, 10, places=2))
    def test_any_points_come_back_as_they_went(self, one, other, tmp_path_factory):
        data = fill_form(make_form(), {"tu_cham.A1": float(one), "tu_cham.A2": float(other)})
        values = read(data, tmp_path_factory.mktemp("form")).values
        assert (values["tu_cham.A1"], values["tu_cham.A2"]) == (one, other)
