"""Dates as texts write them, possible or not, and the paper's own date."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper

_DAY: Final = (
    r"(?:(?<![\d/.,:-])(?P<d>\d{1,2})\s?/\s?(?P<m>\d{1,2})\s?/\s?(?P<y>(?:19|20)\d{2})(?![\d/])"
    r"|(?<![\d/.,-])(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>(?:19|20)\d{2})(?!\d)"
    r"|(?<=ngày\s)(?P<d3>\d{1,2})/(?P<m3>\d{1,2})(?![\d/-]|\.\d)"
    r"|(?<=ngày\s)(?P<d4>\d{1,2})\s+tháng\s+(?P<m4>\d{1,2})(?!\d|\s+năm))"
)
_DATE = re.compile(_DAY, re.IGNORECASE)
_OWN = re.compile(
    r"(?P<d>\d{1,2})?[\s.…_]*tháng[\s.…_]*(?P<m>\d{1,2})?[\s.…_]*năm\s*(?P<y>\d{4})", re.IGNORECASE
)
_LEAP: Final = 2024


@dataclass(frozen=True, slots=True)
class DateInText:
    """A day that a text names; ``year`` is None where it names none."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    @property
    def is_possible(self) -> bool:
        """Tell whether there is such a day, in some year where none is named."""
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= monthrange(self.year or _LEAP, self.month)[1]

    def get_date(self) -> date | None:
        """Return the date, None where it names no year or no day there is."""
        if self.year is None or not self.is_possible:
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The paper's date; day and month are None where they are left blank."""

    year: int
    month: int | None
    day: int | None

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        day = self.day if self.month else None
        return date(self.year, self.month or 1, day or 1)


def find_dates(text: str) -> Iterator[DateInText]:
    """Yield the days that ``text`` names, in order."""
    for match in _DATE.finditer(text):
        day, month, *year = (int(one) for one in match.groups() if one)
        yield DateInText(match.start(), match.end(), day, month, year[0] if year else None)


def read_own_date(paper: Paper) -> OwnDate | None:
    """Return the paper's date as its head gives it; None where it names no year."""
    part = paper.get("dia_danh_ngay")
    match = _OWN.search(part.text) if part else None
    if match is None:
        return None
    day, month = (int(one) if one else None for one in match.group("d", "m"))
    year = int(match["y"])
    if not 1900 <= year <= 2100 or not 1 <= (month or 1) <= 12:
        return None
    if day and month and not 1 <= day <= monthrange(year, month)[1]:
        return None
    return OwnDate(year, month, day)
