"""Where files are made: in this process, in several, on other machines."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple, ParamSpec, TypeVar

from kehoach.errors import KehoachError
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = ParamSpec("P")
T = TypeVar("T")

FEW: Final = 400
"""Below that, starting processes costs more than it saves."""
_MOST_JOBS: Final = 61
"""Windows waits for no more processes at once."""
_CONNECTING: Final = 10
"""Seconds."""
_RETRIES: Final = 2
"""A chunk whose machine is gone is given to others so many times."""


class Workplace(NamedTuple):
    """An executor, and how many calls it runs at once."""

    executor: Executor
    workers: int


class InlineExecutor(Executor):
    """Runs each call at once, in this thread."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call ``fn`` and return what came of it."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def open_executor(
    jobs: int = 1, *, count: int | None = None, scheduler: str | None = None
) -> Iterator[Workplace]:
    """Give a place to work that ends with the ``with``.

    Args:
        jobs: how many processes of this machine; with 1 the work is done in this one.
        count: how many files there are; few are made in this process whatever ``jobs`` says.
        scheduler: the address of a dask scheduler (``tcp://host:8786``) to work there instead.

    Raises:
        KehoachError: dask is not installed, or the scheduler does not answer.
    """
    if scheduler is not None:
        with _open_cluster(scheduler) as workplace:
            yield workplace
        return
    if jobs <= 1 or (count is not None and count < FEW):
        yield Workplace(InlineExecutor(), 1)
        return
    workers = min(jobs, _MOST_JOBS)
    pool = ProcessPoolExecutor(workers, initializer=_begin_worker)
    try:
        yield Workplace(pool, workers)
    finally:
        # who stops early, by Ctrl+C or an error, does not wait for all that is left
        pool.shutdown(cancel_futures=True)


def _begin_worker() -> None:
    # Ctrl+C goes to all processes of a terminal; the first one ends the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: killed, it tells nobody."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _open_cluster(address: str) -> Iterator[Workplace]:
    try:
        from distributed import Client
    except ImportError:
        hint = 'pip install "kehoach[cluster]"'
        raise KehoachError(tr("lập thư trên cụm máy cần cài thêm dask: {x}", x=hint)) from None
    try:
        client = Client(address, timeout=_CONNECTING)
    except (OSError, ValueError) as error:
        found = tr("không nối được với bộ điều phối {x}: {y}", x=address, y=error)
        raise KehoachError(found) from None
    with client:
        executor: Executor = client.get_executor(pure=False, retries=_RETRIES)
        yield Workplace(executor, max(1, sum(client.nthreads().values())))
