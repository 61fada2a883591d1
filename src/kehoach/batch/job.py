"""What is to be made: one file of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.batch.hashes import hash_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.errors import Place, Problem


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made.

    Attributes:
        place: where its values come from, for messages.
        name: the file name that is wished for, with its ending; made safe and unique later.
        variables: the values for the maker. What is not here was not given; their ``repr`` must
            tell them whole (texts, numbers, lists, dicts, dataclasses), as a job is known again
            by it.
        key: what the job is about, unchanged from run to run ('SNN-Nghe-An, lần 1'), for whoever
            keeps account of it; empty where nobody does.
        problems: why it cannot be made; such a job is bad.
    """

    place: Place
    name: str
    variables: Mapping[str, object]
    key: str = ""
    problems: tuple[Problem, ...] = ()

    def hash_values(self) -> int:
        """Return 64 bits that tell its values from others."""
        return hash_text(repr(self.variables))
