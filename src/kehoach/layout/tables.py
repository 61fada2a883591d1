"""Tables on the page: their words bound, their columns set."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.layout import page
from kehoach.layout.binding import NO_BREAK, bind, bind_names, bind_ranges
from kehoach.layout.columns import Column, raise_to_least, share_width
from kehoach.layout.fonts import BANG
from kehoach.layout.lines import Font, break_balanced, split_words
from kehoach.layout.page import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.composing.context import BangContext, OContext

THUONG = ("TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian")
"""The headings of the usual table of activities, whose columns are settled."""

_BOLD = ("tieu_de", "nhom")
_ROOM = 2 * page.DEM_BANG + page.HO
_EASY = 0.9
"""Where words that belong together fill no more than this share of the table, they stay so."""


def place_bang(bang: BangContext, width: float, co_chu: int) -> BangContext:
    """Return ``bang`` with its words bound and its columns set to make up ``width`` mm."""
    titles = tuple(cell.chu for row in bang.dau for cell in row)
    if titles == THUONG and width == page.RONG and not any(bang.rong_chon):
        return replace(_bind(bang, _bind_tight), rong=page.COT_BANG)
    bound = _bind(bang, _bind_easy)
    columns = measure_columns(bound, co_chu, low_titles=True)
    rong = share_width(columns, bang.rong_chon, width)
    if sum(column.least for column in columns) > _EASY * width or _overflows(columns, rong):
        bound = _bind(bang, _bind_tight)
        columns = measure_columns(bound, co_chu)
        rong = share_width(columns, bang.rong_chon, width)
        if _overflows(columns, rong):
            rong = raise_to_least(columns, rong, width)
    return replace(_map_cells(bound, lambda cell: _break_evenly(cell, rong, co_chu)), rong=rong)


def _map_cells(bang: BangContext, change: Callable[[OContext], OContext]) -> BangContext:
    dau, dong = (tuple(tuple(map(change, row)) for row in rows) for rows in (bang.dau, bang.dong))
    return replace(bang, dau=dau, dong=dong)


def _bind(bang: BangContext, bind_cell: Callable[[OContext], str]) -> BangContext:
    return _map_cells(bang, lambda cell: _reword(cell, bind_cell(cell)))


def _reword(cell: OContext, chu: str) -> OContext:
    """Return a cell with other words; most cells of a long table stay as they are."""
    return cell if chu == cell.chu else replace(cell, chu=chu)


def _bind_easy(cell: OContext) -> str:
    """Bind as in the text, where there is room: 'ngày 30/9/2025' whole, and two words alone."""
    if cell.kieu == "so" or cell.chu.count(" ") == 1:
        return cell.chu.replace(" ", NO_BREAK)
    return bind(bind_names(cell.chu) if cell.kieu == "giua" else cell.chu)


def _bind_tight(cell: OContext) -> str:
    """Bind what must not break even in a narrow column."""
    if cell.kieu == "giua":
        return bind_ranges(bind_names(cell.chu))
    if cell.kieu == "so":
        return cell.chu.replace(" ", NO_BREAK)
    return bind_ranges(cell.chu) if cell.kieu == "tieu_de" else bind(cell.chu)


def _break_evenly(cell: OContext, rong: Sequence[float], co_chu: int) -> OContext:
    """Hold the words of each line together, so that lines in the middle of a column are even."""
    if cell.kieu not in ("tieu_de", "giua") or " " not in cell.chu:
        return cell
    room = sum(rong[cell.cot : cell.cot + cell.ngang]) - _ROOM
    font = Font(BANG[co_chu], bold=cell.kieu in _BOLD)
    # A no-break space is drawn up to a third wider than a space.
    room -= cell.chu.count(" ") * font.measure(" ") / 3 / PT_PER_MM
    pieces = (break_balanced(one, room * PT_PER_MM, font) for one in cell.chu.split("\n"))
    held = (" ".join(line.replace(" ", NO_BREAK) for line in lines) for lines in pieces)
    return _reword(cell, "\n".join(held))


def is_tight(bang: BangContext, co_chu: int) -> bool:
    """Tell whether a placed table has a word that does not fit its column."""
    return _overflows(measure_columns(bang, co_chu), bang.rong)


def _overflows(columns: Sequence[Column], rong: Sequence[float]) -> bool:
    return any(column.least > one + page.HO for column, one in zip(columns, rong, strict=True))


def measure_columns(bang: BangContext, co_chu: int, *, low_titles: bool = False) -> list[Column]:
    """Return what each column of ``bang`` holds; a cell over several columns counts for none.

    With ``low_titles`` a column is no narrower than its heading needs to stand on two lines.
    """
    columns = [Column() for _ in bang.rong_chon]
    for row in (*bang.dau, *bang.dong):
        for cell in row:
            if cell.ngang == 1:
                columns[cell.cot] = columns[cell.cot].join(_measure(cell, co_chu, low_titles))
    return columns


def _measure(cell: OContext, co_chu: int, low_titles: bool) -> Column:
    low = low_titles and cell.kieu == "tieu_de"
    return _measure_words(cell.chu, BANG[co_chu], cell.kieu in _BOLD, low)


@lru_cache(maxsize=16_384)
def _measure_words(chu: str, size: float, bold: bool, low: bool) -> Column:
    """Return what a cell asks for; long tables say the same many times, and are measured twice."""
    font = Font(size, bold=bold)
    words = max((font.measure(word) for word in split_words(chu)), default=0)
    lines = [font.measure(line) for line in chu.split("\n")]
    if low:
        words = _narrow(split_words(chu), font)
    least, most, amount = (one / PT_PER_MM for one in (words, max(lines), sum(lines)))
    return Column(max(least + _ROOM, page.COT_HEP), max(most + _ROOM, page.COT_HEP), amount)


def _narrow(words: Sequence[str], font: Font) -> float:
    """Return the least width in pt at which ``words`` stand on two lines."""
    ways = (
        max(font.measure(" ".join(words[:end])), font.measure(" ".join(words[end:])))
        for end in range(1, len(words) + 1)
    )
    return min(ways, default=0)
