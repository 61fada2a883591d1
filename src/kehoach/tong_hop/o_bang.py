"""Figures and texts into the cells of a computed table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pydantic import PrivateAttr

from kehoach.model.bang import Bang, OBang, place_cells
from kehoach.tong_hop.con_so import ConSo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.model.bang import ODat

NONE: Final = "-"
"""Stands in a cell whose figure is not known."""

Cell = object
"""What is printed in a cell: a figure, a text, None."""


class BangSo(Bang):
    """A table, and what its rows were made from."""

    _rows: tuple[tuple[Cell, ...], ...] = PrivateAttr(())

    def list_figures(self) -> Iterator[tuple[ConSo, int, tuple[ODat, ...]]]:
        """Yield each figure, the column (from 0) where it is printed, and the cells of its row."""
        for (cells, _), values in zip(place_cells(self.dong), self._rows, strict=True):
            for cell, value in zip(cells, values, strict=True):
                if isinstance(value, ConSo):
                    yield value, cell.cot, cells


def fill_table(head: Sequence[Sequence[OBang | str]], rows: Iterable[tuple[Cell, ...]]) -> BangSo:
    """Return a table of what stands in its cells."""
    values = tuple(rows)
    bang = BangSo(
        dau=tuple(tuple(_make_cell(one) for one in row) for row in head),
        dong=tuple(tuple(_make_cell(one) for one in row) for row in values),
    )
    bang._rows = values
    return bang


def _make_cell(value: Cell) -> OBang:
    if isinstance(value, OBang):
        return value
    return _make_text(NONE if value is None else str(value))


@lru_cache(maxsize=4_096)
def _make_text(chu: str) -> OBang:
    """Return a cell of a text; the figures of a thousand units are alike again and again."""
    return OBang(chu=chu)
