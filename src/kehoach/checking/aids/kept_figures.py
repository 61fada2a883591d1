"""What stands now in the places where the file says that a figure was printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.checking.aids.grids import is_index_row, list_grids, read_number
from kehoach.checking.aids.kept_sentences import FIGURE, MOST_SENTENCES, find_sentences
from kehoach.word.figures import InCell, InWords, name_head, name_row

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kehoach.checking.aids.grids import GridRow
    from kehoach.checking.paper import Paper
    from kehoach.word.figures import FigurePlace, InCount
    from kehoach.word.view import Paragraph


@dataclass(frozen=True, slots=True)
class Seen:
    """What one place says now: its number, as it is printed, and words to quote it by."""

    place: FigurePlace
    value: Decimal
    text: str
    quote: str
    paragraph: Paragraph


class FigureFinder:
    """Finds the places of the figures that a paper keeps."""

    def __init__(self, paper: Paper) -> None:
        places = (place for one in paper.document.figures for place in one.places)
        kept = dict.fromkeys(one.text for one in places if isinstance(one, InWords))
        outside = [one for one in paper.paragraphs if len(one.where) == 1]
        self._sought = list(kept)[:MOST_SENTENCES]
        self._sentences = find_sentences(self._sought, outside)
        self._grids: dict[str, list[tuple[GridRow, ...]]] = {}
        for rows in list_grids(paper.document.blocks):
            head = name_head([spot.text for spot in rows[0]])
            self._grids.setdefault(head, []).append(rows)

    def is_sought(self, place: FigurePlace) -> bool:
        """Tell whether a place is looked for at all: past the bounds nothing is said of it."""
        return not isinstance(place, InWords) or place.text in self._sought

    def find(self, place: FigurePlace) -> Seen | None:
        """Return what stands in a place; None where it, or a number in it, is there no more."""
        if isinstance(place, InWords):
            return self._find_in_words(place)
        grids = self._grids.get(place.head, [])
        # of two tables with the same head nobody can say which one was meant
        if len(grids) != 1:
            return None
        return _read_cell(place, grids[0]) if isinstance(place, InCell) else _count(place, grids[0])

    def _find_in_words(self, place: InWords) -> Seen | None:
        sentence = self._sentences.get(place.text)
        word = sentence.follow(place.start) if sentence else None
        value = read_number(word[0]) if word else None
        if sentence is None or word is None or value is None:
            return None
        return Seen(place, value, word[0], _quote(word), sentence.paragraph)


def find_number(text: str) -> str:
    """Return the first number in ``text``, without its sign; '' where there is none."""
    word = FIGURE.search(text)
    return word[0] if word else ""


def _read_cell(place: InCell, rows: Sequence[GridRow]) -> Seen | None:
    found = [row for row in rows if name_row([spot.text for spot in row]) == place.row]
    if len(found) != 1 or not 0 <= place.column < len(found[0]):
        return None
    spot = found[0][place.column]
    text = find_number(spot.text)
    value = read_number(text)
    if value is None or spot.paragraph is None:
        return None
    return Seen(place, value, text, spot.text, spot.paragraph)


def _count(place: InCount, rows: Sequence[GridRow]) -> Seen | None:
    head, *body = (rows[0], *(row for row in rows[1:] if not is_index_row(row)))
    at = head[place.column].paragraph if 0 <= place.column < len(head) else None
    if at is None:
        return None
    texts = [row[place.column].text.casefold() for row in body]
    wanted = place.words.casefold()
    number = sum(1 for text in texts if (text == wanted if wanted else text))
    return Seen(place, Decimal(number), str(number), at.text, at)


def _quote(word: re.Match[str]) -> str:
    """Return the number with some whole words around it."""
    text = word.string
    start = text.rfind(" ", 0, max(word.start() - 25, 0)) + 1
    end = text.find(" ", word.end() + 12)
    return " ".join(text[start : end if end > 0 else None].split())
