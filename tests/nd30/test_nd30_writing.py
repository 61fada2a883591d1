"""Dates, căn cứ, nơi nhận, the ladder and signing, with the decree's own examples."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach import nd30
from kehoach.nd30 import Rung
from kehoach.thoi_gian import parse_ngay

NBSP = "\N{NO-BREAK SPACE}"
LINES = st.lists(st.text(alphabet="aĐ8 ;.,-–/\n\N{NO-BREAK SPACE}", max_size=12), max_size=5)
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


# Dates


@pytest.mark.parametrize(
    ("ngay", "so", "chu"),
    [
        # The decree's: 05 tháng 01 năm 2020; 29 tháng 6 năm 2019.
        (date(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "29/6/2019", "ngày 29 tháng 6 năm 2019"),
        (date(2023, 6, 30), "30/6/2023", "ngày 30 tháng 6 năm 2023"),
        (date(2018, 8, 6), "06/8/2018", "ngày 06 tháng 8 năm 2018"),
        (date(2023, 12, 1), "01/12/2023", "ngày 01 tháng 12 năm 2023"),
        (date(2024, 2, 29), "29/02/2024", "ngày 29 tháng 02 năm 2024"),
        (date(2024, 3, 10), "10/3/2024", "ngày 10 tháng 3 năm 2024"),
        (date(2024, 9, 9), "09/9/2024", "ngày 09 tháng 9 năm 2024"),
        (date(2024, 10, 11), "11/10/2024", "ngày 11 tháng 10 năm 2024"),
    ],
)
def test_dates(ngay, so, chu):
    assert nd30.write_ngay_so(ngay) == so
    assert nd30.write_ngay_chu(ngay) == chu


@given(DATES)
def test_what_is_written_is_read_again(ngay):
    assert parse_ngay(nd30.write_ngay_so(ngay)) == ngay
    assert parse_ngay(nd30.write_ngay_chu(ngay)) == ngay


def test_dia_danh_ngay():
    assert nd30.write_dia_danh_ngay("Hà Nội", 5, 1, 2020) == "Hà Nội, ngày 05 tháng 01 năm 2020"


def test_blanks_for_the_hand():
    line = nd30.write_dia_danh_ngay("Thanh Hóa", None, 6, 2027)
    assert re.fullmatch(rf"Thanh Hóa, ngày {NBSP}+ tháng 6 năm 2027", line)
    line = nd30.write_dia_danh_ngay("Thanh Hóa", None, None, 2027)
    assert re.fullmatch(rf"Thanh Hóa, ngày {NBSP}+ tháng {NBSP}+ năm 2027", line)
    line = nd30.write_dia_danh_ngay("Thanh Hóa", None, None, None)
    assert re.fullmatch(rf"Thanh Hóa, ngày {NBSP}+ tháng {NBSP}+ năm {NBSP}+", line)


@pytest.mark.parametrize(
    "parts", [(31, 2, None), (30, 2, 2024), (None, 13, 2024), (0, None, None), (29, 2, 2023)]
)
def test_no_such_date(parts):
    with pytest.raises(ValueError, match="Không có ngày"):
        nd30.write_dia_danh_ngay("Thanh Hóa", *parts)


# Căn cứ


def test_can_cu_end_in_semicolons_and_a_full_stop():
    typed = ["Căn cứ Luật A;", "Căn cứ Nghị định B", "Theo đề nghị của C,"]
    ended = ["Căn cứ Luật A;", "Căn cứ Nghị định B;", "Theo đề nghị của C."]
    assert nd30.punctuate_can_cu(typed) == ended


def test_one_can_cu_ends_in_a_full_stop():
    assert nd30.punctuate_can_cu(["Căn cứ Luật A;"]) == ["Căn cứ Luật A."]
    assert nd30.punctuate_can_cu([]) == []


@pytest.mark.parametrize("loai", ["Luật", "luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", " LUẬT "])
def test_laws_are_cited_without_number(loai):
    assert not nd30.needs_number(loai)


@pytest.mark.parametrize("loai", ["Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Công văn"])
def test_others_are_cited_by_number(loai):
    assert nd30.needs_number(loai)


# Nơi nhận, Kính gửi


def test_noi_nhan_of_a_cong_van():
    names = ["Như trên", "Giám đốc Sở (để b/c)", nd30.write_luu(don_vi="NVĐP")]
    assert nd30.punctuate_noi_nhan(names) == [
        "- Như trên;",
        "- Giám đốc Sở (để b/c);",
        "- Lưu: VT, NVĐP.",
    ]


@pytest.mark.parametrize(
    ("given_", "written"),
    [
        ({"don_vi": "TCCB"}, "Lưu: VT, TCCB."),
        ({"don_vi": "HC", "so_ban": 2}, "Lưu: VT, HC (2)."),
        ({}, "Lưu: VT."),
        ({"so_ban": 3}, "Lưu: VT (3)."),
        ({"van_thu": "VP", "don_vi": "TH"}, "Lưu: VP, TH."),
    ],
)
def test_luu(given_, written):
    assert nd30.write_luu(**given_) == written


def test_kinh_gui():
    assert nd30.punctuate_kinh_gui(["Bộ Nội vụ"]) == ["Bộ Nội vụ"]
    assert nd30.punctuate_kinh_gui(["Bộ Nội vụ", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"]) == [
        "- Bộ Nội vụ;",
        "- Bộ Kế hoạch và Đầu tư;",
        "- Bộ Tài chính.",
    ]


@pytest.mark.parametrize(
    ("loai", "upward", "takes"),
    [
        ("cong_van", False, True),
        ("cong_van", True, True),
        ("to_trinh", True, True),
        ("to_trinh", False, False),
        ("bao_cao", True, True),
        ("bao_cao", False, False),
        ("ke_hoach", True, False),
        ("ke_hoach", False, False),
    ],
)
def test_who_has_a_kinh_gui(loai, upward, takes):
    assert nd30.takes_kinh_gui(loai, upward=upward) is takes


@given(LINES)
def test_punctuating_twice_changes_nothing(lines):
    for punctuate in (
        nd30.punctuate_can_cu,
        nd30.punctuate_noi_nhan,
        nd30.punctuate_kinh_gui,
    ):
        once = punctuate(lines)
        assert punctuate(once) == once
        assert len(once) == len(lines)


# The end


@pytest.mark.parametrize(
    "typed",
    ["xem xét", "xem xét.", "xem xét./.", "xem xét ./. ", "xem xét;", "xem xét.\n"],
)
def test_the_text_closes_once(typed):
    assert nd30.close(typed) == "xem xét./."


def test_the_closing_marks_keep_dates_and_brackets():
    assert nd30.close("trước ngày 30/6/2023.") == "trước ngày 30/6/2023./."
    assert nd30.close("(có danh sách kèm theo)") == "(có danh sách kèm theo)./."
    assert nd30.ENDING.severity == "warning"


@given(st.text())
def test_closing_twice_changes_nothing(text):
    once = nd30.close(text)
    assert once.endswith("./.")
    assert nd30.close(once) == once


# The ladder


def test_the_letters_are_the_decrees():
    assert " ".join(nd30.LETTERS.value) == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize(
    ("rung", "n", "mark"),
    [
        (Rung.MUC, 1, "I."), (Rung.MUC, 4, "IV."), (Rung.MUC, 9, "IX."), (Rung.MUC, 14, "XIV."),
        (Rung.KHOAN, 1, "1."), (Rung.KHOAN, 12, "12."),
        (Rung.DIEM, 1, "a)"), (Rung.DIEM, 4, "d)"), (Rung.DIEM, 5, "đ)"), (Rung.DIEM, 6, "e)"),
        (Rung.DIEM, 7, "g)"), (Rung.DIEM, 23, "y)"),
        (Rung.GACH, 1, "-"), (Rung.GACH, 99, "-"),
    ],
)  # fmt: skip
def test_marks(rung, n, mark):
    assert nd30.number(rung, n) == mark


def test_the_alphabet_ends():
    with pytest.raises(ValueError, match="23 điểm"):
        nd30.number(Rung.DIEM, 24)


@pytest.mark.parametrize("rung", list(Rung))
def test_counting_begins_with_one(rung):
    with pytest.raises(ValueError, match="từ 1"):
        nd30.number(rung, 0)


def test_rungs_are_components():
    assert {rung.value for rung in Rung} <= set(nd30.COMPONENTS)


@pytest.mark.parametrize(("rung", "last"), [(Rung.MUC, 3999), (Rung.KHOAN, 3999), (Rung.DIEM, 23)])
def test_numbering_is_injective(rung, last):
    assert len({nd30.number(rung, n) for n in range(1, last + 1)}) == last


@given(st.integers(1, 3999))
def test_roman_numerals_add_up(n):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    digits = [values[letter] for letter in nd30.write_roman(n)]
    following = [*digits[1:], 0]
    assert sum(d if d >= f else -d for d, f in zip(digits, following, strict=True)) == n
    assert not re.search(r"([IXCM])\1{3}|([VLD])\2", nd30.write_roman(n))


def test_there_is_no_roman_zero():
    with pytest.raises(ValueError, match="3999"):
        nd30.write_roman(0)


# Signing


def test_the_five_formulas():
    assert list(nd30.QUYEN_HAN) == ["TM.", "Q.", "KT.", "TL.", "TUQ."]
    for fact in nd30.QUYEN_HAN.values():
        assert fact.citation == "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II; Điều 13"


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("TM. ỦY BAN NHÂN DÂN", ("TM.", "ỦY BAN NHÂN DÂN")),
        ("KT. BỘ TRƯỞNG", ("KT.", "BỘ TRƯỞNG")),
        ("  KT.GIÁM ĐỐC ", ("KT.", "GIÁM ĐỐC")),
        ("Q. GIÁM ĐỐC", ("Q.", "GIÁM ĐỐC")),
        ("TL. CHỦ TỊCH", ("TL.", "CHỦ TỊCH")),
        ("TUQ. GIÁM ĐỐC", ("TUQ.", "GIÁM ĐỐC")),
    ],
)
def test_quyen_han(line, parsed):
    assert nd30.parse_quyen_han(line) == parsed


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("T/M ỦY BAN NHÂN DÂN", "quyen-han-gach-cheo"),
        ("K/T GIÁM ĐỐC", "quyen-han-gach-cheo"),
        ("T/L GIÁM ĐỐC", "quyen-han-gach-cheo"),
        ("KT GIÁM ĐỐC", "quyen-han-thieu-cham"),
        ("Q GIÁM ĐỐC", "quyen-han-thieu-cham"),
        ("TM", "quyen-han-thieu-cham"),
        ("KT.", "quyen-han-thieu-chuc-danh"),
        ("KG. GIÁM ĐỐC", "quyen-han-khong-biet"),
        ("GIÁM ĐỐC", "quyen-han-khong-biet"),
        ("", "quyen-han-khong-biet"),
    ],
)
def test_bad_quyen_han(line, code):
    with pytest.raises(nd30.QuyenHanSai) as caught:
        nd30.parse_quyen_han(line)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("upper", "lower", "may"),
    [
        ("TM.", "KT.", True),
        ("TM.", "Q.", True),
        ("TL.", "KT.", True),
        ("KT.", "TM.", False),
        ("KT.", "TL.", False),
        ("TUQ.", "KT.", False),
        ("TM.", "TM.", False),
    ],
)
def test_which_formula_stands_above_which(upper, lower, may):
    assert nd30.may_stand_above(upper, lower) is may


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("TS. Nguyễn Văn A", "TS."),
        ("PGS.TS. Nguyễn Văn A", "PGS.TS."),
        ("PGS, TS Nguyễn Văn A", "PGS, TS"),
        ("Ths Trần Thị B", "Ths"),
        ("BSCKII. Lê C", "BSCKII."),
        ("Tiến sĩ Lê C", "Tiến sĩ"),
        ("NGƯT.ThS. Lê C", "NGƯT.ThS."),
        ("Nguyễn Văn A", ""),
        ("Giáo Văn Sư", ""),
        ("Tsàn Văn Kỳ", ""),
        ("K'Sor Phước", ""),
        ("", ""),
    ],
)
def test_titles_before_the_name(name, title):
    assert nd30.find_hoc_ham(name) == title


def test_words_left_unsaid_are_no_end_mark():
    assert nd30.punctuate_can_cu(["Căn cứ các văn bản…", "số..."]) == [
        "Căn cứ các văn bản…;",
        "số....",
    ]
