"""Who signs: the lines of quyền hạn, chức vụ and họ tên that belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.nd30 import KINDS, QUYEN_HAN, QuyenHanSai, parse_quyen_han
from kehoach.recognition.words import is_drawn

if TYPE_CHECKING:
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part

PARTS: Final = ("quyen_han", "chuc_vu", "ho_ten")
AGREED: Final = frozenset({"bien_ban", "hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Kinds that several sign, each in his own place."""
ONE_SIGNS: Final = KINDS.keys() - AGREED
_SAME_COLUMN: Final = 20.0


@dataclass(frozen=True, slots=True)
class Signer:
    """One who signs: the parts of his column in reading order."""

    parts: tuple[Part, ...]

    def find(self, component: str) -> list[Part]:
        """Return his parts of one component."""
        return [part for part in self.parts if part.component == component]

    @property
    def formulas(self) -> list[str]:
        """'TM.', 'KT.' … as they stand above each other, however they are written."""
        return [found for part in self.find("quyen_han") if (found := read_formula(part.text))]


def list_signers(paper: Paper) -> list[Signer]:
    """Return who signs; one only, where columns cannot be told apart."""
    parts = paper.find(*PARTS)
    if any(part.area.width <= 0 or len(part.paragraphs[0].where) < 2 for part in parts):
        return [Signer(parts)] if parts else []
    columns: list[list[Part]] = []
    for part in parts:
        own = next((one for one in columns if _is_below(part, one[-1])), None)
        if own is None:
            columns.append([part])
        else:
            own.append(part)
    return [Signer(tuple(column)) for column in columns]


def _is_below(part: Part, above: Part) -> bool:
    return (
        abs(part.area.left - above.area.left) < _SAME_COLUMN
        and part.paragraphs[0].where[0] == above.paragraphs[0].where[0]
    )


def read_formula(text: str) -> str:
    """Return the formula that a line opens with, mended: 'K/T GIÁM ĐỐC' -> 'KT.'; '' if none."""
    try:
        return parse_quyen_han(text)[0]
    except QuyenHanSai:
        head = "".join(text.split(".")[0].split(maxsplit=1)[:1]).replace("/", "")
        return f"{head}." if f"{head}." in QUYEN_HAN else ""


def list_between(paper: Paper, above: Part, below: Part) -> list[str]:
    """Return the words between two parts that are of no component."""
    start, end = above.paragraphs[-1].where, below.paragraphs[0].where
    return [
        one.text
        for one in paper.paragraphs
        if start < one.where < end and not is_drawn(one.text) and not paper.name_component(one)
    ]
