"""A giấy nghỉ phép (leave permit), with room for those who confirm the leave (Mẫu 1.10)."""

from kehoach.model.van_ban_thuong import VanBanThuong


class GiayNghiPhep(VanBanThuong):
    """A leave permit, whole."""

    xac_nhan: bool = False
    """Chừa chỗ cho cơ quan, chính quyền nơi nghỉ phép xác nhận, dưới nơi nhận."""
