"""Run properties: what one ``w:rPr`` says, and what many of them together mean.

ECMA-376 part 1: 17.3.2 (the properties), 17.7.2 (the order of styles), 17.7.3 (toggle properties).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.word.values import VAL, parse_flag, parse_size
from kehoach.word.view import RunForm
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree


@dataclass(frozen=True, slots=True)
class Letters:
    """What is said of a run at one level; what is absent is not said.

    ``fonts`` go by the attribute of ``rFonts`` (ascii, hAnsi, eastAsia, cs, hint), ``sizes`` are in
    pt by sz and szCs, ``words`` hold colour, highlight, shade and language.
    """

    toggles: dict[str, bool] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    fonts: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    forms: dict[str, RunForm] = field(default_factory=dict, compare=False, repr=False)
    """What :func:`make_form` made of these by slot: many runs share one set of properties."""


NOTHING: Final = Letters()
TOGGLES: Final = frozenset(("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "vanish"))
DEFAULT_FONT: Final = "Times New Roman"
DEFAULT_SIZE: Final = 10.0
"""What Word sets where nothing says a size (17.3.2.38: the application's own default)."""
_FLAGS: Final = frozenset(("dstrike", "rtl", "cs"))
_PREFIX: Final = len(f"{{{W}}}")
_FONTS: Final = tuple(
    (plain, qualify(plain), qualify(theme))
    for plain, theme in (
        ("ascii", "asciiTheme"),
        ("hAnsi", "hAnsiTheme"),
        ("eastAsia", "eastAsiaTheme"),
        ("cs", "cstheme"),
        ("hint", "hintTheme"),
    )
)
_FILL: Final = qualify("fill")
_BLANK_FILLS: Final = ("AUTO", "FFFFFF", "")


def read_letters(properties: etree._Element | None, themes: Mapping[str, str]) -> Letters:
    """What a ``w:rPr`` says; ``rPrChange`` and unknown properties say nothing."""
    if properties is None or not len(properties):
        return NOTHING
    letters = Letters()
    for entry in properties.iterchildren(f"{{{W}}}*"):
        name = str(entry.tag)[_PREFIX:]
        if name in TOGGLES:
            _note(letters.toggles, name, parse_flag(entry.get(VAL, "1")))
        elif name in _FLAGS:
            _note(letters.flags, name, parse_flag(entry.get(VAL, "1")))
        elif name == "rFonts":
            _read_fonts(entry, letters, themes)
        elif name in _READERS:
            _READERS[name](entry, letters)
    return letters


def merge_letters(*levels: Letters) -> Letters:
    """Lay levels over each other, the last on top; toggles too, as within one chain of styles."""
    told = [level for level in levels if level is not NOTHING]
    if len(told) < 2:
        return told[0] if told else NOTHING
    merged = Letters()
    for level in told:
        merged.toggles.update(level.toggles)
        merged.flags.update(level.flags)
        merged.fonts.update(level.fonts)
        merged.sizes.update(level.sizes)
        merged.words.update(level.words)
    return merged


def combine_levels(defaults: Letters, *styles: Letters) -> Letters:
    """Defaults, table, paragraph and character style: toggles as an exclusive or (17.7.3)."""
    merged = merge_letters(defaults, *styles)
    toggles = {
        name: defaults.toggles.get(name, False)
        or sum(style.toggles.get(name, False) for style in styles) % 2 == 1
        for name in merged.toggles
    }
    return Letters(toggles, merged.flags, merged.fonts, merged.sizes, merged.words)


def make_form(letters: Letters, slot: str = "ascii") -> RunForm:
    """The form of a run's letters of one ``slot``: 'ascii', 'hAnsi', 'eastAsia' or 'cs'."""
    if slot not in letters.forms:
        letters.forms[slot] = _make_form(letters, slot)
    return letters.forms[slot]


def _make_form(letters: Letters, slot: str) -> RunForm:
    toggles = letters.toggles
    twin = "Cs" if slot == "cs" else ""
    all_caps = toggles.get("caps", False)
    return RunForm(
        font=letters.fonts.get(slot, DEFAULT_FONT),
        size=letters.sizes.get("sz" + twin.lower(), DEFAULT_SIZE),
        bold=toggles.get("bCs" if twin else "b", False),
        italic=toggles.get("iCs" if twin else "i", False),
        underline=letters.flags.get("u", False),
        all_caps=all_caps,
        small_caps=toggles.get("smallCaps", False) and not all_caps,
        strike=toggles.get("strike", False) or letters.flags.get("dstrike", False),
        hidden=toggles.get("vanish", False),
        colour=letters.words.get("color", "000000"),
        highlight=letters.words.get("highlight") or letters.words.get("shd", ""),
        language=letters.words.get("lang", ""),
    )


def _note(group: dict[str, bool], name: str, state: bool | None) -> None:
    if state is not None:
        group[name] = state


def _read_fonts(entry: etree._Element, letters: Letters, themes: Mapping[str, str]) -> None:
    for name, plain, theme in _FONTS:
        # 17.3.2.26: a theme's font supersedes the plain name beside it
        font = themes.get(entry.get(theme, "")) or entry.get(plain, "").strip()
        if font:
            letters.fonts[name] = font


def _read_size(entry: etree._Element, letters: Letters) -> None:
    size = parse_size(entry.get(VAL))
    if size is not None:
        letters.sizes[str(entry.tag)[_PREFIX:].lower()] = size


def _read_underline(entry: etree._Element, letters: Letters) -> None:
    kind = entry.get(VAL)
    if kind is not None:
        letters.flags["u"] = kind != "none"


def _read_colour(entry: etree._Element, letters: Letters) -> None:
    # 17.3.2.6: beside themeColor, val holds the colour that it had when the file was saved
    value = entry.get(VAL, "auto").upper()
    is_plain = len(value) == 6 and all(letter in "0123456789ABCDEF" for letter in value)
    letters.words["color"] = value if is_plain else "000000"


def _read_highlight(entry: etree._Element, letters: Letters) -> None:
    value = entry.get(VAL, "none")
    letters.words["highlight"] = "" if value == "none" else value


def _read_shade(entry: etree._Element, letters: Letters) -> None:
    fill = entry.get(_FILL, "").upper()
    letters.words["shd"] = "" if fill in _BLANK_FILLS else fill


def _read_language(entry: etree._Element, letters: Letters) -> None:
    language = entry.get(VAL)
    if language:
        letters.words["lang"] = language


_READERS: Final[dict[str, Callable[[etree._Element, Letters], None]]] = {
    "sz": _read_size,
    "szCs": _read_size,
    "u": _read_underline,
    "color": _read_colour,
    "highlight": _read_highlight,
    "shd": _read_shade,
    "lang": _read_language,
}
