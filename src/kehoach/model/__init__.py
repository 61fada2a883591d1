"""What a plan, an office and a cluster are: plain facts, no files, no Word."""

from kehoach.model.bang import Bang, OBang
from kehoach.model.co_quan import CoQuan, HoSoCoQuan, Kieu, Luu, NguoiKy, NoiNhan
from kehoach.model.don_vi import DanhSachDonVi, DonVi, Khoi, VaiTro
from kehoach.model.hoat_dong import BaoCao, Cot, HoatDong, NhomHoatDong, ThucHien
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.noi_dung import Doan, Gach, Muc, NoiDung
from kehoach.model.types import Base
from kehoach.model.van_ban import CanCu, NgayBanHanh, PhuLuc, VanBan

__all__ = [
    "Bang",
    "BaoCao",
    "Base",
    "CanCu",
    "CoQuan",
    "Cot",
    "DanhSachDonVi",
    "Doan",
    "DonVi",
    "Gach",
    "HoSoCoQuan",
    "HoatDong",
    "KeHoach",
    "Khoi",
    "Kieu",
    "Luu",
    "Muc",
    "NgayBanHanh",
    "NguoiKy",
    "NhomHoatDong",
    "NoiDung",
    "NoiNhan",
    "OBang",
    "PhuLuc",
    "ThucHien",
    "VaiTro",
    "VanBan",
]
