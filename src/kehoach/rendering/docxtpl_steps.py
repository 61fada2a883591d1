"""The steps of docxtpl that are reused as they are; each is a function of its text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate

if TYPE_CHECKING:
    from lxml import etree

# the methods used below touch nothing of the template but the counter of drawings
_DOCXTPL: Final = DocxTemplate("")


def patch_xml(source: str) -> str:
    """Turn a part's XML into a Jinja source: joined tags, ``{%p``, ``{%tr``, colspan, vm."""
    return str(_DOCXTPL.patch_xml(source))


def resolve_listing(xml: str) -> str:
    """Turn newlines, tabs, paragraph and page marks inside ``w:t`` into their elements."""
    return str(_DOCXTPL.resolve_listing(xml))


def fix_tables(xml: str) -> etree._Element:
    """Make the grid of every table agree with the cells of its rows."""
    tree: etree._Element = _DOCXTPL.fix_tables(xml)
    return tree
