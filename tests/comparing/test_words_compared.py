import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.comparing.words import count_words, diff_words, rate_nearness, split_words

TEXTS = st.text(st.sampled_from("ab 1./-“”,\u00a0\u0301ư\n"), max_size=40)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trước ngày 30/6/2023;", ["Trước", " ", "ngày", " ", "30/6/2023", ";"]),
        ("(11/6/1948 - 11/6/2023)", ["(", "11/6/1948", " ", "-", " ", "11/6/2023", ")"]),
        ("số 2680/QĐ-BNN-TCCB", ["số", " ", "2680/QĐ-BNN-TCCB"]),
        ("“Chung sức”", ["“", "Chung", " ", "sức", "”"]),
        ("SNN&PTNT./.", ["SNN&PTNT", "./."]),
        ("Khô\u0301i", ["Khô\u0301i"]),
        ("ngày\u00a006", ["ngày", "\u00a0", "06"]),
    ],
)
def test_words_are_what_hangs_together(text, words):
    assert split_words(text) == words


@given(TEXTS)
def test_words_joined_are_the_text(text):
    assert "".join(split_words(text)) == text


@given(TEXTS, TEXTS)
def test_spans_go_through_both_texts(old, new):
    before, after = split_words(old), split_words(new)
    spans = diff_words(before, after)
    assert [t for s in spans for t in before[s.old_start : s.old_end]] == before
    assert [t for s in spans for t in after[s.new_start : s.new_end]] == after
    for one in spans:
        same = before[one.old_start : one.old_end] == after[one.new_start : one.new_end]
        assert same if one.same else True
    assert [one.same for one in spans[1:]] == [not one.same for one in spans[:-1]]


def show(old, new):
    before, after = split_words(old), split_words(new)
    return [
        ("".join(before[s.old_start : s.old_end]), "".join(after[s.new_start : s.new_end]))
        for s in diff_words(before, after)
        if not s.same
    ]


def test_two_years_with_a_dash_between_are_one_change():
    assert show("giai đoạn 2021 - 2025", "giai đoạn 2026 - 2030") == [
        ("2021 - 2025", "2026 - 2030")
    ]


def test_a_word_between_two_changes_stays():
    assert show("năm 2023 và năm 2024", "năm 2024 và năm 2025") == [
        ("2023", "2024"),
        ("2024", "2025"),
    ]


def test_so_does_one_between_two_single_words():
    assert show("Cao Văn Cường", "Nguyễn Văn Bình") == [("Cao", "Nguyễn"), ("Cường", "Bình")]


def test_crumbs_between_large_changes_are_taken_in():
    old = "một hai ba bốn và năm sáu bảy tám"
    assert show(old, "mẹ đi chợ xa và bố ở nhà luôn") == [(old, "mẹ đi chợ xa và bố ở nhà luôn")]


def test_one_word_thousands_of_times_is_no_trap():
    # 10,000 times 9,000 pairs of equal words: not to be looked at one by one
    old, new = ["x", *["a", " "] * 5_000, "y"], ["z", *["a", " "] * 4_500, "w"]
    assert [one.same for one in diff_words(old, new)] == [False]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Khối trưởng", "khối  trưởng.", 1.0),
        ("", "", 1.0),
        ("một hai", "ba bốn", 0.0),
        ("một hai ba", "một hai bốn", 2 / 3),
    ],
)
def test_nearness_is_the_share_of_words_in_common(one, other, near):
    assert rate_nearness(count_words(one), count_words(other)) == pytest.approx(near)
