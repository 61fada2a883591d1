"""Balanced lines: the fewest that fit, as even as possible, broken between phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from kehoach.layout.phrases import rate_break
from kehoach.metrics import measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BREAK_SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""All spaces but the three of Unicode at which no line breaks."""

TOLERANCE = 0.001
"""In pt: sums of widths in another order differ by less, and nobody sees it."""


@dataclass(frozen=True, slots=True)
class Font:
    """A face of Times New Roman; ``size`` in pt."""

    size: float
    bold: bool = False
    italic: bool = False

    def measure(self, text: str) -> float:
        """Return the width of ``text`` on one line, in pt."""
        return measure(text, self.size, bold=self.bold, italic=self.italic)


def break_balanced(text: str, width: float, font: Font) -> tuple[str, ...]:
    """Break ``text`` into the fewest lines that fit ``width`` pt, the best of all such ways.

    The best has even lines that end where a phrase ends (see :mod:`kehoach.layout.phrases`).
    A newline in ``text`` stays a break; blank lines vanish, other spaces count as one. No-break
    spaces hold (put them in first, with :func:`kehoach.layout.binding.bind`). A word wider than
    ``width`` stands alone: ask :func:`fits`.
    """
    pieces = (split_words(piece) for piece in text.splitlines())
    return tuple(line for words in pieces for line in _balance(words, width, font))


def fits(lines: Iterable[str], width: float, font: Font) -> bool:
    """Tell whether none of ``lines`` is wider than ``width`` pt."""
    return all(font.measure(line) <= width + TOLERANCE for line in lines)


def split_words(text: str) -> list[str]:
    """Split ``text`` where a line may break; no-break spaces stay inside words."""
    return [word for word in BREAK_SPACES.split(text) if word]


def _balance(words: Sequence[str], width: float, font: Font) -> list[str]:
    """Find the cheapest lines by dynamic programming over the ends of lines.

    ``best[end]`` is (lines, price, start of the last line) for ``words[:end]``. Counting lines
    before prices is exact: a best way in n lines has a first part in n - 1, never fewer.
    """
    space = font.measure(" ")
    ends = list(accumulate((font.measure(word) + space for word in words), initial=0.0))
    bad = [0.0, *(rate_break(words, start) * width**2 for start in range(1, len(words)))]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            slack = width - (ends[end] - ends[start] - space)
            if slack < -TOLERANCE and start < end - 1:
                break
            lines, price, _ = best[start]
            ways.append((lines + 1, price + max(slack, 0.0) ** 2 + bad[start], start))
        best.append(min(ways))
    return _collect(words, [start for _, _, start in best])


def _collect(words: Sequence[str], starts: Sequence[int]) -> list[str]:
    """Follow the starts of the chosen lines from the last word back to the first."""
    lines: list[str] = []
    end = len(words)
    while end:
        lines.append(" ".join(words[starts[end] : end]))
        end = starts[end]
    return lines[::-1]
