"""A plan: all that stands in it, as plain facts."""

from kehoach.model.co_quan import CoQuan, Kieu, LuuHoacChu, NguoiKy, NoiNhanHoacChu
from kehoach.model.don_vi import DanhSachDonVi
from kehoach.model.noi_dung import HoatDong, MucHoacChu
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
    hoat_dong: tuple[HoatDong, ...] = ()
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
