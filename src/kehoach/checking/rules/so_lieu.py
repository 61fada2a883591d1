"""Figures that a report prints in several places, after a person has edited it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.aids.kept_figures import FigureFinder, find_number
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.con_so import write_number
from kehoach.messages import mark, tr
from kehoach.nd30 import NOI_DUNG_DUNG, Severity
from kehoach.word.figures import InCell, InWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.kept_figures import Seen
    from kehoach.checking.paper import Paper


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
        "het-dau": mark("câu có số liệu đã viết lại hoặc bỏ, không đối chiếu được"),
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
    lost: list[InWords] = []
    for figure in paper.document.figures:
        found = [(place, finder.find(place)) for place in figure.places]
        lost += [place for place, one in found if one is None and isinstance(place, InWords)]
        seen = sorted((one for _, one in found if one), key=_rank)
        if len({one.value for one in seen}) > 1:
            yield from _tell_unlike(paper, seen)
        elif seen and seen[0].value != find_number(figure.text):
            yield _tell_changed(seen[-1], figure.text)
    if lost:
        yield _tell_lost(lost)


def _rank(one: Seen) -> bool:
    """Tables come before sentences: those say what the tables say."""
    return isinstance(one.place, InWords)


def _tell_unlike(paper: Paper, seen: list[Seen]) -> Iterator[Fault]:
    first = seen[0]
    for one in seen[1:]:
        if one.value != first.value:
            yield Fault(
                "khac-nhau",
                tr("chỗ này ghi {so}", so=_write(one)),
                _describe(paper, first),
                one.paragraph,
                quote=one.words,
            )


def _describe(paper: Paper, one: Seen) -> str:
    where = {"cho": paper.places.describe(one.paragraph), "so": _write(one)}
    if isinstance(one.place, InWords | InCell):
        return tr("khớp với {cho}: {so}", **where)
    # the place of a count is a cell of the table's head
    where["cho"] = where["cho"].partition(",")[0]
    if not one.words:
        return tr("khớp với {cho}: {so} dòng", **where)
    return tr("khớp với {cho}: {so} dòng “{chu}”", chu=one.words, **where)


def _tell_changed(one: Seen, text: str) -> Fault:
    found = tr("chỗ này ghi {so}", so=_write(one))
    expected = tr("xem lại, vì khi lập báo cáo là {so}", so=text)
    return Fault(
        "khac-khi-lap", found, expected, one.paragraph, quote=one.words, severity=Severity.NOTE
    )


def _tell_lost(lost: list[InWords]) -> Fault:
    return Fault(
        "het-dau",
        tr("{so} số liệu trong lời không còn ở câu cũ", so=len(lost)),
        tr("đọc lại các số ở những câu đã viết lại"),
        quote=lost[0].text,
        severity=Severity.NOTE,
    )


def _write(one: Seen) -> str:
    return write_number(one.value)
