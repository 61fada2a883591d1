"""Proposals for commendation, by the form that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.tong_hop.chi_tieu import list_sources
from kehoach.tong_hop.con_so import ConSo, Nguon, make_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.model.ket_qua import KetQua


@dataclass(frozen=True, slots=True)
class MotDeNghi:
    """A proposal: by which unit, whom for, which form of commendation, what for."""

    don_vi: DonVi
    ten: str
    hinh_thuc: str
    thanh_tich: str


@dataclass(frozen=True, slots=True)
class HinhThuc:
    """A form of commendation and how many are proposed for it."""

    ten: str
    so: ConSo


@dataclass(frozen=True, slots=True)
class KhenThuong:
    """All proposals, in the order of forms and of the roster; how many of each form."""

    muc: tuple[MotDeNghi, ...]
    hinh_thuc: tuple[HinhThuc, ...]
    tong: ConSo
    don_vi: ConSo
    """How many units have proposed anything."""


def gather_proposals(
    ket_qua: KetQua | None, units: Mapping[str, DonVi], forms: Sequence[str]
) -> KhenThuong:
    """Return the proposals of the units, the forms in the order of ``forms``, then as they came."""
    found: list[tuple[MotDeNghi, Nguon]] = []
    for one in ket_qua.don_vi if ket_qua else ():
        unit = units.get(one.ma.casefold())
        if ket_qua is None or unit is None:
            continue
        source = next(list_sources(ket_qua, [one]))
        for wish in one.de_nghi:
            words = wish.thanh_tich or ""
            found.append((MotDeNghi(unit, wish.ten, wish.hinh_thuc, words), source))
    order = list(dict.fromkeys([*forms, *(wish.hinh_thuc for wish, _ in found)]))
    found.sort(key=lambda pair: order.index(pair[0].hinh_thuc))
    used = [form for form in order if any(wish.hinh_thuc == form for wish, _ in found)]
    return KhenThuong(
        muc=tuple(wish for wish, _ in found),
        hinh_thuc=tuple(
            HinhThuc(form, make_count(source for wish, source in found if wish.hinh_thuc == form))
            for form in used
        ),
        tong=make_count(source for _, source in found),
        don_vi=make_count(dict.fromkeys(source for _, source in found)),
    )
