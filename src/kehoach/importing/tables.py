"""A table as free data: header rows, rows, cells that reach over others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.importing.draft import Read
from kehoach.importing.headings import TT, name_columns

if TYPE_CHECKING:
    from kehoach.importing.items import Cell, Grid, TableRow


def write_table(grid: Grid) -> dict[str, object]:
    """Return ``grid`` as the data of a free table; blank rows are left out of it."""
    head = count_header_rows(grid)
    table: dict[str, object] = {}
    if head:
        table["dau"] = [_write_row(row) for row in grid.rows[:head]]
    table["dong"] = [_write_row(row) for row in grid.rows[head:]]
    return table


def count_header_rows(grid: Grid) -> int:
    """Return how many rows head a table: those marked so, or the first by its look; 0 for none."""
    marked = 0
    while marked < len(grid.rows) and grid.rows[marked].is_header:
        marked += 1
    first = grid.rows[0] if grid.rows else None
    if not marked and first is not None and _looks_like_header(first):
        marked = 1
    head = marked
    index = 0
    # what a header's cell reaches down to is header too
    while index < head:
        reach = max((index + cell.down for _, cell in grid.rows[index].cells), default=head)
        head = max(head, reach)
        index += 1
    return head if head < len(grid.rows) else 0


def _looks_like_header(row: TableRow) -> bool:
    texts = [cell for _, cell in row.cells if cell.text]
    if len(texts) < 2:
        return False
    names = [name for name in name_columns([cell.text for cell in texts]) if name]
    return all(cell.is_bold for cell in texts) or names[:1] == [TT] or len(names) > 1


def _write_row(row: TableRow) -> list[object]:
    return [_write_cell(cell) for _, cell in row.cells]


def _write_cell(cell: Cell) -> object:
    text = Read(cell.text, cell.number)
    if cell.across == cell.down == 1:
        return text
    whole: dict[str, object] = {"chu": text} if cell.text else {}
    if cell.across > 1:
        whole["ngang"] = cell.across
    if cell.down > 1:
        whole["doc"] = cell.down
    return whole
