"""The rules and text boxes that hang on a paragraph, whatever drew them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word import drawingml, vml
from kehoach.word.places import TEXT_BOX, iterate_shapes
from kehoach.word.shapes import Line, Place, align_left, find_corner, find_left
from kehoach.word.text_rules import find_text_rules
from kehoach.word.view import LineKind, ParagraphForm, Rule, Run
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

_DRAWING: Final = qualify("drawing")
_INSETS: Final = 14.4
"""The left and right insets of a text box together, in pt, where it says no others (20.4.2.22)."""
_ABOVE: Final = 0.6
"""A line no lower than this share of the letters' size below a paragraph's top is above it."""


@dataclass(frozen=True, slots=True)
class FoundBox:
    """A text box before it is read: its ``w:txbxContent``, the place in it, its corner."""

    element: etree._Element
    place: Place
    x: float | None
    y: float | None


def find_rules(
    drawings: Sequence[etree._Element], runs: tuple[Run, ...], form: ParagraphForm, place: Place
) -> Iterator[Rule]:
    """Yield the rules that a paragraph's drawings and letters make."""
    for drawing in drawings:
        size = max((run.form.size for run in runs if run.text.strip()), default=0.0)
        if drawing.tag == _DRAWING:
            for line in drawingml.find_lines(drawing):
                yield _make_rule("drawing", line, form, place, size)
        else:
            for line in vml.find_lines(drawing, place.width):
                yield _make_rule("vml", line, form, place, size)
    yield from find_text_rules(runs, form, place)


def find_boxes(drawings: Sequence[etree._Element], place: Place) -> Iterator[FoundBox]:
    """Yield the text boxes of a paragraph, in order."""
    for drawing in drawings:
        kind = drawingml if drawing.tag == _DRAWING else vml
        width = kind.get_width(drawing)
        corner = find_corner(kind.read_anchor(drawing), place, width)
        inner = Place(max(width - _INSETS, 0.0), is_cell=True)
        for shape in iterate_shapes(drawing):
            if shape.tag == TEXT_BOX:
                yield FoundBox(shape, inner, *corner)


def has_picture(drawing: etree._Element) -> bool:
    """Whether a drawing shows more than lines and boxes."""
    if drawing.tag == _DRAWING:
        return drawingml.has_picture(drawing)
    return vml.has_picture(drawing)


def _make_rule(kind: LineKind, line: Line, form: ParagraphForm, place: Place, size: float) -> Rule:
    anchor = line.anchor
    if not anchor.x_from and not anchor.align:
        room = max(place.width - form.left - form.right, 0.0)
        left = form.left + align_left(Place(room), form.align, line.length) if room else 0.0
        return Rule(kind, round(line.length, 2), round(left, 2), dashed=line.is_dashed)
    near = anchor.y is not None and anchor.y_from == "paragraph"
    above = near and (anchor.y or 0.0) < _ABOVE * size
    left = find_left(anchor, place, line.length)
    return Rule(kind, round(line.length, 2), round(left, 2), above=above, dashed=line.is_dashed)
