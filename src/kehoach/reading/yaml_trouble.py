"""Where a YAML parser gave up, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml


@dataclass(frozen=True, slots=True)
class Complaint:
    """One slip of syntax: ``line`` and ``column`` from 1, the rest as in ``Problem``."""

    code: str
    line: int
    column: int
    found: str
    expected: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the parser gave up (``line``, ``column``) and where the part began, from 0."""

    problem: str
    context: str
    line: int
    column: int
    start_line: int
    start_column: int
    lines: Sequence[str]

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Trouble:
        """Return what ``error`` says of the file of these ``lines``."""
        mark = error.problem_mark or error.context_mark
        start = error.context_mark or mark
        return cls(
            str(error.problem or ""),
            str(error.context or ""),
            mark.line if mark else 0,
            mark.column if mark else 0,
            start.line if start else 0,
            start.column if start else 0,
            lines,
        )

    @property
    def text(self) -> str:
        """The line where the parser gave up."""
        return self.text_of(self.line)

    @property
    def rest(self) -> str:
        """That line from where the parser gave up."""
        return self.text[self.column :]

    @property
    def start_rest(self) -> str:
        """The line where the part began, from there."""
        return self.text_of(self.start_line)[self.start_column :]

    def text_of(self, line: int) -> str:
        """Return a line by its index; '' where there is none."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""
