"""Marks of urgency and circulation, address, drafter, electronic signature (Mục III; Mục II.8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.frames import has_frame
from kehoach.checking.aids.lettering import LETTERING_CODES, list_numbers, write_number
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.shared_runs import find_own_lettering, quote
from kehoach.checking.aids.text import join_runs, list_visible
from kehoach.checking.edits import Letter
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import CHU_KY_SO, COMPONENTS, KHAN, KHUNG
from kehoach.recognition.anchors import is_chu_ky_so
from kehoach.recognition.words import fold
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph, Run, Section

_MARKS: Final = {fold(one.value.chu): one for one in KHAN.values()}
_NO_CAPITALS: Final = {code: words for code, words in LETTERING_CODES.items() if code != "in-hoa"}
_FIRST: Final = 60
"""The text of an electronic signature stands at the top: among so many paragraphs."""


@rule(
    "DU001",
    title=mark("Dấu chỉ mức độ khẩn sai kiểu chữ"),
    why=mark("Dấu khẩn in hoa, đứng, đậm, cỡ 13 đến 14 để nổi bật ngay từ đầu."),
    of=(
        COMPONENTS["dau_do_khan"].in_hoa,
        COMPONENTS["dau_do_khan"].co_chu,
        COMPONENTS["dau_do_khan"].dam,
        COMPONENTS["dau_do_khan"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Hỏa tốc",
    good="HỎA TỐC",
    needs=("dau_do_khan",),
    fix="safe",
)
def check_khan_lettering(paper: Paper) -> Iterator[Fault]:
    """A mark of urgency is in capitals, bold, 13 to 14."""
    for part in paper.find("dau_do_khan"):
        yield from find_own_lettering(paper, part, COMPONENTS["dau_do_khan"])


@rule(
    "DU002",
    title=mark("Dấu chỉ mức độ khẩn ghi không đúng"),
    why=mark("Nghị định chỉ có ba mức: HỎA TỐC, THƯỢNG KHẨN, KHẨN, đặt trong khung viền đơn."),
    of=(KHAN["hoa_toc"], KHUNG),
    codes={
        "chu": mark("không phải một trong ba mức độ khẩn"),
        "khung": mark("không có khung"),
    },
    bad="HỎA TỐC HẸN GIỜ",
    good="HỎA TỐC",
    needs=("dau_do_khan",),
    fix="safe",
)
def check_khan(paper: Paper) -> Iterator[Fault]:
    """The words are one of three, in a frame."""
    for part in paper.find("dau_do_khan"):
        paragraph = part.paragraphs[0]
        key = fold(part.text)
        if key not in _MARKS:
            fact = _MARKS.get(key.strip("()[]. "))
            text = join_runs(paragraph)
            yield Fault(
                "chu",
                quote(part.text),
                ", ".join(one.value.chu for one in KHAN.values()),
                paragraph,
                part.component,
                edits=reword(paragraph, 0, len(text), fact.value.chu) if fact else (),
            )
        if not has_frame(paper.document, paragraph):
            yield Fault(
                "khung", quote(part.text), tr("trong khung hình chữ nhật viền đơn"),
                paragraph, part.component, of=KHUNG,
            )  # fmt: skip


@rule(
    "DU003",
    title=mark("Chỉ dẫn phạm vi lưu hành sai kiểu chữ"),
    why=mark("Chỉ dẫn phạm vi lưu hành in hoa, đứng, đậm, cỡ 13 đến 14."),
    of=(
        COMPONENTS["pham_vi_luu_hanh"].in_hoa,
        COMPONENTS["pham_vi_luu_hanh"].co_chu,
        COMPONENTS["pham_vi_luu_hanh"].dam,
        COMPONENTS["pham_vi_luu_hanh"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Lưu hành nội bộ",
    good="LƯU HÀNH NỘI BỘ",
    needs=("pham_vi_luu_hanh",),
    fix="safe",
)
def check_luu_hanh_lettering(paper: Paper) -> Iterator[Fault]:
    """A mark of circulation is in capitals, bold, 13 to 14."""
    for part in paper.find("pham_vi_luu_hanh"):
        yield from find_own_lettering(paper, part, COMPONENTS["pham_vi_luu_hanh"])


@rule(
    "DU004",
    title=mark("Chỉ dẫn phạm vi lưu hành không có khung"),
    why=mark("Chỉ dẫn phạm vi lưu hành đặt cân đối trong khung hình chữ nhật viền đơn."),
    of=KHUNG,
    codes={"khung": mark("không có khung")},
    bad="LƯU HÀNH NỘI BỘ (không khung)",
    good="LƯU HÀNH NỘI BỘ (trong khung)",
    needs=("pham_vi_luu_hanh",),
    fix="show",
)
def check_luu_hanh_frame(paper: Paper) -> Iterator[Fault]:
    """A mark of circulation stands in a frame."""
    for part in paper.find("pham_vi_luu_hanh"):
        if not has_frame(paper.document, part.paragraphs[0]):
            yield Fault(
                "khung", quote(part.text), tr("trong khung hình chữ nhật viền đơn"),
                part.paragraphs[0],
            )  # fmt: skip


@rule(
    "DU005",
    title=mark("Dòng địa chỉ cơ quan sai kiểu chữ"),
    why=mark("Địa chỉ, thư điện tử, điện thoại viết chữ thường, đứng, cỡ 11 đến 12."),
    of=(
        COMPONENTS["dia_chi_co_quan"].co_chu,
        COMPONENTS["dia_chi_co_quan"].in_hoa,
        COMPONENTS["dia_chi_co_quan"].dam,
        COMPONENTS["dia_chi_co_quan"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Địa chỉ (cỡ 10, nghiêng)",
    good="Địa chỉ (cỡ 11, đứng)",
    needs=("dia_chi_co_quan",),
    fix="safe",
)
def check_dia_chi_lettering(paper: Paper) -> Iterator[Fault]:
    """The address is in small letters, upright, 11 to 12; in a footer it is only told."""
    for part in paper.find("dia_chi_co_quan"):
        section = _find_margin(paper, part.paragraphs[0])
        for fault in find_own_lettering(paper, part, COMPONENTS["dia_chi_co_quan"]):
            yield replace(fault, at=section, edits=()) if section else fault


def _find_margin(paper: Paper, paragraph: Paragraph) -> Section | None:
    """Return the section in whose header or footer a paragraph stands; None for the body."""
    for section in paper.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            if any(one is paragraph for one in walk_blocks(blocks)):
                return section
    return None


@rule(
    "DU006",
    title=mark("Ký hiệu người soạn thảo, số bản sai kiểu chữ"),
    why=mark("Ký hiệu người soạn thảo và số lượng bản phát hành viết cỡ 11, đứng, như nơi nhận."),
    of=(
        COMPONENTS["nguoi_soan_so_ban"].co_chu,
        COMPONENTS["nguoi_soan_so_ban"].dam,
        COMPONENTS["nguoi_soan_so_ban"].nghieng,
    ),
    codes=_NO_CAPITALS,
    bad="PL.(300) cỡ 9",
    good="PL.(300) cỡ 11",
    needs=("nguoi_soan_so_ban",),
    fix="safe",
)
def check_nguoi_soan_lettering(paper: Paper) -> Iterator[Fault]:
    """The drafter's initials and the number of copies are upright, 11; initials are capitals."""
    for part in paper.find("nguoi_soan_so_ban"):
        for fault in find_own_lettering(paper, part, COMPONENTS["nguoi_soan_so_ban"]):
            if fault.code != "in-hoa":
                yield fault


@rule(
    "DU007",
    title=mark("Thông tin chữ ký số của cơ quan sai kiểu chữ"),
    why=mark("Thông tin ký số ở góc trên bên phải viết cỡ 10, đứng, để không lẫn với nội dung."),
    of=CHU_KY_SO,
    codes={
        "co-chu": mark("không phải cỡ 10"),
        "dam": mark("in đậm"),
        "nghieng": mark("in nghiêng"),
    },
    bad="thông tin ký số cỡ 14",
    good="thông tin ký số cỡ 10",
    fix="safe",
)
def check_chu_ky_so(paper: Paper) -> Iterator[Fault]:
    """The text of an organisation's electronic signature is upright, 10."""
    for paragraph in paper.paragraphs[:_FIRST]:
        if is_chu_ky_so(fold(paragraph.text)):
            yield from _check_signature(paragraph)


def _check_signature(paragraph: Paragraph) -> Iterator[Fault]:
    wanted, runs = CHU_KY_SO.value, list_visible(paragraph)
    where = paragraph.where
    for code, off, letter, found, expected in (
        (
            "co-chu",
            _pick(runs, "size", wanted.co_chu),
            Letter(where, size=wanted.co_chu),
            tr("cỡ chữ {co}", co=write_number(runs[0].form.size)),
            tr("cỡ chữ {co}", co=write_number(wanted.co_chu)),
        ),
        ("dam", _pick(runs, "bold", wanted.dam), Letter(where, bold=wanted.dam),
         tr("chữ đậm"), tr("chữ không đậm")),
        ("nghieng", _pick(runs, "italic", wanted.nghieng), Letter(where, italic=wanted.nghieng),
         tr("chữ nghiêng"), tr("chữ đứng")),
    ):  # fmt: skip
        if off:
            edit = replace(letter, runs=list_numbers(off))
            yield Fault(code, found, expected, paragraph, edits=(edit,))


def _pick(runs: list[Run], field: str, wanted: object) -> list[Run]:
    return [run for run in runs if getattr(run.form, field) != wanted]
