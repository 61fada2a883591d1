"""Words of the head in NFC, however they were typed, and the edits that change them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.text import join_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

Change = tuple[int, int, str]
"""Letters from here to there (of :func:`read_nfc`), and what shall stand there."""


def read_nfc(paragraph: Paragraph) -> str:
    """Return the words of a paragraph, or of a piece of one, in NFC."""
    return unicodedata.normalize("NFC", join_runs(paragraph))


def change_words(paper: Paper, paragraph: Paragraph, changes: Iterable[Change]) -> tuple[Edit, ...]:
    """Return the edits for ``changes``, the last first; none where letters cannot be counted.

    Decomposed letters are first composed by their own rule; what a field writes is not typed.
    """
    words = join_runs(paragraph)
    if words != read_nfc(paragraph) or any(run.field for run in paragraph.runs):
        return ()
    edits = [reword(paragraph, *change) for change in sorted(changes, reverse=True)]
    return tuple(edit for found in edits for edit in found) if all(edits) else ()


def list_differences(old: str, new: str) -> tuple[Change, ...]:
    """Return the changes that make ``new`` of ``old``, letter by letter where they are as long."""
    if len(old) != len(new):
        return ((0, len(old), new),)
    return tuple((at, at + 1, b) for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b)
