"""The head of a document beside its lettering: what must be there, and how it is written.

Phụ lục I, Phần I, Mục II, khoản 1 to 4; the components that all documents have: Điều 8.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kehoach.nd30.fact import Basis, Fact, Range, cite_dieu, cite_mau, cite_muc

_VI_DU: Final = f"{cite_muc('V')}, ví dụ minh họa"

THANH_PHAN_DAU: Final = Fact(
    ("quoc_hieu", "tieu_ngu", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay"),
    f"{cite_dieu(8)}, khoản 2",
)
"""Components of the head that every document has."""
KHONG_NGAY: Final = Fact(frozenset({"bien_ban"}), cite_mau("1.9"), Basis.SAMPLE)
"""Kinds whose sample has no place and date in its head."""

QUOC_HIEU_DONG: Final = Fact(1, _VI_DU, Basis.SAMPLE)
"""Quốc hiệu stands on one line."""
DONG_DON: Final = Fact(
    (("quoc_hieu", "tieu_ngu"), ("co_quan_chu_quan", "co_quan_ban_hanh")),
    cite_muc("II, khoản 1 và 2"),
)
"""What stands at single spacing below what."""
CANH_DUOI: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType(
        {
            "tieu_ngu": "quoc_hieu",
            "co_quan_ban_hanh": "co_quan_chu_quan",
            "so_ky_hieu": "co_quan_ban_hanh",
            "dia_danh_ngay": "quoc_hieu",
        }
    ),
    cite_muc("II, khoản 1 đến 4"),
)
"""Component -> what it stands centred below."""

NET_RIENG: Final = Fact("below", _VI_DU, Basis.SAMPLE)
"""A rule is a stroke of its own below the words, not their underline."""
KHONG_KE: Final = Fact(frozenset({"co_quan_chu_quan"}), _VI_DU, Basis.SAMPLE)
"""Names that have no rule below."""
KE_SAI_SO: Final = Fact(
    Range(0.85, 1.15), "Sai số khi vẽ bằng tay; nghị định không nói", Basis.CONVENTION
)
"""A rule drawn by hand has its length within these shares of what is due."""
TEN_DAY_DU: Final = Fact("co_quan_ban_hanh", cite_muc("II, khoản 2"), Basis.SAMPLE)
"""Whose name stands in full; the decree lets only the superior's be shortened, by silence."""
