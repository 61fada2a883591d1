"""Where blocks stand in the XML: the same steps for whoever reads a document and whoever mends it.

A :data:`~kehoach.word.view.Where` is the way to a block: its index among the paragraphs and tables
of the body, then in a table row, cell and block, in a paragraph text box and block, and so on.
Content controls, custom XML and block-wide changes are no step (ECMA-376 part 1, 17.5, 17.13.5);
of ``mc:AlternateContent`` one branch counts (part 3, 9.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word.sources import MC
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from kehoach.word.view import Where

_SHELLS: Final = frozenset(
    qualify(name)
    for name in (
        *("sdtContent", "customXml", "smartTag", "ins", "del", "moveTo", "moveFrom"),
        *("hyperlink", "dir", "bdo", "fldSimple"),
    )
)
_CONTROL: Final = qualify("sdt")
_ALTERNATE: Final = f"{{{MC}}}AlternateContent"
_KNOWN: Final = frozenset(("wps", "wpg", "wpc", "wp14", "wpi", "w14", "w15", "w16", "a14", "v"))
TEXT_BOX: Final = qualify("txbxContent")
RUN: Final = qualify("r")


def list_blocks(parent: etree._Element) -> list[etree._Element]:
    """The paragraphs and tables of a body, cell, header or text box."""
    return list(_iterate(parent, frozenset((qualify("p"), qualify("tbl")))))


def list_rows(table: etree._Element) -> list[etree._Element]:
    """The rows of a table."""
    return list(_iterate(table, frozenset((qualify("tr"),))))


def list_cells(row: etree._Element) -> list[etree._Element]:
    """The cells of a row."""
    return list(_iterate(row, frozenset((qualify("tc"),))))


def list_runs(paragraph: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph, as :attr:`~kehoach.word.view.Run.number` counts them."""
    return list(_iterate(paragraph, frozenset((RUN,))))


def list_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The contents of the text boxes that hang on a paragraph, deleted ones left out."""
    return [
        box
        for run in list_runs(paragraph)
        if not is_deleted(run)
        for child in run.iterchildren(
            f"{{{W}}}drawing", f"{{{W}}}pict", f"{{{W}}}object", _ALTERNATE
        )
        for box in iterate_shapes(child)
        if box.tag == TEXT_BOX
    ]


def find_block(root: etree._Element, where: Where) -> etree._Element | None:
    """The paragraph or table at ``where`` in a body, header or footer; None where there is none."""
    parent: etree._Element = root
    steps = list(where)
    try:
        block = list_blocks(parent)[steps.pop(0)]
        while steps:
            if block.tag == qualify("tbl"):
                row = list_rows(block)[steps.pop(0)]
                parent = list_cells(row)[steps.pop(0)]
            else:
                parent = list_boxes(block)[steps.pop(0)]
            block = list_blocks(parent)[steps.pop(0)]
    except IndexError:
        return None
    return block


def is_deleted(element: etree._Element) -> bool:
    """Whether a tracked deletion or move away holds ``element``, within its paragraph."""
    for parent in element.iterancestors():
        if parent.tag in (qualify("del"), qualify("moveFrom")):
            return True
        if parent.tag == qualify("p"):
            return False
    return False


def choose_branch(alternate: etree._Element) -> etree._Element | None:
    """The branch of ``mc:AlternateContent`` that Word of today takes."""
    for choice in alternate.iterchildren(f"{{{MC}}}Choice"):
        if set(choice.get("Requires", "").split()) <= _KNOWN:
            return choice
    return alternate.find(f"{{{MC}}}Fallback")


def open_shell(element: etree._Element) -> etree._Element | None:
    """The element whose children stand in the place of ``element``; None where it is no shell."""
    if element.tag in _SHELLS:
        return element
    if element.tag == _CONTROL:
        return element.find(qualify("sdtContent"))
    return choose_branch(element) if element.tag == _ALTERNATE else None


def iterate_shapes(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements of a drawing in order, not those inside its text boxes."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == _ALTERNATE:
            branch = choose_branch(element)
            stack.extend(reversed(branch if branch is not None else ()))
            continue
        yield element
        if element.tag != TEXT_BOX:
            stack.extend(reversed(element))


def _iterate(parent: etree._Element, wanted: frozenset[str]) -> Iterator[etree._Element]:
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag in wanted:
            yield element
            continue
        shell = open_shell(element)
        if shell is not None:
            stack.extend(reversed(shell))
