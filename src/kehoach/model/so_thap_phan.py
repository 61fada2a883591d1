"""Numbers that clerks type: 7,5 or 7.5, thousands with points (1.234,5), never guessed."""

import re
from decimal import Decimal
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, WithJsonSchema

from kehoach.messages import tr
from kehoach.model.types import Chu, refuse

_PLAIN: Final = re.compile(r"-?\d{1,15}")
_GROUPED: Final = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,4})?")
_COMMA: Final = re.compile(r"-?\d{1,15},\d{1,4}")
_POINT: Final = re.compile(r"-?\d{1,15}\.\d{1,4}")
_ENGLISH: Final = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_GROUP: Final = 3
PLACES: Final = 2
"""The most decimals of a score."""


def parse_so(text: str) -> Decimal | None:
    """Return the number that ``text`` says in figures of Vietnam, or None.

    A point before three figures stands between thousands: 1.234 is 1234; 7.5 is 7,5. What an
    English hand writes with commas between thousands (1,234 or 1,234.5) is no number here: it
    might as well be 1,234 with three decimals.
    """
    bare = text.strip()
    if not bare.isascii() or (_ENGLISH.fullmatch(bare)):
        return None
    if _GROUPED.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(bare) or _POINT.fullmatch(bare):
        return Decimal(bare)
    return Decimal(bare.replace(",", ".")) if _COMMA.fullmatch(bare) else None


def count_places(number: Decimal) -> int:
    """Return how many decimals ``number`` needs: 7.50 needs one."""
    return max(0, -int(number.normalize().as_tuple().exponent))


def shorten(number: Decimal) -> int | Decimal:
    """Return ``number`` as a data file is to hold it: 28 for 28.00, 7.5 for 7.50.

    Three decimals get a fourth, a zero: 3.125 would be read as three thousand.
    """
    if number == number.to_integral_value():
        return int(number)
    plain = Decimal(f"{number.normalize():f}")
    return plain.quantize(Decimal("1.0000")) if count_places(number) == _GROUP else plain


def _read_so(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    number = parse_so(value) if isinstance(value, str) else None
    if number is None:
        raise refuse("khong-phai-so", tr("một số: 28; 7,5; 1.234,5"))
    return number


def _read_diem(value: object) -> Decimal:
    number = _read_so(value)
    if count_places(number) > PLACES:
        raise refuse("diem-qua-le", tr("điểm có nhiều nhất {n} chữ số sau dấu phẩy", n=PLACES))
    return number


def _read_gia_tri(value: object) -> object:
    """Take a figure as a number, all else as text; '0912…' is no figure."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    if isinstance(value, str) and not re.match(r"-?0\d", value.strip()):
        number = parse_so(value)
        return value if number is None else number
    return value


So = Annotated[
    Decimal,
    BeforeValidator(_read_so),
    WithJsonSchema({"type": ["number", "string"], "examples": ["1.234,5"]}),
]
"""A number, typed 28, 7,5 or 1.234,5."""

Diem = Annotated[
    Decimal,
    Field(ge=0, le=1_000_000),
    BeforeValidator(_read_diem),
    WithJsonSchema({"type": ["number", "string"], "examples": ["7,5"]}),
]
"""Points, from 0, with at most two decimals."""

GiaTri = Annotated[
    Decimal | Chu,
    BeforeValidator(_read_gia_tri),
    WithJsonSchema({"type": ["number", "string"], "examples": ["1.234,5", "đạt"]}),
]
"""A figure or a text."""
