"""A biên bản into its context (Mẫu 1.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import Doan
from kehoach.composing.dieu import compose_than
from kehoach.composing.kiem_phieu import compose_kiem_phieu
from kehoach.composing.ladder import Ladder
from kehoach.composing.lines import compose_facts, compose_list
from kehoach.composing.van_ban_thuong import compose_with
from kehoach.con_so import write_two_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.composing.context import VanBanContext
    from kehoach.model.bien_ban import BienBan


def compose_bien_ban(minutes: BienBan) -> VanBanContext:
    """Return the words of minutes: head, course, votes, the hour of the end."""
    ladder = Ladder()
    return compose_with(minutes, _compose_noi_dung(minutes, ladder), ladder=ladder)


def _compose_noi_dung(minutes: BienBan, ladder: Ladder) -> Iterator[Doan]:
    labels = dict(nd30.BIEN_BAN_CHU.value)
    opening = labels.pop("noi_dung")
    above = {name: labels.pop(name) for name in ("bat_dau", "dia_diem", "thanh_phan")}
    facts = {
        "bat_dau": minutes.bat_dau.write(),
        "dia_diem": minutes.dia_diem,
        "thanh_phan": minutes.thanh_phan,
        "chu_tri": minutes.chu_tri,
        "thu_ky": minutes.thu_ky,
    }
    yield from compose_facts(above, facts)
    yield from _compose_presence(minutes)
    yield from compose_facts(labels, facts)
    yield Doan("noi_dung", opening)
    yield from compose_than(minutes, ladder, minutes.get_rung())
    for count in minutes.kiem_phieu:
        yield from compose_kiem_phieu(count, minutes.kieu.ty_le)
    yield Doan("noi_dung", _write_end(minutes))


def _compose_presence(minutes: BienBan) -> Iterator[Doan]:
    if minutes.co_mat is not None:
        present = write_two_digits(minutes.co_mat)
        if minutes.trieu_tap is not None:
            present += f"/{write_two_digits(minutes.trieu_tap)}"
        yield Doan("noi_dung", f"Có mặt: {present} người.")
    if minutes.vang:
        yield from compose_list("Vắng mặt:", minutes.vang)


def _write_end(minutes: BienBan) -> str:
    return f"{minutes.cuoc} {nd30.BIEN_BAN_KET_THUC.value} {minutes.ket_thuc_luc.write()}"
