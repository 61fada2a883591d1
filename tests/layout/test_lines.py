"""Where the lines of issuing bodies and of trích yếu break; widths in mm as on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.layout.lines import BREAK_SPACES, Font, break_balanced, fits

PT_PER_MM = 72 / 25.4
NAME = Font(13, bold=True)
TITLE = Font(14, bold=True)
COLUMN = 66 * PT_PER_MM
"""The left column beside Quốc hiệu: 165 mm of text less some 99 mm."""
TEXT = 140 * PT_PER_MM

WORDS = st.lists(
    st.sampled_from(
        [
            *("Sở", "Nông", "nghiệp", "và", "PTNT", "các", "tỉnh", "năm", "2023", "-", "của"),
            *("thành", "phố,", "xã", "số\u00a012"),
        ]
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    "lines",
    [
        # 'VÀ PHÁT TRIỂN NÔNG THÔN' is 65.7 mm: it just fits.
        ("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"),
        ("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
        ("ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA"),
        ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"),
        # xã belongs to hợp tác here and may end a line
        ("LIÊN MINH HỢP TÁC XÃ", "TỈNH THANH HÓA"),
        # a dash ends a line, it never begins one
        ("SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"),
        ("CHI CỤC TRỒNG TRỌT", "VÀ BẢO VỆ THỰC VẬT"),
    ],
)
def test_names_of_issuing_bodies(lines):
    assert break_balanced(" ".join(lines), COLUMN, NAME) == lines


@pytest.mark.parametrize(
    "lines",
    [
        # the name 'Nông nghiệp và PTNT' is not torn, the line breaks before 'các'
        ("Hoạt động Khối thi đua Sở Nông nghiệp và PTNT", "các tỉnh vùng Trung Bộ năm 2023"),
        (
            "Hoạt động Khối thi đua Sở Nông nghiệp và Môi trường",
            "các tỉnh, thành phố vùng Trung Bộ năm 2027",
        ),
        ("Tổng kết phong trào thi đua năm 2023", "và phương hướng, nhiệm vụ năm 2024"),
        (
            "Phát động phong trào thi đua hợp tác xã chuyển đổi số",
            "trong lĩnh vực nông nghiệp, nông thôn",
        ),
    ],
)
def test_trich_yeu(lines):
    assert break_balanced(" ".join(lines), TEXT, TITLE) == lines


def test_short_text_stays_on_one_line():
    assert break_balanced("ỦY BAN NHÂN DÂN", COLUMN, NAME) == ("ỦY BAN NHÂN DÂN",)


def test_no_text_gives_no_line():
    assert break_balanced("", COLUMN, NAME) == ()
    assert break_balanced(" \n ", COLUMN, NAME) == ()


def test_even_lines_where_no_phrase_matters():
    # Figures are half an em: 10 pt gives 5 pt each, a space 2.5. Six 'words' of 20 pt make
    # 132.5 pt: two lines in 110 pt, and 3 + 3 is more even than 4 + 2.
    text = "1111 2222 3333 4444 5555 6666"
    assert break_balanced(text, 110, Font(10)) == ("1111 2222 3333", "4444 5555 6666")


def test_the_width_itself_fits():
    # 20 + 2.5 + 20 pt
    assert break_balanced("1111 2222", 42.5, Font(10)) == ("1111 2222",)
    assert break_balanced("1111 2222", 42.4, Font(10)) == ("1111", "2222")


def test_newlines_of_the_user_stay():
    assert break_balanced("SỞ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG", COLUMN, NAME) == (
        "SỞ NÔNG NGHIỆP VÀ",
        "MÔI TRƯỜNG",
    )
    assert break_balanced("SỞ\r\n\nY TẾ", COLUMN, NAME) == ("SỞ", "Y TẾ")


def test_a_number_stays_with_its_counter():
    # 'năm 2023' goes down whole although the first line has room for 'năm'.
    lines = break_balanced("aaaa bbbb cccc năm 2023", 95, Font(10))
    assert lines == ("aaaa bbbb cccc", "năm 2023")


def test_no_break_spaces_hold():
    # Two lines of 42.5 pt would be possible; the bound pair takes 42.5 pt and stands whole.
    assert break_balanced("1111 2222\u00a03333 4444", 45, Font(10)) == (
        "1111",
        "2222\u00a03333",
        "4444",
    )


def test_a_word_wider_than_the_column_stands_alone_and_is_told():
    lines = break_balanced("12 1234567890 34", 20, Font(10))
    assert lines == ("12", "1234567890", "34")
    assert not fits(lines, 20, Font(10))
    assert fits(("12", "34"), 20, Font(10))


@given(WORDS, st.floats(10, 600))
def test_words_stay_in_order_and_lines_within_the_width(words, width):
    lines = break_balanced(" ".join(words), width, TITLE)
    assert " ".join(lines) == " ".join(words)
    for line in lines:
        assert fits([line], width, TITLE) or " " not in line


@given(st.text(), st.floats(10, 600))
def test_any_text_keeps_its_characters(text, width):
    lines = break_balanced(text, width, NAME)
    kept = "".join("".join(BREAK_SPACES.split(line)) for line in lines)
    assert kept == "".join(BREAK_SPACES.split("".join(text.splitlines())))


@given(WORDS, st.floats(10, 600))
def test_no_way_has_fewer_lines(words, width):
    # Filling every line as far as it goes is known to give the fewest.
    greedy: list[str] = []
    for word in words:
        if greedy and fits([f"{greedy[-1]} {word}"], width, TITLE):
            greedy[-1] += f" {word}"
        else:
            greedy.append(word)
    assert len(break_balanced(" ".join(words), width, TITLE)) == len(greedy)


def test_the_name_of_a_place_is_never_torn_apart():
    # 'UBND THÀNH PHỐ HỒ' fits 66 mm, but the name would begin on one line and end on the next.
    lines = break_balanced("UBND THÀNH PHỐ HỒ CHÍ MINH", 66 * 72 / 25.4, NAME)
    assert lines == ("UBND", "THÀNH PHỐ HỒ CHÍ MINH")


def test_a_date_stays_whole_where_there_is_another_place_to_break():
    text = "(Kèm theo Kế hoạch số 05/KH-SNV ngày\u00a006 tháng\u00a001 năm\u00a02026 của Sở Nội vụ)"
    lines = break_balanced(text, 110 * 72 / 25.4, Font(14, italic=True))
    assert lines[1].startswith("ngày\u00a006 tháng\u00a001 năm\u00a02026")
