"""Page numbers (Phụ lục I, Phần I, Mục I; Mục III.1.đ; Mục V, STT 14)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.length import has_more_pages
from kehoach.checking.aids.lettering import write_number, write_range
from kehoach.checking.aids.page_marks import has_typed_number, list_marks
from kehoach.checking.edits import NumberPages
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import COMPONENTS, FONT, PAGE_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kehoach.checking.aids.page_marks import PageMark
    from kehoach.checking.paper import Paper
    from kehoach.word.view import RunForm, Section

_SO_TRANG: Final = COMPONENTS["so_trang"]
_SIZES: Final = _SO_TRANG.co_chu.value
_OTHER_FIGURES: Final = re.compile(r"\\\*\s*(?:roman|alphabetic|cardtext|ordtext)", re.IGNORECASE)
_OTHER_FORMATS: Final = ("roman", "letter", "text", "ordinal", "chicago", "hex", "bullet")
_SPACED_OUT: Final = 5


@rule(
    "TR006",
    title=mark("Thiếu số trang"),
    why=mark("Văn bản nhiều trang không có số trang thì lẫn, thiếu tờ mà không biết."),
    of=PAGE_NUMBER,
    codes={"thieu": mark("văn bản nhiều trang không đánh số trang")},
    bad="văn bản 3 trang, không có số trang",
    good="số 2, 3 ở giữa lề trên trang 2, 3",
    fix="safe",
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """Told only where the text surely fills more than one page."""
    document = paper.document
    if any(list_marks(document)) or has_typed_number(document) or not has_more_pages(document):
        return
    yield Fault(
        "thieu",
        tr("văn bản nhiều trang, không có số trang"),
        tr("số trang ở giữa lề trên, từ trang thứ hai"),
        paper.sections[0],
        _SO_TRANG.id,
        edits=_number(paper, range(len(paper.sections))),
    )


@rule(
    "TR007",
    title=mark("Số trang đặt sai chỗ"),
    why=mark("Số trang ở giữa lề trên của trang."),
    of=(PAGE_NUMBER, _SO_TRANG.canh),
    codes={
        "o-duoi": mark("số trang ở lề dưới"),
        "khong-giua": mark("số trang không ở giữa"),
    },
    bad="số trang ở góc phải lề dưới",
    good="số trang ở giữa lề trên",
    fix="safe",
)
def check_place(paper: Paper) -> Iterator[Fault]:
    """A number in a frame or table is judged only by the margin it is in."""
    marks = list(list_marks(paper.document))
    below = [one for one in marks if one.is_below]
    yield from _tell(
        paper, "o-duoi", below, tr("số trang ở lề dưới"), tr("số trang ở giữa lề trên")
    )
    aside = [one for one in marks if not one.is_below and _stands_aside(one)]
    yield from _tell(
        paper, "khong-giua", aside, tr("số trang lệch một bên"), tr("số trang ở giữa lề trên")
    )


def _stands_aside(one: PageMark) -> bool:
    """Tell whether a number is surely not centred: no tab or row of blanks moves it."""
    if one.is_placed or one.paragraph.form.align == "center":
        return False
    words = one.paragraph.text
    return "\t" not in words and len(words) - len(words.lstrip()) < _SPACED_OUT


@rule(
    "TR008",
    title=mark("Trang thứ nhất có số trang"),
    why=mark("Số trang không hiện ở trang thứ nhất, nơi có Quốc hiệu."),
    of=PAGE_NUMBER,
    codes={"trang-dau": mark("số trang hiện ở trang thứ nhất")},
    bad="số 1 ở giữa lề trên trang đầu",
    good="trang đầu không có số, trang sau là số 2",
    fix="safe",
)
def check_first_page(paper: Paper) -> Iterator[Fault]:
    """Only the first page of the document is asked; a number under a condition is let be."""
    kind = "first" if paper.sections[0].first_differs else "default"
    shown = [
        one
        for one in list_marks(paper.document)
        if one.section == 0 and one.kind == kind and not _is_conditional(one)
    ]
    yield from _tell(
        paper, "trang-dau", shown, tr("trang đầu có số trang"), tr("trang đầu không hiện số trang")
    )


def _is_conditional(one: PageMark) -> bool:
    return any(run.field.upper().startswith("IF") for run in one.paragraph.runs)


@rule(
    "TR009",
    title=mark("Số trang sai kiểu chữ"),
    why=mark("Số trang cùng phông chữ với văn bản, cỡ 13 đến 14, kiểu chữ đứng."),
    of=(_SO_TRANG.co_chu, FONT),
    codes={
        "phong": mark("số trang sai phông chữ"),
        "co-chu": mark("số trang sai cỡ chữ"),
        "dam": mark("số trang in đậm"),
        "nghieng": mark("số trang in nghiêng"),
    },
    bad="số trang phông Calibri, cỡ 11",
    good="số trang phông Times New Roman, cỡ 13 hoặc 14",
    fix="safe",
)
def check_form(paper: Paper) -> Iterator[Fault]:
    """The letters of the number alone; words beside it are not asked."""
    marks = list(list_marks(paper.document))
    for code, is_off, describe, expected in _FORMS:
        off = [one for one in marks if any(is_off(run.form) for run in one.runs)]
        if off:
            form = next(run.form for run in off[0].runs if is_off(run.form))
            yield from _tell(paper, code, off, describe(form), expected())


def _is_other_font(form: RunForm) -> bool:
    return not form.font.lower().startswith(FONT.value.lower())


_FORMS: Final[
    tuple[
        tuple[str, Callable[[RunForm], bool], Callable[[RunForm], str], Callable[[], str]], ...
    ]
] = (
    (
        "phong",
        _is_other_font,
        lambda form: tr("số trang phông {phong}", phong=form.font),
        lambda: tr("phông {phong}", phong=FONT.value),
    ),
    (
        "co-chu",
        lambda form: form.size not in _SIZES,
        lambda form: tr("số trang cỡ chữ {co}", co=write_number(form.size)),
        lambda: tr("cỡ chữ {co}", co=write_range(_SIZES.low, _SIZES.high)),
    ),
    (
        "dam",
        lambda form: form.bold,
        lambda _: tr("số trang in đậm"),
        lambda: tr("chữ không đậm"),
    ),
    (
        "nghieng",
        lambda form: form.italic,
        lambda _: tr("số trang in nghiêng"),
        lambda: tr("chữ đứng"),
    ),
)  # fmt: skip


@rule(
    "TR010",
    title=mark("Đánh số trang sai cách"),
    why=mark(
        "Trang đánh số từ 1 bằng chữ số Ả Rập; phụ lục đánh số riêng để đi kèm mà không lẫn với "
        "văn bản."
    ),
    of=PAGE_NUMBER,
    codes={
        "khong-a-rap": mark("số trang không phải chữ số Ả Rập"),
        "khong-tu-mot": mark("số trang không bắt đầu từ 1"),
        "phu-luc": mark("phụ lục không đánh số trang riêng"),
    },
    bad="trang đầu của văn bản là trang 5; số trang ii, iii",
    good="trang đầu của văn bản là trang 1; số trang 2, 3",
    fix="safe",
)
def check_counting(paper: Paper) -> Iterator[Fault]:
    """Only pages that show a number are asked."""
    marks = [one for one in list_marks(paper.document) if one.kind != "first"]
    other = [one for one in marks if _has_other_figures(paper.sections[one.section], one)]
    yield from _tell(
        paper, "khong-a-rap", other, tr("số trang không phải chữ số Ả Rập"),
        tr("số trang bằng chữ số Ả Rập"),
    )  # fmt: skip
    start = paper.sections[0].number_start
    if start is not None and start != PAGE_NUMBER.value.first:
        first = [one for one in marks if one.section == 0]
        yield from _tell(
            paper, "khong-tu-mot", first, tr("số trang bắt đầu từ {so}", so=start),
            tr("bắt đầu từ {so}", so=PAGE_NUMBER.value.first), start=PAGE_NUMBER.value.first,
        )  # fmt: skip
    yield from _find_phu_luc(paper, marks)


def _has_other_figures(section: Section, one: PageMark) -> bool:
    spelt = section.number_format.lower()
    return any(word in spelt for word in _OTHER_FORMATS) or any(
        _OTHER_FIGURES.search(run.field) for run in one.runs
    )


def _find_phu_luc(paper: Paper, marks: list[PageMark]) -> Iterator[Fault]:
    """A phụ lục with a section of its own goes on with the numbers of the text before it."""
    opens = {part.paragraphs[0].where[0] for part in paper.find("phu_luc_nhan")}
    going_on = {
        index
        for index, section in enumerate(paper.sections)
        if index and section.number_start is None and _get_first_text(paper, index) in opens
    }
    yield from _tell(
        paper, "phu-luc", [one for one in marks if one.section in going_on],
        tr("phụ lục đánh số trang tiếp theo văn bản"), tr("phụ lục đánh số trang riêng, từ 1"),
        start=PAGE_NUMBER.value.first,
    )  # fmt: skip


def _get_first_text(paper: Paper, index: int) -> int:
    """Return the index of the first block of a section that is not blank."""
    start = paper.sections[index].start
    end = paper.sections[index + 1].start if index + 1 < len(paper.sections) else None
    blank = (
        getattr(block, "text", "table").strip() == "" for block in paper.document.blocks[start:end]
    )
    return start + next((step for step, is_blank in enumerate(blank) if not is_blank), 0)


def _tell(
    paper: Paper,
    code: str,
    marks: Iterable[PageMark],
    found: str,
    expected: str,
    start: int | None = None,
) -> Iterator[Fault]:
    """Yield one fault for all ``marks``; none where there are none."""
    sections = sorted({one.section for one in marks})
    if sections:
        edits = _number(paper, sections, start)
        yield Fault(code, found, expected, paper.sections[sections[0]], _SO_TRANG.id, edits=edits)


def _number(
    paper: Paper, sections: Iterable[int], start: int | None = None
) -> tuple[NumberPages, ...]:
    body = paper.body_size
    size = body if body is not None and body in _SIZES else _SIZES.high
    return tuple(NumberPages(index, size, start=start) for index in sections)
