"""Figures of a report: one computed value, its words on the page, and where it comes from.

Prose and tables print the same object, so that they cannot say different things. A figure can be
compared, never calculated with: what is printed is computed here, not in a wording. Where a
wording prints a figure, marks stand around it until :func:`read_marks` takes them off, so that it
is known which figure stands where in a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import total_ordering
from itertools import count
from typing import TYPE_CHECKING, Final, NoReturn

from kehoach.con_so import spell_number, write_number, write_rate, write_two_digits
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

# noncharacters: Unicode (23.7) keeps them for a program's own use, no text has them
_MARKS: Final = ("\ufdd0", "\ufdd1", "\ufdd2")
_MARKED: Final = re.compile("\ufdd0([0-9]{1,18})\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2")
_NUMBERS: Final = count(1)


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
        ma: what it is known by while a report is written; other words for it have the same.
    """

    so: int | Decimal
    chu: str
    nguon: tuple[Nguon, ...] = ()
    ma: int = field(default_factory=lambda: next(_NUMBERS), repr=False)

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

    def _refuse(self, _: object) -> NoReturn:
        raise TypeError(tr("số của báo cáo chỉ điền được, không tính được"))

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _refuse

    @property
    def hai_so(self) -> ConSo:
        """Return a count with two digits at least: '05', '14'."""
        return self.reword(write_two_digits(self.so)) if isinstance(self.so, int) else self

    @property
    def bang_chu(self) -> str:
        """Return the value in words: 'mười bốn'."""
        return spell_number(self.so)

    def mark(self) -> str:
        """Return the words between marks that say which figure they are."""
        start, middle, end = _MARKS
        return f"{start}{self.ma}{middle}{self.chu}{end}"

    def reword(self, chu: str) -> ConSo:
        """Return the same figure printed in another way."""
        return replace(self, chu=chu)


@dataclass(frozen=True, slots=True)
class CauSo:
    """A sentence, and which figures (by ``ma``) stand where in it: from letter, up to letter."""

    chu: str
    so: tuple[tuple[int, int, int], ...] = ()


def read_marks(text: str) -> CauSo:
    """Return ``text`` without the marks of its figures, and where they were."""
    words, found, last = "", [], 0
    for mark in _MARKED.finditer(text):
        words += text[last : mark.start()]
        found.append((int(mark[1]), len(words), len(words) + len(mark[2])))
        words += mark[2]
        last = mark.end()
    return CauSo(words + text[last:], tuple(found))


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
