"""A ballot into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.composing.bang import compose_bang
from kehoach.composing.context import BANG, Doan
from kehoach.composing.dieu import compose_than
from kehoach.composing.ladder import Ladder
from kehoach.composing.van_ban_thuong import compose_with
from kehoach.con_so import write_two_digits
from kehoach.model.bang import Bang, OBang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.composing.context import VanBanContext
    from kehoach.model.phieu_bau import PhieuBau

RONG = (14, 83, 30, 38)


def compose_phieu_bau(ballot: PhieuBau) -> VanBanContext:
    """Return the words of a ballot: how to mark, then a row with two boxes for each name."""
    ladder = Ladder()
    return compose_with(ballot, _compose_noi_dung(ballot, ladder), ladder=ladder)


def _compose_noi_dung(ballot: PhieuBau, ladder: Ladder) -> Iterator[Doan]:
    yield from compose_than(ballot, ladder, ballot.get_rung())
    if ballot.chon is not None:
        most, of = write_two_digits(ballot.chon), write_two_digits(len(ballot.ung_vien))
        yield Doan("noi_dung", f"Chọn nhiều nhất {most} trong {of} tên dưới đây.")
    head = ("TT", ballot.cot_ten, "Đồng ý", "Không đồng ý")
    rows = ((str(index), name, "", "") for index, name in enumerate(ballot.ung_vien, start=1))
    table = Bang(
        dau=(tuple(OBang(chu=word) for word in head),),
        dong=tuple(tuple(OBang(chu=word) for word in row) for row in rows),
        rong=RONG,
    )
    yield Doan(BANG, "", compose_bang(table))
