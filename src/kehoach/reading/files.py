"""The bytes of a file, and its text: there, readable, not too big, UTF-8."""

from __future__ import annotations

import os
import re
import stat
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, NoReturn

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

BIGGEST = 8 * 1024 * 1024
"""Bytes; a year's plan has some tens of thousands."""

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(rb"\r\n|\r|\n")


def show_name(path: pathlib.Path, shown: str | None) -> str:
    """Return how messages call the file at ``path``: printable whatever its bytes are."""
    name = str(path) if shown is None else shown
    return name.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


def read_bytes(path: pathlib.Path, file: str, most: int = BIGGEST) -> bytes:
    """Return the bytes of the file at ``path``, which messages call ``file``.

    Raises:
        BadInput: it is missing, no plain file, not readable, empty, or above ``most`` bytes.
    """
    with open_bytes(path, file) as opened:
        data = opened.read(most + 1)
    return _refuse_size(data, file, most)


@contextmanager
def open_bytes(path: pathlib.Path, file: str) -> Iterator[IO[bytes]]:
    """Open the file at ``path``, which messages call ``file``, and close it after use.

    Raises:
        BadInput: it is missing, no plain file, not readable; also while it is being read.
    """
    try:
        with _open_plain(path, file) as opened:
            yield opened
    except OSError as error:
        reason = error.strerror or type(error).__name__
        found = tr("không mở được tệp ({reason})", reason=reason)
        _refuse("khong-mo-duoc", file, found, tr("một tệp được phép đọc"))


def _open_plain(path: pathlib.Path, file: str) -> IO[bytes]:
    try:
        kind = os.stat(path).st_mode
        if stat.S_ISDIR(kind):
            _refuse("la-thu-muc", file, tr("đây là thư mục"), tr("một tệp"))
        if not stat.S_ISREG(kind):
            _refuse("khong-phai-tep", file, tr("đây không phải tệp thường"), tr("một tệp"))
        return open(path, "rb")
    except (FileNotFoundError, NotADirectoryError, ValueError):
        hint = tr("xem lại tên tệp và thư mục")
        _refuse("khong-co-tep", file, tr("không có tệp này"), tr("một tệp có thật"), hint)


def _refuse_size(data: bytes, file: str, most: int) -> bytes:
    if not data:
        _refuse("tep-rong", file, tr("tệp rỗng (0 byte)"), tr("tệp có nội dung"))
    if len(data) > most:
        size = most // (1024 * 1024)
        found = tr("tệp lớn hơn {most} MB", most=size)
        _refuse("tep-qua-lon", file, found, tr("tệp không quá {most} MB", most=size))
    return data


def decode_text(data: bytes, file: str) -> str:
    """Return the UTF-8 text ``data``, without its byte order mark.

    Raises:
        BadInput: ``data`` is in UTF-16, an old Vietnamese code page, or no text at all.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        refuse_encoding(Place(file, line=1, column=1), tr("tệp ở bảng mã UTF-16 hoặc UTF-32"))
    body = data.removeprefix(_BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = _LINE_END.split(body[: error.start])
        column = len(lines[-1].decode("utf-8")) + 1
        found = tr("byte 0x{byte:02X} không phải UTF-8", byte=body[error.start])
        refuse_encoding(Place(file, line=len(lines), column=column), found)
    if not text.strip():
        _refuse("tep-rong", file, tr("tệp chỉ có khoảng trắng"), tr("tệp có nội dung"))
    return text


def refuse_encoding(place: Place, found: str) -> NoReturn:
    """Refuse a text that is not in UTF-8, as ``found`` at ``place``.

    Raises:
        BadInput: always.
    """
    hint = tr(
        "mở tệp rồi lưu lại với bảng mã UTF-8 (Notepad: Save As, Encoding: UTF-8); "
        "tệp gõ bằng Windows-1258, TCVN3 hay VNI thì đổi sang Unicode trước"
    )
    raise BadInput([Problem("khong-phai-utf8", place, "", found, tr("chữ ở bảng mã UTF-8"), hint)])


def _refuse(code: str, file: str, found: str, expected: str, hint: str = "") -> NoReturn:
    raise BadInput([Problem(code, Place(file), "", found, expected, hint)])
