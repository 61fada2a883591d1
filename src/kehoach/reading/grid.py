"""The cells of one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.reading.sheet_scan import SheetFacts

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet's values from A1 on, row by row ('' where empty), and its facts."""

    name: str
    rows: Rows
    facts: SheetFacts

    def value(self, row: int, column: int) -> object:
        """Return the value of a cell; '' beyond the last one."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    @property
    def width(self) -> int:
        """How many columns there are from A to the last one with content."""
        return max(self.facts.columns, max((len(row) for row in self.rows), default=0))

    def has_content(self, row: int, column: int) -> bool:
        """Whether a cell holds more than spaces; a formula or an error is content."""
        cell = (row, column)
        if cell in self.facts.formulas or cell in self.facts.errors:
            return True
        value = self.value(row, column)
        return bool(value.strip()) if isinstance(value, str) else True
