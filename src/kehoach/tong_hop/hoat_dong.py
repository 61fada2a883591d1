"""The activities of a plan on a day: done, under way, not due, overdue."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kehoach.con_so import share_rates
from kehoach.model.thoi_gian import DaThucHien, KhoangNam, KhoangNgay
from kehoach.nd30 import write_ngay_so
from kehoach.tong_hop.con_so import ConSo, Nguon, make_count, make_rate
from kehoach.tracking.deadlines import find_deadline
from kehoach.tracking.obligations import list_doers
from kehoach.tracking.status import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.model import HoatDong, KeHoach
    from kehoach.model.ket_qua import KetQua
    from kehoach.model.tien_do import MotTienDo
    from kehoach.tracking.status import Item, Status


class TinhTrang(StrEnum):
    """How an activity stands."""

    XONG = "xong"
    """It is done."""
    DANG_LAM = "dang_lam"
    """It is under way, or goes on through the year."""
    CHUA_DEN_HAN = "chua_den_han"
    """Its time has not come."""
    QUA_HAN = "qua_han"
    """Its last day is over, and it is not known to be done."""


@dataclass(frozen=True, slots=True)
class MotHoatDong:
    """An activity and how it stands; ``ket_qua`` says what came of it, '' where nobody knows.

    ``da_ghi``: a person or the submissions say so; else it is only the deadline that does.
    """

    so: int
    noi_dung: str
    thoi_gian: str
    tinh_trang: TinhTrang
    ket_qua: str
    da_ghi: bool
    tep: str


@dataclass(frozen=True, slots=True)
class CacHoatDong:
    """All activities, how many are in which state, with rates that add up to 100."""

    muc: tuple[MotHoatDong, ...]
    tong: ConSo
    dem: dict[TinhTrang, ConSo]
    ty_le: dict[TinhTrang, ConSo]


@dataclass(frozen=True, slots=True)
class SoSach:
    """What is known: how reports stand, what was noted, what units say; the files that say so.

    ``ket_qua`` are the results of the units; ``don_vi`` is how many members there are.
    """

    status: Status
    tien_do: Sequence[MotTienDo]
    ket_qua: KetQua | None
    don_vi: int
    tep_nop: str
    tep_tien_do: str
    tep_ke_hoach: str


ORDER: Final = tuple(TinhTrang)


def judge_activities(plan: KeHoach, known: SoSach, form: str) -> CacHoatDong:
    """Return how every activity of ``plan`` stands at the end of the day of the status.

    What was noted counts first, then the reports that the activity demands, then its deadline.
    """
    muc = tuple(
        _judge(so, one, known, _list_bound(plan, one))
        for so, (_, one) in enumerate(plan.list_hoat_dong(), start=1)
    )
    sources = [Nguon(f"hoat_dong[{one.so}]", one.tep) for one in muc]
    found = {
        state: [source for source, one in zip(sources, muc, strict=True) if one.tinh_trang is state]
        for state in ORDER
    }
    rates = share_rates([len(found[state]) for state in ORDER])
    return CacHoatDong(
        muc,
        make_count(sources),
        {state: make_count(found[state]) for state in ORDER},
        {state: make_rate(rate, form, sources) for state, rate in zip(ORDER, rates, strict=True)},
    )


def _list_bound(plan: KeHoach, one: HoatDong) -> frozenset[str]:
    """Return the codes of the members that carry an activity out; none where only words say so."""
    members = {unit.ma.casefold() for unit in plan.danh_sach.list_members(plan.nam)}
    return frozenset(ma.casefold() for ma in list_doers(plan, one)) & members


def _judge(so: int, one: HoatDong, known: SoSach, bound: frozenset[str]) -> MotHoatDong:
    as_of = known.status.as_of
    noted = _find_noted(known.tien_do, so, as_of)
    items = [item for item in known.status.items if item.report.so == so]
    if noted is not None:
        state = TinhTrang(noted.tinh_trang)
        words, sure, tep = _write_noted(noted, items), True, known.tep_tien_do
    elif items:
        state, words, sure, tep = *_judge_items(items), True, known.tep_nop
    elif told := _list_told(known, so, bound):
        of = len(bound) or known.don_vi
        words = f"{told.count(TinhTrang.XONG):02d}/{of:02d} đơn vị đã xong"
        state, sure, tep = _judge_told(told, one, known, of), True, f"ket-qua-{known.status.nam}"
    else:
        state, sure = _judge_time(one, as_of)
        words, tep = "", known.tep_ke_hoach
    when = one.thoi_gian.write() if one.thoi_gian else ""
    return MotHoatDong(so, " ".join(one.noi_dung.split()), when, state, words, sure, tep)


def _find_noted(tien_do: Iterable[MotTienDo], so: int, as_of: dt.date) -> MotTienDo | None:
    """Return what was noted last of an activity by a day; a note without a day always counts."""
    found = [one for one in tien_do if one.so == so and (one.ngay is None or one.ngay <= as_of)]
    return max(found, key=lambda one: one.ngay or dt.date.min, default=None)


def _write_noted(noted: MotTienDo, items: Sequence[Item]) -> str:
    if noted.ket_qua:
        return noted.ket_qua
    if items:
        return _judge_items(items)[1]
    return f"Ngày {write_ngay_so(noted.ngay)}" if noted.ngay else ""


def _judge_items(items: Sequence[Item]) -> tuple[TinhTrang, str]:
    owing = [one for one in items if one.state is not State.DUOC_MIEN]
    sent = sum(one.state in (State.DUNG_HAN, State.TRE) for one in owing)
    words = f"{sent:02d}/{len(owing):02d} đơn vị đã gửi" if owing else "Các đơn vị được miễn"
    if sent == len(owing):
        return TinhTrang.XONG, words
    if any(one.state is State.THIEU for one in owing):
        return TinhTrang.QUA_HAN, words
    return (TinhTrang.DANG_LAM, words) if sent else (TinhTrang.CHUA_DEN_HAN, "")


def _list_told(known: SoSach, so: int, bound: frozenset[str]) -> list[str]:
    """Return how far each unit that carries an activity out says it is with it."""
    return [
        step.tinh_trang
        for unit in (known.ket_qua.don_vi if known.ket_qua else ())
        for step in unit.hoat_dong
        if step.hoat_dong == so and step.tinh_trang and (not bound or unit.ma.casefold() in bound)
    ]


def _judge_told(told: Sequence[str], one: HoatDong, known: SoSach, of: int) -> TinhTrang:
    if told.count(TinhTrang.XONG) >= of:
        return TinhTrang.XONG
    state, _ = _judge_time(one, known.status.as_of)
    under_way = state is TinhTrang.CHUA_DEN_HAN and set(told) != {"chua_lam"}
    return TinhTrang.DANG_LAM if under_way else state


def _judge_time(one: HoatDong, as_of: dt.date) -> tuple[TinhTrang, bool]:
    """Return how an activity of which nothing is known stands, and whether that is sure."""
    when = one.thoi_gian
    if isinstance(when, DaThucHien):
        return TinhTrang.XONG, True
    last = find_deadline(when)
    if last is None:
        return TinhTrang.DANG_LAM, True
    if last <= as_of:
        return TinhTrang.QUA_HAN, False
    begins = None
    if isinstance(when, KhoangNgay):
        begins = when.tu_ngay
    elif isinstance(when, KhoangNam):
        begins = dt.date(when.tu_nam, 1, 1)
    under_way = begins is not None and begins <= as_of
    return (TinhTrang.DANG_LAM if under_way else TinhTrang.CHUA_DEN_HAN), True
