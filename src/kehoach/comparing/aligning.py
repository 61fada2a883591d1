"""Two rows of things laid beside each other in their order: equal ones first, then near ones."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

_T = TypeVar("_T")
_Pair = tuple[int | None, int | None]
_MOST_CELLS: Final = 2_000_000
"""Rows so long that their table would be larger are paired place by place."""
_MOST_RATES: Final = 100_000
"""With more pairs to be rated only those are whose places are not far apart."""


def align(
    old: Sequence[_T],
    new: Sequence[_T],
    *,
    key: Callable[[_T], Hashable],
    rate: Callable[[_T, _T], float],
) -> list[tuple[int | None, int | None]]:
    """Return pairs of indexes in the order of both; None where a thing has no partner.

    Between two pairs the old things come first, then the new.

    Args:
        old: the things as they were.
        new: the things as they are.
        key: equal keys make things equal.
        rate: how near two things are; 0 where they must not be paired.
    """
    keys = [key(one) for one in old], [key(one) for one in new]
    matcher: SequenceMatcher[Hashable] = SequenceMatcher(None, *keys, autojunk=False)
    pairs: list[_Pair] = []
    i = k = 0
    for block in matcher.get_matching_blocks():
        pairs += _align_gap(range(i, block.a), range(k, block.b), old, new, rate)
        pairs += [(block.a + n, block.b + n) for n in range(block.size)]
        i, k = block.a + block.size, block.b + block.size
    return pairs


def _align_gap(
    rows: range,
    columns: range,
    old: Sequence[_T],
    new: Sequence[_T],
    rate: Callable[[_T, _T], float],
) -> Iterator[_Pair]:
    if len(rows) * len(columns) > _MOST_CELLS:
        found = [(i, k) for i, k in zip(rows, columns, strict=False) if rate(old[i], new[k]) > 0]
    else:
        found = [
            (rows[i], columns[k]) for i, k in _find_best(_rate_all(rows, columns, old, new, rate))
        ]
    i, k = rows.start, columns.start
    for row, column in [*found, (rows.stop, columns.stop)]:
        yield from ((n, None) for n in range(i, row))
        yield from ((None, n) for n in range(k, column))
        if row < rows.stop:
            yield row, column
        i, k = row + 1, column + 1


def _rate_all(
    rows: range,
    columns: range,
    old: Sequence[_T],
    new: Sequence[_T],
    rate: Callable[[_T, _T], float],
) -> list[list[float]]:
    width = len(columns)
    reach = max(_MOST_RATES // (len(rows) + 1), 20) + abs(len(rows) - width)
    return [
        [rate(old[row], new[columns[k]]) if abs(i - k) <= reach else 0.0 for k in range(width)]
        for i, row in enumerate(rows)
    ]


def _find_best(rates: list[list[float]]) -> list[tuple[int, int]]:
    """Return the pairs, in order on both sides, whose rates together are highest."""
    width = len(rates[0]) if rates else 0
    best = [[0.0] * (width + 1) for _ in range(len(rates) + 1)]
    for i in reversed(range(len(rates))):
        for k in reversed(range(width)):
            paired = best[i + 1][k + 1] + rates[i][k] if rates[i][k] > 0 else 0.0
            best[i][k] = max(best[i + 1][k], best[i][k + 1], paired)
    return list(_walk(rates, best, width))


def _walk(
    rates: list[list[float]], best: list[list[float]], width: int
) -> Iterator[tuple[int, int]]:
    i = k = 0
    while i < len(rates) and k < width:
        if rates[i][k] > 0 and best[i][k] == best[i + 1][k + 1] + rates[i][k]:
            yield i, k
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1
