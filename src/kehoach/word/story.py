"""Blocks of a story (the body, a header, a footer) from their XML, in reading order."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kehoach.word.drawings import find_boxes, find_rules, has_picture
from kehoach.word.inline import Contents, Piece, Thread, read_contents
from kehoach.word.lettering import Letters, make_form, merge_letters
from kehoach.word.neighbours import Draft, settle
from kehoach.word.numbering import Counters
from kehoach.word.places import list_blocks
from kehoach.word.scripts import split_slots
from kehoach.word.setting import make_paragraph_form, merge_settings, read_setting
from kehoach.word.shapes import Place
from kehoach.word.styles import NO_TABLE, TableLook
from kehoach.word.tables import CellFacts, TableReader
from kehoach.word.values import VAL, parse_length
from kehoach.word.view import Block, Box, Cell, Paragraph, Row, Run, Table
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml import etree

    from kehoach.word.paragraphs import Basis, Resolver
    from kehoach.word.setting import Setting
    from kehoach.word.view import Change, RunForm, Where

MAX_BLOCKS: Final = 30_000
MAX_LETTERS: Final = 1_200_000
"""Some 500 pages; all rules together take less than ten seconds over so much."""
MAX_DEPTH: Final = 20
"""Tables and boxes in each other; more is no document that a person made."""
_P, _PPR, _RPR = qualify("p"), qualify("pPr"), qualify("rPr")


@dataclass(slots=True)
class Budget:
    """How many blocks and letters may still be read in this document."""

    left: int = MAX_BLOCKS
    letters: int = MAX_LETTERS


@dataclass(slots=True)
class Story:
    """Reads the blocks of one story; counters, fields and comments run through it.

    Attributes:
        resolver: formatting resolved.
        refuse: makes the error that says that the document is too large or too deep.
    """

    resolver: Resolver
    refuse: Callable[[], Exception]
    budget: Budget
    counters: Counters = field(default_factory=Counters)
    thread: Thread = field(default_factory=Thread)

    def read_blocks(
        self,
        elements: Iterable[etree._Element],
        where: Where,
        places: Iterable[Place],
        look: TableLook = NO_TABLE,
        depth: int = 0,
    ) -> tuple[Block, ...]:
        """Read the paragraphs and tables of one parent; ``places`` has one for each of them."""
        drafts: list[Draft | Block] = []
        place = Place(0.0)
        for index, (element, place) in enumerate(zip(elements, places, strict=False)):
            self.budget.left -= 1
            if self.budget.left < 0 or depth > MAX_DEPTH:
                raise self.refuse()
            at = (*where, index)
            if element.tag == _P:
                drafts.append(self._read_paragraph(element, at, place, look, depth))
            else:
                drafts.append(self._read_table(element, at, place, depth))
        return settle(drafts, place)

    def _read_table(self, table: etree._Element, where: Where, place: Place, depth: int) -> Table:
        reader = TableReader(table, self.resolver.styles, place.width)
        rows = []
        for index, facts in enumerate(reader.read_rows()):
            cells = tuple(
                self._read_cell(cell, (*where, index, column), reader, depth)
                for column, cell in enumerate(facts.cells)
            )
            rows.append(Row(cells, facts.is_header, facts.cant_split, facts.before))
        return Table(where, tuple(rows))

    def _read_cell(self, facts: CellFacts, where: Where, reader: TableReader, depth: int) -> Cell:
        left, right = facts.padding
        place = Place(max(facts.width - left - right, 0.0), is_cell=True)
        look = reader.style.get_look(facts.parts)
        inner = list_blocks(facts.element)
        blocks = self.read_blocks(inner, where, itertools.repeat(place), look, depth + 1)
        return Cell(
            blocks, facts.width, facts.span, facts.is_joined, facts.has_border, left, right,
            *facts.lines,
        )  # fmt: skip

    def _read_paragraph(
        self, element: etree._Element, where: Where, place: Place, look: TableLook, depth: int
    ) -> Draft:
        properties = element.find(_PPR)
        direct = read_setting(properties)
        basis = self.resolver.find_basis(_read_style(properties), direct, look)
        setting = merge_settings(basis.setting, direct)
        marked = properties.find(_RPR) if properties is not None else None
        mark = self.resolver.find_letters(marked, basis.style, look)
        contents = read_contents(element, self.thread)
        runs = tuple(self._make_runs(contents.pieces, basis.style, look))
        self.budget.letters -= sum(len(run.text) for run in runs)
        if self.budget.letters < 0:
            raise self.refuse()
        first = next((run.form.size for run in runs if run.text.strip()), 0.0)
        form = make_paragraph_form(setting, first or make_form(mark).size)
        place = _enter_frame(setting, place)
        change = _read_mark_change(marked)
        is_gone = change == "deleted" and all(run.change == "deleted" for run in runs)
        label, label_form = ("", None) if is_gone else self._write_label(basis, mark)
        paragraph = Paragraph(
            where=where,
            runs=runs,
            form=form,
            style=self.resolver.styles.get_name(basis.style),
            label=label,
            rules=tuple(find_rules(contents.drawings, runs, form, place)),
            boxes=self._read_boxes(contents, where, place, depth),
            mark=make_form(mark),
            has_comment=contents.has_comment,
            label_form=label_form,
            has_picture=any(map(has_picture, contents.drawings)),
            change=change,
        )
        return Draft(paragraph, setting, basis.style, place)

    def _write_label(self, basis: Basis, mark: Letters) -> tuple[str, RunForm | None]:
        if basis.found is None:
            return "", None
        label = self.counters.write_label(basis.num_id, basis.level, basis.found)
        if not label:
            return "", None
        letters = merge_letters(mark, basis.found.levels[basis.level].letters)
        return label, make_form(letters)

    def _read_boxes(
        self, contents: Contents, where: Where, place: Place, depth: int
    ) -> tuple[Box, ...]:
        boxes = []
        for index, found in enumerate(find_boxes(contents.drawings, place)):
            inner, blocks = found.place, list_blocks(found.element)
            read = self.read_blocks(
                blocks, (*where, index), itertools.repeat(inner), depth=depth + 1
            )
            boxes.append(Box(read, found.x, found.y))
        return tuple(boxes)

    def _make_runs(self, pieces: list[Piece], style: str, look: TableLook) -> Iterable[Run]:
        for piece in pieces:
            letters = self.resolver.find_letters(piece.properties, style, look)
            if piece.font:
                form = replace(make_form(letters, "ascii"), font=piece.font)
                yield Run(piece.text, form, piece.change, piece.field, piece.number)
                continue
            for text, slot in split_slots(piece.text, letters):
                form = make_form(letters, slot)
                yield Run(text, form, piece.change, piece.field, piece.number)


def _enter_frame(setting: Setting, place: Place) -> Place:
    width = parse_length(setting.frame.get("w")) if setting.frame else None
    return replace(place, width=width) if width and width > 0 else place


def _read_style(properties: etree._Element | None) -> str | None:
    entry = properties.find(qualify("pStyle")) if properties is not None else None
    return entry.get(VAL) if entry is not None else None


def _read_mark_change(properties: etree._Element | None) -> Change:
    if properties is None:
        return ""
    for name in ("del", "moveFrom"):
        if properties.find(qualify(name)) is not None:
            return "deleted"
    return "inserted" if properties.find(qualify("ins")) is not None else ""
