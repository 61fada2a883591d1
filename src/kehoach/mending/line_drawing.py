"""A line below a paragraph's text, drawn as docs/decisions/0003 has it, instead of other lines."""

from __future__ import annotations

import copy
from functools import partial
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.old_lines import plan_erasure
from kehoach.mending.places import find_width
from kehoach.mending.removing import check_removable, remove_paragraph
from kehoach.mending.schema import ensure_child, ensure_properties, set_value
from kehoach.mending.steps import LINES, REMOVAL, Step
from kehoach.messages import tr
from kehoach.metrics import measure
from kehoach.word.units import pt_to_twips
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from kehoach.checking.edits import DrawLine
    from kehoach.mending.scene import Scene
    from kehoach.word.view import Paragraph

_BORDER: Final = {"val": "single", "sz": "6", "space": "0", "color": "000000"}
_GAPS: Final = {"before": "40", "after": "80", "line": "60", "lineRule": "exact"}
"""2 pt above the line, 4 below, and 3 for the small paragraph itself, in twips."""
_LETTERS: Final = "4"
"""2 pt, in half-points: an empty paragraph is as high as its mark."""


def plan_line(edit: DrawLine, scene: Scene) -> list[Step]:
    """Return what draws the line and takes the old ones out.

    Raises:
        Hindrance: the width of the place is not known, or what is to go holds more than a line.
    """
    element, seen = scene.find(edit.where), scene.see(edit.where)
    if not scene.claims.want(("line", element), (edit.length, edit.instead_of)):
        return []
    scene.claims.want(("shape", element), "underlined")
    left, right = _find_indents(seen, find_width(scene, edit.where, element), edit.length)
    steps = plan_erasure(seen, element, scene)
    for where in edit.instead_of:
        other = scene.find(where)
        if other is not element and scene.claims.want(("shape", other), "removed"):
            check_removable(other, drawings=True)
            steps.append(Step(REMOVAL, (0, 0), partial(remove_paragraph, other)))
    steps.append(Step(LINES, (0, 0), partial(_draw, element, left, right)))
    return steps


def _find_indents(seen: Paragraph, width: float, length: float) -> tuple[int, int]:
    """Return the indents in twips that centre a line on the text; it never leaves its place."""
    if not width:
        raise Hindrance(tr("không biết chiều rộng của ô nên không căn được đường kẻ"))
    if "\t" in seen.text:
        raise Hindrance(tr("đoạn này chia cột bằng dấu Tab, không căn được đường kẻ dưới chữ"))
    whole, length = pt_to_twips(width), pt_to_twips(min(length, width))
    left = min(max(pt_to_twips(_find_middle(seen, width)) - length // 2, 0), whole - length)
    return left, whole - length - left


def _find_middle(seen: Paragraph, width: float) -> float:
    form, lines = seen.form, seen.text.split("\n")
    room = width - form.left - form.right
    look = next((run.form for run in seen.runs if run.text.strip()), None)
    text = max(
        (measure(line.strip(), look.size, bold=look.bold, italic=look.italic) for line in lines),
        default=0.0,
    ) if look else 0.0  # fmt: skip
    is_one_line = len(lines) == 1 and text + form.first <= room
    first = form.first if is_one_line else 0.0
    if form.align == "center" or text + first > room:
        return form.left + (room + first) / 2
    if form.align == "right":
        return width - form.right - text / 2
    return form.left + first + text / 2


def _draw(element: etree._Element, left: int, right: int) -> None:
    line = etree.Element(qualify("p"))
    properties = ensure_properties(line, "pPr")
    frame = element.find(f"{qualify('pPr')}/{qualify('framePr')}")
    if frame is not None:
        properties.append(copy.deepcopy(frame))
    top = ensure_child(ensure_child(properties, "pBdr"), "top")
    for name, value in _BORDER.items():
        top.set(qualify(name), value)
    spacing, indents = ensure_child(properties, "spacing"), ensure_child(properties, "ind")
    for name, value in _GAPS.items():
        spacing.set(qualify(name), value)
    for side, twips in (("left", left), ("right", right), ("firstLine", 0)):
        indents.set(qualify(side), str(twips))
    set_value(properties, "jc", "left")
    mark = ensure_child(properties, "rPr")
    for name in ("sz", "szCs"):
        set_value(mark, name, _LETTERS)
    line.tail, element.tail = element.tail, None
    element.addnext(line)
