"""Words that a Word file keeps beside its text: footnotes, endnotes, hidden letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.errors import BadInput
from kehoach.importing.items import clean
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.package import Package
    from kehoach.word.view import Document

_PARTS = ("word/footnotes.xml", "word/endnotes.xml")


def list_hidden(document: Document) -> Iterator[str]:
    """Yield the words of ``document`` that are formatted as hidden: Word does not print them."""
    for paragraph in document.walk():
        runs = (run for run in paragraph.runs if run.form.hidden and run.change != "deleted")
        text = clean("".join(run.text for run in runs))
        if any(letter.isalnum() for letter in text):
            yield text


def list_notes(package: Package) -> Iterator[str]:
    """Yield the words of each footnote and endnote; lines that only part them have none."""
    for name in _PARTS:
        if name not in package.parts:
            continue
        try:
            root = package.parse(name)
        except BadInput:
            continue
        for note in root:
            paragraphs = note.iter(qualify("p"))
            rows = ("".join(one.text or "" for one in row.iter(qualify("t"))) for row in paragraphs)
            text = clean("\n".join(rows))
            if any(letter.isalnum() for letter in text):
                yield text
