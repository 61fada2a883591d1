"""Pieces of paragraphs: a part that shares its paragraph holds only its own letters of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Reword

if TYPE_CHECKING:
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph


def find_whole(paper: Paper, paragraph: Paragraph) -> Paragraph:
    """Return the paragraph that a part's piece was cut from; itself, if it is whole."""
    return paper.find_paragraph(paragraph.where) or paragraph


def is_whole(paper: Paper, paragraph: Paragraph) -> bool:
    """Tell whether a part's paragraph is no piece."""
    return join_runs(find_whole(paper, paragraph)).strip() == join_runs(paragraph).strip()


def reword(paragraph: Paragraph, start: int, end: int, text: str) -> tuple[Reword, ...]:
    """Return the edit that puts ``text`` for the letters ``start`` to ``end`` of a piece."""
    return (Reword.at(paragraph, start, end, text),)
