"""Paragraphs that hold two components, cut in their pieces.

A piece is a paragraph with some of the runs only: its place, form and run numbers are those of
the whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.recognition.anchors import (
    is_chuc_vu,
    is_dia_danh_ngay,
    is_noi_nhan,
    is_part_of_date,
    is_quyen_han,
    is_so,
)
from kehoach.recognition.lines import LEFT, RIGHT
from kehoach.recognition.words import fold, fold_letters, is_drawn, is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.view import Paragraph, Run

_GAP = re.compile(r"[ \xa0]*\t[\s\xa0]*|[ \xa0]{3,}")
_RIGHT_WORDS = (
    "cong hoa xa",
    "cong hoa ",
    "dang cong san viet",
    "doc lap",
    "doan tncs",
    "doan thanh nien cong",
)
_SO_OPENS = re.compile(r"so\s*:\s*\d")
_HIDDEN = "\N{ZERO WIDTH SPACE}"
_VE_VIEC = re.compile(r"(?<=\S)\s+(?=v/v\b)")
_SHORT = 60
_ROWS_MAX = 100
_ROW_MAX = 500
"""Rows and letters of a paragraph that may hold more than one component, at most."""

Piece = tuple["Paragraph", int]


def cut_paragraph(paragraph: Paragraph, *, at_breaks: bool) -> list[Piece]:
    """Return the pieces of ``paragraph`` and the side of each: LEFT, RIGHT or 0.

    Args:
        paragraph: Any paragraph.
        at_breaks: Line breaks part components here, as in a cell that lays out the page.
    """
    raw = _show(paragraph)
    has_gap = any(sign in raw for sign in ("\n", "\t", " " * 3, "\xa0" * 3))
    if not has_gap and "/v" not in raw:
        return [(paragraph, 0)]
    rows = list(_find_rows(raw)) if at_breaks else [(0, len(raw))]
    if len(rows) > _ROWS_MAX:
        return [(paragraph, 0)]
    spans: list[tuple[int, int, int]] = []
    for start, end in rows:
        spans += _cut_row(raw, start, end)
    if len(spans) <= 1:
        return [(paragraph, 0)]
    return [(_slice(paragraph, a, b, first=not i), side) for i, (a, b, side) in enumerate(spans)]


def _show(paragraph: Paragraph) -> str:
    return "".join(
        _HIDDEN * len(run.text) if run.change == "deleted" or run.form.hidden else run.text
        for run in paragraph.runs
    )


def _find_rows(raw: str) -> Iterator[tuple[int, int]]:
    start = 0
    for row in raw.split("\n"):
        if row.strip():
            yield start, start + len(row)
        start += len(row) + 1


def _cut_row(raw: str, start: int, end: int) -> list[tuple[int, int, int]]:
    row = raw[start:end]
    if len(row) > _ROW_MAX:
        return [(start, end, 0)]
    for gap in _GAP.finditer(row):
        left, right = row[: gap.start()], row[gap.end() :]
        if left.strip() and right.strip() and _are_two(left, right):
            return [(start, start + gap.start(), LEFT), (start + gap.end(), end, RIGHT)]
    key, origins = fold_letters(row)
    found = _VE_VIEC.search(key)
    if found and is_so(fold(row[: origins[found.start()]])):
        cut = origins[found.end()]
        return [(start, start + origins[found.start()], 0), (start + cut, end, 0)]
    return [(start, end, 0)]


def _are_two(left: str, right: str) -> bool:
    """Tell whether what stands on both sides of a gap stands in two columns."""
    first, second = fold(left), fold(right)
    if second.startswith(_RIGHT_WORDS):
        return True
    is_so_only = is_so(first) and ("/" in first or _SO_OPENS.match(first) is not None)
    if is_dia_danh_ngay(second) and not second.startswith(("thang", "nam", "ngay thang")):
        return is_so_only or left.isupper() or first.startswith("v/v")
    if is_so_only and is_part_of_date(second):
        return True
    if len(right.strip()) > _SHORT or is_drawn(right):
        return False
    looks_signed = right.strip().isupper() or is_name(right)
    if is_noi_nhan(first) or first.startswith("- "):
        return looks_signed
    return looks_signed and (
        (_may_sign(left) and _may_sign(right)) or (is_name(left) and is_name(right))
    )


def _may_sign(text: str) -> bool:
    return is_chuc_vu(text) or is_quyen_han(text.strip())


def _slice(paragraph: Paragraph, start: int, end: int, *, first: bool) -> Paragraph:
    runs: list[Run] = []
    at = offset = 0
    for run in paragraph.runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            runs.append(replace(run, text=text))
        if run.change != "deleted" and not run.form.hidden:
            offset += len(run.text[: max(start - at, 0)])
        at += len(run.text)
    label = paragraph.label if first else ""
    return replace(paragraph, runs=tuple(runs), label=label, boxes=(), offset=offset)
