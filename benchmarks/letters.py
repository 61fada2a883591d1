"""Letters a second onto the disk: the batch engine, plain docxtpl, and bare writes, in one run.

Run with ``python benchmarks/letters.py [folder]``. All get the same template and values: a
letter of one page with a table of five rows, equal document.xml (c14n). *plain* saves as docxtpl's
users do, without waiting for the disk; *durable* writes each file beside, fsyncs it, renames it and
fsyncs the folder. The engine always is durable. All run in one process on one core, in turns, so
that a slow moment of the machine meets all of them.
"""

from __future__ import annotations

import io
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate

sys.path.insert(0, str(Path(__file__).parent))

from kehoach.batch import Job, TemplateMaker, check_jobs, run_batch
from kehoach.errors import Place
from kehoach.writing import write_atomic
from letter import CONTEXT, canonicalise, make_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 5
OURS, THEIRS = 1000, 40


class Letters:
    """A table of ``count`` letters that differ in their number and name."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __iter__(self) -> Iterator[Job]:
        for number in range(self._count):
            name = f"Giấy mời {number:06d} - Sở Nông nghiệp và Phát triển nông thôn.docx"
            yield Job(Place("danh-sach"), name, CONTEXT | {"so": number})


def measure(action: Callable[[Path, int], object], folder: Path, count: int) -> float:
    """Milliseconds that one letter takes, from an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    start = time.perf_counter()
    action(folder, count)
    return (time.perf_counter() - start) / count * 1e3


def run_engine(folder: Path, count: int) -> None:
    """The whole way: the table checked, names, rendering, writing, journal."""
    outcome = run_batch(check_jobs(Letters(count)), MAKER, folder)
    assert (outcome.made, outcome.failures) == (count, ())


def run_docxtpl(folder: Path, count: int) -> None:
    for number in range(count):
        _fill(number).save(folder / f"{number}.docx")


def run_docxtpl_durably(folder: Path, count: int) -> None:
    for number in range(count):
        stream = io.BytesIO()
        _fill(number).save(stream)
        write_atomic(folder / f"{number}.docx", stream.getvalue())


def write_plainly(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number}.docx").write_bytes(FINISHED)


def write_durably(folder: Path, count: int) -> None:
    for number in range(count):
        beside = folder / f".{number}.tmp"
        with beside.open("wb") as stream:
            stream.write(FINISHED)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(folder / f"{number}.docx")
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _fill(number: int) -> DocxTemplate:
    document = DocxTemplate(io.BytesIO(TEMPLATE))
    document.render(CONTEXT | {"so": number}, autoescape=True)
    return document


TEMPLATE = make_letter()
MAKER = TemplateMaker(TEMPLATE, "thu.docx")
FINISHED = MAKER(CONTEXT)
RUNS: dict[str, tuple[Callable[[Path, int], object], int]] = {
    "kehoach batch, durable": (run_engine, OURS),
    "docxtpl, plain save": (run_docxtpl, THEIRS),
    "docxtpl, durable": (run_docxtpl_durably, THEIRS),
    "bare bytes, plain": (write_plainly, OURS),
    "bare bytes, durable": (write_durably, THEIRS * 5),
}


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    base = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.gettempdir())
    stream = io.BytesIO()
    _fill(12).save(stream)
    assert canonicalise(stream.getvalue()) == canonicalise(MAKER(CONTEXT | {"so": 12}))
    print(f"document.xml: equal (c14n); {len(FINISHED)} bytes a letter; folder {base}")
    with tempfile.TemporaryDirectory(dir=base) as folder:
        rounds = [
            {name: measure(run, Path(folder) / "thu", count) for name, (run, count) in RUNS.items()}
            for _ in range(ROUNDS)
        ]
    ours, *others = RUNS
    print(f"{'':<24}{'ms a letter':>12}{'letters/s':>11}{'times ours':>12}")
    for name in (ours, *others):
        time_each = statistics.median(one[name] for one in rounds)
        ratio = statistics.median(one[name] / one[ours] for one in rounds)
        print(f"{name:<24}{time_each:>12.3f}{1e3 / time_each:>11.0f}{ratio:>12.1f}")


if __name__ == "__main__":
    main()
