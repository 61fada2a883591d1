"""A table kept as text (.csv), as the cells of one sheet (RFC 4180; also ';' and tabs)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading.grid import Grid
from kehoach.reading.sheet_scan import MOST_COLUMNS, MOST_ROWS, SheetFacts

if TYPE_CHECKING:
    from kehoach.reading.gathering import Gathering

_SEPARATORS = (",", ";", "\t")
"""Excel of Vietnam and of Europe writes ';', as the comma is its decimal sign."""


def read_grid(text: str, gathering: Gathering) -> Grid:
    """Return the cells of ``text``; a figure stays the text typed, so that no 0 is lost.

    Raises:
        BadInput: a quote is not closed, or there are too many rows or columns.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_guess(text), strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                found = tr("bảng lớn hơn {n} hàng, {m} cột", n=MOST_ROWS, m=MOST_COLUMNS)
                gathering.report("bang-qua-lon", gathering.at(len(rows), 1), found)
                gathering.refuse()
    except csv.Error as error:
        found = tr("dòng không đúng dạng CSV ({ly_do})", ly_do=error)
        expected = tr("mỗi nháy kép mở có nháy kép đóng; nháy trong ô thì gõ hai lần")
        gathering.report("csv-sai", gathering.at(reader.line_num, 1), found, expected)
        gathering.refuse()
    width = max(map(len, rows), default=0)
    facts = SheetFacts(rows=len(rows), columns=width)
    return Grid("CSV", rows, facts)


def _guess(text: str) -> str:
    """Return the separator that parts the first line into most cells."""
    line = next((one for one in text.splitlines() if one.strip()), "")
    return max(_SEPARATORS, key=line.count)
