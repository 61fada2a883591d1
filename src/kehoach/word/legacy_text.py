"""Vietnamese in the codings of fonts before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Such a font draws Vietnamese letters where Unicode has others ('µ' is seen as 'à'), so text and
font say only together what is read. The tables follow TCVN 5712:1993 (its third set) and the
'VNI for Windows' fonts.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Coding = Literal["", "tcvn3", "vni"]

# TCVN3: one character a letter; capitals with a tone stand only in the fonts of capitals (…H)
_TCVN3: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        zip(
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ\u03bc",
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵà",
            strict=True,
        )
    )
)

# VNI: a letter and, behind it, what stands over or under it; i, đ and some others are alone
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_TONES: Final = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_HATS: Final = dict(
    zip("âáàåãä", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True),
)
_BREVES: Final = dict(
    zip("êéèúüë", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True),
)
_ALONE: Final = dict(zip("ôöíìæóòîñ", "ơưíìỉĩịỵđ", strict=True))


def _make_vni() -> Iterator[tuple[str, str]]:
    yield from _ALONE.items()
    for letter in "aeiouyôö":
        base = _ALONE.get(letter, letter)
        for sign, tone in _TONES.items():
            yield letter + sign, unicodedata.normalize("NFC", base + tone)
    for letter in "aeo":
        for sign, tone in _HATS.items():
            yield letter + sign, unicodedata.normalize("NFC", letter + _HAT + tone)
    for sign, tone in _BREVES.items():
        yield "a" + sign, unicodedata.normalize("NFC", "a" + _BREVE + tone)


_VNI: Final[Mapping[str, str]] = MappingProxyType(dict(_make_vni()))
_VNI_PATTERN: Final = re.compile("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)

_VIETNAMESE: Final = "aăâeêioôơuưy"
_LETTERS: Final = frozenset(
    unicodedata.normalize("NFC", letter + tone)
    for base in _VIETNAMESE
    for letter in (base, base.upper())
    for tone in ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
) | frozenset("đĐ")
_SURE: Final[Mapping[Coding, frozenset[str]]] = MappingProxyType(
    {
        "": frozenset(),
        "tcvn3": frozenset(_TCVN3) - _LETTERS,
        "vni": frozenset("øûïåäüëñæöîØÛÏÅÄÜËÑÆÖÎ"),
    }
)

_TCVN3_WORD: Final = re.compile(
    rf"[A-Za-z][{''.join(sorted(_SURE['tcvn3']))}]|[{''.join(sorted(_SURE['tcvn3']))}][A-Za-z]"
)
_VNI_WORD: Final = re.compile(r"[aeiouyôö][ùøûõïâáàåãäêéèúüë]", re.IGNORECASE)
_MARKED_LEAST: Final = 4
_MARKED_SHARE: Final = 3


def name_coding(font: str) -> Coding:
    """Return the coding of text in ``font``, by its name; '' for any other font."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def is_capitals_font(font: str) -> bool:
    """Tell whether a TCVN3 font shows all letters as capitals: .VnTimeH."""
    return name_coding(font) == "tcvn3" and font.strip().endswith("H")


def has_marks(text: str, coding: Coding) -> bool:
    """Tell whether ``text`` holds characters that are letters in ``coding``, and none in Unicode.

    'cã' may be 'có' in TCVN3 as well as 'cã' in Unicode; 'µ' within words is TCVN3 alone.
    """
    return not _SURE[coding].isdisjoint(text)


def is_made_of_marks(text: str, coding: Coding) -> bool:
    """Tell whether many words of ``text`` are letters of ``coding``, whatever the font is.

    A font was changed and the coding was not: no reader can read it, and no language is so
    written.
    """
    words = [word for word in text.split() if len(word) > 1]
    form = _VNI_WORD if coding == "vni" else _TCVN3_WORD
    marked = sum(form.search(word) is not None for word in words)
    return marked >= _MARKED_LEAST and _MARKED_SHARE * marked >= len(words)


def has_unicode_letters(text: str) -> bool:
    """Tell whether ``text`` holds Vietnamese letters that only Unicode has."""
    return any(letter > "\u00ff" and letter in _LETTERS for letter in text)


def split_text(text: str, coding: Coding) -> Iterator[tuple[int, str]]:
    """Yield each letter of ``text`` with its offset: the letter that a reader sees.

    The offset is that of the first character that makes the letter.
    """
    if coding == "tcvn3":
        yield from ((offset, _TCVN3.get(one, one)) for offset, one in enumerate(text))
        return
    done = 0
    for match in _VNI_PATTERN.finditer(text):
        yield from ((done + step, one) for step, one in enumerate(text[done : match.start()]))
        letter = _VNI[match[0].lower()]
        yield match.start(), letter.upper() if match[0][0].isupper() else letter
        done = match.end()
    yield from ((done + step, one) for step, one in enumerate(text[done:]))


def decode(text: str, font: str) -> str:
    """Return what a reader sees of ``text`` in ``font``, in Unicode (NFC)."""
    letters = "".join(letter for _, letter in split_text(text, name_coding(font)))
    return letters.upper() if is_capitals_font(font) else letters
