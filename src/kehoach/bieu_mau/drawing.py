"""A sheet of a form put together row by row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.bieu_mau.form import FormCell, FormSheet, Input, Sum

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE, LINE, NOTE, PART, HEAD, GROUP, GROUP_FIGURE = (
    "title",
    "line",
    "note",
    "part",
    "head",
    "group",
    "group-figure",
)
WORDS, MIDDLE, FIGURE, TOTAL, TOTAL_FIGURE, FILL, CLUSTERS, LONG = (
    "words",
    "middle",
    "figure",
    "total",
    "total-figure",
    "input",
    "clusters",
    "long",
)
"""How a cell looks."""


Content = str | Decimal | Input | Sum | None
"""What may stand in a cell."""


class Drawing:
    """A sheet that is being put together; :attr:`row` is the next one, from 0."""

    def __init__(self, name: str, widths: Sequence[float]) -> None:
        self.row = 0
        self.head = 0
        self._name, self._widths = name, tuple(widths)
        self._cells: list[FormCell] = []

    def add_line(self, text: str, look: str) -> None:
        """Add words over the whole width."""
        self._cells.append(FormCell(self.row, 0, look, text=text, until=len(self._widths) - 1))
        self.row += 1

    def add_long_input(self, one: Input) -> None:
        """Add an input over the whole width, several lines high."""
        self._cells.append(FormCell(self.row, 0, LONG, input=one, until=len(self._widths) - 1))
        self.row += 1

    def add_row(self, cells: Sequence[tuple[str, Content]]) -> None:
        """Add a row from the first column on, each cell a look and what stands in it."""
        for column, (look, content) in enumerate(cells):
            self._cells.append(_make_cell(self.row, column, look, content))
        self.row += 1

    def skip(self) -> None:
        """Leave a row blank."""
        self.row += 1

    def finish(self) -> FormSheet:
        """Return the sheet."""
        return FormSheet(self._name, self._widths, tuple(self._cells), self.head)


def _make_cell(row: int, column: int, look: str, content: Content) -> FormCell:
    match content:
        case None | str():
            return FormCell(row, column, look, text=content or "")
        case Decimal():
            return FormCell(row, column, look, number=content)
        case Sum():
            return FormCell(row, column, look, sum=content)
    return FormCell(row, column, look, input=content)
