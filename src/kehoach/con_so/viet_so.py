"""Numbers in digits: a point between thousands, a comma before decimals (1.234,5)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

Number = int | Decimal


def write_number(number: Number, places: int | None = None) -> str:
    """Return 1234.5 as '1.234,5'.

    Args:
        number: the number.
        places: how many decimals; None for as many as are needed.
    """
    if places is None:
        exact = Decimal(number).normalize()
        places = max(0, -int(exact.as_tuple().exponent))
    text = f"{round_number(number, places):,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def round_number(number: Number, places: int = 0) -> Decimal:
    """Return ``number`` rounded half away from zero, as people round: 0.25 is 0.3."""
    return Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def write_rate(rate: Number, form: str = "92,9%", places: int = 1) -> str:
    """Return a percentage as '92,9%', or as '92,9 %' where ``form`` has a space.

    Nothing and the whole bear no decimals: '0%', '100%'.
    """
    shown = write_number(rate, 0 if rate in (0, 100) else places)
    return f"{shown} %" if " " in form else f"{shown}%"


def write_two_digits(number: int) -> str:
    """Return a count as offices write it in a sentence: 5 is '05', 14 is '14'."""
    return f"0{number}" if 0 <= number < 10 else write_number(number)
