"""What can be wrong with a template, said with the words of the paragraph where it is."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.errors import KehoachError, Place, Problem
from kehoach.messages import tr

_LONGEST = 120


@dataclass(eq=False)
class TemplateError(KehoachError):
    """A template cannot be prepared, or cannot be filled with this context."""

    problem: Problem

    def __post_init__(self) -> None:
        super().__init__(str(self.problem))


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph of a template: the file, which part of it, and the paragraph's words."""

    file: str
    part: str
    words: str = ""
    in_cell: bool = False

    def make_error(
        self, code: str, found: str, *, expected: str = "", hint: str = ""
    ) -> TemplateError:
        """The error for something ``found`` here."""
        place = Place(self.file)
        return TemplateError(
            Problem(code, place, self.part, f"{found}{self._describe()}", expected, hint)
        )

    def __str__(self) -> str:
        return f"{self.file}  {self.part}{self._describe()}"

    def _describe(self) -> str:
        words = " ".join(self.words.split())
        if not words:
            return ""
        if len(words) > _LONGEST:
            words = f"{words[:_LONGEST]}…"
        if self.in_cell:
            return tr(", ở ô “{words}”", words=words)
        return tr(", ở đoạn “{words}”", words=words)
