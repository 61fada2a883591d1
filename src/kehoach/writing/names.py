"""File names from data: readable, and good on Windows, macOS and Linux alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Final

MAX_CHARACTERS: Final = 120
MAX_BYTES: Final = 240
"""File systems take 255 bytes; the rest is for what other programs add (``~$``, ``.tmp``)."""

_NAMELESS: Final = "van-ban"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_EXTENSION = re.compile(r"\.(?!\d+$)[A-Za-z0-9]{1,8}$")
# learn.microsoft.com, 'Naming Files, Paths, and Namespaces'
_RESERVED = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE
)


def make_key(name: str) -> str:
    """What two names share if some file system takes them for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


class TakenNames(Collection[str]):
    """Names already in use, compared without regard to case and Unicode form."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._keys = {make_key(name) for name in names}

    def add(self, name: str) -> None:
        """Take ``name``."""
        self._keys.add(make_key(name))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and make_key(name) in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def safe_name(text: str, *, taken: Collection[str] = ()) -> str:
    """A file name for ``text``, without folder.

    Args:
        text: any text; a short extension at its end (``.docx``) is kept.
        taken: names in use. :class:`TakenNames` is asked directly; any other collection is read
            whole at each call. The name found is not added.

    Returns:
        At most 120 characters and 240 bytes, NFC; numbered ``(2)``, ``(3)`` … if it is taken.
    """
    used = taken if isinstance(taken, TakenNames) else TakenNames(taken)
    return next(name for number in count(1) if (name := number_name(text, number)) not in used)


def number_name(text: str, number: int) -> str:
    """As :func:`safe_name`, for the one with that ``number`` (from 1) of those called alike."""
    cleaned = _clean(text)
    extension = _EXTENSION.search(cleaned)
    ending = extension.group() if extension else ""
    stem = cleaned.removesuffix(ending) or _NAMELESS
    tail = ending if number == 1 else f" ({number}){ending}"
    return _avoid_reserved(_shorten(stem, tail)) + tail


def _clean(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"\s+", " ", text)
    if not text.isprintable():
        text = "".join(each for each in text if unicodedata.category(each) not in _INVISIBLE)
    text = re.sub(" {2,}", " ", text)
    return _trim(unicodedata.normalize("NFC", _FORBIDDEN.sub("-", text)))


def _trim(text: str) -> str:
    return text.lstrip(" .").rstrip(" .")


def _shorten(stem: str, tail: str) -> str:
    # one place is kept for the underscore that a reserved name gets
    characters = MAX_CHARACTERS - len(tail) - 1
    room = MAX_BYTES - len(tail.encode()) - 1
    while len(stem) > characters or len(stem.encode()) > room:
        excess = max(len(stem) - characters, (len(stem.encode()) - room) // 4, 1)
        stem = _drop_end(stem, len(stem) - excess)
    return _trim(stem) or _NAMELESS


def _drop_end(stem: str, end: int) -> str:
    while end > 0 and unicodedata.combining(stem[end]):
        end -= 1
    return stem[:end]


def _avoid_reserved(stem: str) -> str:
    first, dot, rest = stem.partition(".")
    if _RESERVED.fullmatch(first.rstrip()):
        return f"{first.rstrip()}_{dot}{rest}"
    return stem
