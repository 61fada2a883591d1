"""Word files written where no person's work is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.word.package import MAX_FILE
from kehoach.word.seal import is_untouched
from kehoach.writing.atomic import write_all, write_atomic

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence


def write_docx(
    path: str | os.PathLike[str], data: bytes, *, force: bool, durable: bool = True
) -> None:
    """Write a .docx; a file that is there already must be ours and as we made it.

    Args:
        path: the file to write.
        data: the whole .docx.
        force: overwrite whatever is there.
        durable: as for :func:`~kehoach.writing.atomic.write_atomic`.

    Raises:
        OutputRefused: it would destroy what a person made or changed, or cannot be written.
    """
    target = Path(path)
    if not force:
        refuse_foreign(target)
    write_atomic(target, data, durable=durable)


def write_documents(files: Sequence[tuple[Path, bytes]], *, force: bool) -> None:
    """Write several .docx: all of them, or none where one of them may not be written.

    Args:
        files: each file and the whole .docx for it.
        force: overwrite whatever is there.

    Raises:
        OutputRefused: it would destroy what a person made or changed, or one cannot be written.
    """
    if not force:
        for path, _ in files:
            refuse_foreign(path)
    write_all(files)


def refuse_foreign(target: Path) -> None:
    """See that no person's work stands at ``target``.

    Raises:
        OutputRefused: a file is there that we did not make, or that was changed since.
    """
    if _is_there(target) and not _is_ours(target):
        raise OutputRefused(
            tr(
                "{name}: tệp đã có, không phải do chương trình lập hoặc đã được sửa tay, nên không "
                "ghi đè; thêm --force nếu thật sự muốn",
                name=str(target),
            )
        )


def _is_there(target: Path) -> bool:
    """Whether something stands at ``target``; what cannot even be looked at cannot be lost."""
    try:
        return target.exists()
    except OSError:
        return False


def _is_ours(target: Path) -> bool:
    try:
        # to read a pipe or a device might take for ever
        if not target.is_file() or target.stat().st_size > MAX_FILE:
            return False
        return is_untouched(target.read_bytes())
    except OSError:
        return False
