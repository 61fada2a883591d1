"""Tables as rows of columns, for the rules that add up and count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from kehoach.word.view import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.view import Block, Cell, Row

_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_INDEX = re.compile(r"\(?(\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")
_TT: Final = ("tt", "stt", "số tt", "số thứ tự", "thứ tự")


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell in its column: its words, one paragraph of it, and whether it is one column's own."""

    text: str
    paragraph: Paragraph | None
    is_single: bool


GridRow = tuple[Spot, ...]


def list_grids(blocks: tuple[Block, ...]) -> Iterator[tuple[GridRow, ...]]:
    """Yield the rows of each table whose rows all have the same columns, nested ones too."""
    for block in blocks:
        if not isinstance(block, Table):
            continue
        rows = tuple(_read_row(row) for row in block.rows)
        if rows and len({len(row) for row in rows}) == 1:
            yield rows
        for row in block.rows:
            for cell in row.cells:
                yield from list_grids(cell.blocks)


def _read_row(row: Row) -> GridRow:
    return tuple(spot for cell in row.cells for spot in _read_cell(cell))


def _read_cell(cell: Cell) -> Iterator[Spot]:
    paragraphs = [one for one in cell.blocks if isinstance(one, Paragraph)]
    text = " ".join(" ".join(one.text for one in paragraphs).split())
    first = next((one for one in paragraphs if one.text.strip()), None)
    for _ in range(cell.span):
        yield Spot("" if cell.joined else text, first, cell.span == 1 and not cell.joined)


def find_tt(rows: tuple[GridRow, ...]) -> tuple[int, int] | None:
    """Return the row and column of the head 'TT' or 'STT', None where there is none."""
    for index, row in enumerate(rows[:3]):
        for column, spot in enumerate(row[:2]):
            if spot.text.lower().strip(". ") in _TT:
                return index, column
    return None


def is_index_row(row: GridRow) -> bool:
    """Tell whether a row only numbers the columns: '1, 2, 3', 'A, B, 1, 2', '(1), (2)'."""
    found = [_INDEX.fullmatch(spot.text) for spot in row]
    signs = [match[1] for match in found if match]
    numbers = list(dropwhile(str.isalpha, signs))
    counted = [str(one) for one in range(1, len(numbers) + 1)]
    return len(signs) == len(row) > 1 and numbers == counted


def read_number(text: str) -> Decimal | None:
    """Read a number as Vietnamese write it, '1.234,5'; None for anything else."""
    bare = text.replace("\u00a0", "").strip()
    if not _NUMBER.fullmatch(bare):
        return None
    return Decimal(bare.replace(".", "").replace(",", "."))
