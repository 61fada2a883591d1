"""Numbers in words: 1005 is 'một nghìn không trăm lẻ năm'."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_SCALES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))


def spell_number(number: int | Decimal) -> str:
    """Return ``number`` in words, in small letters; decimals follow 'phẩy'."""
    if number < 0:
        return f"âm {spell_number(-number)}"
    whole = int(number)
    decimals = f"{Decimal(number).normalize():f}".partition(".")[2]
    words = " ".join(_spell_whole(whole, full=False)) or _DIGITS[0]
    return f"{words} phẩy {_spell_decimals(decimals)}" if decimals else words


def _spell_whole(number: int, *, full: bool) -> list[str]:
    """Return the words; ``full`` names hundreds that are not there, behind a higher scale."""
    high, low = divmod(number, _BILLION)
    words = [*_spell_whole(high, full=full), "tỷ"] if high else []
    for size, name in _SCALES:
        group, low = divmod(low, size)
        if group:
            words += [*_spell_group(group, full=full or bool(words)), *filter(None, [name])]
    return words


def _spell_group(group: int, *, full: bool) -> list[str]:
    hundreds, rest = divmod(group, 100)
    tens, units = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    elif units and words:
        words.append("lẻ")
    return [*words, _spell_unit(tens, units)] if units else words


def _spell_unit(tens: int, units: int) -> str:
    if units == 5 and tens:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(units, _DIGITS[units])
    return _DIGITS[units]


def _spell_decimals(decimals: str) -> str:
    """Return up to three decimals as a number, more or a leading zero digit by digit."""
    if decimals.startswith("0") or len(decimals) > 3:
        return " ".join(_DIGITS[int(one)] for one in decimals)
    return spell_number(int(decimals))
