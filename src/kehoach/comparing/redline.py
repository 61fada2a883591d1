"""Two bodies of one structure laid into one that shows the changes from old to new."""

from __future__ import annotations

import copy
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from kehoach.comparing.aligning import align
from kehoach.comparing.atoms import read_atoms, write_atoms
from kehoach.comparing.blocks import (
    Block,
    count_columns,
    list_blocks,
    list_rows,
    rate_blocks,
    rate_rows,
)
from kehoach.comparing.ends import pair_ends, settle_end
from kehoach.comparing.marks import (
    is_marked,
    make_divider,
    mark_block,
    mark_row,
    set_contents,
)
from kehoach.comparing.words import diff_words, fold_blanks
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from kehoach.comparing.atoms import Atom
    from kehoach.comparing.words import Span

_P, _TBL, _TC = qualify("p"), qualify("tbl"), qualify("tc")
_LONG: Final = 7
"""A word of so many letters (30/6/2023) wants a place to break the line behind it."""


def merge_blocks(old: etree._Element, new: etree._Element) -> None:
    """Turn ``new``, a body, cell or header, into one that shows what became of ``old``."""
    olds, news = list_blocks(old), list_blocks(new)
    pairs = pair_ends(align(olds, news, key=lambda one: one.key, rate=rate_blocks))
    groups = [
        _merge_pair(None if i is None else olds[i], None if k is None else news[k])
        for i, k in pairs
    ]
    merged = list(_keep_tables_apart(groups))
    settle_end(merged)
    properties = [each for each in new if each.tag == qualify("tcPr")]
    rest = [each for each in new if each.tag == qualify("sectPr")]
    for child in list(new):
        new.remove(child)
    new.extend([*properties, *merged, *rest])


def _merge_pair(old: Block | None, new: Block | None) -> list[etree._Element]:
    if old is None or new is None or old.element.tag != new.element.tag:
        return _mark_lone(old, new)
    if old.element.tag == _P:
        return [_merge_paragraphs(old.element, new.element)]
    if old.element.tag == _TBL:
        return _merge_tables(old, new)
    return [_copy(new.element)] if old.text == new.text else _mark_lone(old, new)


def _mark_lone(old: Block | None, new: Block | None) -> list[etree._Element]:
    marked = []
    if old is not None:
        marked.append(_copy(old.element))
        mark_block(marked[-1], "del")
    if new is not None:
        marked.append(_copy(new.element))
        mark_block(marked[-1], "ins")
    return marked


def _merge_paragraphs(old: etree._Element, new: etree._Element) -> etree._Element:
    """Return ``new`` with the words that came and went; its setting is that of the new."""
    merged = _copy(new)
    before, after = read_atoms(old), read_atoms(new)
    spans = diff_words(*([fold_blanks(one.key) for one in side] for side in (before, after)))
    if all(span.same for span in spans):
        return merged
    contents: list[etree._Element] = []
    for span in _break_between(spans, after):
        if span.same:
            contents += write_atoms(after[span.new_start : span.new_end], "same")
            continue
        contents += write_atoms(before[span.old_start : span.old_end], "del")
        contents += write_atoms(after[span.new_start : span.new_end], "ins")
    set_contents(merged, contents)
    return merged


def _break_between(spans: list[Span], after: list[Atom]) -> Iterator[Span]:
    """Yield the spans; long words that replace one another take in the blank before them.

    Without it the two stand together as one word, too long for a narrow column.
    """
    shift = 0
    for here, change in zip_longest(spans, spans[1:]):
        start, shift = shift, _count_blank(here, change, after)
        yield replace(
            here,
            old_start=here.old_start - start,
            new_start=here.new_start - start,
            old_end=here.old_end - shift,
            new_end=here.new_end - shift,
        )


def _count_blank(here: Span, change: Span | None, after: list[Atom]) -> int:
    """Return 1 if the last blank of ``here`` is to go to the change that comes after it."""
    if change is None or not here.same or here.old_end - here.old_start < 2:
        return 0
    if change.old_start == change.old_end or change.new_start == change.new_end:
        return 0
    long = len(after[change.new_start].key) >= _LONG
    return int(long and after[here.new_end - 1].key == " ")


def _merge_tables(old: Block, new: Block) -> list[etree._Element]:
    if count_columns(old.element) != count_columns(new.element):
        return _mark_lone(old, new)
    olds, news = list_rows(old.element), list_rows(new.element)
    merged = _copy(new.element)
    for row in list(merged.iterchildren(qualify("tr"))):
        merged.remove(row)
    for i, k in align(olds, news, key=lambda one: one.key, rate=rate_rows):
        before = None if i is None else olds[i].element
        after = None if k is None else news[k].element
        merged.append(_merge_rows(before, after, merged))
    return [merged]


def _merge_rows(
    old: etree._Element | None, new: etree._Element | None, table: etree._Element
) -> etree._Element:
    if new is not None:
        row = _copy(new)
        if old is None:
            mark_row(row, "ins")
        else:
            for before, after in zip(old.iterchildren(_TC), row.iterchildren(_TC), strict=True):
                merge_blocks(before, after)
        return row
    assert old is not None
    row = _copy(old)
    _fit_widths(row, table)
    mark_row(row, "del")
    return row


def _fit_widths(row: etree._Element, table: etree._Element) -> None:
    """Give the cells of an old row the widths that the columns have now."""
    grid = table.findall(f"{qualify('tblGrid')}/{qualify('gridCol')}")
    widths = [int(column.get(qualify("w"), "0")) for column in grid]
    at = 0
    for cell in row.iterchildren(_TC):
        properties = cell.find(qualify("tcPr"))
        span = None if properties is None else properties.find(qualify("gridSpan"))
        wide = 1 if span is None else int(span.get(qualify("val"), "1"))
        width = None if properties is None else properties.find(qualify("tcW"))
        if width is not None and width.get(qualify("type")) == "dxa":
            width.set(qualify("w"), str(sum(widths[at : at + wide])))
        at += wide


def _keep_tables_apart(merged: list[list[etree._Element]]) -> Iterator[etree._Element]:
    last: etree._Element | None = None
    for block in (each for group in merged for each in group):
        both = last is not None and last.tag == block.tag == _TBL
        if both and last is not None and (is_marked(last) or is_marked(block)):
            yield make_divider()
        yield block
        last = block


def _copy(element: etree._Element) -> etree._Element:
    twin = copy.deepcopy(element)
    twin.tail = None
    return twin
