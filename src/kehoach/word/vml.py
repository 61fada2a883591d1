"""Lines and text boxes drawn in VML, as Word before 2010 wrote them (ECMA-376 part 4, 19.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word.places import TEXT_BOX, iterate_shapes
from kehoach.word.shapes import Anchor, Line, is_level, parse_css, parse_css_length
from kehoach.word.values import parse_number

if TYPE_CHECKING:
    from lxml import etree

_V: Final = "{urn:schemas-microsoft-com:vml}"
_O: Final = "{urn:schemas-microsoft-com:office:office}"
_SHAPES: Final = frozenset(f"{_V}{name}" for name in ("shape", "rect", "roundrect", "polyline"))
# Word's own shape types 20 (line) and 32 (straight connector)
_LINE_TYPES: Final = ("_x0000_t20", "_x0000_t32")
_BASES: Final = {"page": "page", "margin": "margin", "char": "character"}
_DOWN: Final = {"page": "page", "margin": "margin"}


def read_anchor(picture: etree._Element) -> Anchor:
    """How the outermost shape in a ``w:pict`` is placed."""
    shape = next((each for each in picture.iterchildren() if each.get("style")), None)
    css = parse_css(shape.get("style", "")) if shape is not None else {}
    if css.get("position") != "absolute":
        return Anchor()
    align = css.get("mso-position-horizontal", "absolute")
    return Anchor(
        x=parse_css_length(css.get("margin-left")) or _read_end(shape, "from", 0),
        y=parse_css_length(css.get("margin-top")) or _read_end(shape, "from", 1),
        x_from=_BASES.get(css.get("mso-position-horizontal-relative", ""), "column"),
        y_from=_DOWN.get(css.get("mso-position-vertical-relative", ""), "paragraph"),
        align="" if align == "absolute" else align,
    )


def get_width(picture: etree._Element) -> float:
    """The width in pt of the outermost shape; 0 where it is not said."""
    for shape in picture.iterchildren():
        width = parse_css_length(parse_css(shape.get("style", "")).get("width"))
        if width:
            return width
    return 0.0


def find_lines(picture: etree._Element, place_width: float) -> list[Line]:
    """The horizontal lines in a ``w:pict``; a full-width one is as wide as the place."""
    anchor = read_anchor(picture)
    lines: list[Line] = []
    for shape in iterate_shapes(picture):
        line = _read_shape(shape, anchor, place_width)
        if line is not None:
            lines.append(line)
    return lines


def has_picture(picture: etree._Element) -> bool:
    """Whether it shows an image."""
    return next(picture.iter(f"{_V}imagedata"), None) is not None


def _read_shape(shape: etree._Element, anchor: Anchor, place_width: float) -> Line | None:
    if shape.tag != f"{_V}line" and shape.tag not in _SHAPES:
        return None
    if next(shape.iter(TEXT_BOX, f"{_V}imagedata"), None) is not None:
        return None
    if shape.get(f"{_O}hr") in ("t", "true"):
        return _read_full_line(shape, place_width)
    width, height = _measure(shape)
    is_line = shape.tag == f"{_V}line" or shape.get("type", "").lstrip("#") in _LINE_TYPES
    hidden = shape.get("stroked", "t") in ("f", "false") and is_line
    if hidden or not is_level(width, height, is_line=is_line):
        return None
    stroke = shape.find(f"{_V}stroke")
    dashed = stroke is not None and stroke.get("dashstyle", "solid") != "solid"
    return Line(width, anchor, dashed)


def _read_full_line(shape: etree._Element, place_width: float) -> Line:
    width = parse_css_length(parse_css(shape.get("style", "")).get("width")) or 0.0
    share = parse_number(shape.get(f"{_O}hrpct"))
    if not width:
        width = place_width * (1.0 if not share else min(max(share, 0.0) / 1000, 1.0))
    return Line(width, Anchor(align=shape.get(f"{_O}hralign", "center")))


def _measure(shape: etree._Element) -> tuple[float, float]:
    unit = _find_unit(shape)
    if shape.tag == f"{_V}line":
        ends = [_read_end(shape, name, axis, unit) for axis in (0, 1) for name in ("from", "to")]
        left, right, top, bottom = (each or 0.0 for each in ends)
        return abs(right - left), abs(bottom - top)
    css = parse_css(shape.get("style", ""))
    width, height = (parse_css_length(css.get(name), unit) for name in ("width", "height"))
    return abs(width or 0.0), abs(height or 0.0)


def _find_unit(shape: etree._Element) -> float:
    """What one bare number means in pt: a pixel, or a step of the group's own grid."""
    parent = shape.getparent()
    if parent is None or parent.tag != f"{_V}group":
        return 0.75
    width = parse_css_length(parse_css(parent.get("style", "")).get("width")) or 0.0
    grid = parse_number(parent.get("coordsize", "1000").partition(",")[0]) or 0.0
    return width / grid if width > 0 and grid > 0 else 0.75


def _read_end(
    shape: etree._Element | None, name: str, axis: int, unit: float = 0.75
) -> float | None:
    words = shape.get(name, "").split(",") if shape is not None else []
    return parse_css_length(words[axis].strip(), unit) if axis < len(words) else None
