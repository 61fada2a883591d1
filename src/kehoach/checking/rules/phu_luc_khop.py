"""Phụ lục and their paper: what each says of the other must agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.annexes import list_annexes, list_citings, read_number
from kehoach.checking.aids.shared_runs import quote
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    KEM_THEO,
    KINDS,
    PHU_LUC_DAN,
    PHU_LUC_TEP,
    Severity,
    write_roman,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.annexes import Citing
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part

_POINTERS: Final = re.compile(
    r"phu luc|kem theo|dinh kem|gui kem|danh sach|mau so"
    # a form; not a chart, delegates, what is outstanding, what was said
    r"|(?<!dai )(?<!tieu )(?<!phat )\bbieu (?:mau|so|tong hop|thong ke|\d|[ivxl]+\b)"
)
"""How a text speaks of what is attached to it."""
_KIND: Final = re.compile(r"kem theo\s+(?:ban\s+)?(.{3,20}?)\s*(?:so\b|:|$)")
_SO: Final = re.compile(r"\bso\s*:?\s*(\d*)[\s.…_]*/\s*([a-z&-]+[a-z])")
_NGAY: Final = re.compile(
    r"ngay[\s.…_]*(\d*)[\s.…_]*(?:thang|/)[\s.…_]*(\d*)[\s.…_]*(?:nam|/)[\s.…_]*(\d*)"
)
_KINDS_BY_NAME: Final = {fold(kind.ten): kind.id for kind in KINDS.values()}


@rule(
    "PL007",
    title=mark("Dòng “(Kèm theo …)” không khớp với văn bản"),
    why=mark("Số, ngày và tên loại trên phụ lục phải là của chính văn bản mà nó kèm theo."),
    of=KEM_THEO,
    codes={
        "loai": mark("tên loại khác văn bản"),
        "so": mark("số, ký hiệu khác văn bản"),
        "ngay": mark("ngày, tháng, năm khác văn bản"),
    },
    bad="(Kèm theo Kế hoạch số 12/KH-SNV …) trên phụ lục của Kế hoạch số 05/KH-SNV",
    good="(Kèm theo Kế hoạch số 05/KH-SNV …)",
    needs=("phu_luc_kem_theo",),
    kinds=KINDS,
    fix="show",
)
def check_agreement(paper: Paper) -> Iterator[Fault]:
    """Kind, số and date of each phụ lục are the paper's; blanks agree with anything.

    A text that is issued with the paper has a head and tên loại of its own; where other papers
    stand in the file too, it may go with one of those.
    """
    if len(paper.find("ten_loai")) > 1 or len(paper.find("quoc_hieu")) > 1:
        if len(paper.find("so_ky_hieu")) == 1 and len(paper.find("dia_danh_ngay")) == 1:
            for part in paper.find("phu_luc_kem_theo"):
                if _name_kind(part) == paper.kind:
                    yield from _check_so(paper, part)
                    yield from _check_ngay(paper, part)
        return
    for annex in list_annexes(paper):
        if annex.kem_theo is not None:
            yield from _check_kind(paper, annex.kem_theo)
            yield from _check_so(paper, annex.kem_theo)
            yield from _check_ngay(paper, annex.kem_theo)


def _check_kind(paper: Paper, part: Part) -> Iterator[Fault]:
    kind = _name_kind(part)
    if kind and kind != paper.kind:
        yield _tell("loai", part, KINDS[kind].ten, KINDS[paper.kind].ten)


def _name_kind(part: Part) -> str:
    """Return the kind of document that '(Kèm theo …)' names; '' if none is known."""
    found = _KIND.search(fold(part.text))
    return _KINDS_BY_NAME.get(found[1], "") if found else ""


def _check_so(paper: Paper, part: Part) -> Iterator[Fault]:
    head = paper.get("so_ky_hieu")
    own, theirs = _SO.search(fold(head.text)) if head else None, _SO.search(fold(part.text))
    if not head or not own or not theirs:
        return
    numbers = own[1].lstrip("0"), theirs[1].lstrip("0")
    if own[2] != theirs[2] or (all(numbers) and numbers[0] != numbers[1]):
        yield _tell("so", part, part.text, head.text)


def _check_ngay(paper: Paper, part: Part) -> Iterator[Fault]:
    head = paper.get("dia_danh_ngay")
    own, theirs = _NGAY.search(fold(head.text)) if head else None, _NGAY.search(fold(part.text))
    if not head or not own or not theirs:
        return
    pairs = zip(own.groups(), theirs.groups(), strict=True)
    if any(one and other and int(one) != int(other) for one, other in pairs):
        yield _tell("ngay", part, part.text, head.text)


def _tell(code: str, part: Part, found: str, expected: str) -> Fault:
    return Fault(
        code, quote(found), tr("{chu} như ở đầu văn bản", chu=quote(expected)), part.paragraphs[0]
    )


@rule(
    "PL008",
    title=mark("Văn bản không chỉ dẫn đúng phụ lục"),
    why=mark("Có phụ lục thì trong nội dung phải nói đến, và nói đến phụ lục nào thì phải có."),
    of=(PHU_LUC_DAN, PHU_LUC_TEP),
    codes={
        "khong-dan": mark("có phụ lục mà nội dung không chỉ dẫn"),
        "vang": mark("nội dung chỉ dẫn phụ lục không có trong tệp"),
    },
    bad="có Phụ lục II mà nội dung chỉ nói đến Phụ lục I",
    good="“… theo Phụ lục I và Phụ lục II kèm theo”",
    kinds=KINDS,
    fix="show",
)
def check_citings(paper: Paper) -> Iterator[Fault]:
    """Each phụ lục is spoken of in the text, and each that is spoken of is there."""
    annexes = list_annexes(paper)
    end = annexes[0].label.paragraphs[0].where if annexes else (len(paper.document.blocks),)
    citings = list_citings(paper, end)
    if not annexes:
        return
    before = " ".join(fold(one.text) for one in paper.paragraphs if one.where < end)
    if not _POINTERS.search(before):
        yield _tell_uncited(annexes[0].label)
    elif citings and all(one.numbers for one in citings) and "cac phu luc" not in before:
        named = frozenset[int]().union(*(one.numbers for one in citings))
        for annex in annexes:
            number = read_number(annex.number)
            if number and number not in named:
                yield _tell_uncited(annex.label)
    there = [read_number(annex.number) for annex in annexes]
    if all(there):
        # Of two with one number, one was typed wrong: another rule tells it.
        yield from _find_lacking(citings, max(*there, len(there)))


def _tell_uncited(label: Part) -> Fault:
    return Fault(
        "khong-dan",
        tr("nội dung không nói đến {chu}", chu=quote(label.text)),
        tr("trong nội dung có chỉ dẫn đến phụ lục"),
        label.paragraphs[0],
        of=PHU_LUC_DAN,
    )


def _find_lacking(citings: list[Citing], last: int) -> Iterator[Fault]:
    """One that is in a file of its own is not lacking: a note."""
    for citing in citings:
        for number in sorted(citing.numbers):
            if number > last:
                yield Fault(
                    "vang",
                    tr("nói đến Phụ lục {so}", so=write_roman(number)),
                    tr("phụ lục đó trong tệp này, hoặc ở tệp kèm theo"),
                    citing.paragraph,
                    of=PHU_LUC_TEP,
                    severity=Severity.NOTE,
                )
