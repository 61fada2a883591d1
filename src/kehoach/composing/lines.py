"""Lines of a label and what it says: 'Địa điểm: …', 'Thành phần tham dự:' over a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import Doan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def compose_facts(
    labels: Mapping[str, str], facts: Mapping[str, str | Sequence[str] | None]
) -> Iterator[Doan]:
    """Yield a line for each of ``facts`` that is there, in the order of ``labels``."""
    for name, label in labels.items():
        fact = facts.get(name)
        if isinstance(fact, str):
            yield Doan("noi_dung", f"{label} {end_sentence(fact)}")
        elif fact:
            yield from compose_list(label, fact)


def compose_list(label: str, words: Sequence[str]) -> Iterator[Doan]:
    """Yield one line where there is one thing to say; else the label and a dash for each."""
    if len(words) == 1:
        yield Doan("noi_dung", f"{label} {end_sentence(words[0])}")
        return
    yield Doan("noi_dung", label)
    for line in nd30.punctuate_noi_nhan(words):
        yield Doan(nd30.Rung.GACH.value, line)


def end_sentence(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends in a mark of its own."""
    return text if text.rstrip().endswith((".", "!", "?", ":", ";")) else f"{text.rstrip()}."
