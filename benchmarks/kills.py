"""kill -9 at 50 random points of a batch of 2,000 numbered letters, resumed each time.

Run with ``python benchmarks/kills.py [folder] [points]``. Each letter takes its number from a
register (``so-van-ban.sqlite``) when it is made. At the end the folder must hold the very files
of a run that was never killed, and the register each number once.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from kehoach.batch import BatchOptions, Job, TemplateMaker, check_jobs, open_executor, run_batch
from kehoach.errors import Place
from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.reserving import finish, reserve
from kehoach.so_van_ban.store import Register, make_register, open_register
from letter import CONTEXT, make_letter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.batch import NamedJob
    from kehoach.so_van_ban.entry import Row

COUNT, POINTS = 2_000, 50
ENTRY = Entry(dt.date(2023, 6, 21), "cong_van", "KTĐ", "đôn đốc báo cáo")


class Account:
    """Hands out numbers from a register and tells it which files stand."""

    def __init__(self, register: Register, folder: Path) -> None:
        self._register = register
        self._folder = folder
        self._rows: dict[str, Row] = {}

    def number(self, jobs: Sequence[NamedJob]) -> list[Mapping[str, object]]:
        """Return the values of each letter with its number."""
        papers = [(self._register.name_file(self._folder / job.name), ENTRY) for job in jobs]
        rows = reserve(self._register, papers)
        self._rows.update(zip((job.name for job in jobs), rows, strict=True))
        return [{**job.job.variables, "so": row.so} for job, row in zip(jobs, rows, strict=True)]

    def confirm(self, made: Sequence[tuple[NamedJob, bytes]]) -> None:
        """Note which letters stand."""
        marks = {
            self._rows.pop(job.name).id: hashlib.sha256(data).hexdigest() for job, data in made
        }
        finish(self._register, marks)


def run_once(folder: Path, jobs: int) -> None:
    """One run, to be killed: all letters that are not done yet."""
    table = [
        Job(Place("ds", sheet="CSV", cell=f"A{number}"), f"Thư {number:04d}.docx",
            CONTEXT | {"nguoi_nhan": f"Đơn vị {number}"})
        for number in range(1, COUNT + 1)
    ]  # fmt: skip
    register = folder / "so-van-ban.sqlite"
    make_register(register)
    checked = check_jobs(table)
    with open_register(register) as opened, open_executor(jobs, count=COUNT) as at:
        account = Account(opened, folder / "thu")
        options = BatchOptions(resume=True, complete=account.number, confirm=account.confirm)
        print("ready", flush=True)
        maker = TemplateMaker(make_letter(), "thu.docx")
        outcome = run_batch(checked, maker, folder / "thu", at=at, options=options)
    assert outcome.is_whole


def start(folder: Path, jobs: int) -> subprocess.Popen[str]:
    """Start a run and return once its table is checked."""
    command = [sys.executable, __file__, "--run", str(folder), str(jobs)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    return process


def finish_run(folder: Path, jobs: int) -> float:
    """Let a run end and return the seconds that it took after the checks."""
    started = time.perf_counter()
    process = start(folder, jobs)
    process.communicate()
    assert process.returncode == 0
    return time.perf_counter() - started


def look(folder: Path) -> dict[str, str]:
    """Return the hash of each file that is not the journal's."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix == ".docx"
    }


def check(folder: Path, unbroken: dict[str, str]) -> None:
    """See that what is there is what an unbroken run leaves, and the register is right."""
    assert look(folder / "thu") == unbroken
    assert len(list((folder / "thu").iterdir())) == COUNT
    with open_register(folder / "so-van-ban.sqlite") as register:
        rows = list_rows(register)
    assert sorted(row.so for row in rows) == list(range(1, COUNT + 1))
    assert {Path(row.tep).name: row.bam for row in rows} == unbroken


def main() -> None:
    base = sys.argv[1] if len(sys.argv) > 1 else None
    points = int(sys.argv[2]) if len(sys.argv) > 2 else POINTS
    chance = random.Random(30)
    for jobs in (1, 2):
        with tempfile.TemporaryDirectory(dir=base) as whole:
            longest = finish_run(Path(whole), jobs)
            unbroken = look(Path(whole, "thu"))
            check(Path(whole), unbroken)
        stood = []
        for _ in range(points // 2):
            with tempfile.TemporaryDirectory(dir=base) as broken:
                process = start(Path(broken), jobs)
                time.sleep(chance.uniform(0, longest))
                process.kill()
                process.communicate()
                out = Path(broken, "thu")
                found = look(out) if out.exists() else {}
                assert found.items() <= unbroken.items()
                stood.append(len(found))
                finish_run(Path(broken), jobs)
                check(Path(broken), unbroken)
        print(
            f"--jobs {jobs}: killed at {len(stood)} points with {min(stood)} to {max(stood)} of "
            f"{COUNT} letters, resumed: the same files, each number once"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_once(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
