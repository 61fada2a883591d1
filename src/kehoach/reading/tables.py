"""The door for tables of rows kept in Excel or as .csv: activities, lists of units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from kehoach.errors import Place
from kehoach.messages import tr
from kehoach.reading.columns import Column, Headings
from kehoach.reading.csv_grid import read_grid
from kehoach.reading.files import decode_text, read_bytes, show_name
from kehoach.reading.gathering import Gathering
from kehoach.reading.headings import check_headings, find_table
from kehoach.reading.near_miss import suggest
from kehoach.reading.table_area import check_area, notice_hidden
from kehoach.reading.table_rows import read_rows
from kehoach.reading.text import excerpt
from kehoach.reading.workbook import SheetPart, Workbook
from kehoach.reading.workbook_refusals import WorkbookError

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from kehoach.reading.grid import Grid
    from kehoach.reading.headings import Table
    from kehoach.reading.values import Source

MOST_SHEETS = 50
_CSV = ".csv"


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that was found: where it stands, and what is gathered while it is read."""

    table: Table
    gathering: Gathering
    columns: Sequence[Column]

    def read(self) -> Source:
        """Return its rows: a dict by column key for each row that is not blank.

        Raises:
            BadInput: with all that is wrong with the file.
        """
        rows = read_rows(self.table, self.columns, self.gathering)
        notice_hidden(self.table, self.gathering)
        return self.gathering.finish(rows)


def read_table(
    path: pathlib.Path,
    columns: Sequence[Column],
    *,
    sheet: str | None = None,
    shown: str | None = None,
) -> Source:
    """Return the rows of a table in the .xlsx or .csv file at ``path``: dicts by column key.

    A value is a str (without spaces around it), an int, a date, or None where the cell is empty;
    every dict has the keys of all ``columns``. Blank rows are skipped; the place of
    ``(index, key)`` is the cell as Excel names it.

    Args:
        path: a file whose name ends in .xlsx or .csv.
        columns: the columns the table may have; at least one.
        sheet: the sheet to read; by default the only one that has the row of headings.
        shown: how messages call the file; its path as given by default.

    Raises:
        BadInput: with all that is wrong with the file.
    """
    return open_table(path, columns, sheet=sheet, shown=shown).read()


def open_table(
    path: pathlib.Path,
    columns: Sequence[Column],
    *,
    sheet: str | None = None,
    shown: str | None = None,
) -> OpenTable:
    """Find a table, as :func:`read_table` does, without reading its rows yet.

    Raises:
        BadInput: there is no such file or no such table in it.
    """
    gathering = Gathering(show_name(path, shown))
    _refuse_ending(path, gathering)
    headings = Headings(columns)
    table = find_table(open_grids(path, sheet, gathering), headings, gathering)
    check_headings(table, headings, gathering)
    check_area(table, gathering)
    return OpenTable(table, gathering, columns)


def _refuse_ending(path: pathlib.Path, gathering: Gathering) -> None:
    ending = path.suffix
    if ending.lower() not in (".xlsx", _CSV):
        found = tr("đuôi tệp “{ending}”", ending=ending) if ending else tr("tên không có đuôi")
        hint = tr("mở bằng Excel hoặc LibreOffice rồi Save As kiểu Excel Workbook (.xlsx)")
        expected = tr("bảng tính .xlsx hoặc .csv")
        gathering.report("duoi-tep", Place(gathering.file), found, expected, hint)
        gathering.refuse()


def open_grids(path: pathlib.Path, sheet: str | None, gathering: Gathering) -> Sequence[Grid]:
    """Return the sheets of the file at ``path``, or the one that is asked for.

    Raises:
        BadInput: it is no such file, or has no such sheet.
    """
    data = read_bytes(path, gathering.file)
    if path.suffix.lower() == _CSV:
        return [read_grid(decode_text(data, gathering.file), gathering)]
    try:
        workbook = Workbook(data)
        return workbook.read_grids(_choose_sheets(workbook.sheets, sheet, gathering))
    except WorkbookError as error:
        cell, name = error.cell or None, excerpt(error.sheet) or None
        place = Place(gathering.file, sheet=name, cell=cell)
        gathering.report(error.code, place, str(error), error.expected, error.hint)
        gathering.refuse()


def _choose_sheets(
    sheets: Sequence[SheetPart], name: str | None, gathering: Gathering
) -> Sequence[SheetPart]:
    chosen = sheets
    if name is not None:
        chosen = [s for s in sheets if s.name.strip().casefold() == name.strip().casefold()][:1]
    if not chosen:
        _refuse_sheet([sheet.name for sheet in sheets], name, gathering)
    if len(chosen) > MOST_SHEETS:
        found, expected = tr("{n} trang tính", n=len(chosen)), tr("ghi rõ tên trang cần đọc")
        gathering.report("qua-nhieu-trang", Place(gathering.file), found, expected)
        gathering.refuse()
    return chosen


def _refuse_sheet(names: Sequence[str], name: str | None, gathering: Gathering) -> NoReturn:
    near = suggest(name or "", names)
    gathering.report(
        "khong-co-trang",
        Place(gathering.file),
        tr("các trang của tệp: {names}", names=excerpt(", ".join(names)) or tr("không có")),
        tr("trang “{name}”", name=name) if name else tr("ít nhất một trang tính"),
        tr("có phải “{near}” không?", near=near) if near else "",
    )
    gathering.refuse()
