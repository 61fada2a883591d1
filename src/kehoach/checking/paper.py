"""A recognised document with what many rules ask of it, each reckoned once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.checking.aids.passages import Passage, read_passage
from kehoach.checking.aids.places import Places
from kehoach.checking.aids.text import get_letters, list_visible
from kehoach.recognition.recognising import recognise
from kehoach.word.legacy_runs import find_legacy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.recognition.parts import Part, Recognised
    from kehoach.word.legacy_runs import LegacyText
    from kehoach.word.view import Document, Paragraph, Section, Where

BODY = (
    "noi_dung", "khoan", "khoan_co_tieu_de", "diem", "gach_dau_dong", "dieu",
)  # fmt: skip
"""Components that are the running text."""


@dataclass(frozen=True)
class Paper:
    """A document and its parts, as rules see it."""

    recognised: Recognised

    @classmethod
    def of(cls, document: Document) -> Paper:
        """Recognise ``document``."""
        return cls(recognise(document))

    @property
    def document(self) -> Document:
        """The document itself."""
        return self.recognised.document

    @property
    def kind(self) -> str:
        """The id of its kind; see :class:`kehoach.recognition.parts.Recognised`."""
        return self.recognised.kind

    @property
    def parts(self) -> tuple[Part, ...]:
        """All its parts in reading order."""
        return self.recognised.parts

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its sections."""
        return self.document.sections

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the body in reading order, cells and boxes included."""
        return tuple(self.document.walk())

    @cached_property
    def places(self) -> Places:
        """Where each of its paragraphs stands, in words."""
        return Places(self.document)

    def find_paragraph(self, where: Where) -> Paragraph | None:
        """Return the whole paragraph at a place; None where there is none."""
        return self._by_place.get(where)

    def list_between(self, first: Where, end: Where) -> list[Paragraph]:
        """Return the paragraphs from ``first`` up to ``end``, which stays out."""
        wheres, paragraphs = self._in_order
        return paragraphs[bisect_left(wheres, first) : bisect_left(wheres, end)]

    def find(self, *components: str) -> tuple[Part, ...]:
        """Return the parts of ``components``, in reading order."""
        if len(components) == 1:
            return self._by_component.get(components[0], ())
        return tuple(part for part in self.parts if part.component in components)

    def get(self, component: str) -> Part | None:
        """Return the first part of ``component``, or None."""
        return next(iter(self.find(component)), None)

    def name_component(self, paragraph: Paragraph, among: Iterable[str] = ()) -> str:
        """Return the id of the component that a paragraph of the body belongs to, '' if none.

        Of several in one paragraph, the first that is ``among`` those in question counts.
        """
        here = self._components.get(paragraph.where, ())
        return next((one for one in here if one in among), here[0] if here else "")

    @cached_property
    def legacy(self) -> tuple[LegacyText, ...]:
        """What stands in codings of fonts before Unicode."""
        return tuple(find_legacy(self.paragraphs))

    def is_legacy(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph holds text in such a coding."""
        return paragraph.where in self._legacy_places

    @cached_property
    def body_size(self) -> float | None:
        """The size of most letters of the running text, in pt; None where there is no text."""
        sizes: Counter[float] = Counter()
        for part in self.find(*BODY):
            for paragraph in part.paragraphs:
                for run in list_visible(paragraph):
                    sizes[run.form.size] += get_letters(run.text)
        return sizes.most_common(1)[0][0] if sizes else None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The words of every paragraph that has some, as a reader sees them."""
        read = (read_passage(one, self.name_component(one)) for one in self.paragraphs)
        return tuple(one for one in read if one.text.strip())

    @cached_property
    def _by_place(self) -> dict[Where, Paragraph]:
        found: dict[Where, Paragraph] = {}
        for paragraph in self.paragraphs:
            found.setdefault(paragraph.where, paragraph)
        return found

    @cached_property
    def _in_order(self) -> tuple[list[Where], list[Paragraph]]:
        """All paragraphs and their places; what a box holds comes after its own paragraph."""
        paragraphs = sorted(self.paragraphs, key=lambda one: one.where)
        return [one.where for one in paragraphs], paragraphs

    @cached_property
    def _legacy_places(self) -> frozenset[tuple[int, ...]]:
        return frozenset(one.paragraph.where for one in self.legacy)

    @cached_property
    def _by_component(self) -> dict[str, tuple[Part, ...]]:
        found: dict[str, list[Part]] = {}
        for part in self.parts:
            found.setdefault(part.component, []).append(part)
        return {name: tuple(parts) for name, parts in found.items()}

    @cached_property
    def _components(self) -> dict[Where, list[str]]:
        names: dict[Where, list[str]] = {}
        for part in self.parts:
            if part.in_margin:
                continue
            for paragraph in part.paragraphs:
                names.setdefault(paragraph.where, []).append(part.component)
        return names
