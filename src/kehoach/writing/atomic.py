"""Files that stand whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.errors import OutputRefused
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, unless they are there.

    Raises:
        OutputRefused: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputRefused(
            tr("không tạo được thư mục {x}: {y}", x=folder, y=error.strerror)
        ) from None


def write_atomic(path: str | os.PathLike[str], data: bytes, *, durable: bool = True) -> None:
    """Write ``data`` to ``path``: it holds the old content or the new, never a part of it.

    The data go to a file beside it, which then takes its name. A link is followed.

    Args:
        path: the file to write; its folder must exist.
        data: its whole content.
        durable: whether to wait until the disk has it, so that it outlives a power cut.

    Raises:
        OutputRefused: it cannot be written, or is a pipe or device; the old file stands and
            nothing is left behind.
    """
    with replace_whole(path, durable=durable) as beside:
        beside.write_bytes(data)


@contextmanager
def replace_whole(path: str | os.PathLike[str], *, durable: bool = True) -> Iterator[Path]:
    """Give a file beside ``path`` to write, which takes its place when the ``with`` ends well.

    Args:
        path: the file to write; its folder must exist. A link is followed.
        durable: whether to wait until the disk has it, so that it outlives a power cut.

    Raises:
        OutputRefused: it cannot be written, or is a pipe or device; the old file stands and
            nothing is left behind.
    """
    target = _resolve(path)
    try:
        with _make_beside(target) as beside:
            yield beside
            if durable:
                _sync_file(beside)
            os.replace(beside, target)
    except OSError as error:
        raise explain_refusal(error, target) from error
    if durable:
        sync_folder(target.parent)


def write_all(files: Sequence[tuple[str | os.PathLike[str], bytes]]) -> None:
    """Write several files: all of them hold their new content, or all their old one.

    All go beside their places first; only what then happens while they take their names, one
    after the other, has to be undone.

    Args:
        files: each file and its whole content; its folder must exist. A link is followed.

    Raises:
        OutputRefused: one cannot be written, or two are the same file; all is as before.
    """
    targets = [_resolve(path) for path, _ in files]
    _refuse_same(targets)
    with ExitStack() as stack:
        besides = [
            stack.enter_context(_write_beside(target, data))
            for target, (_, data) in zip(targets, files, strict=True)
        ]
        _take_names(besides, targets)
    for folder in dict.fromkeys(target.parent for target in targets):
        sync_folder(folder)


def _refuse_same(targets: Sequence[Path]) -> None:
    for index, target in enumerate(targets):
        if target in targets[:index]:
            text = tr("{name}: hai tệp cùng ghi vào một chỗ, chưa ghi gì", name=str(target))
            raise OutputRefused(text)


@contextmanager
def _write_beside(target: Path, data: bytes) -> Iterator[Path]:
    with ExitStack() as stack:
        try:
            beside = stack.enter_context(_make_beside(target))
            beside.write_bytes(data)
            _sync_file(beside)
        except OSError as error:
            raise explain_refusal(error, target) from error
        yield beside


def _take_names(besides: Sequence[Path], targets: Sequence[Path]) -> None:
    """Let each file beside take its place; where one cannot, those before it are undone."""
    done: list[tuple[Path, bytes | None]] = []
    try:
        for beside, target in zip(besides, targets, strict=True):
            try:
                before = target.read_bytes() if target.exists() else None
                os.replace(beside, target)
            except OSError as error:
                raise explain_refusal(error, target) from error
            done.append((target, before))
    except BaseException:
        for target, before in done:
            _restore(target, before)
        raise


def _restore(target: Path, before: bytes | None) -> None:
    with suppress(OSError, OutputRefused):
        if before is None:
            target.unlink()
        else:
            write_atomic(target, before)


@contextmanager
def _make_beside(target: Path) -> Iterator[Path]:
    """Give an empty file beside ``target``; it is gone when the ``with`` fails, or is left."""
    beside = target.with_name(f".kehoach-{secrets.token_hex(8)}.tmp")
    try:
        _make_empty(beside)
        yield beside
    finally:
        # it has taken its place where all went well
        with suppress(OSError):
            beside.unlink()


def _resolve(path: str | os.PathLike[str]) -> Path:
    """Return the file that ``path`` means, links followed.

    Raises:
        OutputRefused: the working folder is gone, or something that is no file would be replaced.
    """
    try:
        target = Path(os.path.realpath(path))
    except OSError as error:
        raise explain_refusal(error, Path(path)) from error
    with suppress(OSError):
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise OutputRefused(tr("{name}: không phải tệp thường, chưa ghi gì", name=str(target)))
    return target


def _make_empty(path: Path) -> None:
    # 0o666 under the umask, as any program's file; tempfile would make it private
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in ``folder``, where the system can say so."""
    # Windows cannot open folders, some file systems cannot sync them; the file itself is safe
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def explain_refusal(error: OSError, target: Path) -> OutputRefused:
    """Return the refusal that says why ``target`` could not be written."""
    return OutputRefused(_explain(error, target))


def _explain(error: OSError, target: Path) -> str:
    name = str(target)
    if error.errno in _FULL:
        return tr("{name}: ổ đĩa đã đầy, chưa ghi gì", name=name)
    if error.errno == errno.EROFS:
        return tr("{name}: ổ đĩa chỉ đọc, chưa ghi gì", name=name)
    if error.errno == errno.ENAMETOOLONG:  # nor could is_dir look at such a name
        return tr("{name}: tên tệp quá dài", name=name)
    if target.is_dir():
        return tr("{name}: đã có thư mục cùng tên, chưa ghi gì", name=name)
    if not target.parent.is_dir():
        return tr("{name}: không có thư mục {folder}", name=name, folder=str(target.parent))
    if isinstance(error, PermissionError):
        return tr(
            "{name}: không được phép ghi; thư mục chỉ đọc, hoặc tệp đang mở trong Word", name=name
        )
    return tr("{name}: không ghi được ({reason})", name=name, reason=error.strerror or str(error))
