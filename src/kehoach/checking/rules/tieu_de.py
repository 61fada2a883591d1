"""Headings of the text: their lettering, their place, their end (Mục II, khoản 6, điểm d, đ)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.ladder import list_steps
from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering, list_numbers
from kehoach.checking.aids.main_text import HEADINGS, RUNNING, list_text, list_texts
from kehoach.checking.aids.text import get_letters, has_tones, join_runs, list_visible
from kehoach.checking.edits import Letter, Reword, Set, SplitParagraph
from kehoach.checking.fault import Fault
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import COMPONENTS, HEADED, HEADING_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.aids.ladder import Step
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph, Run

_CENTRED: Final = ("phan_chuong", "tieu_de_phan_chuong", "muc_tieu_muc", "tieu_de_muc")
_BELOW: Final = {"phan_chuong": "tieu_de_phan_chuong", "muc_tieu_muc": "tieu_de_muc"}
_NUMBERED: Final = ("muc_la_ma", "dieu", "khoan", "khoan_co_tieu_de", *_CENTRED)
_HEADING_MAX: Final = 120
_DIEU: Final = re.compile(r"\s*Điều\s+\d+\s*[.:]?", re.IGNORECASE)
_ENDED: Final = (".", ";", ",", ":")
_FEW_DIEU: Final = 3


@rule(
    "BC006",
    title=mark("Tiêu đề mục La Mã sai kiểu chữ"),
    why=mark("Số La Mã và tiêu đề in hoa, đứng, đậm để thấy các phần lớn của văn bản."),
    of=(
        COMPONENTS["muc_la_ma"].in_hoa,
        COMPONENTS["muc_la_ma"].dam,
        COMPONENTS["muc_la_ma"].nghieng,
        COMPONENTS["muc_la_ma"].co_chu,
    ),
    codes=LETTERING_CODES,
    bad="I. Mục đích, yêu cầu",
    good="I. MỤC ĐÍCH, YÊU CẦU",
    needs=("muc_la_ma",),
    fix="safe",
)
def check_roman(paper: Paper) -> Iterator[Fault]:
    """Lettering of 'I. TIÊU ĐỀ'; a Roman number before a whole sentence is no heading."""
    parts = [one for one in list_text(paper) if one.component == "muc_la_ma"]
    yield from gather(
        paper,
        (fault for part in parts if _is_short(part.text) for fault in _letter(part)),
    )


def _is_short(text: str) -> bool:
    return len(text) <= _HEADING_MAX and not text.endswith((".", ";", ","))


def _letter(part: Part) -> Iterator[Fault]:
    """Lettering; capitals are mended by how they are shown, abbreviations not taken for words."""
    component = COMPONENTS[part.component]
    bare = re.sub(r"\([^)]*\)?", "", part.text)
    for fault in find_lettering(part, component):
        if fault.code != "in-hoa":
            if not _is_aside(part, fault.quote.strip()):
                yield fault
        elif component.in_hoa.value:
            if bare.isupper():
                continue
            edits = tuple(Letter(one.where, all_caps=True) for one in part.paragraphs)
            yield replace(fault, edits=edits)
        elif has_tones(part.text):
            yield fault


def _is_aside(part: Part, words: str) -> bool:
    """Tell whether words stand in brackets: an aside has a form of its own."""
    before = part.text.partition(words)[0] if words in part.text else words
    return words.startswith("(") or before.rstrip().endswith("(")


@rule(
    "BC007",
    title=mark("Số và tiêu đề của điều sai kiểu chữ"),
    why=mark("Từ “Điều”, số thứ tự và tiêu đề của điều là chữ đứng, đậm để tra cho nhanh."),
    of=(COMPONENTS["dieu"].dam, COMPONENTS["dieu"].nghieng),
    codes={
        "dam": mark("“Điều” và số thứ tự không đậm"),
        "nghieng": mark("“Điều” và số thứ tự in nghiêng"),
        "tieu-de": mark("tiêu đề của điều không đậm"),
    },
    bad="Điều 1. Phạm vi điều chỉnh (chữ không đậm)",
    good="Điều 1. Phạm vi điều chỉnh (chữ đậm)",
    needs=("dieu",),
    fix="safe",
)
def check_dieu(paper: Paper) -> Iterator[Fault]:
    """The word Điều and its number; the rest where all điều surely have headings."""
    text = list_text(paper)
    faults: list[Fault] = []
    for part in text:
        if part.component == "dieu":
            faults += _letter_dieu(part.paragraphs[0])
    if not faults:
        faults += _find_plain_headings(text)
    yield from gather(paper, faults)


def _letter_dieu(paragraph: Paragraph) -> Iterator[Fault]:
    found = None if paragraph.label else _DIEU.match(join_runs(paragraph))
    if found is None:
        return
    runs, alone = _list_first(paragraph, found.end())
    upright, bold = COMPONENTS["dieu"].nghieng, COMPONENTS["dieu"].dam
    off = [run for run in runs if not run.form.bold]
    if off:
        edits = (Letter(paragraph.where, list_numbers(off), bold=True),) if alone else ()
        yield Fault("dam", tr("chữ không đậm"), tr("chữ đậm"), paragraph, of=bold, edits=edits)
    off = [run for run in runs if run.form.italic]
    if off:
        edits = (Letter(paragraph.where, list_numbers(off), italic=False),) if alone else ()
        yield Fault(
            "nghieng", tr("chữ nghiêng"), tr("chữ đứng"), paragraph, of=upright, edits=edits
        )


def _list_first(paragraph: Paragraph, end: int) -> tuple[list[Run], bool]:
    """Return the runs of the first ``end`` letters, and whether they hold no others."""
    runs: list[Run] = []
    at = 0
    for run in paragraph.runs:
        if run.change == "deleted" or run.form.hidden:
            continue
        if at < end and get_letters(run.text[: end - at]):
            runs.append(run)
        at += len(run.text)
    ends = sum(len(run.text) for run in runs) <= end + 1
    return runs, ends


def _find_plain_headings(text: Sequence[Part]) -> Iterator[Fault]:
    """Short điều without a stop over khoản or text are headings where most of them are so."""
    pairs = list(zip(text, [*text[1:], None], strict=True))
    dieu = [(one, below) for one, below in pairs if one.component == "dieu"]
    headed = [
        one.paragraphs[0]
        for one, below in dieu
        if _is_short(one.text) and not one.text.endswith(":")
        and below is not None and below.component in ("noi_dung", "khoan", "diem")
    ]  # fmt: skip
    if len(dieu) < _FEW_DIEU or 2 * len(headed) <= len(dieu):
        return
    for paragraph in headed:
        runs = list_visible(paragraph)
        if not all(run.form.bold for run in runs):
            yield Fault(
                "tieu-de", tr("chữ không đậm"), tr("chữ đậm"), paragraph,
                edits=(Letter(paragraph.where, bold=True),),
            )  # fmt: skip


@rule(
    "BC008",
    title=mark("Tiêu đề của khoản sai kiểu chữ"),
    why=mark("Khoản có tiêu đề thì số và tiêu đề ở dòng riêng, in thường, chữ đứng, đậm."),
    of=(
        COMPONENTS["khoan_co_tieu_de"].dam,
        COMPONENTS["khoan_co_tieu_de"].nghieng,
        COMPONENTS["khoan_co_tieu_de"].in_hoa,
        COMPONENTS["khoan_co_tieu_de"].co_chu,
    ),
    codes=LETTERING_CODES,
    bad="1. TỔ CHỨC PHONG TRÀO",
    good="1. Tổ chức phong trào",
    needs=("khoan_co_tieu_de",),
    fix="safe",
)
def check_khoan(paper: Paper) -> Iterator[Fault]:
    """Lettering of a khoản's heading, where it surely is one."""
    text = list_text(paper)
    sure = _list_sure(text)
    yield from gather(
        paper,
        (
            fault
            for part in text
            if part.component == "khoan_co_tieu_de" and _is_short(part.text)
            for fault in _letter(part)
            if fault.code != "dam" or part in sure
        ),
    )


def _list_sure(text: Sequence[Part]) -> list[Part]:
    """Return the headings of khoản that are most bold, or stand each over text of its own."""
    sure: list[Part] = []
    siblings: list[tuple[Part, bool]] = []
    for part, below in zip(text, [*text[1:], None], strict=True):
        if part.component in ("khoan", "khoan_co_tieu_de"):
            over = below is not None and below.component in ("noi_dung", "diem", "gach_dau_dong")
            siblings.append((part, over and part.component == "khoan_co_tieu_de"))
        elif part.component in (*HEADINGS, "dieu"):
            sure += _pick_sure(siblings)
            siblings = []
    return sure + _pick_sure(siblings)


def _pick_sure(siblings: Sequence[tuple[Part, bool]]) -> list[Part]:
    if len(siblings) > 1 and all(over for _, over in siblings):
        return [part for part, _ in siblings]
    return [part for part, _ in siblings if _is_mostly_bold(part.paragraphs[0])]


def _is_mostly_bold(paragraph: Paragraph) -> bool:
    runs = list_visible(paragraph)
    bold = sum(get_letters(run.text) for run in runs if run.form.bold)
    return 2 * bold > sum(get_letters(run.text) for run in runs)


@rule(
    "BC009",
    title=mark("Phần, chương, mục và tiêu đề sai kiểu chữ"),
    why=mark("Tên phần, chương, mục in thường, đậm; tiêu đề của chúng ở dòng dưới, in hoa, đậm."),
    of=tuple(COMPONENTS[one].dam for one in _CENTRED)
    + tuple(COMPONENTS[one].in_hoa for one in _CENTRED),
    codes=LETTERING_CODES,
    bad="CHƯƠNG I / Quy định chung",
    good="Chương I / QUY ĐỊNH CHUNG",
    fix="safe",
)
def check_chapters(paper: Paper) -> Iterator[Fault]:
    """Lettering of phần, chương, mục, tiểu mục and of their headings."""
    parts = [one for text in list_texts(paper) for one in text if one.component in _CENTRED]
    yield from gather(paper, (fault for part in parts for fault in _letter(part)))


@rule(
    "BC010",
    title=mark("Phần, chương, mục không canh giữa"),
    why=mark("Phần, chương, mục và tiêu đề của chúng ở dòng riêng, giữa trang."),
    of=tuple(COMPONENTS[one].canh for one in _CENTRED),
    codes={"canh-giua": mark("không canh giữa")},
    bad="Chương I (canh trái)",
    good="Chương I (canh giữa)",
    fix="safe",
)
def check_centring(paper: Paper) -> Iterator[Fault]:
    """Alignment of phần, chương, mục, tiểu mục and their headings."""
    faults = (
        Fault(
            "canh-giua", tr("không canh giữa"), tr("canh giữa"), paragraph,
            of=COMPONENTS[part.component].canh,
            edits=(Set(paragraph.where, align="center", left=0, right=0, first=0),),
        )
        for text in list_texts(paper)
        for part in text
        if part.component in _CENTRED
        for paragraph in part.paragraphs
        if paragraph.form.align != "center" and not join_runs(paragraph)[:1].isspace()
    )  # fmt: skip
    yield from gather(paper, faults)


@rule(
    "BC011",
    title=mark("Phần, chương, mục thiếu tiêu đề ở dòng dưới"),
    why=mark("Phần, chương, mục phải có tiêu đề, ở ngay dòng dưới số thứ tự."),
    of=HEADED,
    codes={
        "thieu": mark("không có tiêu đề"),
        "cung-dong": mark("tiêu đề cùng dòng với số thứ tự"),
    },
    bad="Chương I. QUY ĐỊNH CHUNG",
    good="Chương I / QUY ĐỊNH CHUNG",
    fix="safe",
)
def check_headings(paper: Paper) -> Iterator[Fault]:
    """A heading beside the number, or none at all."""
    for text in list_texts(paper):
        below = {id(one): two for one, two in pairwise(text)}
        steps = {step.paragraph.where: step for step in list_steps(text)}
        for part in text:
            step = steps.get(part.paragraphs[0].where) if part.component in _BELOW else None
            if step is not None and "\n" not in join_runs(step.paragraph):
                yield from _miss_heading(paper, part, step, below.get(id(part)))


def _miss_heading(paper: Paper, part: Part, step: Step, below: Part | None) -> Iterator[Fault]:
    if step.rest:
        whole = join_runs(step.paragraph)
        start = len(whole) - len(whole[step.end :].lstrip())
        movable = step.is_typed and step.rest.isupper() and step.paragraph.form.align == "center"
        yield Fault(
            "cung-dong", tr("tiêu đề cùng dòng"), tr("tiêu đề ở dòng dưới"), step.paragraph,
            edits=(SplitParagraph.of(step.paragraph, (start,)),) if movable else (),
        )  # fmt: skip
        return
    line = next(
        (p for p in paper.paragraphs if p.where > step.paragraph.where and p.text.strip()), None
    )
    known = below is not None and line is not None and below.paragraphs[0].where == line.where
    if known and below is not None and below.component in (*RUNNING, "muc_la_ma"):
        yield Fault("thieu", tr("không có tiêu đề"), tr("tiêu đề ở dòng dưới"), step.paragraph)


@rule(
    "BC012",
    title=mark("Tiêu đề kết thúc bằng dấu câu"),
    why=mark("Tiêu đề là một cụm từ, các văn bản mẫu không đặt dấu ở cuối."),
    of=HEADING_ENDS,
    codes={"dau-cuoi": mark("có dấu câu ở cuối tiêu đề")},
    bad="I. MỤC ĐÍCH, YÊU CẦU:",
    good="I. MỤC ĐÍCH, YÊU CẦU",
    fix="safe",
)
def check_ends(paper: Paper) -> Iterator[Fault]:
    """A mark after the last word of a heading that is bold as a whole."""
    faults = []
    for part in list_text(paper):
        paragraph = part.paragraphs[-1]
        text = join_runs(paragraph).rstrip()
        if part.component not in _NUMBERED or len(text) > _HEADING_MAX or ": " in text:
            continue
        runs = [run for run in list_visible(paragraph) if get_letters(run.text)]
        bare = text.rstrip("".join(_ENDED) + " ")
        is_heading = all(run.form.bold for run in runs) and get_letters(bare) > _FEW_DIEU
        if not is_heading or text == bare or text.endswith(("...", "./.")):
            continue
        if _is_only_number(part, bare):
            continue
        faults.append(
            Fault(
                "dau-cuoi",
                tr("“{dau}” ở cuối", dau=text[len(bare) :].strip()),
                tr("không có dấu ở cuối"),
                paragraph,
                edits=(Reword.at(paragraph, len(bare), len(text), ""),),
            )
        )
    yield from gather(paper, faults)


def _is_only_number(part: Part, bare: str) -> bool:
    """Tell whether nothing but 'Điều 1', 'Chương I' stands in a line."""
    return re.fullmatch(r"\s*(?:\w+\s+)?(?:[\dIVXLC]+|\w)", bare) is not None or not part.text
