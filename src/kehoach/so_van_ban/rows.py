"""Rows of the book in and out of SQLite."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from kehoach.so_van_ban.entry import Entry, Row
from kehoach.thoi_gian.gio_viet_nam import get_now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_TOLD: Final = (
    "loai", "ky_hieu", "ngay", "trich_yeu", "nguoi_ky", "noi_nhan", "luu", "so_luong", "ghi_chu",
    "mat",
)  # fmt: skip
WITH_FILE: Final = "tep = ? AND tep <> ''"
"""SQL for the rows of a file; its index holds the rows that have one, which a query must say."""
WAITING: Final = "trang_thai = 'cho'"
"""SQL for pending rows, in the words of their index."""
_OWN: Final = ("day_so", "nam", "so", "trang_thai", "luc", "ly_do", "tep", "bam_truoc", "bam")
_COLUMNS: Final = (*_OWN, *_TOLD)


def add_row(connection: sqlite3.Connection, entry: Entry, **own: object) -> Row:
    """Write a new row and return it; ``own`` are the fields of the row itself."""
    values: dict[str, object] = dict.fromkeys(("ly_do", "tep", "bam_truoc", "bam"), "")
    values |= {"luc": get_now().isoformat()} | own | _list_told(entry)
    marks = ", ".join(f":{name}" for name in _COLUMNS)
    query = f"INSERT INTO van_ban ({', '.join(_COLUMNS)}) VALUES ({marks})"
    ident = connection.execute(query, values).lastrowid
    return select_rows(connection, "id = ?", (ident,))[0]


def change_row(
    connection: sqlite3.Connection, ident: int, entry: Entry | None = None, **own: object
) -> Row:
    """Change fields of a row, and what was told where ``entry`` is given; return it."""
    values = own | (_list_told(entry) if entry is not None else {})
    sets = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(f"UPDATE van_ban SET {sets} WHERE id = :id", values | {"id": ident})
    return select_rows(connection, "id = ?", (ident,))[0]


def select_rows(
    connection: sqlite3.Connection, where: str = "1", values: Sequence[object] = ()
) -> list[Row]:
    """Return the rows for which the SQL condition holds, by year, series and number."""
    query = f"SELECT id, {', '.join(_COLUMNS)} FROM van_ban WHERE {where} ORDER BY nam, day_so, so"
    names = ("id", *_COLUMNS)
    return [
        _make_row(dict(zip(names, row, strict=True))) for row in connection.execute(query, values)
    ]


def _list_told(entry: Entry) -> dict[str, object]:
    told: dict[str, object] = {name: getattr(entry, name) for name in _TOLD}
    return told | {"ngay": entry.ngay.isoformat(), "mat": int(entry.mat)}


def _make_row(values: dict[str, Any]) -> Row:
    told = {name: values.pop(name) for name in _TOLD}
    told |= {"ngay": dt.date.fromisoformat(told["ngay"]), "mat": bool(told["mat"])}
    values["luc"] = dt.datetime.fromisoformat(values["luc"])
    return Row(entry=Entry(**told), **values)
