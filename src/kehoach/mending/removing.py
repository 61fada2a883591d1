"""Paragraphs taken out, where nothing but their words and blanks goes with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import detach
from kehoach.mending.steps import REMOVAL, Step
from kehoach.messages import tr
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.checking.edits import RemoveParagraph
    from kehoach.mending.scene import Scene

_MARKERS: Final = frozenset(
    qualify(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd"),
        *("moveToRangeStart", "moveToRangeEnd"),
    )
)
"""What may stand between paragraphs too, and whose other end may be elsewhere."""
_HELD: Final = tuple(
    qualify(name)
    for name in (
        *("sectPr", "footnoteReference", "endnoteReference", "commentReference", "object"),
        *("fldChar", "fldSimple", "del", "moveFrom", "sdt", "drawing", "pict", "br"),
    )
)
_BLOCKS: Final = (qualify("p"), qualify("tbl"))


def plan_removal(edit: RemoveParagraph, scene: Scene) -> list[Step]:
    """Return what takes a paragraph out.

    Raises:
        Hindrance: more than words would go with it, or its place must hold a paragraph.
    """
    element = scene.find(edit.where)
    if not scene.claims.want(("shape", element), "removed"):
        return []
    check_removable(element)
    if _is_needed(element):
        raise Hindrance(tr("ô bảng hoặc khung này phải có ít nhất một đoạn"))
    return [Step(REMOVAL, (0, 0), partial(remove_paragraph, element))]


def check_removable(element: etree._Element, *, drawings: bool = False) -> None:
    """See that a paragraph can go.

    Args:
        element: the ``w:p``.
        drawings: whether drawings may go with it (they were found to be mere lines).

    Raises:
        Hindrance: it cannot.
    """
    allowed = (qualify("drawing"), qualify("pict")) if drawings else ()
    for held in element.iter(*_HELD):
        is_page_break = held.get(qualify("type"), "textWrapping") != "textWrapping"
        if held.tag in allowed or (held.tag == qualify("br") and not is_page_break):
            continue
        raise Hindrance(tr("đoạn này còn giữ hình, chú thích, trường hoặc ngắt trang"))


def remove_paragraph(element: etree._Element) -> None:
    """Take a paragraph out of its place; ends of bookmarks and comments in it stay there.

    Where the place must hold a paragraph by now, it is emptied.
    """
    if element.getparent() is None:
        return
    if _is_needed(element):
        empty_paragraph(element)
        return
    for marker in [child for child in element.iter() if child.tag in _MARKERS]:
        marker.tail = None
        element.addprevious(marker)
    detach(element)


def empty_paragraph(element: etree._Element) -> None:
    """Take all but its properties and markers out of a paragraph."""
    markers = [child for child in element.iter() if child.tag in _MARKERS]
    for child in list(element):
        if child.tag != qualify("pPr"):
            element.remove(child)
    element.extend(markers)


def _is_needed(element: etree._Element) -> bool:
    """A cell ends with a paragraph, and one must keep two tables apart (17.4.66, 17.4.38)."""
    before = next(element.itersiblings(*_BLOCKS, preceding=True), None)
    after = next(element.itersiblings(*_BLOCKS), None)
    if before is None:
        return after is None
    return before.tag == qualify("tbl") and (after is None or after.tag == qualify("tbl"))
