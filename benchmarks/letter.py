"""Letters a second: ours and plain docxtpl, side by side in one run, at equal document.xml.

Run with ``python benchmarks/letter.py``. Both get the same template and the same data; docxtpl
opens the template for every letter, as its users do.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
import zipfile
from pathlib import Path

from docxtpl import DocxTemplate
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent))

from typing import TYPE_CHECKING

from _template import (
    make_activities,
    make_activity_table,
    make_paragraph,
    make_table,
    make_template,
)
from kehoach.rendering import prepare

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
LINES = [
    "Thực hiện Kế hoạch số {{ so }}/KH-{{ co_quan }} ngày {{ ngay }} về {{ trich_yeu }};",
    "{{ co_quan_ban_hanh }} trân trọng kính mời {{ nguoi_nhan }} dự cuộc họp với nội dung sau:",
    "{%p for y in noi_dung %}",
    "- {{ y }};",
    "{%p endfor %}",
    "{%p if dia_diem %}",
    "Thời gian: {{ thoi_gian }}. Địa điểm: {{ dia_diem }}.",
    "{%p endif %}",
    "Các hoạt động trong thời gian tới:",
]
CONTEXT = {
    "so": 12,
    "co_quan": "KTĐ",
    "ngay": "05/01/2023",
    "trich_yeu": "hoạt động của Khối thi đua & khen thưởng năm 2023",
    "co_quan_ban_hanh": "TRƯỞNG KHỐI THI ĐUA",
    "nguoi_nhan": "ông Nguyễn Văn Ả",
    "noi_dung": ["Sơ kết sáu tháng đầu năm", "Bàn về “Dạy tốt, học tốt”", "Việc khác"],
    "dia_diem": "Phòng họp A < tầng 2",
    "thoi_gian": "8 giờ 00 ngày 10/01/2023",
    "hoat_dong": make_activities(5),
    "ho_ten": "Trần Thị B",
}


def make_letter() -> bytes:
    """The template: head, text, a table of five rows, signature."""
    head = make_table(
        [
            ["{{ co_quan_ban_hanh }}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["Số: {{ so }}/GM-{{ co_quan }}", "Độc lập - Tự do - Hạnh phúc"],
        ],
        (4000, 5355),
    )
    signature = make_table(
        [["Nơi nhận:", "TRƯỞNG KHỐI"], ["- Như trên;", "{{ ho_ten }}"]], (4678, 4677)
    )
    title = make_paragraph("GIẤY MỜI", bold=True, align="center")
    lines = "".join(map(make_paragraph, LINES))
    return make_template(head + title + lines + make_activity_table() + signature)


def build_plainly(template: bytes) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(dict(CONTEXT), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def canonicalise(docx: bytes) -> bytes:
    xml = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml")
    return etree.tostring(etree.fromstring(xml), method="c14n")


def measure(action: Callable[[], object], times: int) -> float:
    """Seconds that one call takes, over ``times`` calls."""
    start = time.perf_counter()
    for _ in range(times):
        action()
    return (time.perf_counter() - start) / times


def main() -> None:
    template = make_letter()
    started = time.perf_counter()
    prepared = prepare(template)
    preparing = time.perf_counter() - started
    assert canonicalise(build_plainly(template)) == canonicalise(prepared.render(CONTEXT))
    # in turns, so that a slow moment of the machine meets both
    pairs = [
        (
            measure(lambda: build_plainly(template), 20),
            measure(lambda: prepared.render(CONTEXT), 400),
        )
        for _ in range(ROUNDS)
    ]
    theirs, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(plain / quick for plain, quick in pairs)
    print("document.xml: equal (c14n)")
    print(f"{'':<10}{'ms a letter':>12}{'letters/s':>12}")
    print(f"{'docxtpl':<10}{theirs * 1e3:>12.2f}{1 / theirs:>12.0f}")
    print(f"{'kehoach':<10}{ours * 1e3:>12.3f}{1 / ours:>12.0f}")
    print(f"ratio {ratio:.0f}; preparing, once: {preparing * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
