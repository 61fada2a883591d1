"""Lines into sections: each under the label that stands above it, whatever the ladder is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.importing.items import Grid, Line
from kehoach.importing.labels import DASH, PLUS, find_label
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.items import Item
    from kehoach.importing.labels import Label

_HEADING_MAX: Final = 160
_PARTS: Final = ("phan", "tieu_muc", "capital")
"""Labels that sentences may begin with too: they must stand out."""
_CAPTIONS: Final = ("tieu_de_phan_chuong", "tieu_de_muc")


@dataclass(slots=True)
class Dash:
    """An item marked by a dash, with those below it marked by plus."""

    line: Line
    text: str
    below: list[tuple[Line, str]] = field(default_factory=list)


Piece = Line | Dash | Grid


@dataclass(slots=True)
class Section:
    """A labelled line and what stands under it; the root has no line and no label."""

    line: Line | None = None
    label: Label | None = None
    is_heading: bool = False
    pieces: list[Piece] = field(default_factory=list)
    below: list[Section] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words after its label."""
        return self.label.rest if self.label else ""


def build_ladder(items: Sequence[Item]) -> Section:
    """Return ``items`` as a tree of sections; the pieces of the root stand above the first."""
    builder = _Builder()
    for index, item in enumerate(items):
        builder.take(item, items[index + 1] if index + 1 < len(items) else None)
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root = Section()
        self._open = [self.root]

    def take(self, item: Item, below: Item | None) -> None:
        """Put ``item`` in its place; ``below`` is the one that follows it."""
        if isinstance(item, Grid):
            self._open[-1].pieces.append(item)
            return
        label = find_label(item.text)
        if label is None or (label.kind in _PARTS and not _stands_out(item)):
            self._add_plain(item)
        elif label.kind == DASH and label.rest:
            self._open[-1].pieces.append(Dash(item, label.rest))
        elif label.kind == PLUS and label.rest and self._add_plus(item, label):
            pass
        elif label.is_numbered and (label.rest or label.kind in _PARTS):
            self._add_section(Section(item, label, _is_heading(item, label, below)))
        else:
            self._add_plain(item)

    def _add_plain(self, line: Line) -> None:
        top = self._open[-1]
        if (
            top.label
            and top.label.kind in _PARTS
            and not top.pieces
            and _is_caption(line, top.label)
        ):
            rest = " ".join(filter(None, (top.label.rest, line.text)))
            top.label = type(top.label)(top.label.kind, top.label.typed, rest)
            return
        top.pieces.append(line)

    def _add_plus(self, line: Line, label: Label) -> bool:
        last = self._open[-1].pieces[-1] if self._open[-1].pieces else None
        if not isinstance(last, Dash):
            return False
        last.below.append((line, label.rest))
        return True

    def _add_section(self, section: Section) -> None:
        label = section.label
        if label is None:
            return
        while len(self._open) > 1 and not _holds(self._open[-1], label):
            self._open.pop()
        self._open[-1].below.append(section)
        self._open.append(section)


def _is_caption(line: Line, label: Label) -> bool:
    """Tell whether a line names the phần or chương whose number stands alone above it."""
    shown = line.is_capital and (line.is_centred or not label.rest)
    return line.component in _CAPTIONS or shown


def _holds(above: Section, label: Label) -> bool:
    return above.label is not None and above.label.rank < label.rank


def _stands_out(line: Line) -> bool:
    named = line.component in ("phan_chuong", "muc_tieu_muc")
    return named or line.is_bold or line.is_capital or line.is_centred


def _is_heading(line: Line, label: Label, below: Item | None) -> bool:
    """Tell whether a labelled line is a heading: no sentence of its own, more stands below it."""
    if label.kind in ("roman", *_PARTS) or line.component == "khoan_co_tieu_de":
        return True
    if len(line.text) > _HEADING_MAX or "\n" in line.text:
        return False
    if line.is_bold or line.is_capital:
        return True
    ends_open = line.text[-1].isalnum() or line.text[-1] in ')”"'
    if not ends_open or below is None or isinstance(below, Grid):
        return ends_open and isinstance(below, Grid)
    lower = find_label(below.text)
    return lower is not None and (not lower.is_numbered or lower.rank > label.rank)


def is_organising(section: Section) -> bool:
    """Tell whether a section is the last one of a plan, TỔ CHỨC THỰC HIỆN."""
    return fold(section.text) == "to chuc thuc hien"
