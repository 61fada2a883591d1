"""The cluster: its name, the roles in it, its member units."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool

from kehoach.model.co_quan import ChucVu, CoQuan, NguoiKy, VietTat
from kehoach.model.types import Base, Chu, Nam

ThuDienTu = Annotated[
    Chu,
    Field(
        pattern=r"^[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
    ),
]
"""An address of electronic mail."""


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


def _lower(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


class NguoiDungDau(Base):
    """The head of a unit: signs when the unit leads the cluster."""

    ho_ten: Chu | None = None
    """Họ và tên."""
    chuc_vu: ChucVu
    """Chức vụ như ghi dưới chữ ký: Giám đốc Sở NN và PTNT Nghệ An."""
    cach_goi: Annotated[Literal["ông", "bà"], BeforeValidator(_lower)] | None = None
    """Cách gọi trong thư: ông, bà."""


class DonVi(Base):
    """A member unit."""

    ma: Chu
    """Mã ngắn, không trùng: SNN-NA."""
    ten: Chu
    """Tên đầy đủ."""
    ten_gon: Chu | None = None
    """Tên gọn."""
    dia_danh: Chu | None = None
    """Tỉnh, thành phố; khi ban hành văn bản thì ghi trước ngày."""
    vai_tro: Chu | None = None
    """Vai trò riêng trong năm: khoi_truong, khoi_pho."""
    thu_dien_tu: ThuDienTu | None = None
    """Địa chỉ thư điện tử."""
    tu_nam: Nam | None = None
    """Năm đầu là thành viên."""
    den_nam: Nam | None = None
    """Năm cuối là thành viên."""
    chu_quan: Chu | None = None
    """Tên cơ quan chủ quản, khi đơn vị ban hành văn bản: UBND tỉnh Nghệ An."""
    ten_co_quan: Chu | None = None
    """Tên ghi ở đầu văn bản: Sở Nông nghiệp và Phát triển nông thôn."""
    viet_tat: VietTat | None = None
    """Chữ viết tắt trong ký hiệu văn bản: SNN&PTNT."""
    nguoi_dung_dau: NguoiDungDau | None = None
    """Người đứng đầu, ký văn bản khi đơn vị làm khối trưởng."""
    dia_chi: Chu | None = None
    """Địa chỉ trụ sở."""
    dien_thoai: Chu | None = None
    """Số điện thoại."""
    ma_dinh_danh: Chu | None = None
    """Mã định danh trên trục liên thông văn bản."""

    def is_member(self, nam: int) -> bool:
        """Tell whether the unit belongs to the cluster in a year."""
        return (self.tu_nam or nam) <= nam <= (self.den_nam or nam)

    def list_missing(self) -> tuple[str, ...]:
        """Return the keys without which the unit cannot issue the cluster's documents."""
        wanted = ("ten_co_quan", "viet_tat", "dia_danh", "nguoi_dung_dau")
        return tuple(key for key in wanted if getattr(self, key) is None)

    def make_co_quan(self) -> CoQuan:
        """Return the unit as a body that issues documents.

        Raises:
            ValueError: something of :meth:`list_missing` is missing.
        """
        shared = ("chu_quan", "viet_tat", "dia_danh", "dia_chi", "dien_thoai", "thu_dien_tu")
        return CoQuan(ten=self.ten_co_quan or "", **{key: getattr(self, key) for key in shared})

    def make_nguoi_ky(self, vai_tro: str) -> NguoiKy:
        """Return the unit's head as one who signs in the role called ``vai_tro`` (Khối trưởng)."""
        head = self.nguoi_dung_dau
        return NguoiKy(
            chuc_vu=vai_tro,
            chuc_vu_khac=head.chuc_vu if head else None,
            ho_ten=head.ho_ten if head else None,
        )


class LuanPhien(Base):
    """Who holds which role in a year."""

    nam: Nam
    """Năm."""
    vai_tro: dict[str, Chu]
    """Vai trò và mã đơn vị giữ vai trò ấy: { khoi_truong: SNN-NA, khoi_pho: SNN-HT }."""


class DanhSachDonVi(Base):
    """The roster file: who belongs to the cluster, in which role."""

    khoi: Khoi | None = None
    """Khối, cụm."""
    vai_tro: dict[str, VaiTro] = Field(default_factory=dict)
    """Các vai trò, mỗi vai trò một tên gọi tắt."""
    don_vi: tuple[DonVi, ...] = ()
    """Các đơn vị thành viên."""
    luan_phien: tuple[LuanPhien, ...] = ()
    """Vai trò luân phiên, mỗi năm một mục; năm có ghi ở đây thì không theo vai_tro của đơn vị."""

    def find_don_vi(self, ma: str) -> DonVi | None:
        """Return the unit whose code is ``ma``, in whatever case."""
        return next((one for one in self.don_vi if one.ma.casefold() == ma.casefold()), None)

    def list_members(self, nam: int) -> tuple[DonVi, ...]:
        """Return the units that belong to the cluster in a year, in the roster's order."""
        return tuple(one for one in self.don_vi if one.is_member(nam))

    def find_holder(self, vai_tro: str, nam: int) -> DonVi | None:
        """Return the unit that holds a role in a year; None where the roster does not say.

        A unit's own ``vai_tro`` holds for every year that ``luan_phien`` does not name.
        """
        for one in self.luan_phien:
            if one.nam == nam and vai_tro in one.vai_tro:
                return self.find_don_vi(one.vai_tro[vai_tro])
        return next((one for one in self.don_vi if one.vai_tro == vai_tro), None)

    def knows_holder(self, vai_tro: str, nam: int) -> bool:
        """Tell whether the roster says for that very year who holds a role."""
        return any(one.nam == nam and vai_tro in one.vai_tro for one in self.luan_phien)
