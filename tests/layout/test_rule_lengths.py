"""Lengths of rules in twips (1 pt = 20), by hand from widths of figures: half an em each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.layout.lines import Font
from kehoach.layout.rules import Ke, place_rule, rule_under

TWIPS_PER_MM = 56.6929


def test_tieu_ngu_has_a_rule_as_long_as_its_line():
    # 60.5 mm at 14 pt bold (Phụ lục I of the decree: the full length of the line)
    length = rule_under(["Độc lập - Tự do - Hạnh phúc"], Font(14, bold=True), 1.0)
    assert length == pytest.approx(60.5 * TWIPS_PER_MM, abs=0.05 * TWIPS_PER_MM)


def test_share_of_the_longest_line():
    # 1234567890 at 10 pt is 50 pt = 1000 twips; 0.4 of it is 400. The short line does not count.
    assert rule_under(["12", "1234567890"], Font(10), 0.4) == 400


def test_no_text_has_no_rule():
    assert rule_under([], Font(13), 0.4) == 0


def test_a_rule_stands_in_the_middle():
    assert place_rule(400, 1000) == Ke(dai=400, trai=300, phai=300)


def test_an_odd_twip_goes_to_the_right():
    assert place_rule(401, 1000) == Ke(dai=401, trai=299, phai=300)


def test_a_rule_never_leaves_its_column():
    assert place_rule(1200, 1000) == Ke(dai=1000, trai=0, phai=0)


@given(st.integers(0, 20000), st.integers(0, 20000))
def test_length_and_indents_make_up_the_column(dai, column):
    ke = place_rule(dai, column)
    assert ke.dai + ke.trai + ke.phai == column
    assert 0 <= ke.phai - ke.trai <= 1
