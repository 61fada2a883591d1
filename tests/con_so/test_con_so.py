"""Figures in digits and words; shares that add up."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.con_so import (
    share_rates,
    spell_number,
    write_number,
    write_rate,
    write_two_digits,
)


class TestDigits:
    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (0, "0"),
            (7, "7"),
            (1234, "1.234"),
            (1234567, "1.234.567"),
            (-1234, "-1.234"),
            (Decimal("1234.5"), "1.234,5"),
            (Decimal("92.50"), "92,5"),
            (Decimal("8.00"), "8"),
            (Decimal("1E+3"), "1.000"),
        ],
    )
    def test_points_and_comma(self, number, text):
        assert write_number(number) == text

    def test_as_many_decimals_as_asked_for(self):
        assert write_number(Decimal("61.5"), 2) == "61,50"
        assert write_number(8, 2) == "8,00"

    def test_halves_are_rounded_up(self):
        assert write_number(Decimal("0.25"), 1) == "0,3"
        assert write_number(Decimal("0.35"), 1) == "0,4"

    def test_rates(self):
        assert write_rate(Decimal("92.857")) == "92,9%"
        assert write_rate(Decimal("92.857"), "92,9 %") == "92,9 %"
        assert write_rate(91) == "91,0%"
        assert [write_rate(one) for one in (0, 100)] == ["0%", "100%"]
        assert write_rate(Decimal("99.96")) == "100,0%"
        assert write_rate(Decimal("7.05"), places=2) == "7,05%"

    def test_counts_below_ten_have_two_digits(self):
        assert [write_two_digits(one) for one in (0, 5, 9, 10, 1234)] == [
            *("00", "05", "09", "10", "1.234")
        ]


class TestWords:
    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm lẻ một"),
            (105, "một trăm lẻ năm"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm lẻ năm"),
            (1015, "một nghìn không trăm mười lăm"),
            (21_000, "hai mươi mốt nghìn"),
            (100_001, "một trăm nghìn không trăm lẻ một"),
            (1_000_000, "một triệu"),
            (1_000_005, "một triệu không trăm lẻ năm"),
            (2_005_000, "hai triệu không trăm lẻ năm nghìn"),
            (1_000_000_000, "một tỷ"),
            (1_000_000_005, "một tỷ không trăm lẻ năm"),
            (10**12 + 10**6, "một nghìn tỷ không trăm lẻ một triệu"),
            (10**18, "một tỷ tỷ"),
            (-5, "âm năm"),
            (Decimal("92.9"), "chín mươi hai phẩy chín"),
            (Decimal("1.50"), "một phẩy năm"),
            (Decimal("61.25"), "sáu mươi mốt phẩy hai mươi lăm"),
            (Decimal("0.05"), "không phẩy không năm"),
        ],
    )
    def test_as_said(self, number, words):
        assert spell_number(number) == words

    @given(st.integers(0, 10**21))
    def test_words_can_be_read_back(self, number):
        assert _read(spell_number(number)) == number


_VALUES = {
    **{"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5},
    **{"sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
}


def _read(words):
    """Read the words from the left: the other way round from how they are made."""
    billions = group = digit = low = 0
    for word in words.split():
        if word in _VALUES:
            digit += _VALUES[word]
        elif word == "mươi":
            digit *= 10
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word in ("nghìn", "triệu"):
            low += (group + digit) * (1000 if word == "nghìn" else 10**6)
            group = digit = 0
        elif word == "tỷ":
            billions = (billions + low + group + digit) * 10**9
            low = group = digit = 0
    return billions + low + group + digit


def find_alike(counts, places):
    """Every way to round up some of the distinct counts so that all add up to 100 in order."""
    total, unit = sum(counts), 100 * 10**places
    options = [{count * unit // total, -(-count * unit // total)} for count in sorted(set(counts))]
    sizes = [counts.count(one) for one in sorted(set(counts))]
    for chosen in itertools.product(*options):
        whole = sum(one * size for one, size in zip(chosen, sizes, strict=True))
        if whole == unit and list(chosen) == sorted(chosen):
            yield chosen


class TestShares:
    def test_thirds_add_up(self):
        assert share_rates([1, 1, 1]) == (Decimal("33.4"), Decimal("33.3"), Decimal("33.3"))

    def test_fourteen_units(self):
        assert share_rates([9, 2, 3]) == (Decimal("64.3"), Decimal("14.3"), Decimal("21.4"))

    @pytest.mark.parametrize(
        ("counts", "rates"),
        [
            # 36,36…; 36,36…; 27,27…: two digits lack, and the twins get one each
            ([4, 4, 3], ["36.4", "36.4", "27.2"]),
            ([4, 3, 4], ["36.4", "27.2", "36.4"]),
            # 42,857…; 42,857…; 14,285…
            ([3, 3, 1], ["42.9", "42.9", "14.2"]),
            # 14,285… seven times: 100 does not divide by seven
            ([1] * 7, ["14.3"] * 6 + ["14.2"]),
        ],
    )
    def test_equal_counts_get_equal_rates_where_that_can_be(self, counts, rates):
        assert share_rates(counts) == tuple(map(Decimal, rates))

    def test_of_nothing_there_are_no_shares(self):
        assert share_rates([0, 0]) == (0, 0)

    @given(st.lists(st.integers(0, 10**6), min_size=1, max_size=12), st.integers(0, 3))
    def test_sum_is_100_and_none_is_far_off(self, counts, places):
        rates = share_rates(counts, places)
        if not sum(counts):
            return
        assert sum(rates) == 100
        for count, rate in zip(counts, rates, strict=True):
            assert abs(rate * sum(counts) - 100 * count) < Decimal(10) ** -places * sum(counts)
            assert (rate == 0) or count

    @given(st.lists(st.integers(0, 60), min_size=1, max_size=7), st.integers(0, 1))
    def test_equal_counts_are_told_apart_only_where_they_must(self, counts, places):
        rates = share_rates(counts, places)
        pairs = sorted(zip(counts, rates, strict=True))
        assert [rate for _, rate in pairs] == sorted(rates)  # a greater count, no smaller rate
        if len(set(pairs)) > len(set(counts)):
            assert not list(find_alike(counts, places))
