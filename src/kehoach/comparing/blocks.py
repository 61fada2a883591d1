"""Paragraphs, tables and rows as things to be paired: what is equal, what is near."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.comparing.atoms import get_text
from kehoach.comparing.marks import ends_section
from kehoach.comparing.words import count_words, fold_blanks, rate_nearness
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

_NEAR: Final = 0.5
"""Texts that share fewer words are no longer one text that changed."""
_P, _TBL, _TR, _TC = (qualify(name) for name in ("p", "tbl", "tr", "tc"))
_VAL: Final = qualify("val")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or table among its neighbours.

    Attributes:
        element: the ``w:p``, ``w:tbl``, or what else stands there.
        form: what must be the same in two blocks that are one: the kind, whether a section ends.
        style: a paragraph's style, a table's caption.
        text: its words.
        lone: whether no other block beside it has its form and style.
    """

    element: etree._Element
    form: str
    style: str
    text: str
    lone: bool = False
    words: Counter[str] = field(default_factory=Counter, compare=False, repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two blocks equal."""
        return self.form, self.style, self.text


def list_blocks(parent: etree._Element) -> list[Block]:
    """Return the blocks that stand in a body, cell or header, without its properties."""
    found = [
        _make_block(child)
        for child in parent.iterchildren()
        if isinstance(child.tag, str) and child.tag not in (qualify("tcPr"), qualify("sectPr"))
    ]
    counts = Counter((one.form, one.style) for one in found)
    return [
        Block(
            one.element, one.form, one.style, one.text, counts[one.form, one.style] == 1, one.words
        )
        for one in found
    ]


def rate_blocks(old: Block, new: Block) -> float:
    """Return how near two blocks are; 0 where one is not the other changed.

    A style that stands once on each side (the title, the signer's name) makes one place of them,
    whatever the words.
    """
    if old.form != new.form:
        return 0.0
    alike = old.style == new.style
    near = rate_nearness(old.words, new.words)
    if alike and old.lone and new.lone:
        return 0.2 + near
    if not old.text or not new.text:
        return 0.2 if alike and old.text == new.text else 0.0
    return near + 0.05 * alike if near >= _NEAR else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table among its neighbours.

    Attributes:
        element: the ``w:tr``.
        spans: of each cell over how many columns it goes and whether it joins downwards.
        texts: the words of each cell.
        words: how often each word stands in each cell.
    """

    element: etree._Element
    spans: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    words: tuple[Counter[str], ...] = field(compare=False, repr=False)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two rows equal."""
        return self.spans, self.texts


def list_rows(table: etree._Element) -> list[Row]:
    """Return the rows of a table."""
    return [_make_row(row) for row in table.iterchildren(_TR)]


def rate_rows(old: Row, new: Row) -> float:
    """Return how near two rows of a table are; 0 where one is not the other changed.

    The cell with most words decides: neighbours share their doer and often their day.
    """
    if old.spans != new.spans:
        return 0.0
    cells = [
        (before.total() + after.total(), rate_nearness(before, after))
        for before, after in zip(old.words, new.words, strict=True)
    ]
    total = sum(size for size, _ in cells)
    if not total:
        return 1.0
    whole = sum(size * rate for size, rate in cells) / total
    _, main = max(cells, key=lambda cell: cell[0])
    rate = 0.7 * main + 0.3 * whole
    return rate if rate >= _NEAR else 0.0


def count_columns(table: etree._Element) -> int:
    """Return how many columns a table's grid has."""
    return len(table.findall(f"{qualify('tblGrid')}/{qualify('gridCol')}"))


def say_block(element: etree._Element) -> str:
    """Return the words of a paragraph, table or cell, a line for each paragraph."""
    paragraphs = [element] if element.tag == _P else element.iter(_P)
    return fold_blanks("\n".join(get_text(each) for each in paragraphs))


def _make_block(element: etree._Element) -> Block:
    text = say_block(element)
    form, style = str(element.tag), ""
    if element.tag == _P:
        style = _find_value(element, "pPr/pStyle")
        form += " sectPr" if ends_section(element) else ""
    elif element.tag == _TBL:
        style = _find_value(element, "tblPr/tblCaption")
    return Block(element, form, style, text, words=count_words(text))


def _make_row(row: etree._Element) -> Row:
    cells = list(row.iterchildren(_TC))
    spans = ((_find_value(one, "gridSpan"), _find_value(one, "vMerge")) for one in cells)
    texts = tuple(say_block(one) for one in cells)
    return Row(row, tuple(spans), texts, tuple(count_words(text) for text in texts))


def _find_value(element: etree._Element, path: str) -> str:
    steps = path if element.tag != _TC else f"tcPr/{path}"
    found = element.find("/".join(qualify(step) for step in steps.split("/")))
    return "" if found is None else found.get(_VAL, "yes")
