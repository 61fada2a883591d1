"""Pieces of a folded text that look like time, before it is known what they mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.mentions.mention import Mention, Years

if TYPE_CHECKING:
    import datetime

    from kehoach.mentions.folding import Folded


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece that has a form of time; offsets in the folded text.

    ``form`` is the kind it has when nothing around it speaks against; ``doubt`` is a code when
    the piece itself is odd (no such day, a century missing), else empty.
    """

    start: int
    end: int
    form: str
    years: tuple[Years, ...] = ()
    days: tuple[datetime.date, ...] = ()
    count: int | None = None
    doubt: str = ""

    def join(self, other: Atom) -> Atom:
        """Return one piece from this one's beginning to the end of ``other``."""
        return replace(
            self, end=other.end, years=self.years + other.years, days=self.days + other.days
        )

    def follow(self, other: Atom) -> Atom:
        """Return one piece of this one's kind from where ``other``, before it, begins."""
        return replace(
            self, start=other.start, years=other.years + self.years, days=other.days + self.days
        )

    def judge(self, kind: str, why: str, folded: Folded) -> Mention:
        """Return the mention that this piece is, at its place in the text as given."""
        begins, ends = folded.begins, folded.ends
        years = tuple(Years(begins[y.start], ends[y.end - 1], y.value) for y in self.years)
        return Mention(
            begins[self.start], ends[self.end - 1], kind, years, self.days, self.count, why
        )
