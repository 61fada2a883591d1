"""Lines and text boxes drawn in DrawingML (ECMA-376 part 1, 20.4; wps: [MS-ODRAWXML] 2.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word.places import TEXT_BOX, iterate_shapes
from kehoach.word.shapes import Anchor, Line, is_level
from kehoach.word.sources import WP, A
from kehoach.word.units import EMU_PER_POINT
from kehoach.word.values import parse_number

if TYPE_CHECKING:
    from lxml import etree

_LINES: Final = ("line", "lineInv", "straightConnector1")
_WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WPG: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_SHAPES: Final = ("wsp", "cxnSp")
_ACROSS: Final = {"column": "column", "page": "page", "character": "character"}
_DOWN: Final = {"paragraph": "paragraph", "line": "paragraph", "page": "page", "margin": "margin"}
# 20.1.10.3: a turn of 90 degrees
_QUARTER: Final = 5_400_000


def read_anchor(drawing: etree._Element) -> Anchor:
    """How a ``w:drawing`` is placed."""
    anchor = drawing.find(f"{{{WP}}}anchor")
    if anchor is None:
        return Anchor()
    across, down = anchor.find(f"{{{WP}}}positionH"), anchor.find(f"{{{WP}}}positionV")
    align = across.findtext(f"{{{WP}}}align", "") if across is not None else ""
    return Anchor(
        x=_read_offset(across),
        y=_read_offset(down),
        x_from=_ACROSS.get(_read_base(across), "margin"),
        y_from=_DOWN.get(_read_base(down), "other"),
        align=align.strip(),
    )


def get_width(drawing: etree._Element) -> float:
    """The width of a drawing in pt; 0 where it is not said."""
    return _read_extent(next(drawing.iter(f"{{{WP}}}extent"), None))[0]


def find_lines(drawing: etree._Element) -> list[Line]:
    """The horizontal lines in a ``w:drawing``."""
    anchor, lines = read_anchor(drawing), []
    width, height = _read_extent(next(drawing.iter(f"{{{WP}}}extent"), None))
    scale = 1.0
    is_grouped = False
    for element in iterate_shapes(drawing):
        if element.tag == f"{_WPG}wgp":
            is_grouped, scale = True, _find_scale(element, width)
        elif element.tag in (f"{_WPS}{_SHAPES[0]}", f"{_WPS}{_SHAPES[1]}"):
            line = _read_line(element, anchor, None if is_grouped else (width, height), scale)
            if line is not None:
                lines.append(line)
    return lines


def has_picture(drawing: etree._Element) -> bool:
    """Whether a drawing shows more than shapes: a picture, a chart, a diagram."""
    for data in drawing.iter(f"{{{A}}}graphicData"):
        kind = data.get("uri", "").rpartition("/")[2]
        if not kind.startswith("wordprocessing"):
            return True
    return False


def _read_line(
    shape: etree._Element, anchor: Anchor, size: tuple[float, float] | None, scale: float
) -> Line | None:
    properties = shape.find(f"{_WPS}spPr")
    if properties is None or next(shape.iter(TEXT_BOX), None) is not None:
        return None
    transform = properties.find(f"{{{A}}}xfrm")
    extent = transform.find(f"{{{A}}}ext") if transform is not None else None
    width, height = size or tuple(each * scale for each in _read_extent(extent))
    if _is_upright(transform):
        width, height = height, width
    geometry = properties.find(f"{{{A}}}prstGeom")
    is_line = geometry is not None and geometry.get("prst") in _LINES
    stroke = properties.find(f"{{{A}}}ln")
    if not is_level(width, height, is_line=is_line) or (is_line and _is_blank(stroke)):
        return None
    dash = stroke.find(f"{{{A}}}prstDash") if stroke is not None else None
    return Line(width, anchor, dash is not None and dash.get("val", "solid") != "solid")


def _is_upright(transform: etree._Element | None) -> bool:
    turn = parse_number(transform.get("rot")) if transform is not None else None
    return turn is not None and round(turn / _QUARTER) % 2 == 1


def _is_blank(stroke: etree._Element | None) -> bool:
    return stroke is not None and stroke.find(f"{{{A}}}noFill") is not None


def _find_scale(group: etree._Element, width: float) -> float:
    inner = group.find(f"{_WPG}grpSpPr/{{{A}}}xfrm/{{{A}}}chExt")
    own = _read_extent(inner)[0]
    return width / own if own > 0 else 1.0


def _read_extent(entry: etree._Element | None) -> tuple[float, float]:
    if entry is None:
        return 0.0, 0.0
    across, down = parse_number(entry.get("cx")), parse_number(entry.get("cy"))
    return max(across or 0.0, 0.0) / EMU_PER_POINT, max(down or 0.0, 0.0) / EMU_PER_POINT


def _read_offset(position: etree._Element | None) -> float | None:
    text = position.findtext(f"{{{WP}}}posOffset") if position is not None else None
    number = parse_number(text)
    return None if number is None else number / EMU_PER_POINT


def _read_base(position: etree._Element | None) -> str:
    return position.get("relativeFrom", "") if position is not None else ""
