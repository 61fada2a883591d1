"""The paper of a template's last section, which has no paragraph of its own to hold a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree


def lay_on_side(root: etree._Element) -> None:
    """Turn the paper of the last section; its margins stay, as one reads the page.

    Args:
        root: the root of the main document; changed in place.
    """
    size = root.find(f"{qualify('body')}/{qualify('sectPr')}/{qualify('pgSz')}")
    if size is None or size.get(qualify("orient")) == "landscape":
        return
    width, height = size.get(qualify("w"), ""), size.get(qualify("h"), "")
    size.set(qualify("w"), height)
    size.set(qualify("h"), width)
    size.set(qualify("orient"), "landscape")
