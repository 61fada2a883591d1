"""Phụ lục: label, number, name and what it goes with (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.annexes import list_annexes, list_top, read_number
from kehoach.checking.aids.lettering import LETTERING_CODES
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.shared_runs import find_own_lettering, quote
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Set
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    COMPONENTS,
    KEM_THEO,
    PHU_LUC_CHU,
    PHU_LUC_DONG,
    PHU_LUC_MOT,
    PHU_LUC_SO,
    Severity,
    write_roman,
)
from kehoach.recognition.parts import PHU_LUC
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.annexes import Annex
    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_CAPITAL: Final = re.compile(r"PHỤ\s+LỤC")
_HEADS: Final = ("phu_luc_nhan", "phu_luc_ten", "phu_luc_kem_theo")


@rule(
    "PL001",
    title=mark("Chữ “Phụ lục” sai kiểu chữ"),
    why=mark("“Phụ lục” và số thứ tự viết chữ thường, đứng, đậm, cỡ 14; chỉ tên phụ lục in hoa."),
    of=(
        COMPONENTS["phu_luc_nhan"].in_hoa,
        COMPONENTS["phu_luc_nhan"].co_chu,
        COMPONENTS["phu_luc_nhan"].dam,
        COMPONENTS["phu_luc_nhan"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="PHỤ LỤC I",
    good="Phụ lục I",
    needs=("phu_luc_nhan",),
    fix="safe",
)
def check_label_lettering(paper: Paper) -> Iterator[Fault]:
    """'Phụ lục' is in small letters, bold, 14; not told where the name stands on its line."""
    for annex in list_annexes(paper):
        if annex.rest:
            continue
        for fault in find_own_lettering(paper, annex.label, COMPONENTS["phu_luc_nhan"]):
            if fault.code == "in-hoa":
                yield replace(fault, edits=_lower(paper, annex.label.paragraphs[0]))
            else:
                yield fault


def _lower(paper: Paper, paragraph: Paragraph) -> tuple[Edit, ...]:
    found = _CAPITAL.search(join_runs(paragraph))
    return reword(paragraph, *found.span(), PHU_LUC_CHU.value) if found else ()


@rule(
    "PL002",
    title=mark("Tên phụ lục sai kiểu chữ"),
    why=mark("Tên phụ lục in hoa, đứng, đậm, ngay dưới chữ “Phụ lục”."),
    of=(
        COMPONENTS["phu_luc_ten"].in_hoa,
        COMPONENTS["phu_luc_ten"].co_chu,
        COMPONENTS["phu_luc_ten"].dam,
        COMPONENTS["phu_luc_ten"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Danh sách đơn vị",
    good="DANH SÁCH ĐƠN VỊ",
    needs=("phu_luc_nhan", "phu_luc_ten"),
    fix="safe",
)
def check_name_lettering(paper: Paper) -> Iterator[Fault]:
    """The name is in capitals, bold, 13 to 14; without 'Kèm theo' below only its first line."""
    for annex in list_annexes(paper):
        if annex.name is None:
            continue
        sure = annex.name.paragraphs if annex.kem_theo else annex.name.paragraphs[:1]
        part = replace(annex.name, paragraphs=sure)
        yield from find_own_lettering(paper, part, COMPONENTS["phu_luc_ten"])


@rule(
    "PL003",
    title=mark("Dòng “(Kèm theo …)” sai kiểu chữ"),
    why=mark("Dòng chỉ dẫn kèm theo viết chữ thường, nghiêng, không đậm, cỡ 13 đến 14."),
    of=(
        COMPONENTS["phu_luc_kem_theo"].nghieng,
        COMPONENTS["phu_luc_kem_theo"].co_chu,
        COMPONENTS["phu_luc_kem_theo"].dam,
        COMPONENTS["phu_luc_kem_theo"].in_hoa,
    ),
    codes=LETTERING_CODES,
    bad="(Kèm theo Kế hoạch số 05/KH-SNV …) chữ đứng",
    good="(Kèm theo Kế hoạch số 05/KH-SNV …) chữ nghiêng",
    needs=("phu_luc_nhan", "phu_luc_kem_theo"),
    fix="safe",
)
def check_kem_theo_lettering(paper: Paper) -> Iterator[Fault]:
    """'(Kèm theo …)' is in small letters, italic, 13 to 14."""
    for annex in list_annexes(paper):
        if annex.kem_theo is not None:
            yield from find_own_lettering(
                paper, annex.kem_theo, COMPONENTS["phu_luc_kem_theo"]
            )  # fmt: skip


@rule(
    "PL004",
    title=mark("Đầu phụ lục không canh giữa"),
    why=mark("Chữ “Phụ lục”, tên phụ lục và dòng “(Kèm theo …)” đều canh giữa trang."),
    of=tuple(COMPONENTS[name].canh for name in _HEADS),
    codes={"canh-giua": mark("không canh giữa")},
    bad="“Phụ lục I” ở góc phải",
    good="“Phụ lục I” canh giữa",
    needs=("phu_luc_nhan",),
    fix="safe",
)
def check_centred(paper: Paper) -> Iterator[Fault]:
    """Label, name and 'Kèm theo' are centred; not told of lines set by blanks or indents."""
    for annex in list_annexes(paper):
        for part in filter(None, (annex.label, annex.name, annex.kem_theo)):
            for paragraph in part.paragraphs:
                if _is_off_centre(paragraph):
                    yield Fault(
                        "canh-giua",
                        quote(part.text),
                        tr("canh giữa"),
                        paragraph,
                        part.component,
                        of=COMPONENTS[part.component].canh,
                        edits=(Set(paragraph.where, align="center", left=0, right=0, first=0),),
                    )


def _is_off_centre(paragraph: Paragraph) -> bool:
    form = paragraph.form
    by_hand = join_runs(paragraph)[:1].isspace() or "\t" in paragraph.text
    indented = max(abs(form.left), abs(form.right), abs(form.first)) > 1
    in_page = len(paragraph.where) == 1
    return in_page and form.align != "center" and not by_hand and not indented


@rule(
    "PL005",
    title=mark("Số thứ tự phụ lục không đúng"),
    why=mark("Từ hai phụ lục trở lên thì đánh số La Mã theo thứ tự, để trong văn bản gọi đúng."),
    of=(PHU_LUC_SO, PHU_LUC_MOT, PHU_LUC_DONG),
    codes={
        "la-ma": mark("không phải số La Mã"),
        "thieu-so": mark("nhiều phụ lục mà không đánh số"),
        "thu-tu": mark("số thứ tự nhảy hoặc trùng"),
        "mot": mark("chỉ một phụ lục mà đánh số"),
        "rieng-dong": mark("tên phụ lục viết chung dòng với “Phụ lục”"),
    },
    bad="Phụ lục 1",
    good="Phụ lục I",
    needs=("phu_luc_nhan",),
    fix="show",
)
def check_numbers(paper: Paper) -> Iterator[Fault]:
    """Several phụ lục are numbered I, II, III; a single one bears no number.

    One in a file of its own may be any of several.
    """
    annexes = list_annexes(paper)
    for annex in annexes:
        if annex.rest:
            yield Fault(
                "rieng-dong", quote(annex.label.text), tr("tên phụ lục ở dòng dưới"),
                annex.label.paragraphs[0], of=PHU_LUC_DONG,
            )  # fmt: skip
    if len(annexes) >= PHU_LUC_SO.value:
        yield from _check_several(annexes)
    elif paper.kind == PHU_LUC:
        yield from _check_several([one for one in annexes if one.number])
    elif annexes and annexes[0].number:
        yield Fault(
            "mot", quote(annexes[0].label.text), tr("“Phụ lục”, không có số"),
            annexes[0].label.paragraphs[0], of=PHU_LUC_MOT,
        )  # fmt: skip


def _check_several(annexes: list[Annex]) -> Iterator[Fault]:
    for order, annex in enumerate(annexes, start=1):
        wanted = f"“{PHU_LUC_CHU.value} {write_roman(read_number(annex.number) or order)}”"
        if not annex.number:
            yield _tell_number("thieu-so", annex, wanted)
        elif not _is_roman(annex.number):
            yield _tell_number("la-ma", annex, wanted)
    for above, below in pairwise(annexes):
        last, now = read_number(above.number), read_number(below.number)
        if last and now and now != last + 1:
            wanted = f"“{PHU_LUC_CHU.value} {write_roman(last + 1)}”"
            yield replace(_tell_number("thu-tu", below, wanted), severity=Severity.WARNING)


def _is_roman(number: str) -> bool:
    return not number.isdecimal() and read_number(number) > 0


def _tell_number(code: str, annex: Annex, wanted: str) -> Fault:
    return Fault(code, quote(annex.label.text), wanted, annex.label.paragraphs[0], of=PHU_LUC_SO)


@rule(
    "PL006",
    title=mark("Phụ lục không ghi kèm theo văn bản nào"),
    why=mark(
        "Phụ lục rời khỏi văn bản thì chỉ còn dòng “(Kèm theo …)” cho biết nó là của văn bản "
        "nào; mỗi phụ lục đều phải có."
    ),
    of=KEM_THEO,
    codes={
        "thieu": mark("không có dòng “(Kèm theo …)”"),
        "ngoac": mark("dòng “Kèm theo …” không ở trong ngoặc đơn"),
    },
    bad="Phụ lục / DANH SÁCH ĐƠN VỊ",
    good="Phụ lục / DANH SÁCH ĐƠN VỊ / (Kèm theo Kế hoạch số …)",
    needs=("phu_luc_nhan",),
    fix="show",
)
def check_kem_theo(paper: Paper) -> Iterator[Fault]:
    """Each phụ lục says what it goes with, in brackets."""
    for annex in list_annexes(paper):
        part = annex.kem_theo
        if part is None and not any("kem theo" in fold(one.text) for one in list_top(paper, annex)):
            yield Fault(
                "thieu",
                quote(annex.label.text),
                tr("dưới tên phụ lục ghi “(Kèm theo … số … ngày … của …)”"),
                annex.label.paragraphs[0],
            )
        if part is not None and not part.text.startswith(("(", "/(")):
            yield Fault(
                "ngoac", quote(part.text), tr("“(Kèm theo …)”"), part.paragraphs[0],
                severity=Severity.WARNING,
            )  # fmt: skip
