"""A file name for each job: safe, one of its own, the same in every run over the same table."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from kehoach.batch.hashes import find_repeated, hash_text
from kehoach.writing.names import make_key, number_name

if TYPE_CHECKING:
    from collections.abc import Iterable


class NameBook:
    """All names that the jobs of a table wish for, kept as 8 bytes each.

    A name that only one job wishes for is left as it is. Of those that wish for the same the
    first has it, the others get ``(2)``, ``(3)`` … in the order of the table, and never the name
    that another job wishes for.

    Args:
        wishes: the names of all jobs, in order.
        reserved: names that no job may have.
    """

    def __init__(self, wishes: Iterable[str], reserved: Iterable[str] = ()) -> None:
        self._reserved = frozenset(map(_hash, reserved))
        self._wished = array("Q", (_hash(number_name(wish, 1)) for wish in wishes))
        self._shared = find_repeated(self._wished) | self._reserved
        if self._shared:
            self._wished = array("Q", sorted(self._wished))
        self.start()

    def start(self) -> None:
        """Begin anew with the first job."""
        self._turns: dict[int, int] = dict.fromkeys(self._reserved, 1)
        self._given: set[int] = set()

    def choose(self, wish: str) -> str:
        """Return the name for the next job of the table, which wishes for ``wish``."""
        name = number_name(wish, 1)
        if not self._shared or (wished := _hash(name)) not in self._shared:
            return name
        number = self._turns.get(wished, 0) + 1
        while number > 1 and self._is_taken(name := number_name(wish, number)):
            number += 1
        self._turns[wished] = number
        self._given.add(_hash(name))
        return name

    def _is_taken(self, name: str) -> bool:
        wanted = _hash(name)
        place = bisect_left(self._wished, wanted)
        is_wished = place < len(self._wished) and self._wished[place] == wanted
        return is_wished or wanted in self._given or wanted in self._reserved


def _hash(name: str) -> int:
    return hash_text(make_key(name))
