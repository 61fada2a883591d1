"""What SQLite or the disk refuse, in words that a clerk can act on."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BACKUP: Final = mark("lấy bản sao lưu gần nhất ra dùng, xem docs/register.md")
_TELL: Final[tuple[tuple[str, str, str, str], ...]] = (
    (
        "SQLITE_BUSY",
        "so-ban",
        mark("máy hoặc lệnh khác đang ghi sổ, đã chờ mà chưa đến lượt"),
        mark("chờ một lát rồi chạy lại; đóng chương trình nào đang mở tệp này"),
    ),
    (
        "SQLITE_READONLY",
        "so-chi-doc",
        mark("tệp hoặc thư mục chỉ cho đọc, không ghi được"),
        mark("xin quyền ghi vào cả tệp lẫn thư mục chứa nó"),
    ),
    ("SQLITE_NOTADB", "so-la", mark("đây không phải tệp sổ của kehoach"), ""),
    ("SQLITE_CORRUPT", "so-hong", mark("tệp sổ bị hỏng"), _BACKUP),
    ("SQLITE_FULL", "dia-day", mark("ổ đĩa đã đầy, chưa ghi gì vào sổ"), ""),
    (
        "SQLITE_CANTOPEN",
        "so-khong-mo-duoc",
        mark("không mở được tệp sổ"),
        mark("xem lại quyền đọc, ghi của tệp và của thư mục chứa nó"),
    ),
    ("SQLITE_IOERR", "so-loi-dia", mark("ổ đĩa hoặc mạng báo lỗi khi đọc, ghi sổ"), ""),
)
"""The beginning of SQLite's own name of an error, our code, what was found, what to do."""


def refuse(path: Path, code: str, found: str, *, expected: str = "", hint: str = "") -> BadInput:
    """Return the error that says why the register at ``path`` cannot be used, or not so."""
    return BadInput([Problem(code, _show(path), "", found, expected, hint)])


@contextmanager
def explain(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into one clear message about the register at ``path``.

    Raises:
        BadInput: in the place of a ``sqlite3.Error``.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(path, error) from error


def _translate(path: Path, error: sqlite3.Error) -> BadInput:
    name = getattr(error, "sqlite_errorname", None) or ""
    if name == "SQLITE_LOCKED":
        name = "SQLITE_BUSY"
    for start, code, found, hint in _TELL:
        if name.startswith(start):
            return refuse(path, code, tr(found), hint=tr(hint) if hint else "")
    found = tr("không dùng được tệp sổ ({ly_do})", ly_do=error)
    return refuse(path, "so-loi", found, hint=tr(_BACKUP))


def _show(path: Path) -> Place:
    name = str(path).encode("utf-8", "replace").decode("utf-8")
    return Place(name.replace("\0", "?"))
