"""Tables of a Word document into grids: cells with what they reach over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.importing.items import Cell, Grid, TableRow, clean
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.word.view import Cell as SeenCell
    from kehoach.word.view import Paragraph, Row, Table, Where


@dataclass(slots=True)
class _Open:
    """A cell that may still reach further down."""

    text: str
    number: int
    across: int
    is_bold: bool
    down: int = 1

    def close(self) -> Cell:
        return Cell(self.text, self.number, self.across, self.down, self.is_bold)


def make_grid(table: Table, annex: int, numbers: Mapping[Where, int]) -> Grid:
    """Return ``table`` as a grid; rows that end early are filled up with blank cells."""
    above: dict[int, _Open] = {}
    rows: list[tuple[Row, list[tuple[int, _Open]]]] = []
    for row in table.rows:
        here, above = _read_row(row, above, numbers)
        rows.append((row, here))
    width = max((_measure(row) for row in table.rows), default=0)
    made = tuple(_close_row(row, cells, width) for row, cells in rows)
    number = next((row.number for row in made if row.number), 0)
    return Grid(made, width, number, annex)


def _read_row(
    row: Row, above: Mapping[int, _Open], numbers: Mapping[Where, int]
) -> tuple[list[tuple[int, _Open]], dict[int, _Open]]:
    """Return the cells that begin in ``row`` by their columns, and all cells that cover it."""
    column = row.before
    begin: list[tuple[int, _Open]] = []
    covering: dict[int, _Open] = {}
    for cell in row.cells:
        text, number, is_bold = _read_cell(cell, numbers)
        over = above.get(column)
        if cell.joined and over is not None and over.across == cell.span:
            over.down += 1
            over.text = "\n".join(filter(None, (over.text, text)))
            covering[column] = over
        else:
            covering[column] = _Open(text, number, cell.span, is_bold)
            begin.append((column, covering[column]))
        column += cell.span
    return begin, covering


def _read_cell(cell: SeenCell, numbers: Mapping[Where, int]) -> tuple[str, int, bool]:
    paragraphs = [one for one in walk_blocks(cell.blocks) if clean(one.text)]
    text = "\n".join(clean(one.text) for one in paragraphs)
    number = numbers.get(paragraphs[0].where, 0) if paragraphs else 0
    return text, number, bool(paragraphs) and all(map(_is_bold, paragraphs))


def _is_bold(paragraph: Paragraph) -> bool:
    return all(run.form.bold for run in paragraph.runs if run.text.strip())


def _close_row(row: Row, cells: list[tuple[int, _Open]], width: int) -> TableRow:
    closed = [(column, cell.close()) for column, cell in cells]
    filled = _measure(row)
    closed += [(column, Cell("", 0)) for column in range(filled, width)]
    open_before = [(column, Cell("", 0)) for column in range(row.before)]
    return TableRow((*open_before, *closed), row.is_header)


def _measure(row: Row) -> int:
    """Return how many columns a row takes up to the end of its last cell."""
    return row.before + sum(cell.span for cell in row.cells)
