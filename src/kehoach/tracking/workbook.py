"""Excel books that we make: nothing in a cell becomes a formula, a link or another number."""

from __future__ import annotations

import datetime as dt
import io
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT: Final = "Times New Roman"
DAY: Final = "dd/mm/yyyy"
_MADE: Final = dt.datetime(1980, 1, 1)
"""The time of making that is written into the file, so that the same data give the same bytes."""
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": DAY,
}


@dataclass(slots=True)
class Book:
    """A workbook being written; ``data`` holds its bytes once it is closed."""

    workbook: Workbook
    data: bytes = b""

    def style(self, **look: Any) -> Format:
        """Return a cell format: Times New Roman 11, wrapped, with thin borders unless said else."""
        usual = {"font_name": FONT, "font_size": 11, "text_wrap": True, "valign": "vcenter"}
        return self.workbook.add_format({**usual, "border": 1, **look})


@contextmanager
def make_book(title: str) -> Iterator[Book]:
    """Give a workbook to fill; on leaving it is closed and its bytes stand in ``data``."""
    import xlsxwriter

    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, _OPTIONS)
    workbook.set_properties({"title": title, "created": _MADE})
    workbook.formats[0].set_font_name(FONT)
    book = Book(workbook)
    yield book
    workbook.close()
    book.data = stream.getvalue()
