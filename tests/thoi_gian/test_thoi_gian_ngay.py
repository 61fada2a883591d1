"""Dates as clerks type them."""

import unicodedata
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.thoi_gian import NgaySai, parse_ngay, parse_quy, parse_thang

DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "30/6/2023",
        "30/06/2023",
        "30-6-2023",
        "30.6.2023",
        "2023-06-30",
        "30 tháng 6 năm 2023",
        "30 tháng 06 năm 2023",
        "ngày 30 tháng 6 năm 2023",
        "Ngày 30 tháng 6 năm 2023",
        "ngày 30/6/2023",
        "  30/6/2023 ",
        "30 / 6 / 2023",
        "ngày\N{NO-BREAK SPACE}30 tháng  6 năm 2023",
        unicodedata.normalize("NFD", "ngày 30 tháng 6 năm 2023"),
    ],
)
def test_ways_to_type_a_date(text):
    assert parse_ngay(text) == date(2023, 6, 30)


def test_the_day_stands_first():
    assert parse_ngay("01/02/2023") == date(2023, 2, 1)
    assert parse_ngay("06/8/2018") == date(2018, 8, 6)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("31/02/2023", "ngay-khong-co-that", "28 ngày"),
        ("29/02/2023", "ngay-khong-co-that", "28 ngày"),
        ("31/4/2023", "ngay-khong-co-that", "30 ngày"),
        ("0/6/2023", "ngay-khong-co-that", "không có ngày 0"),
        ("01/13/2023", "ngay-khong-co-that", "Không có tháng 13"),
        ("6/30/2023", "ngay-khong-co-that", "Không có tháng 30"),
        ("30/6/23", "nam-hai-chu-so", "bốn chữ số"),
        ("30 tháng 6 năm 23", "nam-hai-chu-so", "bốn chữ số"),
        ("30/6/1899", "nam-ngoai-khoang", "1900-2999"),
        ("30/6/3000", "nam-ngoai-khoang", "1900-2999"),
        ("30/6/0023", "nam-ngoai-khoang", "1900-2999"),
        ("", "khong-phai-ngay", "30/6/2023"),
        ("mai", "khong-phai-ngay", "30/6/2023"),
        ("30/6", "khong-phai-ngay", "30/6/2023"),
        ("6/2023", "khong-phai-ngay", "30/6/2023"),
        ("30/6-2023", "khong-phai-ngay", "30/6/2023"),
        ("2023/06/30", "khong-phai-ngay", "30/6/2023"),
        ("30/6/20233", "khong-phai-ngay", "30/6/2023"),
        ("30/6/202", "khong-phai-ngay", "30/6/2023"),
        ("+3/6/2023", "khong-phai-ngay", "30/6/2023"),
        ("trước ngày 30/6/2023", "khong-phai-ngay", "30/6/2023"),
        ("30/6/2023 30/6/2023", "khong-phai-ngay", "30/6/2023"),
        ("３０/６/２０２３", "khong-phai-ngay", "30/6/2023"),
        ("٣٠/٦/٢٠٢٣", "khong-phai-ngay", "30/6/2023"),
    ],
)
def test_what_is_no_date(text, code, words):
    with pytest.raises(NgaySai, match=words) as caught:
        parse_ngay(text)
    assert caught.value.code == code


@given(DATES, st.sampled_from("/-."), st.booleans(), st.sampled_from(["", "ngày ", "Ngày  "]))
def test_every_date_is_read_in_every_form(ngay, mark, padded, lead):
    width = 2 if padded else 1
    day, month = f"{ngay.day:0{width}d}", f"{ngay.month:0{width}d}"
    assert parse_ngay(f"{lead}{day}{mark}{month}{mark}{ngay.year}") == ngay
    assert parse_ngay(f"{lead}{day} tháng {month} năm {ngay.year}") == ngay
    assert parse_ngay(ngay.isoformat()) == ngay


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1900, 2999))
def test_a_date_is_refused_exactly_when_the_calendar_has_none(day, month, year):
    try:
        real = date(year, month, day)
    except ValueError:
        with pytest.raises(NgaySai):
            parse_ngay(f"{day}/{month}/{year}")
    else:
        assert parse_ngay(f"{day}/{month}/{year}") == real


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_in_its_own_error(text):
    for parse in (parse_ngay, parse_thang, parse_quy):
        with suppress(NgaySai):
            assert parse(text)


@pytest.mark.parametrize(
    "text", ["12/2023", "12-2023", "tháng 12/2023", "Tháng 12 năm 2023", " 12 / 2023 "]
)
def test_months(text):
    assert parse_thang(text) == (12, 2023)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("13/2023", "thang-khong-co-that"),
        ("0/2023", "thang-khong-co-that"),
        ("12/23", "nam-hai-chu-so"),
        ("12/1800", "nam-ngoai-khoang"),
        ("01/12/2023", "khong-phai-thang"),
        ("tháng 12", "khong-phai-thang"),
        ("tháng Mười 2023", "khong-phai-thang"),
    ],
)
def test_what_is_no_month(text, code):
    with pytest.raises(NgaySai) as caught:
        parse_thang(text)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("III/2023", 3),
        ("iii/2023", 3),
        ("quý III/2023", 3),
        ("Quý 3 năm 2023", 3),
        ("quý 3/2023", 3),
        ("Quý I năm 2023", 1),
        ("quý II-2023", 2),
        ("QUÝ IV NĂM 2023", 4),
    ],
)
def test_quarters(text, quarter):
    assert parse_quy(text) == (quarter, 2023)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("quý V/2023", "quy-khong-co-that"),
        ("quý IIII/2023", "quy-khong-co-that"),
        ("quý 0/2023", "quy-khong-co-that"),
        ("quý 5 năm 2023", "quy-khong-co-that"),
        ("quý III/23", "nam-hai-chu-so"),
        ("quý III/1800", "nam-ngoai-khoang"),
        ("3/2023", "khong-phai-quy"),
        ("quý III", "khong-phai-quy"),
        ("", "khong-phai-quy"),
    ],
)
def test_what_is_no_quarter(text, code):
    with pytest.raises(NgaySai) as caught:
        parse_quy(text)
    assert caught.value.code == code
