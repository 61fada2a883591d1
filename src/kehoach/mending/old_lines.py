"""Lines that hang on a paragraph, whatever drew them, taken away."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.lettering import change_letters
from kehoach.mending.schema import (
    detach,
    drop_children,
    ensure_child,
    ensure_properties,
    set_value,
)
from kehoach.mending.steps import FORM, WORDS, Step
from kehoach.messages import tr
from kehoach.word import drawingml, vml
from kehoach.word.places import TEXT_BOX, choose_branch, is_deleted, list_runs
from kehoach.word.sources import MC
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.mending.scene import Scene
    from kehoach.mending.text_map import TextMap
    from kehoach.word.view import Paragraph

_ALTERNATE: Final = f"{{{MC}}}AlternateContent"
_DRAWINGS: Final = (qualify("drawing"), qualify("pict"))
_SHAPE: Final = re.compile(r"\}(wsp|cxnSp|shape|rect|roundrect|polyline|line|oval|pic)$")
_ROW: Final = re.compile(r"\n[ \u00a0\t]*(?:[_\-–—―─\u2011][ \u00a0\t]*){3,}(?=\n|$)")


def plan_erasure(seen: Paragraph, element: etree._Element, scene: Scene) -> list[Step]:
    """Return what takes away the lines below a paragraph's text: shapes, borders, letters.

    Raises:
        Hindrance: a line is part of a drawing that shows more.
    """
    kinds = {rule.kind for rule in seen.rules if not (rule.kind == "border" and rule.above)}
    steps: list[Step] = []
    if kinds & {"drawing", "vml"}:
        shapes = [shape for run in list_runs(element) for shape in _list_shapes(run)]
        steps.append(Step(FORM, (0, 0), partial(_drop_shapes, shapes)))
    if "border" in kinds:
        has_below = bool(scene.read_style(element).borders)
        steps.append(Step(FORM, (0, 0), partial(_drop_border, element, has_below)))
    if "underline" in kinds:
        runs = [run for run in list_runs(element) if not is_deleted(run)]
        steps.append(Step(FORM, (0, 0), partial(_drop_underline, runs)))
    if "characters" in kinds:
        steps += _plan_rows(scene.map_text(seen.where), scene)
    return steps


def _list_shapes(run: etree._Element) -> list[etree._Element]:
    found = []
    for child in run.iterchildren(_ALTERNATE, *_DRAWINGS):
        branch = choose_branch(child) if child.tag == _ALTERNATE else None
        held = [child] if branch is None else list(branch.iterchildren(*_DRAWINGS))
        lines = sum(len(_find_lines(one)) for one in held)
        if not lines:
            continue
        if lines < sum(_count_shapes(one) for one in held):
            raise Hindrance(tr("đường kẻ cũ nằm chung nhóm với hình khác"))
        found.append(child)
    return found


def _find_lines(drawing: etree._Element) -> list[object]:
    if drawing.tag == qualify("drawing"):
        return list(drawingml.find_lines(drawing))
    return list(vml.find_lines(drawing, 0.0))


def _count_shapes(drawing: etree._Element) -> int:
    return sum(1 for one in drawing.iter() if one.tag == TEXT_BOX or _SHAPE.search(str(one.tag)))


def _drop_shapes(shapes: list[etree._Element]) -> None:
    for shape in shapes:
        run = shape.getparent()
        detach(shape)
        if run is not None and all(child.tag == qualify("rPr") for child in run):
            detach(run)


def _drop_border(element: etree._Element, has_below: bool) -> None:
    properties = ensure_properties(element, "pPr")
    borders = ensure_child(properties, "pBdr")
    drop_children(borders, ("bottom", "between"))
    if has_below:
        set_value(borders, "bottom", "nil")
    if not len(borders):
        properties.remove(borders)


def _drop_underline(runs: list[etree._Element]) -> None:
    for run in runs:
        change_letters(ensure_properties(run, "rPr"), {"underline": False})


def _plan_rows(found: TextMap, scene: Scene) -> list[Step]:
    steps = []
    for match in _ROW.finditer(found.text):
        start, end = match.span()
        found.check_plain(start, end)
        if scene.claims.want_span(found.paragraph, start, end, ""):
            steps.append(Step(WORDS, (start, end), partial(_erase, found, start, end)))
    return steps


def _erase(found: TextMap, start: int, end: int) -> None:
    for atom, index in reversed(found.letters[start:end]):
        found.write(atom, index, index + 1, "")
