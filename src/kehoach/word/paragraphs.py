"""What styles, lists and direct formatting together say of a paragraph and its runs.

ECMA-376 part 1, 17.7.2; a list's own indents stand just below those of whoever names the list: a
style that names it may set other ones, and so may direct formatting (17.9.22).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.word.lettering import Letters, combine_levels, merge_letters, read_letters
from kehoach.word.numbering import LEVELS, List, Numbering
from kehoach.word.setting import Setting, merge_settings
from kehoach.word.values import VAL
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.word.styles import Styles, TableLook


@dataclass(frozen=True, slots=True)
class Basis:
    """What holds for a paragraph before its direct formatting; ``level`` counts in ``found``."""

    style: str
    setting: Setting
    num_id: int = 0
    level: int = 0
    found: List | None = None


class Resolver:
    """Formatting resolved, each combination of styles once.

    Args:
        styles: the document's styles.
        numbering: its lists.
        is_modern: whether the hierarchy is the standard's; else Word's older rule holds, by which
            a paragraph style's 10 pt and 'left' give way to a table style.
    """

    def __init__(self, styles: Styles, numbering: Numbering, *, is_modern: bool) -> None:
        self.styles = styles
        self._numbering = numbering
        self._is_modern = is_modern
        self._bases: dict[tuple[object, str, int | None, int | None], Basis] = {}
        self._letters: dict[tuple[object, str, str], Letters] = {}

    def find_basis(self, named: str | None, direct: Setting, table: TableLook) -> Basis:
        """What styles and lists say of a paragraph of the style ``named``."""
        num_id, level = direct.number.get("numId"), direct.number.get("ilvl")
        style = self.styles.find(named, "paragraph")
        key = (table.key, style, num_id, level)
        if key not in self._bases:
            self._bases[key] = self._make_basis(style, num_id, level, table)
        return self._bases[key]

    def _make_basis(
        self, style: str, num_id: int | None, level: int | None, table: TableLook
    ) -> Basis:
        own = self.styles.get_setting(style).number
        number = own.get("numId", 0) if num_id is None else num_id
        found = self._numbering.find(number)
        is_direct = num_id is not None or level is not None
        index = self._find_level(style, found, own.get("ilvl", 0))
        if is_direct:
            index = level if level is not None else index if num_id is None else 0
        index = min(max(index, 0), LEVELS - 1)
        levels = [self.styles.default_setting, table.setting]
        list_setting = found.levels[index].setting if found and index in found.levels else None
        levels.extend(self._list_styles(style, None if is_direct else list_setting))
        if is_direct and list_setting is not None:
            levels.append(list_setting)
        setting = self._respect_table(merge_settings(*levels), style, table)
        return Basis(style, setting, number, index, found)

    def _list_styles(self, style: str, list_setting: Setting | None) -> list[Setting]:
        chain = self.styles.follow_chain(style)
        owns = [self.styles.get_own_setting(*link) for link in chain]
        namers = [place for place, own in enumerate(owns) if own.number.keys() & {"numId", "ilvl"}]
        if list_setting is not None and namers:
            owns.insert(namers[-1], list_setting)
        return owns

    def _find_level(self, style: str, found: List | None, told: int) -> int:
        if found is None:
            return told
        by_style = {level.style: index for index, level in found.levels.items() if level.style}
        for style_id, _ in reversed(self.styles.follow_chain(style)):
            if style_id in by_style:
                return by_style[style_id]
        return told

    def _respect_table(self, setting: Setting, style: str, table: TableLook) -> Setting:
        wanted = table.setting.words.get("jc")
        own = self.styles.get_setting(style).words.get("jc", "left")
        if self._is_modern or wanted is None or own not in ("left", "start"):
            return setting
        return merge_settings(setting, Setting(words={"jc": wanted}))

    def combine(self, style: str, character: str, table: TableLook) -> Letters:
        """What defaults and styles say of a run (17.7.2, 17.7.3)."""
        key = (table.key, style, character)
        if key not in self._letters:
            styles = self.styles
            own = styles.get_letters(style)
            letters = combine_levels(
                styles.default_letters, table.letters, own, styles.get_letters(character)
            )
            size = table.letters.sizes.get("sz")
            if not self._is_modern and size and own.sizes.get("sz") == 10.0:
                letters = merge_letters(letters, Letters(sizes={"sz": size}))
            self._letters[key] = letters
        return self._letters[key]

    def find_letters(
        self, properties: etree._Element | None, style: str, table: TableLook
    ) -> Letters:
        """What holds for a run with these properties in a paragraph of ``style``."""
        named = properties.find(qualify("rStyle")) if properties is not None else None
        character = self.styles.find(named.get(VAL) if named is not None else None, "character")
        base = self.combine(style, character, table)
        return merge_letters(base, read_letters(properties, self.styles.themes))
