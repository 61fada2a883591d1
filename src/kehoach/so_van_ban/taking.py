"""Numbers taken: the next one of a series, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_so
from kehoach.so_van_ban.entry import ISSUED
from kehoach.so_van_ban.rows import add_row, select_rows
from kehoach.so_van_ban.series import give_next, name_series, read_split
from kehoach.so_van_ban.trouble import refuse
from kehoach.thoi_gian.gio_viet_nam import get_today

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.so_van_ban.entry import Entry, Row
    from kehoach.so_van_ban.store import Register


def take(register: Register, entries: Iterable[Entry], *, series: str = "") -> tuple[Row, ...]:
    """Give each entry the next number of its series; all of them get theirs, or none.

    Args:
        register: an open register.
        entries: what takes numbers, in the order of the numbers.
        series: the series to take from, instead of the one that the register's split names.

    Raises:
        BadInput: a date is after today, a number would stand twice with one ký hiệu, what the
            series depends on is not told, or the register cannot be written.
    """
    with register.writing():
        return tuple(take_one(register, one, series=series) for one in entries)


def take_one(register: Register, entry: Entry, *, series: str = "", **own: object) -> Row:
    """Give ``entry`` the next number, within the transaction that is open.

    Args:
        register: an open register.
        entry: what takes the number.
        series: as for :func:`take`.
        own: other fields of the row: its state, its file.
    """
    check_date(register, entry)
    connection = register.connection
    name = name_series(register, entry, read_split(connection), series)
    so = give_next(register, name, entry.ngay.year)
    _check_unique(register, entry, so)
    place = {"day_so": name, "nam": entry.ngay.year, "so": so}
    return add_row(connection, entry, **({"trang_thai": ISSUED} | place | own))


def check_date(register: Register, entry: Entry) -> None:
    """See that a paper is not dated after today, which is the day in Vietnam.

    Raises:
        BadInput: it is.
    """
    today = get_today()
    if entry.ngay > today:
        found = tr("ngày {ngay} chưa đến", ngay=write_ngay_so(entry.ngay))
        expected = tr("ngày của văn bản không sau hôm nay, {ngay}", ngay=write_ngay_so(today))
        raise refuse(register.path, "ngay-chua-den", found, expected=expected)


def _check_unique(register: Register, entry: Entry, so: int) -> None:
    """Number and ký hiệu together stand once a year (Điều 15), in whatever series."""
    if not entry.ky_hieu:
        return
    condition = "nam = ? AND so = ? AND ky_hieu = ? AND mat = ?"
    values = (entry.ngay.year, so, entry.ky_hieu, int(entry.mat))
    for row in select_rows(register.connection, condition, values):
        found = tr(
            "số {so} năm {nam} đã có ở dãy {ten}", so=row.so_ky_hieu, nam=row.nam, ten=row.day_so
        )
        hint = tr("hai dãy số khác nhau cần ký hiệu khác nhau; xem lại --series")
        raise refuse(register.path, "trung-so", found, hint=hint)
