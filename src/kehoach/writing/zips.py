"""Finished files gathered in one .zip, the same bytes for the same files."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.word.zipping import get_build_time
from kehoach.writing.atomic import replace_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MARK: Final = b"kehoach"


def refuse_foreign_zip(path: Path, *, force: bool) -> None:
    """See that :func:`write_zip` would overwrite nothing but its own work.

    Raises:
        OutputRefused: another file stands at ``path``.
    """
    if not force and path.exists() and not _is_ours(path):
        raise OutputRefused(
            tr(
                "{name}: tệp đã có, không phải do chương trình lập; thêm --force để ghi đè",
                name=path,
            )
        )


def write_zip(path: Path, folder: Path, names: Iterable[str], *, force: bool = False) -> None:
    """Write the files ``names`` of ``folder`` into the archive ``path``, in this order.

    The files are laid in as they are: a .docx is compressed already.

    Raises:
        OutputRefused: it cannot be written, or would overwrite what we did not make.
    """
    refuse_foreign_zip(path, force=force)
    when = get_build_time().timetuple()[:6]
    with replace_whole(path) as beside, zipfile.ZipFile(beside, "w") as archive:
        archive.comment = _MARK
        for name in names:
            entry = zipfile.ZipInfo(name, when)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (folder / name).read_bytes())


def _is_ours(path: Path) -> bool:
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        return archive.comment == _MARK
    return False
