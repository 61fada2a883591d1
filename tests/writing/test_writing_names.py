"""File names that Windows, macOS and Linux take, from any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.writing import TakenNames, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kế hoạch năm 2023.docx", "Kế hoạch năm 2023.docx"),
        ("12/KH-UBND.docx", "12-KH-UBND.docx"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\Windows\\a.docx", "C-Windows-a.docx"),
        ('Về việc "thi đua" <2023>?', "Về việc -thi đua- -2023-"),
        ("  a \t b\n c  ", "a b c"),
        ("a\0b\x07c\u202ed\u200be", "abcde"),
        ("Kết thúc... ", "Kết thúc"),
        (".ẩn", "ẩn"),
        ("", "van-ban"),
        ("...", "van-ban"),
        (".docx", "docx"),
        ("CON", "CON_"),
        ("con.docx", "con_.docx"),
        ("NUL.tar.gz", "NUL_.tar.gz"),
        ("com1 .txt", "com1_.txt"),
        ("COM¹", "COM¹_"),
        ("Console", "Console"),
        ("Nguye\u0302\u0303n.docx", "Nguyễn.docx"),
        ("a\ud800b", "ab"),
    ],
)
def test_names(text, name):
    assert safe_name(text) == name


def test_taken_names_are_numbered_before_the_extension():
    taken = ["KẾ HOẠCH.DOCX", unicodedata.normalize("NFD", "kế hoạch (2).docx")]
    assert safe_name("kế hoạch.docx", taken=taken) == "kế hoạch (3).docx"


def test_taken_names_can_be_kept():
    taken = TakenNames()
    names = []
    for text in ("A", "a", "Á", "A\u0301"):
        names.append(safe_name(text, taken=taken))
        taken.add(names[-1])
    assert names == ["A", "a (2)", "Á", "Á (2)"]


def test_long_names_keep_their_extension_and_number():
    name = safe_name("ệ" * 300 + ".docx", taken=[])
    assert name.endswith("ệ.docx")
    assert len(name) <= 120
    assert 230 <= len(name.encode()) <= 240
    second = safe_name("ệ" * 300 + ".docx", taken=[name])
    assert second.endswith("ệ (2).docx")
    assert len(second.encode()) <= 240
    assert len(safe_name("a" * 300)) in (119, 120)


@given(text=st.text(st.characters(exclude_categories=()), max_size=400), number=st.integers(0, 2))
def test_any_text_gives_a_good_name(text, number):
    taken = TakenNames()
    for _ in range(number):
        taken.add(safe_name(text, taken=taken))
    assert len(taken) == number
    name = safe_name(text, taken=taken)
    assert name not in taken
    assert 0 < len(name) <= 120
    assert len(name.encode()) <= 240
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(each) in ("Cc", "Cs", "Cf") for each in name)
    assert name == name.strip(" .") == unicodedata.normalize("NFC", name)
    stem = name.split(".")[0].strip().upper()
    assert stem not in {"CON", "PRN", "AUX", "NUL", *(f"{a}{n}" for a in ("COM", "LPT")
                                                      for n in range(10))}  # fmt: skip
    assert safe_name(name) == name
