"""Colours as a reader calls them."""

from __future__ import annotations

import colorsys
from typing import Final

from kehoach.messages import mark, tr

BLACK_TO_THE_EYE: Final = 0x33
"""No part of a colour above this: nobody at a printed page tells it from black."""
_HUES: Final = (
    (15, mark("đỏ")),
    (48, mark("cam")),
    (70, mark("vàng")),
    (165, mark("xanh lá")),
    (260, mark("xanh dương")),
    (335, mark("tím")),
    (360, mark("đỏ")),
)
"""Up to so many degrees of the wheel -> its name."""
_PALE: Final = 0.15


def is_black(colour: str) -> bool:
    """Tell whether ``colour`` (RRGGBB) is black to the eye."""
    return max(_split(colour)) <= BLACK_TO_THE_EYE


def name_colour(colour: str) -> str:
    """Return the name of ``colour`` (RRGGBB) with its figures: 'đỏ (FF0000)'."""
    hue, light, full = colorsys.rgb_to_hls(*(part / 255 for part in _split(colour)))
    if full < _PALE:
        name = tr("trắng") if light == 1 else tr("xám")
    else:
        name = tr(next(name for end, name in _HUES if hue * 360 <= end))
    return f"{name} ({colour})"


def is_blue(colour: str) -> bool:
    """Tell whether ``colour`` (RRGGBB) is a blue, as Word gives links."""
    red, green, blue = _split(colour)
    return blue > red and blue > green


def _split(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
