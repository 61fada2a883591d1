"""Sums in a form: the formula that Excel computes, and its value as it is now."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.reading.cells import show_cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.bieu_mau.form import FormCell, Sum
    from kehoach.reading.cells import Cell

_MOST: Final = 200
"""Terms in the brackets of SUM; Excel takes 255."""


def write_formula(total: Sum, column: int) -> str:
    """Return a sum as a formula; blank cells in it count as 0."""
    terms = [_write_term(show_cell(row, column), factor) for row, factor in total.rows]
    inside = ",".join(terms) if len(terms) <= _MOST else "+".join(terms)
    return f"=MIN({total.cap},SUM({inside}))" if total.cap is not None else f"=SUM({inside})"


def compute_sums(cells: Iterable[FormCell]) -> dict[Cell, Decimal]:
    """Return the values of all sums of a sheet, by their cells; sums may hold sums above them."""
    values: dict[Cell, Decimal] = {}
    sums: dict[Cell, Decimal] = {}
    for cell in cells:
        place = (cell.row, cell.column)
        if cell.number is not None:
            values[place] = cell.number
        elif cell.sum is not None:
            values[place] = sums[place] = _compute(cell.sum, cell.column, values)
    return sums


def _write_term(name: str, factor: Decimal) -> str:
    if abs(factor) == 1:
        return name if factor > 0 else f"-{name}"
    return f"{name}*{factor}"


def _compute(total: Sum, column: int, values: dict[Cell, Decimal]) -> Decimal:
    terms = (values.get((row, column), Decimal(0)) * factor for row, factor in total.rows)
    value = sum(terms, Decimal(0))
    return value if total.cap is None else min(value, total.cap)
