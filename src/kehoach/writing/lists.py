"""Plain lists as .xlsx: a row of headings, rows of text, the same bytes for the same rows.

Every cell is written as text, so that a text that begins with ``=`` is no formula anywhere.
"""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from itertools import count, islice
from typing import TYPE_CHECKING, Final

from kehoach.word.zipping import EARLIEST
from kehoach.writing.atomic import replace_whole
from kehoach.writing.names import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from xlsxwriter import Workbook

MOST_ROWS: Final = 1_048_575
"""Of a sheet, below its headings; what is over goes on in the next one."""
_LONGEST: Final = 32_767
"""Characters in a cell."""
_CORE: Final = "docProps/core.xml"
_MADE: Final = re.compile(rb"<dcterms:modified[^>]*>1980-01-01T00:00:00Z<")


def write_list(
    path: Path,
    titles: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    widths: Sequence[float] = (),
    sheet: str = "Danh sách",
) -> Path:
    """Write a list and return where: to ``path``, or beside it if a person changed what is there.

    Args:
        path: ends in .xlsx.
        titles: the headings.
        rows: the cells of each row; read one by one, never kept.
        widths: of the first columns, in characters.
        sheet: the name of the sheet.

    Raises:
        OutputRefused: it cannot be written.
    """
    target = _choose(path)
    with replace_whole(target) as beside:
        _write(beside, titles, rows, widths, sheet)
    return target


def _choose(path: Path) -> Path:
    if not path.exists() or _is_ours(path):
        return path
    taken = [one.name for one in path.parent.iterdir() if not _is_ours(one)]
    return path.with_name(safe_name(path.name, taken=taken))


def _is_ours(path: Path) -> bool:
    """Whether nobody has saved the list since we made it: every program notes when it saves."""
    with suppress(OSError, zipfile.BadZipFile, KeyError), zipfile.ZipFile(path) as archive:
        return _MADE.search(archive.open(_CORE).read(10_000)) is not None
    return False


def _write(
    path: Path,
    titles: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    name: str,
) -> None:
    # loaded only where a list is written
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    book = Workbook(path, {"constant_memory": True})
    book.set_properties({"created": EARLIEST.replace(tzinfo=None)})
    left = iter(rows)
    for number in count(1):
        page = name if number == 1 else f"{name} {number}"
        if _write_page(book, page, titles, islice(left, MOST_ROWS), widths) < MOST_ROWS:
            break
    try:
        book.close()
    except FileCreateError as error:
        # what the system said is inside
        raise OSError(*getattr(error.args[0], "args", (str(error),))) from error


def _write_page(
    book: Workbook,
    name: str,
    titles: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
) -> int:
    """Write a sheet and return how many rows it has."""
    page = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    text = book.add_format({"num_format": "@"})
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    page.freeze_panes(1, 0)
    for column, title in enumerate(titles):
        page.write_string(0, column, title[:_LONGEST], bold)
    number = 0
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell:
                page.write_string(number, column, cell[:_LONGEST], text)
    return number
