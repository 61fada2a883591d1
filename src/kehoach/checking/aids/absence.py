"""Whether a component of the head is surely not there, wherever a reader might look."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kehoach.checking.paper import BODY
from kehoach.recognition.words import fold
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_TEXT: Final = frozenset({*BODY, "can_cu", "muc_la_ma", "kinh_gui", "noi_nhan_nhan"})
_TITLES: Final = ("ten_loai", "trich_yeu", "trich_yeu_cong_van")
_LEGACY: Final = (".vn", "vni", "vn")
"""How fonts begin that show Vietnamese from other letters than Unicode's."""
_KEM_THEO: Final = ("(kem theo", "(ban hanh kem theo", "ban hanh kem theo")
_PLACEHOLDER: Final = re.compile(r"<<|>>|\{\{|\}\}|\{%|«|\[[^\]]*\]|<[^<>]+>")
_FIRST: Final = 40


def is_surely_absent(paper: Paper, component: str, resembles: Callable[[str], bool]) -> bool:
    """Tell whether ``component`` is missing, and nothing in the head could be it.

    Args:
        paper: The paper.
        component: One of its head.
        resembles: Tells of folded words whether they may be the component, badly typed.
    """
    head = [one for one in list_head(paper) if paper.name_component(one) not in _TITLES]
    return not (
        any(part.annex == 0 for part in paper.find(component))
        or is_attached(paper)
        or any(one.has_picture or _is_legacy(one) for one in head)
        or any(_PLACEHOLDER.search(one.text) for one in head)
        or any(resembles(fold(one.text)) for one in (*head, *_walk_margins(paper)))
    )


def is_template(part: Part) -> bool:
    """Tell whether ``part`` is a place to be filled: '<<ten>>', '{{ ten }}', '[tên cơ quan]'."""
    return _PLACEHOLDER.search(part.text) is not None


def is_attached(paper: Paper) -> bool:
    """Tell whether the paper itself goes with another one, whose head is its own."""
    return any(fold(one.text).startswith(_KEM_THEO) for one in list_head(paper))


def list_head(paper: Paper) -> list[Paragraph]:
    """Return the paragraphs before the running text, at most 40."""
    head = takewhile(lambda one: paper.name_component(one) not in _TEXT, paper.paragraphs)
    return list(head)[:_FIRST]


def _is_legacy(paragraph: Paragraph) -> bool:
    return any(run.form.font.casefold().startswith(_LEGACY) for run in paragraph.runs)


def _walk_margins(paper: Paper) -> Iterator[Paragraph]:
    for section in paper.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            yield from walk_blocks(blocks)
