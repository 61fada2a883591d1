"""Tables that do not add up or count wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.grids import find_tt, is_index_row, list_grids, read_number
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import NOI_DUNG_DUNG, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kehoach.checking.aids.grids import GridRow, Spot
    from kehoach.checking.paper import Paper

_TOTAL = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng)\s*:?", re.IGNORECASE)
_NO_SUM = re.compile(
    r"%|tỷ lệ|tỉ lệ|đơn giá|bình quân|trung bình|điểm|năm|mã|hệ số|mức|tốc độ|xếp|hạng|so với"
    r"|lũy kế|luỹ kế",
    re.IGNORECASE,
)
"""Heads of columns that are not added up."""
_ROUNDED = re.compile(r"triệu|tỷ|tỉ|nghìn|ngàn|tấn|ha\b", re.IGNORECASE)
_FEWEST_ROWS: Final = 2
_WIDEST_GAP: Final = 4
"""A greater step is no row that was taken out but another way of numbering."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A table with a column TT: its head, its numbered rows, and its last row."""

    head: tuple[GridRow, ...]
    rows: tuple[GridRow, ...]
    last: GridRow
    tt: int


@rule(
    "NQ004",
    title=mark("Dòng tổng của bảng không bằng tổng các dòng"),
    why=mark(
        "Người soạn thảo chịu trách nhiệm về nội dung; số cộng sai làm người đọc nghi cả bảng."
    ),
    of=NOI_DUNG_DUNG,
    codes={"tong": mark("cộng các dòng ra số khác")},
    bad="3 + 4, dòng Tổng cộng ghi 8",
    good="3 + 4, dòng Tổng cộng ghi 7",
    severity=Severity.WARNING,
    fix="show",
)
def check_totals(paper: Paper) -> Iterator[Fault]:
    """Tables whose last row is a total and whose other rows are 1, 2, 3 … in column TT."""
    for sheet in _list_sheets(paper):
        if any(_TOTAL.fullmatch(spot.text) for spot in sheet.last):
            yield from _check_columns(sheet)


def _list_sheets(paper: Paper) -> Iterator[_Sheet]:
    for rows in list_grids(paper.document.blocks):
        place = find_tt(rows)
        if place is None:
            continue
        first = place[0] + 1
        while first < len(rows) and (not rows[first][place[1]].text or is_index_row(rows[first])):
            first += 1
        body = rows[first:-1]
        plain = [str(number) for number in range(1, len(body) + 1)]
        if len(body) >= _FEWEST_ROWS and [_bare(row[place[1]]) for row in body] == plain:
            yield _Sheet(rows[:first], body, rows[-1], place[1])


def _bare(spot: Spot) -> str:
    return spot.text.strip(". ").removeprefix("0")


def _check_columns(sheet: _Sheet) -> Iterator[Fault]:
    for column in range(sheet.tt + 1, len(sheet.last)):
        head = " ".join(row[column].text for row in sheet.head)
        spots = [row[column] for row in (*sheet.rows, sheet.last)]
        numbers = [read_number(spot.text) for spot in spots if spot.is_single]
        known = [one for one in numbers if one is not None]
        if len(known) < len(spots) or _NO_SUM.search(head):
            continue
        total, summed = known[-1], sum(known[:-1], start=type(known[0])(0))
        if abs(total - summed) > _allow(known, head):
            yield Fault(
                "tong",
                tr("dòng tổng ghi {so}", so=spots[-1].text),
                tr("cộng các dòng được {so}", so=_write(summed)),
                spots[-1].paragraph,
                quote=tr("cột {ten}", ten=sheet.head[-1][column].text or head),
            )


def _allow(numbers: list[Decimal], head: str) -> Decimal:
    """Return what rounding may come to: half of the last figure for each row, if it is rounded."""
    places = max(-int(one.as_tuple().exponent) for one in numbers)
    zero = numbers[0] * 0
    if places == 0 and not _ROUNDED.search(head):
        return zero
    return (zero + 1).scaleb(-places) * len(numbers) / 2


def _write(number: Decimal) -> str:
    return f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


@rule(
    "NQ005",
    title=mark("Số thứ tự trong bảng nhảy hoặc trùng"),
    why=mark("Số thứ tự nhảy hoặc trùng thường là dấu vết của dòng bị xóa hay chép thừa."),
    of=NOI_DUNG_DUNG,
    codes={
        "nhay": mark("số thứ tự nhảy"),
        "trung": mark("số thứ tự trùng"),
    },
    bad="1, 2, 4",
    good="1, 2, 3",
    severity=Severity.WARNING,
    fix="show",
)
def check_row_numbers(paper: Paper) -> Iterator[Fault]:
    """Column TT; it may begin at any number and anew at 1, rows may be without one."""
    for rows in list_grids(paper.document.blocks):
        place = find_tt(rows)
        if place is not None:
            body = [row for row in rows[place[0] + 1 :] if not is_index_row(row)]
            yield from _check_numbers([row[place[1]] for row in body])


def _check_numbers(spots: list[Spot]) -> Iterator[Fault]:
    """A table that is wrong once is told; one of picked rows of another list skips all along."""
    numbered = [(spot, _bare(spot)) for spot in spots if _bare(spot) and spot.is_single]
    if any(not bare.isdecimal() for _, bare in numbered):
        return
    steps = [(one, int(before), int(number)) for (_, before), (one, number) in pairwise(numbered)]
    faulty = [step for step in steps if step[2] not in (step[1] + 1, 1)]
    if len(faulty) == 2 and _is_one_slip(*faulty):
        faulty.pop()
    if len(faulty) != 1:
        return
    spot, before, number = faulty[0]
    if not before <= number <= before + _WIDEST_GAP:
        return
    code = "trung" if number == before else "nhay"
    found = tr("sau {truoc} là {so}", truoc=before, so=number)
    expected = tr("sau {truoc} là {so}", truoc=before, so=before + 1)
    yield Fault(code, found, expected, spot.paragraph, quote=spot.text)


def _is_one_slip(one: tuple[Spot, int, int], other: tuple[Spot, int, int]) -> bool:
    """Tell whether one number alone was typed wrong: the next goes on from the right one."""
    return one[2] == other[1] and other[2] == one[1] + 2
