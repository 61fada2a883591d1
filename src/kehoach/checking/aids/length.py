"""How long a paper surely is: a lower bound of its pages, reckoned without laying it out."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.text import list_kept
from kehoach.metrics import line_height, measure
from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.view import Block, Document, Row, Table

_SURE: Final = 1.2
"""Letters may be condensed and other fonts narrower: so many pages reckoned are more than one."""
_PT: Final = 72 / 25.4


def has_more_pages(document: Document) -> bool:
    """Tell whether a document surely has more than one page."""
    return _turns_page(document) or sum(_fill_pages(document)) > _SURE


def _turns_page(document: Document) -> bool:
    """Tell whether a page must end where paper changes, or where a paragraph asks for a new one."""
    if any(before.width != after.width for before, after in pairwise(document.sections)):
        return True
    seen = False
    for block in document.blocks:
        is_text = not isinstance(block, Paragraph) or bool(block.text.strip())
        if seen and is_text and isinstance(block, Paragraph) and block.form.page_break_before:
            return True
        seen |= is_text
    return False


def _fill_pages(document: Document) -> Iterable[float]:
    """Yield the share of its page that each section's blocks fill at least."""
    ends = [section.start for section in document.sections[1:]] + [len(document.blocks)]
    for section, end in zip(document.sections, ends, strict=True):
        height = (section.height - section.top - section.bottom) * _PT
        blocks = document.blocks[section.start : end]
        if height > 0 and section.text_width > 0:
            yield _reckon_blocks(blocks, section.text_width) / height


def _reckon_blocks(blocks: Iterable[Block], width: float) -> float:
    return sum(
        _reckon_paragraph(block, width)
        if isinstance(block, Paragraph)
        else _reckon_table(block, width)
        for block in blocks
    )


def _reckon_table(table: Table, width: float) -> float:
    return sum(_reckon_row(row, width) for row in table.rows)


def _reckon_row(row: Row, width: float) -> float:
    heights = (
        _reckon_blocks(cell.blocks, cell.width - cell.padding_left - cell.padding_right)
        if cell.width > cell.padding_left + cell.padding_right
        else _reckon_blocks(cell.blocks, width)
        for cell in row.cells
        if not cell.joined
    )
    return max(heights, default=0.0)


def _reckon_paragraph(paragraph: Paragraph, width: float) -> float:
    form = paragraph.form
    runs = [run for run in list_kept(paragraph) if run.text]
    mark = paragraph.mark.size if paragraph.mark else 0.0
    size = min((run.form.size for run in runs), default=mark)
    # A label takes room too; a line that hangs out at the left has more of it.
    room = max(width - form.left - form.right - min(form.first, 0.0), 1.0)
    length = sum(measure(run.text, run.form.size) for run in runs) + max(form.first, 0.0)
    lines = max(math.ceil(length / room), 1)
    each = form.line if form.line_rule == "exact" else line_height(size)
    if form.line_rule == "auto":
        each *= form.line
    # Of the gaps of two paragraphs the larger may be all there is between them.
    return lines * each + max(form.before, form.after) / 2
