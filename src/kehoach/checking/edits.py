"""What would mend a fault, as data: small changes to a document, each at one place.

A rule says them; :mod:`kehoach.mending` makes them. A field that is None stays as it is. Lengths
are in pt unless the name says mm, places are those of :mod:`kehoach.word.view`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.view import AlignName, LineRule, Paragraph, Where


@dataclass(frozen=True, slots=True)
class Letter:
    """Change the lettering of ``runs`` of a paragraph (by ``Run.number``; empty: all its runs)."""

    where: Where
    runs: tuple[int, ...] = ()
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    all_caps: bool | None = None
    colour: str | None = None
    highlight: str | None = None


@dataclass(frozen=True, slots=True)
class Set:
    """Change the setting of a paragraph."""

    where: Where
    align: AlignName | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    line_rule: LineRule | None = None


@dataclass(frozen=True, slots=True)
class Reword:
    """Put ``text`` in the place of the letters ``start`` to ``end`` of a paragraph.

    Offsets count the letters of all its runs that are not deleted and not hidden, in order,
    without the label: those of :func:`join_runs`. The new letters take the form of the first one
    that goes (of the one before, where none goes).
    """

    where: Where
    start: int
    end: int
    text: str

    @classmethod
    def at(cls, paragraph: Paragraph, start: int, end: int, text: str) -> Reword:
        """Count the letters in ``paragraph``, which may be a piece of the whole."""
        return cls(paragraph.where, paragraph.offset + start, paragraph.offset + end, text)


@dataclass(frozen=True, slots=True)
class SplitParagraph:
    """Cut a paragraph before each offset of ``at`` (as :class:`Reword` counts); blanks there go."""

    where: Where
    at: tuple[int, ...]

    @classmethod
    def of(cls, paragraph: Paragraph, at: Iterable[int]) -> SplitParagraph:
        """Count the letters in ``paragraph``, which may be a piece of the whole."""
        return cls(paragraph.where, tuple(paragraph.offset + one for one in at))


@dataclass(frozen=True, slots=True)
class RemoveParagraph:
    """Take a paragraph out."""

    where: Where


@dataclass(frozen=True, slots=True)
class DrawLine:
    """Draw a solid line of ``length`` pt below the paragraph's text, centred on it.

    ``instead_of`` are the paragraphs that hold only the faulty line (a row of '_' or '-'), to be
    taken out; lines drawn on the paragraph itself go too.
    """

    where: Where
    length: float
    instead_of: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class SetPage:
    """Change paper or margins of a section (its index from 0); all in mm."""

    section: int
    width: float | None = None
    height: float | None = None
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None


@dataclass(frozen=True, slots=True)
class NumberPages:
    """Number the pages of a section as the decree does: centred above, none on its first page.

    ``start`` is the number of its first page (None: as it counts now); numbers in footers go.
    """

    section: int
    size: float
    hide_first: bool = True
    start: int | None = None


Edit = Letter | Set | Reword | SplitParagraph | RemoveParagraph | DrawLine | SetPage | NumberPages
Safety = Literal["", "safe", "ask", "show"]
"""May ``--fix`` do it, only ``--unsafe-fixes``, or nobody but the reader; '': there is none."""
