"""Lettering of parts that may share their runs with another component."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import find_lettering
from kehoach.checking.aids.pieces import find_whole
from kehoach.checking.edits import Letter
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper
    from kehoach.nd30 import Component
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_BODIES: Final = ("kinh_gui", "noi_nhan_muc", "dia_chi_co_quan")
"""Components that may hold nothing but abbreviations of bodies."""
_MARKED: Final = frozenset("ĂÂÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ")


def find_own_lettering(paper: Paper, part: Part, component: Component) -> Iterator[Fault]:
    """Yield what :func:`find_lettering` does, no edit where a run is another component's too.

    'In hoa' is left out where all capitals are abbreviations ('UBND TP. HCM').
    """
    for fault in find_lettering(part, component):
        if fault.code == "in-hoa" and component.id in _BODIES and not _spells(fault.quote):
            continue
        shared = any(_shares(paper, part, one) for one in fault.edits)
        yield replace(fault, edits=()) if shared else fault


def _shares(paper: Paper, part: Part, edit: Edit) -> bool:
    """Tell whether a run that the edit changes holds more than the part's letters."""
    if not isinstance(edit, Letter):
        return False
    own = next((one for one in part.paragraphs if one.where == edit.where), None)
    if own is None:
        return False
    whole = find_whole(paper, own)
    return any(
        _read_run(own, number).strip() != _read_run(whole, number).strip() for number in edit.runs
    )


def _read_run(paragraph: Paragraph, number: int) -> str:
    return "".join(run.text for run in paragraph.runs if run.number == number)


def _spells(text: str) -> bool:
    """Tell whether words are spelled out in capitals: two hold marks, as abbreviations do not."""
    return sum(not _MARKED.isdisjoint(word.upper()) for word in text.split()) > 1


def quote(text: str) -> str:
    """Put words in Vietnamese quotation marks for what is found or expected."""
    return tr("“{chu}”", chu=" ".join(text.split()))
