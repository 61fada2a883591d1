"""The cluster: its name, the roles in it, its member units."""

from pydantic import Field, StrictBool

from kehoach.model.types import Base, Chu


class Khoi(Base):
    """The cluster itself (khối or cụm thi đua), or any other circle of units."""

    ten: Chu
    """Tên đầy đủ của khối, cụm."""
    ten_gon: Chu | None = None
    """Tên gọn dùng trong câu: Khối."""


class VaiTro(Base):
    """A role that activities are given to."""

    ten: Chu
    """Tên vai trò như in trong văn bản: Khối trưởng."""
    ten_ghep: Chu | None = None
    """Tên khi đứng sau vai trò khác: các đơn vị."""
    tat_ca: StrictBool = False
    """Vai trò này là mọi đơn vị."""


class DonVi(Base):
    """A member unit."""

    ma: Chu
    """Mã ngắn, không trùng: SNN-NA."""
    ten: Chu
    """Tên đầy đủ."""
    ten_gon: Chu | None = None
    """Tên gọn."""
    dia_danh: Chu | None = None
    """Tỉnh, thành phố."""
    vai_tro: Chu | None = None
    """Vai trò riêng trong năm: khoi_truong, khoi_pho."""
    thu_dien_tu: Chu | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    """Địa chỉ thư điện tử."""


class DanhSachDonVi(Base):
    """The roster file: who belongs to the cluster, in which role."""

    khoi: Khoi | None = None
    """Khối, cụm."""
    vai_tro: dict[str, VaiTro] = Field(default_factory=dict)
    """Các vai trò, mỗi vai trò một tên gọi tắt."""
    don_vi: tuple[DonVi, ...] = ()
    """Các đơn vị thành viên."""
