"""Changes of a data file, at the paths of its values: first as data, then in a file's text."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Path = tuple[str | int, ...]
"""The keys and list indexes (from 0) that lead to a value; those before any change."""


@dataclass(frozen=True, slots=True)
class Words:
    """``new`` for the letters from ``start`` to ``end`` of the text at ``path``."""

    path: Path
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Put:
    """``value`` for what stands at ``path``; a key that is not there yet comes last."""

    path: Path
    value: object


@dataclass(frozen=True, slots=True)
class Drop:
    """The key or item at ``path`` goes."""

    path: Path


Edit = Words | Put | Drop


def keep_effective(edits: Sequence[Edit]) -> list[Edit]:
    """Return ``edits`` without those that lie in what another one puts anew or drops."""
    gone = [one.path for one in edits if not isinstance(one, Words)]
    return [
        one
        for one in edits
        if not any(
            one.path[: len(path)] == path and (len(one.path) > len(path) or isinstance(one, Words))
            for path in gone
        )
    ]


def edit_data(data: object, edits: Sequence[Edit]) -> object:
    """Return a copy of ``data`` (dicts, lists, str, int, bool, None) with ``edits`` made."""
    changed: Any = deepcopy(data)
    kept = keep_effective(edits)
    for one in sorted((e for e in kept if isinstance(e, Words)), key=_rank, reverse=True):
        holder = _step(changed, one.path[:-1])
        text = str(holder[one.path[-1]])
        holder[one.path[-1]] = text[: one.start] + one.new + text[one.end :]
    for put in kept:
        if isinstance(put, Put):
            _step(changed, put.path[:-1])[put.path[-1]] = deepcopy(put.value)
    for path in sorted((e.path for e in kept if isinstance(e, Drop)), key=_last_first):
        del _step(changed, path[:-1])[path[-1]]
    return changed


def _rank(edit: Words) -> tuple[str, int]:
    return repr(edit.path), edit.start


def _last_first(path: Path) -> tuple[int, int]:
    """Deeper ones before those around them, later items before earlier ones."""
    last = path[-1]
    return -len(path), -last if isinstance(last, int) else 0


def _step(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
