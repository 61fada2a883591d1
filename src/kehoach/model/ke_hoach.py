"""A plan: all that stands in it, as plain facts."""

from collections.abc import Iterator

from kehoach.model.can_xem_lai import CanXemLai
from kehoach.model.co_quan import CoQuan, Kieu, LuuHoacChu, NguoiKy, NoiNhanHoacChu
from kehoach.model.don_vi import DanhSachDonVi
from kehoach.model.hoat_dong import COT_THUONG, Cot, CotHoacChu, DongHoatDong, HoatDong
from kehoach.model.noi_dung import MucHoacChu
from kehoach.model.types import Base, Chu, Nam
from kehoach.model.van_ban import CanCuHoacChu, VanBan


class KeHoach(Base):
    """A plan, whole: its own data, its office's profile and its cluster's roster joined."""

    ho_so_co_quan: Chu | None = None
    """Tệp hồ sơ cơ quan dùng chung: co-quan.yaml."""
    nam: Nam
    """Năm của kế hoạch."""
    co_quan: CoQuan
    """Cơ quan ban hành (thường lấy từ hồ sơ cơ quan)."""
    van_ban: VanBan
    """Loại, số, ngày, trích yếu."""
    can_cu: tuple[CanCuHoacChu, ...] = ()
    """Các căn cứ, mỗi căn cứ một dòng."""
    mo_dau: Chu | None = None
    """Câu dẫn sau căn cứ: … ban hành Kế hoạch năm 2023 như sau:"""
    muc: tuple[MucHoacChu, ...] = ()
    """Các mục I, II, III."""
    cot: tuple[CotHoacChu, ...] = ()
    """Các cột của bảng hoạt động, từ trái; không ghi thì: tt, noi_dung, thuc_hien, thoi_gian."""
    hoat_dong: tuple[DongHoatDong, ...] = ()
    """Các hoạt động, mỗi hoạt động một dòng của bảng; hoặc tên tệp Excel."""
    to_chuc_thuc_hien: tuple[MucHoacChu, ...] = ()
    """Mục cuối, TỔ CHỨC THỰC HIỆN: các khoản 1, 2, 3."""
    ket_thuc: Chu | None = None
    """Câu kết; dấu ./. được thêm khi chưa có."""
    nguoi_ky: NguoiKy
    """Người ký, hoặc tên gọi tắt của người ký trong hồ sơ cơ quan."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận, chưa kể dòng Lưu."""
    luu: LuuHoacChu
    """Dòng Lưu: đơn vị soạn thảo."""
    danh_sach: DanhSachDonVi = DanhSachDonVi()
    """Khối, vai trò và đơn vị, hoặc tên tệp danh sách: don-vi.yaml."""
    kieu: Kieu = Kieu()
    """Lựa chọn trình bày."""
    can_xem_lai: tuple[CanXemLai, ...] = ()
    """Những chỗ còn phải có người xem và quyết."""

    def list_hoat_dong(self) -> Iterator[tuple[int, HoatDong]]:
        """Yield the activities and their indexes; headings of groups are left out."""
        for index, row in enumerate(self.hoat_dong):
            if isinstance(row, HoatDong):
                yield index, row

    def list_cot(self) -> tuple[Cot, ...]:
        """Return the columns of the table of activities: its own, or the usual four."""
        return self.cot or tuple(Cot(khoa=name) for name in COT_THUONG)
