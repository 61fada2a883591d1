"""What is found in a document: its kind, and which paragraphs are which component."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kehoach.word.view import Document, Paragraph, Rule

PARTY: Final = "dang"
"""The kind of a paper of the Party: recognised, and not judged by the decree."""
PHU_LUC: Final = "phu_luc"
"""The kind of a file that holds nothing but phụ lục of a paper which is elsewhere (Mẫu 2.2)."""
NO_KIND: Final = ""
"""The kind of what is no administrative document: a form, a thesis."""


@dataclass(frozen=True, slots=True)
class Area:
    """The column where a component stands: in pt from the text's left edge (width 0: unknown)."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Part:
    """One component of the decree as it stands in a document.

    ``component`` is an id of :data:`kehoach.nd30.COMPONENTS`. A paragraph may hold two components
    (số and V/v in one); it then stands in both parts. ``rule`` is the line beside the component,
    whatever drew it. ``annex`` is 0 in the main text, n in the n-th phụ lục, attached text or form
    after it; a form's words are in no part. ``in_margin`` parts stand in a header or footer, whose
    paragraphs have places of their own.
    """

    component: str
    paragraphs: tuple[Paragraph, ...]
    area: Area
    rule: Rule | None = None
    annex: int = 0
    in_margin: bool = False

    @property
    def text(self) -> str:
        """The words of all its lines, each run of white space as one space."""
        return " ".join(" ".join(one.text for one in self.paragraphs).split())


@dataclass(frozen=True, slots=True)
class Recognised:
    """A document and what is known of it; ``parts`` stand in reading order.

    ``kind`` is an id of :data:`kehoach.nd30.KINDS`, :data:`PHU_LUC`, :data:`PARTY` or
    :data:`NO_KIND`. Of a file of phụ lục alone the first is its main text.
    """

    document: Document
    kind: str
    parts: tuple[Part, ...]

    def find(self, component: str) -> tuple[Part, ...]:
        """Return the parts of ``component``; empty where there is none."""
        return tuple(part for part in self.parts if part.component == component)

    def get(self, component: str) -> Part | None:
        """Return the first part of ``component``, or None."""
        return next(iter(self.find(component)), None)
