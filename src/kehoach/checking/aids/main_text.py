"""The main text of a paper (ô 6): what stands between its head and who signs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.text import join_runs, list_visible
from kehoach.metrics import measure

if TYPE_CHECKING:
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

HEADINGS: Final = (
    "phan_chuong", "tieu_de_phan_chuong", "muc_tieu_muc", "tieu_de_muc", "muc_la_ma",
)  # fmt: skip
"""Components that head a stretch of the text."""
RUNNING: Final = (
    "can_cu", "noi_dung", "dieu", "khoan", "khoan_co_tieu_de", "diem", "gach_dau_dong",
)  # fmt: skip
"""Components that are set as running text."""
FILL_IN: Final = re.compile(r"\.{4}|…{2}|_{3}|<<|\{\{|\[\[")
"""Dots to write on and marks of a template."""
_TEXT: Final = (*HEADINGS, *RUNNING, "bang")
_AFTER: Final = (
    "noi_nhan_nhan", "noi_nhan_muc", "quyen_han", "chuc_vu", "ho_ten", "phu_luc_nhan",
)  # fmt: skip
_FULL_LINES: Final = 1.15
"""Text this much longer than its line surely takes two, whatever font stands in for Times."""


def list_text(paper: Paper, annex: int = 0) -> list[Part]:
    """Return the parts of the main text in reading order; what is attached to it stays out.

    ``annex`` asks for the n-th attached text instead.
    """
    text: list[Part] = []
    for part in paper.parts:
        if part.annex != annex:
            continue
        if text and part.component in _AFTER:
            break
        if part.component in _TEXT:
            text.append(part)
    return text


def list_texts(paper: Paper) -> list[list[Part]]:
    """Return the main text, and after it each attached one that is laid out in điều or chương."""
    laid_out = paper.find("dieu", "phan_chuong")
    attached = dict.fromkeys(part.annex for part in laid_out if part.annex)
    return [list_text(paper, one) for one in (0, *attached)]


def list_running(paper: Paper, *components: str) -> list[Paragraph]:
    """Return the paragraphs of ``components`` of the main text that stand outside tables."""
    return [
        paragraph
        for part in list_text(paper)
        if part.component in components
        for paragraph in part.paragraphs
        if len(paragraph.where) == 1
    ]


def list_typed(paper: Paper) -> list[Paragraph]:
    """Return the paragraphs of text outside tables, whole; none in an old coding."""
    return [
        paragraph
        for paragraph in paper.paragraphs
        if len(paragraph.where) == 1
        and not paper.is_legacy(paragraph)
        and paper.name_component(paragraph) in (*RUNNING, *HEADINGS)
    ]


def is_wrapped(paper: Paper, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph outside tables surely takes more than one line of its page."""
    width = get_width(paper, paragraph) - paragraph.form.left - paragraph.form.right
    if width <= 0:
        return False
    size = min((run.form.size for run in list_visible(paragraph)), default=0)
    longest = max(measure(line, size) for line in join_runs(paragraph).split("\n"))
    return longest > width * _FULL_LINES


def get_width(paper: Paper, paragraph: Paragraph) -> float:
    """Return the width in pt of the text of the page on which a paragraph stands; 0: not known."""
    index = paragraph.where[0]
    sections = [one for one in paper.sections if one.start <= index]
    return sections[-1].text_width if sections else 0.0
