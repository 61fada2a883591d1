"""Documents of the other kinds that have a golden one; written anew by running this file."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from lxml import etree

from kehoach.actions.documents import choose_kind
from kehoach.actions.rendering_plan import get_default_template
from kehoach.reading.sources import read_source

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
EXAMPLES = HERE.parent.parent / "examples" / "van-ban-khac"
SHARED = ("co-quan", "don-vi")
DOCUMENTS = {
    path.stem: path
    for path in sorted([*EXAMPLES.glob("*.yaml"), *(HERE / "kinds").glob("*.yaml")])
    if path.stem not in SHARED
}
"""Their data files by their names."""


def render_file(path: Path) -> bytes:
    """Return the .docx of a data file of any kind."""
    kind = choose_kind(read_source(path))
    document, notices = kind.read(path)
    assert notices == ()
    data, placed = kind.route.render(document, get_default_template(kind.route.kind))
    assert placed.chat == ()
    return data


def render_canonical_kind(name: str) -> str:
    """Return document.xml as canonical XML (C14N 1.0), a new line before each tag."""
    with zipfile.ZipFile(io.BytesIO(render_file(DOCUMENTS[name]))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    text = etree.tostring(root, method="c14n").decode()
    return re.sub(r"><(?!/)", ">\n<", text) + "\n"


def main() -> None:
    """Write every golden document of the other kinds."""
    for name in DOCUMENTS:
        (GOLDEN / f"{name}.xml").write_text(render_canonical_kind(name), encoding="utf-8")


if __name__ == "__main__":
    main()
