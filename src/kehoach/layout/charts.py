"""Charts on the page: how large they are drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kehoach.composing.context import BieuDoContext

CAO_COT: Final = 75.0
"""In mm: the height of a chart of columns."""
CAO_CHONG: Final = 95.0
"""In mm: that of columns in stacks, whose thin parts must hold their figures."""
CAO_THANH: Final = 8.0
"""In mm: what each bar takes."""
CAO_LE: Final = 10.0
"""In mm: what a chart of bars takes beside its bars."""
CAO_NHAT: Final = 200.0
"""In mm: a chart never fills a page, whose heading and name stand above it."""


def place_bieu_do(bieu_do: BieuDoContext, width: float) -> BieuDoContext:
    """Return the chart ``width`` mm wide and as high as its columns or bars want it."""
    bars = len(bieu_do.nhom) * max(1, len(bieu_do.chuoi))
    high = {"cot": CAO_COT, "cot_chong": CAO_CHONG, "thanh": CAO_LE + CAO_THANH * bars}
    return replace(bieu_do, rong=width, cao=min(high[bieu_do.loai], CAO_NHAT))
