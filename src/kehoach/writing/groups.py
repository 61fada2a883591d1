"""Many files at once, each whole or not at all, for the price of few waits for the disk.

A disk takes as long over one file as over many that wait together. So a group is written beside,
then all of it is awaited, then each file takes its name, and the folder is awaited once. The steps
are apart, so that something else can be done while the disk is at work.
"""

from __future__ import annotations

import os
import secrets
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.errors import OutputRefused
from kehoach.writing.atomic import explain_refusal, sync_folder
from kehoach.writing.documents import refuse_foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

_WAITING: Final = 8
"""Files awaited at the same time; file systems settle them together."""
_PREFIX, _SUFFIX = ".kehoach-nhom-", ".tmp"
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class GroupWriter:
    """Writes groups of files into one folder; to be closed after use (``with``).

    Args:
        folder: where to; it must exist.
        force: overwrite even what a person made or changed.
        durable: whether to wait until the disk has each group.
    """

    def __init__(self, folder: Path, *, force: bool = False, durable: bool = True) -> None:
        self._folder = os.fspath(folder)
        self._force = force
        self._durable = durable
        self._waiters = ThreadPoolExecutor(_WAITING)
        self._stem = os.path.join(self._folder, f"{_PREFIX}{secrets.token_hex(8)}")
        self._numbers = count()

    def __enter__(self) -> GroupWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._waiters.shutdown()

    def write(self, files: Sequence[tuple[str, bytes]]) -> list[OutputRefused | None]:
        """Write ``files`` (name, content) and return, for each, why it was not written.

        What fails for one keeps back no other and leaves nothing behind. The others outlive a
        power cut from here on.
        """
        group = self.begin(files)
        try:
            self.await_contents(group)
            refusals = group.take_names()
        finally:
            group.clear()
        self.await_names()
        return refusals

    def begin(self, files: Sequence[tuple[str, bytes]]) -> Group:
        """Write ``files`` beside their places; the group is to be cleared if it goes no further."""
        group = Group(
            [
                _File(
                    os.path.join(self._folder, name),
                    f"{self._stem}-{next(self._numbers)}{_SUFFIX}",
                )
                for name, _ in files
            ]
        )
        group.write([data for _, data in files], force=self._force)
        return group

    def await_contents(self, group: Group) -> None:
        """Wait until the disk has what the files of ``group`` hold."""
        if self._durable:
            list(self._waiters.map(_settle, group.files))

    def await_names(self) -> None:
        """Wait until the disk has the names that files took so far."""
        if self._durable:
            sync_folder(Path(self._folder))


class Group:
    """Files on their way together."""

    def __init__(self, files: Sequence[_File]) -> None:
        self.files = files

    def write(self, contents: Sequence[bytes], *, force: bool) -> None:
        """Write each file beside its place."""
        for one, data in zip(self.files, contents, strict=True):
            one.attempt(partial(one.write_beside, data, force=force))

    def take_names(self) -> list[OutputRefused | None]:
        """Give each file its name and return why it has not got it."""
        for one in self.files:
            one.attempt(one.take_name)
            one.clear()
        return [one.refusal for one in self.files]

    def clear(self) -> None:
        """Remove what has not got its name."""
        for one in self.files:
            one.clear()


def sweep_leftovers(folder: Path) -> None:
    """Remove what killed runs left beside their files; no group may be under way in ``folder``."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    os.unlink(entry.path)


class _File:
    """One file on its way; ``refusal`` once a step failed."""

    def __init__(self, target: str, beside: str) -> None:
        self._target = target
        self._beside = beside
        self._handle = -1
        self._is_beside = False
        self.refusal: OutputRefused | None = None

    def attempt(self, step: Callable[[], None]) -> None:
        """Take one step, unless an earlier one failed."""
        if self.refusal is not None:
            return
        try:
            step()
        except OutputRefused as refusal:
            self.refusal = refusal
        except OSError as error:
            self.refusal = explain_refusal(error, Path(self._target))

    def write_beside(self, data: bytes, *, force: bool) -> None:
        if not force and os.path.lexists(self._target):
            refuse_foreign(Path(self._target))
        self._handle = os.open(self._beside, _FLAGS, 0o666)
        self._is_beside = True
        view = memoryview(data)
        while view:
            view = view[os.write(self._handle, view) :]

    def settle(self) -> None:
        os.fsync(self._handle)

    def take_name(self) -> None:
        self._close()
        os.replace(self._beside, self._target)
        self._is_beside = False

    def clear(self) -> None:
        self._close()
        if self._is_beside:
            with suppress(OSError):
                os.unlink(self._beside)
            self._is_beside = False

    def _close(self) -> None:
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            os.close(handle)


def _settle(file: _File) -> None:
    file.attempt(file.settle)
