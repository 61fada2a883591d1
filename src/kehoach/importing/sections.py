"""The tree of sections as data: tieu_de, noi_dung, gach, bang, muc, and labels of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from kehoach import nd30
from kehoach.importing.draft import LIKELY, SURE, Read
from kehoach.importing.items import Grid, Line
from kehoach.importing.ladder import Dash
from kehoach.model.noi_dung import Muc
from kehoach.model.rungs import step_down

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.importing.casing import Casing
    from kehoach.importing.ladder import Piece, Section

Tree = dict[str, object]

_RUNGS: Final = (nd30.Rung.MUC, nd30.Rung.KHOAN, nd30.Rung.DIEM)
_TOP: Final = ("phan", "capital", "tieu_muc", "roman")
"""Labels of what stands on the first rung; all others stand below a section without a number."""


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Writes sections; ``write_grid`` says what stands in the place of a table."""

    casing: Casing
    write_grid: Callable[[Grid], object]

    def write_body(self, root: Section) -> list[object]:
        """Return the sections of a whole text; what stands above the first has no number."""
        sections: list[object] = []
        if root.pieces:
            sections.append({"khong_so": True, **self.write_pieces(root.pieces)})
        return sections + self.write_top(root.below)

    def write_top(self, below: Sequence[Section]) -> list[object]:
        """Return sections for the first rung; lower ones are put below one without a number."""
        sections: list[object] = []
        low: list[Section] = []
        count = 0
        for one in below:
            if one.label is not None and one.label.kind in _TOP:
                sections += self._wrap(low)
                low = []
                sections.append(self.write_section(one, 0, count + 1))
                count += _is_counted(sections[-1])
            else:
                low.append(one)
        return sections + self._wrap(low)

    def _wrap(self, low: Sequence[Section]) -> list[object]:
        return [{"khong_so": True, "muc": self.write_sections(low, 1)}] if low else []

    def write_sections(self, sections: Sequence[Section], rung: int) -> list[object]:
        """Return the data of sections on one rung (0 is I., 1 is 1., 2 is a))."""
        written: list[object] = []
        count = 0
        for one in sections:
            written.append(self.write_section(one, rung, count + 1))
            count += _is_counted(written[-1])
        return written

    def write_section(self, section: Section, rung: int, count: int) -> object:
        """Return the data of the ``count``-th section of its rung: bare text if that will do."""
        line, label = section.line, section.label
        if line is None or label is None:
            return {"khong_so": True, **self.write_pieces(section.pieces)}
        tree: Tree = {}
        first: list[Piece] = []
        if not label.rest:
            tree["tieu_de"] = Read(label.typed, line.number, LIKELY)
            tree["khong_so"] = True
        else:
            if (so := _write_so(label.typed, label.kind)) != _count(rung, count):
                tree["so"] = Read(so, line.number)
            if lead := _find_lead(label.rest, line, rung):
                tree["tieu_de"] = self._write_heading(lead[1], line, rung)
                first = [_say(line, lead[2])]
            elif section.is_heading or rung == 0:
                tree["tieu_de"] = self._write_heading(label.rest, line, rung)
            else:
                first = [_say(line, label.rest)]
        tree |= self.write_pieces([*first, *section.pieces])
        if section.below:
            lower = _step_down(tree, rung)
            write = self.write_top if lower == 0 else partial(self.write_sections, rung=lower)
            tree["muc"] = write(section.below)
        text = tree.get("noi_dung")
        return text if set(tree) == {"noi_dung"} and isinstance(text, Read) else tree

    def _write_heading(self, text: str, line: Line, rung: int) -> Read:
        text = " ".join(text.split())
        if rung == 0 and text.isupper():
            return Read(self.casing.lower(text), line.number, LIKELY)
        return Read(text, line.number)

    def write_pieces(self, pieces: Sequence[Piece]) -> Tree:
        """Return paragraphs, dashes and tables: by the short keys where their order allows."""
        order = [_RANK[type(piece)] for piece in pieces]
        if order == sorted(order) and order.count(_RANK[Grid]) <= 1:
            return self._write_short(pieces)
        entries: list[object] = []
        for piece in pieces:
            if isinstance(piece, Line):
                entries.append(Read(piece.text, piece.number))
            elif isinstance(piece, Grid):
                entries.append({"bang": self.write_grid(piece)})
            elif entries and isinstance(entries[-1], dict) and "gach" in entries[-1]:
                entries[-1]["gach"].append(_write_dash(piece))
            else:
                entries.append({"gach": [_write_dash(piece)]})
        return {"noi_dung": entries}

    def _write_short(self, pieces: Sequence[Piece]) -> Tree:
        texts: list[object] = [
            Read(one.text, one.number) for one in pieces if isinstance(one, Line)
        ]
        dashes = [_write_dash(one) for one in pieces if isinstance(one, Dash)]
        tree: Tree = {}
        if texts:
            tree["noi_dung"] = texts[0] if len(texts) == 1 else texts
        if dashes:
            tree["gach"] = dashes
        for one in pieces:
            if isinstance(one, Grid):
                tree["bang"] = self.write_grid(one)
        return tree


_LEAD: Final = re.compile(r"([^:.;]{2,60}):\s+(\S.*)", re.DOTALL)


def _find_lead(text: str, line: Line, rung: int) -> re.Match[str] | None:
    """Return a heading and the sentence behind its colon, where both stand in one line."""
    if rung or line.is_bold or line.is_capital:
        return None
    return _LEAD.fullmatch(text)


_RANK: Final = {Line: 0, Dash: 1, Grid: 2}


def _say(line: Line, text: str) -> Line:
    return Line(text, line.number)


def _write_dash(dash: Dash) -> object:
    text = Read(dash.text, dash.line.number)
    if not dash.below:
        return text
    return {
        "noi_dung": text,
        "gach": [Read(words, line.number, SURE) for line, words in dash.below],
    }


def _write_so(typed: str, kind: str) -> str:
    if kind == "phan":
        return " ".join(typed.rstrip(".:").split())
    return typed


def _step_down(tree: Tree, rung: int) -> int:
    """Return the rung below a section, as the model counts it."""
    so = tree.get("so")
    typed = str(so.value) if isinstance(so, Read) else None
    return step_down(Muc(tieu_de="…", so=typed), rung)


def _is_counted(section: object) -> bool:
    """Tell whether the program counts a section: those without a number it does not."""
    return not (isinstance(section, dict) and "khong_so" in section)


def _count(rung: int, count: int) -> str:
    """Return the label that the program gives the ``count``-th section of a rung; '' for none."""
    if rung >= len(_RUNGS):
        return ""
    try:
        return nd30.number(_RUNGS[rung], count)
    except ValueError:
        return ""
