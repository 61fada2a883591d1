"""One form for every text that is read: what looks the same becomes the same.

Sources: Unicode Standard Annex 15 (NFC); XML 1.0, production 2 (characters that no document
can hold, which Word's writers drop without a word).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kehoach.messages import tr

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
NO_BREAK = "\u00a0\u2007\u202f"

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_NO_BREAK = re.compile(f"[{NO_BREAK}]")
# \r is let through by find_refused_raw alone: in a file it ends a line.
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_REFUSED_RAW = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)

EXCERPT = 60
"""The most characters of a user's text that a message repeats."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text in its one form; ``changes`` say what was cleaned, ``refused`` what cannot stay."""

    text: str
    changes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def is_clean(text: str) -> bool:
    """Tell at once, for nearly all texts, that :func:`clean_text` would change nothing."""
    # no character that is cleaned or refused is printable
    return text.isprintable() and unicodedata.is_normalized("NFC", text)


def clean_text(raw: str) -> Cleaned:
    """Return ``raw`` in NFC, without invisible characters, with plain spaces and line ends.

    Tabs and line breaks inside stay. Control characters, lone surrogates and U+FFFE, U+FFFF are
    not removed but named in ``refused``: to drop them would be to guess.
    """
    if is_clean(raw):
        return Cleaned(raw)
    text = raw.replace("\r\n", "\n")
    refused = tuple(dict.fromkeys(name_character(found) for found in _REFUSED.findall(text)))
    text, invisible = _INVISIBLE.subn("", text)
    text, spaces = _NO_BREAK.subn(" ", text)
    composed = unicodedata.normalize("NFC", text)
    return Cleaned(composed, _list_changes(invisible, spaces, composed != text), refused)


def _list_changes(invisible: int, spaces: int, composed: bool) -> tuple[str, ...]:
    changes = []
    if invisible:
        changes.append(tr("bỏ {n} ký tự không nhìn thấy", n=invisible))
    if spaces:
        changes.append(tr("đổi {n} dấu cách không ngắt thành dấu cách thường", n=spaces))
    if composed:
        changes.append(tr("đổi chữ có dấu sang dạng dựng sẵn (NFC)"))
    return tuple(changes)


def find_refused_raw(text: str) -> list[tuple[int, str]]:
    """Return offset and name of each character of a file's ``text`` that no value may hold."""
    return [(m.start(), name_character(m.group())) for m in _REFUSED_RAW.finditer(text)]


def name_character(character: str) -> str:
    """Return ``character`` as a message can show it: ``U+0007``."""
    return f"U+{ord(character):04X}"


def excerpt(text: str) -> str:
    """Return ``text`` on one printable line of at most :data:`EXCERPT` characters."""
    shown = "".join(c if c.isprintable() else " " for c in text[: EXCERPT + 1])
    return shown if len(shown) <= EXCERPT else shown[: EXCERPT - 1] + "…"


def fold_accents(text: str) -> str:
    """Return ``text`` in small letters without accents, ``đ`` as ``d``, spaces folded."""
    split = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(c for c in split if not unicodedata.combining(c))
    return " ".join(bare.split())
