"""Rows kept in Excel, whatever their columns."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_so
from kehoach.reading.columns import Column
from kehoach.reading.gathering import Gathering
from kehoach.reading.headings import Table, show_value
from kehoach.reading.records import SEARCHED_ROWS, Heading, KeyNames, Record, Records
from kehoach.reading.table_area import notice_hidden, report_merged, touches
from kehoach.reading.table_rows import RowReader
from kehoach.reading.tables import open_grids
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.reading.grid import Grid
    from kehoach.reading.table_rows import Value


class SheetRecords(Records):
    """The rows of an .xlsx file: dates as the decree writes them, numbers as they are typed."""

    def __init__(self, path: pathlib.Path, file: str, keys: KeyNames, sheet: str | None) -> None:
        """Read the file and find the row of headings.

        Raises:
            BadInput: it cannot be used, or no sheet has such headings, or two have.
        """
        self.file = file
        self._gathering = gathering = Gathering(file)
        try:
            grids = open_grids(path, sheet, gathering)
        except BadInput as error:
            raise BadInput(map(_advise_csv, error.problems)) from None
        grid, header = _find_header(grids, keys, gathering)
        titles = _list_titles(grid, header)
        bare = Table(grid, header, {})
        self.headings: list[Heading] = keys.name_all(
            (title, bare.place(file, header, column)) for column, title in titles.items()
        )
        columns = {
            column: Column(heading.key, (heading.title,), required=False)
            for column, heading in zip(titles, self.headings, strict=True)
        }
        self._table = Table(grid, header, columns)
        self._columns = {one.key: column for column, one in columns.items()}
        self._check_header()
        self.notices = (*self._list_nameless(), *gathering.notices)

    def __iter__(self) -> Iterator[Record]:
        """Yield the rows."""
        merged = self._map_merged()
        gathering = Gathering(self.file)
        reader = RowReader(self._table, gathering, decimals=True)
        rows = range(self._table.header + 1, self._table.last + 1)
        filled = (row for row in rows if not self._table.is_blank(row))
        for index, row in enumerate(filled):
            values = reader.read_row(row, index)
            problems = (*merged.get(row, ()), *gathering.problems)
            gathering.forget()
            yield Record(_write_values(values), problems, partial(self._locate, row))

    def _locate(self, row: int, key: str | None) -> Place:
        column = min(self._table.columns) if key is None else self._columns[key]
        return self._table.place(self.file, row, column)

    def _check_header(self) -> None:
        gathering = self._gathering
        RowReader(self._table, gathering).check_header()
        for area in self._table.grid.facts.merged:
            if touches(self._table, area) and area[0] <= self._table.header <= area[2]:
                report_merged(self._table, area, gathering)
        if gathering.problems:
            gathering.refuse()
        notice_hidden(self._table, gathering)

    def _map_merged(self) -> Mapping[int, Sequence[Problem]]:
        """Return by row what is wrong because of merged cells."""
        found: dict[int, list[Problem]] = {}
        for area in self._table.grid.facts.merged:
            if touches(self._table, area):
                gathering = Gathering(self.file)
                report_merged(self._table, area, gathering)
                for row in range(area[0], min(area[2], self._table.last) + 1):
                    found.setdefault(row, []).extend(gathering.problems)
        return found

    def _list_nameless(self) -> Iterator[Notice]:
        """Yield a notice for each column with content below a blank heading: it is not read."""
        table = self._table
        for column in set(range(table.grid.width)) - table.columns.keys():
            for row in range(table.header + 1, table.last + 1):
                if table.grid.has_content(row, column):
                    place = table.place(self.file, row, column)
                    text = tr("cột này không có tiêu đề nên không được dùng")
                    yield Notice("cot-khong-ten", place, text)
                    break


def _find_header(grids: Sequence[Grid], keys: KeyNames, gathering: Gathering) -> tuple[Grid, int]:
    """Return the sheet and row whose headings say most of what is wanted.

    Raises:
        BadInput: two sheets say the same, or none holds anything.
    """
    counts = [_rate_rows(grid, keys) for grid in grids]
    best = max((most for most, _ in counts), default=(0, 0))
    found = [(grid, row) for grid, (most, row) in zip(grids, counts, strict=True) if most == best]
    names = [excerpt(grid.name) for grid, _ in found]
    if best == (0, 0):
        expected = tr("một hàng tiêu đề, bên dưới mỗi hàng một người nhận")
        nothing = tr("không có hàng tiêu đề nào")
        gathering.report("khong-thay-bang", Place(gathering.file), nothing, expected)
        gathering.refuse()
    if len(found) > 1:
        gathering.report(
            "hai-trang",
            Place(gathering.file),
            tr("cả hai trang “{first}” và “{second}” đều có bảng này", first=names[0],
               second=names[1]),
            tr("chỉ một trang có bảng, hoặc ghi rõ tên trang cần đọc"),
            tr("thêm --sheet “{name}”", name=names[0]),
        )  # fmt: skip
        gathering.refuse()
    return found[0]


def _rate_rows(grid: Grid, keys: KeyNames) -> tuple[tuple[int, int], int]:
    """Return of the likeliest row of headings how many wanted names and cells it has, and which."""
    rates = []
    for row in range(min(SEARCHED_ROWS, len(grid.rows))):
        titles = _list_titles(grid, row).values()
        rates.append(((keys.count_wanted(titles), len(titles)), -row))
    most, row = max(rates, default=((0, 0), 0))
    return most, -row


def _list_titles(grid: Grid, row: int) -> dict[int, str]:
    texts = (show_value(value).strip() for value in grid.rows[row])
    return {column: " ".join(text.split()) for column, text in enumerate(texts) if text}


def _write_values(values: Mapping[str, Value]) -> dict[str, object]:
    return {
        key: write_ngay_so(value) if isinstance(value, dt.date) else value
        for key, value in values.items()
        if value is not None
    }


def _advise_csv(problem: Problem) -> Problem:
    if problem.code not in ("bang-qua-lon", "tep-qua-lon"):
        return problem
    return replace(problem, hint=tr("danh sách dài hơn thì lưu kiểu CSV UTF-8 (.csv)"))
