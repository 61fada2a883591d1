"""The figures that the units reported: summed, and set beside those of the year before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.con_so import write_number, write_two_digits
from kehoach.con_so.viet_so import round_number
from kehoach.tong_hop.con_so import ConSo, Nguon, make_count, make_number, make_rate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.model.ket_qua import KetQua, KetQuaDonVi
    from kehoach.model.tieu_chi import SoLieu, TieuChi


@dataclass(frozen=True, slots=True)
class ChiTieu:
    """A figure that the form asks for, over all units.

    Attributes:
        ma, ten, don_vi_tinh: as the criteria have them.
        tong: the sum; the span of what is not added up; how often each choice was taken.
        truoc: the same of the year before; None where it is not known.
        tang_giam: by how much the sum grew; None where there is nothing to compare.
        ty_le: the sum in percent of the year before.
        thieu: the units whose form came without this figure, so that the sum lacks theirs.
        thieu_truoc: the codes of those that lacked it the year before.
    """

    ma: str
    ten: str
    don_vi_tinh: str
    tong: ConSo | str
    truoc: ConSo | str | None = None
    tang_giam: ConSo | None = None
    ty_le: ConSo | None = None
    thieu: tuple[DonVi, ...] = ()
    thieu_truoc: tuple[str, ...] = ()

    @property
    def so_thieu(self) -> ConSo:
        """Return how many units lack the figure."""
        return make_count(Nguon(one.ma, "") for one in self.thieu)

    @property
    def chieu(self) -> str:
        """Return 'tăng', 'giảm' or 'bằng', as prose needs it; '' without the year before."""
        if self.tang_giam is None:
            return ""
        if self.tang_giam.so == 0:
            return "bằng"
        return "tăng" if self.tang_giam.so > 0 else "giảm"

    @property
    def chenh_lech(self) -> ConSo | None:
        """Return the difference without its sign: 'giảm 12'."""
        if self.tang_giam is None:
            return None
        return self.tang_giam.reword(write_number(abs(Decimal(self.tang_giam.so))))


def sum_figures(
    ket_qua: KetQua,
    tieu_chi: TieuChi,
    truoc: KetQua | None,
    units: Mapping[str, DonVi],
    form: str,
) -> tuple[ChiTieu, ...]:
    """Return the figures of the criteria that any unit has answered, in their order.

    Args:
        ket_qua: the results of the period.
        tieu_chi: which figures were asked for.
        truoc: the results of the same period of the year before.
        units: the members by their codes, folded.
        form: how a rate is written.
    """
    summed = (
        (asked, _sum(asked, ket_qua, truoc, form))
        for asked in tieu_chi.so_lieu
        if asked.kieu != "chu"
    )
    return tuple(
        replace(
            one,
            thieu=tuple(units[ma.casefold()] for ma in _list_silent(asked, ket_qua)),
            thieu_truoc=tuple(_list_silent(asked, truoc)) if truoc and one.truoc else (),
        )
        for asked, one in summed
        if one is not None
    )


def _sum(asked: SoLieu, ket_qua: KetQua, truoc: KetQua | None, form: str) -> ChiTieu | None:
    now = _total(asked, ket_qua)
    if now is None:
        return None
    before = _total(asked, truoc) if truoc else None
    growth = rate = None
    if isinstance(now, ConSo) and isinstance(before, ConSo):
        sources = (*now.nguon, *before.nguon)
        growth = make_number(Decimal(now.so) - Decimal(before.so), sources)
        if before.so:
            share = round_number(Decimal(now.so) * 100 / Decimal(before.so), 1)
            rate = make_rate(share, form, sources)
    return ChiTieu(asked.ma, asked.ten, asked.don_vi_tinh or "", now, before, growth, rate)


def _list_silent(asked: SoLieu, ket_qua: KetQua) -> Iterator[str]:
    """Yield the codes of the units that gave no answer, or none that can be counted."""
    return (unit.ma for unit in ket_qua.don_vi if not _is_answered(asked, unit))


def _is_answered(asked: SoLieu, unit: KetQuaDonVi) -> bool:
    value = unit.ket_qua.get(asked.ma)
    if asked.kieu == "lua_chon":
        return value is not None and asked.find_choice(value) is not None
    return isinstance(value, Decimal)


def _total(asked: SoLieu, ket_qua: KetQua) -> ConSo | str | None:
    answers = [
        (unit, unit.ket_qua[asked.ma]) for unit in ket_qua.don_vi if _is_answered(asked, unit)
    ]
    if asked.kieu == "lua_chon":
        return _count_choices(asked, [asked.find_choice(value) for _, value in answers])
    figures = [(unit, value) for unit, value in answers if isinstance(value, Decimal)]
    if not figures:
        return None
    if not asked.cong_don:
        low, high = (write_number(pick(value for _, value in figures)) for pick in (min, max))
        return low if low == high else f"từ {low} đến {high}"
    total = sum((value for _, value in figures), Decimal(0))
    return make_number(total, list_sources(ket_qua, [unit for unit, _ in figures]))


def _count_choices(asked: SoLieu, answers: Sequence[str | None]) -> str | None:
    counts = Counter(answers)
    told = (f"{one}: {write_two_digits(counts[one])}" for one in asked.lua_chon if counts[one])
    return "; ".join(told) or None


def list_sources(ket_qua: KetQua, units: Sequence[KetQuaDonVi]) -> Iterator[Nguon]:
    """Yield the form of each unit, or the file of results where a person typed them."""
    for unit in units:
        tep = unit.nguon.tep if unit.nguon else f"ket-qua-{ket_qua.nam}"
        yield Nguon(unit.ma, tep)
