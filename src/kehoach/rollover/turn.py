"""From which year to which, and what is known of the new one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.rollover.overtaken import Overtaken
from kehoach.thoi_gian.ngay_nghi import Calendar

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of years.

    Attributes:
        old: the year of the plan as it is.
        new: the year it is to be for.
        calendar: which days are working days.
        overtaken: laws, movements and names that ended.
        nam_hoc: in which year the school year begins that the plan is for; None for none.
    """

    old: int
    new: int
    calendar: Calendar = field(default_factory=Calendar)
    overtaken: Overtaken = field(default_factory=Overtaken)
    nam_hoc: int | None = None

    @property
    def step(self) -> int:
        """By how many years; less than 0 backwards."""
        return self.new - self.old

    def goes_along(self, year: int) -> bool:
        """Tell whether ``year`` is the plan's or the one after: those move with the plan."""
        return year in (self.old, self.old + 1)

    def move(self, day: date) -> date | None:
        """Return ``day`` in its new year; None where that year has no such day (29/02)."""
        try:
            return day.replace(year=day.year + self.step)
        except ValueError:
            return None
