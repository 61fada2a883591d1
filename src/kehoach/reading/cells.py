"""Names of cells and ranges as Excel shows them (ECMA-376 part 1, section 18.18.7), from 0."""

from __future__ import annotations

import re

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")

Cell = tuple[int, int]
"""Row and column, both from 0."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, all from 0."""


def show_column(column: int) -> str:
    """Return the letters of ``column``: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def show_cell(row: int, column: int) -> str:
    """Return the name of a cell: 0, 0 is A1."""
    return f"{show_column(column)}{row + 1}"


def parse_cell(name: str) -> Cell | None:
    """Return row and column of a cell's ``name``, or None when it names no cell."""
    match = _CELL.fullmatch(name)
    if match is None:
        return None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - 64
    return int(match.group(2)) - 1, column - 1


def parse_area(name: str) -> Area | None:
    """Return the area of a range's ``name`` (``B2:C4`` or one cell), or None."""
    first, _, last = name.partition(":")
    start, end = parse_cell(first), parse_cell(last or first)
    return None if start is None or end is None else (*start, *end)
