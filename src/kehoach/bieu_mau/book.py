"""A form as an Excel file: the same form gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from kehoach.bieu_mau.checks import make_check
from kehoach.bieu_mau.drawing import LONG
from kehoach.bieu_mau.hidden import write_hidden
from kehoach.bieu_mau.looks import (
    BOLD,
    LEAST_HEIGHT,
    LONG_HEIGHT,
    LOOKS,
    NUMBER_FORMATS,
    SIZE,
    SIZES,
)
from kehoach.bieu_mau.periods import name_ky
from kehoach.bieu_mau.sums import compute_sums, write_formula
from kehoach.so_van_ban.cell_heights import compute_height
from kehoach.tracking.workbook import Book, make_book

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from kehoach.bieu_mau.form import Form, FormCell, FormSheet, Identity
    from kehoach.reading.cells import Cell

_A4: Final = 9
_MARGINS: Final = {"left": 0.5, "right": 0.4, "top": 0.6, "bottom": 0.6}
_FREE: Final[dict[str, bool]] = {"format_columns": True, "format_rows": True}
"""What may still be done with a protected sheet."""


def make_form_book(form: Form) -> bytes:
    """Return a form as an .xlsx file."""
    one = form.identity
    title = f"Biểu mẫu {name_ky(one.ky, one.nam)} {one.don_vi}"
    with make_book(title) as book:
        formats = _Formats(book)
        sheets = [(book.workbook.add_worksheet(sheet.name), sheet) for sheet in form.sheets]
        ranges = write_hidden(book.workbook, form)
        for worksheet, sheet in sheets:
            sums = compute_sums(sheet.cells)
            for cell in sheet.cells:
                _write_cell(worksheet, cell, formats, sums)
                _write_check(worksheet, cell, one, ranges)
            _set_heights(worksheet, sheet)
            _set_page(worksheet, sheet, one)
            worksheet.protect("", _FREE)
    return book.data


@dataclass(slots=True)
class _Formats:
    """The formats of a book, each made once."""

    book: Book
    _made: dict[tuple[str, str], Format] = field(default_factory=dict)

    def get(self, cell: FormCell) -> Format:
        kind = cell.input.kind if cell.input else ""
        key = (cell.look, kind)
        if key not in self._made:
            look: dict[str, Any] = {**LOOKS[cell.look], **NUMBER_FORMATS.get(kind, {})}
            self._made[key] = self.book.style(**look)
        return self._made[key]


def _write_cell(
    sheet: Worksheet, cell: FormCell, formats: _Formats, sums: Mapping[Cell, Decimal]
) -> None:
    row, column, look = cell.row, cell.column, formats.get(cell)
    if cell.until is not None:
        sheet.merge_range(row, column, row, cell.until, "", look)
    if cell.sum is not None:
        value = float(sums[(row, column)])
        sheet.write_formula(row, column, write_formula(cell.sum, column), look, value)
    elif cell.number is not None:
        sheet.write_number(row, column, float(cell.number), look)
    elif cell.text:
        sheet.write_string(row, column, cell.text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _write_check(
    sheet: Worksheet,
    cell: FormCell,
    identity: Identity,
    ranges: Mapping[tuple[str, ...], str],
) -> None:
    if cell.input is None:
        return
    check = make_check(cell.input, identity, ranges.get(cell.input.choices, ""))
    if check is not None:
        sheet.data_validation(cell.row, cell.column, cell.row, cell.column, check)


def _set_heights(worksheet: Worksheet, sheet: FormSheet) -> None:
    heights: dict[int, float] = {}
    for cell in sheet.cells:
        heights[cell.row] = max(heights.get(cell.row, LEAST_HEIGHT), _compute(cell, sheet.widths))
    for row, height in heights.items():
        worksheet.set_row(row, height)


def _compute(cell: FormCell, widths: tuple[float, ...]) -> float:
    if cell.look == LONG:
        return LONG_HEIGHT
    if not cell.text:
        return 0
    width = sum(widths[cell.column : (cell.until or cell.column) + 1])
    size = SIZES.get(cell.look, SIZE)
    bold = cell.look in BOLD
    return sum(compute_height([(line, width)], size, bold=bold) for line in cell.text.split("\n"))


def _set_page(worksheet: Worksheet, sheet: FormSheet, identity: Identity) -> None:
    for column, width in enumerate(sheet.widths):
        worksheet.set_column(column, column, width)
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(**_MARGINS)
    worksheet.center_horizontally()
    worksheet.fit_to_pages(1, 0)
    last = max(cell.row for cell in sheet.cells)
    worksheet.print_area(0, 0, last, len(sheet.widths) - 1)
    code = identity.don_vi.replace("&", "&&")
    worksheet.set_footer(f'&L&"Times New Roman"&9{code}&R&"Times New Roman"&9&P/&N')
    worksheet.hide_gridlines(2)
    if sheet.head:
        worksheet.repeat_rows(sheet.head - 1)
        worksheet.freeze_panes(sheet.head, 0)
