"""Percentages of a whole that add up to exactly 100 (the method of largest remainders)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def share_rates(counts: Sequence[int], places: int = 1) -> tuple[Decimal, ...]:
    """Return the percentage of each of ``counts`` in their sum, together exactly 100.

    Each is rounded down, and what lacks is given, a last digit each, to those that lost most; so
    none is a whole last digit away from the true share. Equal counts get equal rates where that
    can be: all of them are given a digit or none, even if one that lost more goes without. Where
    it cannot be (three thirds), the earlier goes first.

    Args:
        counts: whole numbers, none below 0; where all are 0, so are the rates.
        places: decimals of a percentage.
    """
    total = sum(counts)
    if not total:
        return tuple(Decimal(0) for _ in counts)
    unit = 100 * 10**places
    shares = {count: divmod(count * unit, total) for count in counts}
    lacking = unit - sum(shares[count][0] for count in counts)
    raised = _choose_alike(counts, shares, lacking)
    if raised is None:
        raised = sorted(range(len(counts)), key=lambda index: -shares[counts[index]][1])[:lacking]
    return tuple(
        Decimal(shares[count][0] + (index in raised)).scaleb(-places)
        for index, count in enumerate(counts)
    )


def _choose_alike(
    counts: Sequence[int], shares: Mapping[int, tuple[int, int]], lacking: int
) -> list[int] | None:
    """Return which ``lacking`` of the counts are rounded up, equal ones together; None for none.

    A count is never rounded up where a greater one of the same whole part is not: it would
    overtake it.
    """
    losers = sorted((one for one in shares if shares[one][1]), key=lambda one: -shares[one][1])
    found: dict[int, tuple[int, ...]] = {0: ()}
    for one in losers:
        greater = {two for two in losers if two > one and shares[two][0] == shares[one][0]}
        for size, chosen in list(found.items()):
            if greater <= set(chosen):
                found.setdefault(size + counts.count(one), (*chosen, one))
    if lacking not in found:
        return None
    return [at for at, one in enumerate(counts) if one in found[lacking]]
