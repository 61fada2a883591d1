"""Which item of one list is which of another: the same, the same with other words, or none."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kehoach.comparing.words import rate_nearness

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from kehoach.comparing.outline import Node

_NEAR: Final = 0.5
_MOST_RATES: Final = 200_000
"""With more pairs to be rated only those are whose places are not far apart."""


def pair_items(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Return for indexes of ``new`` the indexes of ``old`` that they were; in order of ``new``.

    Equal items are found wherever they stand, then those that share most of their words, by name
    or as a whole, the nearest first.
    """
    found = _pair_equal(old, new)
    taken = set(found.values())
    for _, _, i, k in sorted(_rate_rest(old, new, taken, found.keys())):
        if i not in taken and k not in found:
            found[k] = i
            taken.add(i)
    return dict(sorted(found.items()))


def _rate_rest(
    old: Sequence[Node], new: Sequence[Node], taken: Set[int], found: Set[int]
) -> list[tuple[float, int, int, int]]:
    """Return how far from near the items are that have no partner yet, and their indexes."""
    olds = [i for i in range(len(old)) if i not in taken]
    news = [k for k in range(len(new)) if k not in found]
    reach = max(_MOST_RATES // (len(olds) + 1), 20) + abs(len(olds) - len(news))
    rates = []
    for place, i in enumerate(olds):
        for k in news[max(place - reach, 0) : place + reach + 1]:
            rate = _rate(old[i], new[k])
            if rate >= _NEAR:
                rates.append((-rate, abs(i - k), i, k))
    return rates


def find_moved(pairs: dict[int, int]) -> set[int]:
    """Return the indexes of new items that left their place among the others, as few as can be.

    Items that only stand elsewhere because something came or went before them did not move.
    """
    news, olds = list(pairs), list(pairs.values())
    ends: list[int] = []
    lengths = []
    for one in olds:
        at = bisect_left(ends, one)
        ends[at : at + 1] = [one]
        lengths.append(at + 1)
    moved = set(news)
    left, bound = len(ends), len(olds) and max(olds) + 1
    for place in reversed(range(len(olds))):
        if lengths[place] == left and olds[place] < bound:
            moved.discard(news[place])
            left, bound = left - 1, olds[place]
    return moved


def _pair_equal(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    places: defaultdict[object, list[int]] = defaultdict(list)
    for index, one in enumerate(old):
        places[one.key].append(index)
    found = {}
    for index, one in enumerate(new):
        if places[one.key]:
            found[index] = places[one.key].pop(0)
    return found


def _rate(old: Node, new: Node) -> float:
    if (old.words is None, old.fields is None) != (new.words is None, new.fields is None):
        return 0.0
    whole = rate_nearness(old.counts, new.counts)
    if old.fields is None:
        return whole
    return max(whole, rate_nearness(old.name_counts, new.name_counts))
