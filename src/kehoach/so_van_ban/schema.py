"""The tables of the register, and whether a file has them exactly so.

``so_van_ban.van_ban`` is the book. Two triggers keep its numbers from being erased or rewritten by
any program, and a file whose tables or triggers are not these is not taken for a register.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.so_van_ban.trouble import refuse

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

APPLICATION: Final = 0x6B686F76
"""'khov': SQLite's own mark of whose file it is (``PRAGMA application_id``)."""
VERSION: Final = 1
"""Of the tables (``PRAGMA user_version``); a newer program raises it and knows the way."""

_TABLES: Final = (
    # what holds for the whole register: its identity, how series are split
    """CREATE TABLE cai_dat (
    khoa TEXT PRIMARY KEY,
    gia_tri TEXT NOT NULL
)""",
    # a series of a year: where it began, the highest number ever given
    """CREATE TABLE day_so (
    ten TEXT NOT NULL,
    nam INTEGER NOT NULL,
    bat_dau INTEGER NOT NULL CHECK (bat_dau >= 1),
    cuoi INTEGER NOT NULL CHECK (cuoi >= bat_dau - 1),
    PRIMARY KEY (ten, nam)
)""",
    """CREATE TABLE van_ban (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day_so TEXT NOT NULL,
    nam INTEGER NOT NULL CHECK (typeof(nam) = 'integer'),
    so INTEGER NOT NULL CHECK (typeof(so) = 'integer' AND so >= 1),
    trang_thai TEXT NOT NULL CHECK (trang_thai IN ('cho', 'cap', 'huy')),
    loai TEXT NOT NULL,
    ky_hieu TEXT NOT NULL,
    ngay TEXT NOT NULL,
    trich_yeu TEXT NOT NULL,
    nguoi_ky TEXT NOT NULL,
    noi_nhan TEXT NOT NULL,
    luu TEXT NOT NULL,
    so_luong INTEGER,
    ghi_chu TEXT NOT NULL,
    mat INTEGER NOT NULL CHECK (mat IN (0, 1)),
    luc TEXT NOT NULL,
    ly_do TEXT NOT NULL DEFAULT '',
    tep TEXT NOT NULL DEFAULT '',
    bam_truoc TEXT NOT NULL DEFAULT '',
    bam TEXT NOT NULL DEFAULT '',
    UNIQUE (day_so, nam, so),
    FOREIGN KEY (day_so, nam) REFERENCES day_so (ten, nam),
    CHECK (trang_thai <> 'huy' OR ly_do <> ''),
    CHECK (trang_thai <> 'cho' OR tep <> '')
)""",
    "CREATE INDEX van_ban_tep ON van_ban (tep) WHERE tep <> ''",
    "CREATE INDEX van_ban_cho ON van_ban (trang_thai) WHERE trang_thai = 'cho'",
    "CREATE INDEX van_ban_so ON van_ban (nam, so)",
    """CREATE TRIGGER khong_xoa BEFORE DELETE ON van_ban BEGIN
    SELECT RAISE(ABORT, 'so da cap khong xoa duoc');
END""",
    """CREATE TRIGGER khong_doi_so BEFORE UPDATE OF id, day_so, nam, so ON van_ban BEGIN
    SELECT RAISE(ABORT, 'so da cap khong doi duoc');
END""",
    """CREATE TRIGGER khong_song_lai BEFORE UPDATE OF trang_thai ON van_ban
WHEN old.trang_thai = 'huy' BEGIN
    SELECT RAISE(ABORT, 'so da huy khong dung lai duoc');
END""",
)


def make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty register, within the transaction that is open."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("INSERT INTO cai_dat VALUES ('ma_so', ?)", (secrets.token_hex(16),))


def is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether the database has no tables and is nobody's yet."""
    return _read_mark(connection, "application_id") == 0 and not _list_statements(connection)


def check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """See that an open database is a register of this version.

    Raises:
        BadInput: it is another program's, of a newer kehoach, or its tables were changed.
        sqlite3.Error: it is no database.
    """
    if _read_mark(connection, "application_id") != APPLICATION:
        hint = tr("sổ mới thì tạo bằng kehoach register init")
        raise refuse(path, "so-la", tr("đây không phải tệp sổ của kehoach"), hint=hint)
    version = _read_mark(connection, "user_version")
    if version > VERSION:
        found = tr("sổ do bản kehoach mới hơn lập (kiểu {version})", version=version)
        raise refuse(path, "so-moi-hon", found, hint=tr("cập nhật kehoach trên máy này"))
    if version != VERSION or sorted(_list_statements(connection)) != sorted(_TABLES):
        found = tr("các bảng trong tệp sổ đã bị chương trình khác sửa")
        hint = tr("lấy bản sao lưu gần nhất ra dùng, xem docs/register.md")
        raise refuse(path, "so-bi-sua", found, hint=hint)


def _read_mark(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _list_statements(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return [str(sql) for name, sql in rows if not str(name).startswith("sqlite_")]
