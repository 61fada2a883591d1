"""Wordings filled: tags become figures, lines become paragraphs, conditions become yes or no."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import pass_context

from kehoach.reading.values import show_path
from kehoach.rendering.pattern import TextPattern
from kehoach.rendering.values import print_value
from kehoach.tong_hop.con_so import CauSo, ConSo, read_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.model.loi_bao_cao import LoiBaoCao
    from kehoach.reading.values import Path
    from kehoach.rendering.values import BoundedContext

_YES = "1"


@dataclass(frozen=True)
class Filler:
    """Fills texts with the variables of one report.

    ``filled`` gathers the texts in which figures were put.
    """

    variables: Mapping[str, object]
    file: str
    filled: list[CauSo] = field(default_factory=list)

    def fill_line(self, text: str) -> str:
        """Return ``text`` filled, on one line.

        Raises:
            TemplateError: it asks for what there is not.
        """
        return self._read(self._write(text))

    def fill_lines(self, text: str) -> tuple[str, ...]:
        """Return the lines of ``text`` filled; those that come out blank are left out.

        Raises:
            TemplateError: it asks for what there is not.
        """
        lines = (self._read(line) for line in self._write(text).splitlines())
        return tuple(line for line in lines if line)

    def holds(self, khi: str | None) -> bool:
        """Tell whether a condition holds; none always does.

        Raises:
            TemplateError: it asks for what there is not.
        """
        return khi is None or self._write(_ask(khi)) == _YES

    def _read(self, line: str) -> str:
        """Return a line as it is printed, and note its figures."""
        found = read_marks(" ".join(line.split()))
        if found.so:
            self.filled.append(found)
        return found.chu

    def _write(self, text: str) -> str:
        return _compile(text, self.file).write(self.variables)

    @staticmethod
    def check(text: str, where: str) -> None:
        """See that the tags of ``text`` are right.

        Raises:
            TemplateError: one is wrong.
        """
        _compile(text, where)


@lru_cache(maxsize=512)
def _compile(text: str, where: str) -> TextPattern:
    return TextPattern(text, where, _print)


@pass_context
def _print(context: BoundedContext, value: object) -> str:
    return print_value(context, value.mark() if isinstance(value, ConSo) else value)


def _ask(khi: str) -> str:
    return f"{{% if {khi} %}}{_YES}{{% endif %}}"


def list_texts(words: LoiBaoCao) -> Iterator[tuple[str, str]]:
    """Yield every text of a wording with the path to it; a condition as it is asked."""
    yield from _walk(words.model_dump(exclude_none=True), ())


def _walk(value: object, path: Path) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield show_path(path), _ask(value) if path[-1] == "khi" else value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))
