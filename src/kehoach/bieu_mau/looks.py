"""How the cells of a form look and behave: formats, checks of what is typed, heights of rows."""

from __future__ import annotations

from typing import Any, Final

from kehoach.bieu_mau.drawing import (
    CLUSTERS,
    FIGURE,
    FILL,
    GROUP,
    GROUP_FIGURE,
    HEAD,
    LINE,
    LONG,
    MIDDLE,
    NOTE,
    PART,
    TITLE,
    TOTAL,
    TOTAL_FIGURE,
    WORDS,
)
from kehoach.bieu_mau.form import CHON, CHU, DIEM, NGAY, SO

_FILL: Final = "#FFF9DB"
_CLUSTERS: Final = "#E8EEF7"
_HEAD: Final = "#DDEBF7"
_GROUP: Final = "#F2F2F2"
_PLAIN: Final = "General"
"""As typed: other formats leave a comma behind whole numbers."""

LOOKS: Final[dict[str, dict[str, Any]]] = {
    TITLE: {"border": 0, "bold": True, "font_size": 13, "align": "center"},
    LINE: {"border": 0, "align": "center"},
    NOTE: {"border": 0, "italic": True},
    PART: {"border": 0, "bold": True},
    HEAD: {"bold": True, "align": "center", "bg_color": _HEAD},
    GROUP: {"bold": True, "bg_color": _GROUP},
    GROUP_FIGURE: {"bold": True, "bg_color": _GROUP, "num_format": _PLAIN, "align": "center"},
    WORDS: {},
    MIDDLE: {"align": "center"},
    FIGURE: {"align": "center", "num_format": _PLAIN},
    TOTAL: {"bold": True},
    TOTAL_FIGURE: {"bold": True, "num_format": _PLAIN, "align": "center"},
    FILL: {"bg_color": _FILL, "locked": False},
    CLUSTERS: {"bg_color": _CLUSTERS},
    LONG: {"bg_color": _FILL, "locked": False, "valign": "top"},
}
"""Formats by look; what they leave unsaid is Times New Roman 11, wrapped, bordered, locked."""

NUMBER_FORMATS: Final = {
    DIEM: {"num_format": _PLAIN, "align": "center"},
    SO: {"num_format": _PLAIN, "align": "center"},
    NGAY: {"num_format": "dd/mm/yyyy", "align": "center"},
    # or Excel makes a day of '12/6'
    CHU: {"num_format": "@"},
    CHON: {"align": "center"},
}
"""What a kind of input adds to its look."""

BOLD: Final = frozenset({TITLE, PART, HEAD, GROUP, TOTAL})
SIZES: Final = {TITLE: 13.0}
SIZE: Final = 11.0
LEAST_HEIGHT: Final = 18.0
LONG_HEIGHT: Final = 110.0
"""Heights of rows, in pt."""
