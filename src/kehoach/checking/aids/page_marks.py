"""The page numbers that the headers and footers of a paper show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.view import Block, Document, Run, Section


@dataclass(frozen=True, slots=True)
class PageMark:
    """A page number: where it stands, and on which pages ('default', 'first', 'even')."""

    section: int
    kind: str
    paragraph: Paragraph
    is_below: bool
    is_placed: bool
    """It stands in a frame, a box or a table: how it is aligned says nothing of its place."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs that show the number."""
        return tuple(run for run in self.paragraph.runs if _is_number(run))


def list_marks(document: Document) -> Iterator[PageMark]:
    """Yield the page numbers of all sections; one that several sections share is each one's."""
    for index, section in enumerate(document.sections):
        for is_below, kind, blocks in _list_stories(section):
            for paragraph, is_placed in _walk(blocks):
                if any(_is_number(run) for run in paragraph.runs):
                    yield PageMark(index, kind, paragraph, is_below, is_placed)


def has_typed_number(document: Document) -> bool:
    """Tell whether a header or footer holds a figure and no word: a number typed by hand."""
    return any(
        paragraph.text.strip(" -–\t").isdecimal()
        for section in document.sections
        for _, _, blocks in _list_stories(section)
        for paragraph, _ in _walk(blocks)
    )


def _list_stories(section: Section) -> Iterator[tuple[bool, str, tuple[Block, ...]]]:
    for is_below, stories in ((False, section.headers), (True, section.footers)):
        for kind, blocks in stories.items():
            yield is_below, kind, blocks


def _walk(blocks: tuple[Block, ...], is_placed: bool = False) -> Iterator[tuple[Paragraph, bool]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for box in block.boxes:
                yield from _walk(box.blocks, is_placed=True)
            yield block, is_placed
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _walk(cell.blocks, is_placed=True)


def _is_number(run: Run) -> bool:
    return run.change != "deleted" and run.field.upper().split()[:1] == ["PAGE"]
