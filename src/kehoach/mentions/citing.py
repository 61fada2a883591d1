"""Cited documents: a symbol, and the date that stands beside it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.mentions import mention as kinds
from kehoach.mentions.numbers import FILLER
from kehoach.mentions.reading_forms import BLANK_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.mentions.atoms import Atom

_TO_DATE = re.compile(r"(?:,? \(?|\()?(?:ký |ban hành |đề )?")
_DATES: Final = frozenset({kinds.NGAY, BLANK_DAY})


def fill_symbols(low: str, symbols: Iterable[Atom]) -> str:
    """Return ``low`` with the symbols filled over, so that no time is looked for in them."""
    pieces = []
    at = 0
    for symbol in symbols:
        pieces += [low[at : symbol.start], FILLER * (symbol.end - symbol.start)]
        at = symbol.end
    return "".join(pieces) + low[at:]


def join_citations(
    symbols: Sequence[Atom], atoms: Sequence[Atom], low: str
) -> tuple[list[Atom], list[Atom]]:
    """Return the symbols joined with the dates beside them, and the pieces that are left."""
    pieces = sorted((*symbols, *atoms), key=lambda one: one.start)
    cited: list[Atom] = []
    taken: set[int] = set()
    for first, then in pairwise(pieces):
        if first.start in taken:
            continue
        gap = low[first.end : then.start]
        if _is_symbol(first) and then.form in _DATES and _TO_DATE.fullmatch(gap):
            cited.append(first.join(then))
        elif first.form in _DATES and _is_symbol(then) and gap == " ":
            cited.append(then.follow(first))
        else:
            continue
        taken |= {first.start, then.start}
    left = [one for one in pieces if one.start not in taken]
    cited += [one for one in left if _is_symbol(one)]
    return sorted(cited, key=lambda one: one.start), [one for one in left if not _is_symbol(one)]


def _is_symbol(piece: Atom) -> bool:
    return piece.form == kinds.VIEN_DAN
