"""Texts cut into words, the words that differ, and how near two texts are."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# a letter in NFD is two characters, and still no place to cut
_LETTER: Final = r"[\w\u0300-\u036f]"
_SIGN: Final = r"[^\w\s\u0300-\u036f]"
_TOKEN: Final = re.compile(rf"\s|{_LETTER}+(?:{_SIGN}+{_LETTER}+)*|{_SIGN}+")
_MOST_STEPS: Final = 2_000_000
"""So many pairs of equal words are looked at; a text of one word thousands of times has more."""


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``old_start:old_end`` of one text that became ``new_start:new_end`` of the other."""

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def split_words(text: str) -> list[str]:
    """Cut ``text`` into words, single blanks and signs; joined they are the text again.

    What hangs together without blanks is one word (30/6/2023, SNN&PTNT), but for the signs around
    it.
    """
    return _TOKEN.findall(text)


def diff_words(old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """Return the spans that lead from ``old`` to ``new``, same and changed by turns.

    Words that stay between larger changes are taken into them, so that a reader sees one change
    and not its crumbs. A token of several lines or none of :func:`split_words` is never so taken.
    """
    spans = list(_find_spans(old, new))
    return _join(_take_in_crumbs(spans, old, new))


def count_words(text: str) -> Counter[str]:
    """Return how often each word stands in ``text``, whatever its case; signs do not count."""
    return Counter(token.casefold() for token in split_words(text) if is_word(token))


def rate_nearness(one: Counter[str], other: Counter[str]) -> float:
    """Return from 0 to 1 how many words two texts share (Dice); 1 for two empty ones."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def fold_blanks(text: str) -> str:
    """Return ``text`` with plain blanks for those at which no line breaks (U+00A0).

    Where lines break is worked out anew for each document; it says nothing.
    """
    return text.replace("\u00a0", " ")


def is_word(token: str) -> bool:
    """Tell whether a token has a letter or digit, so that it is more than blanks and signs."""
    return any(letter.isalnum() for letter in token)


def _find_spans(old: Sequence[str], new: Sequence[str]) -> Iterator[Span]:
    """Yield the spans as they are found, equal beginnings and ends first."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    old_end, new_end = len(old) - tail, len(new) - tail
    yield Span(True, 0, head, 0, head)
    if _count_steps(old[head:old_end], new[head:new_end]) > _MOST_STEPS:
        yield Span(False, head, old_end, head, new_end)
    else:
        matcher = SequenceMatcher(str.isspace, old[head:old_end], new[head:new_end], autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            yield Span(tag == "equal", head + i, head + j, head + k, head + m)
    yield Span(True, old_end, len(old), new_end, len(new))


def _count_steps(old: Sequence[str], new: Sequence[str]) -> int:
    counts = Counter(old)
    return sum(times * counts[token] for token, times in Counter(new).items())


def _take_in_crumbs(spans: list[Span], old: Sequence[str], new: Sequence[str]) -> list[Span]:
    spans = [one for one in spans if one.old_start < one.old_end or one.new_start < one.new_end]
    taken = list(spans)
    for index in range(1, len(spans) - 1):
        before, here, after = spans[index - 1 : index + 2]
        if not here.same or before.same or after.same:
            continue
        tokens = old[here.old_start : here.old_end]
        words = sum(map(is_word, tokens))
        around = min(_weigh(before, old, new), _weigh(after, old, new))
        if all(_is_plain(token) for token in tokens) and words * 2 <= around and words < 4:
            taken[index] = Span(False, here.old_start, here.old_end, here.new_start, here.new_end)
    return taken


def _is_plain(token: str) -> bool:
    """Tell whether a token is text of one line: no break, tab or other mark of a paragraph."""
    return "\n" not in token and "\t" not in token and "\0" not in token


def _weigh(span: Span, old: Sequence[str], new: Sequence[str]) -> int:
    gone = sum(map(is_word, old[span.old_start : span.old_end]))
    come = sum(map(is_word, new[span.new_start : span.new_end]))
    return max(gone, come)


def _join(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for one in spans:
        last = joined[-1] if joined else None
        if last is not None and last.same == one.same:
            joined[-1] = Span(one.same, last.old_start, one.old_end, last.new_start, one.new_end)
        else:
            joined.append(one)
    return joined
