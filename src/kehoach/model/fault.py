"""Something that is wrong with a plan as a whole, and where."""

from __future__ import annotations

from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at ``path``; ``found`` is the word it is about, ``known`` what it may be."""

    path: Path
    code: str
    found: str
    expected: str
    known: tuple[str, ...] = ()
