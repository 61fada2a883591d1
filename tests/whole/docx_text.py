"""What stands in a .docx, paragraph by paragraph and cell by cell, read with python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def list_paragraphs(path: Path) -> list[str]:
    """Return the words of every paragraph in the order of the document, cells one by one.

    White space is folded: no-break spaces and line breaks are layout, not words.
    """
    document = Document(str(path))
    texts = (fold(one.text) for one in _walk(document.iter_inner_content()))
    return [text for text in texts if text]


def list_rows(path: Path, index: int) -> list[list[str]]:
    """Return the cells of the table ``index`` (from 0), row by row."""
    table = Document(str(path)).tables[index]
    return [[fold(cell.text) for cell in row.cells] for row in table.rows]


def fold(text: str) -> str:
    """Return ``text`` with each run of white space, no-break spaces too, as one space."""
    return " ".join(text.split())


def _walk(content: Iterator[Paragraph | Table]) -> Iterator[Paragraph]:
    for one in content:
        if isinstance(one, Paragraph):
            yield one
        else:
            cells: list[_Cell] = [cell for row in one.rows for cell in row.cells]
            for cell in cells:
                yield from _walk(cell.iter_inner_content())
