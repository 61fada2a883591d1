"""What an old plan is made of before it is understood: lines and tables, in their order."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from kehoach.word.view import Where

_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_REFUSED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\ufffc]"
)
_BLANKS: Final = re.compile(r"[^\S\n]+")
_BREAKS: Final = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, cleaned; a line break inside it is one that its writer made.

    ``component`` is an id of :data:`kehoach.nd30.COMPONENTS`, or '' where the line is none;
    ``annex`` is 0 in the main text, n in the n-th stretch after it. ``number`` is the line (from
    1) of a text, the paragraph of a Word file. ``column`` is the same for all that stands above
    each other.
    """

    text: str
    number: int
    component: str = ""
    annex: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_centred: bool = False
    is_capital: bool = False
    column: Where = ()
    gap: int = 0
    key: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", fold(self.text))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that begins in its row: its words, and over how many columns and rows it reaches."""

    text: str
    number: int
    across: int = 1
    down: int = 1
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: the cells that begin in it, each with its column (from 0)."""

    cells: tuple[tuple[int, Cell], ...]
    is_header: bool = False

    @property
    def number(self) -> int:
        """Where the row stands in the source; 0 for a row without cells."""
        return next((cell.number for _, cell in self.cells), 0)

    def get(self, column: int) -> Cell | None:
        """Return the cell that covers ``column`` in this row and begins in it."""
        for start, cell in self.cells:
            if start <= column < start + cell.across:
                return cell
        return None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of data: its rows, all filling ``width`` columns."""

    rows: tuple[TableRow, ...]
    width: int
    number: int
    annex: int = 0


Item = Line | Grid


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """An old plan as it was read.

    ``kind`` is what recognition takes it for; ``landscape`` the annexes on pages that lie across.
    ``words`` are all its words by their line, straight from the file and not from ``items``, so
    that the two can be held against each other. ``beside`` are words that stand beside the text:
    headers, footers, notes.
    """

    name: str
    items: tuple[Item, ...]
    kind: str
    words: tuple[tuple[int, str], ...]
    landscape: frozenset[int] = frozenset()
    beside: tuple[str, ...] = ()
    is_text: bool = False
    has_pictures: bool = False


def clean(text: str) -> str:
    """Return ``text`` as a data file can hold it: NFC, single blanks, no unseen characters."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).replace("\u2011", "-")
    text = _REFUSED.sub(" ", text.replace("\r", "\n").replace("\x0b", "\n"))
    return _BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip()
