"""Values in Word's XML, read as Word tolerates them: what cannot be read counts as not said.

ECMA-376 part 1: 17.17.4 ST_OnOff, 17.18.105 ST_TwipsMeasure, 17.18.42 ST_HpsMeasure; 22.9.2.15
ST_UniversalMeasure ('12pt', '2.5cm') is what strict files write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word.units import TWIPS_PER_INCH, TWIPS_PER_POINT
from kehoach.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

VAL: Final = f"{{{W}}}val"
_TRUE: Final = frozenset(("1", "true", "on"))
_FALSE: Final = frozenset(("0", "false", "off"))
_UNITS: Final = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
# Word's own bounds: 22 in (31,680 twips) for lengths, 1,638 pt for sizes
_LONGEST: Final = 31_680.0
_LARGEST: Final = 1638.0


def read_flag(element: etree._Element, name: str = VAL) -> bool | None:
    """Read an on/off element: on where the attribute is absent, None where it says neither."""
    return parse_flag(element.get(name, "1"))


def parse_flag(text: str) -> bool | None:
    """Read an ST_OnOff value; None where it says neither."""
    text = text.strip().lower()
    return True if text in _TRUE else False if text in _FALSE else None


def parse_number(text: str | None) -> float | None:
    """Read a number, fractions tolerated; None where there is none or it is out of all bounds."""
    if text is None or len(text) > 32:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None


def parse_whole(text: str | None) -> int | None:
    """Read a whole number; a fraction is cut, as Word does."""
    number = parse_number(text)
    return None if number is None else int(number)


def parse_length(text: str | None, per_point: float = TWIPS_PER_POINT) -> float | None:
    """Read a length in twips (or ``per_point`` units to the point), or with its unit, as pt."""
    if text is None:
        return None
    unit = _UNITS.get(text.strip()[-2:].lower())
    number = parse_number(text.strip()[:-2] if unit else text)
    if number is None:
        return None
    points = number * unit if unit else number / per_point
    return points if abs(points) <= _LONGEST else None


def parse_size(text: str | None) -> float | None:
    """Read a font size in half-points as pt; None where it is no size that Word takes."""
    size = parse_length(text, per_point=2)
    return size if size is not None and 1 <= size <= _LARGEST else None


def turn_to_mm(points: float) -> float:
    """Points as millimetres, to the hundredth: 56.7 pt are 20.0 mm."""
    return round(points * TWIPS_PER_POINT * 25.4 / TWIPS_PER_INCH, 2)
