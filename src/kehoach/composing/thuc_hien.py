"""Who carries an activity out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.model.don_vi import DanhSachDonVi, VaiTro

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.model.hoat_dong import ThucHien


def list_parties(danh_sach: DanhSachDonVi) -> Mapping[str, VaiTro]:
    """Return the roles, and the units as roles of their own, by the names that data uses."""
    units = {unit.ma: VaiTro(ten=unit.ten_gon or unit.ten) for unit in danh_sach.don_vi}
    return danh_sach.vai_tro | units


def compose_thuc_hien(thuc_hien: ThucHien, parties: Mapping[str, VaiTro]) -> str:
    """Return 'Khối trưởng, Khối phó và các đơn vị': a title each, the whole circle after 'và'.

    Words given in the data stand as typed.
    """
    if thuc_hien.ghi is not None:
        return thuc_hien.ghi
    first, *others = (parties[name] for name in thuc_hien.ai)
    words = first.ten
    for party in others:
        words += (" và " if party.tat_ca else ", ") + (party.ten_ghep or party.ten)
    return words
