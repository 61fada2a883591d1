"""Whose results are summed this year and the year before: only like units can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.tong_hop.chi_tieu import list_sources
from kehoach.tong_hop.con_so import ConSo, make_count

if TYPE_CHECKING:
    from kehoach.model.ket_qua import KetQua, KetQuaDonVi


@dataclass(frozen=True, slots=True)
class HaiNam:
    """The units whose results are known in two years.

    Attributes:
        nam_nay, nam_truoc: how many units gave results in each year.
        chung: how many gave them in both.
        chi_nam_nay, chi_nam_truoc: the codes of those that gave them in one alone.
    """

    nam_nay: ConSo
    nam_truoc: ConSo
    chung: ConSo
    chi_nam_nay: tuple[str, ...]
    chi_nam_truoc: tuple[str, ...]

    @property
    def khac(self) -> bool:
        """Tell whether the units are not the same."""
        return bool(self.chi_nam_nay or self.chi_nam_truoc)


def compare_units(nay: KetQua | None, truoc: KetQua | None) -> HaiNam | None:
    """Return whose results two years have; None where a year has none."""
    if nay is None or truoc is None:
        return None
    now, before = ({one.ma.casefold(): one for one in year.don_vi} for year in (nay, truoc))
    both = [one for ma, one in now.items() if ma in before]
    return HaiNam(
        nam_nay=_count(nay, list(now.values())),
        nam_truoc=_count(truoc, list(before.values())),
        chung=_count(nay, both),
        chi_nam_nay=tuple(one.ma for ma, one in now.items() if ma not in before),
        chi_nam_truoc=tuple(one.ma for ma, one in before.items() if ma not in now),
    )


def _count(ket_qua: KetQua, units: list[KetQuaDonVi]) -> ConSo:
    return make_count(list_sources(ket_qua, units))
