"""How things stand on a day: sent in time, late, missing, not due, excused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.tracking.obligations import Obligations, Report
    from kehoach.tracking.submissions import Submission


class State(StrEnum):
    """How one report of one unit stands."""

    DUNG_HAN = "dung_han"
    """It came in time."""
    TRE = "tre"
    """It came after the last day."""
    THIEU = "thieu"
    """It has not come and there is no time left."""
    CHUA_DEN_HAN = "chua_den_han"
    """It has not come and there is still time."""
    DUOC_MIEN = "duoc_mien"
    """The unit need not send it; the reason is on record."""


@dataclass(frozen=True, slots=True)
class Item:
    """One report of one unit on the day asked for.

    ``ngay`` counts days: how early (below 0) or late a report came, how long it is overdue, or
    how long there is still time (below 0); None where there is no deadline.
    """

    don_vi: DonVi
    report: Report
    state: State
    ngay: int | None
    submission: Submission | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """The whole year on a day: an item for each report of each unit that owes it."""

    nam: int
    as_of: dt.date
    reports: tuple[Report, ...]
    units: tuple[DonVi, ...]
    items: tuple[Item, ...]

    def find(self, ma: str, so: int) -> Item | None:
        """Return the item of the unit ``ma`` and the activity ``so``; None where it owes none."""
        for one in self.items:
            if one.don_vi.ma == ma and one.report.so == so:
                return one
        return None

    def list_rows(self) -> Iterator[tuple[DonVi, tuple[Item | None, ...]]]:
        """Yield each unit with its items in the order of the reports."""
        found = {(one.don_vi.ma, one.report.so): one for one in self.items}
        for unit in self.units:
            yield unit, tuple(found.get((unit.ma, report.so)) for report in self.reports)

    def count(self, report: Report | None = None) -> Counter[State]:
        """Return how many items are in each state, of one report or of all."""
        return Counter(one.state for one in self.items if report in (None, one.report))


def judge(
    obligations: Obligations,
    submissions: Sequence[Submission],
    as_of: dt.date,
    *,
    day_over: bool = False,
) -> Status:
    """Return how every obligation stands on the day ``as_of``; what came later does not count yet.

    Args:
        obligations: who owes what.
        submissions: what came.
        as_of: the day.
        day_over: whether the day has ended, so that what was due on it is missing; else there is
            still time on the last day itself.
    """
    came = {(one.don_vi, one.so): one for one in submissions}
    items = [
        _judge_one(unit, report, came.get((unit.ma, report.so)), as_of, day_over=day_over)
        for unit in obligations.units
        for report in obligations.reports
        if unit.ma in report.don_vi
    ]
    return Status(obligations.nam, as_of, obligations.reports, obligations.units, tuple(items))


def _judge_one(
    unit: DonVi, report: Report, came: Submission | None, as_of: dt.date, *, day_over: bool
) -> Item:
    if came is not None and came.mien is not None:
        return Item(unit, report, State.DUOC_MIEN, None, came)
    if came is not None and came.ngay is not None and came.ngay <= as_of:
        days = (came.ngay - report.han).days if report.han else None
        late = days is not None and days > 0
        return Item(unit, report, State.TRE if late else State.DUNG_HAN, days, came)
    days = (as_of - report.han).days if report.han else None
    overdue = days is not None and (days > 0 or (day_over and days == 0))
    return Item(unit, report, State.THIEU if overdue else State.CHUA_DEN_HAN, days)
