"""Lists: their levels, and the labels that Word counts (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word.lettering import NOTHING, Letters, read_letters
from kehoach.word.number_words import format_number
from kehoach.word.setting import PLAIN, Setting, read_setting
from kehoach.word.symbols import OBJECT, read_symbols
from kehoach.word.values import VAL, parse_whole, read_flag
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from kehoach.word.styles import Styles

LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_BULLET: Final = "•"
# links from list to style and back that are followed
_MAX_LINKS: Final = 5


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; ``restart`` is 0 for never, None for after any higher level."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str = ""
    setting: Setting = PLAIN
    letters: Letters = NOTHING


@dataclass(frozen=True, slots=True)
class List:
    """A ``w:num``: its levels, the definition whose counters it shares, starts of its own."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document; references that lead nowhere give no list, as in Word.

    Args:
        root: the root of the numbering part; None where there is none.
        styles: the document's styles (lists may be defined by them, 17.9.21 numStyleLink).
    """

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._nums = _index(root, "num", "numId")
        self._definitions = _index(root, "abstractNum", "abstractNumId")
        self._lists: dict[int, List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}

    def find(self, num_id: int) -> List | None:
        """The list of this number; None where there is none or it is 0, 'no list'."""
        if num_id not in self._lists:
            self._lists[num_id] = self._read_list(num_id)
        return self._lists[num_id]

    def _read_list(self, num_id: int) -> List | None:
        num = self._nums.get(str(num_id)) if num_id else None
        definition = self._find_definition(num)
        if num is None or definition is None:
            return None
        name = definition.get(qualify("abstractNumId"), "")
        if name not in self._levels:
            self._levels[name] = self._read_levels(definition)
        levels = dict(self._levels[name])
        starts = {}
        for override in num.iterchildren(qualify("lvlOverride")):
            index = parse_whole(override.get(qualify("ilvl")))
            if index is None or not 0 <= index < LEVELS:
                continue
            levels |= self._read_levels(override)
            start = _read_number(override, "startOverride")
            if start is not None:
                starts[index] = start
        return List(name, levels, starts)

    def _find_definition(self, num: etree._Element | None) -> etree._Element | None:
        definition = None
        for _ in range(_MAX_LINKS):
            if num is None:
                return None
            definition = self._definitions.get(_read_text(num, "abstractNumId"))
            link = _read_text(definition, "numStyleLink") if definition is not None else ""
            if not link:
                return definition
            number = self._styles.get_setting(link).number.get("numId", 0)
            num = self._nums.get(str(number))
        return definition

    def _read_levels(self, parent: etree._Element) -> dict[int, Level]:
        return {index: self._read_level(element) for index, element in _iterate_levels(parent)}

    def _read_level(self, element: etree._Element) -> Level:
        letters = read_letters(element.find(qualify("rPr")), self._styles.themes)
        text = _read_text(element, "lvlText")[:64]
        has_picture = element.find(qualify("lvlPicBulletId")) is not None
        legal = element.find(qualify("isLgl"))
        start = _read_number(element, "start")
        return Level(
            start=1 if start is None else start,
            kind=_read_kind(element),
            text=_BULLET if has_picture else _read_bullet(text, letters),
            restart=_read_number(element, "lvlRestart"),
            is_legal=legal is not None and read_flag(legal) is True,
            style=_read_text(element, "pStyle"),
            setting=read_setting(element.find(qualify("pPr"))),
            letters=letters,
        )


class Counters:
    """Where the lists of one story (the body, a header) stand while it is read from its start."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def write_label(self, num_id: int, index: int, found: List) -> str:
        """Count one paragraph of level ``index`` of a list and return its label."""
        level = found.levels.get(index)
        if level is None:
            return ""
        counts = self._counts.setdefault(found.definition, {})
        self._advance(counts, num_id, index, found, level)
        for deeper in [other for other in counts if other > index]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or index < restart:
                del counts[deeper]

        def write(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            its = found.levels.get(other, Level())
            value = counts.get(other, found.starts.get(other, its.start))
            is_plain = level.is_legal and its.kind not in ("none", "bullet")
            return format_number(value, "decimal" if is_plain else its.kind)

        return _PLACE.sub(write, level.text).strip()

    def _advance(
        self, counts: dict[int, int], num_id: int, index: int, found: List, level: Level
    ) -> None:
        is_new = (num_id, index) not in self._begun
        self._begun.add((num_id, index))
        if index in found.starts and is_new:
            # 17.9.26: a start of its own begins the count anew where the list is first used
            counts[index] = found.starts[index]
        elif index in counts:
            counts[index] += 1
        else:
            counts[index] = found.starts.get(index, level.start)


def _index(root: etree._Element | None, name: str, key: str) -> dict[str, etree._Element]:
    if root is None:
        return {}
    return {each.get(qualify(key), ""): each for each in root.iterchildren(qualify(name))}


def _iterate_levels(parent: etree._Element) -> list[tuple[int, etree._Element]]:
    found = []
    for element in parent.iterchildren(qualify("lvl")):
        index = parse_whole(element.get(qualify("ilvl")))
        if index is not None and 0 <= index < LEVELS:
            found.append((index, element))
    return found


def _read_text(parent: etree._Element, name: str) -> str:
    child = parent.find(qualify(name))
    return child.get(VAL, "") if child is not None else ""


def _read_number(parent: etree._Element, name: str) -> int | None:
    return parse_whole(_read_text(parent, name) or None)


def _read_kind(element: etree._Element) -> str:
    # mc:AlternateContent holds formats newer than the standard; its fallback is plain
    return _read_text(element, "numFmt") or "decimal"


def _read_bullet(text: str, letters: Letters) -> str:
    read = read_symbols(text, letters.fonts.get("ascii", ""))
    return _BULLET if read == OBJECT else read
