"""The ladder of a text: the marks of its rungs, and whether their numbers go on one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kehoach.checking.aids.text import join_runs
from kehoach.nd30 import LETTERS, read_roman, write_roman
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

Break = Literal["gap", "double", "back"]

_RANKS: Final = {
    "phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "muc_la_ma": 4, "dieu": 5, "khoan": 6,
    "diem": 7,
}  # fmt: skip
"""Rungs from the widest to the narrowest."""
_RUNGS: Final = {
    "muc_la_ma": ("muc_la_ma", re.compile(r"\s*(?P<number>[IVXLC]+)(?P<mark>\s*[.)/:–-]*)")),
    "dieu": (
        "dieu",
        re.compile(r"\s*[ĐÐ]iều\s+(?P<number>\d+)(?P<mark>\s*[.:)/–-]*)", re.IGNORECASE),
    ),
    "khoan": ("khoan", re.compile(r"\s*(?P<number>\d{1,3})(?P<mark>\s*[.)/:-]+)")),
    "khoan_co_tieu_de": ("khoan", re.compile(r"\s*(?P<number>\d{1,3})(?P<mark>\s*[.)/:-]+)")),
    "diem": ("diem", re.compile(r"\s*(?P<number>[a-zđ])(?P<mark>\s*[.)/:-]+)")),
}
_ORDINAL: Final = "thứ"
_ORDINALS: Final = (*("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"),)
"""'Phần thứ nhất', as laws have it: the words from 1 on."""
_HEADED: Final = re.compile(
    r"\s*(?P<name>phần|chương|tiểu mục|mục)\s+"
    rf"(?P<number>[ivxlc]+|\d+|{_ORDINAL}\s(?:{'|'.join(_ORDINALS)}))\b(?P<mark>\s*[.:)/-]*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered place of a text.

    ``rung`` is 'phan', 'chuong', 'muc', 'tieu_muc', 'muc_la_ma', 'dieu', 'khoan' or 'diem';
    ``written`` the number as it stands, ``number`` its value (0: none), ``mark`` what follows;
    ``start`` and ``end`` are the mark's place in the paragraph's words, ``rest`` the words after
    it. ``is_typed`` is False where Word counts the number.
    """

    rung: str
    paragraph: Paragraph
    written: str
    number: int
    mark: str
    start: int
    end: int
    rest: str
    is_typed: bool
    component: str

    def write_like(self, number: int) -> str:
        """Write ``number`` as the numbers of the rung are written; '…' where words run out."""
        if self.rung == "diem":
            return LETTERS.value[number - 1] if number <= len(LETTERS.value) else "…"
        if self.written.casefold().startswith(_ORDINAL):
            return f"{_ORDINAL} {_ORDINALS[number - 1]}" if number <= len(_ORDINALS) else "…"
        return f"{number}" if self.written.isdigit() else write_roman(number)

    @property
    def rank(self) -> int:
        """How narrow the rung is: 0 is the widest."""
        return _RANKS[self.rung]


def list_steps(text: Iterable[Part]) -> list[Step]:
    """Return the numbered places of a text outside tables; words in quotes stay out."""
    steps: list[Step] = []
    quoted = 0
    for part in text:
        for paragraph in part.paragraphs:
            if len(paragraph.where) != 1:
                continue
            if quoted <= 0:
                steps += _read_step(part, paragraph)
            quoted = max(quoted + paragraph.text.count("“") - paragraph.text.count("”"), 0)
    return steps


def _read_step(part: Part, paragraph: Paragraph) -> Iterator[Step]:
    name, pattern = _RUNGS.get(part.component, ("", _HEADED))
    if not name and part.component not in ("phan_chuong", "muc_tieu_muc"):
        return
    is_typed = not paragraph.label
    text = join_runs(paragraph)
    found = pattern.match(text if is_typed else f"{paragraph.label} ")
    if found is None:
        return
    written = found["number"]
    rung = name or fold(found["name"]).replace(" ", "_")
    start, end = found.span("mark") if is_typed else (0, 0)
    end = end if found["mark"].strip() else start
    yield Step(
        rung, paragraph, written, _read_number(rung, written), found["mark"].strip(), start, end,
        text[end:].strip(), is_typed, part.component,
    )  # fmt: skip


def _read_number(rung: str, written: str) -> int:
    if rung == "diem":
        return LETTERS.value.find(written) + 1
    if written.isdigit():
        return int(written)
    if written.casefold().startswith(_ORDINAL):
        return _ORDINALS.index(written.casefold().split()[1]) + 1
    # 'C.' and 'L.' follow 'B.' and 'K.' far more often than 99 and 49.
    return 0 if written in ("C", "L") else read_roman(written.upper())


@dataclass(slots=True)
class _List:
    """Numbers that go on one by one; ``scope`` is the wider rung that it stands under.

    ``number`` is what the last should bear: a double is a number typed wrong, and what follows
    may go on from the right one.
    """

    last: Step
    scope: int
    number: int | None = None

    def takes(self, step: Step) -> bool:
        """Tell whether ``step`` goes on from the last."""
        return step.number - 1 in (self.last.number, self.number)


def find_breaks(paper: Paper, steps: Sequence[Step]) -> Iterator[tuple[Step, Break, int]]:
    """Yield the steps that do not go on from those before them, how, and the number before.

    A number goes on from any list of its rung: numbers may begin anew under each wider rung or
    run on through the whole text, and a list may stand inside another. Where the missing numbers
    are written in the words between (several in one paragraph), nothing is told.
    """
    lists: dict[str, list[_List]] = {}
    newest: dict[int, int] = {}
    counted = [step for step in steps if step.number]
    for index, step in enumerate(counted):
        own = lists.setdefault(step.rung, [])
        # Điều run on through all chương and mục.
        wider = [at for rank, at in newest.items() if rank < step.rank and step.rung != "dieu"]
        scope = max(wider, default=-1)
        newest[step.rank] = index
        inside = [one for one in own if one.scope == scope]
        going_on = [one for one in inside or own if one.takes(step)]
        if going_on:
            going_on[-1].last, going_on[-1].scope, going_on[-1].number = step, scope, None
            own.append(own.pop(own.index(going_on[-1])))
            continue
        before = inside[-1].last if inside else None
        broken = _judge(before, step, counted[index - 1] if index else None)
        start = before or (counted[scope] if scope >= 0 else None)
        if broken and not _explains(paper, start, before, step, broken):
            yield step, broken, before.number if before else 0
        if inside and broken:
            inside[-1].last = step
            inside[-1].number = step.number + 1 if broken == "double" else None
        else:
            own.append(_List(step, scope))


def _judge(before: Step | None, step: Step, above: Step | None) -> Break | None:
    """Tell how ``step`` breaks the list whose last is ``before``; None where it begins one."""
    if before is None:
        return None if step.number == 1 else "gap"
    if step.number == before.number:
        return "double" if step.number > 1 or above is before else None
    if step.number == 1:
        return None
    return "gap" if step.number > before.number else "back"


def _explains(
    paper: Paper, start: Step | None, before: Step | None, step: Step, broken: Break
) -> bool:
    """Tell whether what stands between makes the break doubtful: unknown lines, the number."""
    first = start.paragraph.where if start else paper.parts[0].paragraphs[0].where
    between = paper.list_between(first, step.paragraph.where)
    if broken != "gap":
        return any(one.text.strip() and not paper.name_component(one) for one in between)
    lacking = range(before.number + 1 if before else 1, step.number)
    return any(
        _make_pattern(step.rung, number).search(one.text) for number in lacking for one in between
    )


def _make_pattern(rung: str, number: int) -> re.Pattern[str]:
    """Return what finds a number as the first of a line, of a sentence or of a cell."""
    if rung == "dieu":
        return re.compile(rf"(?:^|\n)\W*điều\s+{number}\b", re.IGNORECASE)
    if rung in ("phan", "chuong"):
        return re.compile(rf"(?:phần|chương)\s+(?:{write_roman(number)}|{number})\b", re.IGNORECASE)
    written = {"diem": LETTERS.value[min(number, len(LETTERS.value)) - 1]}.get(rung, f"{number}")
    if rung == "muc_la_ma":
        written = write_roman(number)
    return re.compile(rf"(?:^|[\n;.:,–-])\s*{written}\s*(?:[.)/:–-]|$)")
