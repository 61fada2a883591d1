"""The programme of a conference into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.bang import compose_bang
from kehoach.composing.context import BANG, Doan
from kehoach.composing.dieu import compose_than
from kehoach.composing.ladder import Ladder
from kehoach.composing.lines import compose_facts
from kehoach.composing.van_ban_thuong import compose_with
from kehoach.model.bang import Bang, OBang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from kehoach.composing.context import VanBanContext
    from kehoach.model.chuong_trinh_hoi_nghi import ChuongTrinhHoiNghi, ViecHop

LABELS = {name: nd30.HOP_CHU.value[name] for name in ("thoi_gian", "dia_diem", "chu_tri")}
HEAD = ("Thời gian", "Nội dung", "Thực hiện")
RONG = (34, 88, 43)


def compose_chuong_trinh(programme: ChuongTrinhHoiNghi) -> VanBanContext:
    """Return the words of a programme: time, place, chair, its text, the table of hours."""
    ladder = Ladder()
    return compose_with(programme, _compose_noi_dung(programme, ladder), ladder=ladder)


def _compose_noi_dung(programme: ChuongTrinhHoiNghi, ladder: Ladder) -> Iterator[Doan]:
    facts = {
        "thoi_gian": programme.thoi_gian.write() if programme.thoi_gian else None,
        "dia_diem": programme.dia_diem,
        "chu_tri": programme.chu_tri,
    }
    yield from compose_facts(LABELS, facts)
    yield from compose_than(programme, ladder, programme.get_rung())
    rows: list[tuple[OBang, ...]] = []
    for buoi in programme.lich:
        if buoi.ten:
            rows.append((OBang(chu=buoi.ten, ngang=len(HEAD)),))
        rows += [_make_row(one) for one in buoi.viec]
    table = Bang(dau=(tuple(OBang(chu=word) for word in HEAD),), dong=tuple(rows), rong=RONG)
    yield Doan(BANG, "", compose_bang(table))


def _make_row(item: ViecHop) -> tuple[OBang, ...]:
    hours = " - ".join(_write_hour(hour) for hour in (item.tu, item.den) if hour)
    return (OBang(chu=hours), OBang(chu=item.noi_dung), OBang(chu=item.thuc_hien or ""))


def _write_hour(hour: time) -> str:
    return f"{hour:%H}h{hour:%M}"
