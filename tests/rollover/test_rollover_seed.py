"""The seed's plan of 2023 in 2024 to 2027, line by line as a person worked it out by hand."""

from __future__ import annotations

import pytest
from rolling_help import roll_seed, show_changes, show_kept, show_open

HALVES = ("06 tháng cuối năm 2023", "06 tháng cuối năm 2024")
YEAR = ("năm 2023", "năm 2024")
NEXT = ("năm 2024", "năm 2025")
ANNIVERSARY = (
    "kỷ niệm {n} năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc "
    "(11/6/1948 - 11/6/{y})"
)
LETTER = ("số 1734/BNN-TCCB ngày 22/3/2023", "vien-dan")
PHASE = "giai đoạn 2021 - 2025"


@pytest.mark.parametrize(
    ("where", "old", "new"),
    [
        ("van_ban.ngay", "2023", "2024"),  # 1
        ("van_ban.trich_yeu", *YEAR),  # 2
        ("mo_dau", *YEAR),  # 5
        ("muc[1].muc[1].gach[2]", *YEAR),  # 7
        ("hoat_dong[1].noi_dung", *YEAR),  # 8
        ("hoat_dong[3].noi_dung", *YEAR),  # 10
        ("hoat_dong[3].thoi_gian", "ngày 30/5/2023", "ngày 30/5/2024"),  # 10
        ("hoat_dong[4].noi_dung", *HALVES),  # 11
        ("hoat_dong[4].thoi_gian", "ngày 20/6/2023", "ngày 20/6/2024"),  # 11
        ("hoat_dong[4].bao_cao.ten", "06 tháng đầu năm 2023", "06 tháng đầu năm 2024"),
        ("hoat_dong[5].noi_dung", *HALVES),  # 12
        ("hoat_dong[5].thoi_gian", "ngày 30/6/2023", "ngày 30/6/2024"),  # 12
        ("hoat_dong[6].thoi_gian", "ngày 30/9/2023", "ngày 30/9/2024"),  # 15
        (
            "hoat_dong[8].noi_dung",
            ANNIVERSARY.format(n=75, y=2023),
            ANNIVERSARY.format(n=76, y=2024),
        ),
        ("hoat_dong[9].noi_dung", *YEAR),  # 19
        ("hoat_dong[9].noi_dung", *NEXT),  # 19
        ("hoat_dong[9].thoi_gian", "15/11/2023", "15/11/2024"),  # 19
        ("hoat_dong[9].bao_cao.ten", *YEAR),
        ("hoat_dong[10].noi_dung", *YEAR),  # 20
        ("hoat_dong[10].noi_dung", *NEXT),  # 20
        ("hoat_dong[10].thoi_gian", "01/12/2023", "01/12/2024"),  # 20
        ("hoat_dong[11].noi_dung", *YEAR),  # 21
        ("hoat_dong[11].thoi_gian", "Tháng 12/2023", "Tháng 12/2024"),  # 21
        ("ket_thuc", *YEAR),  # 22
        ("nam", "2023", "2024"),
    ],
)
def test_what_shifts(where: str, old: str, new: str) -> None:
    assert (where, old, new) in show_changes(roll_seed(2024))


def test_nothing_else_shifts() -> None:
    assert len(roll_seed(2024).changes) == 25


@pytest.mark.parametrize(
    ("where", "words", "code"),
    [
        ("can_cu[1]", "Thông tư 08/2018/TT-BNN 06/8/2018", "vien-dan"),  # 3
        ("can_cu[2]", "Quyết định 2680/QĐ-BNN-TCCB 09/7/2019", "vien-dan"),  # 4
        ("muc[1].muc[1].gach[1]", PHASE, "giai-doan"),  # 6
        ("hoat_dong[6].noi_dung", PHASE, "giai-doan"),  # 6
        ("hoat_dong[8].noi_dung", PHASE.replace("-", "–"), "giai-doan"),  # 6
        ("hoat_dong[4].noi_dung", "06 tháng đầu năm", "khong-nam"),  # 11
        ("hoat_dong[6].noi_dung", *LETTER),  # 14
        ("hoat_dong[7].noi_dung", *LETTER),  # 14
        ("hoat_dong[7].noi_dung", "giai đoạn 2023 - 2025", "giai-doan"),  # 16
        ("hoat_dong[7].thoi_gian", "Từ năm 2023 - 2025", "giai-doan"),  # 16
    ],
)
def test_what_stays(where: str, words: str, code: str) -> None:
    assert (where, words, code) in show_kept(roll_seed(2024))


OPEN_2024 = {
    ("hoat_dong[1].thoi_gian", "da-thuc-hien"),  # 9
    ("hoat_dong[2].thoi_gian", "da-thuc-hien"),  # 9
    ("hoat_dong[5].thoi_gian", "ngay-nghi"),  # 12
    ("hoat_dong[6]", "mot-lan"),  # 13
    ("hoat_dong[8].noi_dung", "ky-niem"),  # 17
    ("hoat_dong[10].thoi_gian", "ngay-nghi"),  # 20
    ("nguoi_ky", "khoi-truong"),  # 23
}
YEARLY = {one for one in OPEN_2024 if one[1] != "ngay-nghi"}
ENDED = {
    ("muc[1].muc[1].gach[1]", "giai-doan-het"),
    ("hoat_dong[6].noi_dung", "giai-doan-het"),
    ("hoat_dong[6].bao_cao.ten", "giai-doan-het"),
    ("hoat_dong[7].noi_dung", "giai-doan-het"),
    ("hoat_dong[7].thoi_gian", "giai-doan-het"),
    ("hoat_dong[8].noi_dung", "giai-doan-het"),
}


def _name_days_off(*rows: int) -> set[tuple[str, str]]:
    return {(f"hoat_dong[{row}].thoi_gian", "ngay-nghi") for row in rows}


@pytest.mark.parametrize(
    ("year", "asked"),
    [
        (2024, YEARLY | _name_days_off(5, 10)),
        (2025, YEARLY | _name_days_off(9)),
        (2026, YEARLY | ENDED | _name_days_off(3, 4, 9)),
        (2027, YEARLY | ENDED | _name_days_off(3, 4)),
    ],
)
def test_what_a_person_decides(year: int, asked: set[tuple[str, str]]) -> None:
    assert show_open(roll_seed(year)) == asked


@pytest.mark.parametrize(
    ("year", "row", "proposal"),
    [
        (2024, 5, "Chậm nhất ngày 28/6/2024"),
        (2024, 10, "Chậm nhất ngày 29/11/2024"),
        (2025, 9, "Chậm nhất ngày 14/11/2025"),
        (2026, 3, "Chậm nhất ngày 29/5/2026"),
        (2026, 4, "Chậm nhất ngày 19/6/2026"),
        (2026, 9, "Chậm nhất ngày 13/11/2026"),
        (2027, 3, "Chậm nhất ngày 28/5/2027"),
        (2027, 4, "Chậm nhất ngày 18/6/2027"),
    ],
)
def test_the_last_working_day_is_proposed(year: int, row: int, proposal: str) -> None:
    path = ("hoat_dong", row - 1, "thoi_gian")
    (item,) = [one for one in roll_seed(year).open_items if one.path == path]
    assert item.proposals == (proposal, "giữ nguyên")
    assert item.words == ""


def test_the_anniversary_may_go_with_its_clause() -> None:
    (item,) = [one for one in roll_seed(2024).open_items if one.code == "ky-niem"]
    assert item.words == (
        "; tuyên truyền và phát động đợt thi đua đặc biệt chào mừng "
        + ANNIVERSARY.format(n=76, y=2024)
    )
    assert item.proposals[0] == "bỏ cụm từ này"


def test_a_review_of_some_years_is_proposed_to_go() -> None:
    (item,) = [one for one in roll_seed(2024).open_items if one.code == "mot-lan"]
    assert item.proposals == ("bỏ hoạt động này", "giữ nguyên")


def test_each_basis_is_asked_after() -> None:
    warned = [one.path for one in roll_seed(2024).warnings if one.code == "con-hieu-luc"]
    assert warned == [("can_cu", 0), ("can_cu", 1)]


def test_2024_has_no_names_to_warn_of() -> None:
    assert {one.code for one in roll_seed(2024).warnings} == {"con-hieu-luc"}


def test_2027_names_what_was_renamed_and_merged() -> None:
    warned = {(one.words, one.proposal) for one in roll_seed(2027).warnings}
    for words, proposal in (
        ("Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ NN và PTNT", "Bộ Nông nghiệp và Môi trường"),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"),
        ("Quảng Bình", "Quảng Trị"),
        ("Thừa Thiên Huế", "thành phố Huế"),
        ("Quảng Nam", "thành phố Đà Nẵng"),
        ("Bình Định", "Gia Lai"),
        ("Phú Yên", "Đắk Lắk"),
        ("Ninh Thuận", "Khánh Hòa"),
        ("Bình Thuận", "Lâm Đồng"),
    ):
        assert (words, proposal) in warned


def test_the_issuer_of_a_cited_letter_keeps_its_name() -> None:
    warned = [one.path for one in roll_seed(2027).warnings if one.code == "ten-cu"]
    assert ("hoat_dong", 6, "noi_dung") not in warned
    assert ("can_cu", 0) not in warned
