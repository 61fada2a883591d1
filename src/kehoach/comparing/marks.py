"""Paragraphs, tables and rows that come or go as a whole, marked so.

ECMA-376 part 1: 17.13.5.15 and 17.13.5.20 (paragraph marks), 17.13.5.12 and 17.13.5.16 (rows).
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final, Literal

from lxml import etree

from kehoach.comparing.atoms import read_atoms, write_atoms
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterable

Change = Literal["ins", "del"]

_P, _TBL, _TR, _TC = (qualify(name) for name in ("p", "tbl", "tr", "tc"))
_PPR, _RPR, _TRPR = qualify("pPr"), qualify("rPr"), qualify("trPr")
_INS, _DEL = qualify("ins"), qualify("del")
_PPR_CHANGE: Final = qualify("pPrChange")
_ID: Final = qualify("id")


def mark_block(block: etree._Element, change: Change) -> None:
    """Mark all of ``block``, a paragraph, table or what holds some, as inserted or deleted."""
    if block.tag == _P:
        set_contents(block, write_atoms(read_atoms(block), change))
        mark_end(block, change)
    elif block.tag == _TBL:
        for row in block.iterchildren(_TR):
            mark_row(row, change)
    else:
        for paragraph in list(block.iter(_P)):
            mark_block(paragraph, change)


def mark_row(row: etree._Element, change: Change) -> None:
    """Mark a row of a table, and all that stands in it."""
    etree.SubElement(_ensure_first(row, _TRPR, after=qualify("tblPrEx")), qualify(change))
    for cell in row.iterchildren(_TC):
        for block in list(cell.iterchildren(_P, _TBL)):
            mark_block(block, change)


def mark_end(paragraph: etree._Element, *changes: Change) -> None:
    """Mark the end of a paragraph, by which it is one of its own."""
    holder = _ensure_first(paragraph, _PPR)
    properties = holder.find(_RPR)
    if properties is None:
        properties = etree.Element(_RPR)
        last = holder.find(qualify("sectPr"))
        if last is None:
            holder.append(properties)
        else:
            last.addprevious(properties)
    for place, change in enumerate(changes):
        properties.insert(place, etree.Element(qualify(change)))


def unmark_end(paragraph: etree._Element) -> None:
    """Take the mark of the end away; the words stay marked."""
    for properties in paragraph.iterfind(f"{_PPR}/{_RPR}"):
        for mark in list(properties.iterchildren(_INS, _DEL)):
            properties.remove(mark)


def note_setting(paragraph: etree._Element, was: etree._Element) -> None:
    """Note that ``paragraph`` had the setting of ``was`` before (17.13.5.29)."""
    before, now = _copy_setting(was), _copy_setting(paragraph)
    if etree.tostring(before, method="c14n") == etree.tostring(now, method="c14n"):
        return
    change = etree.SubElement(_ensure_first(paragraph, _PPR), _PPR_CHANGE)
    change.append(before)


def take_setting(paragraph: etree._Element, source: etree._Element) -> None:
    """Give ``paragraph`` the setting of ``source``."""
    for properties in paragraph.findall(_PPR):
        paragraph.remove(properties)
    paragraph.insert(0, _copy_setting(source))


def _copy_setting(paragraph: etree._Element) -> etree._Element:
    """Return the properties of a paragraph without those of its mark and of a section."""
    found = paragraph.find(_PPR)
    setting = etree.Element(_PPR) if found is None else copy.deepcopy(found)
    for child in list(setting.iterchildren(_RPR, qualify("sectPr"), _PPR_CHANGE)):
        setting.remove(child)
    return setting


def make_divider() -> etree._Element:
    """Return a paragraph that stays neither when changes are accepted nor when they are rejected.

    It keeps apart two tables of which only one stays; Word would make one table of them.
    """
    paragraph = etree.Element(_P)
    mark_end(paragraph, "ins", "del")
    return paragraph


def set_contents(paragraph: etree._Element, contents: Iterable[etree._Element]) -> None:
    """Put ``contents`` behind the properties of a paragraph instead of what stands there."""
    fresh = list(contents)
    for child in list(paragraph):
        if child.tag != _PPR:
            paragraph.remove(child)
    paragraph.extend(fresh)


def sign_changes(roots: Iterable[etree._Element], author: str, date: str) -> None:
    """Give the changes of all ``roots`` their numbers, author and date, in their order.

    Args:
        roots: the parts that hold them.
        author: who is shown as having made them.
        date: when, as ``2024-01-15T08:00:00Z``; none is written where it is empty.
    """
    roots = list(roots)
    taken = [each.get(_ID, "") for root in roots for each in root.iter(etree.Element)]
    number = max((int(one) for one in taken if one.isascii() and one.isdigit()), default=0)
    for root in roots:
        for change in root.iter(_INS, _DEL, _PPR_CHANGE):
            number += 1
            change.set(_ID, str(number))
            change.set(qualify("author"), author)
            if date:
                change.set(qualify("date"), date)


def _ensure_first(parent: etree._Element, tag: str, *, after: str = "") -> etree._Element:
    found = parent.find(tag)
    if found is None:
        found = etree.Element(tag)
        parent.insert(1 if len(parent) and parent[0].tag == after else 0, found)
    return found


def is_marked(block: etree._Element) -> bool:
    """Tell whether a whole paragraph or table comes or goes."""
    if block.tag == _P:
        return block.find(f"{_PPR}/{_RPR}/{_INS}") is not None or (
            block.find(f"{_PPR}/{_RPR}/{_DEL}") is not None
        )
    rows = list(block.iterchildren(_TR))
    return bool(rows) and all(
        row.find(f"{_TRPR}/{_INS}") is not None or row.find(f"{_TRPR}/{_DEL}") is not None
        for row in rows
    )


def ends_section(paragraph: etree._Element) -> bool:
    """Tell whether a section ends with a paragraph."""
    return paragraph.find(f"{_PPR}/{qualify('sectPr')}") is not None
