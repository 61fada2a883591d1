"""Figures that a report prints in several places, after a person has edited it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.aids.grids import read_number
from kehoach.checking.aids.kept_figures import FigureFinder, find_number
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import NOI_DUNG_DUNG, Severity
from kehoach.word.figures import InCell, InWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.kept_figures import Seen
    from kehoach.checking.paper import Paper
    from kehoach.word.figures import KeptFigure


@rule(
    "NQ010",
    title=mark("Một số liệu của báo cáo ghi khác nhau ở hai chỗ"),
    why=mark(
        "Báo cáo in một số liệu ở nhiều chỗ; sửa một chỗ mà quên chỗ kia thì báo cáo tự mâu thuẫn."
    ),
    of=NOI_DUNG_DUNG,
    codes={
        "khac-nhau": mark("chỗ này và bảng (hoặc chỗ khác) ghi hai số"),
        "khac-khi-lap": mark("các chỗ khớp nhau, nhưng khác với lúc lập báo cáo"),
        "het-dau": mark("câu hoặc bảng đã viết lại, đổi tên hay bỏ, không đối chiếu được đủ"),
    },
    bad="trễ hạn 04 báo cáo; trong bảng, cột Trễ hạn ghi 5",
    good="trễ hạn 05 báo cáo; trong bảng, cột Trễ hạn ghi 5",
    severity=Severity.WARNING,
    fix="show",
)
def check_kept_figures(paper: Paper) -> Iterator[Fault]:
    """The figures that the file says it prints in several places, and what stands there now."""
    if not paper.document.figures:
        return
    finder = FigureFinder(paper)
    unknown: list[KeptFigure] = []
    for figure in paper.document.figures:
        places = [place for place in figure.places if finder.is_sought(place)]
        seen = [one for place in places if (one := finder.find(place))]
        if len(seen) < len(places):
            unknown.append(figure)
        first = read_number(find_number(figure.text))
        # the place that still says what was computed comes first, tables before sentences
        seen.sort(key=lambda one: (one.value != first, isinstance(one.place, InWords)))
        if len({one.value for one in seen}) > 1:
            yield from _tell_unlike(paper, seen)
        elif seen and seen[0].value != first:
            yield _tell_changed(seen[-1], figure.text)
    if unknown:
        yield _tell_unknown(unknown)


def _tell_unlike(paper: Paper, seen: list[Seen]) -> Iterator[Fault]:
    first = seen[0]
    for one in seen[1:]:
        if one.value != first.value:
            expected = _describe(paper, first)
            yield Fault("khac-nhau", _write(one), expected, one.paragraph, quote=one.quote)


def _write(one: Seen) -> str:
    if isinstance(one.place, InWords | InCell):
        return tr("chỗ này ghi {so}", so=one.text)
    if not one.place.words:
        return tr("đếm được {so} dòng", so=one.text)
    return tr("đếm được {so} dòng “{chu}”", so=one.text, chu=one.place.words)


def _describe(paper: Paper, one: Seen) -> str:
    where = {"cho": paper.places.describe(one.paragraph), "so": one.text}
    if isinstance(one.place, InWords | InCell):
        return tr("khớp với {cho}: {so}", **where)
    # the place of a count is a cell of the table's head
    where["cho"] = where["cho"].partition(",")[0]
    if not one.place.words:
        return tr("khớp với {cho}: {so} dòng", **where)
    return tr("khớp với {cho}: {so} dòng “{chu}”", chu=one.place.words, **where)


def _tell_changed(one: Seen, text: str) -> Fault:
    expected = tr("xem lại, vì khi lập báo cáo là {so}", so=text)
    found, note = _write(one), Severity.NOTE
    return Fault("khac-khi-lap", found, expected, one.paragraph, quote=one.quote, severity=note)


def _tell_unknown(unknown: list[KeptFigure]) -> Fault:
    places = [place for one in unknown for place in one.places if isinstance(place, InWords)]
    return Fault(
        "het-dau",
        tr("{so} số liệu không đối chiếu được đủ các chỗ", so=len(unknown)),
        tr("đọc lại các số ở những câu đã viết lại, những bảng đã đổi"),
        quote=places[0].text if places else unknown[0].text,
        severity=Severity.NOTE,
    )
