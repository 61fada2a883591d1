"""Submissions of a period: who sent in time, late or not at all, with rates that add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.con_so import share_rates
from kehoach.tong_hop.con_so import ConSo, Nguon, make_count, make_rate
from kehoach.tracking.status import State, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.model.ky import Ky
    from kehoach.tracking.obligations import Report
    from kehoach.tracking.status import Item

JUDGED: Final = (State.DUNG_HAN, State.TRE, State.THIEU)
"""The states of what was due; the shares of a whole are theirs."""


@dataclass(frozen=True, slots=True)
class DemNop:
    """How many reports are in which state, and the rates of those that were due.

    ``phai_gui`` are those due: in time, late and missing, whose rates add up to 100; the excused
    are no part of them.
    """

    phai_gui: ConSo
    da_gui: ConSo
    dung_han: ConSo
    tre: ConSo
    thieu: ConSo
    mien: ConSo
    ty_le_dung_han: ConSo
    ty_le_tre: ConSo
    ty_le_thieu: ConSo
    ty_le_da_gui: ConSo


@dataclass(frozen=True, slots=True)
class NopBaoCao:
    """The submissions of a period: all together, each report, each unit.

    Attributes:
        chung: all reports that were due.
        bao_cao: each report that was due, with its own counts.
        muc: an item for each report of each unit, by the unit's code and the report's number.
        don_vi: the units that had anything to send, in the roster's order.
    """

    chung: DemNop
    bao_cao: tuple[tuple[Report, DemNop], ...]
    muc: dict[tuple[str, int], Item]
    don_vi: tuple[DonVi, ...]

    def list_units(self, state: State) -> tuple[DonVi, ...]:
        """Return the units that have a report in a state."""
        found = {ma for (ma, _), item in self.muc.items() if item.state is state}
        return tuple(one for one in self.don_vi if one.ma in found)

    def list_items(self, ma: str) -> tuple[Item | None, ...]:
        """Return the items of a unit in the order of the reports."""
        return tuple(self.muc.get((ma, report.so)) for report, _ in self.bao_cao)


def count_submissions(status: Status, ky: Ky, tep: str, form: str) -> NopBaoCao:
    """Return the submissions of what was due in a period, as of the day of ``status``.

    Args:
        status: how every report stands.
        ky: the period; a report counts in it when its last day lies in it. In the year's count all
            that the plan demands, also what is due after New Year.
        tep: the file that submissions are kept in, as the source of the figures.
        form: how a rate is written.
    """
    due = [one for one in status.reports if one.han and _is_of(ky, one.han)]
    numbers = {one.so for one in due}
    items = [one for one in status.items if one.report.so in numbers]
    judged = [one for one in items if one.state is not State.CHUA_DEN_HAN]
    owing = {one.don_vi.ma for one in judged}
    told = [one for one in due if any(item.report == one for item in judged)]
    by_report = {one.so: [item for item in judged if item.report.so == one.so] for one in told}
    counts = tuple((one, _count(by_report[one.so], tep, form)) for one in told)
    return NopBaoCao(
        # of a single report there is one set of figures, not two that happen to be equal
        chung=counts[0][1] if len(counts) == 1 else _count(judged, tep, form),
        bao_cao=counts,
        muc={(one.don_vi.ma, one.report.so): one for one in judged},
        don_vi=tuple(one for one in status.units if one.ma in owing),
    )


def _is_of(ky: Ky, day: dt.date) -> bool:
    return ky.tu <= day and (ky.ma == "nam" or day <= ky.den)


def _count(items: Sequence[Item], tep: str, form: str) -> DemNop:
    sources = {
        state: [Nguon(one.don_vi.ma, tep) for one in items if one.state is state] for state in State
    }
    due = [one for state in JUDGED for one in sources[state]]
    sent = sources[State.DUNG_HAN] + sources[State.TRE]
    rates = share_rates([len(sources[state]) for state in JUDGED])
    dung_han, tre, thieu = (make_rate(rate, form, due) for rate in rates)
    return DemNop(
        phai_gui=make_count(due),
        da_gui=make_count(sent),
        dung_han=make_count(sources[State.DUNG_HAN]),
        tre=make_count(sources[State.TRE]),
        thieu=make_count(sources[State.THIEU]),
        mien=make_count(sources[State.DUOC_MIEN]),
        ty_le_dung_han=dung_han,
        ty_le_tre=tre,
        ty_le_thieu=thieu,
        # the rate of all sent is the sum of its parts, so that the prose adds up as well
        ty_le_da_gui=make_rate(rates[0] + rates[1], form, due),
    )
