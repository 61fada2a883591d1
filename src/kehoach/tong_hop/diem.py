"""Scores of the units: totals with bonus and penalty, percentages, ranks, grades."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.model.ket_qua import KetQua, KetQuaDonVi
    from kehoach.model.tieu_chi import MotTieuChi, PhanDiem, TieuChi

ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class TongDiem:
    """The points that one side gave a unit; ``phan`` are those of each group and criterion."""

    tieu_chi: Decimal
    thuong: Decimal
    tru: Decimal
    phan: Mapping[str, Decimal]

    @property
    def tong(self) -> Decimal:
        """Return all points, never below 0."""
        return max(self.tieu_chi + self.thuong - self.tru, ZERO)


@dataclass(frozen=True, slots=True)
class DiemDonVi:
    """A unit's score.

    Attributes:
        ma: its code.
        toi_da: its maximum without bonus; units may have different ones.
        tu_cham: what it gave itself; None where it has not scored itself whole.
        cham: what the cluster gave it; None where that is not done.
        tinh: which of them counts; None where neither does.
        hang: its rank; None where nothing counts. Equal units share a rank, the next is skipped.
        xep_loai: its grade; '' where none is defined.
    """

    ma: str
    toi_da: Decimal
    tu_cham: TongDiem | None
    cham: TongDiem | None
    tinh: TongDiem | None = None
    hang: int | None = None
    xep_loai: str = ""

    @property
    def ty_le(self) -> Fraction | None:
        """Return the points in percent of the maximum, exact."""
        if self.tinh is None or not self.toi_da:
            return None
        return Fraction(self.tinh.tong) / Fraction(self.toi_da) * 100


@dataclass(frozen=True, slots=True)
class BangDiem:
    """The scores of a period, in the order of the roster; ``theo_cham``: the cluster's count."""

    muc: tuple[DiemDonVi, ...]
    theo_cham: bool

    def list_ranked(self) -> list[DiemDonVi]:
        """Return the units that have a rank, the first first; equal ones in the roster's order."""
        return sorted((one for one in self.muc if one.hang), key=lambda one: one.hang or 0)


def score_units(ket_qua: KetQua, tieu_chi: TieuChi, order: Sequence[str]) -> BangDiem:
    """Return the scores of the units whose codes stand in ``order``.

    The cluster's points count once it has scored any unit whole; before that the units' own do.
    """
    found = {one.ma.casefold(): one for one in ket_qua.don_vi}
    scale = _Scale(tieu_chi)
    scored = [_score(one, scale) for ma in order if (one := found.get(ma.casefold())) is not None]
    theo_cham = any(one.cham for one in scored)
    counted = [_count(one, one.cham if theo_cham else one.tu_cham, tieu_chi) for one in scored]
    ranks = _rank(counted, tieu_chi)
    muc = tuple(
        DiemDonVi(one.ma, one.toi_da, one.tu_cham, one.cham, one.tinh, rank, one.xep_loai)
        for one, rank in zip(counted, ranks, strict=True)
    )
    return BangDiem(muc, theo_cham)


class _Scale:
    """The criteria and the maximum of each unit; all without maxima of their own share one."""

    def __init__(self, tieu_chi: TieuChi) -> None:
        self.tieu_chi = tieu_chi
        self._own = {one.don_vi.casefold() for one in tieu_chi.diem_rieng}
        self._known: dict[str, tuple[tuple[MotTieuChi, ...], Decimal]] = {}

    def find(self, ma: str) -> tuple[tuple[MotTieuChi, ...], Decimal]:
        """Return the criteria that apply to a unit, and its maximum."""
        key = ma.casefold() if ma.casefold() in self._own else ""
        if key not in self._known:
            tieu_chi = self.tieu_chi
            self._known[key] = tieu_chi.list_tieu_chi(key), tieu_chi.compute_toi_da(key)
        return self._known[key]


def _score(one: KetQuaDonVi, scale: _Scale) -> DiemDonVi:
    criteria, most = scale.find(one.ma)
    return DiemDonVi(
        one.ma,
        most if one.diem_toi_da is None else one.diem_toi_da,
        _sum(one.tu_cham, criteria, scale.tieu_chi),
        _sum(one.cham, criteria, scale.tieu_chi),
    )


def _count(one: DiemDonVi, tinh: TongDiem | None, tieu_chi: TieuChi) -> DiemDonVi:
    known = DiemDonVi(one.ma, one.toi_da, one.tu_cham, one.cham, tinh)
    return DiemDonVi(
        one.ma, one.toi_da, one.tu_cham, one.cham, tinh, None, _grade(known.ty_le, tieu_chi)
    )


def _sum(
    points: Mapping[str, Decimal], criteria: Sequence[MotTieuChi], tieu_chi: TieuChi
) -> TongDiem | None:
    """Return the sums of ``points``; None where a criterion that applies has none."""
    if not criteria or any(one.ma not in points for one in criteria):
        return None
    parts = {one.ma: points[one.ma] * one.trong_so for one in criteria}
    whole = sum(parts.values(), ZERO)
    for one in criteria:
        if one.nhom:
            parts[one.nhom] = parts.get(one.nhom, ZERO) + points[one.ma] * one.trong_so
    return TongDiem(
        whole, _cap(tieu_chi.diem_thuong, points), _cap(tieu_chi.diem_tru, points), parts
    )


def _cap(part: PhanDiem, points: Mapping[str, Decimal]) -> Decimal:
    """Return all bonus or penalty points, each and their sum no more than they may be."""
    found = sum((min(points.get(one.ma, ZERO), one.toi_da) for one in part.khoan), ZERO)
    return found if part.toi_da is None else min(found, part.toi_da)


def _grade(rate: Fraction | None, tieu_chi: TieuChi) -> str:
    if rate is None:
        return ""
    grades = sorted(tieu_chi.xep_loai, key=lambda one: one.tu, reverse=True)
    return next((one.ten for one in grades if rate >= Fraction(one.tu)), "")


def _rank(scored: Sequence[DiemDonVi], tieu_chi: TieuChi) -> list[int | None]:
    keys = [_make_key(one, tieu_chi) for one in scored]
    return rank_equal(keys)


def rank_equal(keys: Sequence[tuple[Fraction, ...] | None]) -> list[int | None]:
    """Return the rank of each key, the greatest first; equal keys share one: 1, 2, 2, 4."""
    order = sorted((key for key in keys if key is not None), reverse=True)
    ranks: dict[tuple[Fraction, ...], int] = {}
    passed = 0
    for key, alike in groupby(order):
        ranks[key] = passed + 1
        passed += len(list(alike))
    return [None if key is None else ranks[key] for key in keys]


def _make_key(one: DiemDonVi, tieu_chi: TieuChi) -> tuple[Fraction, ...] | None:
    """Return what a unit is ranked by: its points or percentage, then what settles a tie."""
    if one.tinh is None or one.ty_le is None:
        return None
    first = Fraction(one.tinh.tong) if tieu_chi.xep_theo == "diem" else one.ty_le
    return (first, *(_settle(one, code, tieu_chi) for code in tieu_chi.bang_nhau))


def _settle(one: DiemDonVi, code: str, tieu_chi: TieuChi) -> Fraction:
    """Return the points of a group or a criterion; a share of its maximum where rates count."""
    assert one.tinh is not None
    points = Fraction(one.tinh.phan.get(code, ZERO))
    if tieu_chi.xep_theo == "diem":
        return points
    most = sum(
        (
            (tieu_chi.find_toi_da(criterion.ma, one.ma) or ZERO) * criterion.trong_so
            for criterion in tieu_chi.list_tieu_chi(one.ma)
            if code in (criterion.ma, criterion.nhom)
        ),
        ZERO,
    )
    return points / Fraction(most) if most else Fraction(0)
