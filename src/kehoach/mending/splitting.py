"""A paragraph cut in several, as the Enter key cuts it; and paragraphs taken out."""

from __future__ import annotations

import copy
from functools import partial
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import drop_children
from kehoach.mending.steps import WORDS, Step
from kehoach.mending.text_map import set_text
from kehoach.messages import tr
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from kehoach.checking.edits import SplitParagraph
    from kehoach.mending.scene import Scene
    from kehoach.mending.text_map import Atom, TextMap

_BLANKS: Final = " \t\n\u00a0"
_CUTTABLE: Final = frozenset(qualify(name) for name in ("ins", "smartTag"))
"""What may hold runs of both sides; a copy of it goes on behind the cut."""
_OF_LAST: Final = ("ins", "del", "moveFrom", "moveTo")
_PROPERTIES: Final = frozenset(qualify(name) for name in ("rPr", "smartTagPr"))


def plan_split(edit: SplitParagraph, scene: Scene) -> list[Step]:
    """Return what cuts a paragraph before each offset.

    Raises:
        Hindrance: a cut would go through a link, a field or a content control, or what is to go
            there is no plain blank.
    """
    found, steps = scene.map_text(edit.where), []
    scene.claims.want(("text", found.paragraph), "kept")
    scene.claims.want(("shape", found.paragraph), "cut")
    for offset in edit.at:
        start, end = _find_blanks(found.text, min(offset, len(found.letters)))
        if not 0 < start <= end < len(found.letters):
            raise Hindrance(tr("chữ trong đoạn không còn như khi soát"))
        found.check_plain(start, end + 1)
        if scene.claims.want_span(found.paragraph, start, end, None):
            _check_cut(found, end)
            steps.append(Step(WORDS, (start, end), partial(_cut, found, start, end)))
    return steps


def _find_blanks(text: str, offset: int) -> tuple[int, int]:
    start = end = offset
    while start > 0 and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return start, end


def _check_cut(found: TextMap, at: int) -> None:
    atom, index = found.letters[at]
    if atom.run is None or atom.element is None:
        raise Hindrance(atom.reason)
    first = index == 0 and _starts(atom.run, atom.element)
    node, parent = atom.run, atom.run.getparent()
    while parent is not None and parent is not found.paragraph:
        first = first and _starts(parent, node)
        if not first and parent.tag not in _CUTTABLE:
            raise Hindrance(tr("chỗ cần xuống dòng nằm trong liên kết, trường hoặc ô nhập"))
        node, parent = parent, parent.getparent()


def _starts(parent: etree._Element, child: etree._Element) -> bool:
    return all(other.tag in _PROPERTIES for other in child.itersiblings(preceding=True))


def _cut(found: TextMap, start: int, end: int) -> None:
    head = _cut_run(found, *found.letters[end])
    for atom, index in reversed(found.letters[start:end]):
        found.write(atom, index, index + 1, "")
    while head.getparent() is not found.paragraph:
        head = _cut_shell(head)
    _move_on(found.paragraph, head)


def _cut_run(found: TextMap, atom: Atom, index: int) -> etree._Element:
    """Return the run that begins with the letter; what stands before it is a run of its own."""
    run, element = atom.run, atom.element
    if run is None or element is None:
        raise Hindrance(atom.reason)
    if index == 0 and _starts(run, element):
        return run
    tail = etree.Element(run.tag)
    for properties in run.iterchildren(qualify("rPr")):
        tail.append(copy.deepcopy(properties))
    moved = list(element.itersiblings())
    if index == 0:
        moved.insert(0, element)
    else:
        words = copy.deepcopy(element)
        words.tail = None
        text = atom.text
        atom.text = text[:index]
        set_text(element, text[:index])
        set_text(words, text[index:])
        tail.append(words)
    tail.extend(moved)
    run.addnext(tail)
    return tail


def _cut_shell(head: etree._Element) -> etree._Element:
    """Return the shell that begins with ``head``, cut in two where it began before."""
    shell = head.getparent()
    assert shell is not None
    if _starts(shell, head):
        return shell
    tail = etree.Element(shell.tag)
    for name, value in shell.attrib.items():
        tail.set(name, value)
    for properties in shell.iterchildren(*_PROPERTIES):
        tail.append(copy.deepcopy(properties))
    tail.extend([head, *head.itersiblings()])
    shell.addnext(tail)
    return tail


def _move_on(paragraph: etree._Element, head: etree._Element) -> None:
    """Put ``head`` and all behind it into a new paragraph of the same setting."""
    tail = etree.Element(paragraph.tag)
    properties = paragraph.find(qualify("pPr"))
    moved = [head, *head.itersiblings()]
    if properties is not None:
        tail.append(_share(properties))
    tail.extend(moved)
    tail.tail, paragraph.tail = paragraph.tail, None
    paragraph.addnext(tail)


def _share(properties: etree._Element) -> etree._Element:
    """Return the second paragraph's properties; a section's end stays with the last one."""
    own = copy.deepcopy(properties)
    own.tail = None
    drop_children(own, ("pageBreakBefore", "pPrChange"))
    drop_children(properties, ("sectPr",))
    mark = properties.find(qualify("rPr"))
    if mark is not None:
        drop_children(mark, _OF_LAST)
    return own
