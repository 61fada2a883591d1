"""The page: paper, direction and margins (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kehoach.checking.aids.lettering import write_number, write_range
from kehoach.checking.edits import SetPage
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    LANDSCAPE_FOR_TABLES,
    MARGIN_BOTTOM_MM,
    MARGIN_LEFT_MM,
    MARGIN_RIGHT_MM,
    MARGIN_TOP_MM,
    PAPER_MM,
    Fact,
    Range,
    Severity,
)
from kehoach.word.view import Paragraph, Table, walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Block, Section

_MARGINS: Final[tuple[tuple[str, str, Fact[Range]], ...]] = (
    ("tren", "top", MARGIN_TOP_MM),
    ("duoi", "bottom", MARGIN_BOTTOM_MM),
    ("trai", "left", MARGIN_LEFT_MM),
    ("phai", "right", MARGIN_RIGHT_MM),
)
_TURNED: Final = (
    {"left": "top", "top": "right", "right": "bottom", "bottom": "left"},
    {"left": "bottom", "bottom": "right", "right": "top", "top": "left"},
)
"""Edge of the upright sheet -> edge of the page as it lies, turned to either side."""
_NAMES: Final = {
    "tren": mark("lề trên"),
    "duoi": mark("lề dưới"),
    "trai": mark("lề trái"),
    "phai": mark("lề phải"),
}
_ROUNDING_MM: Final = 0.1
"""Word keeps margins in twentieths of a point and shows them in hundredths of a cm."""
_A4_ROUNDING_MM: Final = 1.0
"""A4 is written in more than one way: 11900, 11906, 11909 twips."""
_TABLES_ONLY: Final = frozenset({"", "bang"})


@rule(
    "TR001",
    title=mark("Lề trang ngoài khoảng cho phép"),
    why=mark(
        "Lề trái đủ rộng để đóng hồ sơ, lề trên đủ chỗ cho số trang; lề sai làm mọi thành phần "
        "lệch ô trên trang."
    ),
    of=(MARGIN_LEFT_MM, MARGIN_TOP_MM, MARGIN_BOTTOM_MM, MARGIN_RIGHT_MM),
    codes=_NAMES,
    bad="lề trái 25,4 mm",
    good="lề trái 30 đến 35 mm",
    fix="safe",
)
def check_margins(paper: Paper) -> Iterator[Fault]:
    """Margins by the way of reading; a page that lies may keep those of its upright sheet."""
    told: set[tuple[str, float]] = set()
    for section in paper.sections:
        if _lies(section) and any(_fits_turned(section, turned) for turned in _TURNED):
            continue
        for code, side, fact in _MARGINS:
            width = getattr(section, side)
            if not _fits(width, fact) and (code, width) not in told:
                told.add((code, width))
                yield _tell_margin(paper, section, code, side, fact)


def _tell_margin(paper: Paper, section: Section, code: str, side: str, fact: Fact[Range]) -> Fault:
    """One finding for all sections with the same margin."""
    width = getattr(section, side)
    low, high = fact.value.low, fact.value.high
    nearest: dict[str, Any] = {side: low if width < low else high}
    edits = tuple(
        SetPage(index, **nearest)
        for index, other in enumerate(paper.sections)
        if getattr(other, side) == width
        and not (_lies(other) and any(_fits_turned(other, turned) for turned in _TURNED))
    )
    return Fault(
        code,
        tr("{le} {so} mm", le=tr(_NAMES[code]), so=write_number(width)),
        tr("{le} {so} mm", le=tr(_NAMES[code]), so=write_range(low, high)),
        section,
        of=fact,
        edits=edits,
    )


def _fits(width: float, fact: Fact[Range]) -> bool:
    return fact.value.low - _ROUNDING_MM <= width <= fact.value.high + _ROUNDING_MM


def _fits_turned(section: Section, turned: dict[str, str]) -> bool:
    return all(_fits(getattr(section, turned[side]), fact) for _, side, fact in _MARGINS)


def _lies(section: Section) -> bool:
    return section.width > section.height


@rule(
    "TR002",
    title=mark("Khổ giấy không phải A4"),
    why=mark("Giấy khổ khác in ra bị co hoặc cắt, không đóng chung hồ sơ được."),
    of=PAPER_MM,
    codes={
        "kho-giay": mark("khổ giấy khác A4"),
        "kho-lon": mark("khổ giấy lớn hơn A4"),
    },
    bad="khổ giấy 215,9 × 279,4 mm",
    good="khổ giấy 210 × 297 mm",
    fix="safe",
)
def check_paper(paper: Paper) -> Iterator[Fault]:
    """One finding for each size; a large sheet for a table is only warned of, and left alone."""
    sizes: dict[tuple[float, float], list[int]] = {}
    for index, section in enumerate(paper.sections):
        if not _is_a4(section):
            sizes.setdefault((round(section.width), round(section.height)), []).append(index)
    for indices in sizes.values():
        yield _tell_size(paper, indices)


def _tell_size(paper: Paper, indices: list[int]) -> Fault:
    section = paper.sections[indices[0]]
    width, height = PAPER_MM.value
    is_large = min(section.width, section.height) > height - _A4_ROUNDING_MM
    found = tr(
        "khổ giấy {rong} × {cao} mm",
        rong=write_number(section.width),
        cao=write_number(section.height),
    )
    expected = tr("khổ giấy A4, {rong} × {cao} mm", rong=width, cao=height)
    if is_large:
        return Fault("kho-lon", found, expected, section, severity=Severity.WARNING)
    edits = tuple(
        SetPage(index, width=height, height=width)
        if _lies(paper.sections[index])
        else SetPage(index, width=width, height=height)
        for index in indices
    )
    return Fault("kho-giay", found, expected, section, edits=edits)


def _is_a4(section: Section) -> bool:
    sides = sorted((section.width, section.height))
    return all(
        abs(side - wanted) <= _A4_ROUNDING_MM
        for side, wanted in zip(sides, PAPER_MM.value, strict=True)
    )


@rule(
    "TR003",
    title=mark("Trang nằm ngang mà không có bảng, biểu"),
    why=mark("Trang nằm ngang chỉ dành cho bảng, biểu; phần chữ để trang đứng."),
    of=LANDSCAPE_FOR_TABLES,
    codes={"nam-ngang": mark("phần trang nằm ngang chỉ có chữ")},
    bad="trang nằm ngang chỉ có chữ",
    good="trang đứng",
)
def check_direction(paper: Paper) -> Iterator[Fault]:
    """Only sections without any table of data, picture or box are told: the rest may be a form."""
    ends = [section.start for section in paper.sections[1:]] + [len(paper.document.blocks)]
    for section, end in zip(paper.sections, ends, strict=True):
        blocks = paper.document.blocks[section.start : end]
        if _lies(section) and _holds_text_alone(paper, blocks):
            yield Fault("nam-ngang", tr("trang nằm ngang chỉ có chữ"), tr("trang đứng"), section)


def _holds_text_alone(paper: Paper, blocks: tuple[Block, ...]) -> bool:
    paragraphs = list(walk_blocks(blocks))
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        return False
    if any(one.has_picture or one.boxes for one in paragraphs):
        return False
    return all(isinstance(block, Paragraph) or _lays_out(paper, block) for block in blocks)


def _lays_out(paper: Paper, table: Table) -> bool:
    """Tell whether a table holds the head or the signatures of the page."""
    return any(
        paper.name_component(paragraph) not in _TABLES_ONLY for paragraph in walk_blocks((table,))
    )
