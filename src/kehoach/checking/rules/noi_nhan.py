"""Nơi nhận (ô 9b): Phụ lục I, Phần I, Mục II, khoản 9."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.recipients import has_words, list_recipients
from kehoach.checking.aids.shared_runs import find_own_lettering, quote
from kehoach.checking.aids.spots import find_indent
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Set
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    COMPONENTS,
    NOI_NHAN_CHU,
    NOI_NHAN_DONG,
    NOI_NHAN_LOAI,
    Severity,
)
from kehoach.word.view import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Document

_LABEL: Final = re.compile(r"\s*[Nn]ơi\s*nhận\s*")
_INDENT_PT: Final = 22.0
"""A table may hang out of the margin, which takes a smaller indent back."""
_BLANK_PT: Final = 8.0
"""An empty line smaller than this only makes a little room."""


@rule(
    "NN001",
    title=mark("Thiếu Nơi nhận"),
    why=mark("Nơi nhận cho văn thư biết gửi đi đâu và lưu ở đâu; văn bản phát hành nào cũng có."),
    of=NOI_NHAN_LOAI,
    codes={"thieu": mark("không có Nơi nhận")},
    bad="không có Nơi nhận",
    good="Nơi nhận: / - Như trên; / - Lưu: VT, TCCB.",
    needs=("so_ky_hieu",),
    kinds=NOI_NHAN_LOAI.value,
    fix="show",
)
def check_noi_nhan_there(paper: Paper) -> Iterator[Fault]:
    """Nơi nhận is there; told only of a signed paper that goes out by itself."""
    signed = paper.find("quyen_han", "chuc_vu", "ho_ten")
    if signed and not paper.find("noi_nhan_nhan") and not has_words(paper, r"noi\s*nhan|luu\s*:"):
        yield Fault(
            "thieu",
            tr("không thấy Nơi nhận"),
            tr("“Nơi nhận:” và danh sách, bên trái, ngang với quyền hạn, chức vụ người ký"),
            None,
            "noi_nhan_nhan",
        )


@rule(
    "NN002",
    title=mark("Chữ “Nơi nhận:” viết không đúng"),
    why=mark("“Nơi nhận:” có dấu hai chấm, ở một dòng riêng; danh sách bắt đầu từ dòng dưới."),
    of=(NOI_NHAN_CHU, NOI_NHAN_DONG),
    codes={
        "hai-cham": mark("thiếu dấu hai chấm sau “Nơi nhận”"),
        "rieng-dong": mark("“Nơi nhận:” không ở một dòng riêng"),
    },
    bad="Nơi nhận",
    good="Nơi nhận:",
    needs=("noi_nhan_nhan",),
    fix="safe",
)
def check_label(paper: Paper) -> Iterator[Fault]:
    """'Nơi nhận:' has its colon, and nothing else on its line."""
    for part in paper.find("noi_nhan_nhan"):
        paragraph = part.paragraphs[0]
        text = join_runs(paragraph)
        found = _LABEL.match(text)
        rest = text[found.end() :] if found else ""
        if found and not rest:
            end = len(found[0].rstrip())
            yield Fault(
                "hai-cham", quote(text), quote(NOI_NHAN_CHU.value), paragraph, part.component,
                edits=reword(paragraph, end, end, ":"),
            )  # fmt: skip
        elif found and _goes_on(rest):
            yield Fault(
                "rieng-dong", quote(text), tr("xuống dòng sau “Nơi nhận:”"),
                paragraph, part.component, of=NOI_NHAN_DONG,
            )  # fmt: skip


def _goes_on(rest: str) -> bool:
    """Tell whether the list begins beside its label: a dash, or the words after the colon."""
    words = rest.lstrip(": ")
    is_list = rest.startswith(":") and words[:1].isalpha() and words.rstrip().endswith((";", "."))
    return words.startswith(("-", "–")) or (is_list and "\t" not in rest and " " * 3 not in rest)


@rule(
    "NN003",
    title=mark("Chữ “Nơi nhận:” sai kiểu chữ"),
    why=mark("“Nơi nhận:” viết chữ thường, nghiêng, đậm, cỡ 12; không gạch chân."),
    of=(
        COMPONENTS["noi_nhan_nhan"].co_chu,
        COMPONENTS["noi_nhan_nhan"].in_hoa,
        COMPONENTS["noi_nhan_nhan"].dam,
        COMPONENTS["noi_nhan_nhan"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="NƠI NHẬN:",
    good="Nơi nhận:",
    needs=("noi_nhan_nhan",),
    fix="safe",
)
def check_label_lettering(paper: Paper) -> Iterator[Fault]:
    """'Nơi nhận:' is in small letters, bold italic, 12."""
    for part in paper.find("noi_nhan_nhan"):
        yield from find_own_lettering(paper, part, COMPONENTS["noi_nhan_nhan"])


@rule(
    "NN004",
    title=mark("Danh sách nơi nhận sai kiểu chữ"),
    why=mark("Danh sách nơi nhận viết chữ thường, đứng, cỡ 11, nhỏ hơn mọi phần khác."),
    of=(
        COMPONENTS["noi_nhan_muc"].co_chu,
        COMPONENTS["noi_nhan_muc"].in_hoa,
        COMPONENTS["noi_nhan_muc"].dam,
        COMPONENTS["noi_nhan_muc"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="- Sở Nội vụ; (cỡ 12)",
    good="- Sở Nội vụ; (cỡ 11)",
    needs=("noi_nhan_nhan", "noi_nhan_muc"),
    fix="safe",
)
def check_list_lettering(paper: Paper) -> Iterator[Fault]:
    """The recipients are in small letters, upright, 11."""
    for part in paper.find("noi_nhan_muc"):
        yield from find_own_lettering(paper, part, COMPONENTS["noi_nhan_muc"])


@rule(
    "NN006",
    title=mark("Nơi nhận đặt không đúng chỗ"),
    why=mark("Nơi nhận ở sát lề trái, ngang hàng với quyền hạn, chức vụ của người ký."),
    of=(COMPONENTS["noi_nhan_nhan"].canh, NOI_NHAN_DONG),
    codes={
        "sat-le": mark("không sát lề trái"),
        "ngang-hang": mark("không ngang hàng với quyền hạn, chức vụ của người ký"),
    },
    bad="Nơi nhận canh giữa",
    good="Nơi nhận sát lề trái",
    needs=("noi_nhan_nhan",),
    fix="safe",
)
def check_noi_nhan_place(paper: Paper) -> Iterator[Fault]:
    """Label and dashes stand at the left edge, level with the signer's title."""
    lines = [part.paragraphs[0] for part in paper.find("noi_nhan_nhan")]
    lines += [item.lines[0] for item in list_recipients(paper) if item.has_dash]
    for paragraph in lines:
        yield from _check_edge(paragraph)
    if paper.find("quyen_han", "chuc_vu"):
        yield from _check_level(paper)


def _check_edge(paragraph: Paragraph) -> Iterator[Fault]:
    if "\n" in paragraph.text or len(paragraph.where) < 2:
        return
    indent, align = find_indent(paragraph), paragraph.form.align
    if align in ("center", "right") or (indent is not None and indent > _INDENT_PT):
        yield Fault(
            "sat-le",
            tr("không sát lề trái"),
            tr("sát lề trái"),
            paragraph,
            of=COMPONENTS["noi_nhan_nhan"].canh,
            edits=_move_left(paragraph),
        )


def _move_left(paragraph: Paragraph) -> tuple[Edit, ...]:
    if join_runs(paragraph)[:1].isspace() or paragraph.label:
        return ()
    return (Set(paragraph.where, align="left", left=0, first=0),)


def _check_level(paper: Paper) -> Iterator[Fault]:
    """Told of cells of one row only: the empty lines above the two differ."""
    label = paper.find("noi_nhan_nhan")[0].paragraphs[0]
    title = paper.find("quyen_han", "chuc_vu")[0].paragraphs[0]
    if len(label.where) != 4 or len(title.where) != 4 or label.where[:2] != title.where[:2]:
        return
    own, other = _count_above(paper.document, label), _count_above(paper.document, title)
    if own is not None and other is not None and own != other:
        yield Fault(
            "ngang-hang",
            tr("{so} dòng trống phía trên, bên người ký {khac}", so=own, khac=other),
            tr("ngang hàng với dòng quyền hạn, chức vụ của người ký"),
            label,
            of=NOI_NHAN_DONG,
            severity=Severity.WARNING,
        )


def _count_above(document: Document, paragraph: Paragraph) -> int | None:
    """Return how many empty lines stand above a paragraph in its cell; None for anything else."""
    index, row, cell, block = paragraph.where
    table = next((one for one in document.blocks if one.where == (index,)), None)
    if not isinstance(table, Table):
        return None
    above = table.rows[row].cells[cell].blocks[:block]
    if any(isinstance(one, Table) or one.text.strip() or one.boxes for one in above):
        return None
    return sum(_is_high(one) for one in above if isinstance(one, Paragraph))


def _is_high(paragraph: Paragraph) -> bool:
    return paragraph.mark is None or paragraph.mark.size >= _BLANK_PT
