"""The size that a line of the head should have beside the others (Mục V, footnote 1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.checking.aids.text import list_visible
from kehoach.checking.edits import Letter
from kehoach.nd30 import PAIRS

if TYPE_CHECKING:
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper


def pair_size(paper: Paper, component: str, fault: Fault) -> Fault:
    """Return ``fault`` with the size that goes with the rest of the head; others as they are.

    Args:
        paper: The paper.
        component: One of those that the footnote names.
        fault: What is wrong with its letters.
    """
    if fault.code != "co-chu":
        return fault
    size = PAIRS.value[_find_pair(paper, component)][component]
    edits = tuple(
        replace(edit, size=size) if isinstance(edit, Letter) else edit for edit in fault.edits
    )
    return replace(fault, edits=edits)


def _find_pair(paper: Paper, component: str) -> int:
    """Return the pair that most of the other lines are set in; that of the text where they tie."""

    def rate(pair: int) -> tuple[int, bool]:
        sizes = PAIRS.value[pair]
        fits = sum(_get_size(paper, one) == size for one, size in sizes.items() if one != component)
        return fits, pair == paper.body_size

    return max(PAIRS.value, key=rate)


def _get_size(paper: Paper, component: str) -> float:
    part = paper.get(component)
    runs = list_visible(part.paragraphs[0]) if part else []
    return runs[0].form.size if runs else 0.0
