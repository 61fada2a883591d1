"""How golden documents are made and compared."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from lxml import etree

from kehoach import load_plan, render

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
PLANS = {
    "ke-hoach-2023": HERE.parent.parent / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml",
    "ke-hoach-day-du": HERE / "plans/ke-hoach-day-du.yaml",
}
"""The plans that have a golden document, by its name."""


def render_canonical(name: str) -> str:
    """Return document.xml of a plan as canonical XML (C14N 1.0), a new line before each tag."""
    with zipfile.ZipFile(io.BytesIO(render(load_plan(PLANS[name])))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    text = etree.tostring(root, method="c14n").decode()
    return re.sub(r"><(?!/)", ">\n<", text) + "\n"
