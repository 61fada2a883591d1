"""A document as lines: each stretch of text that can be one component, with its column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.recognition.parts import Area
    from kehoach.word.view import Paragraph, Rule, Run, Where

LEFT, RIGHT = -2, -3
"""The last step of the column of what stands left or right of a gap in one paragraph."""


@dataclass(slots=True, eq=False)
class Line:
    """A paragraph, or a piece of one, that is not blank.

    ``column`` is the same for all that stands above each other: the table's place and the column
    in it, a box, or () for the plain text. ``table`` is the place of the table around it, with
    ``data`` when that table holds data and does not lay out the page.
    """

    paragraph: Paragraph
    whole: Paragraph
    column: Where
    area: Area
    table: Where | None = None
    data: bool = False
    gap: int = 0
    """How many blank paragraphs stand above it in its column."""
    starts_page: bool = False
    rules: list[Rule] = field(default_factory=list)
    """The lines below it, those of the blank paragraphs that follow included."""
    text: str = field(init=False)
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = " ".join(self.paragraph.text.split())
        self.key = fold(self.text)

    @property
    def is_piece(self) -> bool:
        """It is not the whole of its paragraph."""
        return self.paragraph is not self.whole

    @property
    def side(self) -> int:
        """LEFT or RIGHT of a gap in its paragraph, else 0."""
        step = self.column[-1] if self.column else 0
        return step if step in (LEFT, RIGHT) else 0

    @property
    def is_centred(self) -> bool:
        """Its paragraph is centred."""
        return self.whole.form.align == "center"

    @property
    def is_set_apart(self) -> bool:
        """Its paragraph is centred or at the right."""
        return self.whole.form.align in ("center", "right")

    @property
    def is_bold(self) -> bool:
        """All its letters are bold."""
        return self._all(lambda run: run.form.bold)

    @property
    def is_italic(self) -> bool:
        """All its letters are italic."""
        return self._all(lambda run: run.form.italic)

    @property
    def is_capital(self) -> bool:
        """All its letters but a few are capitals, typed or shown so."""
        letters = [
            char.isupper() or run.form.all_caps
            for run in self.paragraph.runs
            if run.change != "deleted" and not run.form.hidden
            for char in run.text
            if char.isalpha()
        ]
        return len(letters) > 1 and sum(letters) >= 0.88 * len(letters)

    def _all(self, holds: Callable[[Run], bool]) -> bool:
        shown = [
            run
            for run in self.paragraph.runs
            if run.change != "deleted" and not run.form.hidden and run.text.strip(" \t\n\xa0.:;,-")
        ]
        return bool(shown) and all(holds(run) for run in shown)
