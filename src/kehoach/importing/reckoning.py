"""The proof that nothing is lost: all words of the source against all words of what was made."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD: Final = re.compile(r"[^\W_]+")
_ORNAMENT: Final = re.compile(r"[\W_]*o0o[\W_]*", re.IGNORECASE)
_RUN: Final = 4
"""So many words of a line must stand together to tell where the line went."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A word that stands more often in the source than in what was made, and its line."""

    word: str
    number: int
    line: str


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What became of the words of the source.

    Attributes:
        words: how many there are.
        printed: how many stand in the document that would be built.
        kept: how many more stand in the data file only: in its open items and comments.
        lost: the rest.
        added: words that the document has and the source has not, each with its count.
        moved: lines of the source that stand at another place in the document.
    """

    words: int
    printed: int
    kept: int
    lost: tuple[Lost, ...]
    added: tuple[tuple[str, int], ...]
    moved: tuple[tuple[int, str], ...]


def list_words(text: str) -> list[str]:
    """Return the words of ``text`` for comparison: small letters, figures without leading zeros."""
    if _ORNAMENT.fullmatch(text):
        return []
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in words]


def reckon(
    source: Sequence[tuple[int, str]],
    printed: Iterable[str],
    kept: Iterable[str],
    steady: Sequence[tuple[int, str]],
) -> Reckoning:
    """Hold the words of ``source`` against those of the built document and of the data file.

    Args:
        source: the lines of the source with their numbers.
        printed: the paragraphs of the document, in its order.
        kept: other texts of the data file.
        steady: the lines of the source that must stand in the document in their order.
    """
    stream = [word for text in printed for word in list_words(text)]
    first = Counter(stream)
    second = Counter(word for text in kept for word in list_words(text))
    lost: list[Lost] = []
    count = in_print = in_file = 0
    for number, line in source:
        for word in list_words(line):
            count += 1
            if first[word] > 0:
                first[word] -= 1
                in_print += 1
            elif second[word] > 0:
                second[word] -= 1
                in_file += 1
            else:
                lost.append(Lost(word, number, line))
    added = tuple((word, left) for word, left in first.items() if left > 0)
    return Reckoning(count, in_print, in_file, tuple(lost), added, _find_moved(steady, stream))


def _find_moved(
    lines: Sequence[tuple[int, str]], stream: Sequence[str]
) -> tuple[tuple[int, str], ...]:
    """Return the lines whose words do not stand behind those of the line above them."""
    text = " ".join(["", *stream, ""])
    place = 0
    moved: list[tuple[int, str]] = []
    for number, line in lines:
        words = list_words(line)
        if len(words) < _RUN:
            continue
        wanted = f" {' '.join(words[: _RUN * 3])} "
        found = text.find(wanted, place)
        if found >= 0:
            place = found + 1
        elif text.find(wanted) >= 0:
            moved.append((number, line))
    return tuple(moved)
