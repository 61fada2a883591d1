"""Theme fonts (ECMA-376 part 1, 17.3.2.26 asciiTheme …, 20.1.4.1.18 fontScheme)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word.sources import A
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_SLOTS: Final = {"HAnsi": "latin", "Ascii": "latin", "EastAsia": "ea", "Bidi": "cs"}
# 17.15.1.88: the language picks the script of the supplemental font (20.1.4.1.16)
_LANGUAGES: Final = {"EastAsia": "eastAsia", "Bidi": "bidi", "HAnsi": "val", "Ascii": "val"}
_SCRIPTS: Final = {
    "ja": "Jpan",
    "ko": "Hang",
    "zh-CN": "Hans",
    "zh": "Hant",
    "ar": "Arab",
    "he": "Hebr",
    "th": "Thai",
    "vi": "Viet",
}


def read_theme_fonts(
    theme: etree._Element | None, settings: etree._Element | None
) -> Mapping[str, str]:
    """The names that theme fonts stand for: ``minorHAnsi`` is 'Calibri', say.

    Args:
        theme: the root of the theme part, if there is one.
        settings: the root of the settings part; its ``themeFontLang`` picks by language where the
            theme leaves the typeface of a slot empty.
    """
    if theme is None:
        return {}
    languages = settings.find(qualify("themeFontLang")) if settings is not None else None
    fonts = {}
    for group in ("major", "minor"):
        scheme = theme.find(f".//{{{A}}}{group}Font")
        if scheme is not None:
            for slot in _SLOTS:
                fonts[group + slot] = _find_typeface(scheme, slot, languages)
    return {name: font for name, font in fonts.items() if font}


def _find_typeface(scheme: etree._Element, slot: str, languages: etree._Element | None) -> str:
    entry = scheme.find(f"{{{A}}}{_SLOTS[slot]}")
    face = entry.get("typeface", "") if entry is not None else ""
    if face or languages is None:
        return face
    script = _find_script(languages.get(qualify(_LANGUAGES[slot]), ""))
    for font in scheme.iterfind(f"{{{A}}}font"):
        if script and font.get("script") == script:
            return font.get("typeface", "")
    return ""


def _find_script(language: str) -> str:
    return _SCRIPTS.get(language) or _SCRIPTS.get(language.partition("-")[0], "")
