"""Tables on the page: columns that make up the text's width, words that stay together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.composing.context import BangContext, OContext
from kehoach.layout import page
from kehoach.layout.columns import Column, raise_to_least, share_width
from kehoach.layout.tables import is_tight, place_bang

HEAD = ("TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian")
LONG = "Rà soát, đơn giản hóa thủ tục hành chính; cắt giảm thời gian giải quyết hồ sơ " * 3


def make(head: tuple[str, ...], *rows: tuple[str, ...], kinds: str = "") -> BangContext:
    """Return a table; ``kinds`` has a letter a column: c for chu, g for giua, s for so."""
    names = {"c": "chu", "g": "giua", "s": "so"}
    kinds = kinds or "c" * len(head)
    return BangContext(
        nhan="Bảng",
        ten="",
        don_vi_tinh="",
        dau=(tuple(OContext("tieu_de", one, cot) for cot, one in enumerate(head)),),
        dong=tuple(
            tuple(OContext(names[kinds[cot]], one, cot) for cot, one in enumerate(row))
            for row in rows
        ),
        rong_chon=(0,) * len(head),
    )


def list_texts(bang: BangContext) -> list[list[str]]:
    return [[cell.chu for cell in row] for row in (*bang.dau, *bang.dong)]


class TestUsualTable:
    """Four columns of a plan that names none: settled by hand, 10 + 85 + 36 + 34 mm."""

    usual = make(HEAD, ("1", "Họp", "Các đơn vị trong Khối", "Trước ngày 30/5/2023"), kinds="gcgg")

    def test_has_its_settled_columns(self):
        assert place_bang(self.usual, 165, 14).rong == (10, 85, 36, 34)

    def test_where_the_paper_lies_on_its_side_they_are_computed(self):
        rong = place_bang(self.usual, 252, 14).rong
        assert sum(rong) == pytest.approx(252)
        assert rong[0] < 14

    def test_widths_of_the_data_come_first(self):
        asked = replace(self.usual, rong_chon=(1, 6, 2, 2))
        assert place_bang(asked, 165, 14).rong == pytest.approx((15, 90, 30, 30))


class TestColumns:
    def test_numbers_are_narrow_and_long_text_is_wide(self):
        rows = [(str(number), LONG, "Văn phòng Sở", "Tháng 12/2025") for number in range(1, 9)]
        rong = place_bang(make(("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"), *rows), 165, 14).rong
        assert rong[0] == 10
        assert rong[1] > rong[2] + rong[3]
        assert sum(rong) == pytest.approx(165)

    def test_a_column_is_no_narrower_than_its_longest_word(self):
        rows = [("1", LONG, "http://example.gov.vn/van-ban")]
        placed = place_bang(make(("TT", "Nội dung", "Nơi đăng"), *rows), 165, 14)
        # The address is 54 mm wide in 13 pt, and has 1,2 mm left and right.
        assert placed.rong[2] > 54 + 2.4
        assert not is_tight(placed, 14)

    def test_what_fits_nowhere_is_told(self):
        row = tuple("Trungtâmphụcvụhànhchínhcông" for _ in range(6))
        placed = place_bang(make(row, row), 165, 14)
        assert is_tight(placed, 14)
        assert sum(placed.rong) == pytest.approx(165)

    def test_two_short_columns_share_the_whole(self):
        rong = place_bang(make(("Năm", "Số tiền"), ("2025", "980"), kinds="gs"), 165, 14).rong
        assert sum(rong) == pytest.approx(165)
        assert min(rong) > 50

    def test_a_wish_for_one_column_is_in_mm(self):
        wished = replace(
            make(("TT", "Nội dung", "Sản phẩm"), ("1", LONG, "Báo cáo")), rong_chon=(0, 0, 25)
        )
        assert place_bang(wished, 165, 14).rong[2] == pytest.approx(25, abs=0.1)

    def test_wishes_for_all_columns_break_no_word(self):
        """As of a wide table of points on an upright page: 'Thưởng' in bold needs 19 mm."""
        head = ("TT", "Đơn vị", "Thưởng", "Tỷ lệ", "Xếp loại")
        asked = replace(
            make(head, ("10", LONG, "15", "98,45%", "Xuất sắc"), kinds="gcssg"),
            rong_chon=(1, 40, 3, 3, 3),
        )
        placed = place_bang(asked, 165, 14)
        assert not is_tight(placed, 14)
        assert placed.rong[0] == 10
        assert 19 <= placed.rong[2] < 20
        assert placed.rong[1] > placed.rong[2] + placed.rong[3] + placed.rong[4]
        assert sum(placed.rong) == pytest.approx(165)

    def test_a_wish_in_mm_breaks_no_word_either(self):
        wished = replace(make(("TT", "Nội dung", "Thưởng"), ("1", LONG, "5")), rong_chon=(0, 0, 12))
        assert place_bang(wished, 165, 14).rong[2] >= 19

    def test_wishes_where_no_widths_would_do_are_told(self):
        row = tuple("Trungtâmphụcvụhànhchínhcông" for _ in range(6))
        placed = place_bang(replace(make(row, row), rong_chon=(1, 2, 3, 4, 5, 6)), 165, 14)
        assert is_tight(placed, 14)
        assert sum(placed.rong) == pytest.approx(165)


class TestWords:
    def test_short_things_stay_whole_where_there_is_room(self):
        rows = [("1", LONG, "Trước ngày 30/9/2025", "Báo cáo", "1 200")]
        head = ("TT", "Nội dung", "Thời hạn", "Sản phẩm", "Số tiền")
        texts = list_texts(place_bang(make(head, *rows, kinds="gcgcs"), 165, 14))[1]
        assert texts[2].endswith("ngày\N{NO-BREAK SPACE}30/9/2025")
        assert texts[3:] == ["Báo\N{NO-BREAK SPACE}cáo", "1\N{NO-BREAK SPACE}200"]

    def test_a_heading_breaks_between_phrases(self):
        rows = [(str(number), LONG, "Sở") for number in range(1, 9)]
        bang = replace(make(("TT", "Nội dung", "Đơn vị phối hợp"), *rows), rong_chon=(10, 130, 25))
        assert list_texts(place_bang(bang, 165, 14))[0][2] == (
            "Đơn\N{NO-BREAK SPACE}vị phối\N{NO-BREAK SPACE}hợp"
        )

    def test_a_heading_never_breaks_in_a_range_of_years(self):
        rows = [(str(number), LONG, "Sở") for number in range(1, 9)]
        head = ("TT", "Nội dung", "Kết quả giai đoạn 2021 - 2025")
        bang = replace(make(head, *rows), rong_chon=(10, 115, 40))
        for title in (
            list_texts(place_bang(one, 165, 14))[0][2]
            for one in (bang, replace(bang, rong_chon=(10, 133, 22)))
        ):
            assert "2021\N{NO-BREAK SPACE}-\N{NO-BREAK SPACE}2025" in title

    def test_a_line_of_the_data_stays_a_line(self):
        placed = place_bang(make(("A", "B"), ("Thi vòng 2\nCông bố kết quả", "x")), 165, 14)
        assert placed.dong[0][0].chu.count("\n") == 1


COLUMNS = st.lists(
    st.tuples(st.floats(10, 60), st.floats(0, 200), st.floats(0, 5_000)).map(
        lambda one: Column(one[0], one[0] + one[1], one[0] + one[2])
    ),
    min_size=1,
    max_size=12,
)


@given(COLUMNS, st.sampled_from([page.RONG, page.RONG_NGANG]))
def test_columns_always_make_up_the_width(columns, width):
    rong = share_width(columns, (0,) * len(columns), width)
    assert sum(rong) == pytest.approx(width)
    assert min(rong) > 0
    if sum(one.least for one in columns) <= width:
        for column, one in zip(columns, rong, strict=True):
            # to a tenth, and a tenth for each other column that was rounded
            assert one >= column.least - 0.1 * len(columns)


@given(COLUMNS, st.data())
def test_raised_columns_make_up_the_width_and_hold_their_words(columns, data):
    wanted = data.draw(st.lists(st.floats(1, 9), min_size=len(columns), max_size=len(columns)))
    rong = raise_to_least(columns, share_width(columns, wanted, page.RONG), page.RONG)
    assert sum(rong) == pytest.approx(page.RONG)
    assert min(rong) > 0
    if sum(one.least for one in columns) <= page.RONG:
        for column, one in zip(columns, rong, strict=True):
            assert one >= column.least - 0.1 * len(columns)
