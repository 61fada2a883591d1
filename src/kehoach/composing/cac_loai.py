"""How the kinds of paper are composed: one table; a new kind with words of its own is a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kehoach.composing.bien_ban import compose_bien_ban
from kehoach.composing.chuong_trinh_hoi_nghi import compose_chuong_trinh
from kehoach.composing.cong_dien import compose_cong_dien
from kehoach.composing.giay_moi import compose_giay_moi
from kehoach.composing.giay_nghi_phep import compose_giay_nghi_phep
from kehoach.composing.phieu_bau import compose_phieu_bau
from kehoach.composing.to_trinh import compose_to_trinh
from kehoach.composing.van_ban_thuong import compose_thuong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kehoach.composing.context import VanBanContext
    from kehoach.model.van_ban_thuong import VanBanThuong

# Each takes the model of its own kind, as the table of models says.
_OWN: Final[Mapping[str, Callable[[Any], VanBanContext]]] = {
    "bien_ban": compose_bien_ban,
    "chuong_trinh_hoi_nghi": compose_chuong_trinh,
    "cong_dien": compose_cong_dien,
    "giay_moi": compose_giay_moi,
    "giay_nghi_phep": compose_giay_nghi_phep,
    "phieu_bau": compose_phieu_bau,
    "to_trinh": compose_to_trinh,
}


def compose_van_ban(document: VanBanThuong) -> VanBanContext:
    """Return the words of a document of any kind as they stand on the page."""
    return _OWN.get(document.van_ban.loai, compose_thuong)(document)
