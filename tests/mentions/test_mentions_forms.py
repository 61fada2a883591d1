"""Spellings of each kind: what is read from them, and where the words and years stand."""

import unicodedata
from datetime import date

import pytest

from kehoach.mentions import KINDS, Mention, explain, find_mentions


def find_one(text: str) -> Mention:
    (found,) = find_mentions(text)
    return found


def show(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find_mentions(text)]


@pytest.mark.parametrize(
    "words",
    [
        "30/6/2023",
        "30/06/2023",
        "30-6-2023",
        "30.6.2023",
        "30 / 6 / 2023",
        "ngày 30/6/2023",
        "ngày 30 tháng 6 năm 2023",
        "ngày 30 tháng 6, năm 2023",
        "ngày 30 tháng 6/2023",
        "ngày 30/6 năm 2023",
        "Ngày 30 Tháng 6 Năm 2023",
        "NGÀY 30 THÁNG 6 NĂM 2023",
        "30 tháng 06 năm 2023",
        "2023-06-30",
        "ngày\N{NO-BREAK SPACE}30/6/2023",
        "ngày\n30 tháng 6 năm\n2023",
    ],
)
def test_spellings_of_a_date(words):
    text = f"Nộp trước {words}."
    found = find_one(text)
    assert (found.kind, text[found.start : found.end]) == ("ngay", words)
    assert found.days == (date(2023, 6, 30),)
    assert [text[year.start : year.end] for year in found.years] == ["2023"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("từ ngày 15/11/2022 đến ngày 14/11/2023", date(2022, 11, 15), date(2023, 11, 14)),
        ("từ ngày 25 đến ngày 30/6/2023", date(2023, 6, 25), date(2023, 6, 30)),
        ("từ 01/6 đến 30/6/2023", date(2023, 6, 1), date(2023, 6, 30)),
        ("25 - 30/6/2023", date(2023, 6, 25), date(2023, 6, 30)),
        ("25–30/6/2023", date(2023, 6, 25), date(2023, 6, 30)),
        ("28/6 — 02/7/2023", date(2023, 6, 28), date(2023, 7, 2)),
        (
            "từ ngày 15 tháng 5 đến hết ngày 20 tháng 6 năm 2023",
            date(2023, 5, 15),
            date(2023, 6, 20),
        ),
        ("từ 8h00 ngày 01/6/2023 đến 17h30 ngày 02/6/2023", date(2023, 6, 1), date(2023, 6, 2)),
    ],
)
def test_spans_of_days(words, first, last):
    text = f"Cao điểm {words}."
    found = find_one(text)
    assert (found.kind, text[found.start : found.end]) == ("khoang_ngay", words)
    assert found.days == (first, last)


def test_several_days_share_their_month_and_year():
    found = find_one("Họp vào ngày 30 và ngày 31/5/2023.")
    assert found.days == (date(2023, 5, 30), date(2023, 5, 31))
    assert len(found.years) == 1
    found = find_one("Họp vào ngày 30/5, ngày 02/6/2023.")
    assert found.days == (date(2023, 5, 30), date(2023, 6, 2))


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("kỷ niệm 75 năm", "ky_niem", 75),
        ("kỷ niệm lần thứ 48 ngày Giải phóng", "ky_niem", 48),
        ("lần thứ III", "lan_thu", 3),
        ("lần thứ hai", "lan_thu", 2),
        ("khóa XIII", "lan_thu", 13),
        ("khoá XIX", "lan_thu", 19),
        ("kỳ họp thứ 5", "lan_thu", 5),
        ("06 tháng", "thoi_luong", 6),
        ("03 năm", "thoi_luong", 3),
        ("15 ngày làm việc", "thoi_luong", 15),
        ("06 tháng đầu năm 2023", "nua_nam", 6),
        ("sáu tháng cuối năm 2023", "nua_nam", 6),
        ("9 tháng đầu năm", "nua_nam", 9),
    ],
)
def test_counts(text, kind, count):
    found = find_one(text)
    assert (found.kind, found.count) == (kind, count)


def test_a_citation_spans_its_number_and_its_date():
    text = "theo Công văn số 1734/BNN-TCCB ngày 22/3/2023 của Bộ"
    found = find_one(text)
    assert text[found.start : found.end] == "số 1734/BNN-TCCB ngày 22/3/2023"
    assert found.days == (date(2023, 3, 22),)
    assert [year.value for year in found.years] == [2023]


def test_a_number_that_looks_like_a_year_is_no_year():
    found = find_one("Quyết định số 2023/QĐ-UBND ngày 15/6/2022")
    assert [year.value for year in found.years] == [2022]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("năm 2023", "nam"),
        ("đến năm 2030, tầm nhìn đến năm 2045", "chuong_trinh"),
        ("năm 2023 - 2024", "khong_ro"),
        ("năm học 2023 - 2024", "nam_hoc"),
        ("năm 2023 - 2025", "khoang_nam"),
        ("quý II", "quy"),
        ("tháng 6", "thang"),
        ("30/06/23", "khong_ro"),
        ("29/02/2023", "khong_ro"),
    ],
)
def test_kinds(text, wanted):
    assert {kind for kind, _ in show(text)} == {wanted}


@pytest.mark.parametrize(
    "text",
    [
        "2.023.000 đồng; 2023 đồng; 2.023 tỷ đồng; 2023 hộ; 2023%",
        "Điều 2023; trang 2023; mẫu số 2023; Quốc lộ 2023",
        "thidua2023@tinh.gov.vn; https://tinh.gov.vn/2023/ke-hoach; ke-hoach-2023.docx",
        "0237.3852.023; 0912 202 023; (0237) 3 852 023; điện thoại: 2023 2024",
        "năm trước, năm sau, cả năm, thường xuyên trong năm, hằng năm",
        "20230 và 12023",
        "",
        " \n\t",
    ],
)
def test_no_mention(text):
    assert find_mentions(text) == ()


def test_decomposed_letters_are_read_alike():
    text = (
        "Sơ kết 06 tháng đầu năm 2023 trước ngày 30/6/2023 theo Công văn số 12/SNV ngày 05/01/2023"
    )
    parts = unicodedata.normalize("NFD", text)
    composed, apart = find_mentions(text), find_mentions(parts)
    assert [one.kind for one in composed] == [one.kind for one in apart]
    for one, other in zip(composed, apart, strict=True):
        words = unicodedata.normalize("NFC", parts[other.start : other.end])
        assert words == text[one.start : one.end]
        assert [parts[year.start : year.end] for year in other.years] == [
            text[year.start : year.end] for year in one.years
        ]


def test_each_clue_can_be_told():
    told = explain("so-ky-hieu")
    assert "viện dẫn" in told
    assert explain("khong-co-ma-nay") == ""


def test_kinds_are_all_different():
    assert len(set(KINDS)) == len(KINDS) == 17
