"""The horizontal line below a component, against what the decree says of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering, list_numbers
from kehoach.checking.aids.measuring import (
    find_cell,
    find_room,
    is_measurable,
    lay_lines,
    measure_longest,
)
from kehoach.checking.aids.text import list_visible
from kehoach.checking.edits import DrawLine, Letter
from kehoach.checking.fault import Fault
from kehoach.messages import mark, tr
from kehoach.nd30 import KE_SAI_SO, NET_RIENG, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.nd30 import Component, Range
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph, Rule

LINE_CODES: Final = {
    "thieu-ke": mark("thiếu đường kẻ ngang"),
    "do-dai": mark("đường kẻ ngang không đúng độ dài"),
    "net-dut": mark("đường kẻ ngang không liền nét"),
    "gach-chan": mark("gạch chân chữ thay cho đường kẻ"),
    "lech": mark("đường kẻ ngang lệch so với dòng chữ"),
}
"""The inner codes of every rule that draws on :func:`find_line`."""
LINED_CODES: Final = {code: name for code, name in LETTERING_CODES.items() if code != "gach-chan"}
"""The inner codes of every rule that draws on :func:`find_lined_lettering`."""

_OFF_PT: Final = 15.0
"""A line this far off the middle of its words is seen to be so."""
_NEAR: Final = 12
"""So many paragraphs on both sides a line may hang on."""


def find_lined_lettering(part: Part, component: Component) -> Iterator[Fault]:
    """Yield :func:`find_lettering` without underlining, which :func:`find_line` tells of."""
    yield from (one for one in find_lettering(part, component) if one.code != "gach-chan")


def find_line(paper: Paper, part: Part, component: Component) -> Iterator[Fault]:
    """Yield what is wrong with the line that ``component`` has below its text.

    Only for components whose ``ke`` is a share of their text; lengths are told only where the
    letters are those of Times New Roman, positions only where they are known.
    """
    rule = part.rule
    underlined = [run for one in part.paragraphs for run in list_visible(one) if run.form.underline]
    if underlined:
        yield _tell_underline(paper, part, component, has_line=not _is_underline(rule))
    if _is_underline(rule):
        return
    if rule is None:
        if not underlined and is_surely_bare(paper, part):
            edits = _draw(paper, part, component)
            yield _tell(part, "thieu-ke", tr("không có đường kẻ ngang"), component, edits)
        return
    yield from _judge(paper, part, component, rule)


def is_surely_bare(paper: Paper, part: Part) -> bool:
    """Tell whether no line near ``part`` could be meant for it: none unclaimed, no picture."""
    order = [one.where for one in paper.paragraphs]
    places = [order.index(one.where) for one in part.paragraphs if one.where in order]
    if not places:
        return False
    near = paper.paragraphs[max(min(places) - _NEAR, 0) : max(places) + _NEAR + 1]
    cell = find_cell(paper.document.blocks, part.paragraphs[0].where)
    if any(one.has_picture or _is_ornament(one) for one in near):
        return False
    if cell is not None and cell.has_border:
        return False
    drawn = Counter(_name(rule) for one in near for rule in one.rules if _is_drawn(one, rule))
    return not drawn - Counter(_name(one.rule) for one in paper.parts if one.rule)


def _is_ornament(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a line of signs: '-----&-----'."""
    text = paragraph.text.strip()
    return bool(text) and not any(sign.isalnum() for sign in text)


def _is_underline(rule: Rule | None) -> bool:
    return rule is not None and rule.kind == "underline"


def _is_drawn(paragraph: Paragraph, rule: Rule) -> bool:
    return rule.kind != "underline" or not paragraph.text.strip()


def _name(rule: Rule) -> tuple[str, float]:
    """What stays of a rule when recognition moves it."""
    return rule.kind, round(rule.length, 1)


def _judge(paper: Paper, part: Part, component: Component, rule: Rule) -> Iterator[Fault]:
    edits = _draw(paper, part, component)
    if rule.dashed:
        yield _tell(part, "net-dut", tr("đường kẻ không liền nét"), component, edits)
        return
    length = _find_wrong_length(paper, part, component, rule)
    if length:
        found = tr("đường kẻ dài bằng {phan}% dòng chữ", phan=round(length * 100))
        yield _tell(part, "do-dai", found, component, edits)
        return
    if _stands_off(paper, part, rule):
        found = tr("đường kẻ lệch so với dòng chữ")
        yield _tell(part, "lech", found, component, edits, Severity.WARNING)


def _find_wrong_length(paper: Paper, part: Part, component: Component, rule: Rule) -> float:
    """Return the line's length as a share of the longest text line; 0 where it is right.

    The decree does not say which line of several counts: any does, broken as Word breaks it or
    not.
    """
    lines = lay_lines(part, find_room(paper, part))
    unbroken = lay_lines(part, None)
    if not rule.length or not lines or not is_measurable(part):
        return 0.0
    if any(fault.code == "in-hoa" for fault in find_lettering(part, component)):
        return 0.0
    share, slack = _get_share(component), KE_SAI_SO.value
    if any(share.low * slack.low <= rule.length / one.width <= share.high * slack.high
           for one in (*lines, *unbroken)):  # fmt: skip
        return 0.0
    return rule.length / max(one.width for one in lines)


def _stands_off(paper: Paper, part: Part, rule: Rule) -> bool:
    """Tell whether a rule is off the middle both of its words and of their place."""
    room = find_room(paper, part)
    bearer = _find_bearer(paper, part)
    if room is None or bearer is None or not rule.left or not is_measurable(part):
        return False
    middle = rule.left + rule.length / 2
    centres = [room.width / 2, *(one.centre for one in lay_lines(part, room))]
    return all(abs(middle - one) > _OFF_PT for one in centres)


def _get_share(component: Component) -> Range:
    if component.ke is None:
        raise ValueError(component.id)
    return component.ke.value.share


def _find_bearer(paper: Paper, part: Part) -> Paragraph | None:
    """Return the paragraph of the same cell on which the part's own line hangs, if one does."""
    column = part.paragraphs[-1].where[:-1]
    return next(
        (
            one
            for one in paper.paragraphs
            if one.where[:-1] == column and any(rule == part.rule for rule in one.rules)
        ),
        None,
    )


def _draw(paper: Paper, part: Part, component: Component) -> tuple[Edit, ...]:
    """Return the edit that draws the line anew; none where the old one could not be taken away."""
    last, room = part.paragraphs[-1], find_room(paper, part)
    is_whole = any(one is last for one in paper.paragraphs)
    if not is_whole or not is_measurable(part):
        return ()
    share = _get_share(component)
    length = round(measure_longest(part, room) * (share.low + share.high) / 2, 1)
    if part.rule is None or _is_underline(part.rule):
        return (DrawLine(last.where, length),)
    bearer = _find_bearer(paper, part)
    if bearer is None or bearer.boxes or bearer.has_picture:
        return ()
    if any(bearer is one for one in part.paragraphs):
        return (DrawLine(last.where, length),) if bearer is last else ()
    if bearer.text.strip(" \u00a0\t_-–—―─"):
        return ()
    return (DrawLine(last.where, length, (bearer.where,)),)


def _tell_underline(paper: Paper, part: Part, component: Component, *, has_line: bool) -> Fault:
    edits: list[Edit] = []
    for one in part.paragraphs:
        runs = [run for run in list_visible(one) if run.form.underline]
        if runs:
            edits.append(Letter(one.where, list_numbers(runs), underline=False))
    has_line = has_line and part.rule is not None
    drawn = () if has_line else _draw(paper, part, component)
    return Fault(
        "gach-chan", tr("chữ gạch chân"), _expect(component), part.paragraphs[-1], component.id,
        of=NET_RIENG, edits=(*edits, *drawn) if has_line or drawn else (),
    )  # fmt: skip


def _tell(
    part: Part,
    code: str,
    found: str,
    component: Component,
    edits: tuple[Edit, ...],
    severity: Severity | None = None,
) -> Fault:
    return Fault(
        code, found, _expect(component), part.paragraphs[-1], component.id,
        severity=severity, of=component.ke, edits=edits,
    )  # fmt: skip


def _expect(component: Component) -> str:
    if _get_share(component).low == 1:
        return tr("đường kẻ ngang, nét liền, dài bằng dòng chữ")
    return tr("đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối")
