"""The day in Vietnam, whatever the machine's own zone is."""

from __future__ import annotations

import datetime as dt
from typing import Final

VIETNAM: Final = dt.timezone(dt.timedelta(hours=7))
"""UTC+7 all year, with no summer time since 1975: no table of zones is needed."""


def get_now() -> dt.datetime:
    """Return this moment in Vietnam's time, to the second."""
    return dt.datetime.now(VIETNAM).replace(microsecond=0)


def get_today() -> dt.date:
    """Return the day that it is in Vietnam: a year begins there at 17:00 UTC of 31 December."""
    return get_now().date()
