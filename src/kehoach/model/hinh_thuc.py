"""The form of each kind of paper: what its head and its foot bear.

What the decree's samples draw comes from :mod:`kehoach.nd30`; the rest is offices' habit. A công
văn, a kế hoạch and a báo cáo have models of their own and are not in this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kehoach import nd30

if TYPE_CHECKING:
    from collections.abc import Mapping

CO_MAU_RIENG: Final = frozenset({"ke_hoach", "bao_cao", "cong_van"})
"""The decree's kinds with models of their own."""


@dataclass(frozen=True, slots=True)
class HinhThuc:
    """What a kind of paper bears; ``ky`` is how many sign it at least."""

    id: str
    ten: str
    so: bool = True
    ngay: bool = True
    trich_yeu: bool = True
    noi_nhan: bool = True
    kinh_gui: bool = False
    ky: int = 1


_SEVERAL_SIGN = ("bien_ban", "hop_dong", "ban_ghi_nho", "ban_thoa_thuan")
_ADDRESSED = nd30.KINH_GUI_UPWARD.value | {"cong_dien", "thu_cong"}
_UNNUMBERED = ("thu_cong",)
"""Kinds without an abbreviation, by habit without a number."""

_OTHERS = (
    HinhThuc("giao_uoc", "Bản ký kết giao ước thi đua", so=False, noi_nhan=False, ky=2),
    HinhThuc("chuong_trinh_hoi_nghi", "Chương trình", so=False, ngay=False, noi_nhan=False, ky=0),
    HinhThuc("phieu_bau", "Phiếu bầu", so=False, ngay=False, noi_nhan=False, ky=0),
)
"""Papers of an office that are no administrative documents (Điều 7): the decree has no rules."""


def _make(kind: nd30.Kind) -> HinhThuc:
    return HinhThuc(
        kind.id,
        kind.ten,
        so=kind.id not in _UNNUMBERED,
        ngay=kind.id not in nd30.KHONG_NGAY.value,
        trich_yeu=kind.id not in nd30.KHONG_TRICH_YEU.value and kind.id not in _UNNUMBERED,
        noi_nhan=kind.id not in _UNNUMBERED,
        kinh_gui=kind.id in _ADDRESSED,
        ky=2 if kind.id in _SEVERAL_SIGN else 1,
    )


_DECREED = tuple(_make(kind) for kind in nd30.KINDS.values() if kind.id not in CO_MAU_RIENG)

HINH_THUC: Final[Mapping[str, HinhThuc]] = MappingProxyType(
    {one.id: one for one in (*_DECREED, *_OTHERS)}
)
"""Identifier -> form: the decree's kinds in its order, then other papers."""
