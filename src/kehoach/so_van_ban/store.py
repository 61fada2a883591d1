"""The register's file: made, opened, and changed one whole step at a time.

SQLite's rollback journal, not its write-ahead log: WAL needs memory shared by all who have the file
open, which machines that share a folder do not have. ``synchronous = EXTRA`` waits for the disk at
each commit, the folder's entry too, so that a number once told outlives a power cut.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from random import uniform
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from kehoach.messages import tr
from kehoach.so_van_ban.schema import check_tables, is_empty, make_tables
from kehoach.so_van_ban.trouble import explain, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "so-van-ban.sqlite"
PATIENCE: Final = 30.0
"""Seconds to wait for others who write."""
_PAUSE: Final = (0.001, 0.01)
"""Seconds between two tries, at random: SQLite's own waits grow, and the unlucky starve."""
_SHORTEST: Final = 512
"""Bytes of SQLite's smallest page."""
_SETTINGS: Final = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA journal_mode = DELETE",
)


@dataclass(frozen=True, slots=True)
class Register:
    """An open register; every question and change goes through its ``connection``."""

    path: Path
    connection: sqlite3.Connection
    patience: float

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change the register: all that is done inside stands, or nothing of it.

        Nobody else writes meanwhile, on this machine or another.

        Raises:
            BadInput: others write for longer than ``patience``, or SQLite refuses.
        """
        with explain(self.path):
            _begin(self.connection, self.patience)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back by itself: a full disk
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Ask the register: all answers inside are of one moment.

        Raises:
            BadInput: others write for longer than ``patience``, or SQLite refuses.
        """
        with explain(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def name_file(self, path: Path) -> str:
        """Return how the register calls a file: from its own folder, if the file lies below.

        A folder that machines share may be mounted elsewhere on each.
        """
        own, folder = os.path.realpath(path), os.path.dirname(os.path.realpath(self.path))
        if os.path.splitdrive(own)[0] != os.path.splitdrive(folder)[0]:
            return Path(own).as_posix()
        near = os.path.relpath(own, folder)
        return Path(own if near.startswith(os.pardir) else near).as_posix()

    def find_file(self, tep: str) -> Path:
        """Return where the file is that the register calls ``tep``."""
        return Path(os.path.dirname(os.path.realpath(self.path))) / PurePosixPath(tep)


@contextmanager
def open_register(path: Path, *, patience: float | None = None) -> Iterator[Register]:
    """Open the register at ``path``; it is closed at the end.

    Args:
        path: the file.
        patience: seconds to wait for others who write; :data:`PATIENCE` if not given.

    Raises:
        BadInput: it is not there, is no register of ours, is broken, or is newer than this program.
    """
    _require_file(path)
    patience = PATIENCE if patience is None else patience
    with contextlib.closing(_connect(path, "rw", patience)) as connection, explain(path):
        check_tables(connection, path)
        for setting in _SETTINGS:
            connection.execute(setting)
        yield Register(path, connection, patience)


def make_register(path: Path, *, patience: float | None = None) -> bool:
    """Make an empty register at ``path``, unless there is one; return whether it was made.

    Two who make it at once make one.

    Raises:
        BadInput: something else stands there, or it cannot be written.
    """
    patience = PATIENCE if patience is None else patience
    if path.exists():
        _require_file(path, empty=True)
    elif not path.parent.is_dir():
        found = tr("không có thư mục {folder}", folder=str(path.parent))
        raise refuse(path, "khong-co-thu-muc", found)
    with contextlib.closing(_connect(path, "rwc", patience)) as connection, explain(path):
        for setting in _SETTINGS[:3]:
            connection.execute(setting)
        with Register(path, connection, patience).writing():
            if is_empty(connection):
                make_tables(connection)
                return True
        check_tables(connection, path)
        return False


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    with explain(path):
        return sqlite3.connect(
            _write_address(path, mode), uri=True, timeout=patience, isolation_level=None
        )


def _write_address(path: Path, mode: str) -> str:
    """Write a file's path as SQLite's address: 'file:///C:/so.sqlite?mode=rw'."""
    plain = os.path.abspath(path).replace(os.sep, "/")
    rooted = plain if plain.startswith("/") else f"/{plain}"
    return f"file://{quote(os.fsencode(rooted))}?mode={mode}"


def _require_file(path: Path, *, empty: bool = False) -> None:
    """See that a plain file stands there, which SQLite would not say in words."""
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        hint = tr("tạo sổ một lần bằng kehoach register init, hoặc chỉ đúng tệp bằng --so")
        raise refuse(path, "khong-co-so", tr("chưa có sổ ở đây"), hint=hint) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        found_text = tr("không mở được tệp ({reason})", reason=reason)
        raise refuse(path, "so-khong-mo-duoc", found_text) from None
    # SQLite would take so short a file for an empty one; not opened here, as closing it again
    # would drop the locks that other connections of this process hold on it (POSIX)
    is_short = 0 < found.st_size < _SHORTEST
    if not stat.S_ISREG(found.st_mode) or is_short:
        raise refuse(path, "so-la", tr("đây không phải tệp sổ của kehoach"))
    if not found.st_size and not empty:
        hint = tr("lấy bản sao lưu gần nhất ra dùng, xem docs/register.md")
        raise refuse(path, "so-hong", tr("tệp rỗng (0 byte)"), hint=hint)


def _begin(connection: sqlite3.Connection, patience: float) -> None:
    """Take the right to write; who waits asks often, each at moments of its own."""
    end = time.monotonic() + patience
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > end:
                    raise
                time.sleep(uniform(*_PAUSE))
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
