"""The columns a table may have, and finding them by their headings' meaning."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.reading.text import clean_text, fold_accents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the ``key`` its values get, and the ``headers`` it may stand under."""

    key: str
    headers: tuple[str, ...]
    required: bool


class Headings:
    """Finds the column a heading means: by its words, else by its words without accents."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self.columns = columns
        self.known = [header for column in columns for header in column.headers]
        self._exact = {_fold(h): column for column in columns for h in column.headers}
        self._bare = _keep_unambiguous(columns)

    def find(self, heading: str) -> Column | None:
        """Return the column that ``heading`` means, or None."""
        folded = _fold(heading)
        if folded in self._exact:
            return self._exact[folded]
        # Only a heading typed without accents may stand for one with them.
        return self._bare.get(folded) if folded == fold_accents(folded) else None

    def match_row(self, headings: Mapping[int, str]) -> dict[int, Column]:
        """Return the columns that the ``headings`` of a row (by column index) mean."""
        found = ((index, self.find(heading)) for index, heading in headings.items())
        return {index: column for index, column in found if column is not None}

    def enough(self, matched: Mapping[int, Column]) -> bool:
        """Whether a row with these ``matched`` columns can be the table's heading."""
        return len({column.key for column in matched.values()}) >= min(2, len(self.columns))


def _keep_unambiguous(columns: Sequence[Column]) -> dict[str, Column]:
    found: dict[str, Column | None] = {}
    for column in columns:
        for header in column.headers:
            bare = fold_accents(_fold(header))
            found[bare] = column if found.get(bare, column) is column else None
    return {bare: column for bare, column in found.items() if column is not None}


def _fold(heading: str) -> str:
    """Return ``heading`` without what does not change its meaning: case, spaces, a last colon."""
    text = " ".join(clean_text(heading).text.casefold().split())
    return unicodedata.normalize("NFC", text).rstrip(" :*")
