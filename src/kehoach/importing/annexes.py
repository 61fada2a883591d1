"""What follows the signature: phụ lục, forms, lists; each an appendix with all its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.importing.draft import LIKELY, SURE, Read
from kehoach.importing.items import Line
from kehoach.importing.ladder import build_ladder
from kehoach.importing.reckoning import list_words
from kehoach.nd30 import PHU_LUC_CHU, write_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.casing import Casing
    from kehoach.importing.items import Item
    from kehoach.importing.sections import SectionWriter

_LABEL: Final = re.compile(
    r"(?:phụ lục|phuluc)\s*(?:số\s*)?(?:[IVXLC]{1,6}\b|\d{1,3}\b|[A-Z]\b)?\s*[.:–-]*\s*", re.I
)
_NAME_MAX: Final = 300


def write_annexes(
    items: Sequence[Item], landscape: frozenset[int], writer: SectionWriter, casing: Casing
) -> list[object]:
    """Return the appendices; ``landscape`` are the numbers of those that lie across."""
    groups: dict[int, list[Item]] = {}
    for item in items:
        groups.setdefault(item.annex, []).append(item)
    written: list[object] = []
    for annex, group in groups.items():
        across = annex in landscape
        written.append(_write_annex(group, writer, casing, len(written) + 1, len(groups), across))
    return written


def _write_annex(
    items: Sequence[Item],
    writer: SectionWriter,
    casing: Casing,
    order: int,
    count: int,
    across: bool,
) -> dict[str, object]:
    labels = [one for one in items if isinstance(one, Line) and one.component == "phu_luc_nhan"]
    names = [one for one in items if isinstance(one, Line) and one.component == "phu_luc_ten"]
    with_plan = [
        one for one in items if isinstance(one, Line) and one.component == "phu_luc_kem_theo"
    ]
    used: list[Item] = [*labels, *with_plan, *names]
    rest = [one for one in items if not any(one is other for other in used)]
    notes = [one.text for one in with_plan]
    title, number = "", 0
    for label in labels:
        found = _LABEL.match(label.text)
        name = label.text[found.end() :] if found else label.text
        said = PHU_LUC_CHU.value + (f" {write_roman(order)}" if count > 1 else "")
        if list_words(label.text[: len(label.text) - len(name)]) != list_words(said):
            notes.append(label.text)
        title, number = f"{title} {name}".strip(), label.number
    title = " ".join([title, *(one.text for one in names)]).strip()
    number = names[0].number if names else number
    if (
        not title
        and rest
        and isinstance(rest[0], Line)
        and len(rest) > 1
        and len(rest[0].text) < _NAME_MAX
    ):
        title, number = rest[0].text, rest[0].number
        rest = rest[1:]
    title = " ".join(title.split()) or PHU_LUC_CHU.value
    shown = casing.lower(title) if title.isupper() else title
    sure = LIKELY if title.isupper() else SURE
    annex: dict[str, object] = {"ten": Read(shown, number, sure, note="\n".join(notes))}
    if across:
        annex["kho"] = "ngang"
    return annex | _write_content(rest, writer)


def _write_content(rest: Sequence[Item], writer: SectionWriter) -> dict[str, object]:
    root = build_ladder(rest)
    content = writer.write_pieces(root.pieces) if root.pieces else {}
    below = writer.write_top(root.below)
    if below:
        content["muc"] = below
    return content or {"noi_dung": "…"}
