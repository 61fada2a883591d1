"""A table kept as text (.csv), as the cells of one sheet."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.reading.csv_rows import SHEET, choose_separator, read_rows
from kehoach.reading.grid import Grid
from kehoach.reading.sheet_scan import MOST_COLUMNS, MOST_ROWS, SheetFacts

if TYPE_CHECKING:
    from kehoach.reading.gathering import Gathering

_HEAD: Final = 4096
"""So many letters of the first line tell what parts its cells."""


def read_grid(text: str, gathering: Gathering) -> Grid:
    """Return the cells of ``text``; a figure stays the text typed, so that no 0 is lost.

    Raises:
        BadInput: a quote is not closed, or there are too many rows or columns.
    """
    first = next((one for one in text.splitlines() if one.strip()), "")
    stream = io.StringIO(text, newline="")
    rows: list[list[str]] = []
    for row in read_rows(stream, choose_separator([first[:_HEAD]]), gathering.file):
        rows.append(row)
        if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
            found = tr("bảng lớn hơn {n} hàng, {m} cột", n=MOST_ROWS, m=MOST_COLUMNS)
            gathering.report("bang-qua-lon", gathering.at(len(rows), 1), found)
            gathering.refuse()
    width = max(map(len, rows), default=0)
    facts = SheetFacts(rows=len(rows), columns=width)
    return Grid(SHEET, rows, facts)
