"""Days off: weekends, the state's holidays, Tết, and working days that the state has swapped.

Holidays follow Điều 112 of the Bộ luật Lao động as the ``holidays`` library computes them, with
days off in lieu; 24/11 counts from 2026. The library knows the swapped days up to ``LAST_YEAR``;
for later years they are data.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

THU_BAY: Final = "thu_bay"
CHU_NHAT: Final = "chu_nhat"
NGAY_LE: Final = "ngay_le"
TET: Final = "tet"
NGHI_BU: Final = "nghi_bu"
HOAN_DOI: Final = "hoan_doi"
REASONS: Final = (THU_BAY, CHU_NHAT, NGAY_LE, TET, NGHI_BU, HOAN_DOI)
"""Saturday, Sunday, holiday, Tết Nguyên đán, a day in lieu, a day swapped for a Saturday."""

LAST_YEAR: Final = 2026
"""The last year whose swapped days are known without being given."""
_LUNAR_YEARS: Final = range(1901, 2100)
"""The years whose Tết and Giỗ Tổ the library knows."""
_SWAPPED = re.compile(r"Ngày nghỉ \(thay cho ngày (\d{2})/(\d{2})/(\d{4})\)")
_A_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Swap:
    """A day that the state gives off, and the day that is worked for it, if any."""

    nghi: dt.date
    lam_bu: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day on which offices are closed.

    Attributes:
        day: The day.
        reason: One of ``REASONS``; a holiday that falls on a weekend is a holiday.
        ten: Its name: 'Chủ nhật', 'Quốc khánh', 'Mùng hai Tết Nguyên đán'.
        is_final: Whether the state's swaps of that year are known; if not, days around it may
            still change.
    """

    day: dt.date
    reason: str
    ten: str
    is_final: bool = True


class Calendar:
    """Working days of Vietnamese offices; a year is computed when it is first asked for."""

    def __init__(self, swaps: Iterable[Swap] = ()) -> None:
        """Take the days swapped by the state; they go before what the library says."""
        self._swaps = tuple(swaps)
        self._given = {swap.nghi: swap.lam_bu for swap in self._swaps}
        self._worked = {swap.lam_bu for swap in self._swaps if swap.lam_bu}
        self._years: dict[int, tuple[dict[dt.date, str], frozenset[dt.date]]] = {}

    def knows_swaps(self, year: int) -> bool:
        """Tell whether the state's swaps of ``year`` are known: by the library or as given."""
        return year <= LAST_YEAR or any(swap.nghi.year == year for swap in self._swaps)

    def find(self, day: dt.date) -> DayOff | None:
        """Return why ``day`` is off; None for a working day."""
        found = self._find_reason(day)
        return DayOff(day, *found, self.knows_swaps(day.year)) if found else None

    def _find_reason(self, day: dt.date) -> tuple[str, str] | None:
        if day in self._given:
            return HOAN_DOI, _name_swap(self._given[day])
        if day in self._worked:
            return None
        holidays, worked = self._get_year(day.year)
        if name := holidays.get(day):
            return _read_name(name)
        return None if day in worked else _find_weekend(day)

    def _get_year(self, year: int) -> tuple[dict[dt.date, str], frozenset[dt.date]]:
        if year not in self._years:
            self._years[year] = _load_year(year)
        return self._years[year]


def find_day_off(day: dt.date, calendar: Calendar) -> DayOff | None:
    """Return why offices are closed on ``day``; None for a working day."""
    return calendar.find(day)


def find_working_day_before(day: dt.date, calendar: Calendar) -> dt.date:
    """Return the last working day before ``day``, which itself does not count."""
    day -= _A_DAY
    while calendar.find(day):
        day -= _A_DAY
    return day


def write_thu(day: dt.date) -> str:
    """Return the day's name in the week: 'thứ Hai' … 'Chủ nhật'."""
    names = (
        tr("thứ Hai"),
        tr("thứ Ba"),
        tr("thứ Tư"),
        tr("thứ Năm"),
        tr("thứ Sáu"),
        tr("thứ Bảy"),
        tr("Chủ nhật"),
    )
    return names[day.weekday()]


def _load_year(year: int) -> tuple[dict[dt.date, str], frozenset[dt.date]]:
    if year not in _LUNAR_YEARS:
        return {}, frozenset()
    import holidays  # a third of a second: only for who asks about days off

    known = holidays.country_holidays("VN", years=year, language="vi")
    return dict(known.items()), frozenset(known.weekend_workdays)


def _find_weekend(day: dt.date) -> tuple[str, str] | None:
    reason = {5: THU_BAY, 6: CHU_NHAT}.get(day.weekday())
    return (reason, write_thu(day)) if reason else None


def _read_name(name: str) -> tuple[str, str]:
    if swapped := _SWAPPED.fullmatch(name):
        date, month, year = (int(part) for part in swapped.groups())
        return HOAN_DOI, _name_swap(dt.date(year, month, date))
    if "(nghỉ bù)" in name:
        return NGHI_BU, name
    is_tet = "Tết" in name and "Dương lịch" not in name
    return (TET if is_tet else NGAY_LE), name.replace("Nguyên Đán", "Nguyên đán")


def _name_swap(lam_bu: dt.date | None) -> str:
    if lam_bu is None:
        return tr("ngày nghỉ theo quyết định của cấp có thẩm quyền")
    return tr("ngày nghỉ hoán đổi, làm bù {ngay}", ngay=lam_bu.strftime("%d/%m/%Y"))
