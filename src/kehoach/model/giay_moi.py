"""A giấy mời (invitation): who is invited to what, when and where (Mẫu 1.7)."""

from kehoach.model.thoi_diem import ThoiDiemHoacChu
from kehoach.model.types import CacChu, Chu
from kehoach.model.van_ban_thuong import VanBanThuong


class GiayMoi(VanBanThuong):
    """An invitation, whole; its noi_dung says what else the guest should know."""

    kinh_moi: CacChu
    """Người, đơn vị được mời; nhiều nơi thì mỗi nơi một dòng."""
    toi_du: Chu
    """Dự cuộc họp, hội nghị nào: Hội nghị sơ kết …"""
    chu_tri: Chu | None = None
    """Người chủ trì."""
    thoi_gian: ThoiDiemHoacChu
    """Giờ, ngày; thứ trong tuần do chương trình tính."""
    dia_diem: Chu
    """Địa điểm."""

    def has_words(self) -> bool:
        """Say that there is a text."""
        return True
