"""Lengths, by hand: an inch is 25.4 mm, 72 pt, 1,440 twips, 914,400 EMU."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.word.units import (
    mm_to_emu,
    mm_to_twips,
    pt_to_emu,
    pt_to_half_points,
    pt_to_twips,
    twips_to_emu,
    twips_to_mm,
    twips_to_pt,
)


@pytest.mark.parametrize(
    ("mm", "twips"),
    [(25.4, 1440), (210, 11906), (297, 16838), (20, 1134), (30, 1701), (15, 850), (0, 0),
     (12.7, 720), (-25.4, -1440), (Decimal("25.4"), 1440), (Fraction(127, 5), 1440)],
)  # fmt: skip
def test_millimetres(mm, twips):
    assert mm_to_twips(mm) == twips


def test_points():
    assert pt_to_twips(13) == 260
    assert pt_to_twips(13.5) == 270
    assert pt_to_half_points(13) == 26
    assert pt_to_half_points(12.5) == 25
    assert pt_to_emu(1) == 12_700
    assert mm_to_emu(25.4) == 914_400
    assert twips_to_emu(1440) == 914_400
    assert twips_to_pt(30) == Fraction(3, 2)
    assert twips_to_mm(1440) == Fraction(127, 5)


def test_halves_go_away_from_zero():
    assert pt_to_half_points(0.25) == 1
    assert pt_to_half_points(-0.25) == -1


@given(st.integers(-100_000, 100_000))
def test_twips_come_back(twips):
    assert mm_to_twips(twips_to_mm(twips)) == twips
    assert pt_to_twips(twips_to_pt(twips)) == twips
