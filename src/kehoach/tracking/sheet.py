"""The sheet in which clerks write down what came: a row per unit, two columns per report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.reading_submissions import MA, TEN, write_headings
from kehoach.tracking.workbook import DAY, Book, make_book

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from kehoach.tracking.obligations import Obligations, Report

NAME: Final = "nop-bao-cao.xlsx"
"""How the file is called beside the plan."""
_SHEET: Final = "Nộp báo cáo"
_HEAD: Final = 4
"""Rows above the units: title, deadlines, names, headings."""
_FIRST: Final = 3
"""Columns before the reports: TT, code, name."""
_LATE, _MISSING, _NOT_OWED = "#FFE699", "#F8CBAD", "#D9D9D9"


@dataclass(frozen=True, slots=True)
class _Styles:
    title: Format
    head: Format
    middle: Format
    words: Format
    day: Format
    number: Format
    not_owed: Format
    late: Format
    missing: Format


def make_sheet(obligations: Obligations, cluster: str) -> bytes:
    """Return the blank sheet of a plan's year as an .xlsx file.

    Args:
        obligations: who owes what.
        cluster: the name of the cluster, for the title; may be blank.
    """
    title = f"Theo dõi báo cáo năm {obligations.nam} {cluster}".strip()
    with make_book(title) as book:
        sheet = book.workbook.add_worksheet(_SHEET)
        styles = _make_styles(book)
        last = _HEAD + len(obligations.units) - 1
        _write_head(sheet, styles, title, obligations)
        for row, unit in enumerate(obligations.units, start=_HEAD):
            sheet.write_number(row, 0, row - _HEAD + 1, styles.middle)
            sheet.write_string(row, 1, unit.ma, styles.middle)
            sheet.write_string(row, 2, unit.ten, styles.words)
            for order, report in enumerate(obligations.reports):
                _write_blank(sheet, styles, row, order, owed=unit.ma in report.don_vi)
            sheet.write_blank(row, _FIRST + 2 * len(obligations.reports), None, styles.words)
        for order, report in enumerate(obligations.reports):
            _guide(sheet, styles, order, report, last)
        _set_page(sheet, len(obligations.reports))
    return book.data


def _make_styles(book: Book) -> _Styles:
    return _Styles(
        title=book.style(border=0, bold=True, font_size=13),
        head=book.style(bold=True, align="center", bg_color="#DDEBF7"),
        middle=book.style(align="center"),
        words=book.style(),
        day=book.style(align="center", num_format=DAY),
        number=book.style(align="center", num_format="@"),
        not_owed=book.style(bg_color=_NOT_OWED),
        late=book.workbook.add_format({"bg_color": _LATE}),
        missing=book.workbook.add_format({"bg_color": _MISSING}),
    )


def _write_head(sheet: Worksheet, styles: _Styles, title: str, obligations: Obligations) -> None:
    sheet.merge_range(0, 0, 0, _FIRST + 2, title, styles.title)
    for column, text in enumerate(("TT", MA, TEN)):
        sheet.write_string(_HEAD - 1, column, text, styles.head)
    for order, report in enumerate(obligations.reports):
        left = _FIRST + 2 * order
        hint = f"Hạn: {write_ngay_so(report.han)}" if report.han else report.thoi_gian
        sheet.merge_range(1, left, 1, left + 1, hint, styles.head)
        sheet.merge_range(2, left, 2, left + 1, report.ten, styles.head)
        for column, text in enumerate(write_headings(report), start=left):
            sheet.write_string(_HEAD - 1, column, text, styles.head)
    sheet.write_string(_HEAD - 1, _FIRST + 2 * len(obligations.reports), "Ghi chú", styles.head)


def _write_blank(sheet: Worksheet, styles: _Styles, row: int, order: int, *, owed: bool) -> None:
    left = _FIRST + 2 * order
    sheet.write_blank(row, left, None, styles.day if owed else styles.not_owed)
    sheet.write_blank(row, left + 1, None, styles.number if owed else styles.not_owed)


def _guide(sheet: Worksheet, styles: _Styles, order: int, report: Report, last: int) -> None:
    """Tell what a cell of days takes, and colour what is late or missing on the day of reading."""
    column = _FIRST + 2 * order
    if last < _HEAD:
        return
    advice = tr("Ngày nhận báo cáo, ví dụ 18/6/2023. Đơn vị được miễn thì ghi: miễn: lý do.")
    sheet.data_validation(
        _HEAD,
        column,
        last,
        column,
        {
            "validate": "date",
            "criteria": "between",
            "minimum": dt.date(2000, 1, 1),
            "maximum": dt.date(2999, 12, 31),
            "ignore_blank": True,
            "error_type": "warning",
            "input_title": report.ten[:32],
            "input_message": advice[:255],
            "error_title": tr("Chưa phải là ngày"),
            "error_message": advice[:255],
        },
    )
    if report.han is None:
        return
    rule: dict[str, Any] = {"type": "date", "criteria": "greater than", "value": report.han}
    sheet.conditional_format(_HEAD, column, last, column, {**rule, "format": styles.late})
    first = f"{_letter(column)}{_HEAD + 1}"
    day = report.han
    overdue = f"=AND(ISBLANK({first}),TODAY()>DATE({day.year},{day.month},{day.day}))"
    sheet.conditional_format(
        _HEAD,
        column,
        last,
        column,
        {"type": "formula", "criteria": overdue, "format": styles.missing},
    )


def _letter(column: int) -> str:
    from kehoach.reading.cells import show_column

    return show_column(column)


def _set_page(sheet: Worksheet, reports: int) -> None:
    sheet.freeze_panes(_HEAD, _FIRST)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 44)
    for order in range(reports):
        sheet.set_column(_FIRST + 2 * order, _FIRST + 2 * order, 14)
        sheet.set_column(_FIRST + 2 * order + 1, _FIRST + 2 * order + 1, 18)
    sheet.set_column(_FIRST + 2 * reports, _FIRST + 2 * reports, 24)
    sheet.set_row(0, 24)
    sheet.set_row(2, 66)
    sheet.set_row(3, 32)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, _HEAD - 1)
