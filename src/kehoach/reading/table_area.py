"""What the area of a table must not hold, and what of it is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.errors import Notice
from kehoach.messages import tr
from kehoach.reading.cells import show_cell, show_column
from kehoach.reading.headings import show_value
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from kehoach.errors import Place
    from kehoach.reading.cells import Area
    from kehoach.reading.gathering import Gathering
    from kehoach.reading.headings import Table


def check_area(table: Table, gathering: Gathering) -> None:
    """Report merged cells in the ``table``, and columns with content but no heading."""
    for area in table.grid.facts.merged:
        if touches(table, area):
            report_merged(table, area, gathering)
    for column in range(table.grid.width):
        if not table.grid.has_content(table.header, column):
            _check_nameless(table, column, gathering)


def report_merged(table: Table, area: Area, gathering: Gathering) -> None:
    """Report that the cells of ``area`` are merged."""
    name = f"{show_cell(*area[:2])}:{show_cell(*area[2:])}"
    gathering.report(
        "o-gop",
        table.place(gathering.file, *area[:2]),
        tr("các ô {name} bị gộp", name=name),
        tr("mỗi ô một giá trị"),
        tr("bỏ gộp ô (Unmerge Cells) rồi điền đủ từng ô"),
    )


def touches(table: Table, area: Area) -> bool:
    """Whether a merged ``area`` of more than one cell covers some of the ``table``."""
    top, left, bottom, right = area
    return (
        (top, left) != (bottom, right)
        and top <= table.last
        and bottom >= table.header
        and left <= max(table.columns)
        and right >= min(table.columns)
    )


def _check_nameless(table: Table, column: int, gathering: Gathering) -> None:
    """Report the first cell with content in a ``column`` without heading."""
    for row in range(table.header + 1, table.last + 1):
        if table.grid.has_content(row, column):
            text = excerpt(show_value(table.grid.value(row, column))) or tr("ô")
            letters = show_column(column)
            gathering.report(
                "cot-khong-ten",
                table.place(gathering.file, row, column),
                tr("“{text}” ở cột {letters} không có tiêu đề", text=text, letters=letters),
                tr("tiêu đề ở ô {cell}", cell=show_cell(table.header, column)),
                tr("ghi tiêu đề, hoặc xóa nội dung của cột này"),
            )
            return


def notice_hidden(table: Table, gathering: Gathering) -> None:
    """Tell which rows and columns of the ``table`` are hidden: they are read all the same."""
    for row in table.grid.facts.hidden_rows:
        if table.header < row <= table.last and not table.is_blank(row):
            text = tr("hàng {n} đang ẩn, vẫn được đọc", n=row + 1)
            place = table.place(gathering.file, row, min(table.columns))
            gathering.notices.append(Notice("hang-an", place, text))
    for column in sorted(table.columns):
        if any(first <= column <= last for first, last in table.grid.facts.hidden_columns):
            place = table.place(gathering.file, table.header, column)
            gathering.notices.append(_notice_column(column, place))


def _notice_column(column: int, place: Place) -> Notice:
    return Notice("cot-an", place, tr("cột {name} đang ẩn, vẫn được đọc", name=show_column(column)))
