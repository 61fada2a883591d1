"""Articles and chapters into paragraphs: Chương I, Mục 1, Điều 1., 1., a) (Mục II.6)."""

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
    """Yield all that stands in a text: pieces, sections from ``rung`` on, articles, chapters."""
    numbers = count(1)
    yield from ladder.compose_body(than, rung)
    yield from _compose_dieu(than.dieu, numbers, ladder)
    for index, chuong in enumerate(than.chuong, start=1):
        yield from _compose_chuong(chuong, index, numbers, ladder)


def _compose_chuong(
    chuong: Chuong, index: int, numbers: Iterator[int], ladder: Ladder
) -> Iterator[Doan]:
    yield Doan("phan_chuong", f"Chương {nd30.write_roman(index)}")
    yield Doan("tieu_de_phan_chuong", chuong.tieu_de.upper())
    yield from _compose_dieu(chuong.dieu, numbers, ladder)
    for order, muc in enumerate(chuong.muc, start=1):
        yield Doan("muc_tieu_muc", f"Mục {order}")
        yield Doan("tieu_de_muc", muc.tieu_de.upper())
        yield from _compose_dieu(muc.dieu, numbers, ladder)


def _compose_dieu(dieu: Iterable[Dieu], numbers: Iterator[int], ladder: Ladder) -> Iterator[Doan]:
    """Yield articles; their numbers run on through all chapters."""
    for one in dieu:
        label = f"Điều {next(numbers)}{nd30.MARKS.value['dieu']}"
        pieces = ladder.compose_body(one, KHOAN)
        if one.tieu_de is None:
            yield Doan("dieu", next(pieces).chu, dan=label)
        else:
            yield Doan("dieu", f"{label} {one.tieu_de}")
        yield from pieces
