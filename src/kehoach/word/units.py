"""Lengths in Word files, all exact integers.

A twip is 1/20 pt (ECMA-376 part 1, 17.18.105 ST_TwipsMeasure), font sizes are half-points
(17.3.2.38 ``sz``), drawings use EMU (20.1.2.1): 914,400 to the inch, 12,700 to the point, 36,000 to
the millimetre. Conversions round half away from zero, once, from the exact fraction.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Length = int | float | Decimal | Fraction

TWIPS_PER_POINT = 20
TWIPS_PER_INCH = 1440
EMU_PER_POINT = 12_700
EMU_PER_TWIP = 635
EMU_PER_MM = 36_000
MM_PER_INCH = Fraction(254, 10)


def _exact(value: Length) -> Fraction:
    # str() so that 12.7 means 127/10, not the nearest binary fraction
    return Fraction(str(value)) if isinstance(value, float) else Fraction(value)


def _rounded(value: Fraction) -> int:
    whole = (abs(value) * 2 + 1) // 2
    return int(whole if value >= 0 else -whole)


@lru_cache(maxsize=1_024)
def mm_to_twips(mm: Length) -> int:
    """Millimetres as twips: 25.4 mm are 1,440."""
    return _rounded(_exact(mm) * TWIPS_PER_INCH / MM_PER_INCH)


def pt_to_twips(pt: Length) -> int:
    """Points as twips: 1 pt is 20."""
    return _rounded(_exact(pt) * TWIPS_PER_POINT)


def pt_to_half_points(pt: Length) -> int:
    """Points as half-points, the unit of font sizes: 13 pt is 26."""
    return _rounded(_exact(pt) * 2)


def mm_to_emu(mm: Length) -> int:
    """Millimetres as EMU: 1 mm is 36,000."""
    return _rounded(_exact(mm) * EMU_PER_MM)


def pt_to_emu(pt: Length) -> int:
    """Points as EMU: 1 pt is 12,700."""
    return _rounded(_exact(pt) * EMU_PER_POINT)


def twips_to_emu(twips: int) -> int:
    """Twips as EMU: 1 twip is 635."""
    return twips * EMU_PER_TWIP


def twips_to_pt(twips: int) -> Fraction:
    """Twips as points, exactly: 30 twips are 3/2 pt."""
    return Fraction(twips, TWIPS_PER_POINT)


def twips_to_mm(twips: int) -> Fraction:
    """Twips as millimetres, exactly: 1,440 twips are 127/5 mm."""
    return Fraction(twips) * MM_PER_INCH / TWIPS_PER_INCH
