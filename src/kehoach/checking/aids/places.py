"""Where something stands, in words for a person at Word."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.word.view import Paragraph, Table

if TYPE_CHECKING:
    from kehoach.word.view import Block, Document, Section, Where


@dataclass(frozen=True, slots=True)
class _Counts:
    """The blocks of one parent: the place of each, and how many tables stand up to it."""

    places: list[int]
    tables: list[int]


@dataclass
class Places:
    """A document's places; blocks are counted once for all that is told of them."""

    document: Document
    _counts: dict[int, _Counts] = field(default_factory=dict)

    def describe(self, at: Paragraph | Section | None) -> str:
        """Return 'đoạn 5', 'bảng 1, hàng 2, ô 1', 'phần trang 2', '' for the whole document.

        Paragraphs outside tables are counted apart from tables; all from 1.
        """
        if at is None:
            return ""
        if isinstance(at, Paragraph):
            return ", ".join(self._walk(self.document.blocks, at.where))
        sections = self.document.sections
        many = len(sections) > 1
        return tr("phần trang {so}", so=sections.index(at) + 1) if many else tr("trang")

    def _walk(self, blocks: tuple[Block, ...], where: Where) -> list[str]:
        if not where:
            return []
        counts = self._count(blocks)
        # what a frame holds hangs on the block after it, so an index is not a place
        before = bisect_right(counts.places, where[0])
        if not before or counts.places[before - 1] != where[0]:
            return [tr("khung chữ")]
        block, rest = blocks[before - 1], where[1:]
        tables = counts.tables[before - 1]
        if isinstance(block, Table):
            words = [tr("bảng {so}", so=tables)]
            if len(rest) < 2:
                return words
            words += [tr("hàng {so}", so=rest[0] + 1), tr("ô {so}", so=rest[1] + 1)]
            cell = block.rows[rest[0]].cells[rest[1]]
            return words + (self._walk(cell.blocks, rest[2:]) if len(cell.blocks) > 1 else [])
        words = [tr("đoạn {so}", so=before - tables)]
        if len(rest) < 2:
            return words
        return [
            *words,
            tr("khung chữ {so}", so=rest[0] + 1),
            *self._walk(block.boxes[rest[0]].blocks, rest[1:]),
        ]

    def _count(self, blocks: tuple[Block, ...]) -> _Counts:
        # the document keeps the blocks alive, so their identity stays theirs
        found = self._counts.get(id(blocks))
        if found is None:
            tables = accumulate(isinstance(one, Table) for one in blocks)
            found = _Counts([one.where[-1] for one in blocks], list(map(int, tables)))
            self._counts[id(blocks)] = found
        return found
