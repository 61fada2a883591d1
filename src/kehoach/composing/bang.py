"""Free tables into their cells: what stands in the middle, from the left, from the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.composing.context import BangContext, OContext
from kehoach.model.bang import place_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.model.bang import Bang, Hang, ODat

SHORT = 15
"""In letters: a column with nothing longer stands in the middle."""

_FIGURE = re.compile(r"[+-]?\d[\d.,]*\s?%?|[-–—]")
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_REMARK = re.compile(rf"({_DATE.pattern})\s*\([^()]*\)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\d+(?:\.\d+)*\.?|[IVXLC]+\.?|[a-zđ][.)]?")
_MEASURED = re.compile(r"đơn vị|đvt", re.IGNORECASE)

Cells = tuple[tuple[OContext, ...], ...]


def compose_bang(bang: Bang) -> BangContext:
    """Return the words and cells of a free table."""
    columns = bang.count_columns()
    return BangContext(
        nhan=bang.ten or "Bảng",
        ten=bang.ten or "",
        don_vi_tinh=_compose_don_vi_tinh(bang.don_vi_tinh or ""),
        dau=compose_head(bang.dau),
        dong=_compose_rows(bang.dong, columns),
        rong_chon=bang.rong or (0,) * columns,
    )


def _compose_don_vi_tinh(words: str) -> str:
    return words if not words or _MEASURED.match(words) else f"Đơn vị tính: {words}"


def compose_head(rows: Sequence[Hang]) -> Cells:
    """Return the cells of header rows."""
    return tuple(
        tuple(_compose_cell(cell, "tieu_de") for cell in cells) for cells, _ in place_cells(rows)
    )


def _compose_rows(rows: Sequence[Hang], columns: int) -> Cells:
    placed = [cells for cells, _ in place_cells(rows)]
    kinds = choose_kinds([list(_list_words(placed, column)) for column in range(columns)])
    return tuple(tuple(_compose_row(cells, kinds)) for cells in placed)


def _compose_row(cells: Sequence[ODat], kinds: Sequence[str]) -> Iterator[OContext]:
    """Yield the cells of a row.

    One across the whole table, or all of it but the number before, heads the rows below; one
    across some of it sums up those above.
    """
    heads = bool(cells) and cells[-1].o.ngang > 1 and cells[-1].o.ngang >= len(kinds) - 1
    for index, cell in enumerate(cells):
        if heads:
            yield _compose_cell(cell, "nhom" if index == len(cells) - 1 else "tieu_de")
        else:
            yield _compose_cell(cell, kinds[cell.cot] if cell.o.ngang == 1 else "giua")


def _compose_cell(cell: ODat, kieu: str) -> OContext:
    return OContext(kieu, cell.o.chu, cell.cot, cell.o.ngang, cell.o.doc)


def _list_words(rows: Iterable[Iterable[ODat]], column: int) -> Iterator[str]:
    return (cell.o.chu for row in rows for cell in row if cell.cot == column and cell.o.ngang == 1)


def choose_kinds(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return how the words of each column stand; columns of dates stand alike."""
    kinds = [choose_kind(words, column) for column, words in enumerate(columns)]
    dated = [column for column, words in enumerate(columns) if _holds_dates(words)]
    if any(kinds[column] == "chu" for column in dated):
        for column in dated:
            kinds[column] = "chu"
    return kinds


def _holds_dates(words: Iterable[str]) -> bool:
    """Tell whether a column has dates, with a remark or without, and no other figures."""
    figures = [word.strip() for word in words if any(map(str.isdigit, word))]
    return bool(figures) and all(_DATE.fullmatch(one) or _REMARK.fullmatch(one) for one in figures)


def choose_kind(words: Iterable[str], column: int) -> str:
    """Return how the ``words`` of a column (from 0) stand below each other.

    Figures stand from the right, so that their digits are below each other; ordinal numbers,
    years and what is short stand in the middle, and so does a date however long the remark in
    brackets behind it; other words from the left.
    """
    filled = [_REMARK.sub(r"\1", word.strip()) for word in words if word.strip()]
    if not filled:
        return "chu"
    if column == 0 and all(map(_ORDINAL.fullmatch, filled)):
        return "giua"
    if all(map(_FIGURE.fullmatch, filled)):
        return "giua" if all(map(_YEAR.fullmatch, filled)) else "so"
    return "giua" if max(map(len, filled)) <= SHORT else "chu"
