"""The errors that a user sees: where, what was found, what is expected.

Every error that leaves the library is a :class:`KehoachError`; the command line prints it as it
stands and ends with its ``exit_code``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

DONE, FINDINGS, BAD_INPUT = 0, 1, 2
"""Exit codes of every command: all done; done, with findings; input or usage is bad."""


class Place(NamedTuple):
    """A place in a file: line and column (from 1), a sheet's cell, or the file alone.

    There is one for each value that is read: a named tuple is made in a third of the time.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.cell is not None:
            return f"{self.file}: {self.sheet}!{self.cell}"
        if self.line is not None:
            return f"{self.file}:{self.line}:{self.column}"
        return self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what the user gave.

    ``code`` is stable and never translated (tests and programs use it); ``path`` names the field
    as ``hoat_dong[4].thoi_gian``, counting from 1 as a person does.
    """

    code: str
    place: Place
    path: str = ""
    found: str = ""
    expected: str = ""
    hint: str = ""

    def __str__(self) -> str:
        head = f"{self.place}  {self.path}".rstrip()
        rows = (
            (tr("thấy"), self.found),
            (tr("cần"), self.expected),
            (tr("gợi ý"), self.hint),
        )
        return "\n".join([head, *(f"  {name:<8}{text}" for name, text in rows if text)])


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know that stops nothing: what was cleaned, what is doubtful."""

    code: str
    place: Place
    text: str
    path: str = ""

    def __str__(self) -> str:
        return f"{self.place}  {self.path}".rstrip() + f": {self.text}"


class KehoachError(Exception):
    """The base of all errors meant for the user; its text is a whole message."""

    exit_code = BAD_INPUT


@dataclass(eq=False)
class BadInput(KehoachError):
    """The input cannot be used; ``problems`` says all that is wrong with it, in file order."""

    problems: tuple[Problem, ...] = field(default=())

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class OutputRefused(KehoachError):
    """The output would destroy something or cannot be written; nothing was written."""
