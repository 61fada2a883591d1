"""One finding for a fault that is repeated all over a paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_FEW: Final = 3
"""So many faults of one code are told one by one; more are told as one."""


def gather(paper: Paper, faults: Iterable[Fault], *, few: int = _FEW) -> Iterator[Fault]:
    """Yield ``faults``, those of one code and severity as one where they are more than ``few``.

    The one stands where the first stood, names the count and the first places, and has the edits
    of them all.
    """
    groups: dict[object, list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.code, fault.severity), []).append(fault)
    for group in groups.values():
        if len(group) <= few:
            yield from group
        else:
            yield _join(paper, group)


def _join(paper: Paper, group: list[Fault]) -> Fault:
    first = group[0]
    places = [paper.places.describe(fault.at) for fault in group[:_FEW]]
    found = tr(
        "{thay} (cả thảy {so} chỗ: {cho}…)",
        thay=first.found,
        so=len(group),
        cho="; ".join(dict.fromkeys(places)),
    )
    edits = tuple(edit for fault in group for edit in fault.edits)
    return replace(first, found=found, edits=edits)
