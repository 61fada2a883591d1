"""Files that the user names, found and opened; old formats through LibreOffice."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.libreoffice import OLD_FORMATS, convert, is_old
from kehoach.reading.files import read_bytes
from kehoach.word.foreign import OLD_WORD, recognise_foreign
from kehoach.word.package import MAX_FILE, Package, read_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS: Final = (".docx", *OLD_FORMATS)
_ODT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The first entry of the archive, not compressed (OpenDocument 1.2 part 3, 3.3)."""
_LOCK: Final = "~$"
"""How the name begins of the file that Word keeps beside an open one."""


def list_documents(paths: Iterable[Path]) -> list[Path]:
    """Return the files that ``paths`` mean, each once.

    Folders stand for all documents below them, patterns ('*.docx') for what they match (the
    shell of Windows leaves them to us). A file that is not there stays, to be told later.
    """
    return list(dict.fromkeys(one for path in paths for one in _expand(path)))


def _expand(path: Path) -> Iterator[Path]:
    if path.is_dir():
        found = (one for one in path.rglob("*") if one.suffix.lower() in ENDINGS)
        yield from sorted(one for one in found if not one.name.startswith(_LOCK) and one.is_file())
    elif glob.has_magic(str(path)) and not path.exists():
        matches = sorted(map(Path, glob.glob(str(path))))
        yield from matches or [path]
    else:
        yield path


def open_package(path: Path) -> tuple[Package, bool]:
    """Return the package at ``path``, and whether it was converted from an old format.

    Raises:
        BadInput: it cannot be read, or not without LibreOffice.
    """
    name = str(path)
    data = read_bytes(path, name, MAX_FILE)
    ending = _judge_ending(path, data)
    if not ending:
        return read_package(data, name=name), False
    return read_package(convert(data, name, ending, "docx"), name=name), True


def _judge_ending(path: Path, data: bytes) -> str:
    """Return the true ending of an old file, '' for all else: the content must bear the name out.

    A page of the web called .doc never gets to LibreOffice, which would load what it links to.
    """
    if not is_old(path):
        return ""
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if _ODT in data[:100]:
        return ".odt"
    foreign = recognise_foreign(data)
    return path.suffix.lower() if foreign and foreign.code == OLD_WORD else ""
