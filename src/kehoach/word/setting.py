"""Paragraph properties: what one ``w:pPr`` says, and the form that many of them together make.

ECMA-376 part 1: 17.3.1 (the properties), 17.3.1.12 ind, 17.3.1.33 spacing, 17.3.1.24 pBdr.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.word.values import VAL, parse_flag, parse_length, parse_number, parse_whole
from kehoach.word.view import AlignName, LineRule, ParagraphForm
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

AUTO_SPACE: Final = 14.0
"""What Word puts where a paragraph's spacing is automatic, as HTML has it (17.3.1.33)."""
_LINE: Final = 12.0
_PREFIX: Final = len(f"{{{W}}}")
_FLAGS: Final = frozenset(("keepNext", "pageBreakBefore", "contextualSpacing"))
_ALIGNS: Final[dict[str, AlignName]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
    "thaiDistribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
}
_LENGTHS: Final = ("left", "right", "first", "before", "after")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is said of a paragraph at one level; what is absent is not said.

    ``lengths`` are in pt (left, right, first, before, after, line), ``chars`` in hundredths of a
    character (left, right, first) or of a line (before, after); ``borders`` hold kind, width,
    distance and colour by side, '' where there is none.
    """

    lengths: dict[str, float] = field(default_factory=dict)
    chars: dict[str, float] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    borders: dict[str, str] = field(default_factory=dict)
    frame: dict[str, str] = field(default_factory=dict)
    number: dict[str, int] = field(default_factory=dict)


PLAIN: Final = Setting()


def read_setting(properties: etree._Element | None) -> Setting:
    """What a ``w:pPr`` says; ``pPrChange`` and unknown properties say nothing."""
    if properties is None or not len(properties):
        return PLAIN
    setting = Setting()
    for entry in properties.iterchildren(f"{{{W}}}*"):
        name = str(entry.tag)[_PREFIX:]
        if name in _FLAGS:
            state = parse_flag(entry.get(VAL, "1"))
            if state is not None:
                setting.flags[name] = state
        elif name in _READERS:
            _READERS[name](entry, setting)
    return setting


def merge_settings(*levels: Setting) -> Setting:
    """Lay levels over each other, the last on top."""
    told = [level for level in levels if level is not PLAIN]
    if len(told) < 2:
        return told[0] if told else PLAIN
    merged = Setting()
    for level in told:
        merged.lengths.update(level.lengths)
        merged.chars.update(level.chars)
        merged.flags.update(level.flags)
        merged.words.update(level.words)
        merged.borders.update(level.borders)
        merged.frame.update(level.frame)
        merged.number.update(level.number)
    return merged


def make_paragraph_form(setting: Setting, size: float) -> ParagraphForm:
    """The form of a paragraph whose letters are of ``size`` pt (indents may count in letters)."""
    left, right, first, before, after = (
        _measure(setting, name, size if name in _LENGTHS[:3] else _LINE) for name in _LENGTHS
    )
    rule = _find_line_rule(setting)
    line = setting.lengths.get("line", _LINE)
    outline = setting.number.get("outlineLvl", 9)
    return ParagraphForm(
        align=_ALIGNS.get(setting.words.get("jc", ""), "left"),
        left=left,
        right=right,
        first=first,
        before=AUTO_SPACE if setting.flags.get("beforeAutospacing") else max(before, 0.0),
        after=AUTO_SPACE if setting.flags.get("afterAutospacing") else max(after, 0.0),
        line=abs(line) / _LINE or 1.0 if rule == "auto" else abs(line),
        line_rule=rule,
        keep_next=setting.flags.get("keepNext", False),
        page_break_before=setting.flags.get("pageBreakBefore", False),
        outline=outline if 0 <= outline < 9 else None,
    )


def _measure(setting: Setting, name: str, unit: float) -> float:
    chars = setting.chars.get(name, 0.0)
    return chars * unit / 100 if chars else setting.lengths.get(name, 0.0)


def _find_line_rule(setting: Setting) -> LineRule:
    if setting.lengths.get("line", _LINE) < 0:
        # a negative line is an exact one, as in Word's older files
        return "exact"
    rule = setting.words.get("lineRule")
    return "exact" if rule == "exact" else "atLeast" if rule == "atLeast" else "auto"


def _read_indent(entry: etree._Element, setting: Setting) -> None:
    for name, words in _INDENTS:
        for word, sign in words:
            length = parse_length(entry.get(qualify(word)))
            chars = parse_number(entry.get(qualify(word + "Chars")))
            if length is not None:
                setting.lengths[name] = sign * length
                # a length said here is stronger than characters said below
                setting.chars[name] = 0.0
            if chars is not None:
                setting.chars[name] = sign * chars


# where one level says both, the last named wins: 17.3.1.12 hanging over firstLine
_INDENTS: Final = (
    ("left", (("left", 1), ("start", 1))),
    ("right", (("right", 1), ("end", 1))),
    ("first", (("firstLine", 1), ("hanging", -1))),
)


def _read_spacing(entry: etree._Element, setting: Setting) -> None:
    for name in ("before", "after", "line"):
        length = parse_length(entry.get(qualify(name)))
        if length is not None:
            setting.lengths[name] = length
    for name in ("before", "after"):
        lines = parse_number(entry.get(qualify(name + "Lines")))
        if lines is not None:
            setting.chars[name] = lines
        automatic = parse_flag(entry.get(qualify(name + "Autospacing"), ""))
        if automatic is not None:
            setting.flags[name + "Autospacing"] = automatic
    rule = entry.get(qualify("lineRule"))
    if rule or entry.get(qualify("line")) is not None:
        setting.words["lineRule"] = rule or "auto"


def _read_word(entry: etree._Element, setting: Setting) -> None:
    value = entry.get(VAL, "")
    if value in _ALIGNS:
        setting.words["jc"] = value


def _read_outline(entry: etree._Element, setting: Setting) -> None:
    level = parse_whole(entry.get(VAL))
    if level is not None:
        setting.number["outlineLvl"] = level


def _read_borders(entry: etree._Element, setting: Setting) -> None:
    for side in entry.iterchildren(f"{{{W}}}*"):
        kind = side.get(VAL, "none")
        look = " ".join(side.get(qualify(name), "") for name in ("val", "sz", "space", "color"))
        setting.borders[str(side.tag)[_PREFIX:]] = "" if kind in ("none", "nil") else look


def _read_frame(entry: etree._Element, setting: Setting) -> None:
    setting.frame.update({"": "1"})
    for name, value in entry.attrib.items():
        setting.frame[str(name)[_PREFIX:]] = str(value)


def _read_number(entry: etree._Element, setting: Setting) -> None:
    for name in ("ilvl", "numId"):
        child = entry.find(qualify(name))
        value = parse_whole(child.get(VAL)) if child is not None else None
        if value is not None:
            setting.number[name] = value


_READERS: Final[dict[str, Callable[[etree._Element, Setting], None]]] = {
    "ind": _read_indent,
    "spacing": _read_spacing,
    "jc": _read_word,
    "outlineLvl": _read_outline,
    "pBdr": _read_borders,
    "framePr": _read_frame,
    "numPr": _read_number,
}
