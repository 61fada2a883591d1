"""The book as a workbook to print: a sheet for each series of a year, landscape A4."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

from kehoach.nd30.page import FONT
from kehoach.nd30.so_dang_ky import COT_SO_VAN_BAN_DI, TEN_SO_VAN_BAN_DI
from kehoach.so_van_ban.cell_heights import compute_height
from kehoach.so_van_ban.columns import FORMULA_STARTS, write_columns
from kehoach.so_van_ban.series import COMMON
from kehoach.word.zipping import get_build_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from kehoach.so_van_ban.entry import Row

_WIDTHS: Final = (18, 10.5, 30, 14, 22.5, 11, 7, 9, 8, 10)
"""Of the columns, in letters; together the width of A4 on its side."""
_SIZE: Final = 11
"""Of the letters, in pt."""
_CENTRED: Final = frozenset({0, 1, 6})
_MARGINS: Final = {"left": 0.5, "right": 0.4, "top": 0.6, "bottom": 0.6}
"""In inches."""
_A4: Final = 9
_TITLES: Final = 3
"""Rows above the head of the columns."""
_NAME_MAX: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))


def write_workbook(rows: Sequence[Row]) -> bytes:
    """Return the book as .xlsx; the same rows give the same bytes.

    Args:
        rows: by year and series, as :func:`~kehoach.so_van_ban.listing.list_rows` gives them.
    """
    out = io.BytesIO()
    # columns are measured in letters of the default font, which a machine may lack
    plain = {"font_name": FONT.value, "font_size": _SIZE}
    book = Workbook(out, {"in_memory": True, "default_format_properties": plain})
    book.set_properties({"created": get_build_time().replace(tzinfo=None)})
    forms = _Forms(book)
    names: set[str] = set()
    groups = [(key, list(group)) for key, group in groupby(rows, lambda row: (row.nam, row.day_so))]
    for (year, series), group in groups or [((None, COMMON), [])]:
        sheet = book.add_worksheet(_name_sheet(year, series, names))
        _set_page(sheet, len(group))
        _write_head(sheet, forms, year, series)
        for index, row in enumerate(group, start=_TITLES + 2):
            _write_row(sheet, forms, index, row)
    book.close()
    return out.getvalue()


class _Forms:
    """The forms of cells, each made once."""

    def __init__(self, book: Workbook) -> None:
        # a scheme would let the theme of the reader's Excel choose the font
        font = {"font_name": FONT.value, "font_size": _SIZE, "font_scheme": False}
        base = font | {"valign": "top", "text_wrap": True}
        cell = base | {"border": 1}
        head = cell | {"bold": True, "align": "center", "valign": "vcenter"}

        def make(form: dict[str, Any]) -> Format:
            return book.add_format(form)

        self.title = make(
            base | {"bold": True, "font_size": 14, "text_wrap": False, "align": "center"}
        )
        self.sub = make(base | {"italic": True, "align": "center"})
        self.head = make(head)
        self.number = make(head | {"bold": False, "italic": True, "font_size": 10})
        self.text = make(cell)
        self.centred = make(cell | {"align": "center"})
        # Excel keeps a cell with this mark text even when it is typed into
        self.quoted = make(cell | {"quote_prefix": True})


def _set_page(sheet: Worksheet, count: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(**_MARGINS)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_TITLES, _TITLES + 1)
    sheet.freeze_panes(_TITLES + 2, 0)
    sheet.set_footer(f'&C&"{FONT.value}"&10&P/&N')
    sheet.print_area(0, 0, _TITLES + 1 + max(count, 1), len(_WIDTHS) - 1)
    for index, width in enumerate(_WIDTHS):
        sheet.set_column(index, index, width)


def _write_head(sheet: Worksheet, forms: _Forms, year: int | None, series: str) -> None:
    last = len(_WIDTHS) - 1
    title = f"Năm {year}" if year else ""
    if series != COMMON:
        title = f"{title} - dãy {series}"
    sheet.merge_range(0, 0, 0, last, "", forms.title)
    sheet.write_string(0, 0, TEN_SO_VAN_BAN_DI.value, forms.title)
    sheet.merge_range(1, 0, 1, last, "", forms.sub)
    sheet.write_string(1, 0, title, forms.sub)
    names = COT_SO_VAN_BAN_DI.value
    sheet.set_row(_TITLES, compute_height(zip(names, _WIDTHS, strict=True), _SIZE, bold=True))
    for index, name in enumerate(names):
        sheet.write_string(_TITLES, index, name, forms.head)
        sheet.write_string(_TITLES + 1, index, f"({index + 1})", forms.number)


def _write_row(sheet: Worksheet, forms: _Forms, index: int, row: Row) -> None:
    texts = write_columns(row)
    sheet.set_row(index, compute_height(zip(texts, _WIDTHS, strict=True), _SIZE))
    for column, text in enumerate(texts):
        form = forms.centred if column in _CENTRED else forms.text
        if text.startswith(FORMULA_STARTS):
            form = forms.quoted
        if text.isdecimal() and text.isascii():
            sheet.write_number(index, column, int(text), form)
        else:
            sheet.write_string(index, column, text, form)


def _name_sheet(year: int | None, series: str, taken: set[str]) -> str:
    """Return a name that Excel takes and no other sheet has, whatever the case of letters."""
    plain = f"{year or ''} {series}".strip().translate(_FORBIDDEN)[:_NAME_MAX].strip()
    name, number = plain, 2
    while name.casefold() in taken:
        end = f" ({number})"
        name, number = plain[: _NAME_MAX - len(end)] + end, number + 1
    taken.add(name.casefold())
    return name
