"""The rows below a table's headings: which cell holds which value."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.errors import Place
    from kehoach.reading.columns import Column
    from kehoach.reading.gathering import Gathering
    from kehoach.reading.headings import Table
    from kehoach.reading.values import Path

MOST_DIGITS = 15
"""Excel itself keeps no more of a number."""

Value = str | int | dt.date | None


def read_rows(
    table: Table, columns: Sequence[Column], gathering: Gathering
) -> list[dict[str, Value]]:
    """Return the rows of ``table`` that are not blank, each with the keys of all ``columns``."""
    reader = RowReader(table, gathering)
    gathering.places[()] = table.place(gathering.file, table.header, min(table.columns))
    reader.check_header()
    rows: list[dict[str, Value]] = []
    for row in range(table.header + 1, table.last + 1):
        if not table.is_blank(row):
            values = reader.read_row(row, len(rows))
            rows.append({column.key: values.get(column.key) for column in columns})
    return rows


class RowReader:
    """Reads the rows of ``table``, each when it is asked for.

    Args:
        table: where the table stands.
        gathering: takes the places of the cells and what is wrong with them.
        decimals: whether a number may have a fraction; it becomes text with a comma.
    """

    def __init__(self, table: Table, gathering: Gathering, *, decimals: bool = False) -> None:
        self._table = table
        self._gathering = gathering
        self._decimals = decimals
        self._headings = {i: self._place(table.header, i) for i in table.columns}
        # Of two columns with one heading (reported before) the left one counts.
        self._columns = {c.key: i for i, c in sorted(table.columns.items(), reverse=True)}

    def check_header(self) -> None:
        """Report formulas and error values in the row of headings."""
        for column in range(self._table.grid.width):
            self._refuse_marked(self._table.header, column, ())

    def read_row(self, row: int, index: int) -> dict[str, Value]:
        """Return the values of the sheet's ``row``, which is the ``index``-th of the table."""
        self._gathering.places[(index,)] = self._place(row, min(self._table.columns))
        values: dict[str, Value] = {}
        for key, column in sorted(self._columns.items(), key=lambda item: item[1]):
            path = (index, key)
            self._gathering.places[path] = self._place(row, column)
            self._gathering.key_places[path] = self._headings[column]
            values[key] = self._read_cell(row, column, path)
        return values

    def _read_cell(self, row: int, column: int, path: Path) -> Value:
        if self._refuse_marked(row, column, path):
            return None
        value = self._table.grid.value(row, column)
        place = self._gathering.places[path]
        if isinstance(value, str):
            return self._gathering.read_text(value, place, path).strip() or None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._read_number(value, place, path)
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value
        self._refuse_kind(value, place, path)
        return None

    def _read_number(self, value: float, place: Place, path: Path) -> Value:
        whole = isinstance(value, int) or value.is_integer()
        if whole and abs(value) < 10**MOST_DIGITS:
            return int(value)
        if not whole and self._decimals:
            return _write_decimal(value)
        if whole:
            code, expected = "so-qua-dai", tr("số không quá {n} chữ số", n=MOST_DIGITS)
        else:
            code, expected = "so-le", tr("số nguyên hoặc chữ")
        found = tr("số {value}", value=str(value).replace(".", ","))
        self._gathering.report(code, place, found, expected, _hint_text(), path)
        return None

    def _refuse_kind(self, value: object, place: Place, path: Path) -> None:
        if isinstance(value, bool):
            code = "o-dung-sai"
            found = tr("ô đúng/sai ({value})", value="TRUE" if value else "FALSE")
            expected = tr("chữ, số nguyên hoặc ngày")
        else:
            code = "o-co-gio"
            found = tr("ô định dạng giờ ({value})", value=value)
            expected = tr("ngày không kèm giờ, hoặc chữ")
        self._gathering.report(code, place, found, expected, _hint_text(), path)

    def _refuse_marked(self, row: int, column: int, path: Path) -> bool:
        """Report a formula or an error value in the cell, and say whether there is one."""
        cell, place, facts = (row, column), self._place(row, column), self._table.grid.facts
        if cell in facts.formulas:
            found = tr("công thức ={formula}", formula=excerpt(facts.formulas[cell]))
            expected = tr("giá trị gõ thẳng")
            hint = tr("chép ô rồi dán bằng Paste Special, Values")
            self._gathering.report("o-cong-thuc", place, found, expected, hint, path)
        elif cell in facts.errors:
            found = tr("ô lỗi {error}", error=excerpt(facts.errors[cell]))
            expected = tr("chữ, số nguyên hoặc ngày")
            self._gathering.report("o-loi", place, found, expected, tr("gõ lại ô này"), path)
        else:
            return False
        return True

    def _place(self, row: int, column: int) -> Place:
        return self._table.place(self._gathering.file, row, column)


def _write_decimal(value: float) -> str:
    """Return a number with as many figures as Excel keeps, without exponent."""
    places = max(0, MOST_DIGITS - len(str(int(abs(value)))))
    return f"{value:.{places}f}".rstrip("0").replace(".", ",")


def _hint_text() -> str:
    return tr("định dạng ô là Text rồi gõ lại đúng như cần in")
