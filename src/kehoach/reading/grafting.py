"""One tree of values out of several files: each value keeps the place it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from kehoach.reading.values import Path, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.errors import Notice, Place


@dataclass
class Tree:
    """Values that are being joined; ends as a :class:`Source`."""

    file: str
    data: dict[str, Any]
    places: dict[Path, Place]
    key_places: dict[Path, Place]
    notices: list[Notice] = field(default_factory=list)

    @classmethod
    def plant(cls, source: Source) -> Tree:
        """Start from the values of one file, which must be a mapping."""
        return cls(
            source.file,
            dict(cast("Mapping[str, Any]", source.data)),
            dict(source.places),
            dict(source.key_places),
            list(source.notices),
        )

    def find(self, path: Path) -> object:
        """Return the value at ``path``, or None."""
        return find_value(self.data, path)

    def replace(self, path: Path, other: Source, other_path: Path = ()) -> None:
        """Put the value at ``other_path`` of ``other`` in the place of that at ``path``."""
        group = cast("dict[str | int, object]", find_value(self.data, path[:-1]))
        group[path[-1]] = find_value(other.data, other_path)
        self.places = {one: place for one, place in self.places.items() if one[: len(path)] != path}
        self._take_places(path, other, other_path)

    def drop(self, path: Path) -> None:
        """Forget the value at ``path``."""
        cast("dict[str | int, object]", find_value(self.data, path[:-1])).pop(path[-1], None)

    def fill(self, key: str, other: Source) -> None:
        """Take ``key`` of ``other`` where this tree lacks it; groups are joined key by key."""
        ours, theirs = self.data.get(key), find_value(other.data, (key,))
        if ours is None and theirs is not None:
            self.replace((key,), other, (key,))
        elif isinstance(ours, dict) and isinstance(theirs, dict):
            self.data[key] = dict(ours)
            for name in theirs:
                if ours.get(name) is None:
                    self.replace((key, name), other, (key, name))

    def _take_places(self, path: Path, other: Source, other_path: Path) -> None:
        skip = len(other_path)
        for ours, theirs in ((self.places, other.places), (self.key_places, other.key_places)):
            for one, place in theirs.items():
                if one[:skip] == other_path:
                    ours[path + one[skip:]] = place

    def harvest(self) -> Source:
        """Return the joined values."""
        return Source(self.file, self.data, self.places, self.key_places, tuple(self.notices))


def find_value(data: object, path: Path) -> object:
    """Return the value at ``path`` of ``data``, or None."""
    return find_value(step_into(data, path[0]), path[1:]) if path else data


def step_into(data: object, step: str | int) -> object:
    """Return what stands under one key or index of ``data``, or None."""
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
