"""A folded text with what bears on its mentions: where sentences end, quotations, symbols."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.mentions.quoting import Quote, find_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.folding import Folded

_STOP = re.compile(r"\n|;|[.!?…][”\"')]? (?=[“\"(]?(\w))|\./\.")
_SHORTENED = re.compile(
    r"(?<!\w)(?:tp|tx|tt|ths|ts|pgs|gs|bs|cn|ks|mr|mrs|đ/c|\w)\.\Z", re.IGNORECASE
)
_MOST_BEFORE: Final = 240
_MOST_AFTER: Final = 80
_MOST_ZONE: Final = 800


@dataclass(frozen=True, slots=True)
class Scene:
    """What the words around a piece of time are looked up in.

    Attributes:
        folded: The text.
        stops: Where sentences, list items and cells end, in order.
        quotes: The quotations, in order.
        symbols: The symbols of cited documents with their dates, in order.
    """

    folded: Folded
    stops: Sequence[int]
    quotes: Sequence[Quote]
    symbols: Sequence[Atom]

    def get_start(self, at: int) -> int:
        """Return where the sentence around ``at`` begins."""
        found = bisect_right(self.stops, at)
        return self.stops[found - 1] if found else 0

    def get_end(self, at: int) -> int:
        """Return where the sentence around ``at`` ends."""
        found = bisect_left(self.stops, at)
        return self.stops[found] if found < len(self.stops) else len(self.folded.raw)

    def get_before(self, at: int, length: int = _MOST_BEFORE) -> str:
        """Return the words of the sentence that stand before ``at``, with their case."""
        return self.folded.raw[max(self.get_start(at), at - length) : at]

    def get_after(self, at: int) -> str:
        """Return the words of the sentence from ``at`` on, in small letters."""
        return self.folded.low[at : min(self.get_end(at), at + _MOST_AFTER)]

    def is_all(self, start: int, end: int) -> bool:
        """Tell whether nothing but marks stands beside the piece in its cell or sentence."""
        around = self.get_before(start) + self.get_after(end)
        return not any(one.isalnum() for one in around)

    def get_quote(self, at: int) -> Quote | None:
        """Return the quotation that ``at`` stands in."""
        found = bisect_right(self.quotes, at, key=lambda one: one.start)
        quote = self.quotes[found - 1] if found else None
        return quote if quote and at < quote.end else None

    def get_symbol(self, at: int) -> Atom | None:
        """Return the last symbol before ``at`` in its sentence."""
        found = bisect_right(self.symbols, at, key=lambda one: one.end)
        symbol = self.symbols[found - 1] if found else None
        if symbol is None or symbol.start < max(self.get_start(at), at - _MOST_ZONE):
            return None
        return symbol

    def get_next_symbol(self, at: int) -> Atom | None:
        """Return the first symbol behind ``at`` in its sentence."""
        found = bisect_left(self.symbols, at, key=lambda one: one.start)
        symbol = self.symbols[found] if found < len(self.symbols) else None
        return symbol if symbol and symbol.start < self.get_end(at) else None


def set_scene(folded: Folded, symbols: Sequence[Atom]) -> Scene:
    """Return the scene of a text in which ``symbols`` are the cited documents."""
    raw = folded.raw
    stops = [found.end() for found in _STOP.finditer(raw) if _is_stop(raw, found)]
    return Scene(folded, stops, find_quotes(raw), symbols)


def _is_stop(raw: str, found: re.Match[str]) -> bool:
    if found[1] is None:
        return True
    if not (found[1].isupper() or found[1].isdecimal()):
        return False
    return _SHORTENED.search(raw, max(0, found.start() - 4), found.start() + 1) is None
