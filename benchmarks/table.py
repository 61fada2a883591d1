"""Time per row of long tables: it stays flat, so the whole grows linearly.

Run with ``python benchmarks/table.py``.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _template import make_activities, make_activity_table, make_template
from kehoach.rendering import prepare

SIZES = (100, 1_000, 10_000)
ROUNDS = 5


def main() -> None:
    prepared = prepare(make_template(make_activity_table()))
    print(f"{'rows':>8}{'ms':>10}{'µs a row':>12}{'KB':>8}")
    for size in SIZES:
        context = {"hoat_dong": make_activities(size)}
        times = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            made = prepared.render(context)
            times.append(time.perf_counter() - start)
        took = statistics.median(times)
        print(f"{size:>8}{took * 1e3:>10.1f}{took / size * 1e6:>12.1f}{len(made) / 1024:>8.0f}")


if __name__ == "__main__":
    main()
