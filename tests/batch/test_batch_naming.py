"""Each job has a file of its own, called the same in every run."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.naming import NameBook
from kehoach.writing.names import make_key


def name_all(wishes, reserved=()):
    book = NameBook(wishes, reserved)
    first = [book.choose(wish) for wish in wishes]
    book.start()
    assert [book.choose(wish) for wish in wishes] == first
    return first


def test_names_of_their_own_stay():
    wishes = ["Sở Y tế.docx", "Sở Nội vụ.docx", "SO Y TE.docx"]
    assert name_all(wishes) == wishes


def test_the_same_name_in_other_letters_is_numbered():
    split = unicodedata.normalize("NFD", "Hòa Bình.docx")
    assert name_all(["Hòa Bình.docx", "HÒA BÌNH.docx", split, "Hoà Bình.docx"]) == [
        "Hòa Bình.docx",
        "HÒA BÌNH (2).docx",
        "Hòa Bình (3).docx",
        "Hoà Bình.docx",
    ]


def test_a_number_is_never_the_name_that_another_wishes_for():
    assert name_all(["A.docx", "A.docx", "A (2).docx", "A (3).docx", "A.docx"]) == [
        "A.docx",
        "A (4).docx",
        "A (2).docx",
        "A (3).docx",
        "A (5).docx",
    ]


def test_names_that_no_system_takes_are_made_safe():
    assert name_all(["CON.docx", "a/b.docx", "a\\b.docx", 'Trường "Lê Lợi".docx']) == [
        "CON_.docx",
        "a-b.docx",
        "a-b (2).docx",
        "Trường -Lê Lợi-.docx",
    ]


def test_long_names_that_differ_at_their_end_stay_apart():
    first, second = name_all(["ệ" * 300 + "1.docx", "ệ" * 300 + "2.docx"])
    assert second.endswith("ệ (2).docx")
    assert first != second
    assert max(len(first.encode()), len(second.encode())) <= 240


def test_a_reserved_name_is_given_to_nobody():
    assert name_all(["Danh-sach.xlsx", "b.docx"], ["danh-sach.xlsx"]) == [
        "Danh-sach (2).xlsx",
        "b.docx",
    ]


@given(st.lists(st.text("aAáÁ/(2) ", max_size=6), max_size=25))
def test_any_names_stay_apart(wishes):
    names = name_all(wishes, ["a", "A (2)"])
    keys = [make_key(name) for name in names]
    assert len(set(keys)) == len(wishes)
    assert not {"a", "a (2)"} & set(keys)
