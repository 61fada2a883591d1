"""Sổ đăng ký văn bản đi (Phụ lục IV, Mục I; Điều 15, 16)."""

from typing import Final

from kehoach.nd30.fact import DECREE, Fact, cite_dieu

COT_SO_VAN_BAN_DI: Final = Fact(
    (
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ),
    f"{DECREE}, Phụ lục IV, Mục I",
)
"""The columns of the register of outgoing documents, in order; an office may add others."""
TEN_SO_VAN_BAN_DI: Final = Fact("SỔ ĐĂNG KÝ VĂN BẢN ĐI", f"{DECREE}, Phụ lục IV, Mục I")

SO_DAU: Final = Fact(1, cite_dieu(15))
"""The number that a series begins with on 1 January; it ends on 31 December."""
SO_MAT_RIENG: Final = Fact("văn bản mật được cấp hệ thống số riêng", cite_dieu(15))
"""Secret papers are numbered apart."""
