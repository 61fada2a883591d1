"""What stands in headers and footers: the page number and the body's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.recognition.anchors import is_dia_chi
from kehoach.recognition.parts import Area, Part
from kehoach.recognition.words import fold
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.view import Document, Paragraph


def find_in_margins(document: Document) -> Iterator[Part]:
    """Yield the page numbers and addresses of all headers and footers, each once."""
    seen: set[Paragraph] = set()
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            for paragraph in walk_blocks(blocks):
                component = _name(paragraph)
                if component and paragraph not in seen:
                    seen.add(paragraph)
                    area = Area(0, section.text_width)
                    yield Part(component, (paragraph,), area, in_margin=True)


def _name(paragraph: Paragraph) -> str:
    if any(run.field.split()[:1] == ["PAGE"] for run in paragraph.runs):
        return "so_trang"
    return "dia_chi_co_quan" if is_dia_chi(fold(paragraph.text)) else ""
