"""Quotations in a paragraph, also where a mark is missing or turned the wrong way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_MARKS = re.compile('[“”„"«»]|\n')
_OPENING: Final = "“„«"
_MOST: Final = 600
"""A quotation that is longer is no name; its closing mark is missing."""


@dataclass(frozen=True, slots=True)
class Quote:
    """From an opening mark to behind the closing one; ``is_sure`` where both stand."""

    start: int
    end: int
    is_sure: bool


def find_quotes(raw: str) -> list[Quote]:
    r"""Return the quotations of the folded text ``raw``; none goes beyond a '\n'."""
    quotes: list[Quote] = []
    line: list[re.Match[str]] = []
    for mark in _MARKS.finditer(raw):
        if mark[0] == "\n":
            quotes += _pair(line, mark.start())
            line = []
        else:
            line.append(mark)
    return quotes + _pair(line, len(raw))


def _pair(marks: list[re.Match[str]], end: int) -> list[Quote]:
    if not marks:
        return []
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or not all(_fits(*pair) for pair in pairs):
        return [Quote(marks[0].start(), end, is_sure=False)]
    return [Quote(first.start(), last.end(), is_sure=True) for first, last in pairs]


def _fits(first: re.Match[str], last: re.Match[str]) -> bool:
    return last[0] not in _OPENING and last.end() - first.start() <= _MOST
