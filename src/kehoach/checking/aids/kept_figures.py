"""What stands now in the places where the file says that a figure was printed."""

from __future__ import annotations

import operator
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.grids import is_index_row, list_grids, read_number
from kehoach.word.figures import InCell, InWords, name_head, name_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.checking.aids.grids import GridRow
    from kehoach.checking.paper import Paper
    from kehoach.word.figures import FigurePlace, InCount
    from kehoach.word.view import Paragraph

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER: Final = "#"
_FEWEST: Final = 3
"""So many words in a row must be those of the figure's sentence, the figure among them."""
_ALIKE: Final = 0.5
"""A paragraph with a smaller part of a sentence's words is not that sentence rewritten."""
_MOST_SENTENCES: Final = 300
_MOST_COMPARED: Final = 60_000
"""Of sentences that are not as they were, with paragraphs; past that they count as gone."""
_LONGEST: Final = 400
"""The words of a paragraph that are compared."""
_FAR: Final = 30
"""The words on either side of a number by which it is known again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one place says now: its number, and words to quote it by."""

    place: FigurePlace
    value: Decimal
    words: str
    paragraph: Paragraph


@dataclass(frozen=True)
class _Words:
    """A text as words, each number as one sign, so that a changed number is still in its place."""

    text: str
    paragraph: Paragraph | None = None

    @cached_property
    def matches(self) -> list[re.Match[str]]:
        return list(_TOKEN.finditer(self.text))[:_LONGEST]

    @cached_property
    def signs(self) -> list[str]:
        return [_NUMBER if one[0][0].isdigit() else one[0].casefold() for one in self.matches]

    @cached_property
    def joined(self) -> str:
        return f" {' '.join(self.signs)} "

    @cached_property
    def counted(self) -> Counter[str]:
        return Counter(self.signs)


def _follow(kept: _Words, now: _Words, start: int) -> re.Match[str] | None:
    """Return the number in ``now`` that stands between the words that one in ``kept`` had."""
    at = next((index for index, one in enumerate(kept.matches) if one.start() == start), None)
    if at is None:
        return None

    def weigh(index: int) -> tuple[int, int]:
        return _count_alike(kept.signs, now.signs, at, index), -abs(index - at)

    numbers = [index for index, sign in enumerate(now.signs) if sign == _NUMBER]
    best = max(numbers, key=weigh, default=None)
    if best is None or weigh(best)[0] < _FEWEST:
        return None
    return now.matches[best]


def _count_alike(one: list[str], other: list[str], at: int, index: int) -> int:
    """Return how many words around two places are the same, on each side up to the first unlike."""
    sides = (
        (one[max(0, at - _FAR) : at][::-1], other[max(0, index - _FAR) : index][::-1]),
        (one[at : at + _FAR], other[index : index + _FAR]),
    )
    return sum(
        sum(1 for _ in takewhile(bool, map(operator.eq, mine, theirs))) for mine, theirs in sides
    )


class FigureFinder:
    """Finds the places of figures in a paper."""

    def __init__(self, paper: Paper) -> None:
        outside = (_Words(one.text, one) for one in paper.paragraphs if len(one.where) == 1)
        self._texts = [one for one in outside if _FIGURE.search(one.text)]
        self._grids: dict[str, list[tuple[GridRow, ...]]] = {}
        for rows in list_grids(paper.document.blocks):
            head = name_head([spot.text for spot in rows[0]])
            self._grids.setdefault(head, []).append(rows)
        self._sentences: dict[str, tuple[_Words, _Words | None]] = {}
        self._left = _MOST_COMPARED

    def find(self, place: FigurePlace) -> Seen | None:
        """Return what stands in a place; None where it, or a number in it, is there no more."""
        if isinstance(place, InWords):
            return self._find_in_words(place)
        grids = self._grids.get(place.head, [])
        # of two tables with the same head nobody can say which one was meant
        if len(grids) != 1:
            return None
        return _read_cell(place, grids[0]) if isinstance(place, InCell) else _count(place, grids[0])

    def _find_in_words(self, place: InWords) -> Seen | None:
        kept, now = self._find_sentence(place.text)
        word = _follow(kept, now, place.start) if now else None
        value = read_number(word[0]) if word else None
        if now is None or now.paragraph is None or word is None or value is None:
            return None
        return Seen(place, value, _quote(word), now.paragraph)

    def _find_sentence(self, text: str) -> tuple[_Words, _Words | None]:
        """Return a kept sentence, and the paragraph it stands in: as it was, or rewritten."""
        if text not in self._sentences:
            kept = _Words(text)
            known = len(self._sentences) < _MOST_SENTENCES
            now = (self._find_same(kept) or self._find_alike(kept)) if known else None
            self._sentences[text] = kept, now
        return self._sentences[text]

    def _find_same(self, kept: _Words) -> _Words | None:
        return next((one for one in self._texts if kept.joined in one.joined), None)

    def _find_alike(self, kept: _Words) -> _Words | None:
        self._left -= len(self._texts)
        if self._left < 0:
            return None

        def count_shared(one: _Words) -> int:
            return (one.counted & kept.counted).total()

        best = max(self._texts, key=count_shared, default=None)
        alike = best is not None and count_shared(best) >= _ALIKE * len(kept.signs)
        return best if alike else None


def find_number(text: str) -> Decimal | None:
    """Return the first number in ``text``, without its sign; None where there is none."""
    word = _FIGURE.search(text)
    return read_number(word[0]) if word else None


def _read_cell(place: InCell, rows: Sequence[GridRow]) -> Seen | None:
    found = [row for row in rows if name_row([spot.text for spot in row]) == place.row]
    if len(found) != 1 or not 0 <= place.column < len(found[0]):
        return None
    spot = found[0][place.column]
    value = find_number(spot.text)
    if value is None or spot.paragraph is None:
        return None
    return Seen(place, value, spot.text, spot.paragraph)


def _count(place: InCount, rows: Sequence[GridRow]) -> Seen | None:
    head, *body = (row for row in rows if not is_index_row(row))
    at = head[place.column].paragraph if 0 <= place.column < len(head) else None
    if at is None:
        return None
    texts = [row[place.column].text.casefold() for row in body]
    wanted = place.words.casefold()
    number = sum(1 for text in texts if (text == wanted if wanted else text))
    return Seen(place, Decimal(number), place.words, at)


def _quote(word: re.Match[str]) -> str:
    """Return the number with some whole words around it."""
    text = word.string
    start = text.rfind(" ", 0, max(word.start() - 25, 0)) + 1
    end = text.find(" ", word.end() + 12)
    return " ".join(text[start : end if end > 0 else None].split())
