"""Core properties that a template may fill: the same ones as in docxtpl."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from kehoach.rendering.source import make_inert

_DC: Final = "http://purl.org/dc/elements/1.1/"
_FILLED: Final = frozenset(
    f"{{{_DC}}}{name}"
    for name in ("creator", "description", "identifier", "language", "subject", "title")
)


def has_tags(root: etree._Element) -> bool:
    """Whether a property that can be filled holds a tag."""
    return any(
        element.tag in _FILLED and re.search(r"\{[{%#]", element.text or "")
        for element in root.iter()
    )


def quieten_others(root: etree._Element) -> None:
    """Make whatever looks like a tag in the other properties plain text."""
    for element in root.iter(etree.Element):
        if element.tag not in _FILLED and element.text:
            element.text = make_inert(element.text)
