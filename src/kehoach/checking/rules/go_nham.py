"""Slips of the keyboard that a reader trips over: typed twice, opened and not closed. Notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.changes import Change, tell_changes
from kehoach.checking.aids.main_text import FILL_IN, list_typed
from kehoach.checking.aids.text import join_runs
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import BRACKETS, MARKS_AT_WORD, QUOTES, TU_KHONG_LAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_MARK: Final = re.compile(r"(?<=[^\W\d_]{2})(?:\.\.|,,|;;|,;|;,)(?=\s|$)")
_ABBREVIATED: Final = re.compile(r"\bv\.?v\W*$", re.IGNORECASE)
_WORD: Final = re.compile(rf"(?<!\w)({'|'.join(TU_KHONG_LAP.value)})( \1)(?!\w)", re.IGNORECASE)
_LABEL: Final = re.compile(r"\s*\(?\w{1,3}\)")


@rule(
    "CT011",
    title=mark("Gõ lặp dấu hoặc từ"),
    why=mark("Dấu câu hay từ gõ hai lần là lỗi gõ; người đọc dừng lại ở đó."),
    of=(MARKS_AT_WORD, TU_KHONG_LAP),
    codes={
        "dau": mark("hai dấu câu liền nhau"),
        "tu": mark("một từ gõ hai lần"),
    },
    bad="gửi về các các đơn vị..",
    good="gửi về các đơn vị.",
    fix="ask",
)
def check_twice(paper: Paper) -> Iterator[Fault]:
    """Two dots are no row of dots; only words that are never doubled."""
    text = [(one, join_runs(one)) for one in list_typed(paper)]
    marks = [
        Change(paragraph, match.start(), match.end(), _choose(match[0]))
        for paragraph, words in text
        if not FILL_IN.search(words)
        for match in _MARK.finditer(words)
        if not _ABBREVIATED.search(words, 0, match.start())
    ]
    yield from tell_changes(
        "dau", marks,
        tr("{so} chỗ có hai dấu liền nhau", so=len(marks)), tr("một dấu"),
        of=MARKS_AT_WORD,
    )  # fmt: skip
    twice = [
        Change(paragraph, *match.span(2), "")
        for paragraph, words in text
        for match in _WORD.finditer(words)
    ]
    found = ", ".join(dict.fromkeys(tr("“{chu}”", chu=_show(one)) for one in twice))
    yield from tell_changes("tu", twice, found, tr("một lần"), of=TU_KHONG_LAP)


def _choose(marks: str) -> str:
    """Of two different marks the stronger one was meant."""
    return ";" if ";" in marks else marks[0]


def _show(change: Change) -> str:
    word = join_runs(change.paragraph)[change.start : change.end]
    return f"{word.strip()}{word}"


@rule(
    "CT012",
    title=mark("Ngoặc mở mà không đóng"),
    why=mark("Thiếu ngoặc đóng, người đọc không biết phần trong ngoặc hết ở đâu."),
    of=(BRACKETS, QUOTES),
    codes={
        "ngoac-don": mark("ngoặc đơn mở mà không đóng"),
        "ngoac-kep": mark("ngoặc kép mở mà không đóng"),
    },
    bad="gửi về Sở (qua Phòng Nghiệp vụ trước ngày 20",
    good="gửi về Sở (qua Phòng Nghiệp vụ) trước ngày 20",
    fix="show",
)
def check_open(paper: Paper) -> Iterator[Fault]:
    """Brackets within a paragraph; quotations may go on over several."""
    text = list_typed(paper)
    counts = [_count_open(one) for one in text]
    last_closed = max((index for index, count in enumerate(counts) if count < 0), default=-1)
    for index, paragraph in enumerate(text):
        if counts[index] > 0 and index > last_closed:
            yield Fault(
                "ngoac-don", tr("“(” không có “)”"), tr("“)” ở cuối phần trong ngoặc"), paragraph,
                of=BRACKETS,
            )  # fmt: skip
    yield from _find_open_quotes(text)


def _count_open(paragraph: Paragraph) -> int:
    """Return how many more brackets are opened than closed; the label 'a)' closes none."""
    words = join_runs(paragraph)
    label = _LABEL.match(words)
    rest = words[label.end() :] if label else words
    return rest.count(BRACKETS.value[0]) - rest.count(BRACKETS.value[1])


def _find_open_quotes(text: list[Paragraph]) -> Iterator[Fault]:
    """One mark too many: it is left open where the next is an opening one too, or none comes.

    Quotations within quotations come out even; a quotation of several paragraphs may open each.
    """
    opening = QUOTES.value[0]
    signs = list(_list_quotes(text))
    if sum(1 if sign == opening else -1 for sign, _ in signs) != 1:
        return
    for (sign, paragraph), below in zip(signs, [*signs[1:], None], strict=True):
        if sign == opening and (below is None or below[0] == opening):
            yield Fault(
                "ngoac-kep",
                tr("thiếu ngoặc kép đóng"),
                tr("ngoặc kép đóng ở cuối phần trong ngoặc"),
                paragraph,
                of=QUOTES,
            )
            return


def _list_quotes(text: list[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """Yield the curly marks; a straight one closes what a curly one has opened."""
    opening, closing = QUOTES.value
    is_open = False
    for paragraph in text:
        for sign in join_runs(paragraph):
            if sign in (opening, closing) or (sign == '"' and is_open):
                is_open = sign == opening
                yield opening if is_open else closing, paragraph
