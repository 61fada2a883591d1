"""What is done to an output where, and only where, it holds something to do it to."""

from __future__ import annotations

import re
from itertools import count

from kehoach.rendering.docxtpl_steps import resolve_listing

_MARKS = re.compile("[\n\t\a\f]")
_NUMBER_DRAWINGS_FROM = 1001
_DOC_PR = re.compile(r'(<wp:docPr (?:[^>]*? )?id=")[^"]*')


def place_marks(xml: str) -> str:
    """Turn newlines and tabs in texts into ``w:br`` and ``w:tab``, like docxtpl.

    docxtpl runs its expressions over the whole document; they are run over the paragraphs that
    hold such a mark, and over nothing if there are none.
    """
    if "\r" in xml:
        xml = xml.replace("\r\n", "\n").replace("\r", "\n")
    if not any(mark in xml for mark in "\n\t\a\f"):
        return xml
    if "<w:txbxContent" in xml:
        # paragraphs inside paragraphs: the first end is not the end of the last start
        resolved = resolve_listing(xml)
    else:
        resolved = "".join(_resolve_paragraphs(xml))
    # what is left of these two stood outside a text; XML has no such characters
    return resolved.replace("\a", "").replace("\f", "")


def _resolve_paragraphs(xml: str) -> list[str]:
    pieces = []
    done = 0
    while mark := _MARKS.search(xml, done):
        start = max(xml.rfind(head, done, mark.start()) for head in ("<w:p>", "<w:p "))
        end = xml.find("</w:p>", mark.start())
        end = len(xml) if end < 0 else end + len("</w:p>")
        start = done if start < 0 else start
        pieces += [xml[done:start], resolve_listing(xml[start:end])]
        done = end
    return [*pieces, xml[done:]]


def number_drawings(xml: str) -> str:
    """Give all drawings their own number: loops repeat them, and Word wants them unique."""
    numbers = count(_NUMBER_DRAWINGS_FROM)
    return _DOC_PR.sub(lambda match: f"{match.group(1)}{next(numbers)}", xml)
