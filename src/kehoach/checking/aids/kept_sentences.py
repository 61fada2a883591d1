"""Sentences that a file keeps beside its text, found again in the text as a person has left it.

Each is looked for as it was, then with other numbers, then rewritten; a paragraph is taken once.
What is not surely the same place is no place: a rule that is silent does less harm than one that
sets a number against another's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.word.view import Paragraph

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_TOKEN = re.compile(rf"{FIGURE.pattern}|[^\W\d_]+|\S")
_LABEL = re.compile(r"(?:[-–+•]|\d{1,2}\.|[a-zđ]\)|[IVX]{1,5}\.)\s+")
_NUMBER: Final = "#"
_ALIKE: Final = 0.6
"""A paragraph with a smaller part of a sentence's words is not that sentence rewritten."""
_SURE_BEFORE: Final = 2
_SURE_BEHIND: Final = 3
"""So many words right before or behind a number must be those that it had: what counts many things
has a noun behind it ('41 báo cáo'), which is of two words and says little."""
_FEWEST: Final = 6
"""A sentence of fewer words, its numbers changed, may be part of any paragraph."""
MOST_SENTENCES: Final = 300
"""So many kept sentences are looked for."""
_MOST_COMPARED: Final = 60_000
"""Of rewritten sentences with paragraphs; past that a sentence counts as gone."""
_LONGEST: Final = 150
"""The words of a rewritten sentence that are compared one by one."""


@dataclass(frozen=True)
class Words:
    """A text as words, each number as one sign, so that a changed number is still in its place."""

    text: str

    @cached_property
    def matches(self) -> list[re.Match[str]]:
        """The words, numbers and marks."""
        return list(_TOKEN.finditer(self.text))

    @cached_property
    def signs(self) -> list[str]:
        """The same in small letters, '#' for each number."""
        return [_NUMBER if one[0][0].isdigit() else one[0].casefold() for one in self.matches]

    @cached_property
    def joined(self) -> str:
        """The signs with spaces between and around them."""
        return f" {' '.join(self.signs)} "

    @cached_property
    def core(self) -> str:
        """The text without the label before it and the mark behind it."""
        return _LABEL.sub("", " ".join(self.text.split()), count=1).rstrip(" ./;,:")

    @cached_property
    def mask(self) -> str:
        """The signs of the core."""
        return Words(self.core).joined

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each sign stands in it."""
        return Counter(self.signs)


Free = dict[int, Words]
"""The paragraphs that no sentence has been found in, by their indexes."""


@dataclass(frozen=True)
class Sentence:
    """A kept sentence and the paragraph that it stands in now."""

    kept: Words
    now: Words
    paragraph: Paragraph

    def follow(self, start: int) -> re.Match[str] | None:
        """Return the number that stands now where one began at letter ``start``."""
        at = next((i for i, one in enumerate(self.kept.matches) if one.start() == start), None)
        index = self._pairs.get(at) if at is not None else None
        return self.now.matches[index] if index is not None else None

    @cached_property
    def _pairs(self) -> dict[int, int]:
        """The numbers of the kept sentence and those in their places, by their indexes."""
        before = self.now.joined.partition(self.kept.joined)
        if before[1]:
            first = len(before[0].split())
            return {index: first + index for index in range(len(self.kept.signs))}
        return dict(_pair(self.kept.signs[:_LONGEST], self.now.signs[:_LONGEST]))


def find_sentences(kept: Sequence[str], paragraphs: Sequence[Paragraph]) -> dict[str, Sentence]:
    """Return the sentences that are still there, by their kept texts.

    A sentence with other numbers is known by its words, if no other has the same words.
    """
    texts = ((index, Words(one.text)) for index, one in enumerate(paragraphs))
    free = {index: one for index, one in texts if FIGURE.search(one.text)}
    wanted = {text: Words(text) for text in kept}
    found: dict[str, Sentence] = {}
    for match in (_match_same, _match_words, _match_rewritten):
        for sought, index in [*match(list(wanted.values()), free)]:
            found[sought.text] = Sentence(sought, free.pop(index), paragraphs[index])
            del wanted[sought.text]
    return found


def _match_same(wanted: Sequence[Words], free: Free) -> Iterator[tuple[Words, int]]:
    """Yield sentences that are as they were: first those that are whole paragraphs."""
    left, rest = dict(free), []
    for sought in wanted:
        index = next((i for i, one in left.items() if sought.core == one.core), None)
        if index is None:
            rest.append(sought)
        else:
            del left[index]
            yield sought, index
    for sought in (one for one in rest if len(one.signs) >= _FEWEST):
        index = next((i for i, one in left.items() if sought.core in one.core), None)
        if index is not None:
            del left[index]
            yield sought, index


def _match_words(wanted: Sequence[Words], free: Free) -> Iterator[tuple[Words, int]]:
    """Yield sentences with other numbers, where no other sentence or paragraph has their words."""
    alike: dict[str, tuple[list[Words], list[int]]] = {}
    for sought in wanted:
        alike.setdefault(sought.mask, ([], []))[0].append(sought)
    for index, one in free.items():
        if one.mask in alike:
            alike[one.mask][1].append(index)
    for sentences, places in alike.values():
        if len(sentences) == len(places) == 1:
            yield sentences[0], places[0]


def _match_rewritten(wanted: Sequence[Words], free: Free) -> Iterator[tuple[Words, int]]:
    """Yield pairs of sentence and paragraph, the most alike first, each taken once.

    What has a sentence's very words, as others have them too, is nobody's.
    """
    wanted = wanted[: _MOST_COMPARED // (len(free) or 1)]
    pairs = sorted(
        (-share, order, index)
        for order, sought in enumerate(wanted)
        for index, one in free.items()
        if (share := _share(sought, one)) >= _ALIKE and sought.mask != one.mask
    )
    taken: set[int] = set()
    done: set[int] = set()
    for _, order, index in pairs:
        if order not in done and index not in taken:
            done.add(order)
            taken.add(index)
            yield wanted[order], index


def _share(kept: Words, now: Words) -> float:
    """Return which part of a sentence's words another text has."""
    return (kept.counted & now.counted).total() / max(1, len(kept.signs))


def _pair(kept: list[str], now: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of ``kept`` that surely are those of ``now``, in one order in both."""
    for at, index in _align(kept, now):
        if kept[at] == _NUMBER and _is_sure(kept, now, at, index):
            yield at, index


def _align(kept: list[str], now: list[str]) -> list[tuple[int, int]]:
    """Return the longest common run of signs, gaps allowed, as pairs of indexes."""
    best = [[0] * (len(now) + 1) for _ in range(len(kept) + 1)]
    for i in range(len(kept) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(now) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if kept[i] == now[j] else max(below[j], row[j + 1])
    pairs, i, j = [], 0, 0
    while i < len(kept) and j < len(now):
        if kept[i] == now[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _is_sure(kept: list[str], now: list[str], at: int, index: int) -> bool:
    """Tell whether words beside a number are those it had: before it, or what it counts."""
    before = zip(reversed(kept[:at]), reversed(now[:index]), strict=False)
    behind = zip(kept[at + 1 :], now[index + 1 :], strict=False)
    if _count_words(before, "") >= _SURE_BEFORE:
        return True
    return _count_words(behind, ".,;:()") >= _SURE_BEHIND


def _count_words(pairs: Iterator[tuple[str, str]], ends: str) -> int:
    """Return how many words are the same, up to what differs, or to a mark that ``ends``."""
    count = 0
    for mine, theirs in pairs:
        if mine != theirs or mine in ends:
            break
        count += mine.isalpha()
    return count
