"""What is to be done, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FORM: Final = 0
"""Lettering, setting, pages: nothing moves."""
WORDS: Final = 1
"""Words and cuts, from the end of a paragraph to its start."""
LINES: Final = 2
REMOVAL: Final = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One change; ``at`` are the letters of the paragraph that it is about."""

    phase: int
    at: tuple[int, int]
    do: Callable[[], object]


def run_steps(steps: list[Step]) -> None:
    """Make the changes, phase by phase, those of words from the end."""
    for step in sorted(steps, key=lambda step: (step.phase, -step.at[0], -step.at[1])):
        step.do()
