"""Số, ký hiệu, địa danh and ngày taken apart: each piece with its place in the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.head_edits import read_nfc

if TYPE_CHECKING:
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_DASH: Final = r"\-\u2010\u2011\u2012\u2013\u2014\u2212"
_BLANK: Final = r"[\s.…_]*"

_SO: Final = re.compile(
    rf"\s*(?P<chu>s[ốo])(?P<dau>(?:\s*[:.;])?)(?P<so>{_BLANK}\d*{_BLANK})"
    rf"(?P<noi>[/{_DASH}])(?P<sau>.+?)\s*",
    re.IGNORECASE,
)
_GROUP: Final = rf"[^\s/{_DASH}]+"
_JOINT: Final = rf"\s*[/{_DASH}]\s*"
_GROUPS: Final = re.compile(rf"\s*{_GROUP}(?:{_JOINT}{_GROUP})*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LETTERS: Final = re.compile(r"[^\W_]+(?:&[^\W_]+)*")

_NGAY: Final = re.compile(
    rf"(?P<dia>.*?)(?P<phay>\s*,?\s*)(?P<ngay>ngày)(?P<d>{_BLANK}\d{{0,2}}{_BLANK})"
    rf"(?P<thang>tháng)(?P<m>{_BLANK}\d{{0,2}}{_BLANK})(?P<nam>năm)(?P<y>{_BLANK}\d{{0,4}}{_BLANK})"
    r"\W*",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"(?P<dia>.*?)(?P<phay>\s*,?\s*)(?P<all>(?:ngày\s*)?"
    r"(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4}|\d{2}))\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of a paragraph, from ``start`` to ``end``."""

    text: str
    start: int
    end: int

    @property
    def core(self) -> str:
        """The letters without blanks and dots around."""
        return self.text.strip(" \u00a0\t\n.…_")

    def find_core(self) -> tuple[int, int]:
        """Return where the core begins and ends."""
        begin = self.start + self.text.find(self.core)
        return begin, begin + len(self.core)


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """Số and ký hiệu: 'Số', what follows it, the number (blank: ''), '/', groups and their joints.

    ``joint`` and ``joints`` hold the blanks around them; those before a blank number's '/' belong
    to the number.
    """

    word: Piece
    colon: Piece
    number: Piece
    joint: Piece
    groups: tuple[Piece, ...]
    joints: tuple[Piece, ...]

    @property
    def is_plain(self) -> bool:
        """Every group is of letters and figures: no dots for the hand, no marks of a template."""
        return all(_LETTERS.fullmatch(one.text) for one in self.groups)

    @property
    def year(self) -> Piece | None:
        """The year that stands before the ký hiệu, as in a law's number."""
        first = self.groups[0]
        return first if len(self.groups) > 1 and _YEAR.fullmatch(first.text) else None

    @property
    def own_groups(self) -> tuple[Piece, ...]:
        """The groups of the ký hiệu, without the year."""
        return self.groups[1:] if self.year else self.groups


@dataclass(frozen=True, slots=True)
class DiaDanhNgay:
    """Place, what parts it from the date, and the date's words and numbers (blank: core '')."""

    place: Piece
    comma: Piece
    words: tuple[Piece, Piece, Piece]
    numbers: tuple[Piece, Piece, Piece]


@dataclass(frozen=True, slots=True)
class Figures:
    """A place and a date in figures; ``date`` is all of the date with its 'ngày'."""

    place: Piece
    comma: Piece
    date: Piece
    numbers: tuple[int, int, int]
    has_whole_year: bool


def read_so_ky_hieu(paper: Paper) -> tuple[Paragraph, SoKyHieu] | None:
    """Return the paragraph of the paper's số and ký hiệu, and these taken apart."""
    part = paper.get("so_ky_hieu")
    parsed = None if part is None else parse_so_ky_hieu(read_nfc(part.paragraphs[0]))
    return None if part is None or parsed is None else (part.paragraphs[0], parsed)


def parse_so_ky_hieu(words: str) -> SoKyHieu | None:
    """Take 'Số: 05/KH-SNV' apart; None where it is anything else."""
    found = _SO.fullmatch(words)
    if found is None:
        return None
    after = _piece(found, "sau")
    number = _piece(found, "so")
    begin = number.find_core()[1] if number.core else found.start("noi")
    if _GROUPS.fullmatch(after.text) is None or words[begin : found.start("noi")].strip():
        return None
    groups = [_shift(one, after.start) for one in re.finditer(_GROUP, after.text)]
    joints = [Piece(words[a.end : b.start], a.end, b.start) for a, b in pairwise(groups)]
    return SoKyHieu(
        _piece(found, "chu"),
        _piece(found, "dau"),
        number,
        Piece(words[begin : groups[0].start], begin, groups[0].start),
        tuple(groups),
        tuple(joints),
    )


def parse_dia_danh_ngay(words: str) -> DiaDanhNgay | None:
    """Take 'Hà Tĩnh, ngày 05 tháng 3 năm 2026' apart; None where it is anything else."""
    found = _NGAY.fullmatch(words)
    if found is None:
        return None
    return DiaDanhNgay(
        _piece(found, "dia"),
        _piece(found, "phay"),
        (_piece(found, "ngay"), _piece(found, "thang"), _piece(found, "nam")),
        (_piece(found, "d"), _piece(found, "m"), _piece(found, "y")),
    )


def parse_figures(words: str) -> Figures | None:
    """Take 'Hà Tĩnh, 5/3/2026' apart; None where it is anything else."""
    found = _FIGURES.fullmatch(words)
    if found is None:
        return None
    numbers = (int(found["d"]), int(found["m"]), int(found["y"]))
    return Figures(
        _piece(found, "dia"), _piece(found, "phay"), _piece(found, "all"), numbers,
        len(found["y"]) == 4,
    )  # fmt: skip


def _piece(found: re.Match[str], name: str) -> Piece:
    return Piece(found[name], found.start(name), found.end(name))


def _shift(found: re.Match[str], by: int) -> Piece:
    return Piece(found.group(), by + found.start(), by + found.end())
