"""Where something stands, in words for a person at Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.word.view import Paragraph, Table

if TYPE_CHECKING:
    from kehoach.word.view import Block, Document, Section, Where


def describe_place(document: Document, at: Paragraph | Section | None) -> str:
    """Return 'đoạn 5', 'bảng 1, hàng 2, ô 1', 'phần trang 2', '' for the whole document.

    Paragraphs outside tables are counted apart from tables; all from 1.
    """
    if at is None:
        return ""
    if not isinstance(at, Paragraph):
        many = len(document.sections) > 1
        return tr("phần trang {so}", so=document.sections.index(at) + 1) if many else tr("trang")
    return ", ".join(_walk(document.blocks, at.where))


def _walk(blocks: tuple[Block, ...], where: Where) -> list[str]:
    if not where:
        return []
    # what a frame holds hangs on the block after it, so an index is not a place
    before = [one for one in blocks if one.where[-1] <= where[0]]
    if not before or before[-1].where[-1] != where[0]:
        return [tr("khung chữ")]
    block, rest = before[-1], where[1:]
    if isinstance(block, Table):
        number = sum(isinstance(one, Table) for one in before)
        words = [tr("bảng {so}", so=number)]
        if len(rest) < 2:
            return words
        words += [tr("hàng {so}", so=rest[0] + 1), tr("ô {so}", so=rest[1] + 1)]
        cell = block.rows[rest[0]].cells[rest[1]]
        return words + (_walk(cell.blocks, rest[2:]) if len(cell.blocks) > 1 else [])
    number = sum(isinstance(one, Paragraph) for one in before)
    words = [tr("đoạn {so}", so=number)]
    if len(rest) < 2:
        return words
    return [
        *words,
        tr("khung chữ {so}", so=rest[0] + 1),
        *_walk(block.boxes[rest[0]].blocks, rest[1:]),
    ]
