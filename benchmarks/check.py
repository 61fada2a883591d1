"""The checker: one paper of 20 pages, a folder of 1,000, and files made to break readers.

Run with ``python benchmarks/check.py``. Seconds are those of the wall, memory is the highest of a
process and its children in MB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/checking"))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests/whole"))

from good_papers import GOOD, Page
from test_check_runs import HOSTILE

from kehoach.checking.engine import check_document
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

ROUNDS = 7
PARAGRAPHS = 260
"""With the sentence below, 20 pages."""
SENTENCE = (
    "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao chủ động tổ chức thực hiện, kiểm "
    "tra, đôn đốc và báo cáo kết quả về Sở Nội vụ để tổng hợp theo quy định tại khoản 2 Điều 5 của "
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ."
)


def make_long() -> bytes:
    page = Page()
    page.head("Số: 09/BC-SNV")
    page.title("BÁO CÁO", "Kết quả công tác thi đua, khen thưởng năm 2025")
    page.text(*[SENTENCE] * PARAGRAPHS)
    page.close(("- Lưu: VT, TĐKT.",), ("GIÁM ĐỐC",), "Lê Văn Cường")
    return page.save()


def time_long() -> None:
    data, times = make_long(), []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        verdict = check_document(open_document(read_package(data, name="dai.docx")))
        times.append(time.perf_counter() - start)
    print(f"20 pages: {min(times):.3f} s, {len(verdict.outcomes)} rules")


def time_folder(count: int = 1000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        papers = [make() for make in GOOD.values()]
        for number in range(count):
            Path(folder, f"{number:04}.docx").write_bytes(papers[number % len(papers)])
        for jobs in ("1", "2"):
            seconds, _ = _run([folder, "--jobs", jobs])
            print(f"{count} papers, {jobs} job(s): {seconds:.1f} s")


def time_hostile() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for kind, make in HOSTILE.items():
            path = Path(folder, "x.docx")
            path.write_bytes(make())
            seconds, code = _run([str(path)])
            print(f"{kind}: {seconds:.1f} s, exit {code}")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"highest memory of all runs above: {memory} MB")


def _run(words: list[str]) -> tuple[float, int]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", "check", *words], capture_output=True, check=False
    )
    return time.perf_counter() - start, done.returncode


if __name__ == "__main__":
    time_long()
    time_folder()
    time_hostile()
