"""Which letters are due on a day: to whom, about which reports, for which time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.tracking.status import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from kehoach.model import KeHoach
    from kehoach.model.don_vi import DonVi
    from kehoach.tracking.journal import Journal
    from kehoach.tracking.status import Item, Status


@dataclass(frozen=True, slots=True)
class Choice:
    """Which debts to write about.

    Attributes:
        before: remind of what is due within so many days; None urges for what is overdue.
        don_vi: codes of units; none is all.
        hoat_dong: numbers of activities; none is all.
        lan: only letters of this degree.
        again: even what was written about on the same day.
    """

    before: int | None = None
    don_vi: frozenset[str] = frozenset()
    hoat_dong: frozenset[int] = frozenset()
    lan: int | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter to be made: to one unit, or to several of the same degree.

    ``items`` are what the units owe; ``lan`` is 0 before the deadline.
    """

    units: tuple[DonVi, ...]
    items: tuple[Item, ...]
    lan: int

    def list_reports(self) -> tuple[int, ...]:
        """Return the numbers of the activities, each once."""
        return tuple(dict.fromkeys(one.report.so for one in self.items))


@dataclass(frozen=True, slots=True)
class Due:
    """The letters due, and the units that were written to on the same day already."""

    reminders: tuple[Reminder, ...]
    told_today: tuple[DonVi, ...] = ()


def find_sender(plan: KeHoach) -> DonVi | None:
    """Return the unit that sends the letters: the one that leads the cluster in the plan's year.

    It owes its report to itself, and writes no letter about that.
    """
    title = plan.nguoi_ky.chuc_vu.casefold()
    for key, role in plan.danh_sach.vai_tro.items():
        if not role.tat_ca and role.ten.casefold() == title:
            return plan.danh_sach.find_holder(key, plan.nam)
    return None


def list_due(status: Status, journal: Journal, choice: Choice, sender: DonVi | None = None) -> Due:
    """Return the letters that are due, one for each unit, in the order of the roster."""
    reminders, told = [], []
    for unit in status.units:
        if sender is not None and unit.ma == sender.ma:
            continue
        owed = [one for one in status.items if one.don_vi == unit and _is_chosen(one, choice)]
        fresh = owed if choice.again else _drop_told(owed, journal, status.as_of)
        if owed and not fresh:
            told.append(unit)
        if fresh:
            lan = _count(unit, fresh, journal, status.as_of, choice)
            if choice.lan in (None, lan):
                reminders.append(Reminder((unit,), tuple(fresh), lan))
    return Due(tuple(reminders), tuple(told))


def join_reminders(reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Return one letter to all units of the same degree instead of one for each."""
    return tuple(
        Reminder(
            tuple(unit for one in alike for unit in one.units),
            tuple(item for one in alike for item in one.items),
            lan,
        )
        for lan in sorted({one.lan for one in reminders})
        if (alike := [one for one in reminders if one.lan == lan])
    )


def list_entries(
    reminders: Collection[Reminder], as_of: dt.date
) -> Iterator[tuple[Reminder, DonVi, tuple[int, ...], dt.date]]:
    """Yield what is to be noted of each letter for each of its units."""
    for one in reminders:
        for unit in one.units:
            owed = (item.report.so for item in one.items if item.don_vi == unit)
            yield one, unit, tuple(dict.fromkeys(owed)), as_of


def _is_chosen(item: Item, choice: Choice) -> bool:
    if choice.don_vi and item.don_vi.ma not in choice.don_vi:
        return False
    if choice.hoat_dong and item.report.so not in choice.hoat_dong:
        return False
    if choice.before is None:
        return item.state is State.THIEU
    near = item.ngay is not None and -item.ngay <= choice.before
    return item.state is State.CHUA_DEN_HAN and near


def _drop_told(owed: Sequence[Item], journal: Journal, as_of: dt.date) -> list[Item]:
    return [one for one in owed if not journal.was_told(one.don_vi.ma, one.report.so, as_of)]


def _count(
    unit: DonVi, items: Sequence[Item], journal: Journal, as_of: dt.date, choice: Choice
) -> int:
    """Return which time it is for the oldest debt; a reminder before the deadline is none."""
    if choice.before is not None:
        return 0
    return 1 + max(journal.count_urged(unit.ma, one.report.so, as_of) for one in items)
