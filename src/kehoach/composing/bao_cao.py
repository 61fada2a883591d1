"""A báo cáo into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import BaoCaoContext, Doan
from kehoach.composing.ladder import Ladder
from kehoach.composing.phu_luc import compose_phu_luc, join_lines, write_kem_theo

if TYPE_CHECKING:
    from kehoach.model.bao_cao import BanBaoCao

CLOSED = ("noi_dung", "khoan", "diem", "gach_dau_dong")
"""The paragraphs that may end the text."""


def compose_bao_cao(report: BanBaoCao) -> BaoCaoContext:
    """Return the words of ``report`` as they stand on the page (Phụ lục III, Mẫu 1.4).

    One that goes to a superior body has a Kính gửi and Như trên (Phụ lục I, Phần I, Mục II.9).
    """
    kind = nd30.KINDS[report.van_ban.loai]
    upward = bool(report.kinh_gui)
    ladder = Ladder()
    return BaoCaoContext(
        co_quan=partials.compose_co_quan(report.co_quan),
        so_ky_hieu=partials.compose_so_ky_hieu(report.van_ban, report.co_quan),
        dia_danh_ngay=partials.compose_dia_danh_ngay(report.van_ban, report.co_quan),
        do_khan=partials.compose_do_khan(report.van_ban),
        du_thao=partials.compose_du_thao(report.van_ban),
        ten_loai=kind.ten.upper(),
        trich_yeu=report.van_ban.trich_yeu,
        kinh_gui=partials.compose_kinh_gui(report.kinh_gui) if upward else (),
        can_cu=partials.compose_can_cu(report.can_cu, report.kieu.ngay_trich_dan),
        mo_dau=report.mo_dau or "",
        noi_dung=_compose_noi_dung(report, ladder),
        ket_thuc=nd30.close(report.ket_thuc) if report.ket_thuc else "",
        nguoi_ky=partials.compose_nguoi_ky(report.nguoi_ky),
        noi_nhan=partials.compose_noi_nhan(report.noi_nhan, report.luu, nhu_tren=upward),
        phu_luc=tuple(
            compose_phu_luc(
                report.van_ban.phu_luc, write_kem_theo(report.van_ban, report.co_quan), ladder
            )
        ),
        tac_gia=join_lines(report.co_quan.ten),
        tieu_de=f"{kind.ten} {join_lines(report.van_ban.trich_yeu)}",
    )


def _compose_noi_dung(report: BanBaoCao, ladder: Ladder) -> tuple[Doan, ...]:
    doan = list(ladder.compose_muc(report.muc))
    if not report.ket_thuc and doan[-1].kieu in CLOSED:
        doan[-1] = Doan(doan[-1].kieu, nd30.close(doan[-1].chu))
    return tuple(doan)
