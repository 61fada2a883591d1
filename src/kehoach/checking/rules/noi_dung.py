"""How the text is set (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import list_numbers, write_number, write_range
from kehoach.checking.aids.main_text import FILL_IN, HEADINGS, RUNNING, is_wrapped, list_running
from kehoach.checking.aids.text import get_letters, join_runs, list_visible
from kehoach.checking.edits import Letter, Set
from kehoach.checking.fault import Fault
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.metrics import line_height
from kehoach.nd30 import (
    COMPONENTS,
    FIRST_LINE_MM,
    GACH_CHAN,
    KINDS,
    LINE_SPACING,
    PARAGRAPH_GAP_MIN_PT,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph, Run

_TEXT: Final = ("noi_dung", "khoan", "diem")
_SIZED: Final = (*_TEXT, "dieu", "gach_dau_dong")
_INDENTED: Final = ("can_cu", "noi_dung", "dieu", "khoan", "khoan_co_tieu_de", "diem")
_LONG: Final = 100
"""Letters from which on a paragraph is no heading, note or caption in a form of its own."""
_TOLERANCE_MM: Final = 0.5
_MM: Final = 25.4 / 72
_ROUNDING: Final = 0.1
_SPACING_ROUNDING: Final = 0.03
"""Sizes and heights are rounded to whole points by those who set lines exactly."""
_LINK: Final = re.compile(r"https?:|www\.|@|\.vn\b|\.com\b")
_WRITTEN: Final = frozenset(KINDS) - {
    "giay_gioi_thieu", "giay_nghi_phep", "phieu_gui", "phieu_chuyen", "phieu_bao", "hop_dong",
}  # fmt: skip
"""Kinds that are running text; the samples of the others are forms to fill in."""


@rule(
    "ND001",
    title=mark("Lời văn sai kiểu chữ"),
    why=mark("Lời văn là chữ đứng, không đậm; chữ đậm, chữ nghiêng dành cho tiêu đề và căn cứ."),
    of=(
        COMPONENTS["noi_dung"].co_chu,
        COMPONENTS["noi_dung"].dam,
        COMPONENTS["noi_dung"].nghieng,
    ),
    codes={
        "co-chu": mark("cỡ chữ ngoài khoảng cho phép"),
        "dam": mark("cả đoạn lời văn in đậm"),
        "nghieng": mark("cả đoạn lời văn in nghiêng"),
    },
    bad="Sở Nội vụ đề nghị các đơn vị gửi báo cáo … (cả đoạn in đậm)",
    good="Sở Nội vụ đề nghị các đơn vị gửi báo cáo … (chữ đứng)",
    fix="ask",
)
def check_lettering(paper: Paper) -> Iterator[Fault]:
    """Sizes out of range, long paragraphs bold or italic as a whole; a word may stand out."""
    yield from gather(paper, (*_find_sizes(paper), *_find_whole(paper)))


def _find_sizes(paper: Paper) -> Iterator[Fault]:
    wanted = COMPONENTS["noi_dung"].co_chu.value
    right = _choose_size(paper)
    for paragraph in list_running(paper, *_SIZED):
        runs = [
            run
            for run in list_visible(paragraph)
            if run.form.size not in wanted and get_letters(run.text)
        ]
        if runs:
            size = runs[0].form.size
            yield Fault(
                "co-chu",
                tr("cỡ chữ {co}", co=write_number(size)),
                tr("cỡ chữ {co}", co=write_range(wanted.low, wanted.high)),
                paragraph,
                quote="".join(run.text for run in runs),
                of=COMPONENTS["noi_dung"].co_chu,
                edits=(Letter(paragraph.where, list_numbers(runs), size=right),),
            )


def _choose_size(paper: Paper) -> float:
    """Return the right size that most of the text has; the greater one where none is right."""
    wanted = COMPONENTS["noi_dung"].co_chu.value
    sizes = Counter(
        run.form.size
        for paragraph in list_running(paper, *RUNNING)
        for run in list_visible(paragraph)
        if run.form.size in wanted
    )
    return sizes.most_common(1)[0][0] if sizes else wanted.high


def _find_whole(paper: Paper) -> Iterator[Fault]:
    long = [one for one in _list_own(paper) if get_letters(join_runs(one)) >= _LONG]
    for paragraph in long:
        runs = list_visible(paragraph)
        if all(run.form.bold for run in runs):
            yield Fault(
                "dam", tr("cả đoạn in đậm"), tr("chữ không đậm"), paragraph,
                severity=_weigh(long, "bold"), of=COMPONENTS["noi_dung"].dam,
                edits=(Letter(paragraph.where, bold=False),),
            )  # fmt: skip
        if all(run.form.italic for run in runs):
            yield Fault(
                "nghieng", tr("cả đoạn in nghiêng"), tr("chữ đứng"), paragraph,
                severity=_weigh(long, "italic"), of=COMPONENTS["noi_dung"].nghieng,
                edits=(Letter(paragraph.where, italic=False),),
            )  # fmt: skip


def _list_own(paper: Paper) -> list[Paragraph]:
    """Return the paragraphs that are the paper's own words: no quotation, nothing of a preamble."""
    own: list[Paragraph] = []
    quoted, above = 0, ""
    for paragraph in list_running(paper, *RUNNING):
        text = join_runs(paragraph).strip()
        opened, closed = text.count("“"), text.count("”")
        is_own = (
            quoted == 0 and not text.startswith(("(", "“", '"')) and not above.endswith((":", ";"))
        )
        if is_own and not text.endswith(";") and paper.name_component(paragraph) in _TEXT:
            own.append(paragraph)
        quoted = max(quoted + opened - closed, 0)
        above = text
    return own


def _weigh(paragraphs: Sequence[Paragraph], form: Literal["bold", "italic"]) -> Severity | None:
    """A few paragraphs may stand out on purpose: they are only noted."""
    set_off = [
        one for one in paragraphs if all(getattr(run.form, form) for run in list_visible(one))
    ]
    return None if 2 * len(set_off) > len(paragraphs) > 1 else Severity.NOTE


@rule(
    "ND002",
    title=mark("Lời văn có chữ gạch chân"),
    why=mark("Nghị định không dùng gạch chân trong lời văn; muốn nhấn mạnh có chữ đậm, nghiêng."),
    of=GACH_CHAN,
    codes={"gach-chan": mark("chữ gạch chân trong lời văn")},
    bad="gửi báo cáo trước ngày 20 tháng 3 (gạch chân)",
    good="gửi báo cáo trước ngày 20 tháng 3",
    fix="ask",
)
def check_underline(paper: Paper) -> Iterator[Fault]:
    """Underlined words of the text; addresses of the network are left as Word sets them."""
    yield from gather(paper, _find_underlined(paper))


def _find_underlined(paper: Paper) -> Iterator[Fault]:
    for paragraph in list_running(paper, *_SIZED):
        runs = [run for run in list_visible(paragraph) if _is_underlined(run)]
        if runs and not _LINK.search("".join(run.text for run in runs)):
            yield Fault(
                "gach-chan",
                tr("chữ gạch chân"),
                tr("chữ không gạch chân"),
                paragraph,
                quote="".join(run.text for run in runs),
                edits=(Letter(paragraph.where, list_numbers(runs), underline=False),),
            )


def _is_underlined(run: Run) -> bool:
    return run.form.underline and not run.field and get_letters(run.text) > 0


@rule(
    "ND003",
    title=mark("Lời văn không canh đều hai lề"),
    why=mark("Lời văn canh đều cả hai lề để mép phải của trang thẳng như mép trái."),
    of=COMPONENTS["noi_dung"].canh,
    codes={"canh-le": mark("không canh đều hai lề")},
    bad="(lời văn canh trái)",
    good="(lời văn canh đều hai lề)",
    kinds=_WRITTEN,
    fix="safe",
)
def check_alignment(paper: Paper) -> Iterator[Fault]:
    """Paragraphs that are not justified: in one line nobody sees it, unless it is centred."""
    names = {
        "left": tr("canh trái"), "center": tr("canh giữa"), "right": tr("canh phải"),
    }  # fmt: skip
    yield from gather(
        paper,
        (
            Fault(
                "canh-le",
                names[paragraph.form.align],
                tr("canh đều hai lề"),
                paragraph,
                edits=(Set(paragraph.where, align="justify"),),
            )
            for paragraph in list_running(paper, *RUNNING)
            if paragraph.form.align != "justify"
            and (is_wrapped(paper, paragraph) or _is_set_apart(paper, paragraph))
            and not FILL_IN.search(join_runs(paragraph))
        ),
    )


def _is_set_apart(paper: Paper, paragraph: Paragraph) -> bool:
    """Tell whether a sentence stands in the middle or at the right as a caption does."""
    is_text = paper.name_component(paragraph) == "noi_dung"
    return is_text and paragraph.form.align in ("center", "right")


@rule(
    "ND004",
    title=mark("Dòng đầu đoạn lùi sai"),
    why=mark("Chữ đầu đoạn lùi vào 1 cm hoặc 1,27 cm để thấy chỗ bắt đầu một đoạn mới."),
    of=FIRST_LINE_MM,
    codes={"lui-dau-dong": mark("dòng đầu không lùi 1 cm hoặc 1,27 cm")},
    bad="(dòng đầu lùi 2 cm)",
    good="(dòng đầu lùi 1 cm)",
    kinds=_WRITTEN,
    fix="safe",
)
def check_first_line(paper: Paper) -> Iterator[Fault]:
    """The place of the first letter (or of its number) from the left margin."""
    faults = []
    for paragraph in list_running(paper, *_INDENTED):
        text, form = join_runs(paragraph), paragraph.form
        if form.align in ("center", "right") or text[:2].isspace() or text[:1] == "\t":
            continue
        if text.lstrip()[:1].islower() and not re.match(r"[a-zđ]\s*[).]", text.lstrip()):
            continue
        places = (form.first, form.left + form.first, form.left if paragraph.label else 0.0)
        if any(_is_indent(place * _MM) for place in places):
            continue
        shown = write_number((form.left + form.first) * _MM / 10)
        edit = Set(paragraph.where, left=0, first=FIRST_LINE_MM.value[0] / _MM)
        faults.append(
            Fault(
                "lui-dau-dong",
                tr("dòng đầu lùi {so} cm", so=shown),
                tr("lùi 1 cm hoặc 1,27 cm"),
                paragraph,
                severity=Severity.WARNING if _is_between(places) else None,
                edits=() if paragraph.label else (edit,),
            )
        )
    yield from gather(paper, faults)


def _is_between(places: Sequence[float]) -> bool:
    """Between the two that the decree names nobody sees the difference."""
    low, high = FIRST_LINE_MM.value
    return any(low <= place * _MM <= high for place in places)


def _is_indent(length: float) -> bool:
    return any(abs(length - one) <= _TOLERANCE_MM for one in FIRST_LINE_MM.value)


@rule(
    "ND005",
    title=mark("Các đoạn sát nhau"),
    why=mark("Khoảng cách giữa các đoạn tối thiểu 6 pt để các đoạn không dính vào nhau."),
    of=PARAGRAPH_GAP_MIN_PT,
    codes={"khoang-cach": mark("khoảng cách giữa hai đoạn dưới 6 pt")},
    bad="(cách đoạn 0 pt)",
    good="(cách đoạn 6 pt)",
    kinds=_WRITTEN,
    fix="safe",
)
def check_gap(paper: Paper) -> Iterator[Fault]:
    """The gap between paragraphs of the text that stand right under each other.

    Word takes the greater of 'after' and 'before' (ECMA-376 part 1, 17.3.1.33), older layouts
    their sum; only what is too little by both is told.
    """
    text = {one.where: one for one in list_running(paper, *RUNNING, *HEADINGS)}
    faults = []
    for above, below in pairwise(text.values()):
        gap = above.form.after + below.form.before
        wanted = PARAGRAPH_GAP_MIN_PT.value
        apart = below.where[0] - above.where[0] != 1 or below.form.page_break_before
        if apart or _may_stand_close(paper, below):
            continue
        if gap < wanted - _ROUNDING:
            faults.append(
                Fault(
                    "khoang-cach",
                    tr("cách đoạn trên {so} pt", so=write_number(gap)),
                    tr("ít nhất {so} pt", so=write_number(wanted)),
                    below,
                    edits=(Set(below.where, before=wanted),),
                )
            )
    yield from gather(paper, faults)


def _may_stand_close(paper: Paper, paragraph: Paragraph) -> bool:
    """A heading stands right under its number; a dash before one line lists names and the like."""
    component = paper.name_component(paragraph)
    if component in ("tieu_de_phan_chuong", "tieu_de_muc"):
        return True
    return component == "gach_dau_dong" and not is_wrapped(paper, paragraph)


@rule(
    "ND006",
    title=mark("Giãn dòng ngoài khoảng cho phép"),
    why=mark("Giãn dòng từ dòng đơn đến 1,5 dòng: dày quá khó đọc, thưa quá tốn giấy."),
    of=LINE_SPACING,
    codes={
        "day": mark("giãn dòng dưới dòng đơn"),
        "thua": mark("giãn dòng trên 1,5 dòng"),
    },
    bad="(giãn dòng 2,0)",
    good="(giãn dòng 1,15)",
    fix="safe",
)
def check_line_spacing(paper: Paper) -> Iterator[Fault]:
    """Line spacing of the text; heights in pt are compared with those of its letters."""
    faults = []
    for paragraph in list_running(paper, *RUNNING):
        lines = _count_lines(paragraph)
        low, high = LINE_SPACING.value.low, LINE_SPACING.value.high
        if low - _SPACING_ROUNDING <= lines <= high + _SPACING_ROUNDING:
            continue
        faults.append(
            Fault(
                "day" if lines < low else "thua",
                tr("giãn dòng {so}", so=write_number(lines)),
                tr("giãn dòng {khoang}", khoang=write_range(low, high)),
                paragraph,
                edits=(Set(paragraph.where, line=low if lines < low else high, line_rule="auto"),),
            )
        )
    yield from gather(paper, faults)


def _count_lines(paragraph: Paragraph) -> float:
    """Return the spacing in lines; what a picture or a mix of sizes makes of it is not told."""
    form = paragraph.form
    sizes = {run.form.size for run in list_visible(paragraph)}
    if form.line_rule == "auto":
        return form.line
    if paragraph.has_picture or len(sizes) != 1:
        return LINE_SPACING.value.low
    lines = form.line / line_height(sizes.pop())
    return max(lines, LINE_SPACING.value.low) if form.line_rule == "atLeast" else lines
