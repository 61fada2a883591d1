"""A công văn into the bytes of a .docx; one, or many by the batch engine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.actions.rendering_plan import Placed, Route, Template
from kehoach.composing.cong_van import compose_cong_van
from kehoach.layout.place_cong_van import place_cong_van
from kehoach.model.cong_van import CongVan

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND: Final = "cong-van"
CONG_VAN: Final = Route(KIND, compose_cong_van, place_cong_van)
"""The way of a letter."""
LETTER: Final = "cong_van"
"""The variable of a job that holds its letter."""


def render_letter(letter: CongVan, template: Template) -> tuple[bytes, Placed]:
    """Return the .docx of ``letter`` and how it was placed.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    return CONG_VAN.render(letter, template)


@dataclass(frozen=True)
class LetterMaker:
    """Makes letters for the batch engine, in whatever process."""

    template: Template

    @cached_property
    def mark(self) -> str:
        """The hash of the template."""
        return hashlib.sha256(self.template.data).hexdigest()

    def __call__(self, variables: Mapping[str, object]) -> bytes:
        """Return the .docx of the letter in ``variables``.

        Raises:
            KehoachError: the template cannot be used.
        """
        letter = variables[LETTER]
        assert isinstance(letter, CongVan)
        return render_letter(letter, self.template)[0]
