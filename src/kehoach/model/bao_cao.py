"""A báo cáo (report): whom it goes to, its sections, tables and charts, who signs."""

from typing import Literal, Self

from pydantic import model_validator

from kehoach.messages import tr
from kehoach.model.co_quan import CoQuan, Kieu, LuuHoacChu, NguoiKy, NoiNhanHoacChu
from kehoach.model.noi_dung import MucHoacChu
from kehoach.model.types import Base, CacChu, Chu, refuse
from kehoach.model.van_ban import CanCuHoacChu, DauVanBan, PhuLuc


class VanBanBaoCao(DauVanBan):
    """The facts of the report itself."""

    loai: Literal["bao_cao"] = "bao_cao"
    """Loại văn bản."""
    phu_luc: tuple[PhuLuc, ...] = ()
    """Các phụ lục kèm theo."""


class BanBaoCao(Base):
    """A report, whole."""

    ho_so_co_quan: Chu | None = None
    """Tệp hồ sơ cơ quan dùng chung: co-quan.yaml."""
    co_quan: CoQuan
    """Cơ quan ban hành (thường lấy từ hồ sơ cơ quan)."""
    van_ban: VanBanBaoCao
    """Loại, số, ngày, trích yếu."""
    kinh_gui: CacChu = ()
    """Cấp trên nhận báo cáo; báo cáo không gửi lên cấp trên thì không có."""
    can_cu: tuple[CanCuHoacChu, ...] = ()
    """Các căn cứ, mỗi căn cứ một dòng."""
    mo_dau: Chu | None = None
    """Câu dẫn trước mục I."""
    muc: tuple[MucHoacChu, ...]
    """Các mục I, II, III."""
    ket_thuc: Chu | None = None
    """Câu kết; dấu ./. được thêm khi chưa có."""
    nguoi_ky: NguoiKy
    """Người ký, hoặc tên gọi tắt của người ký trong hồ sơ cơ quan."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận; sau dòng Như trên khi có kinh_gui, trước dòng Lưu."""
    luu: LuuHoacChu
    """Dòng Lưu: đơn vị soạn thảo."""
    kieu: Kieu = Kieu()
    """Lựa chọn trình bày."""

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if not self.muc:
            raise refuse("khong-noi-dung", tr("báo cáo có ít nhất một mục"))
        return self
