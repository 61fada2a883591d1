"""Table styles and their conditional parts (ECMA-376 part 1, 17.7.6; 17.4.55 tblLook)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word.lettering import merge_letters, read_letters
from kehoach.word.setting import merge_settings, read_setting
from kehoach.word.styles import NO_TABLE, Styles, TableLook
from kehoach.word.values import VAL, parse_flag, parse_whole
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# 17.7.6: in this order, the later over the earlier; the bits are those of cnfStyle (17.3.1.8)
PARTS: Final = (
    ("band1Vert", 0x080),
    ("band2Vert", 0x040),
    ("band1Horz", 0x020),
    ("band2Horz", 0x010),
    ("firstRow", 0x800),
    ("lastRow", 0x400),
    ("firstCol", 0x200),
    ("lastCol", 0x100),
    ("neCell", 0x008),
    ("nwCell", 0x004),
    ("seCell", 0x002),
    ("swCell", 0x001),
)
_CORNERS: Final = (
    ("neCell", "firstRow", "lastCol"),
    ("nwCell", "firstRow", "firstCol"),
    ("seCell", "lastRow", "lastCol"),
    ("swCell", "lastRow", "firstCol"),
)
_LOOK_BITS: Final = (
    ("firstRow", 0x20),
    ("lastRow", 0x40),
    ("firstColumn", 0x80),
    ("lastColumn", 0x100),
    ("noHBand", 0x200),
    ("noVBand", 0x400),
)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a cell stands in its table: row and grid column from 0, and how many there are."""

    row: int
    rows: int
    column: int
    span: int
    columns: int


class TableStyle:
    """A table's style as it holds for that table.

    Args:
        styles: the document's styles.
        properties: the table's ``w:tblPr``, if any.
    """

    def __init__(self, styles: Styles, properties: etree._Element | None) -> None:
        named = properties.find(qualify("tblStyle")) if properties is not None else None
        self._styles = styles
        self.style_id = styles.find(named.get(VAL) if named is not None else None, "table")
        self.chain = [element for _, element in styles.follow_chain(self.style_id)]
        self._look = _read_look(properties)
        self._row_band = self._read_band("tblStyleRowBandSize")
        self._column_band = self._read_band("tblStyleColBandSize")

    def _read_band(self, name: str) -> int:
        size = 1
        for element in self.chain:
            entry = element.find(f"{qualify('tblPr')}/{qualify(name)}")
            size = (parse_whole(entry.get(VAL)) if entry is not None else size) or 1
        return max(size, 1)

    def list_parts(self, place: Position, marks: int) -> tuple[str, ...]:
        """The conditional parts that hold for a cell, weakest first.

        ``marks`` are the bits of its ``cnfStyle``, used where the table says no look of its own.
        """
        if self._look is None:
            return tuple(name for name, bit in PARTS if marks & bit)
        held = set(self._list_edges(place))
        held.update(corner for corner, row, column in _CORNERS if {row, column} <= held)
        held.update(self._list_bands(place, held))
        return tuple(name for name, _ in PARTS if name in held)

    def _list_edges(self, place: Position) -> Iterator[str]:
        look = self._look or {}
        if look["firstRow"] and place.row == 0:
            yield "firstRow"
        elif look["lastRow"] and place.row == place.rows - 1:
            yield "lastRow"
        if look["firstColumn"] and place.column == 0:
            yield "firstCol"
        elif look["lastColumn"] and place.column + place.span >= place.columns:
            yield "lastCol"

    def _list_bands(self, place: Position, held: set[str]) -> Iterator[str]:
        look = self._look or {}
        if not look["noHBand"] and not held & {"firstRow", "lastRow"}:
            band = (place.row - look["firstRow"]) // self._row_band
            yield "band2Horz" if band % 2 else "band1Horz"
        if not look["noVBand"] and not held & {"firstCol", "lastCol"}:
            band = (place.column - look["firstColumn"]) // self._column_band
            yield "band2Vert" if band % 2 else "band1Vert"

    def iterate_levels(self, parts: tuple[str, ...]) -> Iterator[etree._Element]:
        """Yield the elements that speak, weakest first: the style's own, then its parts."""
        yield from self.chain
        chain = self._styles.follow_chain(self.style_id)
        for name in ("wholeTable", *parts):
            for link in chain:
                entry = self._styles.get_table_parts(*link).get(name)
                if entry is not None:
                    yield entry

    def get_look(self, parts: tuple[str, ...]) -> TableLook:
        """What the style says of the text in a cell for which ``parts`` hold."""
        if not self.chain:
            return NO_TABLE
        key, looks = (self.style_id, parts), self._styles.table_looks
        if key not in looks:
            levels = list(self.iterate_levels(parts))
            themes = self._styles.themes
            settings = (read_setting(each.find(qualify("pPr"))) for each in levels)
            letters = (read_letters(each.find(qualify("rPr")), themes) for each in levels)
            looks[key] = TableLook(key, merge_settings(*settings), merge_letters(*letters))
        return looks[key]


def read_marks(properties: etree._Element | None) -> int:
    """The bits of the ``cnfStyle`` in a row's or a cell's properties."""
    entry = properties.find(qualify("cnfStyle")) if properties is not None else None
    text = entry.get(VAL, "") if entry is not None else ""
    return int(text, 2) if 0 < len(text) <= 12 and set(text) <= {"0", "1"} else 0


def _read_look(properties: etree._Element | None) -> dict[str, bool] | None:
    entry = properties.find(qualify("tblLook")) if properties is not None else None
    if entry is None:
        return None
    bits = _parse_bits(entry.get(VAL))
    look = {}
    for name, bit in _LOOK_BITS:
        told = entry.get(qualify(name))
        state = parse_flag(told) if told is not None else None
        look[name] = bool(bits & bit) if state is None else state
    return look


def _parse_bits(text: str | None) -> int:
    try:
        return int(text or "0", 16)
    except ValueError:
        return 0
