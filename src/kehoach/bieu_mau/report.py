"""What is found in one form: what is wrong with it, and what a person should know."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.reading.cells import show_cell
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from kehoach.reading.cells import Cell

MOST: int = 100
"""Problems of one form that are told; who mends a hundred sees the rest then."""


class FormReport:
    """Gathers problems and notices of the form that messages call ``file``."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []

    def place(self, sheet: str = "", cell: Cell | None = None) -> Place:
        """Return a place in the form."""
        name = show_cell(*cell) if cell is not None else None
        return Place(self.file, sheet=excerpt(sheet) or None, cell=name)

    def refuse(
        self,
        code: str,
        place: Place,
        found: str,
        expected: str = "",
        hint: str = "",
        *,
        path: str = "",
    ) -> None:
        """Note a problem; reading goes on to find the others."""
        if len(self.problems) < MOST:
            self.problems.append(Problem(code, place, path, found, expected, hint))

    def notice(self, code: str, place: Place, text: str, *, path: str = "") -> None:
        """Note what stops nothing."""
        if len(self.notices) < MOST:
            self.notices.append(Notice(code, place, text, path))

    def stop(self) -> NoReturn:
        """Raise all problems.

        Raises:
            BadInput: always.
        """
        raise BadInput(self.problems)
