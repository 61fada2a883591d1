"""A thousand filled forms collected into one file of results, and the report of the year.

Run with ``python benchmarks/forms.py [count]``. The plan and the criteria are the example's, the
units are invented; every input of the unit is filled in, words in sentences.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import resource
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.actions.collect import CollectRequest, collect_forms
from kehoach.actions.forms import read_asked
from kehoach.actions.report import ReportRequest, make_report
from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.design import Scope, design_form
from kehoach.bieu_mau.form import CHON, DIEM, NGAY, SO

if TYPE_CHECKING:
    from kehoach.bieu_mau.form import FormCell

EXAMPLE = Path(__file__).parent.parent / "examples/khoi-thi-dua-2023"
TODAY = dt.date(2023, 12, 31)
gc.set_threshold(50_000, 20, 20)  # as the command line does
CHANCE = random.Random(2023)


def write_plan(folder: Path, count: int) -> Path:
    """Write the example's plan for ``count`` units."""
    for name in ("co-quan.yaml", "ke-hoach-2023.yaml", "tieu-chi.yaml"):
        shutil.copy(EXAMPLE / name, folder)
    head = (EXAMPLE / "don-vi.yaml").read_text("utf-8").partition("\ndon_vi:")[0]
    units = [f"  - {{ ma: DV-{i:04}, ten: Đơn vị thành viên số {i} }}\n" for i in range(count)]
    units[0] = units[0].replace(" }", ", vai_tro: khoi_truong }")
    (folder / "don-vi.yaml").write_text(f"{head}\ndon_vi:\n{''.join(units)}", "utf-8")
    return folder / "ke-hoach-2023.yaml"


def fill(cell: FormCell) -> FormCell:
    """Return a cell with something in it, if the unit is to fill it."""
    one = cell.input
    if one is None or one.is_clusters or one.key.startswith("de_nghi."):
        return cell
    if one.kind == DIEM:
        return replace(cell, number=Decimal(CHANCE.randrange(int(one.most or 0) * 4 + 1)) / 4)
    if one.kind == SO:
        return replace(cell, number=Decimal(CHANCE.randrange(2, 90)))
    if one.kind == NGAY:
        return replace(cell, number=Decimal(45080 + CHANCE.randrange(90)))
    if one.kind == CHON:
        return replace(cell, text=CHANCE.choice(one.choices))
    return replace(cell, text=f"Đã thực hiện đầy đủ, có tài liệu kèm theo số {CHANCE.random()}")


def make_filled(plan: Path, folder: Path) -> None:
    """Write a filled form of each unit."""
    asked = read_asked(plan, None)
    scope = Scope(asked.plan, asked.obligations, asked.tieu_chi, "nam")
    folder.mkdir()
    for unit in asked.plan.danh_sach.don_vi:
        form = design_form(scope, unit)
        sheets = (replace(one, cells=tuple(map(fill, one.cells))) for one in form.sheets)
        data = make_form_book(replace(form, sheets=tuple(sheets)))
        (folder / f"{unit.ma}.xlsx").write_bytes(data)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = write_plan(folder, count)
        start = time.perf_counter()
        make_filled(plan, folder / "forms")
        made = time.perf_counter()
        result = collect_forms(CollectRequest((folder / "forms",), TODAY, plan))
        done = time.perf_counter()
        assert (len(result.units), result.problems, result.missing) == (count, (), ())
        make_report(ReportRequest(plan, "nam", TODAY))
        written = time.perf_counter()
        size = result.out.stat().st_size / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} forms made in {made - start:.1f} s, collected in {done - made:.1f} s")
    print(f"results read back, report computed and written in {written - done:.1f} s")
    print(f"results {size:.1f} MB, at most {most:.0f} MB of memory")


if __name__ == "__main__":
    main()
