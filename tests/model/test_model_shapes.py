"""What a section, a table and a row of activities may be; how cells find their columns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kehoach.model import Bang, HoatDong, KeHoach, Muc, NhomHoatDong, PhuLuc
from kehoach.model.bang import place_cells
from kehoach.model.doubts import find_doubts
from kehoach.model.faults import find_faults
from kehoach.model.rungs import step_down

GOOD: dict[str, Any] = {
    "nam": 2025,
    "co_quan": {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Nghệ An"},
    "van_ban": {"trich_yeu": "Cải cách hành chính năm 2025"},
    "muc": [{"tieu_de": "Nhiệm vụ", "bang": "hoat_dong"}],
    "nguoi_ky": {"chuc_vu": "Giám đốc"},
    "luu": "VP",
}
ROW = {"noi_dung": "Họp", "chu_tri": "Văn phòng", "thoi_gian": "Quý I/2025"}


def make(**changes: Any) -> KeHoach:
    return KeHoach.model_validate(GOOD | changes)


def find_codes(plan: KeHoach) -> list[str]:
    return [fault.code for fault in find_faults(plan)]


class TestPieces:
    def test_text_dashes_and_tables_stand_in_any_order(self):
        bang = {"dong": [["A", "B"]]}
        muc = Muc.model_validate(
            {"tieu_de": "A", "noi_dung": ["Một", {"gach": ["x", "y"]}, {"bang": bang}, "Hai"]}
        )
        pieces = [piece for _, piece in muc.list_doan()]
        assert [piece.chu for piece in pieces] == ["Một", None, None, "Hai"]
        assert [one.noi_dung for one in pieces[1].gach] == ["x", "y"]
        assert isinstance(pieces[2].bang, Bang)

    def test_short_keys_come_after_the_text(self):
        muc = Muc.model_validate({"noi_dung": "Một", "gach": ["x"], "bang": "hoat_dong"})
        pieces = [piece for _, piece in muc.list_doan()]
        assert [bool(piece.gach) for piece in pieces] == [False, True, False]
        assert pieces[2].bang == "hoat_dong"

    def test_a_dash_may_have_smaller_items(self):
        muc = Muc.model_validate(
            {"tieu_de": "A", "gach": ["x", {"noi_dung": "y", "gach": ["z", "t"]}]}
        )
        assert [(one.noi_dung, one.gach) for one in muc.gach] == [("x", ()), ("y", ("z", "t"))]

    @pytest.mark.parametrize("data", [{}, {"gach": ["x"]}, {"muc": ["x"]}, {"khong_so": True}])
    def test_a_number_needs_words(self, data):
        with pytest.raises(ValidationError) as caught:
            Muc.model_validate(data)
        assert caught.value.errors()[0]["ctx"]["code"] == "muc-rong"

    def test_without_a_number_dashes_may_stand_alone(self):
        assert Muc.model_validate({"khong_so": True, "gach": ["x"]}).gach[0].noi_dung == "x"

    def test_an_appendix_may_be_a_table_alone(self):
        phu_luc = PhuLuc.model_validate({"ten": "A", "kho": "ngang", "bang": "hoat_dong"})
        assert (phu_luc.kho, phu_luc.muc) == ("ngang", ())


class TestRungs:
    @pytest.mark.parametrize(
        ("so", "rung", "below"),
        [
            (None, 0, 1), (None, 1, 2), ("Phần thứ nhất", 0, 0), ("Chương I", 0, 0), ("A.", 0, 0),
            ("C.", 0, 0), ("V.", 0, 1), ("1.1.", 1, 2), ("A.", 1, 2),
        ],
    )  # fmt: skip
    def test_phan_and_letters_stand_above_roman_numbers(self, so, rung, below):
        assert step_down(Muc(tieu_de="X", so=so), rung) == below

    def test_a_fourth_rung_needs_numbers_of_its_own(self):
        def nest(lowest: Any) -> KeHoach:
            muc = {
                "tieu_de": "A",
                "muc": [{"tieu_de": "B", "muc": [{"tieu_de": "C", "muc": lowest}]}],
            }
            return make(muc=[muc])

        assert find_codes(nest(["x"])) == ["muc-qua-sau"]
        assert find_codes(nest([{"so": "(i)", "noi_dung": "x"}])) == []

    def test_only_what_has_no_number_may_lack_a_heading_at_the_top(self):
        assert find_codes(make(muc=["Lời"])) == ["muc-thieu-tieu-de"]
        assert find_codes(make(muc=[{"khong_so": True, "noi_dung": "Lời"}])) == []


class TestCells:
    def test_a_tall_cell_pushes_those_below_to_the_right(self):
        bang = Bang.model_validate(
            {"dong": [[{"chu": "A", "doc": 2}, "B", "C"], [{"chu": "D", "ngang": 2}]]}
        )
        (first, filled), (second, filled_too) = place_cells(bang.dong)
        assert [(one.cot, one.o.chu) for one in first] == [(0, "A"), (1, "B"), (2, "C")]
        assert [(one.cot, one.o.chu) for one in second] == [(1, "D")]
        assert (filled, filled_too) == (3, 3)

    def test_blank_cells_and_numbers_are_taken_as_typed(self):
        bang = Bang.model_validate({"dong": [["", None, 5]]})
        assert [cell.chu for cell in bang.dong[0]] == ["", "", "5"]

    @given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.integers(1, 5))
    def test_rows_of_the_same_spans_fill_the_same_columns(self, spans, rows):
        row = [{"chu": "x", "ngang": span} for span in spans]
        bang = Bang.model_validate({"dong": [row] * rows})
        assert {filled for _, filled in place_cells(bang.dong)} == {sum(spans)}
        assert bang.count_columns() == sum(spans)


class TestActivities:
    cot = ("tt", "noi_dung", "chu_tri", "thoi_gian")

    def test_a_row_is_an_activity_or_the_heading_of_a_group(self):
        plan = make(cot=self.cot, hoat_dong=[{"nhom": "Nhiệm vụ chung"}, ROW])
        assert [type(one) for one in plan.hoat_dong] == [NhomHoatDong, HoatDong]
        assert [index for index, _ in plan.list_hoat_dong()] == [1]
        assert find_codes(plan) == []

    def test_columns_are_the_usual_four_where_none_are_named(self):
        assert [one.khoa for one in make().list_cot()] == [
            "tt", "noi_dung", "thuc_hien", "thoi_gian"
        ]  # fmt: skip

    def test_what_no_column_shows_is_doubted(self):
        row = ROW | {"thuc_hien": "A"}
        codes = [(one.code, one.path) for one in find_doubts(make(hoat_dong=[row]))]
        assert codes == [("khong-co-cot", ("hoat_dong", 0, "chu_tri"))]

    def test_blank_words_of_an_own_column_are_not_there(self):
        assert HoatDong.model_validate(ROW | {"them": {"san_pham": None}}).them == {}

    def test_the_table_may_stand_in_an_appendix(self):
        van_ban = {"trich_yeu": "A", "phu_luc": [{"ten": "B", "bang": "hoat_dong"}]}
        plan = make(van_ban=van_ban, muc=[{"tieu_de": "Nêu tại Phụ lục"}], hoat_dong=[ROW])
        assert find_codes(plan) == []
