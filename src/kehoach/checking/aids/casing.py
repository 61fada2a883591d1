"""Words compared with a fixed wording but for capitals, whatever the place of the tone mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VOWELS: Final = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
SMALL: Final = f"a-zđ{_VOWELS}"
"""Small letters, for a class of a pattern; a range over Vietnamese letters holds both cases."""
CAPITALS: Final = f"A-ZĐ{_VOWELS.upper()}"
"""Capitals, for a class of a pattern."""

PLURAL: Final = re.compile(r"(?:các|những|hai|ba|\d)\s+$", re.IGNORECASE)
"""What stands before a common noun that names several."""

# The decree writes 'hòa' and 'hoà' both: the mark's place is never a fault. Lengths stay.
_TONES: Final = tuple(
    zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)


def level(text: str) -> str:
    """Return ``text`` of the same length in small letters, tone marks and dashes of one kind."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    small = re.sub(r"[^\S\n\t]", " ", small).replace("–", "-")
    for other, usual in _TONES:
        small = small.replace(other, usual)
    return small


@dataclass(frozen=True, slots=True)
class Miscased:
    """Words at ``start`` to ``end`` that should read ``to``; ``wording`` is the list's."""

    start: int
    end: int
    to: str
    wording: str


class Wordings:
    """A list of fixed wordings, to be found in texts."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._wordings = {level(one): one for one in wordings}
        longest_first = sorted(self._wordings, key=len, reverse=True)
        forms = "|".join(re.escape(one).replace(r"\ ", " +") for one in longest_first)
        self._form = re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")

    def find_miscased(self, text: str, levelled: str) -> Iterator[Miscased]:
        """Yield where a wording stands with other capitals; one all in capitals is let be.

        ``levelled`` is :func:`level` of ``text``.
        """
        for match in self._form.finditer(levelled):
            found = text[match.start() : match.end()]
            wording = self._wordings[" ".join(match[0].split())]
            to = recase(found, wording)
            if to != found and not found.isupper():
                yield Miscased(match.start(), match.end(), to, wording)


def recase(found: str, wording: str) -> str:
    """Return ``found`` with the capitals of ``wording``, all else untouched."""
    words = iter(wording.split())

    def set_case(match: re.Match[str]) -> str:
        first = next(words)[0]
        word = match[0].lower()
        return word[0].upper() + word[1:] if first.isupper() else word

    return re.sub(r"\S+", set_case, found)
