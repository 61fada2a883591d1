"""The periods of a year that units report on."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kehoach.model.tieu_chi import Ky

_MONTHS: Final[dict[Ky, tuple[int, int]]] = {
    "6-thang": (1, 6),
    "9-thang": (1, 9),
    "nam": (1, 12),
    "quy-1": (1, 3),
    "quy-2": (4, 6),
    "quy-3": (7, 9),
    "quy-4": (10, 12),
}
KY: Final = tuple(_MONTHS)
_NAMES: Final[dict[Ky, str]] = {
    "6-thang": "06 tháng đầu năm {nam}",
    "9-thang": "09 tháng đầu năm {nam}",
    "nam": "năm {nam}",
    "quy-1": "quý I năm {nam}",
    "quy-2": "quý II năm {nam}",
    "quy-3": "quý III năm {nam}",
    "quy-4": "quý IV năm {nam}",
}


def name_ky(ky: Ky, nam: int) -> str:
    """Return a period as papers call it: '06 tháng đầu năm 2023'."""
    return _NAMES[ky].format(nam=nam)


def falls_in(day: dt.date | None, ky: Ky, nam: int) -> bool:
    """Tell whether what is due on ``day`` belongs to a period; the year's takes all that is left.

    What has no day belongs to every period.
    """
    if day is None or ky == "nam":
        return True
    first, last = _MONTHS[ky]
    end = dt.date(nam, last, monthrange(nam, last)[1])
    start = dt.date(nam, first, 1) if ky.startswith("quy") else dt.date.min
    return start <= day <= end
