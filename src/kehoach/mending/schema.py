"""Children of properties put where the schema wants them (ECMA-376 part 1, annex A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.word.values import VAL
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterable

_RPR: Final = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline "
    "shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz "
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish "
    "oMath"
)
_PPR: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr"
)
_SECTPR: Final = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings"
)
_SETTINGS_OF_BORDER: Final = "top left bottom right between bar"
_ORDERS: Final = {
    qualify(parent): {qualify(name): rank for rank, name in enumerate(names.split())}
    for parent, names in (
        *(("rPr", _RPR), ("pPr", _PPR), ("sectPr", _SECTPR)),
        ("pBdr", _SETTINGS_OF_BORDER),
    )
}
_LAST: Final = frozenset(qualify(name) for name in ("rPrChange", "pPrChange", "sectPrChange"))


def ensure_child(parent: etree._Element, name: str) -> etree._Element:
    """Return the child ``w:name`` of a properties element, made in its place if it is not there."""
    found = parent.find(qualify(name))
    if found is None:
        found = etree.Element(qualify(name))
        insert_child(parent, found)
    return found


def insert_child(parent: etree._Element, child: etree._Element) -> None:
    """Put ``child`` among the children of a properties element where the schema wants it."""
    rank = _rank(parent, child)
    for index, other in enumerate(parent):
        if isinstance(other.tag, str) and _rank(parent, other) > rank:
            parent.insert(index, child)
            return
    parent.append(child)


def ensure_properties(element: etree._Element, name: str) -> etree._Element:
    """Return the ``w:rPr`` of a run or the ``w:pPr`` of a paragraph, its first child."""
    found = element.find(qualify(name))
    if found is None:
        found = etree.Element(qualify(name))
        element.insert(0, found)
    return found


def set_value(parent: etree._Element, name: str, value: str) -> etree._Element:
    """Set ``w:val`` of the child ``w:name`` of a properties element, and return the child."""
    child = ensure_child(parent, name)
    child.set(VAL, value)
    return child


def set_flag(parent: etree._Element, name: str, state: bool) -> None:
    """Say a toggle outright, so that no style decides it."""
    child = ensure_child(parent, name)
    child.attrib.clear()
    if not state:
        child.set(VAL, "0")


def drop_children(parent: etree._Element, names: Iterable[str]) -> None:
    """Take the children ``w:name`` out."""
    for child in list(parent.iterchildren(*(qualify(name) for name in names))):
        detach(child)


def drop_attributes(element: etree._Element, names: Iterable[str]) -> None:
    """Take the attributes ``w:name`` away."""
    for name in names:
        if element.get(qualify(name)) is not None:
            del element.attrib[qualify(name)]


def detach(element: etree._Element) -> None:
    """Take an element out of its parent; what an editor left as text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)


def _rank(parent: etree._Element, child: etree._Element) -> float:
    if child.tag in _LAST:
        return float("inf")
    # what a later Word added stands after all that the standard names
    return _ORDERS[str(parent.tag)].get(str(child.tag), 1000)
