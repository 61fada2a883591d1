"""A document in fonts before Unicode, given back in the words that its reader sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.nd30 import FONT
from kehoach.word.legacy_runs import decode_runs, find_legacy
from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.word.legacy_runs import LegacyText
    from kehoach.word.view import Block, Document, Table, Where


def decode_document(document: Document) -> Document:
    """Return ``document`` with TCVN3 and VNI text in Unicode; others come back as they are."""
    found: dict[Where, list[LegacyText]] = {}
    for one in find_legacy(document.walk()):
        found.setdefault(one.paragraph.where, []).append(one)
    if not found:
        return document

    def decode(paragraph: Paragraph) -> Paragraph:
        for legacy in found.get(paragraph.where, ()):
            paragraph = _decode(paragraph, legacy)
        return paragraph

    return replace(document, blocks=map_paragraphs(document.blocks, decode))


def _decode(paragraph: Paragraph, legacy: LegacyText) -> Paragraph:
    words = {id(run): text for _, run, text in decode_runs(legacy)}
    runs = tuple(
        replace(run, text=words[id(old)], form=replace(run.form, font=FONT.value))
        if id(old) in words
        else run
        for run, old in zip(paragraph.runs, legacy.paragraph.runs, strict=True)
    )
    return replace(paragraph, runs=runs)


def map_paragraphs(
    blocks: tuple[Block, ...], change: Callable[[Paragraph], Paragraph]
) -> tuple[Block, ...]:
    """Return ``blocks`` with each paragraph in them changed, in cells and boxes too."""
    return tuple(
        _map_paragraph(block, change) if isinstance(block, Paragraph) else _map_table(block, change)
        for block in blocks
    )


def _map_paragraph(block: Paragraph, change: Callable[[Paragraph], Paragraph]) -> Paragraph:
    boxes = tuple(replace(box, blocks=map_paragraphs(box.blocks, change)) for box in block.boxes)
    return replace(change(block), boxes=boxes)


def _map_table(block: Table, change: Callable[[Paragraph], Paragraph]) -> Table:
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, blocks=map_paragraphs(cell.blocks, change)) for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return replace(block, rows=rows)
