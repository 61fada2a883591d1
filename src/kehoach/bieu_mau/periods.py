"""What belongs to a period of a year that units report on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.model.ky import Ky

if TYPE_CHECKING:
    import datetime as dt

    from kehoach.model.ky import MaKy


def name_ky(ky: MaKy, nam: int) -> str:
    """Return a period as papers call it: '06 tháng đầu năm 2023'."""
    return Ky(ky, nam).ten


def falls_in(day: dt.date | None, ky: MaKy, nam: int) -> bool:
    """Tell whether what is due on ``day`` belongs to a period; the year's takes all that is left.

    What has no day belongs to every period.
    """
    if day is None or ky == "nam":
        return True
    period = Ky(ky, nam)
    return day <= period.den and (not ky.startswith("quy") or day >= period.tu)
