"""The whole command over 1,000, 10,000 and 100,000 rows: first letter, letters a second, memory.

Run with ``python benchmarks/many.py [folder]``. The list is a .csv; the letter is that of
``letter.py`` with its five rows of a table as columns. Memory is the peak of one process
(``--jobs 1``); the first letter is awaited from the start of the command.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _template import make_paragraph, make_table, make_template

SIZES = (1_000, 10_000, 100_000)
FIELDS = ("ho_ten", "chuc_vu", "don_vi", "ngay", "dia_diem")
ROWS = [f"viec_{number}" for number in range(1, 6)]


def make_letter() -> bytes:
    """A letter of a page with a table of five rows, all from the columns of one row."""
    lines = [
        "Thực hiện Kế hoạch năm 2023, {{ don_vi }} trân trọng kính mời {{ ho_ten }}, {{ chuc_vu }}",
        "dự cuộc họp ngày {{ ngay }} tại {{ dia_diem }} với nội dung sau:",
    ]
    table = [["TT", "Nội dung"], *([str(n), f"{{{{ {name} }}}}"] for n, name in enumerate(ROWS, 1))]
    body = "".join(map(make_paragraph, lines)) + make_table(table, (900, 8455))
    return make_template(body)


def write_rows(path: Path, count: int) -> None:
    """Write a list of ``count`` people."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([*FIELDS, *ROWS])
        for number in range(count):
            person = [f"Nguyễn Thị Ánh {number}", "Trưởng phòng", "Sở Nông nghiệp & PTNT"]
            tasks = [f"Việc thứ {n} của người thứ {number}, “Dạy tốt, học tốt”" for n in range(5)]
            writer.writerow([*person, "05/3/2023", "Phòng họp A < tầng 2", *tasks])


def run(folder: Path, count: int, jobs: int) -> tuple[float, float, float]:
    """Seconds to the first letter, seconds in all, peak memory in MB."""
    write_rows(folder / "ds.csv", count)
    words = ["mailmerge", "thu.docx", "ds.csv", "-o", "thu", "--name", "{{ ho_ten }}"]
    command = [sys.executable, "-m", "kehoach", *words, "--jobs", str(jobs)]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    out, first = folder / "thu", 0.0
    while not first and process.poll() is None:
        if out.exists() and any(one.name.endswith(".docx") for one in os.scandir(out)):
            first = time.perf_counter() - started
        time.sleep(0.005)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, status
    return first, time.perf_counter() - started, usage.ru_maxrss / 1024


def main() -> None:
    base = sys.argv[1] if len(sys.argv) > 1 else None
    print(
        f"{'letters':>8}{'jobs':>6}{'first, s':>10}{'all, s':>9}{'letters/s':>11}{'peak, MB':>10}"
    )
    for jobs in (1, os.cpu_count() or 1):
        for count in SIZES:
            with tempfile.TemporaryDirectory(dir=base) as folder:
                Path(folder, "thu.docx").write_bytes(make_letter())
                first, whole, peak = run(Path(folder), count, jobs)
            print(
                f"{count:>8}{jobs:>6}{first:>10.2f}{whole:>9.1f}{count / whole:>11.0f}{peak:>10.0f}"
            )


if __name__ == "__main__":
    main()
