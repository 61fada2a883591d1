"""A text as the finder reads it: composed letters, single spaces, one kind of dash."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.mentions.numbers import blank_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

_ODD = re.compile(
    r"\s*[^\S ]\s*|  +"  # blanks other than a single space
    r"|[\u00ad\u200b-\u200f\u2060\ufeff]+"  # invisible letters
    r"|\w[\u0300-\u036f]+"  # letters whose marks stand apart
)
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SAME_LENGTH: Final = str.maketrans(
    {**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"), "\u00d0": "Đ"}
)
_NEW_LINE_BEGINS = re.compile(r"[-+•*–—]\s|\d{1,3}(?:[.)]|\t)|[IVX]{1,5}\.|[a-zđ]\)")
_LINE_ENDS: Final = (".", ";", ":", "!", "?")
_COUNTED_AHEAD: Final = 8


@dataclass(frozen=True, slots=True)
class Folded:
    r"""A text made plain, and where each of its letters stood.

    Attributes:
        raw: The text with its case; addresses, telephones and sums are filled over, '\n' stands
            where a paragraph, a cell or a list item ends.
        low: The same in small letters, letter by letter.
        begins: Where each letter began in the text as given.
        ends: Where each letter ended there.
    """

    raw: str
    low: str
    begins: Sequence[int]
    ends: Sequence[int]


def fold(text: str) -> Folded:
    """Return ``text`` made plain; any text will do."""
    pieces: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    at = 0
    for odd in _ODD.finditer(text):
        pieces.append(text[at : odd.start()])
        begins.extend(range(at, odd.start()))
        ends.extend(range(at + 1, odd.start() + 1))
        piece = _fold_piece(odd[0], text, odd.start(), odd.end())
        pieces.append(piece)
        begins.extend([odd.start()] * len(piece))
        ends.extend([odd.end()] * len(piece))
        at = odd.end()
    pieces.append(text[at:])
    begins.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    raw = blank_numbers("".join(pieces).translate(_SAME_LENGTH))
    return Folded(raw, _lower(raw), begins, ends)


def _fold_piece(piece: str, text: str, start: int, end: int) -> str:
    if piece[0] in _INVISIBLE:
        return ""
    if not piece.isspace():
        return unicodedata.normalize("NFC", piece)
    return "\n" if _ends_line(piece, text, start, end) else " "


def _ends_line(blanks: str, text: str, start: int, end: int) -> bool:
    """Tell whether what stands on both sides of ``blanks`` belongs apart."""
    if "\t" in blanks or blanks.count("\n") > 1 or "\u2029" in blanks:
        return True
    if "\n" not in blanks:
        return False
    ahead = text[end : end + _COUNTED_AHEAD]
    return (
        text[max(start - 1, 0) : start] in _LINE_ENDS or _NEW_LINE_BEGINS.match(ahead) is not None
    )


def _lower(raw: str) -> str:
    low = raw.lower()
    if len(low) == len(raw):
        return low
    return "".join(one if len(one.lower()) != 1 else one.lower() for one in raw)
