"""Percentages of a whole that add up to exactly 100 (the method of largest remainders)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def share_rates(counts: Sequence[int], places: int = 1) -> tuple[Decimal, ...]:
    """Return the percentage of each of ``counts`` in their sum, together exactly 100.

    Each is rounded down, and what lacks is given, a last digit each, to those that lost most; so
    none is a whole last digit away from the true share. Of equal losses the earlier goes first.

    Args:
        counts: whole numbers, none below 0; where all are 0, so are the rates.
        places: decimals of a percentage.
    """
    total = sum(counts)
    if not total:
        return tuple(Decimal(0) for _ in counts)
    unit = 100 * 10**places
    shares = [divmod(count * unit, total) for count in counts]
    lacking = unit - sum(whole for whole, _ in shares)
    losers = sorted(range(len(counts)), key=lambda index: -shares[index][1])[:lacking]
    return tuple(
        Decimal(whole + (index in losers)).scaleb(-places)
        for index, (whole, _) in enumerate(shares)
    )
