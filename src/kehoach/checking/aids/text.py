"""Small questions about the words of a paragraph."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kehoach.word.view import Paragraph, Run

_LONGEST_QUOTE: Final = 60


def list_kept(paragraph: Paragraph) -> list[Run]:
    """Return the runs that are not deleted and not hidden, those of white space too."""
    return [run for run in paragraph.runs if run.change != "deleted" and not run.form.hidden]


def list_visible(paragraph: Paragraph) -> list[Run]:
    """Return the runs that a reader sees: not deleted, not hidden, not mere white space."""
    return [run for run in list_kept(paragraph) if run.text.strip()]


def join_runs(paragraph: Paragraph) -> str:
    """Return the words without the label, as :class:`kehoach.checking.edits.Reword` counts."""
    return "".join(run.text for run in list_kept(paragraph))


def get_letters(text: str) -> int:
    """Return how many letters and figures stand in ``text``."""
    return sum(character.isalnum() for character in text)


def has_tones(text: str) -> bool:
    """Tell words from mere abbreviations: only words have marks on their vowels."""
    return any(unicodedata.combining(one) for one in unicodedata.normalize("NFD", text))


def shorten(text: str) -> str:
    """Return ``text`` on one line of at most 60 letters, for a quotation."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"
