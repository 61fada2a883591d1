"""What a plan, an office and a cluster are: plain facts, no files, no Word."""

from kehoach.model.co_quan import CoQuan, HoSoCoQuan, Kieu, Luu, NguoiKy, NoiNhan
from kehoach.model.don_vi import DanhSachDonVi, DonVi, Khoi, VaiTro
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.noi_dung import BaoCao, HoatDong, Muc, ThucHien
from kehoach.model.types import Base
from kehoach.model.van_ban import CanCu, NgayBanHanh, PhuLuc, VanBan

__all__ = [
    "BaoCao",
    "Base",
    "CanCu",
    "CoQuan",
    "DanhSachDonVi",
    "DonVi",
    "HoSoCoQuan",
    "HoatDong",
    "KeHoach",
    "Khoi",
    "Kieu",
    "Luu",
    "Muc",
    "NgayBanHanh",
    "NguoiKy",
    "NoiNhan",
    "PhuLuc",
    "ThucHien",
    "VaiTro",
    "VanBan",
]
