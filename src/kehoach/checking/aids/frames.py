"""Whether something stands in a frame: a bordered cell, a text box, a bordered paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from kehoach.word.view import Document


def has_frame(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph may stand in a frame; a text box counts, whatever its border."""
    if any(rule.kind == "border" for rule in paragraph.rules):
        return True
    blocks, rest = document.blocks, paragraph.where
    while rest and rest[0] < len(blocks):
        block = blocks[rest[0]]
        if isinstance(block, Paragraph):
            return len(rest) > 1
        if len(rest) < 4:
            return False
        cell = block.rows[rest[1]].cells[rest[2]]
        if cell.has_border:
            return True
        blocks, rest = cell.blocks, rest[3:]
    return False
