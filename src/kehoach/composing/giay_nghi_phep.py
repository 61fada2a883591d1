"""A giấy nghỉ phép into its context (Mẫu 1.10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.van_ban_thuong import compose_thuong

if TYPE_CHECKING:
    from kehoach.composing.context import VanBanContext
    from kehoach.model.giay_nghi_phep import GiayNghiPhep


def compose_giay_nghi_phep(permit: GiayNghiPhep) -> VanBanContext:
    """Return the words of a leave permit; who confirms it, if wanted, stands below."""
    context = compose_thuong(permit)
    return replace(context, xac_nhan=nd30.XAC_NHAN_CHU.value) if permit.xac_nhan else context
