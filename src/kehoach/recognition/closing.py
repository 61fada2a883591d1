"""Where the closing block of the main text begins and ends: signer and Nơi nhận (ô 7, 9b, 12)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.recognition import anchors
from kehoach.recognition.signers import Listing, is_copies, is_formula, is_signer, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.lines import Line

_LINE_MAX: Final = 200
_SIGNED_WITHIN: Final = 5
"""So many lines below a title its holder's name or Nơi nhận stands, at most."""
_NOTE = re.compile(r"[(\[].*[)\]]$")


def find_closing(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """Return the first line of the closing block and the first after it; both ``end`` for none."""
    first, after = _find_block(lines, start, end)
    while start < first < end and anchors.is_dia_danh_ngay(lines[first - 1].key):
        first -= 1
    return first, after


def _find_block(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    index = start
    while index < end:
        table_end = _find_table_end(lines, index, end)
        if table_end > index:
            if _signs_table(lines[index:table_end]):
                return index, _find_end(lines, index, end)
            index = table_end
            continue
        if not lines[index].data and _opens(lines, index, end):
            return index, _find_end(lines, index, end)
        index += 1
    return end, end


def _find_table_end(lines: Sequence[Line], index: int, end: int) -> int:
    table, after = lines[index].table, index
    while table is not None and after < end and lines[after].table == table:
        after += 1
    return after


def _signs_table(inner: Sequence[Line]) -> bool:
    """Tell whether a table that lays out the page holds signatures or Nơi nhận."""
    if any(line.data for line in inner):
        return False
    return any(
        anchors.is_noi_nhan(line.key) or is_formula(line) or is_title(line) for line in inner
    )


def _opens(lines: Sequence[Line], index: int, end: int) -> bool:
    line = lines[index]
    if anchors.is_noi_nhan(line.key):
        return True
    if line.key.endswith(":") or not (is_title(line) or is_formula(line)):
        return False
    below = lines[index + 1 : min(end, index + 1 + _SIGNED_WITHIN)]
    for one in below:
        if is_signer(one) or anchors.is_noi_nhan(one.key):
            return True
        if one.data or not (one.is_capital or is_title(one) or _NOTE.match(one.text)):
            return False
    return index + 1 + len(below) == end


def _find_end(lines: Sequence[Line], index: int, end: int) -> int:
    """Return the first line that is no more of the closing block, which begins at ``index``."""
    listing = Listing()
    is_signed = False
    while index < end:
        table_end = max(_find_table_end(lines, index, end), index + 1)
        inner = lines[index:table_end]
        if inner[0].table is not None:
            goes_on = _signs_table(inner)
        else:
            goes_on = _goes_on(inner[0], listing, is_signed=is_signed)
        if not goes_on:
            break
        for line in inner:
            is_signed |= is_signer(line)
            if anchors.is_noi_nhan(line.key):
                listing.start()
        index = table_end
    return index


def _goes_on(line: Line, listing: Listing, *, is_signed: bool) -> bool:
    """Tell whether a line outside tables belongs to the block; a heading may only before a name."""
    if line.data or len(line.text) > _LINE_MAX:
        return False
    return (
        anchors.is_noi_nhan(line.key)
        or listing.take(line)
        or is_formula(line)
        or is_title(line)
        or is_signer(line)
        or is_copies(line)
        or anchors.is_dia_chi(line.key)
        or anchors.is_dia_danh_ngay(line.key)
        or _NOTE.match(line.text) is not None
        or (line.is_capital and not is_signed)
    )
