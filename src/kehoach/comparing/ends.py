"""The end of a body or cell: its last paragraph cannot come or go, for its mark always stays."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from kehoach.comparing.marks import (
    ends_section,
    is_marked,
    mark_end,
    note_setting,
    take_setting,
    unmark_end,
)
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.comparing.marks import Change

_P, _RPR = qualify("p"), f"{qualify('pPr')}/{qualify('rPr')}"


def pair_ends(pairs: list[tuple[int | None, int | None]]) -> list[tuple[int | None, int | None]]:
    """Return ``pairs`` so that where both sides end with lone things the last ones are one."""
    tail = len(pairs)
    while tail and None in pairs[tail - 1]:
        tail -= 1
    gone = [i for i, _ in pairs[tail:] if i is not None]
    come = [k for _, k in pairs[tail:] if k is not None]
    if not gone or not come:
        return pairs
    alone = [*((i, None) for i in gone[:-1]), *((None, k) for k in come[:-1])]
    return [*pairs[:tail], *alone, (gone[-1], come[-1])]


def settle_end(merged: list[etree._Element]) -> None:
    """Mark the end of what was merged as Word does when someone types on at the end.

    The paragraph that was last has a mark that came (or the one that is last a mark that goes),
    and the very last mark stays. Behind a table that is not possible: then an empty paragraph
    stays at the end.
    """
    if not merged or merged[-1].tag != _P or not is_marked(merged[-1]):
        return
    change = _get_change(merged[-1])
    start = len(merged)
    while start and _is_alike(merged[start - 1], change):
        start -= 1
    last, kept = merged[-1], merged[start - 1] if start else None
    unmark_end(last)
    if kept is None or kept.tag != _P or is_marked(kept) or ends_section(kept):
        return
    was = copy.deepcopy(last if change == "del" else kept)
    if change == "del":
        take_setting(last, kept)
    note_setting(last, was)
    mark_end(kept, change)


def _get_change(paragraph: etree._Element) -> Change:
    gone = paragraph.find(f"{_RPR}/{qualify('del')}") is not None
    return "del" if gone else "ins"


def _is_alike(block: etree._Element, change: Change) -> bool:
    return block.tag == _P and is_marked(block) and _get_change(block) == change
