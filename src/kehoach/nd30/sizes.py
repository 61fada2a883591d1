"""Sizes rise and fall together in one document (footnote 1 of the table of Mục V)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.components import COMPONENTS
from kehoach.nd30.fact import Basis, Fact, cite_muc

PAIRS: Final[Fact[Mapping[int, Mapping[str, float]]]] = Fact(
    MappingProxyType(
        {
            14: MappingProxyType({"quoc_hieu": 13, "tieu_ngu": 14, "dia_danh_ngay": 14}),
            13: MappingProxyType({"quoc_hieu": 12, "tieu_ngu": 13, "dia_danh_ngay": 13}),
        }
    ),
    f"{cite_muc('V')}, chú thích 1",
    # The footnote is law, but its own Mẫu 1.5 sets Quốc hiệu 12 above Tiêu ngữ 14.
    Basis.SAMPLE,
)
"""The footnote's two examples, by the size of the text in pt: component -> pt."""


def size_of(component_id: str, body: float) -> float:
    """Return the size in pt of a component in a document whose text is set in ``body`` pt.

    What the footnote does not name goes with it: the upper end of the component's range beside a
    text of 14, the lower beside 13; a component of one size keeps it.

    Raises:
        ValueError: ``body`` is neither 13 nor 14.
        KeyError: there is no such component.
    """
    if body not in PAIRS.value:
        raise ValueError(tr("Cỡ chữ nội dung phải là 13 hoặc 14, không phải {co}.", co=body))
    co_chu = COMPONENTS[component_id].co_chu.value
    end = co_chu.high if body == 14 else co_chu.low
    return PAIRS.value[int(body)].get(component_id, end)
