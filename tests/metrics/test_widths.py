"""Widths of the lines that the decree's papers carry, in mm, typed from measured pages."""

import json
import subprocess
import sys
import unicodedata
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.metrics import line_height, measure

MM_PER_PT = 25.4 / 72
ROOT = Path(__file__).parent.parent.parent
FONTS = Path("/usr/share/fonts/truetype/liberation2")
QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("text", "size", "face", "width"),
    [
        (QUOC_HIEU, 13, {"bold": True}, 95.7),
        (QUOC_HIEU, 12, {"bold": True}, 88.3),
        (TIEU_NGU, 14, {"bold": True}, 60.5),
        (TIEU_NGU, 13, {"bold": True}, 56.1),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 13, {"bold": True}, 80.5),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 12, {"bold": True}, 74.3),
        ("Thanh Hóa, ngày 05 tháng 01 năm 2027", 14, {"italic": True}, 80.1),
    ],
)
def test_lines_of_a_real_paper(text, size, face, width):
    assert measure(text, size, **face) * MM_PER_PT == pytest.approx(width, abs=0.05)


def test_a_digit_is_half_an_em_in_every_face():
    # Times New Roman has figures of 1024 units in an em of 2048: 14 pt gives 7 pt.
    for bold in (False, True):
        for italic in (False, True):
            assert measure("0", 14, bold=bold, italic=italic) == 7.0


def test_no_text_has_no_width():
    assert measure("", 14) == 0


def test_no_break_space_and_hyphen_are_as_wide_as_plain_ones():
    assert measure("\u00a0", 14) == measure(" ", 14) == 3.5
    assert measure("\u2011", 14) == measure("-", 14)


def test_marks_and_invisible_characters_take_no_room():
    assert measure("e\u0323\u0302", 14) == measure("ệ", 14)
    assert measure("a\u200bb\ufeff", 14) == measure("ab", 14)


def test_an_unknown_character_is_as_wide_as_the_widest_known():
    # The em dash is one em wide, and nothing in Times New Roman's table is wider.
    assert measure("漢", 14) == measure("—", 14) == 14.0


def test_horned_letters_are_wider_than_plain_ones():
    # ơ, Ư and ư are wider (Ơ is not): measured as their plain letters, lines would run over.
    for horned, plain in ("ơo", "ưu", "ƯU"):
        assert measure(horned, 14) > measure(plain, 14)


def test_every_vietnamese_letter_is_in_the_table():
    table = read_table()["characters"]
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for tone in tones
    } | set("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX")
    assert len(letters) == 12 * 2 * 6 + 17 * 2  # 12 vowels in 6 tones, 17 consonants, two cases
    assert letters <= set(table)


def test_table_says_where_it_comes_from():
    table = read_table()
    assert (table["font"], table["units_per_em"]) == ("Liberation Serif", 2048)
    assert "Open Font License" in table["licence"]
    licence = resources.files("kehoach.metrics").joinpath("OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Copyright (c) 2012 Red Hat, Inc." in licence


def test_single_spacing_of_times_new_roman():
    # 0.891 above, 0.216 below, 0.042 between: 16.1 pt for 14 pt.
    assert line_height(14) == pytest.approx(14 * (0.891 + 0.216 + 0.042), abs=0.02)


@given(st.text(), st.text(), st.booleans(), st.booleans())
def test_widths_add_up(left, right, bold, italic):
    whole = measure(left + right, 13, bold=bold, italic=italic)
    parts = measure(left, 13, bold=bold, italic=italic) + measure(
        right, 13, bold=bold, italic=italic
    )
    assert whole == pytest.approx(parts)


@given(st.text())
def test_width_grows_with_size(text):
    assert measure(text, 28) == pytest.approx(2 * measure(text, 14))


@pytest.mark.skipif(not FONTS.exists(), reason="the fonts of fonts-liberation2 are not installed")
def test_tool_builds_the_table_that_is_shipped(tmp_path):
    pytest.importorskip("fontTools")
    built = tmp_path / "times.json"
    tool = ROOT / "tools" / "build_metrics.py"
    subprocess.run([sys.executable, str(tool), str(FONTS), "--out", str(built)], check=True)
    fresh, shipped = json.loads(built.read_text(encoding="utf-8")), read_table()
    # Another release of the fonts may name itself otherwise; widths never change.
    assert fresh["characters"] == shipped["characters"]
    assert fresh["widths"] == shipped["widths"]


def read_table():
    source = resources.files("kehoach.metrics").joinpath("times.json")
    return json.loads(source.read_text(encoding="utf-8"))
