"""Lengths and places of the three rules: under issuing body, Tiêu ngữ and trích yếu.

The decree (Phụ lục I, Phần I, Mục II) gives each as a share of the line of text above it; where
that text takes several lines it does not say which, so the longest counts. All in twips.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.layout.lines import Font

TWIPS_PER_PT = 20


@dataclass(frozen=True, slots=True)
class Ke:
    """A rule in its column: length, and the indents left and right that centre it; twips."""

    dai: int
    trai: int
    phai: int


@dataclass(frozen=True, slots=True)
class CacKe:
    """The three rules of the head, and those of the appendices."""

    co_quan: Ke
    tieu_ngu: Ke
    trich_yeu: Ke
    phu_luc: tuple[Ke, ...]
    """One for each appendix, under its reference to the main document."""


@dataclass(frozen=True, slots=True)
class KeVanBan(CacKe):
    """The rules of a document of any kind, and those of the texts issued with it."""

    ban_kem_theo: tuple[Ke, ...]
    """One for each, under its reference to the decision (Mẫu 1.3)."""


@dataclass(frozen=True, slots=True)
class KePhuLuc:
    """The rules of a file that holds appendices alone (Mẫu 2.2)."""

    phu_luc: tuple[Ke, ...]
    """One for each appendix, under its reference to the main document."""


@dataclass(frozen=True, slots=True)
class KeCongVan:
    """The two rules of the head of a công văn: there is none under its trích yếu (Mục II.5).

    That of the address is as wide as the text (ô 13 of Mục IV).
    """

    co_quan: Ke
    tieu_ngu: Ke
    dia_chi: Ke


def rule_under(lines: Iterable[str], font: Font, share: float) -> int:
    """Return ``share`` of the longest of ``lines`` in twips; 0 where there is no text.

    The decree wants a share of 1 for Tiêu ngữ, 1/3 to 1/2 for issuing body and trích yếu.
    """
    longest = max((font.measure(line) for line in lines), default=0.0)
    return round(share * longest * TWIPS_PER_PT)


def place_rule(dai: int, column: int) -> Ke:
    """Centre a rule of ``dai`` twips in a column of ``column`` twips; it never leaves the column.

    Length and indents make up the column exactly; an odd twip goes to the right.
    """
    dai = min(dai, column)
    trai = (column - dai) // 2
    return Ke(dai, trai, column - dai - trai)
