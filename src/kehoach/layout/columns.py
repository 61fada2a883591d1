"""The two columns of the head and of the signature, and those of tables, in mm."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.layout import page

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVINGS = 40
"""So often a span of widths is halved: far below a tenth of a mm."""
_MOST_GROWTH = 2.0
_NARROW = 1.3 * page.COT_HEP
"""In mm: a column of numbers, which gains nothing by being wider."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of the left and the right column in mm; together the width of the text."""

    trai: float
    phai: float


def choose_columns(right: float) -> Columns:
    """Return columns whose right one holds a line of ``right`` mm, if the left one can spare it.

    The date must never wrap (Mục II.4): a long place name takes its room from the issuing body,
    which may stand on several lines. A line that fits nowhere takes nothing.
    """
    trai = min(page.COT_TRAI, page.RONG - right - page.HO)
    if trai < page.COT_TRAI_HEP:
        trai = page.COT_TRAI
    return Columns(trai, page.RONG - trai)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table in mm: its longest word, its longest line, all its text on one line."""

    least: float = page.COT_HEP
    most: float = page.COT_HEP
    amount: float = 0

    def join(self, other: Column) -> Column:
        """Return the column that holds what this one and ``other`` hold."""
        return Column(
            max(self.least, other.least), max(self.most, other.most), self.amount + other.amount
        )


def share_width(
    columns: Sequence[Column], wanted: Sequence[float], width: float
) -> tuple[float, ...]:
    """Return the width of each column in mm; together exactly ``width``.

    What is ``wanted`` (mm; 0 for no wish) comes first; where every column has a wish, they count
    as shares of the whole. The rest goes to the other columns as the square root of their text:
    with the sum of widths given, this makes the sum of heights least.
    """
    if all(wanted):
        return _fill([width * one / sum(wanted) for one in wanted], width)
    free = [column for column, wish in zip(columns, wanted, strict=True) if not wish]
    room = max(width - sum(wanted), sum(column.least for column in free))
    shares = iter(_share_by_text(free, room))
    return _fill([wish or next(shares) for wish in wanted], width)


def raise_to_least(
    columns: Sequence[Column], widths: Sequence[float], width: float
) -> tuple[float, ...]:
    """Return ``widths`` in mm with no column narrower than its longest word, if ``width`` allows.

    The room comes from the columns that have more than they need, each in the measure of that;
    where there is not enough of it, the widest words break.
    """
    least = [column.least for column in columns]
    lacking = sum(max(need - one, 0) for need, one in zip(least, widths, strict=True))
    spare = sum(max(one - need, 0) for need, one in zip(least, widths, strict=True))
    if lacking >= spare:
        return _fill(least, width)
    kept = 1 - lacking / spare
    pairs = zip(least, widths, strict=True)
    return _fill([need + max(one - need, 0) * kept for need, one in pairs], width)


def _share_by_text(columns: Sequence[Column], room: float) -> list[float]:
    """Return widths that make up ``room`` where they can; no column wider than its longest line."""
    if sum(column.least for column in columns) >= room:
        return [column.least for column in columns]
    low, high = 0.0, room
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(_widths_at(columns, middle)) < room:
            low = middle
        else:
            high = middle
    return _widths_at(columns, low)


def _widths_at(columns: Sequence[Column], factor: float) -> list[float]:
    return [
        min(max(factor * math.sqrt(column.amount), column.least), column.most) for column in columns
    ]


def _fill(widths: Sequence[float], width: float) -> tuple[float, ...]:
    """Return ``widths`` in tenths of a mm that make up ``width``; the widest takes the last tenth.

    What is too much or too little is shared by the wide columns; by the narrow ones too, where
    there is so little to read that the others would grow out of proportion.
    """
    wide = sum(one for one in widths if one > _NARROW)
    scale = 1 + (width - sum(widths)) / wide if wide else _MOST_GROWTH + 1
    if scale > _MOST_GROWTH:
        scaled = [one * width / sum(widths) for one in widths]
    else:
        scaled = [one * scale if one > _NARROW else one for one in widths]
    rounded = [round(one, 1) for one in scaled]
    rounded[rounded.index(max(rounded))] += width - sum(rounded)
    return tuple(rounded)
