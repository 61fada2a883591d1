"""What stands below what in the head: centred, and at single spacing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.measuring import find_room, is_measurable, lay_lines
from kehoach.checking.aids.text import list_visible
from kehoach.checking.edits import RemoveParagraph, Set
from kehoach.checking.fault import Fault
from kehoach.messages import mark, tr
from kehoach.metrics import line_height
from kehoach.nd30 import CANH_DUOI, COMPONENTS, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

CENTRE_CODES: Final = {"lech": mark("không canh giữa")}
"""The inner codes of every rule that draws on :func:`find_off_centre`."""
SPACING_CODES: Final = {
    "gian-dong": mark("giãn dòng quá dòng đơn"),
    "dong-trong": mark("có dòng trống ở giữa"),
}
"""The inner codes of every rule that draws on :func:`find_spacing`."""

_SHARE: Final = 0.1
"""So much of the column's width off the middle is seen by everyone."""
_OFF_PT: Final = 15.0
"""So much is seen where nothing was done to bring the words to the middle."""
_GAP_PT: Final = 6.0
"""A wider gap than half a line is no single spacing to the eye."""
_SMALL_PT: Final = 6.0
"""An empty paragraph of this size or less only makes room for a line."""


def find_off_centre(paper: Paper, component: str) -> Iterator[Fault]:
    """Yield where ``component`` does not stand centred below what the decree puts above it."""
    above, below = paper.get(CANH_DUOI.value[component]), paper.get(component)
    if above is None or below is None:
        return
    if abs(above.area.left - below.area.left) > 1 or abs(above.area.width - below.area.width) > 1:
        return
    middle, own = _find_centre(paper, above), _find_centre(paper, below)
    room = find_room(paper, below)
    if middle is None or own is None or room is None:
        return
    # Where the name above is itself off the middle, that is its own fault.
    off = min(abs(own - middle), abs(own - room.left - room.width / 2))
    if off <= (_OFF_PT if _is_set_left(below) else _SHARE * below.area.width):
        return
    expected = tr("canh giữa dưới {ten}", ten=COMPONENTS[above.component].ten)
    yield Fault(
        "lech",
        tr("lệch sang trái") if own < middle else tr("lệch sang phải"),
        expected,
        below.paragraphs[0],
        component,
        of=CANH_DUOI,
        edits=_centre(paper, below, middle),
    )


def find_alone_off_centre(paper: Paper, component: str, lower: str) -> Iterator[Fault]:
    """Yield where ``component`` begins at the left of its column and ``lower`` is in the middle."""
    part, below = paper.get(component), paper.get(lower)
    if part is None or below is None or not _is_set_left(part):
        return
    own, middle, room = (
        _find_centre(paper, part),
        _find_centre(paper, below),
        find_room(paper, part),
    )
    if own is None or middle is None or room is None or part.area != below.area:
        return
    centre = room.left + room.width / 2
    if abs(middle - centre) > _OFF_PT or abs(own - centre) <= _OFF_PT:
        return
    expected = tr("canh giữa trên {ten}", ten=COMPONENTS[lower].ten)
    yield Fault(
        "lech", tr("lệch sang trái"), expected, part.paragraphs[0], component,
        severity=Severity.WARNING, of=CANH_DUOI, edits=_centre(paper, part, centre),
    )  # fmt: skip


def find_spacing(paper: Paper, upper: str, lower: str) -> Iterator[Fault]:
    """Yield where more than single spacing parts ``upper`` from ``lower``."""
    above, below = paper.get(upper), paper.get(lower)
    if above is None or below is None:
        return
    first, second = above.paragraphs[-1], below.paragraphs[0]
    if first.where[:-1] != second.where[:-1] or first.where == second.where:
        return
    between = [one for one in paper.paragraphs if first.where < one.where < second.where]
    blank = [one for one in between if _is_blank(one)]
    if blank:
        yield Fault(
            "dong-trong", tr("{so} dòng trống", so=len(blank)), tr("cách nhau dòng đơn"),
            blank[0], lower, severity=Severity.WARNING,
            edits=tuple(RemoveParagraph(one.where) for one in blank),
        )  # fmt: skip
    elif not between and _reckon_gap(first, second) > _GAP_PT:
        yield Fault(
            "gian-dong", tr("cách nhau quá dòng đơn"), tr("cách nhau dòng đơn"),
            second, severity=Severity.WARNING,
            edits=(
                Set(first.where, after=0.0, line=1.0, line_rule="auto"),
                Set(second.where, before=0.0, line=1.0, line_rule="auto"),
            ),
        )  # fmt: skip


def _is_set_left(part: Part) -> bool:
    """Tell whether words begin at the left edge: no alignment, indent or blanks move them."""
    form, text = part.paragraphs[0].form, part.paragraphs[0].text
    moved = form.left or form.right or form.first or text[:1].isspace()
    return form.align in ("left", "both") and not moved


def _find_centre(paper: Paper, part: Part) -> float | None:
    """Return the middle of the first line of ``part``, from the text's left edge."""
    room = find_room(paper, part)
    if room is None or not is_measurable(part):
        return None
    lines = lay_lines(part, room)
    return room.left + lines[0].centre if lines else None


def _centre(paper: Paper, part: Part, middle: float) -> tuple[Edit, ...]:
    """Return the edits that centre ``part``; none if they would not bring it to ``middle``."""
    paragraphs = tuple(
        replace(one, form=replace(one.form, align="center", left=0.0, right=0.0, first=0.0))
        for one in part.paragraphs
    )
    own = _find_centre(paper, replace(part, paragraphs=paragraphs))
    if own is None or abs(own - middle) > _SHARE * part.area.width:
        return ()
    return tuple(
        Set(one.where, align="center", left=0.0, right=0.0, first=0.0) for one in part.paragraphs
    )


def _is_blank(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is an empty line, no room for a drawing."""
    holds = paragraph.text.strip() or paragraph.rules or paragraph.boxes or paragraph.has_picture
    size = paragraph.mark.size if paragraph.mark else 0.0
    return not holds and size > _SMALL_PT


def _reckon_gap(first: Paragraph, second: Paragraph) -> float:
    """Return the pt by which the lines are further apart than at single spacing."""
    return max(first.form.after, second.form.before) + max(
        _reckon_lead(first), _reckon_lead(second)
    )


def _reckon_lead(paragraph: Paragraph) -> float:
    """Return the pt by which a line of ``paragraph`` is higher than a single one."""
    size = max((run.form.size for run in list_visible(paragraph)), default=0.0)
    form = paragraph.form
    single = line_height(size)
    line = form.line * single if form.line_rule == "auto" else form.line
    return max(line - single, 0.0)
