"""Who carries an activity out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.model.don_vi import DanhSachDonVi, VaiTro

if TYPE_CHECKING:
    from kehoach.model.noi_dung import ThucHien


def compose_thuc_hien(thuc_hien: ThucHien, danh_sach: DanhSachDonVi) -> str:
    """Return 'Khối trưởng, Khối phó và các đơn vị': a title each, the whole circle after 'và'.

    Words given in the data stand as typed.
    """
    if thuc_hien.ghi is not None:
        return thuc_hien.ghi
    names = {unit.ma: VaiTro(ten=unit.ten_gon or unit.ten) for unit in danh_sach.don_vi}
    parties = [(danh_sach.vai_tro | names)[name] for name in thuc_hien.ai]
    words = parties[0].ten
    for party in parties[1:]:
        words += (" và " if party.tat_ca else ", ") + (party.ten_ghep or party.ten)
    return words
