"""Where drawings stand and how large they are: what DrawingML and VML have in common.

ECMA-376 part 1, 20.4.2 (anchors, extents in EMU); part 4, 19.1 (VML, lengths as in CSS).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.word.values import parse_number

if TYPE_CHECKING:
    from kehoach.word.view import AlignName

THICKEST: Final = 3.0
"""The height in pt up to which a filled shape is a line to the eye."""
SHORTEST: Final = 5.0
_SLOPE: Final = 0.1
_CSS: Final = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}
_CSS_EMU: Final = 12_700.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: the width in pt for text, the page's margins, and whether in a cell."""

    width: float
    left_margin: float = 0.0
    top_margin: float = 0.0
    is_cell: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a drawing is placed: offsets in pt from what they are relative to ('': in the line)."""

    x: float | None = None
    y: float | None = None
    x_from: str = ""
    y_from: str = ""
    align: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line that a drawing shows."""

    length: float
    anchor: Anchor
    is_dashed: bool = False


def is_level(width: float, height: float, *, is_line: bool) -> bool:
    """Whether a shape of this size in pt is a horizontal line to the eye."""
    return width >= SHORTEST and (height <= THICKEST or (is_line and height <= _SLOPE * width))


def align_left(place: Place, align: AlignName | str, length: float) -> float:
    """The pt from the place's left edge to something of ``length`` that is aligned in it."""
    free = max(place.width - length, 0.0)
    return free / 2 if align == "center" else free if align == "right" else 0.0


def find_left(anchor: Anchor, place: Place, length: float) -> float:
    """The pt from the place's left edge to an anchored line; 0 where that is not known."""
    if anchor.align:
        return align_left(place, anchor.align, length)
    if anchor.x is None or (place.is_cell and anchor.x_from in ("page", "margin")):
        return 0.0
    return anchor.x - place.left_margin if anchor.x_from == "page" else anchor.x


def find_corner(anchor: Anchor, place: Place, width: float) -> tuple[float | None, float | None]:
    """A box's corner in pt from the page's, each where it is known."""
    x = anchor.x
    if anchor.align and not place.is_cell and anchor.x_from != "page":
        x = align_left(place, anchor.align, width)
    if x is not None and anchor.x_from != "page":
        x = None if place.is_cell or anchor.x_from in ("", "character") else x + place.left_margin
    y = anchor.y
    if y is not None and anchor.y_from != "page":
        y = y + place.top_margin if anchor.y_from == "margin" else None
    return x, y


def parse_css(text: str) -> dict[str, str]:
    """The properties of a VML ``style`` attribute."""
    pairs = (entry.partition(":") for entry in text[:2000].split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if name.strip()}


def parse_css_length(text: str | None, unit: float = 0.75) -> float | None:
    """A VML length as pt; bare numbers are pixels, or ``unit`` pt each inside a group."""
    if not text:
        return None
    scale = _CSS.get(text[-2:].lower())
    if text[-3:].lower() == "emu":
        text, scale = text[:-1], 1 / _CSS_EMU
    number = parse_number(text[:-2] if scale else text)
    return None if number is None else number * (scale or unit)
