"""Numbers as Word's lists write them (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_DIGITS: Final = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
# Word repeats the letter (aa, bb …) and stops at 780, 30 rounds of 26
_MOST_LETTERS: Final = 780
_MOST_ROMAN: Final = 32_767


def format_number(number: int, kind: str) -> str:
    """Write ``number`` as the list format ``kind`` does; a kind unknown here is decimal.

    Letters are those of English, a to z then aa, bb: Word has no Vietnamese ones (đ).
    """
    maker = _MAKERS.get(kind)
    return maker(number) if maker is not None else str(number)


def _format_letter(number: int) -> str:
    if not 1 <= number <= _MOST_LETTERS:
        return str(number)
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def _format_roman(number: int) -> str:
    if not 1 <= number <= _MOST_ROMAN:
        return str(number)
    words = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        words.append(letters * count)
    return "".join(words)


def _format_ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 <= number % 100 <= 20 else ending}"


def _format_circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


def _format_vietnamese(number: int) -> str:
    """17.18.59 vietnameseCounting: một, hai … mười, mười một, hai mươi mốt."""
    if not 0 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    last = {0: "", 5: "lăm", 1: "một" if tens == 1 else "mốt"}.get(ones, _DIGITS[ones])
    return f"{head} {last}".strip()


_MAKERS: Final[dict[str, Callable[[int], str]]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _format_letter,
    "upperLetter": lambda number: _format_letter(number).upper(),
    "lowerRoman": lambda number: _format_roman(number).lower(),
    "upperRoman": _format_roman,
    "ordinal": _format_ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _format_circled,
    "hex": lambda number: f"{number:X}",
    "vietnameseCounting": _format_vietnamese,
}
