"""Articles into paragraphs: Phần I, Chương I, Mục 1, Điều 1., 1., a) (Mục II.6)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import Doan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.composing.ladder import Ladder
    from kehoach.model.dieu import Chuong, Dieu, ThanVanBan

KHOAN = 1
"""The rung of the ladder that the sections of an article begin on."""


def compose_than(than: ThanVanBan, ladder: Ladder, rung: int = 0) -> Iterator[Doan]:
    """Yield all that stands in a text: pieces, sections from ``rung`` on, articles, chapters.

    The numbers of articles run on through all chapters, those of chapters through all parts, as
    one cites them without naming what stands above.
    """
    dieu, chuong = count(1), count(1)
    yield from ladder.compose_body(than, rung)
    yield from _compose_dieu(than.dieu, dieu, ladder)
    yield from _compose_chuong(than.chuong, chuong, dieu, ladder)
    for index, phan in enumerate(than.phan, start=1):
        yield Doan("phan_chuong", phan.so or f"Phần {nd30.write_roman(index)}")
        yield Doan("tieu_de_phan_chuong", phan.tieu_de.upper())
        yield from _compose_dieu(phan.dieu, dieu, ladder)
        yield from _compose_chuong(phan.chuong, chuong, dieu, ladder)


def _compose_chuong(
    chuong: Iterable[Chuong], numbers: Iterator[int], dieu: Iterator[int], ladder: Ladder
) -> Iterator[Doan]:
    for one in chuong:
        yield Doan("phan_chuong", f"Chương {nd30.write_roman(next(numbers))}")
        yield Doan("tieu_de_phan_chuong", one.tieu_de.upper())
        yield from _compose_dieu(one.dieu, dieu, ladder)
        for order, muc in enumerate(one.muc, start=1):
            yield Doan("muc_tieu_muc", f"Mục {order}")
            yield Doan("tieu_de_muc", muc.tieu_de.upper())
            yield from _compose_dieu(muc.dieu, dieu, ladder)


def _compose_dieu(dieu: Iterable[Dieu], numbers: Iterator[int], ladder: Ladder) -> Iterator[Doan]:
    """Yield articles with the next ``numbers``."""
    for one in dieu:
        label = f"Điều {next(numbers)}{nd30.MARKS.value['dieu']}"
        pieces = ladder.compose_body(one, KHOAN)
        if one.tieu_de is None:
            yield Doan("dieu", next(pieces).chu, dan=label)
        else:
            yield Doan("dieu", f"{label} {one.tieu_de}")
        yield from pieces
