"""Finding a table in a workbook: the sheet, the row of headings, the columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from kehoach.errors import Place
from kehoach.messages import tr
from kehoach.reading.cells import show_cell
from kehoach.reading.near_miss import suggest
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.reading.columns import Column, Headings
    from kehoach.reading.gathering import Gathering
    from kehoach.reading.grid import Grid

SEARCHED_ROWS = 20
"""The row of headings is looked for in so many rows; titles above it are common."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table stands: its sheet, the row of headings, the columns by index (all from 0)."""

    grid: Grid
    header: int
    columns: dict[int, Column]

    @property
    def last(self) -> int:
        """The last row that may have content."""
        return max(self.header, len(self.grid.rows) - 1, self.grid.facts.rows - 1)

    def is_blank(self, row: int) -> bool:
        """Whether none of the columns has content in ``row``."""
        return not any(self.grid.has_content(row, column) for column in self.columns)

    def place(self, file: str, row: int, column: int) -> Place:
        """Return the place of a cell in the file that messages call ``file``."""
        return Place(file, sheet=excerpt(self.grid.name), cell=show_cell(row, column))


def find_table(grids: Sequence[Grid], headings: Headings, gathering: Gathering) -> Table:
    """Return the one table among ``grids`` whose headings are known.

    Raises:
        BadInput: no sheet has it, or two have.
    """
    tables = [table for grid in grids if (table := _find_in_grid(grid, headings)) is not None]
    if not tables:
        _refuse_none(grids, headings, gathering)
    if len(tables) > 1:
        _refuse_two(tables, gathering)
    return tables[0]


def _find_in_grid(grid: Grid, headings: Headings) -> Table | None:
    best: Table | None = None
    for row in range(min(SEARCHED_ROWS, len(grid.rows))):
        matched = headings.match_row(_texts(grid, row))
        if headings.enough(matched) and (best is None or len(matched) > len(best.columns)):
            best = Table(grid, row, matched)
    return best


def _texts(grid: Grid, row: int) -> dict[int, str]:
    return {
        index: show_value(value).strip()
        for index, value in enumerate(grid.rows[row])
        if show_value(value).strip()
    }


def show_value(value: object) -> str:
    """Return a cell's ``value`` as a message shows it; whole numbers without ``.0``."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _refuse_none(grids: Sequence[Grid], headings: Headings, gathering: Gathering) -> NoReturn:
    names = ", ".join(f"“{excerpt(grid.name)}”" for grid in grids)
    wanted = ", ".join(f"“{column.headers[0]}”" for column in headings.columns if column.headers)
    gathering.report(
        "khong-thay-bang",
        Place(gathering.file),
        tr(
            "không thấy hàng tiêu đề trong {rows} hàng đầu của trang {names}",
            rows=SEARCHED_ROWS,
            names=names,
        ),
        tr("một hàng có các tiêu đề {wanted}", wanted=wanted),
    )
    gathering.refuse()


def _refuse_two(tables: Sequence[Table], gathering: Gathering) -> NoReturn:
    first, second = tables[:2]
    gathering.report(
        "hai-trang",
        second.place(gathering.file, second.header, min(second.columns)),
        tr(
            "cả hai trang “{first}” và “{second}” đều có bảng này",
            first=excerpt(first.grid.name),
            second=excerpt(second.grid.name),
        ),
        tr("chỉ một trang có bảng, hoặc ghi rõ tên trang cần đọc"),
        tr("xóa trang thừa, hoặc đổi tiêu đề của nó"),
    )
    gathering.refuse()


def check_headings(table: Table, headings: Headings, gathering: Gathering) -> None:
    """Report headings that are unknown, doubled or missing, and columns without one."""
    first: dict[str, int] = {}
    for index, text in _texts(table.grid, table.header).items():
        column = table.columns.get(index)
        place = table.place(gathering.file, table.header, index)
        if column is None:
            _report_unknown(text, place, headings, gathering)
        elif column.key in first:
            cell = show_cell(table.header, first[column.key])
            gathering.report(
                "cot-trung",
                place,
                tr("tiêu đề “{text}” trùng với ô {cell}", text=excerpt(text), cell=cell),
                tr("mỗi tiêu đề chỉ một lần"),
            )
        else:
            first[column.key] = index
    _report_missing(table, headings, gathering, first)


def _report_unknown(text: str, place: Place, headings: Headings, gathering: Gathering) -> None:
    near = suggest(text, headings.known)
    known = ", ".join(f"“{column.headers[0]}”" for column in headings.columns if column.headers)
    gathering.report(
        "cot-la",
        place,
        tr("tiêu đề lạ “{text}”", text=excerpt(text)),
        tr("một trong các tiêu đề {known}", known=known),
        tr("có phải “{near}” không?", near=near) if near else tr("xóa cột này nếu không cần"),
    )


def _report_missing(
    table: Table, headings: Headings, gathering: Gathering, found: dict[str, int]
) -> None:
    for column in headings.columns:
        if column.required and column.key not in found:
            gathering.report(
                "cot-thieu",
                table.place(gathering.file, table.header, min(table.columns)),
                tr("hàng tiêu đề không có cột “{name}”", name=column.headers[0]),
                tr("cột “{name}”", name="” / “".join(column.headers)),
            )
