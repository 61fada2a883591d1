"""What came of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.errors import Place, Problem


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be made though its row was good.

    Attributes:
        index: the number of the row, from 0.
        place: where the row stands.
        name: the name of the file.
        code: stable, for programs.
        text: why, in words.
    """

    index: int
    place: Place
    name: str
    code: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}  {self.name}: {self.text}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch.

    Attributes:
        made: how many files were made now.
        kept: how many stood already, made by an earlier run of this batch.
        left_out: what is wrong with the bad rows.
        failures: what went wrong later.
    """

    made: int = 0
    kept: int = 0
    left_out: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether there is a file for each row."""
        return not self.left_out and not self.failures
