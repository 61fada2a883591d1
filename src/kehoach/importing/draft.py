"""Data on its way into a plan's file: each value with its line, how sure it is, what to ask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kehoach.reading.values import show_path

if TYPE_CHECKING:
    from kehoach.reading.values import Path

SURE: Final = 1.0
"""The source says it in so many words."""
LIKELY: Final = 0.8
"""The source says it, and how it is said leaves another reading."""
GUESSED: Final = 0.5
"""Worked out from other words of the source."""

LACKING: Final = "thieu"
"""The code of what a plan must have and the source has not."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a person must look at: ``ma`` is stable, ``de_xuat`` are values that may stand there."""

    ma: str
    ly_do: str
    de_xuat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A value read from line ``number`` (0: from no line); a blank one is kept as a blank key."""

    value: object
    number: int = 0
    sure: float = SURE
    queries: tuple[Query, ...] = ()
    note: str = ""
    """Words of the source that the document will say otherwise; they stand as a comment."""

    def ask(self, *queries: Query) -> Read:
        """Return it with further queries."""
        return replace(self, queries=(*self.queries, *queries))


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the finished data: its path, its line, how sure it is."""

    path: Path
    number: int
    sure: float
    value: object


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A query at its path."""

    path: Path
    query: Query

    def write(self) -> dict[str, object]:
        """Return it as it stands under ``can_xem_lai``."""
        data: dict[str, object] = {
            "muc": show_path(self.path),
            "ma": self.query.ma,
            "ly_do": self.query.ly_do,
        }
        return data | {"de_xuat": list(self.query.de_xuat)} if self.query.de_xuat else data


@dataclass(slots=True)
class Finished:
    """Plain data, and what is known of its values."""

    data: dict[str, object]
    fields: list[Field]
    open_items: list[OpenItem]
    notes: dict[Path, str]


def finish(tree: dict[str, object]) -> Finished:
    """Take the values out of their wrappings: plain data, with what is known of each."""
    done = Finished({}, [], [], {})
    done.data = {key: _unwrap(value, (key,), done) for key, value in tree.items()}
    return done


def _unwrap(value: object, path: Path, done: Finished) -> object:
    if isinstance(value, Read):
        done.open_items += [OpenItem(path, query) for query in value.queries]
        if value.note:
            done.notes[path] = value.note
        if isinstance(value.value, dict | list | Read):
            return _unwrap(value.value, path, done)
        if value.number:
            done.fields.append(Field(path, value.number, value.sure, value.value))
        return value.value
    if isinstance(value, dict):
        return {key: _unwrap(one, (*path, key), done) for key, one in value.items()}
    if isinstance(value, list):
        return [_unwrap(one, (*path, index), done) for index, one in enumerate(value)]
    return value
