"""What of a batch is done, kept in its folder so that a killed run can be taken up again.

A file that is only added to. Its first line says what the files are made with; each further line
names a group of files that the disk already holds, whole and under their names: number in the
table and mark of each job, in hexadecimal. Each line begins with the checksum of the rest, so
that what a crash left of the last one is seen and cut off. A job that is not named is made again,
which does no harm; one that is named wrongly would be lost, which the order of writing rules out.
"""

from __future__ import annotations

import os
import zlib
from array import array
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.writing.atomic import explain_refusal, sync_folder
from kehoach.writing.locks import try_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from types import TracebackType

NAME: Final = ".kehoach-nhat-ky"
_VERSION: Final = "1"


class Journal:
    """The journal of a folder, locked while it is open; to be closed after use (``with``).

    Args:
        folder: the folder of the batch; it must exist.
        mark: what the files are made with; the journal of another mark counts for nothing.
        count: how many rows the table has.
        resume: whether what an earlier run has done counts.

    Raises:
        OutputRefused: the folder cannot be written, or another run is at work in it.
    """

    def __init__(self, folder: Path, mark: str, count: int, *, resume: bool) -> None:
        self._path = folder / NAME
        self._done = array("Q", bytes(8 * count))
        self._head = _frame(f"kehoach {_VERSION} {mark}")
        self._size = 0
        self._is_dropped = False
        try:
            self._handle = _open_locked(self._path)
        except OSError as error:
            raise explain_refusal(error, self._path) from error
        try:
            self._take_up(resume=resume)
        except OSError as error:
            os.close(self._handle)
            raise explain_refusal(error, self._path) from error

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.close(self._handle)
        if self._is_dropped:
            # Windows removes no file that is open
            with suppress(OSError):
                self._path.unlink()

    def has(self, index: int, mark: int) -> bool:
        """Whether the job with this number and mark is done."""
        return self._done[index] == mark

    def add(self, done: Sequence[tuple[int, int]]) -> None:
        """Note jobs (number, mark) whose files the disk holds, and wait until it holds this too.

        What cannot be noted is made again by the next run, which does no harm.
        """
        line = _frame(" ".join(f"{index:x}:{mark:x}" for index, mark in done))
        try:
            os.write(self._handle, line)
            os.fsync(self._handle)
        except OSError:
            with suppress(OSError):
                # a torn line would hide all that comes after it
                self._cut(self._size)
        else:
            self._size += len(line)

    def drop(self) -> None:
        """Remove the journal: nothing is left to be done."""
        try:
            self._cut(0)
            self._path.unlink()
        except OSError:
            self._is_dropped = True

    def _take_up(self, *, resume: bool) -> None:
        """Read what is done up to the first line that is not whole, and go on writing there."""
        # closing a second handle would give up the lock
        with os.fdopen(self._handle, "rb", closefd=False) as stream:
            if not resume or stream.readline() != self._head:
                self._begin()
                return
            self._size = len(self._head)
            for line in stream:
                entries = _parse(line)
                if entries is None:
                    break
                self._size += len(line)
                self._mark_done(entries)
        self._cut(self._size)

    def _begin(self) -> None:
        self._cut(0)
        os.write(self._handle, self._head)
        os.fsync(self._handle)
        sync_folder(self._path.parent)
        self._size = len(self._head)

    def _cut(self, size: int) -> None:
        os.ftruncate(self._handle, size)
        os.lseek(self._handle, size, os.SEEK_SET)

    def _mark_done(self, entries: Iterable[tuple[int, int]]) -> None:
        for index, mark in entries:
            if index < len(self._done):
                self._done[index] = mark


def _open_locked(path: Path) -> int:
    """Open the journal and lock it; the lock ends with the process, however that ends."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
    while True:
        handle = os.open(path, flags, 0o666)
        if not try_lock(handle):
            os.close(handle)
            raise OutputRefused(
                tr("{folder}: một lần chạy khác đang ghi vào thư mục này", folder=path.parent)
            )
        with suppress(OSError):
            # whoever had it open may have removed it meanwhile
            if os.path.samestat(os.fstat(handle), os.stat(path)):
                return handle
        os.close(handle)


def _frame(text: str) -> bytes:
    data = text.encode()
    return b"%08x %s\n" % (zlib.crc32(data), data)


def _parse(line: bytes) -> list[tuple[int, int]] | None:
    """Return the entries of a line; None if it is not whole."""
    _, _, text = line.removesuffix(b"\n").partition(b" ")
    try:
        if _frame(text.decode()) != line:
            return None
        return [_parse_entry(entry) for entry in text.decode().split()]
    except ValueError:
        return None


def _parse_entry(entry: str) -> tuple[int, int]:
    index, _, mark = entry.partition(":")
    return int(index, 16), int(mark, 16)
