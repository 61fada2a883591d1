"""Figures that a document keeps beside its text: what each was, and where it was printed.

A report prints one computed figure in several places. Once a person has edited the file, only such
a list tells which places should still say the same.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InWords:
    """In a text (its own paragraph), from letter ``start`` up to ``end``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class InCell:
    """In the table whose first row reads ``head``, the row called ``row``, a column (from 0)."""

    head: str
    row: str
    column: int


@dataclass(frozen=True, slots=True)
class InCount:
    """As the number of rows below ``head`` whose ``column`` reads ``words``; '' stands for any."""

    head: str
    column: int
    words: str = ""


FigurePlace = InWords | InCell | InCount


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """A figure as it was first printed ('92,9%') and all its places."""

    text: str
    places: tuple[FigurePlace, ...]


def name_head(cells: list[str]) -> str:
    """Return what a table is known by: the words of its first row; of a wide cell once."""
    words = [" ".join(one.split()).casefold() for one in cells]
    return " | ".join(
        one for index, one in enumerate(words) if index == 0 or one != words[index - 1]
    )


def name_row(cells: list[str]) -> str:
    """Return what a row is known by: its first cell that has letters; '' where none has."""
    return next(
        (" ".join(one.split()).casefold() for one in cells if any(map(str.isalpha, one))), ""
    )
