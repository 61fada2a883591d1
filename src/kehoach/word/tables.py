"""Widths, padding and borders of table cells (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word.places import list_cells, list_rows
from kehoach.word.table_styles import Position, TableStyle, read_marks
from kehoach.word.values import VAL, parse_flag, parse_length, parse_number, parse_whole
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.word.styles import Styles

MAX_COLUMNS: Final = 63
"""Columns that Word allows in a table; a wider span is cut."""
# 17.4.42: 115 twips left and right where nothing says another padding
_PADDING: Final = 115 / 20
_SIDES: Final = ("top", "bottom", "left", "right")
_ALIASES: Final = {"left": ("left", "start"), "right": ("right", "end")}
_STRICT: Final = {"start": "left", "end": "right"}
_INSIDE: Final = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}


@dataclass(frozen=True, slots=True)
class CellFacts:
    """What is known of a cell: its element, size in pt, and the conditional parts that hold.

    ``lines`` tells whether one is drawn above and below it, and none at its sides.
    """

    element: etree._Element
    width: float
    padding: tuple[float, float]
    span: int
    is_joined: bool
    has_border: bool
    parts: tuple[str, ...]
    lines: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A row: its cells and its own flags; ``before`` columns stand open before the first cell."""

    cells: tuple[CellFacts, ...]
    is_header: bool
    cant_split: bool
    before: int = 0


class TableReader:
    """Reads the frame of one table; what stands in its cells is for others.

    Args:
        table: the ``w:tbl``.
        styles: the document's styles.
        width: the width in pt of the place where it stands; 0 where that is not known.
    """

    def __init__(self, table: etree._Element, styles: Styles, width: float) -> None:
        self._properties = table.find(qualify("tblPr"))
        self.style = TableStyle(styles, self._properties)
        self._rows = list_rows(table)
        self._grid = _read_grid(table)
        levels = [each.find(qualify("tblPr")) for each in self.style.chain]
        levels.append(self._properties)
        # looked up once for the table: its cells may be many
        self._borders: dict[str, bool] = {}
        self._padding = dict.fromkeys(_ALIASES, _PADDING)
        for level in levels:
            self._borders.update(_read_borders(_find(level, "tblBorders")))
            self._padding.update(_read_padding(_find(level, "tblCellMar")))
        told = _read_width(_find(self._properties, "tblW"), width)
        self._width = told or sum(self._grid)
        self._part_borders: dict[tuple[str, ...], dict[str, bool]] = {}

    def read_rows(self) -> list[RowFacts]:
        """The rows in their order."""
        return [self._read_row(row, index) for index, row in enumerate(self._rows)]

    def _read_row(self, row: etree._Element, index: int) -> RowFacts:
        properties = row.find(qualify("trPr"))
        before = min(max(_read_child(properties, "gridBefore") or 0, 0), MAX_COLUMNS)
        column = before
        columns = max(len(self._grid), 1)
        cells = []
        for cell in list_cells(row):
            own = cell.find(qualify("tcPr"))
            span = min(max(_read_child(own, "gridSpan") or 1, 1), MAX_COLUMNS)
            place = Position(index, len(self._rows), column, span, columns)
            cells.append(self._read_cell(cell, own, place, read_marks(properties)))
            column += span
        return RowFacts(
            tuple(cells),
            _has_flag(properties, "tblHeader"),
            _has_flag(properties, "cantSplit"),
            before,
        )

    def _read_cell(
        self, cell: etree._Element, own: etree._Element | None, place: Position, marks: int
    ) -> CellFacts:
        parts = self.style.list_parts(place, marks | read_marks(own))
        merge = _find(own, "vMerge")
        padding = self._padding | _read_padding(_find(own, "tcMar"))
        borders = _read_borders(_find(own, "tcBorders"))
        top, bottom, left, right = (
            self._has_border(borders, place, parts, side) for side in _SIDES
        )
        is_open = not (left or right)
        return CellFacts(
            element=cell,
            width=self._find_width(own, place),
            padding=(padding["left"], padding["right"]),
            span=place.span,
            is_joined=merge is not None and merge.get(VAL, "continue") == "continue",
            has_border=top or bottom or left or right,
            parts=parts,
            lines=(top and is_open, bottom and is_open),
        )

    def _find_width(self, own: etree._Element | None, place: Position) -> float:
        told = _read_width(_find(own, "tcW"), self._width)
        return told or sum(self._grid[place.column : place.column + place.span])

    def _has_border(
        self, borders: dict[str, bool], place: Position, parts: tuple[str, ...], side: str
    ) -> bool:
        edge = side if _is_edge(place, side) else _INSIDE[side]
        of_parts = self._read_part_borders(parts)
        return borders.get(side, of_parts.get(side, self._borders.get(edge, False)))

    def _read_part_borders(self, parts: tuple[str, ...]) -> dict[str, bool]:
        if parts not in self._part_borders:
            borders: dict[str, bool] = {}
            for part in self.style.iterate_levels(parts):
                borders.update(_read_borders(_find(_find(part, "tcPr"), "tcBorders")))
            self._part_borders[parts] = borders
        return self._part_borders[parts]


def _is_edge(place: Position, side: str) -> bool:
    return {
        "top": place.row == 0,
        "bottom": place.row == place.rows - 1,
        "left": place.column == 0,
        "right": place.column + place.span >= place.columns,
    }[side]


def _read_borders(entry: etree._Element | None) -> dict[str, bool]:
    borders = {}
    for side in entry.iterchildren(f"{{{W}}}*") if entry is not None else ():
        name = str(side.tag)[len(W) + 2 :]
        name = _STRICT.get(name, name)
        borders[name] = side.get(VAL, "none") not in ("none", "nil")
    return borders


def _read_padding(entry: etree._Element | None) -> dict[str, float]:
    padding = {}
    for side, names in _ALIASES.items():
        for name in names:
            told = _find(entry, name)
            length = parse_length(told.get(qualify("w"))) if told is not None else None
            if length is not None:
                padding[side] = max(length, 0.0)
    return padding


def _find(entry: etree._Element | None, name: str) -> etree._Element | None:
    return entry.find(qualify(name)) if entry is not None else None


def _read_grid(table: etree._Element) -> list[float]:
    grid = table.find(qualify("tblGrid"))
    entries = grid.iterchildren(qualify("gridCol")) if grid is not None else ()
    return [max(parse_length(each.get(qualify("w"))) or 0.0, 0.0) for each in entries]


def _read_width(entry: etree._Element | None, whole: float) -> float:
    if entry is None:
        return 0.0
    text, kind = entry.get(qualify("w"), ""), entry.get(qualify("type"), "dxa")
    if text.endswith("%"):
        share = parse_number(text[:-1])
        return max((share or 0.0) / 100 * whole, 0.0)
    if kind == "pct":
        # 17.18.90: fiftieths of a percent
        return max((parse_number(text) or 0.0) / 5000 * whole, 0.0)
    return max(parse_length(text) or 0.0, 0.0) if kind == "dxa" else 0.0


def _read_child(properties: etree._Element | None, name: str) -> int | None:
    entry = properties.find(qualify(name)) if properties is not None else None
    return parse_whole(entry.get(VAL)) if entry is not None else None


def _has_flag(properties: etree._Element | None, name: str) -> bool:
    entry = properties.find(qualify(name)) if properties is not None else None
    return entry is not None and parse_flag(entry.get(VAL, "1")) is True
