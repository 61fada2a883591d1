"""The status of a year as a workbook: a sheet with the matrix, a sheet with what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.status import State
from kehoach.tracking.wording import (
    name_state,
    write_cell,
    write_deadline,
    write_detail,
    write_sum,
)
from kehoach.tracking.workbook import DAY, Book, make_book

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from kehoach.tracking.status import Item, Status

COLOURS: Final = {
    State.DUNG_HAN: "#C6EFCE",
    State.TRE: "#FFEB9C",
    State.THIEU: "#FFC7CE",
    State.CHUA_DEN_HAN: "#EDEDED",
    State.DUOC_MIEN: "#DDEBF7",
}
"""The background of a cell by its state; the words say the state too."""
_HEAD: Final = 3
_A4: Final = 9


def make_status_book(status: Status, cluster: str) -> bytes:
    """Return the status as an .xlsx file; ``cluster`` may be blank."""
    title = tr("Tình hình gửi báo cáo năm {nam}", nam=status.nam)
    with make_book(title) as book:
        _write_matrix(book, status, f"{title} {cluster}".strip())
        _write_items(book, status)
    return book.data


def _write_matrix(book: Book, status: Status, title: str) -> None:
    sheet = book.workbook.add_worksheet(tr("Tổng hợp"))
    head, middle = book.style(bold=True, align="center"), book.style(align="center")
    plain = book.style(border=0, text_wrap=False)
    states = _make_states(book)
    sheet.write_string(0, 0, title, book.style(border=0, text_wrap=False, bold=True, font_size=13))
    sheet.write_string(1, 0, tr("Tính đến ngày {x}", x=write_ngay_so(status.as_of)), plain)
    names = (tr("TT"), tr("Mã"), tr("Đơn vị"))
    for column, text in enumerate(names):
        sheet.write_string(_HEAD - 1, column, text, head)
    for column, report in enumerate(status.reports, start=len(names)):
        text = f"{report.ten}\n{tr('Hạn: {x}', x=write_deadline(report))}"
        sheet.write_string(_HEAD - 1, column, text, head)
    for row, (unit, items) in enumerate(status.list_rows(), start=_HEAD):
        sheet.write_number(row, 0, row - _HEAD + 1, middle)
        sheet.write_string(row, 1, unit.ma, middle)
        sheet.write_string(row, 2, unit.ten, book.style())
        for column, item in enumerate(items, start=len(names)):
            look = states[item.state] if item else middle
            sheet.write_string(row, column, write_cell(item), look)
    last = _HEAD + len(status.units)
    sheet.write_string(last, 2, tr("Cộng"), head)
    for column, report in enumerate(status.reports, start=len(names)):
        sheet.write_string(last, column, write_sum(status, report), head)
    _set_page(sheet, (5, 12, 44, *(26 for _ in status.reports)))


def _make_states(book: Book) -> dict[State, Format]:
    return {state: book.style(align="center", bg_color=colour) for state, colour in COLOURS.items()}


def _write_items(book: Book, status: Status) -> None:
    """Write a row for each report of each unit, to be filtered and sorted."""
    sheet = book.workbook.add_worksheet(tr("Chi tiết"))
    head, words = book.style(bold=True, align="center"), book.style()
    day = book.style(align="center", num_format=DAY)
    names = (
        *(tr("TT"), tr("Mã"), tr("Đơn vị"), tr("Báo cáo"), tr("Hạn"), tr("Tình trạng")),
        *(tr("Ngày nhận"), tr("Số, ký hiệu hoặc lý do"), tr("Số ngày trễ")),
    )
    for column, text in enumerate(names):
        sheet.write_string(_HEAD - 1, column, text, head)
    for row, item in enumerate(status.items, start=_HEAD):
        texts = {1: item.don_vi.ma, 2: item.don_vi.ten, 3: item.report.ten}
        texts |= {5: name_state(item.state), 7: write_detail(item)}
        sheet.write_number(row, 0, row - _HEAD + 1, words)
        for column, text in texts.items():
            sheet.write_string(row, column, text, words)
        _write_days(sheet, row, item, day)
    if status.items:
        sheet.autofilter(_HEAD - 1, 0, _HEAD + len(status.items) - 1, len(names) - 1)
    _set_page(sheet, (5, 12, 40, 44, 12, 20, 12, 24, 10))


def _write_days(sheet: Worksheet, row: int, item: Item, day: Format) -> None:
    came = item.submission.ngay if item.submission else None
    for column, value in ((4, item.report.han), (6, came)):
        if value is None:
            sheet.write_blank(row, column, None, day)
        else:
            sheet.write_datetime(row, column, value, day)
    late = item.ngay if item.state in (State.TRE, State.THIEU) else None
    if late is None:
        sheet.write_blank(row, 8, None, day)
    else:
        sheet.write_number(row, 8, late)


def _set_page(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(_HEAD, 3)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD - 1)
