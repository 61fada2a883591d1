"""One finding for small changes of words all over a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from kehoach.nd30 import Fact, Severity
    from kehoach.word.view import Paragraph

_AROUND: Final = 25


@dataclass(frozen=True, slots=True)
class Change:
    """What should stand in the place of the letters ``start`` to ``end`` of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int
    text: str

    @property
    def quote(self) -> str:
        """The letters and some words around them."""
        words = join_runs(self.paragraph)
        left = words.rfind(" ", 0, max(self.start - _AROUND, 0)) + 1
        right = words.find(" ", self.end + _AROUND)
        return words[left : right if right >= 0 else len(words)]


def replace_all(
    paragraphs: Iterable[Paragraph], pattern: re.Pattern[str], text: str
) -> Iterator[Change]:
    """Yield a change to ``text`` for each match of ``pattern`` (its group 1, if it has one)."""
    for paragraph in paragraphs:
        for match in pattern.finditer(join_runs(paragraph)):
            start, end = match.span(1 if pattern.groups else 0)
            yield Change(paragraph, start, end, text)


def tell_changes(
    code: str,
    changes: list[Change],
    found: str,
    expected: str,
    *,
    severity: Severity | None = None,
    of: Fact[object] | None = None,
) -> Iterator[Fault]:
    """Yield one fault for all ``changes``, at the first of them; none where there are none.

    The edits go from the last word to the first, so none moves the place of another.
    """
    if not changes:
        return
    edits = [Reword.at(one.paragraph, one.start, one.end, one.text) for one in changes]
    edits.sort(key=lambda edit: (edit.where, edit.start), reverse=True)
    first = changes[0]
    yield Fault(
        code, found, expected, first.paragraph,
        quote=first.quote, severity=severity, of=of, edits=tuple(edits),
    )  # fmt: skip
