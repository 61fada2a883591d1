"""Complex fields (ECMA-376 part 1, 17.16.18): begin, instruction, separate, result, end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MAX_DEPTH: Final = 50


@dataclass(slots=True)
class _Open:
    words: list[str] = field(default_factory=list)
    is_result: bool = False
    is_shown: bool = False


class Fields:
    """The fields that are open while a story is read from its start."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []

    @property
    def is_hidden(self) -> bool:
        """Whether text met now belongs to an instruction, which is not shown."""
        return any(not each.is_result for each in self._stack)

    def add_words(self, text: str) -> None:
        """Take a piece of the instruction of the innermost field."""
        if self._stack and not self._stack[-1].is_result:
            self._stack[-1].words.append(text[:1000])

    def mark_shown(self) -> None:
        """Note that the open fields have a result."""
        for each in self._stack:
            each.is_shown = True

    def step(self, kind: str) -> str:
        """Follow one ``fldChar``; returns the instruction of a field that ended without result."""
        if kind == "begin" and len(self._stack) < MAX_DEPTH:
            self._stack.append(_Open())
        elif kind == "separate" and self._stack:
            self._stack[-1].is_result = True
        elif kind == "end" and self._stack:
            ended = self._stack.pop()
            return "" if ended.is_shown else tidy_instruction("".join(ended.words))
        return ""

    def get_instruction(self) -> str:
        """The instruction of the innermost field whose result is being read."""
        return tidy_instruction("".join(self._stack[-1].words)) if self._stack else ""

    def end_paragraph(self) -> None:
        """Forget instructions left open: a broken file must not lose its text."""
        self._stack = [each for each in self._stack if each.is_result]


def tidy_instruction(text: str) -> str:
    """An instruction with single spaces."""
    return " ".join(text.split())[:1000]
