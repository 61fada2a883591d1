"""Groups of finished files on their way to the disk, while the next ones are made.

The waiting is done in a thread beside. Only the waiting: a thread that does more would take turns
with the making, which costs both.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from kehoach.batch.checking import NamedJob
    from kehoach.batch.journal import Journal
    from kehoach.errors import OutputRefused
    from kehoach.writing.groups import Group, GroupWriter

Settled = tuple["NamedJob", "OutputRefused | None"]


Confirm = Callable[[Sequence[tuple["NamedJob", bytes]]], None]


@dataclass
class _Sent:
    """A group under way: its jobs with their contents, its files, what is being waited for."""

    made: Sequence[tuple[NamedJob, bytes]]
    files: Group
    waiting: Future[None]
    refusals: Sequence[OutputRefused | None] = ()


class Settler:
    """Writes groups in order, and notes each in the journal once the disk has it.

    A group's contents are awaited, its files take their names, the names are awaited, whoever
    keeps account is told, the group is noted. One group at most waits for its contents, one for
    its names.
    """

    def __init__(
        self, writer: GroupWriter, journal: Journal, confirm: Confirm | None = None
    ) -> None:
        self._writer = writer
        self._journal = journal
        self._confirm = confirm
        self._thread = ThreadPoolExecutor(1)
        self._begun: deque[_Sent] = deque()
        self._named: deque[_Sent] = deque()

    def __enter__(self) -> Settler:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # few things are under way, and what stands already is worth noting
        self._thread.shutdown()
        for one in self._begun:
            one.files.clear()

    def put(self, group: Sequence[tuple[NamedJob, bytes]]) -> Iterator[Settled]:
        """Send a group on its way and yield what became of earlier ones."""
        files = self._writer.begin([(job.name, data) for job, data in group])
        waiting = self._thread.submit(self._writer.await_contents, files)
        self._begun.append(_Sent(group, files, waiting))
        yield from self._advance(1)

    def finish(self) -> Iterator[Settled]:
        """Yield what becomes of the groups that are still under way."""
        yield from self._advance(0)

    def _advance(self, most: int) -> Iterator[Settled]:
        """Bring groups on until no more than ``most`` wait for contents, and for names."""
        while len(self._begun) > most:
            one = self._begun[0]
            one.waiting.result()
            one.refusals = one.files.take_names()
            one.waiting = self._thread.submit(self._writer.await_names)
            self._named.append(self._begun.popleft())
        while len(self._named) > most:
            one = self._named.popleft()
            one.waiting.result()
            yield from self._note(one)

    def _note(self, one: _Sent) -> Iterator[Settled]:
        settled = list(zip(one.made, one.refusals, strict=True))
        done = [made for made, refusal in settled if refusal is None]
        if done:
            if self._confirm is not None:
                self._confirm(done)
            self._thread.submit(self._journal.add, [(job.index, job.mark) for job, _ in done])
        for (job, _), refusal in settled:
            yield job, refusal
