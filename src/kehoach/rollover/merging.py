"""Questions about the same words made one: an answer to the first would take the next one away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.rollover.result import DROP_ACTIVITY, DROP_WORDS, KEEP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Placed:
    """A question and where it stands in the new text.

    Attributes:
        code: stable code of the reason.
        reason: for the user.
        start: first letter of the words that are shown: so many that they stand there once.
        end: behind their last letter.
        core: where the words stand that are in question.
        answers: what may be put in the place of the core.
        proposals: the same, for all words that are shown.
    """

    code: str
    reason: str
    start: int
    end: int
    core: tuple[int, int]
    answers: tuple[str, ...]
    proposals: tuple[str, ...]

    @property
    def swap(self) -> str | None:
        """The first answer that is words; None where there is none."""
        return next((one for one in self.answers if one not in _FIXED), None)


_FIXED = (KEEP, DROP_ACTIVITY, DROP_WORDS)


def merge(placed: Iterable[Placed], text: str) -> Iterator[Placed]:
    """Yield the questions about ``text``; those whose shown words overlap as one.

    A clause that may be dropped stays apart: what is asked within it goes with it.
    """
    group: list[Placed] = []
    for one in sorted(placed, key=lambda one: (one.start, one.core)):
        if DROP_WORDS in one.answers:
            yield one
            continue
        if group and one.start >= max(other.end for other in group):
            yield _join(group, text)
            group = []
        group.append(one)
    if group:
        yield _join(group, text)


def _join(group: Sequence[Placed], text: str) -> Placed:
    if len(group) == 1:
        return group[0]
    start, end = min(one.start for one in group), max(one.end for one in group)
    made, at = "", start
    for one in sorted(group, key=lambda one: one.core):
        left, right = one.core
        if left < at or one.swap is None:
            continue
        made, at = made + text[at:left] + one.swap, right
    words = made + text[at:end]
    changed = (words,) if words != text[start:end] else ()
    first = group[0].answers[0] == KEEP or not changed
    proposals = (KEEP, *changed) if first else (*changed, KEEP)
    reason = "; ".join(dict.fromkeys(one.reason for one in group))
    return Placed(group[0].code, reason, start, end, (start, end), proposals, proposals)
