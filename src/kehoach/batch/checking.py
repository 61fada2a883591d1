"""A table of jobs looked at whole, before the first of them is made."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.batch.hashes import find_repeated, hash_text
from kehoach.batch.naming import NameBook
from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kehoach.batch.job import Job

MOST_TOLD: Final = 200
"""So many bad rows are told when a batch is refused; nobody reads further."""


@dataclass(frozen=True, slots=True)
class NamedJob:
    """A job on its way.

    Attributes:
        index: its number in the table, from 0.
        name: the name of its file.
        mark: 64 bits, never 0, that tell its name and values from others.
    """

    index: int
    name: str
    mark: int
    job: Job


@dataclass(frozen=True, slots=True)
class CheckedJobs:
    """A table whose every row was looked at.

    Attributes:
        jobs: the table; it gives the same jobs each time that it is iterated.
        count: how many rows there are, the bad ones among them.
        bad: what is wrong, by the number of the row from 0.
        names: the name of each file.
        prints: 64 bits for the values of each row.
        place: where the first row stands.
    """

    jobs: Iterable[Job]
    count: int
    bad: Mapping[int, tuple[Problem, ...]]
    names: NameBook
    prints: array[int]
    place: Place

    def refuse_bad(self) -> None:
        """See that no row is bad.

        Raises:
            BadInput: some are, with all that is wrong.
        """
        if self.bad:
            raise BadInput(self.list_problems(MOST_TOLD))

    def list_problems(self, most: int | None = None) -> Iterator[Problem]:
        """Yield what is wrong with ``most`` bad rows, each thing once, and how many are left."""
        told = list(self.bad.values())[:most]
        yield from dict.fromkeys(problem for problems in told for problem in problems)
        if len(told) < len(self.bad):
            found = tr("còn {n} hàng sai nữa", n=len(self.bad) - len(told))
            yield Problem("con-loi-nua", Place(self.place.file), found=found)

    def __iter__(self) -> Iterator[NamedJob]:
        """Yield the jobs that are not bad, each with its name.

        Raises:
            BadInput: the table is no longer what it was when it was checked.
        """
        return (one for one in self.list_all() if one.index not in self.bad)

    def list_all(self) -> Iterator[NamedJob]:
        """Yield all jobs, the bad ones too; only one such walk can be under way.

        Raises:
            BadInput: the table is no longer what it was when it was checked.
        """
        self.names.start()
        index = -1
        for index, job in enumerate(self.jobs):
            values = job.hash_values()
            if index >= self.count or values != self.prints[index]:
                raise _make_changed(job.place)
            name = self.names.choose(job.name)
            yield NamedJob(index, name, hash_text(f"{values:x} {name}") or 1, job)
        if index + 1 < self.count:
            raise _make_changed(self.place)


def check_jobs(jobs: Iterable[Job], *, reserved: Iterable[str] = ()) -> CheckedJobs:
    """Look at every job: those that bring problems are bad, and those that repeat another.

    Args:
        jobs: the table. It is iterated here and once more for each run, and must give the same
            jobs each time: a list, or an object that reads its file anew. Only some bytes of
            each job are kept.
        reserved: file names that no job may have.
    """
    table = _Table(jobs)
    names = NameBook(table.read(), reserved)
    bad = table.bad | {
        index: (*table.bad.get(index, ()), problem) for index, problem in table.find_doubles()
    }
    return CheckedJobs(
        jobs, len(table.prints), dict(sorted(bad.items())), names, table.prints, table.place
    )


class _Table:
    """What is gathered while the jobs go by."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._jobs = jobs
        self.bad: dict[int, tuple[Problem, ...]] = {}
        self.prints = array("Q")
        self.place = Place("")

    def read(self) -> Iterator[str]:
        """Yield the names that the jobs wish for."""
        for index, job in enumerate(self._jobs):
            if job.problems:
                self.bad[index] = job.problems
            if not index:
                self.place = job.place
            self.prints.append(job.hash_values())
            yield job.name

    def find_doubles(self) -> Iterator[tuple[int, Problem]]:
        """Yield each row that says the same as an earlier one, and what is to be said of it."""
        firsts = self._find_firsts()
        if not firsts:
            return
        told = firsts.keys() | set(firsts.values())
        places = {i: job.place for i, job in enumerate(self._jobs) if i in told}
        for index, first in firsts.items():
            yield (
                index,
                Problem(
                    "hang-trung",
                    places[index],
                    found=tr("mọi ô giống hệt hàng ở {place}", place=_show_spot(places[first])),
                    expected=tr("mỗi thư một hàng"),
                    hint=tr("xóa một trong hai hàng"),
                ),
            )

    def _find_firsts(self) -> dict[int, int]:
        """Return for each row that repeats another the number of the first such row."""
        repeated = find_repeated(self.prints)
        firsts: dict[int, int] = {}
        seen: dict[int, int] = {}
        for index, one in enumerate(self.prints if repeated else ()):
            if one in repeated and seen.setdefault(one, index) != index:
                firsts[index] = seen[one]
        return firsts


def _show_spot(place: Place) -> str:
    if place.cell is not None:
        return f"{place.sheet}!{place.cell}"
    return str(place)


def _make_changed(place: Place) -> BadInput:
    found = tr("tệp đã đổi trong lúc chạy")
    hint = tr("đóng tệp ở chương trình khác rồi chạy lại với --resume")
    return BadInput([Problem("tep-da-doi", place, found=found, hint=hint)])
