"""Rows of any table: what stands under each heading, by the name that a template gives it.

Unlike :mod:`kehoach.reading.tables` nothing is known of the columns: the headings name them. Rows
come one by one, as often as they are asked for, each with all that is wrong with it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.reading.files import show_name
from kehoach.reading.text import excerpt, fold_accents

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

SEARCHED_ROWS = 20
"""The row of headings is looked for in so many rows; titles above it are common."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: the name of its values, its heading as it stands, and where."""

    key: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Record:
    """One row.

    Attributes:
        values: by column key: str, int, and from JSON also bool, list, dict; a blank cell is not
            there.
        problems: what is wrong with it.
        locate: returns the place of the cell of a column, or with None of the row.
    """

    values: Mapping[str, object]
    problems: tuple[Problem, ...]
    locate: Callable[[str | None], Place]


class Records(ABC):
    """A table of rows: iterate over it for the rows that are not blank.

    Attributes:
        file: how messages call it.
        headings: its columns.
        holds_lists: whether a value may be a list or a group of values.
        notices: what was cleaned and what is odd, of the rows as of the last iteration.
    """

    file: str
    headings: Sequence[Heading]
    holds_lists: bool = False
    notices: Sequence[Notice] = ()

    @abstractmethod
    def __iter__(self) -> Iterator[Record]:
        """Yield the rows in the order of the file."""


def open_records(
    path: pathlib.Path,
    wanted: Collection[str],
    *,
    sheet: str | None = None,
    shown: str | None = None,
) -> Records:
    """Open the table in the .xlsx, .csv, .json or .yaml file at ``path``.

    Args:
        path: a .csv is read anew for each iteration, so it may be of any length.
        wanted: the names that the values shall have; a heading that says the same in other
            letters (``Họ tên`` for ``ho_ten``) gets the wanted name.
        sheet: the sheet of an .xlsx; by default the only one with such headings.
        shown: how messages call the file; its path as given by default.

    Raises:
        BadInput: with all that is wrong with the file and its headings.
    """
    file, keys = show_name(path, shown), KeyNames(wanted)
    ending = path.suffix.lower()
    if ending == ".csv":
        from kehoach.reading.records_csv import CsvRecords

        return CsvRecords(path, file, keys)
    if ending == ".xlsx":
        from kehoach.reading.records_sheet import SheetRecords

        return SheetRecords(path, file, keys, sheet)
    if ending in (".json", ".yaml", ".yml"):
        from kehoach.reading.records_tree import TreeRecords

        return TreeRecords(path, file, keys)
    found = tr("đuôi tệp “{ending}”", ending=ending) if ending else tr("tên không có đuôi")
    hint = tr("mở bằng Excel hoặc LibreOffice rồi Save As kiểu Excel Workbook (.xlsx)")
    expected = tr("bảng .xlsx, .csv hoặc .json")
    raise BadInput([Problem("duoi-tep", Place(file), "", found, expected, hint)])


class KeyNames:
    """Turns headings into names of values.

    Args:
        wanted: the names that are wanted; one of them is preferred to any other.
    """

    def __init__(self, wanted: Iterable[str]) -> None:
        self._exact = frozenset(wanted)
        self._folded: dict[str, str | None] = {}
        for name in sorted(self._exact):
            folded = make_name(name)
            # two that differ in what a heading does not tell are found by their very letters only
            self._folded[folded] = None if folded in self._folded else name

    def name(self, title: str) -> str:
        """Return the name for the values under ``title``; '' for a heading without letters."""
        if title in self._exact:
            return title
        folded = make_name(title)
        return self._folded.get(folded) or folded

    def count_wanted(self, titles: Iterable[str]) -> int:
        """Return how many of the wanted names stand in ``titles``."""
        return len(self._exact & set(map(self.name, titles)))

    def name_all(self, titles: Iterable[tuple[str, Place]]) -> list[Heading]:
        """Return the headings, each with its name.

        Raises:
            BadInput: two have the same name, or one has none.
        """
        found: dict[str, Heading] = {}
        problems = []
        for title, place in titles:
            heading = Heading(self.name(title), title, place)
            first = found.setdefault(heading.key, heading)
            if not heading.key:
                problems.append(_make_nameless(heading))
            elif first is not heading:
                problems.append(_make_double(heading, first))
        if problems:
            raise BadInput(problems)
        return list(found.values())


def make_name(title: str) -> str:
    """Return the variable that ``title`` means: 'Họ và tên' -> 'ho_va_ten'."""
    letters = (c if c.isascii() and c.isalnum() else " " for c in fold_accents(title))
    name = "_".join("".join(letters).split())
    return f"_{name}" if name[:1].isdigit() else name


def _make_nameless(heading: Heading) -> Problem:
    found = tr("tiêu đề “{text}” không có chữ nào", text=excerpt(heading.title))
    expected = tr("tiêu đề như “Họ tên” hoặc “ho_ten”")
    return Problem("tieu-de-la", heading.place, "", found, expected)


def _make_double(heading: Heading, first: Heading) -> Problem:
    where = first.place.cell or str(first.place)
    found = tr("tiêu đề “{text}” trùng với ô {cell}", text=excerpt(heading.title), cell=where)
    return Problem("cot-trung", heading.place, "", found, tr("mỗi tiêu đề chỉ một lần"))
