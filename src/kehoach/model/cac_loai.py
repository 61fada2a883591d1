"""The models of the kinds of paper: one table; a new kind with keys of its own is a line here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kehoach.model.bien_ban import BienBan
from kehoach.model.chuong_trinh_hoi_nghi import ChuongTrinhHoiNghi
from kehoach.model.giao_uoc import GiaoUoc
from kehoach.model.giay_moi import GiayMoi
from kehoach.model.giay_nghi_phep import GiayNghiPhep
from kehoach.model.hinh_thuc import HINH_THUC
from kehoach.model.phieu_bau import PhieuBau
from kehoach.model.to_trinh import ToTrinh
from kehoach.model.van_ban_thuong import VanBanThuong

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN: Final[Mapping[str, type[VanBanThuong]]] = {
    "bien_ban": BienBan,
    "chuong_trinh_hoi_nghi": ChuongTrinhHoiNghi,
    "giao_uoc": GiaoUoc,
    "giay_moi": GiayMoi,
    "giay_nghi_phep": GiayNghiPhep,
    "phieu_bau": PhieuBau,
    "to_trinh": ToTrinh,
}

MO_HINH: Final[Mapping[str, type[VanBanThuong]]] = MappingProxyType(
    {loai: _OWN.get(loai, VanBanThuong) for loai in HINH_THUC}
)
"""Identifier of a kind -> its model, in the order of the kinds."""
