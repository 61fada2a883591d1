"""On which rung of the ladder a section stands: I. / 1. / a), and below them labels of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.model.noi_dung import Muc

RUNGS = 3
"""I., 1. and a) are numbered; below a) there are dashes, and sections with labels of their own."""

_PART = re.compile(r"(?:phần|chương)\s", re.IGNORECASE)
_LETTER = re.compile(r"[A-HĐ][.)]?")
"""A., B.: above I., II.; C and D are taken for letters, as nobody has a hundred sections."""


def is_part(muc: Muc) -> bool:
    """Tell whether a section is a phần or chương, whose label has a line of its own."""
    return bool(muc.so and _PART.match(muc.so))


def step_down(muc: Muc, rung: int) -> int:
    """Return the rung of the sections below ``muc``: below Phần, Chương and A. it is I. again."""
    above = rung == 0 and muc.so and (is_part(muc) or _LETTER.fullmatch(muc.so))
    return rung if above else rung + 1
