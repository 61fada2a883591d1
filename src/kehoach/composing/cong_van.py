"""A công văn into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import CongVanContext, Doan
from kehoach.composing.ladder import Ladder

if TYPE_CHECKING:
    from kehoach.model.cong_van import CongVan

CLOSED = ("noi_dung", "khoan", "diem", "gach_dau_dong")
"""The paragraphs that may end the text."""


def compose_cong_van(letter: CongVan) -> CongVanContext:
    """Return the words of ``letter`` as they stand on the page (Phụ lục III, Mẫu 1.5)."""
    trich_yeu = f"{nd30.VE_VIEC_CHU.value} {letter.van_ban.trich_yeu}"
    return CongVanContext(
        co_quan=partials.compose_co_quan(letter.co_quan),
        so_ky_hieu=partials.compose_so_ky_hieu(letter.van_ban, letter.co_quan, letter.get_don_vi()),
        dia_danh_ngay=partials.compose_dia_danh_ngay(letter.van_ban, letter.co_quan),
        do_khan=partials.compose_do_khan(letter.van_ban),
        du_thao=partials.compose_du_thao(letter.van_ban),
        trich_yeu_cong_van=trich_yeu,
        kinh_gui=partials.compose_kinh_gui(letter.kinh_gui),
        noi_dung=_compose_noi_dung(letter),
        ket_thuc=nd30.close(letter.ket_thuc) if letter.ket_thuc else "",
        nguoi_ky=partials.compose_nguoi_ky(letter.nguoi_ky),
        noi_nhan=partials.compose_noi_nhan(letter.noi_nhan, letter.luu, nhu_tren=True),
        dia_chi=partials.compose_dia_chi(letter.co_quan),
        tac_gia=" ".join(letter.co_quan.ten.split()),
        tieu_de=" ".join(trich_yeu.split()),
    )


def _compose_noi_dung(letter: CongVan) -> tuple[Doan, ...]:
    """Return the text; its sections begin at 1., as a letter has no I."""
    doan = list(Ladder().compose_body(letter, rung=1))
    if not letter.ket_thuc and doan[-1].kieu in CLOSED:
        doan[-1] = Doan(doan[-1].kieu, nd30.close(doan[-1].chu))
    return tuple(doan)
