"""The setting of paragraphs, said outright: what would outweigh it goes or is set to nothing.

ECMA-376 part 1: 17.3.1.12 ind, 17.3.1.33 spacing, 17.3.1.13 jc, 17.3.1.9 contextualSpacing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kehoach.mending.schema import (
    drop_attributes,
    ensure_child,
    ensure_properties,
    set_flag,
    set_value,
)
from kehoach.mending.steps import FORM, Step
from kehoach.word.units import pt_to_twips
from kehoach.word.values import VAL, parse_flag
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.checking.edits import Set
    from kehoach.mending.scene import Scene
    from kehoach.word.setting import Setting
    from kehoach.word.view import ParagraphForm

FIELDS: Final = ("align", "left", "right", "first", "before", "after", "line", "line_rule")
_ALIGNS: Final = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_STRICT: Final = {"left": "start", "right": "end"}
_GAPS: Final = ("before", "after")
_LINE_PT: Final = 12.0
"""One line where spacing counts in lines is 240 of what counts 20 to the point."""


def plan_setting(edit: Set, scene: Scene) -> list[Step]:
    """Return what sets a paragraph; its number or bullet, if any, stays."""
    element, form = scene.find(edit.where), scene.see(edit.where).form
    wanted = {
        name: getattr(edit, name)
        for name in FIELDS
        if getattr(edit, name) is not None
        and scene.claims.want(("setting", element, name), getattr(edit, name))
    }
    if not wanted:
        return []
    below = scene.read_style(element)
    is_strict = scene.sheets.is_strict
    return [Step(FORM, (0, 0), partial(set_paragraph, element, wanted, form, below, is_strict))]


def set_paragraph(
    element: etree._Element,
    wanted: dict[str, Any],
    form: ParagraphForm,
    below: Setting,
    is_strict: bool = False,
) -> None:
    """Write fields of a :class:`~kehoach.checking.edits.Set` into a paragraph.

    Args:
        element: the ``w:p``.
        wanted: field -> value, in pt (``line`` in lines where its rule is 'auto').
        form: its setting as it was.
        below: what its style says.
        is_strict: whether the file is of the strict kind, which names sides start and end.
    """
    properties = ensure_properties(element, "pPr")
    if "align" in wanted:
        word = _ALIGNS[wanted["align"]]
        set_value(properties, "jc", _STRICT.get(word, word) if is_strict else word)
    for side in ("left", "right"):
        if side in wanted:
            _indent(properties, side, wanted[side], is_strict)
    if "first" in wanted:
        _indent_first(properties, wanted["first"])
    if "line" in wanted or "line_rule" in wanted:
        _set_line(properties, wanted, form)
    _set_gaps(properties, wanted, form, below)


def _indent(properties: etree._Element, side: str, length: float, is_strict: bool) -> None:
    entry, twin = ensure_child(properties, "ind"), _STRICT[side]
    drop_attributes(entry, (side, twin, f"{side}Chars", f"{twin}Chars"))
    entry.set(qualify(twin if is_strict else side), str(pt_to_twips(length)))


def _indent_first(properties: etree._Element, length: float) -> None:
    entry = ensure_child(properties, "ind")
    drop_attributes(entry, ("firstLine", "firstLineChars", "hanging", "hangingChars"))
    entry.set(qualify("hanging" if length < 0 else "firstLine"), str(pt_to_twips(abs(length))))


def _set_line(properties: etree._Element, wanted: dict[str, Any], form: ParagraphForm) -> None:
    rule = wanted.get("line_rule", form.line_rule)
    if "line" in wanted:
        points = wanted["line"] * _LINE_PT if rule == "auto" else wanted["line"]
    else:
        points = form.line * _LINE_PT if form.line_rule == "auto" else form.line
    entry = ensure_child(properties, "spacing")
    entry.set(qualify("line"), str(pt_to_twips(points)))
    entry.set(qualify("lineRule"), rule)


def _set_gaps(
    properties: etree._Element, wanted: dict[str, Any], form: ParagraphForm, below: Setting
) -> None:
    gaps: dict[str, float] = {name: wanted[name] for name in _GAPS if name in wanted}
    if any(gaps.values()) and _hides_gaps(properties, below):
        # the spacing between paragraphs of one style is hidden: show it, the other side as it was
        gaps = {"before": form.before, "after": form.after} | gaps
        set_flag(properties, "contextualSpacing", False)
    for name, length in gaps.items():
        _set_gap(ensure_child(properties, "spacing"), name, length, below)


def _set_gap(entry: etree._Element, name: str, length: float, below: Setting) -> None:
    lines, automatic = f"{name}Lines", f"{name}Autospacing"
    drop_attributes(entry, (lines, automatic))
    entry.set(qualify(name), str(pt_to_twips(length)))
    if below.chars.get(name):
        entry.set(qualify(lines), "0")
    if below.flags.get(automatic):
        entry.set(qualify(automatic), "0")


def _hides_gaps(properties: etree._Element, below: Setting) -> bool:
    own = properties.find(qualify("contextualSpacing"))
    state = parse_flag(own.get(VAL, "1")) if own is not None else None
    return below.flags.get("contextualSpacing", False) if state is None else state
