"""The 29 kinds of administrative documents and their abbreviations (Điều 7; Phụ lục III, Mục I)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kehoach.nd30.fact import DECREE, Basis, Fact, cite_dieu


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document; ``viet_tat`` stands in the ký hiệu, None: the kind has none."""

    id: str
    ten: str
    viet_tat: str | None


# fmt: off
_KINDS = (
    Kind("nghi_quyet", "Nghị quyết", "NQ"),
    Kind("quyet_dinh", "Quyết định", "QĐ"),
    Kind("chi_thi", "Chỉ thị", "CT"),
    Kind("quy_che", "Quy chế", "QC"),
    Kind("quy_dinh", "Quy định", "QyĐ"),
    Kind("thong_cao", "Thông cáo", "TC"),
    Kind("thong_bao", "Thông báo", "TB"),
    Kind("huong_dan", "Hướng dẫn", "HD"),
    Kind("chuong_trinh", "Chương trình", "CTr"),
    Kind("ke_hoach", "Kế hoạch", "KH"),
    Kind("phuong_an", "Phương án", "PA"),
    Kind("de_an", "Đề án", "ĐA"),
    Kind("du_an", "Dự án", "DA"),
    Kind("bao_cao", "Báo cáo", "BC"),
    Kind("bien_ban", "Biên bản", "BB"),
    Kind("to_trinh", "Tờ trình", "TTr"),
    Kind("hop_dong", "Hợp đồng", "HĐ"),
    Kind("cong_dien", "Công điện", "CĐ"),
    Kind("ban_ghi_nho", "Bản ghi nhớ", "BGN"),
    Kind("ban_thoa_thuan", "Bản thỏa thuận", "BTT"),
    Kind("giay_uy_quyen", "Giấy ủy quyền", "GUQ"),
    Kind("giay_moi", "Giấy mời", "GM"),
    Kind("giay_gioi_thieu", "Giấy giới thiệu", "GGT"),
    Kind("giay_nghi_phep", "Giấy nghỉ phép", "GNP"),
    Kind("phieu_gui", "Phiếu gửi", "PG"),
    Kind("phieu_chuyen", "Phiếu chuyển", "PC"),
    Kind("phieu_bao", "Phiếu báo", "PB"),
    Kind("cong_van", "Công văn", None),
    Kind("thu_cong", "Thư công", None),
)
_COPIES = (
    Kind("ban_sao_y", "Bản sao y", "SY"),
    Kind("ban_trich_sao", "Bản trích sao", "TrS"),
    Kind("ban_sao_luc", "Bản sao lục", "SL"),
)
# fmt: on


def _index(kinds: tuple[Kind, ...]) -> Mapping[str, Kind]:
    return MappingProxyType({kind.id: kind for kind in kinds})


KINDS: Final = _index(_KINDS)
"""Identifier -> kind, the decree's order."""
COPIES: Final = _index(_COPIES)
"""Identifier -> kind of copy."""

VIET_TAT: Final[Fact[frozenset[str]]] = Fact(
    frozenset(kind.viet_tat for kind in (*_KINDS, *_COPIES) if kind.viet_tat),
    f"{DECREE}, Phụ lục III, Mục I",
)
"""All abbreviations of kinds and copies."""

LOAI: Final[Fact[frozenset[str]]] = Fact(frozenset(KINDS), cite_dieu(7), Basis.CONVENTION)
"""What is an administrative document; a paper that is none is not judged, so it breaks nothing."""
NGOAI_PHAM_VI: Final[Fact[str]] = Fact(
    "Đảng Cộng sản Việt Nam",
    f"{DECREE}, Điều 2, khoản 2; thể thức văn bản của Đảng theo quy định của Đảng",
    Basis.CONVENTION,
)
"""Whose papers follow rules of their own."""
