"""How many lines a text takes in a cell that wraps it, and how high a row is then.

Excel fits the rows of a new file to their text, LibreOffice does not: the height is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.metrics import line_height, measure

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIXELS_A_LETTER: Final = 7
"""Of a column's width: a figure of the workbook's default font, here Times New Roman 11."""
_PIXELS_BESIDE: Final = 5
_POINTS_A_PIXEL: Final = 0.75
_ROOM: Final = 5.0
"""Points that a cell keeps free beside its text, with some to spare."""
_BREAKS: Final = re.compile(r"[^ \-/]*[ \-/]?")


def compute_height(texts: Iterable[tuple[str, float]], size: float, *, bold: bool = False) -> float:
    """Return the height in pt of a row of cells, each a text and its column's width in letters."""
    most = max(_count_lines(text, width, size, bold=bold) for text, width in texts)
    return round(most * line_height(size) + _ROOM / 2, 2)


def _count_lines(text: str, letters: float, size: float, *, bold: bool) -> int:
    pixels = int(letters * _PIXELS_A_LETTER + _PIXELS_BESIDE)
    width = pixels * _POINTS_A_PIXEL - _ROOM
    lines, filled = 1, 0.0
    for piece in _BREAKS.findall(text):
        long = measure(piece, size, bold=bold)
        bare = measure(piece.rstrip(), size, bold=bold)
        if filled and filled + bare > width:
            lines, filled = lines + 1, 0.0
        # a word wider than the column is broken between its letters
        lines += int(bare // width) if bare > width else 0
        filled += long % width if bare > width else long
    return lines
