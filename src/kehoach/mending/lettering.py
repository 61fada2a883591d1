"""The lettering of runs, said outright so that no style, theme or script decides otherwise.

ECMA-376 part 1: 17.3.2 (properties of a run), 17.3.2.26 (theme fonts supersede plain ones).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import (
    drop_attributes,
    ensure_child,
    ensure_properties,
    set_flag,
    set_value,
)
from kehoach.mending.steps import FORM, Step
from kehoach.messages import tr
from kehoach.word.places import is_deleted, list_runs
from kehoach.word.units import pt_to_half_points
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from kehoach.checking.edits import Letter
    from kehoach.mending.scene import Scene
    from kehoach.word.view import Paragraph

_FONTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_TINTS: Final = ("themeColor", "themeTint", "themeShade")
_FILL: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}textFill"


def plan_lettering(edit: Letter, scene: Scene) -> list[Step]:
    """Return what gives the runs of a paragraph their lettering; deleted ones stay as they are.

    The paragraph's mark takes it too where all that is seen of the paragraph does: its number or
    bullet has the mark's lettering, and so has an empty paragraph.
    """
    element, seen = scene.find(edit.where), scene.see(edit.where)
    runs = list_runs(element)
    if any(number >= len(runs) for number in edit.runs):
        raise Hindrance(tr("chữ trong đoạn không còn như khi soát"))
    owners = [runs[number] for number in edit.runs] if edit.runs else runs
    holders = [(run, "rPr") for run in owners if not is_deleted(run)]
    if _is_whole(edit, seen):
        holders.append((element, "pPr"))
    wanted = {name: getattr(edit, name) for name in _WRITERS if getattr(edit, name) is not None}
    steps = []
    for holder, kind in holders:
        fresh = {
            name: value
            for name, value in wanted.items()
            if scene.claims.want(("letters", holder, name), value)
        }
        if fresh:
            steps.append(Step(FORM, (0, 0), partial(_letter, holder, kind, fresh)))
    return steps


def change_letters(properties: etree._Element, wanted: dict[str, Any]) -> None:
    """Write the fields of a :class:`~kehoach.checking.edits.Letter` into a ``w:rPr``."""
    for name, value in wanted.items():
        _WRITERS[name](properties, value)


def _letter(holder: etree._Element, kind: str, wanted: dict[str, Any]) -> None:
    properties = ensure_properties(holder, kind)
    change_letters(properties if kind == "rPr" else ensure_child(properties, "rPr"), wanted)


def _is_whole(edit: Letter, seen: Paragraph) -> bool:
    if not edit.runs:
        return True
    shown = {
        run.number
        for run in seen.runs
        if run.text.strip() and run.change != "deleted" and not run.form.hidden
    }
    return bool(seen.label) and shown <= set(edit.runs)


def _write_font(properties: etree._Element, font: str) -> None:
    entry = ensure_child(properties, "rFonts")
    drop_attributes(entry, _THEMES)
    for name in _FONTS:
        entry.set(qualify(name), font)


def _write_size(properties: etree._Element, size: float) -> None:
    for name in ("sz", "szCs"):
        set_value(properties, name, str(pt_to_half_points(size)))


def _write_bold(properties: etree._Element, state: bool) -> None:
    for name in ("b", "bCs"):
        set_flag(properties, name, state)


def _write_italic(properties: etree._Element, state: bool) -> None:
    for name in ("i", "iCs"):
        set_flag(properties, name, state)


def _write_underline(properties: etree._Element, state: bool) -> None:
    entry = ensure_child(properties, "u")
    entry.attrib.clear()
    entry.set(qualify("val"), "single" if state else "none")


def _write_caps(properties: etree._Element, state: bool) -> None:
    set_flag(properties, "caps", state)
    set_flag(properties, "smallCaps", False)


def _write_colour(properties: etree._Element, colour: str) -> None:
    drop_attributes(set_value(properties, "color", colour), _TINTS)
    # Word's text effects paint over the colour
    for effect in properties.findall(_FILL):
        properties.remove(effect)


def _write_highlight(properties: etree._Element, colour: str) -> None:
    set_value(properties, "highlight", colour or "none")
    if not colour:
        entry = set_value(properties, "shd", "clear")
        drop_attributes(entry, ("themeColor", "themeFill", "themeFillTint", "themeFillShade"))
        entry.set(qualify("color"), "auto")
        entry.set(qualify("fill"), "auto")


_WRITERS: Final[dict[str, Callable[[etree._Element, Any], None]]] = {
    "font": _write_font,
    "size": _write_size,
    "bold": _write_bold,
    "italic": _write_italic,
    "underline": _write_underline,
    "all_caps": _write_caps,
    "colour": _write_colour,
    "highlight": _write_highlight,
}
