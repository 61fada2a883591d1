"""A công văn (official letter): whom it goes to, what it says, who signs; no name of a kind."""

from typing import Literal, Self

from pydantic import model_validator

from kehoach.messages import tr
from kehoach.model.co_quan import CoQuan, Kieu, LuuHoacChu, NguoiKy, NoiNhanHoacChu, VietTat
from kehoach.model.noi_dung import NoiDung
from kehoach.model.types import CacChu, Chu, refuse
from kehoach.model.van_ban import DauVanBan


class VanBanCongVan(DauVanBan):
    """The facts of the letter itself; its trích yếu is printed after 'V/v'."""

    loai: Literal["cong_van"] = "cong_van"
    """Loại văn bản."""
    don_vi: VietTat | None = None
    """Chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực trong ký hiệu; không ghi thì như dòng Lưu."""

    @model_validator(mode="after")
    def _check_trich_yeu(self) -> Self:
        if self.trich_yeu.casefold().startswith(("v/v", "về việc")):
            raise refuse("trich-yeu-co-vv", tr("trích yếu không kèm “V/v”; chương trình in"))
        return self


class CongVan(NoiDung):
    """A letter, whole."""

    ho_so_co_quan: Chu | None = None
    """Tệp hồ sơ cơ quan dùng chung: co-quan.yaml."""
    co_quan: CoQuan
    """Cơ quan ban hành (thường lấy từ hồ sơ cơ quan)."""
    van_ban: VanBanCongVan
    """Loại, số, ngày, trích yếu."""
    kinh_gui: CacChu
    """Nơi gửi; nhiều nơi thì mỗi nơi một mục."""
    ket_thuc: Chu | None = None
    """Câu kết; dấu ./. được thêm khi chưa có."""
    nguoi_ky: NguoiKy
    """Người ký, hoặc tên gọi tắt của người ký trong hồ sơ cơ quan."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận khác, sau dòng Như trên và trước dòng Lưu."""
    luu: LuuHoacChu
    """Dòng Lưu: đơn vị soạn thảo."""
    kieu: Kieu = Kieu()
    """Lựa chọn trình bày."""

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if not self.kinh_gui:
            raise refuse("khong-noi-gui", tr("có ít nhất một nơi gửi ở kinh_gui"))
        if not (self.muc or any(True for _ in self.list_doan())):
            raise refuse("khong-noi-dung", tr("có nội dung: noi_dung, gach, bang hoặc muc"))
        if not self.get_don_vi():
            expected = tr("chữ viết tắt đơn vị soạn thảo, ở van_ban.don_vi hoặc luu.don_vi")
            raise refuse("khong-don-vi", expected)
        return self

    def get_don_vi(self) -> str:
        """Return the abbreviation of the drafting unit as the ký hiệu bears it."""
        return self.van_ban.don_vi or self.luu.don_vi or ""
