"""Where a line of letters stands in its column, as far as it can be reckoned; all in pt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.text import join_runs, list_visible
from kehoach.metrics import measure

if TYPE_CHECKING:
    from kehoach.recognition.parts import Area
    from kehoach.word.view import Paragraph

_FEW_BLANKS: Final = 3
"""More blanks than these push a line by hand, and their width is only guessed."""


def find_span(paragraph: Paragraph, area: Area) -> tuple[float, float] | None:
    """Return where the ink of a one-line paragraph begins and ends, from the text's left edge.

    None where it cannot be told: tabs, blanks, several lines, a column of unknown width.
    """
    words = join_runs(paragraph).rstrip()
    runs = list_visible(paragraph)
    form = paragraph.form
    room = area.width - form.left - form.right - form.first
    blank = words[: len(words) - len(words.lstrip())]
    by_hand = len(blank) > _FEW_BLANKS or "\t" in words or "\n" in words
    if not runs or area.width <= 0 or by_hand or paragraph.label:
        return None
    font = runs[0].form
    indent = measure(blank, font.size, bold=font.bold, italic=font.italic)
    width = measure(words.lstrip(), font.size, bold=font.bold, italic=font.italic)
    if indent + width > room:
        return None
    left = area.left + form.left + form.first
    if form.align == "center":
        left += (room - indent - width) / 2
    elif form.align == "right":
        left += room - indent - width
    return left + indent, left + indent + width


def find_indent(paragraph: Paragraph) -> float | None:
    """Return how far from its column's edge a line begins that is not centred; None with tabs."""
    words = join_runs(paragraph)
    blank = words[: len(words) - len(words.lstrip())]
    if "\t" in blank or paragraph.form.align in ("center", "right"):
        return None
    size = max((run.form.size for run in list_visible(paragraph)), default=0.0)
    return paragraph.form.left + paragraph.form.first + measure(blank, size)
