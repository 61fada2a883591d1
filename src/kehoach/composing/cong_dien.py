"""A công điện into its context: who sends it to whom stands below the title (Mẫu 1.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.van_ban_thuong import compose_thuong

if TYPE_CHECKING:
    from kehoach.composing.context import VanBanContext
    from kehoach.model.van_ban_thuong import VanBanThuong


def compose_cong_dien(message: VanBanThuong) -> VanBanContext:
    """Return the words of an urgent message; 'GIÁM ĐỐC SỞ NỘI VỤ điện:' opens its addressees."""
    context = compose_thuong(message)
    label = f"{context.tham_quyen} {nd30.DIEN_CHU.value}"
    lines = nd30.punctuate_kinh_gui(message.kinh_gui)
    if len(lines) == 1:
        return replace(context, loi_dien=f"{label} {lines[0]}", kinh_gui=(), tham_quyen="")
    return replace(context, loi_dien=label, kinh_gui=tuple(lines), tham_quyen="")
