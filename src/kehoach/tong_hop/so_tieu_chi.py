"""Scores criterion by criterion, as figures: what the matrix of a report prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.con_so import write_number
from kehoach.model.so_thap_phan import count_places
from kehoach.tong_hop.con_so import ConSo, Nguon, make_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tong_hop.diem import DiemDonVi

_LONGEST_CODE: Final = 5
"""In letters: a longer code would widen its column."""


@dataclass(frozen=True, slots=True)
class MucTieuChi:
    """A criterion: what it is called in tables, in full, its group, its maximum, weighted."""

    ky_hieu: str
    ten: str
    nhom: str
    toi_da: ConSo


@dataclass(frozen=True, slots=True)
class ChuanRieng:
    """The maximum of a criterion for a unit that has one of its own, weighted."""

    don_vi: DonVi
    ky_hieu: str
    toi_da: ConSo


@dataclass(frozen=True, slots=True)
class TheoTieuChi:
    """The scores of the ranked units, criterion by criterion.

    Attributes:
        muc: the criteria, in order.
        toi_da: the maximum of them all, for units without one of their own.
        phan: for each ranked unit its points for each criterion, those that count, weighted;
            None where a criterion does not apply to it.
        chuan_rieng: the maxima of their own that ranked units have.
    """

    muc: tuple[MucTieuChi, ...]
    toi_da: ConSo
    phan: tuple[tuple[ConSo | None, ...], ...]
    chuan_rieng: tuple[ChuanRieng, ...]


def describe_criteria(
    ranked: Sequence[DiemDonVi],
    tieu_chi: TieuChi,
    units: Mapping[str, DonVi],
    sources: Sequence[Nguon],
) -> TheoTieuChi:
    """Return the scores of ``ranked`` units, criterion by criterion.

    Args:
        ranked: the units, the first first.
        tieu_chi: what they were scored by.
        units: the units by their codes, in small letters.
        sources: the form of each of ``ranked``.
    """
    muc = tuple(_list_criteria(tieu_chi))
    codes = [one.ma for one in tieu_chi.tieu_chi]
    given = [[one.tinh.phan.get(ma) if one.tinh else None for ma in codes] for one in ranked]
    places = max((count_places(so) for row in given for so in row if so is not None), default=0)
    return TheoTieuChi(
        muc=muc,
        toi_da=make_number(tieu_chi.compute_toi_da()),
        phan=tuple(
            tuple(None if so is None else make_number(so, [source], places) for so in row)
            for row, source in zip(given, sources, strict=True)
        ),
        chuan_rieng=tuple(_list_own(ranked, muc, units, tieu_chi)),
    )


def _list_criteria(tieu_chi: TieuChi) -> Iterator[MucTieuChi]:
    """Yield the criteria, called by their codes, or by numbers where codes are long."""
    groups = {one.ma: one.ten for one in tieu_chi.nhom}
    is_short = all(len(one.ma) <= _LONGEST_CODE for one in tieu_chi.tieu_chi)
    for index, one in enumerate(tieu_chi.tieu_chi, start=1):
        weight = "" if one.trong_so == 1 else f" (hệ số {write_number(one.trong_so)})"
        yield MucTieuChi(
            one.ma if is_short else str(index),
            one.ten + weight,
            groups.get(one.nhom or "", ""),
            make_number(one.diem_toi_da * one.trong_so),
        )


def _list_own(
    ranked: Sequence[DiemDonVi],
    muc: Sequence[MucTieuChi],
    units: Mapping[str, DonVi],
    tieu_chi: TieuChi,
) -> Iterator[ChuanRieng]:
    own = {one.don_vi.casefold(): one.diem_toi_da for one in tieu_chi.diem_rieng}
    for one in ranked:
        maxima = own.get(one.ma.casefold(), {})
        for column, criterion in zip(muc, tieu_chi.tieu_chi, strict=True):
            if most := maxima.get(criterion.ma):
                so = make_number(most * criterion.trong_so)
                yield ChuanRieng(units[one.ma.casefold()], column.ky_hieu, so)
