"""From blocks to lines: their columns and areas, and the lines that are drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.recognition.lines import Line
from kehoach.recognition.parts import Area
from kehoach.recognition.pieces import cut_paragraph
from kehoach.recognition.rules import share_rules
from kehoach.recognition.tables import lays_out
from kehoach.recognition.words import is_drawn
from kehoach.word.view import Rule, Table

if TYPE_CHECKING:
    from kehoach.word.view import Block, Document, LineKind, Paragraph, Section, Where


@dataclass(frozen=True, slots=True)
class _Place:
    column: Where
    area: Area
    table: Where | None = None
    data: bool = False
    is_laid_out: bool = False


def read_lines(document: Document) -> list[Line]:
    """Return the lines of the body in reading order, row by row through tables."""
    reader = _Reader()
    starts = {section.start: section for section in document.sections}
    section: Section | None = None
    for index, block in enumerate(document.blocks):
        if index in starts:
            section = starts[index]
            reader.starts_page = True
        width = section.text_width if section else 0.0
        reader.read((block,), _Place((), Area(0, width)), section)
    return reader.lines


class _Reader:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.starts_page = True
        self._last: dict[Where, list[Line]] = {}
        self._early: list[Rule] = []
        self._blanks: dict[Where, int] = {}

    def read(self, blocks: tuple[Block, ...], place: _Place, section: Section | None) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self._read_table(block, place, section)
            else:
                self._read_boxes(block, place, section)
                self._read_paragraph(block, place)

    def _read_boxes(self, block: Paragraph, place: _Place, section: Section | None) -> None:
        margin = section.left * 72 / 25.4 if section else 0.0
        for number, box in enumerate(block.boxes):
            left = 0.0 if box.x is None else box.x - margin
            inner = _Place((*block.where, -1, number), Area(left, 0), None, False, True)
            self.read(box.blocks, inner if not place.data else place, section)

    def _read_table(self, table: Table, place: _Place, section: Section | None) -> None:
        data = place.data or not lays_out(table)
        for row in table.rows:
            left, column = place.area.left, 0
            for cell in row.cells:
                alone = len(table.rows) == len(row.cells) == 1
                inner = _Place(
                    (*table.where, column),
                    Area(left, cell.width),
                    table.where if place.table is None else place.table,
                    data,
                    not alone,
                )
                border = [Rule("border", cell.width)] if cell.width and not data else []
                if cell.line_above:
                    self._give(border, inner)
                self.read(cell.blocks, inner, section)
                if cell.line_below:
                    self._give(border, inner)
                left += cell.width
                column += cell.span

    def _read_paragraph(self, paragraph: Paragraph, place: _Place) -> None:
        self.starts_page |= paragraph.form.page_break_before
        above = [rule for rule in paragraph.rules if rule.above]
        below = [rule for rule in paragraph.rules if not rule.above]
        if is_drawn(paragraph.text):
            self._blanks[place.column] = self._blanks.get(place.column, 0) + 1
            self._give(above + below, place)
            return
        self._give(above, place)
        self._last[place.column] = group = self._make_lines(paragraph, place, below)
        self.lines += group
        share_rules(self._early, group)
        self._early = []
        self._blanks[place.column] = 0

    def _make_lines(self, paragraph: Paragraph, place: _Place, rules: list[Rule]) -> list[Line]:
        """Cut ``paragraph`` into lines; typed and underlined rules stay where their letters are."""
        group: list[Line] = []
        at_breaks = place.is_laid_out or paragraph.form.align in ("center", "right")
        pieces = [(paragraph, 0)] if place.data else cut_paragraph(paragraph, at_breaks=at_breaks)
        for piece, side in pieces:
            if is_drawn(piece.text):
                share_rules(_take(rules, "characters"), group)
                continue
            line = Line(
                piece, paragraph, (*place.column, side) if side else place.column, place.area,
                place.table, place.data, self._blanks.get(place.column, 0), self.starts_page,
            )  # fmt: skip
            self.starts_page = False
            if any(run.form.underline for run in piece.runs):
                line.rules += _take(rules, "underline")
            group.append(line)
        share_rules(rules, group)
        return group

    def _give(self, rules: list[Rule], place: _Place) -> None:
        """Give rules to what stands above them in their column, else to any line near."""
        own = self._last.get(place.column)
        if own:
            share_rules(rules, own)
        elif self.lines:
            shift = place.area.left - self.lines[-1].area.left
            self.lines[-1].rules += [replace(one, left=one.left + shift) for one in rules]
        else:
            self._early += rules


def _take(rules: list[Rule], kind: LineKind) -> list[Rule]:
    """Take the first rule of ``kind`` out of ``rules``."""
    found = next((rule for rule in rules if rule.kind == kind), None)
    if found is None:
        return []
    rules.remove(found)
    return [found]
