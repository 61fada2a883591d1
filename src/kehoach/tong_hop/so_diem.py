"""Scores as figures: what tables and prose print of ranks, percentages and grades."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.con_so import share_rates
from kehoach.con_so.viet_so import round_number
from kehoach.model.so_thap_phan import count_places
from kehoach.tong_hop.con_so import ConSo, Nguon, make_count, make_number, make_rate
from kehoach.tong_hop.so_tieu_chi import describe_criteria

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from kehoach.model.don_vi import DonVi
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tong_hop.diem import BangDiem, DiemDonVi
    from kehoach.tong_hop.so_tieu_chi import TheoTieuChi

PLACES: Final = 2
"""The decimals of a score in percent."""


@dataclass(frozen=True, slots=True)
class DongDiem:
    """A unit's scores; what is not known is None.

    ``tu_cham`` and ``cham`` are the points of the criteria alone, so that a row adds up: those that
    count, with ``thuong``, less ``tru``, are ``tong``.
    """

    don_vi: DonVi
    toi_da: ConSo
    tu_cham: ConSo | None
    cham: ConSo | None
    thuong: ConSo | None
    tru: ConSo | None
    tong: ConSo | None
    ty_le: ConSo | None
    hang: ConSo | None
    xep_loai: str


@dataclass(frozen=True, slots=True)
class MucXepLoai:
    """A grade, how many units have it, and their share of all that have one."""

    ten: str
    so: ConSo
    ty_le: ConSo


@dataclass(frozen=True, slots=True)
class CacDiem:
    """The scores of all units.

    Attributes:
        theo_cham: the cluster's points count, not the units' own.
        theo_ty_le: ranks are by the share of the maximum, not by points.
        so: how many units are ranked.
        xep_hang: the ranked units, the first first.
        chua_cham: the units without a rank.
        xep_loai: the grades with their shares, which add up to 100.
        khac_toi_da: units have different maxima.
        trung_binh, cao_nhat, thap_nhat: percentages of the ranked.
        theo_tieu_chi: the scores of the ranked, criterion by criterion.
    """

    theo_cham: bool
    theo_ty_le: bool
    so: ConSo
    xep_hang: tuple[DongDiem, ...]
    chua_cham: tuple[DonVi, ...]
    xep_loai: tuple[MucXepLoai, ...]
    khac_toi_da: bool
    trung_binh: ConSo
    cao_nhat: ConSo
    thap_nhat: ConSo
    theo_tieu_chi: TheoTieuChi


def describe_scores(
    bang: BangDiem,
    tieu_chi: TieuChi,
    members: Sequence[DonVi],
    files: Mapping[str, str],
    form: str,
) -> CacDiem:
    """Return the scores as figures.

    Args:
        bang: the scores.
        tieu_chi: what they were given by.
        members: all units, those without results too.
        files: the form of each unit, by its code.
        form: how a rate is written.
    """
    units = {one.ma.casefold(): one for one in members}
    places = _Places.of(bang)
    ranked = bang.list_ranked()
    sources = [_source(one, files) for one in ranked]
    rates = [one.ty_le for one in ranked if one.ty_le is not None]
    known = {one.ma.casefold() for one in ranked}
    rows = tuple(
        _describe(one, units[one.ma.casefold()], source, places, form)
        for one, source in zip(ranked, sources, strict=True)
    )
    return CacDiem(
        theo_cham=bang.theo_cham,
        so=make_count(sources),
        theo_ty_le=tieu_chi.xep_theo == "ty_le",
        xep_hang=rows,
        chua_cham=tuple(one for one in members if one.ma.casefold() not in known),
        xep_loai=tuple(_count_grades(ranked, sources, tieu_chi, form)),
        khac_toi_da=len({one.toi_da for one in ranked}) > 1,
        trung_binh=_rate(sum(rates, start=rates[0] * 0) / len(rates), form, sources),
        cao_nhat=_join_rates(ranked, rows, max(rates)),
        thap_nhat=_join_rates(ranked, rows, min(rates)),
        theo_tieu_chi=describe_criteria(ranked, tieu_chi, units, sources),
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """The decimals that each column needs, so that its figures stand one below the other."""

    diem: int
    thuong: int
    tru: int

    @classmethod
    def of(cls, bang: BangDiem) -> _Places:
        sides = [side for one in bang.muc for side in (one.tu_cham, one.cham) if side]
        return cls(
            _count_most(so for side in sides for so in (side.tieu_chi, side.tong)),
            _count_most(side.thuong for side in sides),
            _count_most(side.tru for side in sides),
        )


def _count_most(points: Iterable[Decimal]) -> int:
    return max((count_places(so) for so in points), default=0)


def _describe(one: DiemDonVi, unit: DonVi, source: Nguon, places: _Places, form: str) -> DongDiem:
    def write(so: Decimal | None, most: int) -> ConSo | None:
        return None if so is None else make_number(so, [source], most)

    tinh = one.tinh
    return DongDiem(
        don_vi=unit,
        toi_da=make_number(one.toi_da, [source]),
        tu_cham=write(one.tu_cham.tieu_chi if one.tu_cham else None, places.diem),
        cham=write(one.cham.tieu_chi if one.cham else None, places.diem),
        thuong=write(tinh.thuong if tinh else None, places.thuong),
        tru=write(tinh.tru if tinh else None, places.tru),
        tong=write(tinh.tong if tinh else None, places.diem),
        ty_le=None if one.ty_le is None else _rate(one.ty_le, form, [source]),
        hang=None if one.hang is None else make_number(one.hang, [source]),
        xep_loai=one.xep_loai,
    )


def _rate(rate: Fraction, form: str, sources: Sequence[Nguon]) -> ConSo:
    exact = Decimal(rate.numerator) / Decimal(rate.denominator)
    return make_rate(round_number(exact, PLACES), form, sources, PLACES)


def _join_rates(ranked: Sequence[DiemDonVi], rows: Sequence[DongDiem], rate: Fraction) -> ConSo:
    """Return the percentage that some units have: the figure of the first, the sources of all."""
    pairs = zip(ranked, rows, strict=True)
    found = [row.ty_le for one, row in pairs if one.ty_le == rate and row.ty_le is not None]
    return replace(found[0], nguon=tuple(source for one in found for source in one.nguon))


def _source(one: DiemDonVi, files: Mapping[str, str]) -> Nguon:
    return Nguon(one.ma, files.get(one.ma, ""))


def _count_grades(
    ranked: Sequence[DiemDonVi], sources: Sequence[Nguon], tieu_chi: TieuChi, form: str
) -> Iterator[MucXepLoai]:
    """Yield every grade that the criteria define, then 'Chưa xếp loại' where one has none."""
    if not tieu_chi.xep_loai:
        return
    pairs = list(zip(ranked, sources, strict=True))
    names = [one.ten for one in tieu_chi.xep_loai]
    if any(not one.xep_loai for one in ranked):
        names.append("")
    found = [[source for one, source in pairs if one.xep_loai == name] for name in names]
    rates = share_rates([len(one) for one in found])
    for name, units, rate in zip(names, found, rates, strict=True):
        yield MucXepLoai(name or "Chưa xếp loại", make_count(units), make_rate(rate, form, sources))
