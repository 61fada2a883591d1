"""Styles: chains followed once, document defaults, and what all levels together say.

ECMA-376 part 1, 17.7: document defaults, then table style, paragraph style, character style; the
numbering level and direct formatting are laid over them by whoever asks. A chain that runs into
itself or leads nowhere ends there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word.lettering import NOTHING, Letters, merge_letters, read_letters
from kehoach.word.setting import PLAIN, Setting, merge_settings, read_setting
from kehoach.word.values import VAL, parse_flag
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

MAX_CHAIN: Final = 20
"""Styles that are followed in one chain; Word itself stops at 11."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of its own, without what it is based on."""

    name: str
    kind: str
    base: str
    element: etree._Element


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style, with the conditional parts that hold for a cell, says of its text."""

    key: tuple[str, tuple[str, ...]] = ("", ())
    setting: Setting = PLAIN
    letters: Letters = NOTHING


NO_TABLE: Final = TableLook()


class Styles:
    """The styles of a document.

    Args:
        root: the root of the styles part; None where there is none.
        themes: the names of theme fonts.
    """

    def __init__(self, root: etree._Element | None, themes: Mapping[str, str]) -> None:
        self.themes = themes
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._settings: dict[str, Setting] = {}
        self._letters: dict[str, Letters] = {}
        self._own: dict[str, Setting] = {}
        self._table_parts: dict[str, dict[str, etree._Element]] = {}
        self.table_looks: dict[tuple[str, tuple[str, ...]], TableLook] = {}
        """What table styles and their parts were found to say."""
        self.default_setting, self.default_letters = PLAIN, NOTHING
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        base = qualify("docDefaults")
        self.default_setting = read_setting(
            root.find(f"{base}/{qualify('pPrDefault')}/{qualify('pPr')}")
        )
        self.default_letters = read_letters(
            root.find(f"{base}/{qualify('rPrDefault')}/{qualify('rPr')}"), self.themes
        )
        for element in root.iterchildren(qualify("style")):
            style_id, kind = element.get(qualify("styleId"), ""), element.get(qualify("type"), "")
            kind = kind or "paragraph"
            style = Style(_read_val(element, "name"), kind, _read_val(element, "basedOn"), element)
            # 17.7.4.17: of two with one id the first counts, of two defaults the last
            self._styles.setdefault(style_id, style)
            if parse_flag(element.get(qualify("default"), "0")):
                self._defaults[kind] = style_id

    def find(self, style_id: str | None, kind: str) -> str:
        """The style that holds: ``style_id`` if it is of this kind, else the default ('': none)."""
        style = self._styles.get(style_id or "")
        if style is not None and style.kind == kind:
            return style_id or ""
        return self._defaults.get(kind, "")

    def get_name(self, style_id: str) -> str:
        """The style's name, '' for none."""
        style = self._styles.get(style_id)
        return style.name if style else ""

    def follow_chain(self, style_id: str) -> list[tuple[str, etree._Element]]:
        """The style and what it is based on, the root first, each once."""
        chain: dict[str, etree._Element] = {}
        kind = ""
        while style_id and style_id not in chain and len(chain) < MAX_CHAIN:
            style = self._styles.get(style_id)
            # 17.7.4.3: a base of another kind is no base
            if style is None or (kind and style.kind != kind):
                break
            chain[style_id], kind = style.element, style.kind
            style_id = style.base
        return list(reversed(chain.items()))

    def get_own_setting(self, style_id: str, element: etree._Element) -> Setting:
        """What a style itself says of paragraphs, its bases left out."""
        if style_id not in self._own:
            self._own[style_id] = read_setting(element.find(qualify("pPr")))
        return self._own[style_id]

    def get_table_parts(self, style_id: str, element: etree._Element) -> dict[str, etree._Element]:
        """The conditional parts of a table style itself, by type."""
        if style_id not in self._table_parts:
            entries = element.iterchildren(qualify("tblStylePr"))
            parts = {entry.get(qualify("type"), ""): entry for entry in entries}
            self._table_parts[style_id] = parts
        return self._table_parts[style_id]

    def get_setting(self, style_id: str) -> Setting:
        """What a style and its bases say of paragraphs."""
        if style_id not in self._settings:
            levels = [self.get_own_setting(*link) for link in self.follow_chain(style_id)]
            self._settings[style_id] = merge_settings(*levels)
        return self._settings[style_id]

    def get_letters(self, style_id: str) -> Letters:
        """What a style and its bases say of runs."""
        if style_id not in self._letters:
            chain = self.follow_chain(style_id)
            levels = [read_letters(each.find(qualify("rPr")), self.themes) for _, each in chain]
            self._letters[style_id] = merge_letters(*levels)
        return self._letters[style_id]


def _read_val(element: etree._Element, name: str) -> str:
    child = element.find(qualify(name))
    return child.get(VAL, "") if child is not None else ""
