"""Figures and texts into the cells of a computed table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pydantic import PrivateAttr

from kehoach.model.bang import Bang, OBang
from kehoach.tong_hop.con_so import ConSo

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from kehoach.model.bang import Hang

NONE: Final = "-"
"""Stands in a cell whose figure is not known."""

Cell = object
"""What is printed in a cell: a figure, a text, None."""


class BangSo(Bang):
    """A table, and what its rows were made from."""

    _rows: tuple[tuple[Cell, ...], ...] = PrivateAttr(())

    def list_figures(self, wanted: Container[int]) -> Iterator[tuple[ConSo, int, Hang]]:
        """Yield each ``wanted`` figure (by ``ma``), the column where it is printed, and its row."""
        for row, values in zip(self.dong, self._rows, strict=True):
            for index, value in enumerate(values):
                if isinstance(value, ConSo) and value.ma in wanted:
                    yield value, sum(cell.ngang for cell in row[:index]), row


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
