"""Dấu chỉ mức độ khẩn: boxed, bright red (Phụ lục I, Phần I, Mục III)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kehoach.nd30.fact import Fact, cite_muc


@dataclass(frozen=True, slots=True)
class DauKhan:
    """A mark of urgency; the box is in mm, the colour six hexadecimal digits RRGGBB.

    The lettering is that of the component ``dau_do_khan``.
    """

    chu: str
    width_mm: float
    height_mm: float
    colour: str = "FF0000"


KHAN: Final[Mapping[str, Fact[DauKhan]]] = MappingProxyType(
    {
        "hoa_toc": Fact(DauKhan("HỎA TỐC", 30, 8), cite_muc("III")),
        "thuong_khan": Fact(DauKhan("THƯỢNG KHẨN", 40, 8), cite_muc("III")),
        "khan": Fact(DauKhan("KHẨN", 20, 8), cite_muc("III")),
    }
)
"""Identifier -> mark."""

KHUNG: Final = Fact("khung hình chữ nhật viền đơn", cite_muc("III, khoản 2"))
"""Around marks of urgency and of circulation."""


@dataclass(frozen=True, slots=True)
class ChuKySo:
    """How the text of an organisation's electronic signature is set: size in pt, and form."""

    co_chu: float
    dam: bool = False
    nghieng: bool = False


CHU_KY_SO: Final = Fact(ChuKySo(10), f"{cite_muc('II, khoản 8')}; Phần II, Mục I, khoản 3")
"""On attachments in files of their own, and on electronic copies."""
