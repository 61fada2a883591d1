"""How wide words are and where they stand in their place, by the widths of Times New Roman."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.text import list_visible
from kehoach.metrics import measure
from kehoach.word.view import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Block, Cell, Paragraph, ParagraphForm, Run, Where

_TIMES: Final = frozenset({"times new roman", "liberation serif", "times"})
_LETTER = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Room:
    """Where a component's text stands: in pt from the text's left edge, cell padding left out."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text as it falls: its width in pt and its middle, from the room's left edge."""

    width: float
    centre: float


def find_room(paper: Paper, part: Part) -> Room | None:
    """Return the room of ``part``; None where its width is not known."""
    if part.area.width <= 0:
        return None
    cell = find_cell(paper.document.blocks, part.paragraphs[0].where)
    if cell is None:
        return Room(part.area.left, part.area.width)
    width = part.area.width - cell.padding_left - cell.padding_right
    return Room(part.area.left + cell.padding_left, width) if width > 0 else None


def find_cell(blocks: tuple[Block, ...], where: Where) -> Cell | None:
    """Return the innermost table cell around ``where``; None outside tables and in text boxes."""
    found: Cell | None = None
    depth = 0
    while (table := _find_table(blocks, where)) is not None:
        depth = len(table.where)
        found = table.rows[where[depth]].cells[where[depth + 1]]
        blocks, depth = found.blocks, depth + 2
    return found if len(where) == depth + 1 else None


def _find_table(blocks: tuple[Block, ...], where: Where) -> Table | None:
    """Return the table of ``blocks`` that ``where`` is in; framed blocks have left gaps there."""
    return next(
        (
            one
            for one in blocks
            if isinstance(one, Table)
            and len(where) > len(one.where) + 1
            and where[: len(one.where)] == one.where
        ),
        None,
    )


def is_measurable(part: Part) -> bool:
    """Tell whether the letters of ``part`` are those whose widths we know, without tabs inside."""
    visible = [run for one in part.paragraphs for run in list_visible(one)]
    words = "".join(run.text for run in visible).strip()
    return bool(words) and "\t" not in words and all(_is_times(run) for run in visible)


def lay_lines(part: Part, room: Room | None) -> list[TextLine]:
    """Return the lines of ``part``, broken where they would be in ``room`` (None: nowhere)."""
    return [
        line
        for paragraph in part.paragraphs
        for line in _lay(paragraph, 0.0 if room is None else room.width)
    ]


def measure_longest(part: Part, room: Room | None) -> float:
    """Return the width of the longest line of ``part`` in pt; 0 where there is none."""
    return max((line.width for line in lay_lines(part, room)), default=0.0)


def _is_times(run: Run) -> bool:
    return run.form.font.casefold() in _TIMES


def _lay(paragraph: Paragraph, width: float) -> Iterator[TextLine]:
    form = paragraph.form
    first, is_first = form.first, True
    for row in _split(_list_letters(paragraph)):
        for letters in _break(row, width - form.left - form.right - first if width else 0.0):
            indent = form.left + (first if is_first else 0.0)
            line = _place(letters, form, indent, width)
            is_first = False
            if line is not None:
                yield line


def _list_letters(paragraph: Paragraph) -> list[_LETTER]:
    letters: list[_LETTER] = []
    for run in paragraph.runs:
        if run.change == "deleted" or run.form.hidden:
            continue
        text = unicodedata.normalize("NFC", run.text)
        form = run.form
        if form.all_caps or form.small_caps:
            text = text.upper()
        letters += [
            (sign, 0.0 if sign in "\t\n" else _measure(sign, form.size, form.bold, form.italic))
            for sign in text
        ]
    return letters


def _measure(sign: str, size: float, bold: bool, italic: bool) -> float:
    return measure(sign, size, bold=bold, italic=italic)


def _split(letters: list[_LETTER]) -> Iterator[list[_LETTER]]:
    row: list[_LETTER] = []
    for letter in letters:
        if letter[0] == "\n":
            yield row
            row = []
        else:
            row.append(letter)
    yield row


def _break(row: list[_LETTER], width: float) -> Iterator[list[_LETTER]]:
    """Break a row into lines no wider than ``width``, as Word does at blanks; 0: not at all."""
    line: list[_LETTER] = []
    for word in _list_words(row):
        if width > 0 and line and _sum(line) + _sum(_strip(word)) > width:
            yield line
            line = []
        line += word
    yield line


def _list_words(row: list[_LETTER]) -> Iterator[list[_LETTER]]:
    """Yield words, each with the blanks after it."""
    word: list[_LETTER] = []
    for letter in row:
        if word and word[-1][0] == " " and letter[0] != " ":
            yield word
            word = []
        word.append(letter)
    yield word


def _place(
    letters: list[_LETTER], form: ParagraphForm, indent: float, width: float
) -> TextLine | None:
    full = _strip(letters)
    if not full:
        return None
    lead = next(order for order, (sign, _) in enumerate(full) if not sign.isspace())
    seen = _sum(full[lead:])
    free = max(width - indent - form.right - _sum(full), 0.0)
    shift = {"center": free / 2, "right": free}.get(form.align, 0.0)
    return TextLine(seen, indent + shift + _sum(full[:lead]) + seen / 2)


def _strip(letters: list[_LETTER]) -> list[_LETTER]:
    """Take the blanks at the end away."""
    end = len(letters)
    while end and letters[end - 1][0].isspace():
        end -= 1
    return letters[:end]


def _sum(letters: Iterable[_LETTER]) -> float:
    return sum(width for _, width in letters)
