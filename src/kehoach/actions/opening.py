"""Files that the user names, found and opened; old formats through LibreOffice."""

from __future__ import annotations

import glob
import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.actions.copies import find_original
from kehoach.libreoffice import OLD_FORMATS, convert, is_old
from kehoach.reading.files import read_bytes, show_name
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

    Folders stand for all documents below them but our own copies of others, patterns ('*.docx')
    for what they match (the shell of Windows leaves them to us). Word's locks are left out unless
    nothing else is named. A file that is not there stays, to be told later.
    """
    found: dict[str, Path] = {}
    for one in itertools.chain.from_iterable(map(_expand, paths)):
        found.setdefault(os.path.abspath(one), one)
    documents = [one for one in found.values() if not one.name.startswith(_LOCK)]
    return documents or list(found.values())


def _expand(path: Path) -> Iterator[Path]:
    # those of os.path never raise, whatever the name is
    if os.path.isdir(path):
        yield from _list_folder(path)
    elif glob.has_magic(str(path)) and not os.path.lexists(path):
        matches = _match(path)
        yield from itertools.chain.from_iterable(map(_expand, matches)) if matches else [path]
    else:
        yield path


def _list_folder(folder: Path) -> list[Path]:
    below = (one for one in folder.rglob("*") if one.suffix.lower() in ENDINGS)
    found = sorted(one for one in below if not one.name.startswith(_LOCK) and one.is_file())
    stems = {(one.parent, one.stem) for one in found}
    return [one for one in found if (one.parent, find_original(one)) not in stems]


def _match(pattern: Path) -> list[Path]:
    folder = str(pattern.parent)
    # a folder may be called '[2026]'
    start = glob.escape(folder) if os.path.isdir(folder) else folder
    return sorted(map(Path, glob.glob(os.path.join(start, pattern.name))))


def open_package(path: Path) -> tuple[Package, bool]:
    """Return the package at ``path``, and whether it was converted from an old format.

    Raises:
        BadInput: it cannot be read, or not without LibreOffice.
    """
    name = show_name(path, None)
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
