"""Figures of a report: one computed value, its words on the page, and where it comes from.

Prose and tables print the same object, so that they cannot say different things. A figure can be
compared, never calculated with: what is printed is computed here, not in a wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering
from typing import TYPE_CHECKING

from kehoach.con_so import spell_number, write_number, write_rate, write_two_digits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Nguon:
    """Where a figure comes from: a unit (by its code) and the file that its data stand in."""

    don_vi: str
    tep: str


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class ConSo:
    """A figure.

    Attributes:
        so: the value.
        chu: the value as it is printed.
        nguon: the sources, each once, in order.
    """

    so: int | Decimal
    chu: str
    nguon: tuple[Nguon, ...] = ()

    def __str__(self) -> str:
        """Return the words, so that ``{{ nop.tre }}`` prints them."""
        return self.chu

    def __bool__(self) -> bool:
        """Tell whether there is anything: ``{% if nop.tre %}``."""
        return bool(self.so)

    def __eq__(self, other: object) -> bool:
        """Compare by value, with a figure or a number."""
        return self.so == (other.so if isinstance(other, ConSo) else other)

    def __lt__(self, other: ConSo | int | Decimal) -> bool:
        """Compare by value, with a figure or a number."""
        return self.so < (other.so if isinstance(other, ConSo) else other)

    def __hash__(self) -> int:
        """Hash by value, as equality has it."""
        return hash(self.so)

    @property
    def hai_so(self) -> str:
        """Return a count with two digits at least: '05', '14'."""
        return write_two_digits(self.so) if isinstance(self.so, int) else self.chu

    @property
    def bang_chu(self) -> str:
        """Return the value in words: 'mười bốn'."""
        return spell_number(self.so)


def make_count(nguon: Iterable[Nguon]) -> ConSo:
    """Return how many sources there are; of several from a unit each counts."""
    found = tuple(nguon)
    return ConSo(len(found), write_number(len(found)), _unite(found))


def make_number(so: int | Decimal, nguon: Iterable[Nguon] = (), places: int | None = None) -> ConSo:
    """Return a number with as many decimals as asked for, or as it needs."""
    return ConSo(so, write_number(so, places), _unite(nguon))


def make_rate(so: Decimal, form: str, nguon: Iterable[Nguon] = (), places: int = 1) -> ConSo:
    """Return a percentage, written as the office does (``form``: '92,9%' or '92,9 %')."""
    return ConSo(so, write_rate(so, form, places), _unite(nguon))


def _unite(nguon: Iterable[Nguon]) -> tuple[Nguon, ...]:
    return tuple(dict.fromkeys(nguon))
