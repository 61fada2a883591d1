"""Rows of a table kept as text (.csv): RFC 4180, parted by commas, semicolons or tabs."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.reading.files import refuse_encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TextIO

SHEET: Final = "CSV"
"""Stands for the sheet in the place of a cell; rows and columns count as Excel shows them."""

_SEPARATORS: Final = (",", ";", "\t")
"""Excel of Vietnam and of Europe writes ';', as the comma is its decimal sign."""


def choose_separator(
    lines: Sequence[str], count_wanted: Callable[[Sequence[str]], int] = lambda _: 0
) -> str:
    """Return the separator that gives most of what is wanted in a row of ``lines``, or most cells.

    Args:
        lines: the first lines; a separator in quotes parts nothing.
        count_wanted: how many of the cells of a row are headings that one looks for.
    """

    def rate(separator: str) -> tuple[int, int]:
        rows = csv.reader(lines, delimiter=separator)
        return max(((count_wanted(row), len(row)) for row in rows), default=(0, 0))

    return max(_SEPARATORS, key=rate)


def read_rows(stream: TextIO, separator: str, file: str) -> Iterator[list[str]]:
    """Yield the rows of ``stream``, which does not translate ends of lines.

    Raises:
        BadInput: a quote is not closed, or a letter is not in UTF-8: what follows is not sure.
    """
    reader = csv.reader(stream, delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        found = tr("dòng không đúng dạng CSV ({ly_do})", ly_do=error)
        expected = tr("mỗi nháy kép mở có nháy kép đóng; nháy trong ô thì gõ hai lần")
        place = Place(file, line=reader.line_num, column=1)
        raise BadInput([Problem("csv-sai", place, "", found, expected)]) from None
    except UnicodeDecodeError as error:
        found = tr("byte 0x{byte:02X} không phải UTF-8", byte=error.object[error.start])
        refuse_encoding(Place(file, line=reader.line_num + 1, column=1), found)
