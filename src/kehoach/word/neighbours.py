"""What paragraphs do to each other: spacing between alike ones, borders that they share, frames.

ECMA-376 part 1: 17.3.1.9 contextualSpacing, 17.3.1.33 (automatic spacing), 17.3.1.24 pBdr (one
box around paragraphs alike; ``between`` draws the line between them), 17.3.1.11 framePr.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.word.values import parse_length
from kehoach.word.view import Block, Box, Paragraph, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.word.setting import Setting
    from kehoach.word.shapes import Place


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph before its neighbours are known."""

    paragraph: Paragraph
    setting: Setting
    style: str
    place: Place


def settle(drafts: Sequence[Draft | Block], place: Place) -> tuple[Block, ...]:
    """Finish the paragraphs of one place, frames gathered as boxes of the paragraph after them."""
    settled: list[Block] = []
    framed: list[Paragraph] = []
    for index, draft in enumerate(drafts):
        before = drafts[index - 1] if index else None
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        block = _settle_one(draft, before, after, place) if isinstance(draft, Draft) else draft
        if not isinstance(draft, Draft) or not isinstance(block, Paragraph):
            settled.append(block)
        elif draft.setting.frame:
            framed.append(block)
            if _ends_frame(draft, after):
                box = _make_box(draft, framed, place)
                settled.append(_make_carrier(box, framed[0]))
                framed = []
        else:
            settled.append(_take_frames(block, settled))
    return tuple(settled)


def _settle_one(
    draft: Draft, before: Draft | Block | None, after: Draft | Block | None, place: Place
) -> Paragraph:
    paragraph, flags = draft.paragraph, draft.setting.flags
    form = paragraph.form
    contextual = flags.get("contextualSpacing", False)
    if (contextual and _has_style(before, draft)) or (
        before is None and flags.get("beforeAutospacing")
    ):
        form = replace(form, before=0.0)
    if (contextual and _has_style(after, draft)) or (
        after is None and place.is_cell and flags.get("afterAutospacing")
    ):
        form = replace(form, after=0.0)
    rules = _find_border_rules(draft, before, after) if draft.setting.borders else ()
    if form is paragraph.form and not rules:
        return paragraph
    tops = tuple(rule for rule in rules if rule.above)
    others = tuple(rule for rule in rules if not rule.above)
    return replace(paragraph, form=form, rules=(*tops, *paragraph.rules, *others))


def _has_style(other: Draft | Block | None, draft: Draft) -> bool:
    return isinstance(other, Draft) and other.style == draft.style


def _find_border_rules(
    draft: Draft, before: Draft | Block | None, after: Draft | Block | None
) -> tuple[Rule, ...]:
    place = draft.place
    borders, form = draft.setting.borders, draft.paragraph.form
    left = form.left + min(form.first, 0.0)
    length = max(place.width - left - form.right, 0.0) if place.width else 0.0
    top = borders.get("between" if _shares_box(before, draft) else "top")
    bottom = "" if _shares_box(after, draft) else borders.get("bottom")
    rules = []
    for look, above in ((top, True), (bottom, False)):
        if look and (length or not place.width):
            dashed = look.startswith(("dash", "dot"))
            at = left if length else 0.0
            rules.append(Rule("border", round(length, 2), round(at, 2), above=above, dashed=dashed))
    return tuple(rules)


def _shares_box(other: Draft | Block | None, draft: Draft) -> bool:
    return (
        isinstance(other, Draft)
        and other.setting.borders == draft.setting.borders
        and other.setting.frame == draft.setting.frame
        and _get_indents(other) == _get_indents(draft)
    )


def _get_indents(draft: Draft) -> tuple[float, float, float]:
    form = draft.paragraph.form
    return form.left, form.right, min(form.first, 0.0)


def _ends_frame(draft: Draft, after: Draft | Block | None) -> bool:
    return not isinstance(after, Draft) or after.setting.frame != draft.setting.frame


def _make_box(draft: Draft, framed: list[Paragraph], place: Place) -> Box:
    frame = draft.setting.frame
    x, y = (parse_length(frame.get(name)) for name in ("x", "y"))
    known_x, known_y = frame.get("hAnchor", "text"), frame.get("vAnchor", "text")
    if x is not None and known_x != "page":
        x = None if place.is_cell else x + place.left_margin
    if y is not None and known_y != "page":
        y = y + place.top_margin if known_y == "margin" else None
    return Box(tuple(framed), x, y)


def _make_carrier(box: Box, first: Paragraph) -> Paragraph:
    return Paragraph(first.where, (), first.form, boxes=(box,), mark=first.mark)


def _take_frames(block: Paragraph, settled: list[Block]) -> Paragraph:
    """Hang the frames that stand just before a paragraph on it, as Word shows them beside it."""
    boxes: list[Box] = []
    while settled and isinstance(last := settled[-1], Paragraph) and _is_carrier(last):
        boxes[:0] = last.boxes
        settled.pop()
    return replace(block, boxes=(*boxes, *block.boxes)) if boxes else block


def _is_carrier(block: Paragraph) -> bool:
    inner = block.boxes[0].blocks if len(block.boxes) == 1 else ()
    return bool(inner) and isinstance(inner[0], Paragraph) and inner[0].where == block.where
