"""Days off: weekends, holidays, Tết, and days that the state has swapped."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.thoi_gian.ngay_nghi import (
    LAST_YEAR,
    REASONS,
    Calendar,
    Swap,
    find_day_off,
    find_working_day_before,
    write_thu,
)

CALENDAR = Calendar()


def find(text: str, calendar: Calendar = CALENDAR):
    return find_day_off(dt.datetime.strptime(text, "%d/%m/%Y").date(), calendar)


def find_reason(text: str, calendar: Calendar = CALENDAR) -> str:
    found = find(text, calendar)
    return found.reason if found else ""


# The deadlines of the plan of 2023 (30/5, 20/6, 30/6, 30/9, 15/11, 1/12) in the years after it.
@pytest.mark.parametrize(
    "text",
    [
        *("30/5/2024", "20/6/2024", "30/9/2024", "15/11/2024"),
        *("30/5/2025", "20/6/2025", "30/6/2025", "30/9/2025", "01/12/2025"),
        *("30/6/2026", "30/9/2026", "01/12/2026"),
        *("30/6/2027", "30/9/2027", "15/11/2027", "01/12/2027"),
    ],
)
def test_working_days(text):
    assert find(text) is None


@pytest.mark.parametrize(
    ("text", "reason", "before"),
    [
        ("30/6/2024", "chu_nhat", dt.date(2024, 6, 28)),
        ("01/12/2024", "chu_nhat", dt.date(2024, 11, 29)),
        ("15/11/2025", "thu_bay", dt.date(2025, 11, 14)),
        ("30/5/2026", "thu_bay", dt.date(2026, 5, 29)),
        ("20/6/2026", "thu_bay", dt.date(2026, 6, 19)),
        ("15/11/2026", "chu_nhat", dt.date(2026, 11, 13)),
        ("30/5/2027", "chu_nhat", dt.date(2027, 5, 28)),
        ("20/6/2027", "chu_nhat", dt.date(2027, 6, 18)),
    ],
)
def test_deadlines_on_days_off(text, reason, before):
    found = find(text)
    assert found.reason == reason
    assert find_working_day_before(found.day, CALENDAR) == before


# The first day of the lunar year and the tenth of its third month, Vietnamese calendar.
TET = {
    2024: dt.date(2024, 2, 10),
    2025: dt.date(2025, 1, 29),
    2026: dt.date(2026, 2, 17),
    2027: dt.date(2027, 2, 6),
    2028: dt.date(2028, 1, 26),
    2029: dt.date(2029, 2, 13),
    2030: dt.date(2030, 2, 2),  # a day before the Chinese one
}
GIO_TO = {
    2024: dt.date(2024, 4, 18),
    2025: dt.date(2025, 4, 7),
    2026: dt.date(2026, 4, 26),
    2027: dt.date(2027, 4, 16),
}


@pytest.mark.parametrize("day", TET.values(), ids=str)
def test_tet(day):
    found = find_day_off(day, CALENDAR)
    assert (found.reason, found.ten) == ("tet", "Tết Nguyên đán")
    eve = find_day_off(day - dt.timedelta(days=1), CALENDAR)
    assert eve.reason == "tet"
    assert all(find_day_off(day + dt.timedelta(days=n), CALENDAR) for n in range(4))


@pytest.mark.parametrize("day", GIO_TO.values(), ids=str)
def test_gio_to(day):
    found = find_day_off(day, CALENDAR)
    assert (found.reason, found.ten) == ("ngay_le", "Ngày Giỗ Tổ Hùng Vương")


@pytest.mark.parametrize("year", range(2023, 2031))
@pytest.mark.parametrize(("month", "day"), [(1, 1), (4, 30), (5, 1), (9, 2)])
def test_holidays_of_the_sun(year, month, day):
    assert find_day_off(dt.date(year, month, day), CALENDAR).reason == "ngay_le"


def test_the_day_of_culture_is_off_from_2026():
    assert find("24/11/2025") is None
    assert find("24/11/2026").ten == "Ngày Văn hóa Việt Nam"
    assert find_reason("24/11/2027") == "ngay_le"


def test_days_in_lieu():
    assert find_reason("02/5/2023") == "nghi_bu"  # Giỗ Tổ fell on Saturday 29/4
    assert find_reason("03/5/2023") == "nghi_bu"  # 30/4 fell on a Sunday
    assert find_reason("27/4/2026") == "nghi_bu"


def test_swaps_that_the_library_knows():
    swapped = find("29/4/2024")
    assert (swapped.reason, swapped.is_final) == ("hoan_doi", True)
    assert "04/05/2024" in swapped.ten
    assert find("04/5/2024") is None  # a Saturday that was worked
    assert find_reason("02/5/2025") == "hoan_doi"
    assert find("26/4/2025") is None
    assert find_reason("31/8/2026") == "hoan_doi"
    assert find("22/8/2026") is None


def test_swaps_that_are_given():
    calendar = Calendar(
        [Swap(dt.date(2027, 5, 4), dt.date(2027, 5, 8)), Swap(dt.date(2027, 2, 11))]
    )
    assert find("04/5/2027") is None
    assert find_reason("04/5/2027", calendar) == "hoan_doi"
    assert find_reason("08/5/2027") == "thu_bay"
    assert find("08/5/2027", calendar) is None
    assert find_reason("11/02/2027", calendar) == "hoan_doi"
    assert find_working_day_before(dt.date(2027, 5, 5), calendar) == dt.date(2027, 4, 29)


def test_years_without_known_swaps_say_so():
    assert LAST_YEAR == 2026
    assert CALENDAR.knows_swaps(2026)
    assert not CALENDAR.knows_swaps(2027)
    assert not find("06/02/2027").is_final
    told = Calendar([Swap(dt.date(2027, 5, 4), dt.date(2027, 5, 8))])
    assert told.knows_swaps(2027)
    assert not told.knows_swaps(2028)
    assert find("06/02/2027", told).is_final


def test_working_day_before_tet_and_over_the_year():
    assert find_working_day_before(dt.date(2024, 2, 14), CALENDAR) == dt.date(2024, 2, 7)
    assert find_working_day_before(dt.date(2025, 1, 1), CALENDAR) == dt.date(2024, 12, 31)
    assert find_working_day_before(dt.date(2024, 5, 6), CALENDAR) == dt.date(2024, 5, 4)


def test_names_of_the_week():
    assert [write_thu(dt.date(2024, 7, n)) for n in range(1, 8)] == [
        *("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
    ]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2200, 12, 31)))
def test_any_day(day):
    found = find_day_off(day, CALENDAR)
    if found is None:
        return
    assert found.day == day
    assert found.reason in REASONS
    assert found.ten
    before = find_working_day_before(day, CALENDAR)
    assert 0 < (day - before).days <= 12
    assert find_day_off(before, CALENDAR) is None


def test_the_library_is_loaded_when_it_is_asked():
    code = (
        "import sys; from kehoach.thoi_gian import ngay_nghi; ngay_nghi.Calendar();"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
