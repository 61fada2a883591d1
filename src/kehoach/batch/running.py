"""A checked table into files: made wherever, written in groups here, each group noted.

Only this process writes. It asks an executor for the content of a few chunks ahead, so that the
memory does not grow with the table; while one group waits for the disk the next is made.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from kehoach.batch.executors import InlineExecutor, Workplace
from kehoach.batch.journal import Journal
from kehoach.batch.making import Made, make_files
from kehoach.batch.outcome import Failure, Outcome
from kehoach.batch.settling import Settled, Settler
from kehoach.errors import Place, Problem
from kehoach.messages import get_language, tr
from kehoach.writing.atomic import make_folder
from kehoach.writing.groups import GroupWriter, sweep_leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from kehoach.batch.checking import CheckedJobs, NamedJob
    from kehoach.batch.making import Maker, Values

FIRST_CHUNK: Final = 4
LARGEST_CHUNK: Final = 64
"""Jobs that are made and written together. The first are few, so that a person soon sees one."""


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a batch is run.

    Attributes:
        resume: leave out what an earlier, unfinished run of the same batch has done.
        force: overwrite even files that a person made or changed.
        durable: wait until the disk holds each group before it is noted as done.
        complete: called in this thread, in the order of the table, with the jobs that are about
            to be made; returns the values for the maker, one mapping a job. Whoever hands out
            numbers does it here, by ``key`` or ``name``: after a crash the same job comes again
            and must get the same number.
        confirm: called in this thread with jobs and contents of files that the disk holds, before
            the journal calls them done; after a crash some may come again.
    """

    resume: bool = False
    force: bool = False
    durable: bool = True
    complete: Callable[[Sequence[NamedJob]], Sequence[Values]] | None = None
    confirm: Callable[[Sequence[tuple[NamedJob, bytes]]], None] | None = None


def run_batch(
    jobs: CheckedJobs,
    maker: Maker,
    folder: Path,
    *,
    at: Workplace | None = None,
    options: BatchOptions | None = None,
    watch: Callable[[int], None] | None = None,
) -> Outcome:
    """Make the files of all jobs that are not bad.

    A bad job, and one that fails later, keeps back none of the others; the outcome tells them.
    To make nothing while a row is bad, call ``jobs.refuse_bad()`` before.

    Args:
        jobs: the table, checked.
        maker: makes the content of a file.
        folder: where to; it is made if it is not there.
        at: where ``maker`` is run, by default in this process: any ``concurrent.futures`` executor
            with how many calls it runs at once. It is not shut down.
        options: how; by default anew, over no person's work, durably.
        watch: is told of every so many files that have been settled, for a bar.

    Raises:
        OutputRefused: the folder cannot be written, or another run is at work in it.
        BadInput: the table has changed since it was checked.
    """
    options = options or BatchOptions()
    make_folder(folder)
    with Journal(folder, maker.mark, jobs.count, resume=options.resume) as journal:
        sweep_leftovers(folder)
        with GroupWriter(folder, force=options.force, durable=options.durable) as writer:
            run = _Run(jobs, maker, folder, journal, options, watch)
            with Settler(writer, journal, options.confirm) as settler:
                run.make_all(at or Workplace(InlineExecutor(), 1), settler)
        outcome = run.tell()
        if outcome.is_whole:
            journal.drop()
    return outcome


@dataclass
class _Run:
    jobs: CheckedJobs
    maker: Maker
    folder: Path
    journal: Journal
    options: BatchOptions
    watch: Callable[[int], None] | None
    made: int = 0
    kept: int = 0
    failures: list[Failure] = field(default_factory=list)

    def make_all(self, at: Workplace, settler: Settler) -> None:
        """Make and write all jobs, a few chunks ahead of the disk."""
        ahead = 1 if isinstance(at.executor, InlineExecutor) else 2 * at.workers
        asked: deque[tuple[Sequence[NamedJob], Future[list[Made]]]] = deque()
        for chunk in self._list_chunks():
            asked.append((chunk, self._ask(at.executor, chunk)))
            if len(asked) >= ahead:
                self._hand_on(*asked.popleft(), settler)
        while asked:
            self._hand_on(*asked.popleft(), settler)
        self._take_in(settler.finish())

    def tell(self) -> Outcome:
        left_out = tuple(self.jobs.list_problems())
        self.failures.sort(key=lambda failure: failure.index)
        return Outcome(self.made, self.kept, left_out, tuple(self.failures))

    def _list_chunks(self) -> Iterator[Sequence[NamedJob]]:
        todo = self._list_undone()
        size = FIRST_CHUNK
        while chunk := list(islice(todo, size)):
            yield chunk
            size = min(2 * size, LARGEST_CHUNK)

    def _list_undone(self) -> Iterator[NamedJob]:
        for job in self.jobs:
            if self.journal.has(job.index, job.mark) and self._is_there(job):
                self.kept += 1
                self._report(1)
            else:
                yield job

    def _is_there(self, job: NamedJob) -> bool:
        try:
            return (self.folder / job.name).is_file()
        except OSError:
            return False

    def _ask(self, executor: Executor, chunk: Sequence[NamedJob]) -> Future[list[Made]]:
        complete = self.options.complete
        values = complete(chunk) if complete else [one.job.variables for one in chunk]
        make = partial(make_files, self.maker, values, get_language())
        try:
            return executor.submit(make)
        except BrokenExecutor:
            # a worker was killed; what it was about is told, the rest is made here
            return InlineExecutor().submit(make)

    def _hand_on(
        self, chunk: Sequence[NamedJob], future: Future[list[Made]], settler: Settler
    ) -> None:
        """Give what was made of ``chunk`` to be written; tell what was not."""
        made = _await(future, len(chunk))
        group = []
        for job, content in zip(chunk, made, strict=True):
            if isinstance(content, bytes):
                group.append((job, content))
            else:
                self._fail(job, content)
        if group:
            self._take_in(settler.put(group))

    def _take_in(self, settled: Iterable[Settled]) -> None:
        for job, refusal in settled:
            if refusal is None:
                self.made += 1
                self._report(1)
            else:
                found = str(refusal).removeprefix(f"{self.folder / job.name}: ")
                self._fail(job, Problem("khong-ghi-duoc", Place(""), found=found))

    def _fail(self, job: NamedJob, problem: Problem) -> None:
        text = _write_reason(problem)
        self.failures.append(Failure(job.index, job.job.place, job.name, problem.code, text))
        self._report(1)

    def _report(self, count: int) -> None:
        if self.watch is not None:
            self.watch(count)


def _await(future: Future[list[Made]], count: int) -> list[Made]:
    try:
        return future.result()
    except Exception as error:
        # the process, or the machine, that had this chunk is gone; the others work on
        found = tr("tiến trình lập thư đã dừng ({x}), có thể vì hết bộ nhớ", x=type(error).__name__)
        hint = tr("chạy lại với --resume --jobs 1")
        problem = Problem("tien-trinh-dung", Place(""), found=found, hint=hint)
        return [problem] * count


def _write_reason(problem: Problem) -> str:
    where = f"{problem.place}  {problem.path}".strip()
    parts = (f"{where}:" if where else "", problem.found, f"({problem.hint})" * bool(problem.hint))
    return " ".join(part for part in parts if part)
