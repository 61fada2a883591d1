"""Numbers taken by many processes at once: how fast, how long one waits, none twice, none missing.

Run with ``python benchmarks/register.py [PROCESSES [NUMBERS [FOLDER]]]``; 16 processes that take
1,000 numbers each, one by one, unless told otherwise. Each waits for the disk at every number.
"""

from __future__ import annotations

import multiprocessing
import statistics
import sys
import tempfile
import time
from pathlib import Path

from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.series import write_first_year
from kehoach.so_van_ban.store import make_register, open_register
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.verifying import verify
from kehoach.thoi_gian.gio_viet_nam import get_today


def take_many(path: Path, count: int) -> list[tuple[int, float]]:
    """Take ``count`` numbers one by one; return each with the seconds that it took."""
    taken = []
    entry = Entry(get_today(), "cong_van", "SNN&PTNT-TCCB", "đôn đốc gửi báo cáo")
    with open_register(path) as register:
        for _ in range(count):
            start = time.perf_counter()
            (row,) = take(register, [entry])
            taken.append((row.so, time.perf_counter() - start))
    return taken


def main() -> int:
    """Run the measurement and print one line; return 1 if a number is double or missing."""
    processes, count = (int(word) for word in (*sys.argv[1:3], "16", "1000")[:2])
    folder = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "so.sqlite"
        make_register(path)
        with open_register(path) as register, register.writing() as connection:
            write_first_year(connection, get_today().year)
        start = time.perf_counter()
        with multiprocessing.get_context("spawn").Pool(processes) as pool:
            found = pool.starmap(take_many, [(path, count)] * processes, chunksize=1)
        seconds = time.perf_counter() - start
        with open_register(path) as register:
            rows, faults = list_rows(register), verify(register, lambda _: None)
    taken = sorted(so for one in found for so, _ in one)
    waits = sorted(wait for one in found for _, wait in one)
    right = taken == list(range(1, processes * count + 1)) and len(rows) == len(taken)
    print(
        f"{processes} processes x {count} numbers: {seconds:.1f} s, "
        f"{len(taken) / seconds:.0f} numbers a second; median {statistics.median(waits) * 1e3:.1f} "
        f"ms, longest wait {waits[-1]:.2f} s; "
        + ("no double, no gap" if right and not faults else f"WRONG: {faults[:3]}")
    )
    return 0 if right and not faults else 1


if __name__ == "__main__":
    sys.exit(main())
