"""The words of a paper, paragraph by paragraph, for the rules that judge words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import level
from kehoach.checking.aids.text import list_kept
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from kehoach.checking.paper import Paper
    from kehoach.nd30 import Fact, Severity
    from kehoach.word.view import Paragraph

WORDS: Final = (
    "noi_dung", "khoan", "khoan_co_tieu_de", "diem", "gach_dau_dong", "dieu",
)  # fmt: skip
"""Components that are sentences of the text."""
_AROUND: Final = 22
_BEFORE: Final = 60
_MID = re.compile(r"[^\W\d_][ \u00a0]+$|,[ \u00a0]+$")
_STOP = re.compile(r"[;\n]|[.?!](?=\s)")


@dataclass(frozen=True)
class Passage:
    """A paragraph's words as they are seen: letters shown as capitals are capitals here.

    Offsets are those of :class:`~kehoach.checking.edits.Reword`.
    """

    paragraph: Paragraph
    component: str
    text: str

    @cached_property
    def level(self) -> str:
        """The words without capitals, for comparison."""
        return level(self.text)

    def is_mid(self, start: int) -> bool:
        """Tell whether the word at ``start`` surely goes on a sentence: letters or ',' before."""
        return _MID.search(self.text, max(0, start - 4), start) is not None

    def find_before(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """Search the few words before ``start``; ``pattern`` ends in '$'.

        Only those, as a search over all that stands before each word of a long text takes for
        ever.
        """
        return pattern.search(self.text, max(0, start - _BEFORE), start)

    def cut_sentence(self, start: int) -> str:
        """Return the sentence, or the part of it between semicolons, that holds ``start``."""
        begin, end = 0, len(self.text)
        for stop in _STOP.finditer(self.text):
            if stop.start() < start:
                begin = stop.end()
            else:
                end = stop.start()
                break
        return self.text[begin:end]

    def quote(self, start: int, end: int) -> str:
        """Return the words with a few of those around them."""
        return " ".join(self.text[max(0, start - _AROUND) : end + _AROUND].split())


def list_passages(paper: Paper, *components: str) -> Iterator[Passage]:
    """Yield the paragraphs of ``components`` (none: all) that hold words, in reading order."""
    for passage in paper.passages:
        if not components or passage.component in components:
            yield passage


def read_passage(paragraph: Paragraph, component: str) -> Passage:
    """Read a paragraph as it is seen."""
    text = "".join(
        _raise(run.text) if run.form.all_caps or run.form.small_caps else run.text
        for run in list_kept(paragraph)
    )
    return Passage(paragraph, component, text)


def _raise(text: str) -> str:
    return "".join(char.upper() if len(char.upper()) == 1 else char for char in text)


def tell_words(
    code: str,
    passage: Passage,
    span: tuple[int, int],
    expected: str,
    *,
    to: str | None = None,
    of: Fact[Any] | None = None,
    severity: Severity | None = None,
) -> Fault:
    """Return a fault about the words at ``span``; ``to`` is what a mender puts there."""
    start, end = span
    edits = () if to is None else (Reword.at(passage.paragraph, start, end, to),)
    return Fault(
        code,
        quote_words(passage.text[start:end]),
        expected,
        passage.paragraph,
        passage.component,
        passage.quote(start, end),
        severity,
        of,
        edits,
    )


def tell_rewording(
    code: str,
    passage: Passage,
    span: tuple[int, int],
    to: str,
    *,
    of: Fact[Any] | None = None,
    severity: Severity | None = None,
) -> Fault:
    """Return a fault whose words at ``span`` should read ``to``."""
    return tell_words(code, passage, span, quote_words(to), to=to, of=of, severity=severity)


def quote_words(words: str) -> str:
    """Put words between quotation marks, on one line."""
    return tr("“{chu}”", chu=" ".join(words.split()))
