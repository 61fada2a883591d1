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
CAO_THANH_HAI_DONG: Final = 10.5
"""In mm: what each takes where a name has two lines; else every other name would be left out."""
TEN_MOT_DONG: Final = 40
"""Letters of a name that stand on one line beside its bar."""
CAO_LE: Final = 10.0
"""In mm: what a chart of bars takes beside its bars."""
CAO_NHAT: Final = 225.0
"""In mm: a chart never fills a page, whose heading and name stand above it."""


def place_bieu_do(bieu_do: BieuDoContext, width: float) -> BieuDoContext:
    """Return the chart ``width`` mm wide and as high as its columns or bars want it."""
    bars = len(bieu_do.nhom) * max(1, len(bieu_do.chuoi))
    long = any(len(name) > TEN_MOT_DONG for name in bieu_do.nhom)
    each = CAO_THANH_HAI_DONG if long else CAO_THANH
    high = {"cot": CAO_COT, "cot_chong": CAO_CHONG, "thanh": CAO_LE + each * bars}
    return replace(bieu_do, rong=width, cao=min(high[bieu_do.loai], CAO_NHAT))
