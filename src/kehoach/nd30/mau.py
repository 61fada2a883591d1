"""What the drawn samples of single kinds say beside their lettering (Phụ lục III, Mục II)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kehoach.nd30.fact import Basis, Fact, cite_mau

LOI_QUYET: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType({"nghi_quyet": "QUYẾT NGHỊ:", "quyet_dinh": "QUYẾT ĐỊNH:"}),
    f"{cite_mau('1.1')} và 1.2",
    Basis.SAMPLE,
)
"""The line between the bases and what is resolved, in the middle; who resolves stands above."""
KHONG_TRICH_YEU: Final = Fact(
    frozenset({"giay_gioi_thieu", "giay_nghi_phep"}), f"{cite_mau('1.8')} và 1.10", Basis.SAMPLE
)
"""Kinds whose sample has no trích yếu; the rule stands below the name of the kind."""
DIEN_CHU: Final = Fact("điện:", cite_mau("1.6"), Basis.SAMPLE)
"""Stands between the sender of a công điện and those it goes to."""
KINH_MOI_CHU: Final = Fact("trân trọng kính mời:", cite_mau("1.7"), Basis.SAMPLE)
TOI_DU_CHU: Final = Fact("Tới dự", cite_mau("1.7"), Basis.SAMPLE)
"""Opens the line that says what a giấy mời invites to."""
HOP_CHU: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType({"chu_tri": "Chủ trì:", "thoi_gian": "Thời gian:", "dia_diem": "Địa điểm:"}),
    cite_mau("1.7"),
    Basis.SAMPLE,
)
"""What a giấy mời says of the meeting, in this order."""
GIOI_THIEU_NHU_TREN: Final = Fact(frozenset({"giay_gioi_thieu"}), cite_mau("1.8"), Basis.SAMPLE)
"""Its sample has 'Như trên' though it has no Kính gửi."""
XAC_NHAN_CHU: Final = Fact(
    "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép",
    cite_mau("1.10"),
    Basis.SAMPLE,
)
"""Stands at the left below a giấy nghỉ phép, where the office wants the leave confirmed."""
XAC_NHAN_KY: Final = Fact("(Chữ ký, dấu)", cite_mau("1.10"), Basis.SAMPLE)
"""Stands below it, above the room for a signature."""
BIEN_BAN_CHU: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType(
        {
            "bat_dau": "Thời gian bắt đầu:",
            "dia_diem": "Địa điểm:",
            "thanh_phan": "Thành phần tham dự:",
            "chu_tri": "Chủ trì:",
            "thu_ky": "Thư ký:",
            "noi_dung": "Nội dung:",
        }
    ),
    cite_mau("1.9"),
    Basis.SAMPLE,
)
"""What minutes say before what was said, in this order."""
BIEN_BAN_KET_THUC: Final = Fact("kết thúc vào", cite_mau("1.9"), Basis.SAMPLE)
"""The last sentence of minutes: 'Cuộc họp kết thúc vào … giờ …, ngày …'."""
