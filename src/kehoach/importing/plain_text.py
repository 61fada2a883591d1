"""A plan in plain text, given the form that its typist would have given it.

Tabs between words are the cells of a table. A copy of a scan breaks rows and paragraphs, leaves
blank lines in a table; what was one line is joined again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.importing.headings import name_columns
from kehoach.importing.labels import find_label
from kehoach.nd30 import read_roman
from kehoach.recognition import anchors
from kehoach.recognition.title import name_kind
from kehoach.recognition.words import fold
from kehoach.word.view import Cell, Document, Paragraph, ParagraphForm, Row, Run, RunForm, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.word.view import AlignName, Block, Where

_FONT: Final = "Times New Roman"
_SIZE: Final = 14.0
_WRAPPED_LEAST: Final = 45
"""Letters of a line that may have been broken only because it was full."""
_CLOSED: Final = tuple(".;:!?/…)”\"'")
_TRICH_YEU_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not blank, with its number from 1 and whether a blank one stands above."""

    text: str
    number: int
    apart: bool = False

    @property
    def cells(self) -> list[str]:
        """Return its cells, one where it holds no tab."""
        return [cell.strip() for cell in self.text.split("\t")]

    @property
    def key(self) -> str:
        """Return its words for comparison."""
        return fold(self.text)


def read_text(text: str, name: str) -> tuple[Document, Mapping[Where, int]]:
    """Return a text as a document, and the line of each of its paragraphs."""
    maker = _Maker()
    lines = _join_wrapped(_list_lines(text))
    index = 0
    while index < len(lines):
        end = _find_table_end(lines, index)
        if end > index:
            maker.add_table(_gather_rows(lines[index:end]))
            index = end
            continue
        maker.add_line(lines[index])
        index += 1
    return Document(name, tuple(maker.blocks), ()), maker.numbers


def _list_lines(text: str) -> list[TextLine]:
    lines: list[TextLine] = []
    apart = True
    for number, row in enumerate(re.split(r"\r\n|[\n\r\f\v]", text), start=1):
        if not row.strip():
            apart = True
            continue
        lines.append(TextLine(row.strip(" \xa0"), number, apart))
        apart = False
    return lines


def _join_wrapped(lines: Sequence[TextLine]) -> list[TextLine]:
    """Join a line that goes on in small letters right below a full one."""
    joined: list[TextLine] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and _goes_on(above, line):
            joined[-1] = TextLine(f"{above.text} {line.text}", above.number, above.apart)
        else:
            joined.append(line)
    return joined


def _goes_on(above: TextLine, line: TextLine) -> bool:
    if line.apart or "\t" in above.text or "\t" in line.text:
        return False
    full = len(above.text) >= _WRAPPED_LEAST and not above.text.endswith(_CLOSED)
    return full and line.text[0].islower() and find_label(line.text) is None


def _is_header(line: TextLine) -> bool:
    names = [name for name in name_columns(line.cells) if name]
    return "\t" in line.text and (len(names) >= 2 or names[:1] == ["tt"])


def _find_table_end(lines: Sequence[TextLine], start: int) -> int:
    """Return the index after the table that begins at ``start``; ``start`` where none does."""
    first = lines[start]
    if "\t" not in first.text or _is_frame(first):
        return start
    following = lines[start + 1] if start + 1 < len(lines) else None
    alike = following is not None and len(following.cells) == len(first.cells)
    if not _is_header(first) and not (alike and len(first.cells) > 2):
        return start
    index = start + 1
    while index < len(lines) and _belongs(lines, start, index):
        index += 1
    return index


def _is_frame(line: TextLine) -> bool:
    """Tell whether the tab of a line only parts two columns of the page's head or foot."""
    return any(
        anchors.is_quoc_hieu(fold(cell))
        or anchors.is_tieu_ngu(fold(cell))
        or anchors.is_so(fold(cell))
        or anchors.is_noi_nhan(fold(cell))
        for cell in line.cells
    )


def _belongs(lines: Sequence[TextLine], start: int, index: int) -> bool:
    """Tell whether a line below a table's head is of the table: its row, or the rest of one."""
    line = lines[index]
    if "\t" in line.text:
        return not _is_frame(line) and (
            index == start + 1 or not _is_new_table(lines, start, index)
        )
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or "\t" not in below.text or _is_header(below) or _is_frame(below):
        return _ends_cut(lines, start, index)
    return True


def _is_new_table(lines: Sequence[TextLine], start: int, index: int) -> bool:
    return _is_header(lines[index]) and lines[index].cells != lines[start].cells


def _ends_cut(lines: Sequence[TextLine], start: int, index: int) -> bool:
    """The last row may have been cut: a line right below it goes on in small letters."""
    line, above = lines[index], lines[index - 1]
    width = len(lines[start].cells)
    cut = len(above.cells) < width and "\t" in above.text
    return not line.apart and line.text[0].islower() and (cut or index > start + 1)


def _gather_rows(lines: Sequence[TextLine]) -> list[tuple[TextLine, list[str]]]:
    """Return the rows of a table with their first lines; rows cut in pieces are joined."""
    width = len(lines[0].cells)
    rows: list[tuple[TextLine, list[str]]] = []
    for order, line in enumerate(lines):
        cells = line.cells
        last = rows[-1][1] if rows else None
        if last is None or _begins_row(cells, last, width, lines[order + 1 :]):
            rows.append((line, cells))
            continue
        last[-1] = f"{last[-1]} {cells[0]}".strip()
        last += cells[1:]
    return rows


def _begins_row(
    cells: Sequence[str], last: Sequence[str], width: int, below: Sequence[TextLine]
) -> bool:
    if len(cells) == 1:
        label = find_label(cells[0])
        is_group = label is not None and label.kind in ("roman", "capital")
        return is_group and len(last) >= width and bool(below)
    if len(last) < width and len(last) + len(cells) - 1 <= width:
        return _is_number(cells[0]) and len(cells) > 1 and len(last) > 1
    return True


def _is_number(cell: str) -> bool:
    return cell.strip(".)").isdigit() or bool(read_roman(cell.strip(".)")))


class _Maker:
    """Makes blocks of lines, and keeps the line of each."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.numbers: dict[Where, int] = {}
        self._below_title = 0
        self._is_titled = False

    def add_line(self, line: TextLine) -> None:
        """Add a paragraph; tên loại, what stands under it and labels of phụ lục are centred."""
        align: AlignName = "justify"
        is_bold = False
        if self._is_title(line):
            self._is_titled, self._below_title = True, _TRICH_YEU_LINES
            align, is_bold = "center", True
        elif self._below_title:
            self._below_title -= 1
            if _opens(line):
                self._below_title = 0
            else:
                align, is_bold = "center", True
        elif self._is_titled and anchors.is_phu_luc(line.key) and len(line.text) < 60:
            self._below_title = 2
            align, is_bold = "center", True
        self._add(line.text, line.number, align, is_bold=is_bold)

    def _is_title(self, line: TextLine) -> bool:
        known = name_kind(line.key)
        return bool(known) and not self._is_titled and (line.text.isupper() or len(line.text) < 30)

    def _add(self, text: str, number: int, align: AlignName, *, is_bold: bool) -> None:
        where = (len(self.blocks),)
        self.numbers[where] = number
        self.blocks.append(_make_paragraph(text, where, align, is_bold=is_bold))

    def add_table(self, rows: Sequence[tuple[TextLine, list[str]]]) -> None:
        """Add a table; a row of one cell reaches over all columns."""
        where = (len(self.blocks),)
        width = max(len(cells) for _, cells in rows)
        self.blocks.append(Table(where, tuple(self._make_rows(rows, where, width))))

    def _make_rows(
        self, rows: Sequence[tuple[TextLine, list[str]]], where: Where, width: int
    ) -> Iterator[Row]:
        for index, (line, cells) in enumerate(rows):
            made = []
            for column, text in enumerate(cells):
                place = (*where, index, column, 0)
                self.numbers[place] = line.number
                span = width if len(cells) == 1 else 1
                made.append(Cell((_make_paragraph(text, place, "left"),), span=span))
            yield Row(tuple(made), is_header=index == 0 and _is_header(line))


def _opens(line: TextLine) -> bool:
    """Tell whether a line under the title opens the text: trích yếu is over."""
    opened = ("can cu", "thuc hien ", "theo ", "nham ", "de ", "kinh gui")
    return line.key.startswith(opened) or find_label(line.text) is not None or len(line.text) > 250


def _make_paragraph(
    text: str, where: Where, align: AlignName, *, is_bold: bool = False
) -> Paragraph:
    run = Run(text, RunForm(_FONT, _SIZE, bold=is_bold))
    return Paragraph(where, (run,) if text else (), ParagraphForm(align))
