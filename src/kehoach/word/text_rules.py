"""Lines that are made of text: rows of _ - – — and underlined words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.metrics import measure
from kehoach.word.shapes import Place, align_left
from kehoach.word.view import LineKind, ParagraphForm, Rule, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ROW: Final = re.compile(r"[ \u00a0\t]*(?:[_\-–—―─\u2011][ \u00a0\t]*){3,}")
_SOLID: Final = frozenset("_—―─")
_MOST: Final = 4000


def find_text_rules(runs: Iterable[Run], form: ParagraphForm, place: Place) -> Iterator[Rule]:
    """Yield the rules that the letters of a paragraph draw, in order.

    Lengths are those of Times New Roman, one line's at most the width of the place.
    """
    for line in _split_lines(runs):
        text = "".join(run.text for run in line)
        if len(text) > _MOST:
            continue
        if _ROW.fullmatch(text):
            yield from _read_row(line, form, place)
        else:
            yield from _read_underlined(line, form, place)


def _split_lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        if run.change == "deleted" or run.form.hidden:
            continue
        first, *others = run.text.split("\n")
        line.append(_cut(run, first))
        for other in others:
            yield line
            line = [_cut(run, other)]
    yield line


def _cut(run: Run, text: str) -> Run:
    return run if text == run.text else Run(text, run.form)


def _read_row(line: list[Run], form: ParagraphForm, place: Place) -> Iterator[Rule]:
    text = "".join(run.text for run in line)
    look = next((run.form for run in line if run.text.strip()), line[0].form)
    chunks = [chunk.strip() for chunk in text.split("\t") if chunk.strip()]
    for chunk in chunks:
        length = measure(chunk, look.size, bold=look.bold, italic=look.italic)
        dashed = not set(chunk) <= _SOLID
        yield _make_rule("characters", length, form, place, len(chunks) == 1, dashed)


def _make_rule(
    kind: LineKind, length: float, form: ParagraphForm, place: Place, is_alone: bool, dashed: bool
) -> Rule:
    room = max(place.width - form.left - form.right, 0.0)
    length = min(length, room) if room else length
    left = form.left + align_left(Place(room), form.align, length) if is_alone and room else 0.0
    return Rule(kind, round(length, 2), round(left, 2), dashed=dashed)


def _read_underlined(line: list[Run], form: ParagraphForm, place: Place) -> Iterator[Rule]:
    lengths: list[float] = []
    is_open, has_other = False, False
    for run in line:
        if run.form.underline and run.text:
            lengths.append(_measure_run(run) + (lengths.pop() if is_open else 0.0))
            is_open = True
        elif run.text:
            is_open = False
            has_other = has_other or bool(run.text.strip())
    alone = len(lengths) == 1 and not has_other
    for length in lengths:
        if length:
            yield _make_rule("underline", length, form, place, alone, False)


def _measure_run(run: Run) -> float:
    text = run.text.upper() if run.form.all_caps or run.form.small_caps else run.text
    look = run.form
    return measure(text.replace("\t", ""), look.size, bold=look.bold, italic=look.italic)
