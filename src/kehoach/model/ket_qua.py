"""What the units sent in their forms: ``ket-qua-2023.yaml``, which a person reads and mends."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt

from kehoach.model.ky import MaKy
from kehoach.model.so_thap_phan import Diem, GiaTri
from kehoach.model.tieu_chi import Ma
from kehoach.model.tinh_trang import TinhTrangDonVi
from kehoach.model.types import Base, Chu, Nam, Ngay

SoHoatDong = Annotated[StrictInt, Field(ge=1, le=10_000)]
"""The number of an activity of the plan, counted from 1 without headings of groups."""


class BaoCaoGui(Base):
    """A report that the unit says it sent."""

    hoat_dong: SoHoatDong
    """Số thứ tự của hoạt động đòi báo cáo."""
    ngay: Ngay | None = None
    """Ngày gửi."""
    so: Chu | None = None
    """Số, ký hiệu: 123/BC-SNN."""


class TienDo(Base):
    """What a unit did for an activity of the plan."""

    hoat_dong: SoHoatDong
    """Số thứ tự của hoạt động trong kế hoạch."""
    tinh_trang: TinhTrangDonVi | None = None
    """xong, dang_lam hoặc chua_lam."""
    ket_qua: Chu | None = None
    """Kết quả bằng lời."""


class DeNghi(Base):
    """A proposal for commendation."""

    ten: Chu
    """Tập thể hoặc cá nhân được đề nghị."""
    hinh_thuc: Chu
    """Hình thức khen thưởng: Bằng khen của Bộ trưởng."""
    thanh_tich: Chu | None = None
    """Thành tích tóm tắt, lý do."""


class Nguon(Base):
    """The form that a unit's results were read from."""

    tep: Chu
    """Tên tệp biểu mẫu khi thu."""
    sha256: Chu
    """Mã băm SHA-256 của tệp, để biết đúng tệp nào."""
    phien_ban: Annotated[StrictInt, Field(ge=1, le=999)] = 1
    """Phiên bản của biểu mẫu."""


class KetQuaDonVi(Base):
    """The results of one unit."""

    ma: Chu
    """Mã đơn vị."""
    tu_cham: dict[Ma, Diem] = Field(default_factory=dict)
    """Điểm tự chấm theo mã tiêu chí, điểm thưởng, điểm trừ (điểm trừ ghi số dương)."""
    cham: dict[Ma, Diem] = Field(default_factory=dict)
    """Điểm Khối chấm; mã không có ở đây thì Khối chưa chấm."""
    ly_do: dict[Ma, Chu] = Field(default_factory=dict)
    """Lý do đơn vị nêu, tài liệu kiểm chứng."""
    ly_do_cham: dict[Ma, Chu] = Field(default_factory=dict)
    """Lý do Khối chấm khác điểm tự chấm."""
    diem_toi_da: Diem | None = None
    """Điểm chuẩn tối đa của đơn vị, khi khác với bảng tiêu chí."""
    bao_cao: tuple[BaoCaoGui, ...] = ()
    """Các báo cáo đã gửi."""
    hoat_dong: tuple[TienDo, ...] = ()
    """Tình hình thực hiện từng hoạt động."""
    ket_qua: dict[Ma, GiaTri] = Field(default_factory=dict)
    """Số liệu và câu trả lời theo mã."""
    de_nghi: tuple[DeNghi, ...] = ()
    """Đề nghị khen thưởng."""
    kho_khan: Chu | None = None
    """Khó khăn, vướng mắc."""
    kien_nghi: Chu | None = None
    """Kiến nghị, đề xuất."""
    nguon: Nguon | None = None
    """Biểu mẫu đã đọc; người gõ tay thì không có."""


class KetQua(Base):
    """The file of results: of one period of a year."""

    nam: Nam
    """Năm."""
    ky: MaKy
    """Kỳ báo cáo: 6-thang, 9-thang, nam, quy-1 đến quy-4."""
    don_vi: tuple[KetQuaDonVi, ...] = ()
    """Kết quả của từng đơn vị."""

    def find_don_vi(self, ma: str) -> KetQuaDonVi | None:
        """Return the results of the unit whose code is ``ma``, in whatever case."""
        return next((one for one in self.don_vi if one.ma.casefold() == ma.casefold()), None)
