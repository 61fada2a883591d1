"""How golden documents are made and compared."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

from kehoach import load_plan, render, render_phu_luc
from kehoach.actions.rendering_letter import KIND, render_letter
from kehoach.actions.rendering_plan import get_default_template
from kehoach.actions.report import ReportRequest, make_report
from kehoach.reading.letter import read_letter

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
EXAMPLES = HERE.parent.parent / "examples"
PLANS = {
    "ke-hoach-2023": EXAMPLES / "khoi-thi-dua-2023/ke-hoach-2023.yaml",
    "so-noi-vu-2025": EXAMPLES / "so-noi-vu-2025/ke-hoach-2025.yaml",
    "cum-xa-phuong-2026": EXAMPLES / "cum-xa-phuong-2026/ke-hoach-2026.yaml",
    "ke-hoach-day-du": HERE / "plans/ke-hoach-day-du.yaml",
    "moi-hinh-bang": HERE / "plans/moi-hinh-bang.yaml",
    "moi-bac-muc": HERE / "plans/moi-bac-muc.yaml",
    "cot-rieng": HERE / "plans/cot-rieng.yaml",
}
"""The plans that have a golden document, by its name."""
LETTERS = {
    "cong-van-day-du": HERE / "letters/cong-van-day-du.yaml",
    "mot-noi-gui": HERE / "letters/mot-noi-gui.yaml",
}
"""The letters that have one."""
REPORTS = {"bao-cao-6-thang-2023": "6-thang", "bao-cao-nam-2023": "nam"}
"""The periods of the invented year that have one."""


APART = {f"phu-luc-rieng-{number}": ("moi-hinh-bang", number - 1) for number in (1, 2)}
"""The appendices that have one as files of their own: the plan, which of its appendices."""


def render_named(name: str) -> bytes:
    """Return the .docx of a plan, letter, report or appendix."""
    if name in APART:
        plan, index = APART[name]
        return render_phu_luc(load_plan(PLANS[plan]))[index]
    if name in PLANS:
        return render(load_plan(PLANS[name]))
    if name in REPORTS:
        return render_report_of(REPORTS[name])
    return render_letter(read_letter(LETTERS[name]).letter, get_default_template(KIND))[0]


def copy_year(folder: Path) -> Path:
    """Copy the invented year into ``folder``, its plan numbered and dated; return the plan."""
    example = EXAMPLES / "khoi-thi-dua-2023"
    for path in (*example.glob("*.yaml"), *example.glob("nam-2023/*.yaml")):
        shutil.copy(path, folder)
    plan = folder / "ke-hoach-2023.yaml"
    text = plan.read_text("utf-8")
    text = re.sub("^  so: #.*$", "  so: 123", text, flags=re.MULTILINE)
    text = re.sub("^  ngay: 2023 #.*$", "  ngay: 25/5/2023", text, flags=re.MULTILINE)
    plan.write_text(text, "utf-8")
    return plan


def render_report_of(period: str) -> bytes:
    """Return the report of a period of the invented year, as of its last day."""
    with tempfile.TemporaryDirectory() as name:
        plan = copy_year(Path(name))
        request = ReportRequest(plan, period, dt.date(2024, 1, 15), out=Path(name) / "x.docx")
        return make_report(request).path.read_bytes()


def render_canonical(name: str) -> str:
    """Return document.xml as canonical XML (C14N 1.0), a new line before each tag."""
    with zipfile.ZipFile(io.BytesIO(render_named(name))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    text = etree.tostring(root, method="c14n").decode()
    return re.sub(r"><(?!/)", ">\n<", text) + "\n"
