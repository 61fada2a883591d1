"""Capitals in administrative documents (Phụ lục II): the wordings that a program can judge by.

Each list holds words as the decree writes them, or as its rule makes them of a name that offices
use daily. What is on no list is not judged. All of it stands in the decree's text of 05/3/2020.
"""

from __future__ import annotations

from itertools import chain
from typing import Final

from kehoach.nd30.fact import DECREE, Fact
from kehoach.nd30.kinds import KINDS


def cite_viet_hoa(muc: str) -> str:
    """Cite a section of Phụ lục II: 'V, khoản 7'."""
    return f"{DECREE}, Phụ lục II, Mục {muc}"


DAU_CAU: Final = Fact(".?!", cite_viet_hoa("I"))
"""After these, and at a new line, a sentence begins with a capital; not after ';', ':' or ','."""

_LINH_VUC: Final = (
    "Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Tư pháp", "Khoa học và Công nghệ",
    "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Nông nghiệp và Môi trường",
    "Dân tộc và Tôn giáo", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường",
    "Kế hoạch và Đầu tư", "Giao thông vận tải", "Thông tin và Truyền thông",
    "Lao động - Thương binh và Xã hội",
)  # fmt: skip
"""Fields of bộ and sở alike, those of before 2025 too; Công Thương is written in two ways."""

TEN_CO_QUAN: Final = Fact(
    (
        *chain.from_iterable((f"Bộ {field}", f"Sở {field}") for field in _LINH_VUC),
        "Bộ Công an", "Bộ Quốc phòng", "Bộ Ngoại giao", "Sở Ngoại vụ", "Sở Du lịch",
        "Sở Văn hóa và Thể thao", "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân",
        "Thanh tra Chính phủ", "Văn phòng Chính phủ", "Văn phòng Quốc hội",
        "Văn phòng Chủ tịch nước", "Thủ tướng Chính phủ", "Chủ tịch Quốc hội", "Chính phủ",
        "Quốc hội", "Mặt trận Tổ quốc Việt Nam", "Hội Liên hiệp Phụ nữ", "Hội Nông dân",
        "Hội Cựu chiến binh", "Liên đoàn Lao động", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Đảng Cộng sản Việt Nam",
    ),
    cite_viet_hoa("IV, khoản 1"),
)  # fmt: skip
"""Names of bodies: a capital for the kind of body and one for each group naming its field."""
LOAI_HINH: Final = Fact(
    ("Ủy ban", "Hội đồng", "Chi cục", "Tổng cục", "Liên đoàn", "Hiệp hội"),
    cite_viet_hoa("IV, khoản 1, điểm a"),
)
"""Words of two syllables for a kind of body: the second has a small letter."""

DIA_DANH_DAC_BIET: Final = Fact(
    ("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"), cite_viet_hoa("III, khoản 1, điểm c")
)
DON_VI_HANH_CHINH: Final = Fact(("tỉnh", "thành phố"), cite_viet_hoa("III, khoản 1, điểm a"))
"""Nouns of units, small before a name that is no number, person or event."""
DON_VI_MANG_SO: Final = Fact(("Quận", "Phường"), cite_viet_hoa("III, khoản 1, điểm b"))
"""Nouns of units, with a capital before a number."""
VUNG: Final = Fact(
    (
        "Bắc Bộ", "Trung Bộ", "Nam Bộ", "Bắc Trung Bộ", "Nam Trung Bộ", "Đông Nam Bộ",
        "Tây Nam Bộ", "Tây Nguyên",
    ),
    cite_viet_hoa("III, khoản 1, điểm đ"),
)  # fmt: skip
"""Names of regions."""

DANH_TU_RIENG: Final = Fact(("Nhân dân", "Nhà nước"), cite_viet_hoa("V, khoản 1"))
"""Always with a capital as nouns; not in 'quản lý nhà nước', 'Ủy ban nhân dân'."""
DANH_HIEU: Final = Fact(
    (
        "Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập",
        "Huân chương Quân công", "Huân chương Lao động", "Huân chương Bảo vệ Tổ quốc",
        "Huân chương Chiến công", "Huân chương Đại đoàn kết dân tộc", "Huân chương Dũng cảm",
        "Huân chương Hữu nghị", "Anh hùng Lao động", "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú",
        "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú",
    ),
    cite_viet_hoa("V, khoản 2"),
)  # fmt: skip
"""Orders and titles of honour."""
HANG: Final = Fact(("Nhất", "Nhì", "Ba"), cite_viet_hoa("V, khoản 2"))
"""Classes of an order: 'hạng Ba'."""
NGAY_LE: Final = Fact(
    ("Quốc khánh", "Quốc tế Lao động", "Phụ nữ Việt Nam", "Nhà giáo Việt Nam",
     "Thầy thuốc Việt Nam", "Quốc tế Phụ nữ"),
    cite_viet_hoa("V, khoản 5"),
)  # fmt: skip
"""Names of days, after 'ngày'."""
LOAI_VAN_BAN: Final = Fact(
    (
        "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư liên tịch",
        "Thông tư", "Kết luận", *(kind.ten for kind in KINDS.values()),
    ),
    cite_viet_hoa("V, khoản 6"),
)  # fmt: skip
"""Kinds of documents, with a capital where one document is meant; kinds outside Điều 7 too."""
PHAN_VIET_HOA: Final = Fact(
    ("Phần", "Chương", "Mục", "Tiểu mục", "Điều"), cite_viet_hoa("V, khoản 7")
)
"""Parts of a document, with a capital where those of one document are cited."""
PHAN_VIET_THUONG: Final = Fact(("khoản", "điểm"), cite_viet_hoa("V, khoản 7"))
"""Parts of a document, small where they are cited."""
TET: Final = Fact(("Nguyên đán", "Trung thu", "Đoan ngọ"), cite_viet_hoa("V, khoản 8, điểm b"))
"""Names of festivals, after 'tết'."""
NGAY_TRONG_TUAN: Final = Fact(
    ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"), cite_viet_hoa("V, khoản 8, điểm c")
)
"""Days of the week in words, after 'thứ'; from Monday on."""
THANG_BANG_CHU: Final = Fact(
    (
        "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một",
        "Mười hai", "Chạp",
    ),
    cite_viet_hoa("V, khoản 8, điểm c"),
)  # fmt: skip
"""Months in words, after 'tháng'."""
