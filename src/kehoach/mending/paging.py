"""Paper and margins of a section (ECMA-376 part 1, 17.6.13 pgSz, 17.6.11 pgMar)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import drop_attributes, ensure_child
from kehoach.mending.steps import FORM, Step
from kehoach.messages import tr
from kehoach.word.places import list_blocks
from kehoach.word.units import mm_to_twips
from kehoach.word.values import parse_length
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from kehoach.checking.edits import SetPage
    from kehoach.mending.scene import Scene

_SIDES: Final = ("top", "bottom", "left", "right")
_FIELDS: Final = ("width", "height", *_SIDES)
# what Word takes where a section says nothing, and the schema wants said; twips
_PAPER: Final = {"w": "12240", "h": "15840"}
_MARGINS: Final = {
    **dict.fromkeys(("top", "right", "bottom", "left"), "1440"),
    **dict.fromkeys(("header", "footer"), "720"),
    "gutter": "0",
}


def plan_page(edit: SetPage, scene: Scene) -> list[Step]:
    """Return what sets paper and margins of a section."""
    section = find_section(scene.body, edit.section)
    wanted = {
        name: getattr(edit, name)
        for name in _FIELDS
        if getattr(edit, name) is not None
        and scene.claims.want(("page", edit.section, name), getattr(edit, name))
    }
    return [Step(FORM, (0, 0), partial(_set_page, section, wanted))] if wanted else []


def find_section(body: etree._Element, number: int) -> etree._Element:
    """Return the ``w:sectPr`` of a section, counted from 0; the last one is made if need be.

    Raises:
        Hindrance: there are not so many.
    """
    path = f"{qualify('pPr')}/{qualify('sectPr')}"
    found = [block.find(path) for block in list_blocks(body)]
    sections = [entry for entry in found if entry is not None]
    last = body.find(qualify("sectPr"))
    if last is None and number == len(sections):
        last = etree.SubElement(body, qualify("sectPr"))
    if last is not None:
        sections.append(last)
    if number >= len(sections):
        raise Hindrance(tr("không tìm lại được chỗ này trong tệp"))
    return sections[number]


def _set_page(section: etree._Element, wanted: dict[str, float]) -> None:
    if "width" in wanted or "height" in wanted:
        _set_paper(section, wanted)
    for side in _SIDES:
        if side in wanted:
            margins = _ensure(section, "pgMar", _MARGINS)
            _set_margin(margins, side, mm_to_twips(wanted[side]))


def _set_paper(section: etree._Element, wanted: dict[str, float]) -> None:
    paper = _ensure(section, "pgSz", _PAPER)
    for field, name in (("width", "w"), ("height", "h")):
        if field in wanted:
            paper.set(qualify(name), str(mm_to_twips(wanted[field])))
    # 'code' names the paper to the printer, and would name the old one
    drop_attributes(paper, ("code", "orient"))
    width, height = (parse_length(paper.get(qualify(name))) or 0.0 for name in ("w", "h"))
    if width > height:
        paper.set(qualify("orient"), "landscape")


def _set_margin(margins: etree._Element, side: str, twips: int) -> None:
    if side == "left":
        # the gutter is part of the left margin as the reader sees it
        gutter = round((parse_length(margins.get(qualify("gutter"))) or 0.0) * 20)
        if gutter > twips:
            margins.set(qualify("gutter"), "0")
        else:
            twips -= gutter
    is_exact = (parse_length(margins.get(qualify(side))) or 0.0) < 0
    margins.set(qualify(side), str(-twips if is_exact else twips))


def _ensure(section: etree._Element, name: str, otherwise: dict[str, str]) -> etree._Element:
    entry = ensure_child(section, name)
    for attribute, value in otherwise.items():
        if entry.get(qualify(attribute)) is None:
            entry.set(qualify(attribute), value)
    return entry
