"""Tên loại and trích yếu, and the V/v of a công văn (Phụ lục I, Phần I, Mục II, khoản 5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES, write_number
from kehoach.checking.aids.lines import LINE_CODES, LINED_CODES, find_line
from kehoach.checking.aids.main_text import HEADINGS, RUNNING
from kehoach.checking.aids.pieces import is_whole, reword
from kehoach.checking.aids.shared_runs import find_own_lettering
from kehoach.checking.aids.text import has_tones, join_runs
from kehoach.checking.edits import Set
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    CO_TRICH_YEU,
    COMPONENTS,
    KINDS,
    TRICH_YEU_CONG_VAN_GAP_PT,
    TRICH_YEU_ENDS,
    VE_VIEC_CHU,
    VE_VIEC_KHONG_KE,
    VE_VIEC_SACH,
    Severity,
    end_trich_yeu,
)
from kehoach.recognition.title import is_authority
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_TITLES: Final = ("ten_loai", "trich_yeu", "trich_yeu_cong_van")
_PREFIX: Final = re.compile(
    r"\s*(?P<words>[Vv]\s*/\s*[Vv]|[Vv][Vv](?=[\s:.])|[Vv]ề việc)(?P<mark>\s*[:.])?(?P<gap>\s*)"
)
_ROUNDING_PT: Final = 0.1


@rule(
    "TL001",
    title=mark("Tên loại văn bản sai kiểu chữ"),
    why=mark("Tên loại in hoa, đứng, đậm để người nhận biết ngay mình cầm loại văn bản nào."),
    of=(
        COMPONENTS["ten_loai"].in_hoa,
        COMPONENTS["ten_loai"].co_chu,
        COMPONENTS["ten_loai"].dam,
        COMPONENTS["ten_loai"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Kế hoạch",
    good="KẾ HOẠCH",
    needs=("ten_loai",),
    fix="safe",
)
def check_ten_loai(paper: Paper) -> Iterator[Fault]:
    """Lettering of tên loại."""
    for part in paper.find("ten_loai"):
        yield from find_own_lettering(paper, part, COMPONENTS["ten_loai"])


@rule(
    "TL002",
    title=mark("Trích yếu sai kiểu chữ"),
    why=mark("Trích yếu in thường, đứng, đậm; in hoa toàn bộ làm lẫn với tên loại ở trên."),
    of=(
        COMPONENTS["trich_yeu"].dam,
        COMPONENTS["trich_yeu"].co_chu,
        COMPONENTS["trich_yeu"].nghieng,
        COMPONENTS["trich_yeu"].in_hoa,
    ),
    codes=LINED_CODES,
    bad="PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2026",
    good="Phát động phong trào thi đua năm 2026",
    needs=("trich_yeu",),
    fix="safe",
)
def check_trich_yeu(paper: Paper) -> Iterator[Fault]:
    """Lettering of the trích yếu under a tên loại; what is underlined, TL005 tells."""
    for part in paper.find("trich_yeu"):
        found = _letter_trich_yeu(paper, part)
        yield from (one for one in found if one.code in LINED_CODES)


@rule(
    "TL003",
    title=mark("Trích yếu công văn sai kiểu chữ"),
    why=mark("Trích yếu công văn nằm dưới số, ký hiệu, in thường, đứng, cỡ 12 đến 13, không đậm."),
    of=(
        COMPONENTS["trich_yeu_cong_van"].dam,
        COMPONENTS["trich_yeu_cong_van"].co_chu,
        COMPONENTS["trich_yeu_cong_van"].nghieng,
        COMPONENTS["trich_yeu_cong_van"].in_hoa,
    ),
    codes=LETTERING_CODES,
    bad="V/v báo cáo kết quả thi đua (cỡ chữ 14, đậm)",
    good="V/v báo cáo kết quả thi đua (cỡ chữ 12, đứng)",
    needs=("trich_yeu_cong_van",),
    kinds=("cong_van",),
    fix="safe",
)
def check_trich_yeu_cong_van(paper: Paper) -> Iterator[Fault]:
    """Lettering of the V/v of a công văn."""
    for part in paper.find("trich_yeu_cong_van"):
        yield from _letter_trich_yeu(paper, part)


def _letter_trich_yeu(paper: Paper, part: Part) -> Iterator[Fault]:
    """Capitals are told of the whole only: a line of it may hold nothing but a short name."""
    component = COMPONENTS[part.component]
    for fault in find_own_lettering(paper, part, component):
        if fault.code != "in-hoa":
            yield fault
    letters = "".join(_see_letters(one) for one in part.paragraphs)
    if letters.isupper() and has_tones(letters):
        yield Fault(
            "in-hoa",
            tr("chữ in hoa"),
            tr("chữ in thường"),
            part.paragraphs[0],
            part.component,
            of=component.in_hoa,
        )


def _see_letters(paragraph: Paragraph) -> str:
    return "".join(
        run.text.upper() if run.form.all_caps else run.text
        for run in paragraph.runs
        if run.change != "deleted" and not run.form.hidden
    ).replace("V/v", "")


@rule(
    "TL004",
    title=mark("Tên loại, trích yếu không canh giữa"),
    why=mark("Tên loại và trích yếu đặt giữa trang; trích yếu công văn đặt giữa dưới số, ký hiệu."),
    of=tuple(COMPONENTS[one].canh for one in _TITLES),
    codes={
        "ten-loai": mark("tên loại không canh giữa"),
        "trich-yeu": mark("trích yếu không canh giữa"),
        "trich-yeu-cong-van": mark("trích yếu công văn không canh giữa"),
    },
    bad="KẾ HOẠCH (canh trái)",
    good="KẾ HOẠCH (canh giữa)",
    fix="safe",
)
def check_centring(paper: Paper) -> Iterator[Fault]:
    """Alignment; what was put in the middle by blanks, tabs or indents is left alone."""
    names = [one for one in _TITLES if paper.kind == "cong_van" or one != "trich_yeu_cong_van"]
    for part in paper.find(*names):
        for paragraph in part.paragraphs:
            if paragraph.form.align == "center" or not _stands_at_edge(paper, paragraph):
                continue
            yield Fault(
                part.component.replace("_", "-"),
                tr("không canh giữa"),
                tr("canh giữa"),
                paragraph,
                part.component,
                of=COMPONENTS[part.component].canh,
                edits=(Set(paragraph.where, align="center", left=0, right=0, first=0),),
            )


def _stands_at_edge(paper: Paper, paragraph: Paragraph) -> bool:
    form = paragraph.form
    text = join_runs(paragraph)
    by_hand = "\t" in text or any(row[:1].isspace() for row in text.split("\n"))
    indented = max(abs(form.left), abs(form.right), abs(form.first)) > 36
    return not (by_hand or indented) and is_whole(paper, paragraph)


@rule(
    "TL005",
    title=mark("Đường kẻ dưới trích yếu thiếu hoặc sai"),
    why=mark("Đường kẻ ngắn dưới trích yếu khép phần đầu văn bản lại, mở ra phần nội dung."),
    of=tuple(one for one in (COMPONENTS["trich_yeu"].ke,) if one),
    codes=LINE_CODES,
    bad="Phát động phong trào thi đua năm 2026 (không có đường kẻ)",
    good="Phát động phong trào thi đua năm 2026 (đường kẻ bằng 1/3 đến 1/2 dòng chữ)",
    needs=("trich_yeu",),
    fix="safe",
)
def check_line(paper: Paper) -> Iterator[Fault]:
    """The line under the trích yếu of a paper with tên loại."""
    for part in paper.find("trich_yeu")[:1]:
        if part.annex == 0:
            yield from find_line(paper, part, COMPONENTS["trich_yeu"])


@rule(
    "TL006",
    title=mark("Có đường kẻ dưới trích yếu công văn"),
    why=mark("Đường kẻ chỉ đặt dưới trích yếu của văn bản có tên loại; công văn không có."),
    of=VE_VIEC_KHONG_KE,
    codes={"co-ke": mark("có đường kẻ dưới trích yếu công văn")},
    bad="V/v báo cáo kết quả thi đua (có đường kẻ bên dưới)",
    good="V/v báo cáo kết quả thi đua",
    needs=("trich_yeu_cong_van", "co_quan_ban_hanh"),
    kinds=("cong_van",),
)
def check_no_line(paper: Paper) -> Iterator[Fault]:
    """A line under the V/v beside that of the issuing body, which an anchored one could be."""
    part = paper.find("trich_yeu_cong_van")[-1]
    others = paper.find("co_quan_ban_hanh", "tieu_ngu")
    if part.rule is None or part.rule.kind == "underline" or not all(one.rule for one in others):
        return
    yield Fault(
        "co-ke",
        tr("đường kẻ dưới trích yếu công văn"),
        tr("không có đường kẻ"),
        part.paragraphs[-1],
        part.component,
    )


@rule(
    "TL007",
    title=mark("Trích yếu công văn không mở đầu bằng “V/v”"),
    why=mark("Nghị định viết “V/v”: chữ V in hoa, gạch chéo, chữ v thường, rồi đến nội dung."),
    of=(VE_VIEC_CHU, VE_VIEC_SACH),
    codes={
        "viet-sai": mark("viết khác “V/v”"),
        "ve-viec": mark("viết “Về việc” ở ô trích yếu công văn"),
        "co-dau": mark("có dấu sau “V/v”"),
    },
    bad="V/V: báo cáo kết quả thi đua",
    good="V/v báo cáo kết quả thi đua",
    needs=("trich_yeu_cong_van",),
    kinds=("cong_van",),
    fix="safe",
)
def check_ve_viec(paper: Paper) -> Iterator[Fault]:
    """How the trích yếu of a công văn opens."""
    paragraph = paper.find("trich_yeu_cong_van")[0].paragraphs[0]
    text = join_runs(paragraph)
    found = _PREFIX.match(text)
    if found is None or found.end() == len(text):
        return
    start, words = found.start("words"), found["words"]
    if words != VE_VIEC_CHU.value:
        code, fact, end = "ve-viec" if "ề" in words else "viet-sai", VE_VIEC_CHU, found.end()
    elif found["mark"]:
        code, fact, end = "co-dau", VE_VIEC_SACH, found.end()
    else:
        return
    yield Fault(
        code,
        tr("“{chu}”", chu=text[start:end].strip()),
        tr("“{chu}”", chu=VE_VIEC_CHU.value),
        paragraph,
        of=fact,
        edits=reword(paragraph, start, end, VE_VIEC_SACH.value),
    )


@rule(
    "TL008",
    title=mark("Trích yếu kết thúc bằng dấu câu"),
    why=mark("Trích yếu là một cụm từ, các văn bản mẫu không đặt dấu chấm ở cuối."),
    of=TRICH_YEU_ENDS,
    codes={"dau-cuoi": mark("có dấu câu ở cuối trích yếu")},
    bad="Phát động phong trào thi đua năm 2026.",
    good="Phát động phong trào thi đua năm 2026",
    fix="safe",
)
def check_ending(paper: Paper) -> Iterator[Fault]:
    """A mark after the last word of trích yếu."""
    for part in paper.find("trich_yeu", "trich_yeu_cong_van"):
        paragraph = part.paragraphs[-1]
        text = join_runs(paragraph).rstrip()
        bare = end_trich_yeu(text)
        if not bare or bare == text:
            continue
        yield Fault(
            "dau-cuoi",
            tr("“{dau}” ở cuối", dau=text[len(bare) :].strip()),
            tr("không có dấu ở cuối"),
            paragraph,
            part.component,
            edits=reword(paragraph, len(bare), len(text), ""),
        )


@rule(
    "TL009",
    title=mark("Thiếu trích yếu"),
    why=mark("Trích yếu là thành phần chính của văn bản: người nhận, sổ văn bản tra theo nó."),
    of=CO_TRICH_YEU,
    codes={
        "thieu-trich-yeu": mark("không có trích yếu dưới tên loại"),
        "thieu-v-v": mark("công văn không có trích yếu"),
    },
    bad="Số: 15/SNV-TCCB",
    good="Số: 15/SNV-TCCB / V/v báo cáo kết quả thi đua",
    kinds=CO_TRICH_YEU.value,
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """Trích yếu missing where the text begins right below tên loại, or no V/v above Kính gửi."""
    if paper.kind == "cong_van":
        yield from _miss_ve_viec(paper)
        return
    title = paper.get("ten_loai")
    given = any(one.annex == 0 for one in paper.find("trich_yeu", "trich_yeu_cong_van"))
    if title is None or given:
        return
    if fold(title.text).strip(" .:") != fold(KINDS[paper.kind].ten):
        return
    below = _find_below(paper, title.paragraphs[-1])
    component = paper.name_component(below) if below else ""
    is_text = component in (*RUNNING, *HEADINGS)
    is_issuer = not component and below is not None and is_authority(below.text)
    if component == "kinh_gui" or is_issuer or (is_text and below and below.form.align != "center"):
        yield Fault(
            "thieu-trich-yeu", tr("không có trích yếu"), tr("trích yếu ngay dưới tên loại"),
            title.paragraphs[-1],
        )  # fmt: skip


def _miss_ve_viec(paper: Paper) -> Iterator[Fault]:
    so, kinh_gui = paper.get("so_ky_hieu"), paper.get("kinh_gui")
    if so is None or kinh_gui is None or paper.find("trich_yeu_cong_van", "trich_yeu", "ten_loai"):
        return
    end = kinh_gui.paragraphs[0].where
    head = [fold(one.text) for one in paper.paragraphs if one.where <= end]
    if not any(re.search(r"v\s*/\s*v|\bvv\b|ve viec", words) for words in head):
        yield Fault(
            "thieu-v-v", tr("không có trích yếu"), tr("“V/v …” dưới số, ký hiệu"), so.paragraphs[-1]
        )


def _find_below(paper: Paper, paragraph: Paragraph) -> Paragraph | None:
    below = (one for one in paper.paragraphs if one.where > paragraph.where and one.text.strip())
    return next(below, None)


@rule(
    "TL010",
    title=mark("Trích yếu công văn sát số, ký hiệu"),
    why=mark("Trích yếu công văn cách số, ký hiệu 6 pt để hai thành phần không dính vào nhau."),
    of=TRICH_YEU_CONG_VAN_GAP_PT,
    codes={"khoang-cach": mark("khoảng cách dưới 6 pt")},
    bad="V/v báo cáo kết quả thi đua (cách trên 0 pt)",
    good="V/v báo cáo kết quả thi đua (cách trên 6 pt)",
    needs=("so_ky_hieu", "trich_yeu_cong_van"),
    kinds=("cong_van",),
    severity=Severity.WARNING,
    fix="safe",
)
def check_gap(paper: Paper) -> Iterator[Fault]:
    """The gap above V/v, where it stands right under số in one column."""
    so = paper.find("so_ky_hieu")[0].paragraphs[-1]
    first = paper.find("trich_yeu_cong_van")[0].paragraphs[0]
    follows = first.where == (*so.where[:-1], so.where[-1] + 1)
    gap = so.form.after + first.form.before
    wanted = TRICH_YEU_CONG_VAN_GAP_PT.value
    if follows and gap < wanted - _ROUNDING_PT:
        yield Fault(
            "khoang-cach",
            tr("cách {so} pt", so=write_number(gap)),
            tr("cách {so} pt", so=write_number(wanted)),
            first,
            edits=(Set(first.where, before=wanted),),
        )
