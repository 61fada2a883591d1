"""Letters of symbol fonts (Symbol, Wingdings) as the Unicode characters that they look like.

Word keeps them in the private area F000 to F0FF (ECMA-376 part 1, 17.3.3.30 sym).
"""

from __future__ import annotations

from typing import Final

_SYMBOL: Final = {
    0x2A: "*",
    0x2B: "+",
    0x2D: "-",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xDE: "⇒",
}
_WINGDINGS: Final = {
    0x2A: "✉",
    0x28: "☎",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xB2: "✧",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_TABLES: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
OBJECT: Final = "\ufffd"
"""What stands for a symbol that is not known here."""


def read_symbol(code: int, font: str) -> str:
    """The character that a symbol font draws for ``code`` (0 to FF, or F000 to F0FF)."""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    table = _TABLES.get(font.strip().lower())
    if table is not None and low in table:
        return table[low]
    if low != code or table is not None:
        return OBJECT
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0xFFFD else OBJECT


def read_symbols(text: str, font: str) -> str:
    """``text`` with the letters of the private area replaced; other letters stay."""
    if not any("\uf000" <= letter <= "\uf0ff" for letter in text):
        return text
    return "".join(
        read_symbol(ord(letter), font) if "\uf000" <= letter <= "\uf0ff" else letter
        for letter in text
    )
