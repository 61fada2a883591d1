"""What puts text in a coding of fonts before Unicode into Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.aids.text import list_kept
from kehoach.checking.edits import Letter, Reword
from kehoach.nd30 import FONT
from kehoach.word.legacy_runs import decode_runs

if TYPE_CHECKING:
    from kehoach.checking.edits import Edit
    from kehoach.word.legacy_runs import LegacyText


def mend_legacy(legacy: LegacyText) -> tuple[Edit, ...]:
    """Return what puts it into Unicode and the decree's font; from the last word to the first.

    Each run is reworded by itself, so it keeps its form.
    """
    where = legacy.paragraph.where
    runs = [run for run in list_kept(legacy.paragraph) if legacy.holds(run)]
    numbers = tuple(dict.fromkeys(run.number for run in runs))
    words = [
        Reword(where, start, start + len(run.text), text)
        for start, run, text in decode_runs(legacy)
        if text != run.text
    ]
    return (*reversed(words), Letter(where, numbers, font=FONT.value))
