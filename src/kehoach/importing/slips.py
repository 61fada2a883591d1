"""Likely slips of a scan: a word whose marks differ where the same phrase stands otherwise."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.importing.draft import OpenItem, Query
from kehoach.messages import tr
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.reading.values import Path

_WORD: Final = re.compile(r"[^\W\d_]+")
_PHRASE: Final = 3
"""So many words must be the same but for the marks of one."""

Words = list[re.Match[str]]


def find_slips(texts: Sequence[tuple[Path, str]]) -> Iterator[OpenItem]:
    """Yield a query for each text with a likely slip; the text put right is its proposal."""
    known = _Known([text for _, text in texts])
    for path, text in texts:
        found = known.find(text)
        if found:
            mended = _mend(text, found)
            pairs = "; ".join(dict.fromkeys(f"“{one[0]}” → “{other}”" for one, other in found))
            reason = tr("có thể là lỗi khi quét: {x} (chỗ khác ghi như vậy)", x=pairs)
            yield OpenItem(path, Query("go-nham", reason, (mended,)))


def _mend(text: str, found: Sequence[tuple[re.Match[str], str]]) -> str:
    for word, other in reversed(found):
        text = text[: word.start()] + other + text[word.end() :]
    return text


class _Known:
    """How phrases and pairs of words are spelled in a plan."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._phrases: dict[str, Counter[tuple[str, ...]]] = {}
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._names: set[str] = set()
        for text in texts:
            for run in _list_runs(text):
                small = [word[0].casefold() for word in run]
                self._names.update(word[0].casefold() for word in run[1:] if word[0].istitle())
                self._pairs.update(pairwise(small))
                for start in range(len(run) - _PHRASE + 1):
                    spelled = tuple(small[start : start + _PHRASE])
                    self._phrases.setdefault(fold(" ".join(spelled)), Counter())[spelled] += 1

    def find(self, text: str) -> list[tuple[re.Match[str], str]]:
        """Return the words of ``text`` that are likely slips, in their order, and what is meant."""
        found: dict[int, tuple[re.Match[str], str]] = {}
        for run in _list_runs(text):
            small = [word[0].casefold() for word in run]
            for start in range(len(run) - _PHRASE + 1):
                spelled = tuple(small[start : start + _PHRASE])
                place, other = self._compare(spelled)
                if other and self._may_be_slip(run, small, start, start + place, other):
                    word = run[start + place]
                    found[word.start()] = (word, _match_case(other, word[0]))
        return [found[start] for start in sorted(found)]

    def _compare(self, spelled: tuple[str, ...]) -> tuple[int, str]:
        """Return which word the phrase has otherwise elsewhere, and how; '' for none."""
        counts = self._phrases[fold(" ".join(spelled))]
        best, most = counts.most_common(1)[0]
        unlike = [step for step in range(_PHRASE) if best[step] != spelled[step]]
        if most <= counts[spelled] or len(unlike) != 1:
            return 0, ""
        return unlike[0], best[unlike[0]]

    def _may_be_slip(
        self, run: Words, small: list[str], start: int, place: int, other: str
    ) -> bool:
        """A word that goes well with its neighbour outside the phrase is no slip.

        A small word must have such a neighbour, and what is meant must be known to stand with it.
        """
        is_name = run[place][0][:1].isupper() and (place > 0 or other in self._names)
        if not is_name and place in (0, len(run) - 1):
            return False
        for beside in (place - 1, place + 1):
            if not 0 <= beside < len(run) or start <= beside < start + _PHRASE:
                continue
            left, right = min(place, beside), max(place, beside)
            now = (small[left], small[right])
            then = (other, now[1]) if left == place else (now[0], other)
            if self._pairs[then] == 0 and (self._pairs[now] > 1 or not is_name):
                return False
        return True


def _list_runs(text: str) -> Iterator[Words]:
    """Yield the words of a text in runs that nothing but a blank parts."""
    run: Words = []
    for word in _WORD.finditer(text):
        if run and text[run[-1].end() : word.start()] != " ":
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _match_case(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
