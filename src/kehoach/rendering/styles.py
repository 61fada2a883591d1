"""Font sizes of paragraph styles, set once in a template.

The decree leaves an office a choice of sizes; the choice is made in ``styles.xml``, so that no
paragraph need carry it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping

# ECMA-376 part 1, 17.3.2.28 EG_RPrBase: what stands before w:sz, and 17.7.4.17: before w:rPr
_BEFORE_SIZE = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
    *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
    *("color", "spacing", "w", "kern", "position"),
)
_AFTER_RUN_PROPERTIES = ("tblPr", "trPr", "tcPr", "tblStylePr")


def list_style_ids(root: etree._Element) -> dict[str, str]:
    """Return the ids of the paragraph styles by their names, as Word shows these.

    Word keeps the ids of styles; LibreOffice makes new ones of their names.
    """
    styles = _list_styles(root)
    return {name: style.get(qualify("styleId"), "") for name, style in styles.items()}


def set_font_sizes(root: etree._Element, sizes: Mapping[str, int]) -> None:
    """Set ``w:sz`` and ``w:szCs`` of paragraph styles; a template need not have them all.

    Args:
        root: the root of ``styles.xml``; changed in place.
        sizes: half-points by style name (``w:name``, as Word shows it).
    """
    styles = _list_styles(root)
    for name, size in sizes.items():
        if name in styles:
            _set_size(styles[name], size)


def _list_styles(root: etree._Element) -> dict[str, etree._Element]:
    return {
        child.get(qualify("val"), ""): style
        for style in root.iterfind(qualify("style"))
        if style.get(qualify("type")) == "paragraph"
        and (child := style.find(qualify("name"))) is not None
    }


def _set_size(style: etree._Element, size: int) -> None:
    properties = style.find(qualify("rPr"))
    if properties is None:
        properties = etree.Element(qualify("rPr"))
        style.insert(_count_outside(style, _AFTER_RUN_PROPERTIES), properties)
    for name in ("sz", "szCs"):
        for old in properties.findall(qualify(name)):
            properties.remove(old)
    place = len(properties) - _count_outside(properties, _BEFORE_SIZE)
    for offset, name in enumerate(("sz", "szCs")):
        element = etree.Element(qualify(name))
        element.set(qualify("val"), str(size))
        properties.insert(place + offset, element)


def _count_outside(parent: etree._Element, names: tuple[str, ...]) -> int:
    tags = {qualify(name) for name in names}
    return sum(child.tag not in tags for child in parent)
