"""What each unit owes: every activity that demands a report, for every unit it names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.tracking.deadlines import find_deadline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from kehoach.model import HoatDong, KeHoach
    from kehoach.model.don_vi import DonVi

_LONGEST = 80
"""The most characters of an activity that stand for the name of its report."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that units owe.

    Attributes:
        so: which activity of the plan demands it, counted from 1 without headings of groups.
        ten: its name in letters and tables.
        noi_dung: the activity's own words.
        thoi_gian: the plan's words for the deadline: 'Trước ngày 20/6/2023'.
        han: the last day in time; None where the plan gives none that can be computed.
        don_vi: the codes of the units that owe it, in the roster's order.
    """

    so: int
    ten: str
    noi_dung: str
    thoi_gian: str
    han: dt.date | None
    don_vi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the plan leaves open about an activity's report; ``code`` is stable."""

    so: int
    code: str
    text: str


@dataclass(frozen=True)
class Obligations:
    """All reports of a plan's year, the units that owe any, and what is doubtful."""

    nam: int
    reports: tuple[Report, ...]
    units: tuple[DonVi, ...]
    doubts: tuple[Doubt, ...] = ()

    def find_unit(self, ma: str) -> DonVi | None:
        """Return the unit whose code or name is ``ma``, in whatever case; None if two have it."""
        key = ma.casefold()
        found = self._coded.get(key) or self._named.get(key, [])
        return found[0] if len(found) == 1 else None

    @cached_property
    def _coded(self) -> dict[str, list[DonVi]]:
        return _index((one.ma.casefold(), one) for one in self.units)

    @cached_property
    def _named(self) -> dict[str, list[DonVi]]:
        return _index((name, one) for one in self.units for name in _list_names(one))

    def find_report(self, so: int) -> Report | None:
        """Return the report of the activity ``so``."""
        return next((one for one in self.reports if one.so == so), None)


def list_obligations(plan: KeHoach) -> Obligations:
    """Return who owes what under ``plan``."""
    reports: list[Report] = []
    doubts: list[Doubt] = []
    for so, (_, one) in enumerate(plan.list_hoat_dong(), start=1):
        if one.bao_cao is not None:
            report = _make_report(plan, so, one)
            reports.append(report)
            doubts += _find_doubts(report, one, plan.nam)
    owing = {ma for report in reports for ma in report.don_vi}
    units = tuple(one for one in plan.danh_sach.don_vi if one.ma in owing)
    return Obligations(plan.nam, tuple(reports), units, tuple(doubts))


def _make_report(plan: KeHoach, so: int, one: HoatDong) -> Report:
    gom_ca_ngay = one.bao_cao.gom_ca_ngay if one.bao_cao else True
    return Report(
        so=so,
        ten=(one.bao_cao.ten if one.bao_cao else None) or _shorten(one.noi_dung),
        noi_dung=one.noi_dung,
        thoi_gian=one.thoi_gian.write() if one.thoi_gian else "",
        han=find_deadline(one.thoi_gian, gom_ca_ngay),
        don_vi=tuple(list_doers(plan, one)),
    )


def list_doers(plan: KeHoach, one: HoatDong) -> Iterator[str]:
    """Yield the units that carry an activity out or lead it; those that only help owe nothing."""
    names = {ma for who in (one.thuc_hien, one.chu_tri) if who for ma in who.ai}
    roles = plan.danh_sach.vai_tro
    everybody = any(roles[name].tat_ca for name in names if name in roles)
    holders = {
        holder.ma
        for name in names
        if name in roles and (holder := plan.danh_sach.find_holder(name, plan.nam))
    }
    members = {unit.ma for unit in plan.danh_sach.list_members(plan.nam)}
    for unit in plan.danh_sach.don_vi:
        if unit.ma in names or (unit.ma in members and (everybody or unit.ma in holders)):
            yield unit.ma


def _index(pairs: Iterable[tuple[str, DonVi]]) -> dict[str, list[DonVi]]:
    found: dict[str, list[DonVi]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return found


def _list_names(unit: DonVi) -> set[str]:
    return {name.casefold() for name in (unit.ten, unit.ten_gon) if name}


def _shorten(text: str) -> str:
    """Return ``text`` without its last full stop, cut between words when long."""
    line = " ".join(text.split()).rstrip(".;")
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _find_doubts(report: Report, one: HoatDong, nam: int) -> Iterator[Doubt]:
    if report.han is None:
        when = report.thoi_gian or tr("không ghi thời gian")
        text = tr("“{x}”: không tính được hạn gửi báo cáo (“{y}”)", x=report.ten, y=when)
        yield Doubt(report.so, "bao-cao-khong-han", text)
    if not report.don_vi:
        words = one.thuc_hien.ghi if one.thuc_hien else ""
        text = tr(
            "“{x}”: không rõ đơn vị nào phải gửi báo cáo (đơn vị thực hiện: “{y}”)",
            x=report.ten,
            y=words or tr("để trống"),
        )
        yield Doubt(report.so, "bao-cao-khong-don-vi", text)
