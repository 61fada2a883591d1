"""Findings told in the document itself, each as a comment at its place.

ECMA-376 part 1, 17.13.4. Written here, not by python-docx, which writes every part anew, leaves
out what nothing points to, and stamps the time of day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.scene import Scene
from kehoach.mending.sheets import Sheets
from kehoach.messages import tr
from kehoach.word.places import TEXT_BOX, find_block, list_blocks
from kehoach.word.relationships import find_targets
from kehoach.word.values import parse_whole
from kehoach.word.view import Paragraph
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.word.package import Package

AUTHOR: Final = "kehoach"
_INITIALS: Final = "kh"
_P, _R, _ID = qualify("p"), qualify("r"), qualify("id")
_START, _END = qualify("commentRangeStart"), qualify("commentRangeEnd")
_REFERENCE: Final = qualify("commentReference")


def annotate(package: Package, findings: Sequence[Finding]) -> Package:
    """Return a copy of ``package`` in which each finding is a comment at its paragraph.

    What has no paragraph is told at the first one of its section or of the document; what stands
    in a text box, where Word takes no comments, at the paragraph on which the box hangs. Comments
    that are there already stay. A document without a body has no place for any.

    Raises:
        BadInput: the package, or its comments, cannot be opened.
    """
    if not findings:
        return package
    scene = Scene(Sheets(package))
    if scene.sheets.open_document().find(qualify("body")) is None:
        return package
    comments = _open_comments(scene.sheets)
    number = _find_free_id(comments, scene.sheets.open_document())
    for ident, finding in enumerate(findings, start=number):
        comments.append(_make_comment(ident, finding))
        _mark(_find_anchor(scene, finding), ident)
    scene.touch()
    return scene.sheets.finish()


def _open_comments(sheets: Sheets) -> etree._Element:
    found = find_targets(
        sheets.package.parts, sheets.sources.parse, sheets.document_name, "comments"
    )
    if found:
        sheets.touch(found[0])
        return sheets.open(found[0])
    root = etree.Element(qualify("comments"), nsmap={"w": W})
    sheets.add("comments", root)
    return root


def _find_free_id(comments: etree._Element, document: etree._Element) -> int:
    taken = [comment.get(_ID) for comment in comments.iter(qualify("comment"))]
    taken += [mark.get(_ID) for mark in document.iter(_START, _END, _REFERENCE)]
    return max((parse_whole(text) or 0 for text in taken), default=-1) + 1


def _make_comment(ident: int, finding: Finding) -> etree._Element:
    comment = etree.Element(qualify("comment"))
    comment.set(_ID, str(ident))
    comment.set(qualify("author"), AUTHOR)
    comment.set(qualify("initials"), _INITIALS)
    for index, line in enumerate(_tell(finding)):
        paragraph = etree.SubElement(comment, _P)
        if index == 0:
            etree.SubElement(etree.SubElement(paragraph, _R), qualify("annotationRef"))
        text = etree.SubElement(etree.SubElement(paragraph, _R), qualify("t"))
        text.text = line
    return comment


def _tell(finding: Finding) -> Iterator[str]:
    yield f"{finding.rule}: {finding.found}"
    yield tr("Cần: {expected}", expected=finding.expected)
    yield tr("Căn cứ: {citation}", citation=finding.citation)


def _find_anchor(scene: Scene, finding: Finding) -> etree._Element:
    at, element = finding.at, None
    if isinstance(at, Paragraph):
        element = find_block(scene.body, at.where) if scene.holds(at) else None
    elif at is not None:
        element = _find_first(list_blocks(scene.body)[at.start :])
    if element is None:
        element = _find_first(list_blocks(scene.body))
    if element is None:
        element = etree.Element(_P)
        scene.body.insert(0, element)
    for box in element.iterancestors(TEXT_BOX):
        element = next(box.iterancestors(_P), element)
    return element


def _find_first(blocks: list[etree._Element]) -> etree._Element | None:
    """The first paragraph, in a cell of a table that stands first too, not in its boxes."""
    return next((each for block in blocks for each in block.iter(_P)), None)


def _mark(paragraph: etree._Element, ident: int) -> None:
    properties = paragraph.find(qualify("pPr"))
    start = etree.Element(_START)
    start.set(_ID, str(ident))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    etree.SubElement(paragraph, _END).set(_ID, str(ident))
    run = etree.SubElement(paragraph, _R)
    etree.SubElement(run, _REFERENCE).set(_ID, str(ident))
