"""Near misses: which of the known words was probably meant."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from kehoach.reading.text import fold_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

CLOSE_ENOUGH = 0.7
LONGEST = 80
"""Longer words are no key or heading; comparing them costs the square of their length."""


def suggest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the one of ``candidates`` nearest to ``word``, or None when none is near.

    Accents, capitals, and whether words are joined by spaces, ``_`` or ``-`` do not count.
    """
    if len(word) > LONGEST:
        return None
    known: dict[str, str] = {}
    for candidate in candidates:
        known.setdefault(_fold(candidate), candidate)
    near = difflib.get_close_matches(_fold(word), list(known), n=1, cutoff=CLOSE_ENOUGH)
    return known[near[0]] if near else None


def _fold(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", fold_accents(word)).strip()
