"""A Word document into lines and tables, each line with the component it was recognised as."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kehoach.importing.grids import make_grid
from kehoach.importing.items import Line, SourceDocument, clean
from kehoach.importing.labels import has_label
from kehoach.recognition.recognising import claim
from kehoach.recognition.tables import lays_out
from kehoach.word.view import Paragraph, walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.importing.items import Item
    from kehoach.recognition.lines import Line as SeenLine
    from kehoach.recognition.recognising import Claimed
    from kehoach.word.view import Block, Document, Section, Table, Where


def read_document(
    document: Document, beside: Sequence[str] = (), numbers: Mapping[Where, int] | None = None
) -> SourceDocument:
    """Return the lines and tables of ``document``.

    Args:
        document: in Unicode (:func:`kehoach.importing.legacy.decode_document`).
        beside: words that stand in no paragraph of it: notes.
        numbers: the line of each paragraph, where the document was a text; by default paragraphs
            with words are counted from 1.
    """
    is_text = numbers is not None
    paragraphs = [one for one in document.walk() if clean(one.text)]
    counted = numbers or {one.where: index for index, one in enumerate(paragraphs, start=1)}
    claimed = claim(document)
    return SourceDocument(
        name=document.name,
        items=tuple(_list_items(document, claimed, counted)),
        kind=claimed.kind or claimed.titled,
        words=tuple((counted.get(one.where, 0), clean(one.text)) for one in paragraphs),
        landscape=_find_landscape(document, claimed),
        beside=(*_list_margins(document.sections), *beside),
        is_text=is_text,
        has_pictures=any(one.has_picture for one in document.walk()),
    )


def _list_items(
    document: Document, claimed: Claimed, numbers: Mapping[Where, int]
) -> Iterator[Item]:
    tables = _map_tables(document.blocks)
    seen: set[Where] = set()
    for index, line in enumerate(claimed.lines):
        annex = bisect_right(claimed.starts, index)
        table = tables.get(line.whole.where)
        if table is None:
            yield from _make_lines(line, claimed.claims.get(index, ""), annex, numbers)
        elif table.where not in seen:
            seen.add(table.where)
            yield make_grid(table, annex, numbers)


def _make_lines(
    line: SeenLine, component: str, annex: int, numbers: Mapping[Where, int]
) -> Iterator[Line]:
    for order, text in enumerate(_split_items(clean(line.paragraph.text))):
        yield Line(
            text,
            numbers.get(line.whole.where, 0),
            component if not order else _name_again(component),
            annex,
            line.is_bold,
            line.is_italic,
            line.is_centred,
            line.is_capital,
            line.column,
            line.gap,
        )


def _name_again(component: str) -> str:
    """What follows a typed line break in a paragraph is named by its own words, in the text."""
    frame = ("quoc_hieu", "tieu_ngu", "trich_yeu", "noi_nhan_muc", "chuc_vu", "quyen_han")
    return component if component in frame else ""


def _split_items(text: str) -> Iterator[str]:
    """Split where a typed line break stands before a number or a dash: those are items."""
    held: list[str] = []
    for row in text.split("\n"):
        if held and has_label(row):
            yield "\n".join(held)
            held = []
        held.append(row)
    yield "\n".join(held)


def _map_tables(blocks: Sequence[Block]) -> dict[Where, Table]:
    """Return the outermost table of data around each paragraph that stands in one."""
    found: dict[Where, Table] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            for box in block.boxes:
                found |= _map_tables(box.blocks)
        elif lays_out(block):
            for row in block.rows:
                for cell in row.cells:
                    found |= _map_tables(cell.blocks)
        else:
            found |= dict.fromkeys((one.where for one in walk_blocks((block,))), block)
    return found


def _find_landscape(document: Document, claimed: Claimed) -> frozenset[int]:
    """Return the annexes that begin on a page that lies across."""
    across: set[int] = set()
    starts = [section.start for section in document.sections]
    for annex, start in enumerate(claimed.starts, start=1):
        if start < len(claimed.lines):
            block = claimed.lines[start].whole.where[0]
            section = document.sections[max(bisect_right(starts, block) - 1, 0)] if starts else None
            if section is not None and section.width > section.height:
                across.add(annex)
    return frozenset(across)


def _list_margins(sections: Sequence[Section]) -> Iterator[str]:
    """Yield what stands in headers and footers, each wording once, without page numbers."""
    seen: set[str] = set()
    for section in sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            for paragraph in walk_blocks(blocks):
                shown = [run.text for run in paragraph.runs if not _is_number(run.field)]
                text = clean("".join(shown))
                if any(letter.isalpha() for letter in text) and text not in seen:
                    seen.add(text)
                    yield text


def _is_number(field: str) -> bool:
    return field.split()[:1] in (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])
