"""Sections: paper, margins, columns, page numbers, and which headers they show.

ECMA-376 part 1: 17.6.17 sectPr, 17.10.5 (a section without a header of a kind takes that of the
one before), 17.10.6 titlePg, 17.10.1 evenAndOddHeaders.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.word.shapes import Place
from kehoach.word.sources import R
from kehoach.word.values import VAL, parse_flag, parse_length, parse_whole, turn_to_mm
from kehoach.word.view import Block, Section
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lxml import etree

# Word's own where a section says nothing: Letter with an inch all around, in pt
_PAPER: Final = (612.0, 792.0)
_MARGIN: Final = 72.0
_GAP: Final = 36.0
Stories = dict[str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A section's measures in pt, and the parts of its headers and footers by kind."""

    start: int
    width: float
    height: float
    margins: Mapping[str, float]
    columns: int
    gap: float
    first_differs: bool
    number_start: int | None
    number_format: str
    headers: Mapping[str, str] = field(default_factory=dict)
    footers: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """Where the section's own blocks stand."""
        text = max(self.width - self.margins["left"] - self.margins["right"], 0.0)
        column = max((text - (self.columns - 1) * self.gap) / self.columns, 0.0)
        return Place(column, self.margins["left"], abs(self.margins["top"]))


def read_layouts(
    body: etree._Element, blocks: Sequence[etree._Element], targets: Mapping[str, str]
) -> list[Layout]:
    """The sections of a document, in order.

    Args:
        body: the ``w:body``; its own ``sectPr`` is the last section's.
        blocks: the paragraphs and tables of the body.
        targets: the parts that the document points to, by identifier.
    """
    layouts: list[Layout] = []
    start = 0
    path = f"{qualify('pPr')}/{qualify('sectPr')}"
    for index, block in enumerate(blocks):
        entry = block.find(path)
        if entry is not None:
            layouts.append(_read_layout(entry, start, targets, layouts))
            start = index + 1
    last = body.find(qualify("sectPr"))
    if last is not None or not layouts or start < len(blocks):
        layouts.append(_read_layout(last, start, targets, layouts))
    return layouts


def make_section(
    layout: Layout,
    read_part: Callable[[str, Place], tuple[Block, ...]],
    *,
    even_differ: bool,
) -> Section:
    """The section as it is seen, its headers read by ``read_part``."""
    margins = {name: turn_to_mm(length) for name, length in layout.margins.items()}
    kinds = ["default"]
    kinds += ["first"] if layout.first_differs else []
    kinds += ["even"] if even_differ else []

    def read(parts: Mapping[str, str]) -> Stories:
        return {kind: read_part(parts[kind], layout.place) for kind in kinds if kind in parts}

    return Section(
        start=layout.start,
        width=turn_to_mm(layout.width),
        height=turn_to_mm(layout.height),
        top=abs(margins["top"]),
        bottom=abs(margins["bottom"]),
        left=margins["left"],
        right=margins["right"],
        header_distance=margins["header"],
        headers=read(layout.headers),
        footers=read(layout.footers),
        first_differs=layout.first_differs,
        number_start=layout.number_start,
        number_format=layout.number_format,
    )


def _read_layout(
    entry: etree._Element | None, start: int, targets: Mapping[str, str], before: list[Layout]
) -> Layout:
    size, columns = _find(entry, "pgSz"), _find(entry, "cols")
    numbers, title = _find(entry, "pgNumType"), _find(entry, "titlePg")
    last = before[-1] if before else None
    return Layout(
        start=start,
        width=_measure(size, "w", _PAPER[0]) or _PAPER[0],
        height=_measure(size, "h", _PAPER[1]) or _PAPER[1],
        margins=_read_margins(_find(entry, "pgMar")),
        columns=min(max(_read_whole(columns, "num") or 1, 1), 45),
        gap=_measure(columns, "space", _GAP),
        first_differs=title is not None and parse_flag(title.get(VAL, "1")) is True,
        number_start=_read_whole(numbers, "start"),
        number_format=numbers.get(qualify("fmt"), "decimal") if numbers is not None else "decimal",
        headers=_link(entry, "headerReference", targets, last.headers if last else {}),
        footers=_link(entry, "footerReference", targets, last.footers if last else {}),
    )


def _read_margins(entry: etree._Element | None) -> dict[str, float]:
    margins = {side: _measure(entry, side, _MARGIN) for side in ("top", "bottom", "left", "right")}
    margins["left"] += _measure(entry, "gutter", 0.0)
    margins["header"] = _measure(entry, "header", _GAP)
    return margins


def _link(
    entry: etree._Element | None, name: str, targets: Mapping[str, str], before: Mapping[str, str]
) -> dict[str, str]:
    parts = dict(before)
    for reference in entry.iterchildren(qualify(name)) if entry is not None else ():
        target = targets.get(reference.get(f"{{{R}}}id", ""))
        if target:
            parts[reference.get(qualify("type"), "default")] = target
    return parts


def _find(entry: etree._Element | None, name: str) -> etree._Element | None:
    return entry.find(qualify(name)) if entry is not None else None


def _measure(entry: etree._Element | None, name: str, otherwise: float) -> float:
    length = parse_length(entry.get(qualify(name))) if entry is not None else None
    return otherwise if length is None else length


def _read_whole(entry: etree._Element | None, name: str) -> int | None:
    return parse_whole(entry.get(qualify(name))) if entry is not None else None
