"""A giấy mời into its context (Mẫu 1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import Doan
from kehoach.composing.dieu import compose_than
from kehoach.composing.ladder import Ladder
from kehoach.composing.lines import compose_facts, compose_list, end_sentence
from kehoach.composing.phu_luc import join_lines
from kehoach.composing.van_ban_thuong import compose_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.composing.context import VanBanContext
    from kehoach.model.giay_moi import GiayMoi


def compose_giay_moi(invitation: GiayMoi) -> VanBanContext:
    """Return the words of an invitation: who, to what, chair, time, place, what else to know."""
    ladder = Ladder()
    return compose_with(invitation, _compose_noi_dung(invitation, ladder), ladder=ladder)


def _compose_noi_dung(invitation: GiayMoi, ladder: Ladder) -> Iterator[Doan]:
    sender = join_lines(invitation.co_quan.ten)
    yield from compose_list(f"{sender} {nd30.KINH_MOI_CHU.value}", invitation.kinh_moi)
    yield Doan("noi_dung", end_sentence(f"{nd30.TOI_DU_CHU.value} {invitation.toi_du}"))
    facts = {
        "chu_tri": invitation.chu_tri,
        "thoi_gian": invitation.thoi_gian.write(),
        "dia_diem": invitation.dia_diem,
    }
    yield from compose_facts(nd30.HOP_CHU.value, facts)
    yield from compose_than(invitation, ladder, invitation.get_rung())
