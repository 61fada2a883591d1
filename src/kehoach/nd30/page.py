"""The page: paper, margins, font and page numbers (Phụ lục I, Phần I, Mục I)."""

from dataclasses import dataclass
from typing import Final

from kehoach.nd30.fact import Fact, Range, cite_muc

_MUC_I = cite_muc("I")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """How pages are numbered; the lettering is that of the component ``so_trang``."""

    first: int
    shown_on_first_page: bool
    in_top_margin: bool
    restarts_in_phu_luc: bool


PAPER_MM: Final = Fact((210, 297), _MUC_I)
"""A4, width and height; upright (landscape only for tables not split off as phụ lục)."""
LANDSCAPE_FOR_TABLES: Final = Fact(True, _MUC_I)
"""A page lies on its side only for tables or forms that it holds."""
MARGIN_TOP_MM: Final = Fact(Range(20, 25), _MUC_I)
MARGIN_BOTTOM_MM: Final = Fact(Range(20, 25), _MUC_I)
MARGIN_LEFT_MM: Final = Fact(Range(30, 35), _MUC_I)
MARGIN_RIGHT_MM: Final = Fact(Range(15, 20), _MUC_I)

FONT: Final = Fact("Times New Roman", _MUC_I)
UNICODE: Final = Fact("TCVN 6909:2001", _MUC_I)
"""The character set: Vietnamese letters of Unicode, and no font's own coding."""
COLOUR: Final = Fact("000000", _MUC_I)
"""Black, as six hexadecimal digits RRGGBB."""

PAGE_NUMBER: Final = Fact(
    PageNumber(first=1, shown_on_first_page=False, in_top_margin=True, restarts_in_phu_luc=True),
    f"{_MUC_I}; Mục III.1.đ",
)
