"""Paths as a person writes them (``hoat_dong[4].thoi_gian``), read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.reading.values import Path

_STEP = re.compile(r'\[(?P<index>[1-9]\d*)\]|\["(?P<quoted>[^"]*)"\]|\.?(?P<key>[\w-]+)')


def parse_path(shown: str) -> Path | None:
    """Return the path that :func:`~kehoach.reading.values.show_path` shows so; None if none."""
    steps: list[str | int] = []
    at = 0
    while at < len(shown):
        match = _STEP.match(shown, at)
        if match is None:
            return None
        if match["index"]:
            steps.append(int(match["index"]) - 1)
        else:
            steps.append(match["key"] if match["quoted"] is None else match["quoted"])
        at = match.end()
    return tuple(steps)
