"""What a sheet's XML says besides values: its size, formulas, errors, merged and hidden parts.

It is streamed before any values are read: one cell at XFD1048576 makes the reader of values ask
for 512 GB. Element names: ECMA-376 part 1, section 18.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading.bounded_xml import XmlError, walk_xml
from kehoach.reading.cells import Area, Cell, parse_area, parse_cell, show_cell
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Sized

MOST_ROWS = 20_000
MOST_COLUMNS = 256
MOST_CELLS = 200_000
"""Of the rectangle from A1 to the last row and column with content: all of it is read."""

MOST_MARKS = 20_000
"""Formulas, errors and merged areas: a table has none."""

_FORMULA_SHOWN = 200


@dataclass(slots=True)
class SheetFacts:
    """All count from 0; ``beyond`` names the first cell with content that is too far out."""

    formulas: dict[Cell, str] = field(default_factory=dict)
    errors: dict[Cell, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    beyond: str = ""
    rows: int = 0
    columns: int = 0

    def is_too_big(self) -> bool:
        """Whether the sheet must not be handed to the reader of values."""
        return bool(self.beyond) or self.rows * self.columns > MOST_CELLS


def scan_sheet(data: bytes) -> SheetFacts:
    """Return the facts of the sheet whose XML is ``data``.

    Raises:
        XmlError: the XML is broken, or a cell's name is no name.
    """
    scan = _Scan()
    ends = {"f": scan.end_content, "v": scan.end_content}
    walk_xml(data, scan.starts, ends, scan.text)
    return scan.facts


class _Scan:
    """Handlers of one pass; elements count by local name, wherever they stand.

    A cell's name is parsed only when content follows: most cells of bloated sheets are empty.
    """

    def __init__(self) -> None:
        self.facts = SheetFacts()
        self._row = -1
        self._name: str | None = None
        self._ahead = 0
        self._cell: Cell = (0, 0)
        self._is_error = False
        self._reading = ""
        self.starts = {
            "row": self._start_row,
            "c": self._start_cell,
            "f": self._start_formula,
            "v": self._start_value,
            "is": self._start_value,
            "col": self._start_columns,
            "mergeCell": self._start_merged,
        }

    def end_content(self) -> None:
        self._reading = ""

    def text(self, text: str) -> None:
        if not self._reading:
            return
        target = self.facts.formulas if self._reading == "f" else self.facts.errors
        target[self._cell] = (target.get(self._cell, "") + text)[:_FORMULA_SHOWN]

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _number(attributes.get("r"), self._row + 2) - 1
        self._name, self._ahead = None, 0
        if _is_on(attributes.get("hidden")) and len(self.facts.hidden_rows) <= MOST_ROWS:
            self.facts.hidden_rows.append(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        name = attributes.get("r")
        if name is None:
            self._ahead += 1
        else:
            self._name, self._ahead = name, 0
        self._is_error = attributes.get("t") == "e"

    def _start_formula(self, attributes: dict[str, str]) -> None:
        self._take_content()
        self.facts.formulas.setdefault(self._cell, "")
        _refuse_many(self.facts.formulas)
        self._reading = "f"

    def _start_value(self, attributes: dict[str, str]) -> None:
        self._take_content()
        self._reading = "v" if self._is_error else ""
        _refuse_many(self.facts.errors)

    def _take_content(self) -> None:
        row, column = self._cell = self._find_cell()
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            self.facts.beyond = self.facts.beyond or show_cell(row, column)
        self.facts.rows = max(self.facts.rows, row + 1)
        self.facts.columns = max(self.facts.columns, column + 1)

    def _find_cell(self) -> Cell:
        """Return where the cell stands: by its name, or after the last one that has a name."""
        named = (self._row, -1) if self._name is None else parse_cell(self._name)
        if named is None:
            raise XmlError(tr("tên ô lạ “{name}”", name=excerpt(self._name or "")))
        return (named[0], named[1] + self._ahead)

    def _start_columns(self, attributes: dict[str, str]) -> None:
        if _is_on(attributes.get("hidden")) and len(self.facts.hidden_columns) < MOST_COLUMNS:
            first, last = _number(attributes.get("min"), 1), _number(attributes.get("max"), 1)
            self.facts.hidden_columns.append((first - 1, last - 1))

    def _start_merged(self, attributes: dict[str, str]) -> None:
        area = parse_area(attributes.get("ref", ""))
        if area is not None:
            self.facts.merged.append(area)
            _refuse_many(self.facts.merged)


def _refuse_many(marks: Sized) -> None:
    if len(marks) > MOST_MARKS:
        raise XmlError(tr("hơn {n} công thức, ô lỗi hoặc ô gộp", n=MOST_MARKS))


def _is_on(value: str | None) -> bool:
    return value in ("1", "true", "on")


def _number(value: str | None, otherwise: int) -> int:
    if value is None:
        return otherwise
    if not (value.isascii() and value.isdigit() and len(value) <= 7):
        raise XmlError(tr("số thứ tự lạ “{value}”", value=value[:20]))
    return int(value)
