"""Numbers made void: they stay in the book with the reason, and are never given again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.so_van_ban.entry import VOID
from kehoach.so_van_ban.rows import change_row, select_rows
from kehoach.so_van_ban.trouble import refuse

if TYPE_CHECKING:
    from kehoach.so_van_ban.entry import Row
    from kehoach.so_van_ban.store import Register


def void(register: Register, so: int, year: int, reason: str, *, series: str = "") -> Row:
    """Make a number void.

    Args:
        register: an open register.
        so: the number.
        year: its year.
        reason: why; it stands in the book's notes.
        series: its series; '' where the number stands in one series only.

    Raises:
        BadInput: there is no such number, it is in several series, it is void, or no reason is
            given.
    """
    ly_do = " ".join(reason.split())
    if not ly_do:
        raise refuse(register.path, "thieu-ly-do", tr("hủy số mà không nêu lý do"))
    with register.writing() as connection:
        row = _find_one(register, so, year, series)
        if row.trang_thai == VOID:
            found = tr("số {so} đã hủy từ trước: {ly_do}", so=row.so_ky_hieu, ly_do=row.ly_do)
            raise refuse(register.path, "da-huy", found)
        return change_row(connection, row.id, trang_thai=VOID, ly_do=ly_do)


def _find_one(register: Register, so: int, year: int, series: str) -> Row:
    rows = select_rows(register.connection, "so = ? AND nam = ?", (so, year))
    rows = [row for row in rows if series in ("", row.day_so)]
    if len(rows) == 1:
        return rows[0]
    if rows:
        names = ", ".join(row.day_so for row in rows)
        found = tr("số {so} năm {nam} có ở nhiều dãy: {cac}", so=so, nam=year, cac=names)
        raise refuse(register.path, "nhieu-day", found, hint=tr("thêm --series"))
    found = tr("không có số {so} năm {nam} trong sổ", so=so, nam=year)
    raise refuse(register.path, "khong-co-so-nay", found, hint=tr("xem kehoach register list"))
