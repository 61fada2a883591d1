"""Texts in one form, paths as shown, near misses."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.errors import Place
from kehoach.reading import Source, show_path, suggest
from kehoach.reading.text import clean_text, excerpt, fold_accents


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Họp", "Họp"),
        ("Ho\u0323p", "Họp"),
        ("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg", "abcdefg"),
        ("30\u00a0tháng\u202f6\u20072026", "30 tháng 6 2026"),
        ("a\r\nb\tc\n", "a\nb\tc\n"),
        ("\u202eabc\u200f", "abc"),
        # a mark parted from its letter by an invisible character joins it
        ("o\u200b\u0323", "ọ"),
        ("😀 – “…”", "😀 – “…”"),
    ],
)
def test_one_form(raw, clean):
    cleaned = clean_text(raw)
    assert cleaned.text == clean
    assert cleaned.refused == ()
    assert bool(cleaned.changes) == (raw.replace("\r\n", "\n") != clean)


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x08",
        "\x0b",
        "\x0c",
        "\x0e",
        "\x1f",
        "\x7f",
        "\x85",
        "\x9f",
        "\u2028",
        "\u2029",
        "\ud800",
        "\ufffe",
    ],
)
def test_refused_characters_are_named(character):
    cleaned = clean_text(f"a{character}b")
    assert cleaned.refused == (f"U+{ord(character):04X}",)


def test_lone_carriage_return_is_refused():
    assert clean_text("a\rb").refused == ("U+000D",)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(raw):
    once = clean_text(raw)
    twice = clean_text(once.text)
    assert twice.text == once.text
    assert twice.changes == ()
    assert unicodedata.is_normalized("NFC", once.text)


def test_paths_count_from_one():
    assert show_path(("hoat_dong", 3, "thoi_gian")) == "hoat_dong[4].thoi_gian"
    assert show_path((0, "noi_dung")) == "[1].noi_dung"
    assert show_path(("a", "Nội dung.x")) == 'a["Nội dung.x"]'
    assert show_path(()) == ""


def test_place_of_the_nearest_ancestor():
    root, item = Place("k", line=1, column=1), Place("k", line=2, column=3)
    source = Source("k", {"a": [{}]}, {(): root, ("a", 0): item}, {})
    assert source.place_of(("a", 0, "b", "c")) == item
    assert source.place_of(("a", 7)) == root
    assert Source("k", None, {}, {}).place_of(("a",)) == Place("k")


KEYS = ["trich_yeu", "noi_nhan", "hoat_dong", "thoi_gian", "nguoi_ky"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("trich_yêu", "trich_yeu"),
        ("trích yếu", "trich_yeu"),
        ("Noi-Nhan", "noi_nhan"),
        ("hoatdong", "hoat_dong"),
        ("nguoi_ki", "nguoi_ky"),
        ("xyz", None),
        ("", None),
        ("n" * 100_000, None),
    ],
)
def test_near_misses(word, meant):
    assert suggest(word, KEYS) == meant


def test_near_miss_keeps_the_accents_of_the_candidate():
    assert suggest("thoi gain", ["Nội dung", "Thời gian"]) == "Thời gian"


def test_accents_fold():
    assert fold_accents("  ĐƠN   Vị ") == "don vi"


def test_excerpt_is_one_short_line():
    assert excerpt("a\nb\x1bc") == "a b c"
    assert len(excerpt("x" * 500)) == 60
