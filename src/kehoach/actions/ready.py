"""``check --ready``: all points of readiness, the rendered page's too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.readiness import Answer, ask
from kehoach.errors import BadInput
from kehoach.libreoffice import convert, find_program
from kehoach.messages import tr
from kehoach.recognition.parts import PHU_LUC
from kehoach.word.package import write_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.checking.paper import Paper
    from kehoach.word.package import Package

_TAIL = 12
"""So many letters of the text's end tell that it stands on a page."""


def answer_all(paper: Paper, package: Package, findings: Sequence[Finding]) -> Iterator[Answer]:
    """Yield every point; the last one, where somebody signs, needs LibreOffice."""
    yield from ask(paper, findings)
    if paper.kind != PHU_LUC:
        yield _answer_signature(paper, package)


def _answer_signature(paper: Paper, package: Package) -> Answer:
    title = tr("chữ ký không đứng một mình trên trang")
    if find_program() is None:
        return Answer("trang-ky", title, "unknown", tr("máy chưa cài LibreOffice để xem trang"))
    from kehoach.libreoffice.pages import read_pages

    try:
        data = write_package(package.parts)
        pages = [_squeeze(one) for one in read_pages(convert(data, package.name, ".docx", "pdf"))]
    except BadInput:
        return Answer("trang-ky", title, "unknown", tr("LibreOffice không dựng được trang"))
    return _judge_signature(paper, pages, title)


def _judge_signature(paper: Paper, pages: Sequence[str], title: str) -> Answer:
    name, last = paper.get("ho_ten"), _find_last_words(paper)
    if name is None or not last:
        return Answer("trang-ky", title, "unknown", tr("không thấy người ký"))
    signed = [index for index, page in enumerate(pages) if _squeeze(name.text) in page]
    if not signed:
        return Answer("trang-ky", title, "unknown", tr("không đọc được chữ trên trang"))
    page = signed[-1]
    alone = last not in pages[page]
    detail = tr("trang {so} chỉ có phần ký", so=page + 1) if alone else ""
    return Answer("trang-ky", title, "no" if alone else "yes", detail)


def _find_last_words(paper: Paper) -> str:
    """Return the last letters of what stands before the signature."""
    signing = {"quyen_han", "chuc_vu", "ho_ten", "noi_nhan_nhan", "noi_nhan_muc"}
    before: list[str] = []
    for part in paper.parts:
        if part.component in signing:
            break
        before.append(part.text)
    return _squeeze(before[-1])[-_TAIL:] if before else ""


def _squeeze(text: str) -> str:
    return "".join(text.split())
