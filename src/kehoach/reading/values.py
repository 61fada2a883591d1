"""What reading hands on: plain values, and for each of them its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.errors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.errors import Notice

Path = tuple[str | int, ...]
"""The keys and list indexes (from 0) that lead from the root to a value."""

_SIMPLE_KEY = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Source:
    """The values of one file: str, int, bool, date, None, and lists and dicts of them.

    ``file`` is the name as shown to the user; ``places`` and ``key_places`` say where each value
    and each key stands; ``notices`` say what was cleaned on the way in.
    """

    file: str
    data: object
    places: Mapping[Path, Place]
    key_places: Mapping[Path, Place]
    notices: tuple[Notice, ...] = ()

    def place_of(self, path: Path) -> Place:
        """Return the place of the value at ``path``, or of its nearest known ancestor.

        A missing key thus points at the mapping that lacks it.
        """
        for length in range(len(path), -1, -1):
            place = self.places.get(path[:length])
            if place is not None:
                return place
        return Place(self.file)


def show_path(path: Path) -> str:
    """Return ``path`` as a person writes it: ``hoat_dong[4].thoi_gian``, items from 1."""
    shown = ""
    for step in path:
        if isinstance(step, int):
            shown += f"[{step + 1}]"
        elif _SIMPLE_KEY.fullmatch(step):
            shown += f".{step}" if shown else step
        else:
            shown += f'["{step}"]'
    return shown
