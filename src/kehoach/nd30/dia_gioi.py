"""Names of provinces and bodies that ended in 2025, each with the day and who says so.

These acts are not the decree's. Where the decree itself asks for the official name (ô 2), the fact
is :data:`TEN_CHINH_THUC`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach.nd30.fact import Basis, Fact, cite_muc

TEN_CHINH_THUC: Final = Fact("tên chính thức, đầy đủ", cite_muc("II, khoản 2, điểm a"))
"""How the head names the issuing body and the one above it."""


@dataclass(frozen=True, slots=True)
class TenCu:
    """A name that ended: ``het_tu`` is the first day without it, ``moi`` what came instead."""

    cu: str
    moi: str
    het_tu: date


_BO: Final = date(2025, 3, 1)
_TINH: Final = date(2025, 7, 1)
_BO_MOI: Final = (
    ("Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường"),
    ("Tài nguyên và Môi trường", "Nông nghiệp và Môi trường"),
    ("Kế hoạch và Đầu tư", "Tài chính"),
    ("Giao thông vận tải", "Xây dựng"),
    ("Thông tin và Truyền thông", "Khoa học và Công nghệ"),
    ("Lao động - Thương binh và Xã hội", "Nội vụ"),
)
BO_CU: Final = Fact(
    (
        *(TenCu(f"Bộ {cu}", f"Bộ {moi}", _BO) for cu, moi in _BO_MOI),
        TenCu("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", _BO),
    ),
    "Nghị quyết số 176/2025/QH15 ngày 18/02/2025 của Quốc hội, từ 01/3/2025",
    Basis.CONVENTION,
)
"""Ministries; what one had may have gone to several, ``moi`` has the most of it."""
SO_CU: Final = Fact(
    tuple(TenCu(f"Sở {cu}", f"Sở {moi}", _TINH) for cu, moi in _BO_MOI),
    "Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ, từ 01/7/2025",
    Basis.CONVENTION,
)
"""Sở; most changed in the spring of 2025, on days of their own."""
VIET_TAT_CO_QUAN: Final = Fact(
    {
        "Nông nghiệp và PTNT": "Nông nghiệp và Phát triển nông thôn",
        "NN và PTNT": "Nông nghiệp và Phát triển nông thôn",
        "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
        "NN & PTNT": "Nông nghiệp và Phát triển nông thôn",
        "TN&MT": "Tài nguyên và Môi trường",
        "TNMT": "Tài nguyên và Môi trường",
        "KH&ĐT": "Kế hoạch và Đầu tư",
        "KHĐT": "Kế hoạch và Đầu tư",
        "GTVT": "Giao thông vận tải",
        "TT&TT": "Thông tin và Truyền thông",
        "TTTT": "Thông tin và Truyền thông",
        "LĐTB&XH": "Lao động - Thương binh và Xã hội",
        "LĐTBXH": "Lao động - Thương binh và Xã hội",
        "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
        "Lao động, Thương binh và Xã hội": "Lao động - Thương binh và Xã hội",
        "Lao động Thương binh và Xã hội": "Lao động - Thương binh và Xã hội",
    },
    "Thông lệ viết tắt của văn phòng",
    Basis.CONVENTION,
)
"""Short for the fields of bodies that ended."""

_SAP_NHAP: Final = {
    "thành phố Hồ Chí Minh": ("Bình Dương", "Bà Rịa - Vũng Tàu"),
    "thành phố Hải Phòng": ("Hải Dương",),
    "thành phố Đà Nẵng": ("Quảng Nam",),
    "thành phố Cần Thơ": ("Sóc Trăng", "Hậu Giang"),
    "Đồng Nai": ("Bình Phước",),
    "Bắc Ninh": ("Bắc Giang",),
    "Tuyên Quang": ("Hà Giang",),
    "Lào Cai": ("Yên Bái",),
    "Thái Nguyên": ("Bắc Kạn",),
    "Phú Thọ": ("Vĩnh Phúc", "Hòa Bình"),
    "Hưng Yên": ("Thái Bình",),
    "Ninh Bình": ("Hà Nam", "Nam Định"),
    "Quảng Trị": ("Quảng Bình",),
    "Quảng Ngãi": ("Kon Tum",),
    "Gia Lai": ("Bình Định",),
    "Khánh Hòa": ("Ninh Thuận",),
    "Lâm Đồng": ("Đắk Nông", "Bình Thuận"),
    "Đắk Lắk": ("Phú Yên",),
    "Tây Ninh": ("Long An",),
    "Đồng Tháp": ("Tiền Giang",),
    "Vĩnh Long": ("Bến Tre", "Trà Vinh"),
    "An Giang": ("Kiên Giang",),
    "Cà Mau": ("Bạc Liêu",),
}
"""Province or city of today -> those that went into it on 01/7/2025."""
TINH_CU: Final = Fact(
    (
        *(TenCu(cu, moi, _TINH) for moi, many in _SAP_NHAP.items() for cu in many),
        TenCu("Thừa Thiên Huế", "thành phố Huế", date(2025, 1, 1)),
    ),
    "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội, từ 01/7/2025",
    Basis.CONVENTION,
)
"""Provinces; Thừa Thiên Huế by Nghị quyết số 175/2024/QH15 of 30/11/2024."""
CAP_HUYEN_HET_TU: Final = Fact(
    _TINH,
    "Nghị quyết số 203/2025/QH15 ngày 16/6/2025 của Quốc hội: kết thúc hoạt động của đơn vị hành "
    "chính cấp huyện từ 01/7/2025",
    Basis.CONVENTION,
)
"""From this day on there is no huyện, quận, thị xã nor thành phố of a province."""

_KHONG_SAP_NHAP: Final = (
    "Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Sơn La", "Thanh Hóa",
    "Hà Nội", "Huế", "Quảng Ninh",
)  # fmt: skip
TINH_THANH: Final = Fact(
    tuple(
        sorted(
            {
                *(moi.removeprefix("thành phố ") for moi in _SAP_NHAP),
                *(one.cu for one in TINH_CU.value),
                *_KHONG_SAP_NHAP,
            }
        )
    ),
    "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội",
    Basis.CONVENTION,
)
"""Names of provinces and central cities, of today and of before 2025."""
