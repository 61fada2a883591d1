"""The ladder of the text: numbers and letters in their order, and the marks after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.ladder import find_breaks, list_steps
from kehoach.checking.aids.main_text import list_text, list_texts
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import DECIMAL, LETTERS, MARKS, NUMBERED, NUMERALS, ROMAN_MARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.aids.ladder import Break, Step
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_CODES: Final[dict[Break, str]] = {"gap": "nhay", "double": "trung", "back": "lui"}
_NAMES: Final = {
    "phan": mark("phần {so}"),
    "chuong": mark("chương {so}"),
    "muc": mark("mục {so}"),
    "tieu_muc": mark("tiểu mục {so}"),
    "muc_la_ma": mark("mục {so}"),
    "dieu": mark("điều {so}"),
    "khoan": mark("khoản {so}"),
    "diem": mark("điểm {so}"),
}
_ROMAN: Final = ("phan", "chuong")
_ROMAN_MUC: Final = re.compile(r"\s*(?:Mục|Tiểu mục|MỤC|TIỂU MỤC)\s+[IVX]+\s*[.:]?\s*$")
_DECIMAL: Final = re.compile(r"\s*\d{1,2}\.(?P<second>\d{1,2})(?:\.\d{1,2})*[.)]?\s+\D")


@rule(
    "BC001",
    title=mark("Số thứ tự không liên tục"),
    why=mark("Phần, chương, mục, điều, khoản đánh số liên tục; số nhảy, trùng làm viện dẫn sai."),
    of=NUMBERED,
    codes={
        "nhay": mark("nhảy số"),
        "trung": mark("trùng số"),
        "lui": mark("số thứ tự lùi lại"),
    },
    bad="1. … 2. … 4. …",
    good="1. … 2. … 3. …",
)
def check_numbers(paper: Paper) -> Iterator[Fault]:
    """Gaps and doubles of phần, chương, mục, điều and khoản."""
    for text in list_texts(paper):
        for step, broken, before in find_breaks(paper, list_steps(text)):
            if step.rung != "diem":
                yield _tell_break(step, broken, before)


def _tell_break(step: Step, broken: Break, before: int) -> Fault:
    found = tr(_NAMES[step.rung], so=step.written)
    above = step.write_like(before) if before else ""
    if above:
        found = tr("{cho} sau {truoc}", cho=found, truoc=above)
    else:
        found = tr("{cho} đầu tiên", cho=found)
    return Fault(
        _CODES[broken],
        found,
        tr(_NAMES[step.rung], so=step.write_like(before + 1)),
        step.paragraph,
    )


@rule(
    "BC002",
    title=mark("Thứ tự các điểm sai bảng chữ cái"),
    why=mark("Điểm theo bảng chữ cái tiếng Việt: sau d là đ, không có f, j, w, z."),
    of=LETTERS,
    codes={
        "nhay": mark("nhảy chữ"),
        "trung": mark("trùng chữ"),
        "lui": mark("thứ tự chữ lùi lại"),
        "ngoai-bang": mark("chữ cái không có trong bảng chữ cái tiếng Việt"),
    },
    bad="d) … e) …",
    good="d) … đ) … e) …",
)
def check_letters(paper: Paper) -> Iterator[Fault]:
    """Gaps and doubles of điểm, and letters that Vietnamese has not."""
    for text in list_texts(paper):
        steps = list_steps(text)
        for step, broken, before in find_breaks(paper, steps):
            if step.rung == "diem":
                yield _tell_break(step, broken, before)
        for step in steps:
            if step.rung == "diem" and not step.number:
                found = tr("điểm {so}", so=step.written)
                yield Fault("ngoai-bang", found, tr("chữ cái tiếng Việt"), step.paragraph)


@rule(
    "BC003",
    title=mark("Sai dấu sau số thứ tự"),
    why=mark("Sau số của điều, khoản là dấu chấm, sau chữ của điểm là dấu đóng ngoặc đơn."),
    of=(MARKS, ROMAN_MARK),
    codes={
        "dieu": mark("sau số của điều không phải dấu chấm"),
        "khoan": mark("sau số của khoản không phải dấu chấm"),
        "diem": mark("sau chữ của điểm không phải dấu đóng ngoặc đơn"),
        "muc-la-ma": mark("sau số La Mã không phải dấu chấm"),
    },
    bad="Điều 1: … / 1) … / a. …",
    good="Điều 1. … / 1. … / a) …",
    fix="safe",
)
def check_marks(paper: Paper) -> Iterator[Fault]:
    """What follows the number of a điều, khoản, điểm or Roman mục."""
    all_steps = [list_steps(text) for text in list_texts(paper)]
    faults = (
        _tell_mark(one) for steps in all_steps for one in steps if _has_wrong_mark(one, steps)
    )
    yield from gather(paper, faults)


def _get_mark(step: Step) -> str:
    return ROMAN_MARK.value if step.rung == "muc_la_ma" else MARKS.value.get(step.rung, "")


def _has_wrong_mark(step: Step, steps: Sequence[Step]) -> bool:
    wanted = _get_mark(step)
    if not wanted or step.mark == wanted or not step.number:
        return False
    if step.rung != "khoan":
        return True
    return not _is_nested(step, steps)


def _is_nested(step: Step, steps: Sequence[Step]) -> bool:
    """Tell whether '1)', '2)' … stand below '1.' or 'a)': a rung that the decree does not know."""
    index = steps.index(step)
    while index and steps[index].number > 1 and _goes_on(steps[index - 1], steps[index]):
        index -= 1
    above = steps[index - 1] if index else None
    if steps[index].number > 1 or above is None:
        return False
    return above.rung == "diem" or (above.rung == "khoan" and above.mark == _get_mark(above))


def _goes_on(above: Step, step: Step) -> bool:
    return above.rung == step.rung and above.mark == step.mark and above.number == step.number - 1


def _tell_mark(step: Step) -> Fault:
    wanted = _get_mark(step)
    edit = Reword.at(step.paragraph, step.start, step.end, wanted)
    return Fault(
        step.rung.replace("_", "-"),
        tr("“{so}”", so=f"{step.written}{step.mark}"),
        tr("“{so}”", so=f"{step.written}{wanted}"),
        step.paragraph,
        of=ROMAN_MARK if step.rung == "muc_la_ma" else MARKS,
        edits=(edit,) if step.is_typed else (),
    )


@rule(
    "BC004",
    title=mark("Sai loại chữ số của phần, chương, mục"),
    why=mark("Phần, chương dùng số La Mã; mục, tiểu mục dùng số Ả Rập."),
    of=NUMERALS,
    codes={
        "so-la-ma": mark("phần, chương không dùng số La Mã"),
        "so-a-rap": mark("mục, tiểu mục không dùng số Ả Rập"),
    },
    bad="Chương 1",
    good="Chương I",
)
def check_numerals(paper: Paper) -> Iterator[Fault]:
    """Roman numbers of phần and chương, Arabic ones of mục and tiểu mục."""
    for text in list_texts(paper):
        for step in list_steps(text):
            if step.rung in _ROMAN and step.written.isdigit():
                yield Fault("so-la-ma", tr("số Ả Rập"), tr("số La Mã"), step.paragraph)
        for paragraph in _list_between(paper, text):
            if _ROMAN_MUC.match(paragraph.text) and paragraph.form.align == "center":
                yield Fault("so-a-rap", tr("số La Mã"), tr("số Ả Rập"), paragraph)


def _list_between(paper: Paper, text: Sequence[Part]) -> list[Paragraph]:
    """Return every paragraph between the first and the last of a text."""
    if not text:
        return []
    first, last = text[0].paragraphs[0].where, text[-1].paragraphs[-1].where
    return [one for one in paper.paragraphs if first <= one.where <= last]


@rule(
    "BC005",
    title=mark("Đánh số nhiều cấp 1.1."),
    why=mark("Nghị định xếp bố cục I., 1., a); số 1.1. không bị cấm nhưng không mẫu nào dùng."),
    of=DECIMAL,
    codes={"nhieu-cap": mark("số thứ tự nhiều cấp")},
    bad="1.1. Tổ chức phong trào",
    good="a) Tổ chức phong trào",
)
def check_decimals(paper: Paper) -> Iterator[Fault]:
    """Numbers of several levels, told once for the whole paper."""
    where = [
        paragraph
        for part in list_text(paper)
        if part.component != "bang"
        for paragraph in part.paragraphs
        if (found := _DECIMAL.match(paragraph.text)) and found["second"] != "0"
    ]
    if len(where) > 1:
        faults = (Fault("nhieu-cap", tr("số nhiều cấp"), tr("I., 1., a)"), one) for one in where)
        yield from gather(paper, faults, few=0)
