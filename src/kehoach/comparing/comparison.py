"""What is different in two plans, as values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["added", "dropped", "moved", "changed"]

KINDS: Final[tuple[Kind, ...]] = ("added", "dropped", "moved", "changed")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        kind: an item of a list was ``added``, ``dropped`` or ``moved`` among the others, or a
            value was ``changed``; a value that was blank and no longer is, or the reverse, too.
        field: the keys that lead to it, without numbers: ``hoat_dong.thoi_gian``.
        old_path: where it was, from 1: ``hoat_dong[4].thoi_gian``; '' if it was nowhere.
        new_path: where it is; '' if it is nowhere.
        where: what the things are called in which it stands, from the outermost.
        old: its words as they were, of several values with a stroke between; of what moved the
            name; None if there were none.
        new: its words as they are, likewise.
    """

    kind: Kind
    field: str
    old_path: str
    new_path: str
    where: tuple[str, ...]
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences between two plans, in the order of the new one."""

    changes: tuple[Change, ...]

    @property
    def is_equal(self) -> bool:
        """Whether both say the same."""
        return not self.changes

    def count(self) -> dict[Kind, int]:
        """Return how many differences there are of each kind."""
        counts = Counter(one.kind for one in self.changes)
        return {kind: counts[kind] for kind in KINDS}
