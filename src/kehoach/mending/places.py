"""How wide the place of a paragraph is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.word import drawingml, vml
from kehoach.word.places import TEXT_BOX, list_blocks
from kehoach.word.sections import read_layouts
from kehoach.word.values import parse_length
from kehoach.word.view import Table
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.mending.scene import Scene
    from kehoach.word.view import Block, Where

_INSETS: Final = 14.4
"""The left and right insets of a text box together, in pt, where it says no others (20.4.2.22)."""


def find_width(scene: Scene, where: Where, element: etree._Element) -> float:
    """Return the width in pt that a paragraph has for its indents and text; 0: not known."""
    frame = element.find(f"{qualify('pPr')}/{qualify('framePr')}")
    if frame is not None:
        return parse_length(frame.get(qualify("w"))) or 0.0
    box = next(element.iterancestors(TEXT_BOX, qualify("tc")), None)
    if box is not None and box.tag == TEXT_BOX:
        return max(_measure_box(box) - _INSETS, 0.0)
    if len(where) > 1:
        return _measure_cell(scene.document.blocks, where)
    layouts = read_layouts(scene.body, list_blocks(scene.body), {})
    return next(each.place.width for each in reversed(layouts) if each.start <= where[0])


def _measure_box(box: etree._Element) -> float:
    for parent in box.iterancestors(qualify("drawing"), qualify("pict"), qualify("object")):
        kind = drawingml if parent.tag == qualify("drawing") else vml
        return float(kind.get_width(parent))
    return 0.0


def _measure_cell(blocks: tuple[Block, ...], where: Where) -> float:
    width, steps = 0.0, list(where)
    while len(steps) > 1:
        block = blocks[steps.pop(0)]
        if isinstance(block, Table):
            cell = block.rows[steps.pop(0)].cells[steps.pop(0)]
            blocks, width = cell.blocks, cell.width - cell.padding_left - cell.padding_right
        else:
            blocks, width = block.boxes[steps.pop(0)].blocks, 0.0
    return max(width, 0.0)
