"""A plan into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import Doan, KeHoachContext
from kehoach.composing.hoat_dong import compose_hoat_dong
from kehoach.composing.ladder import Ladder
from kehoach.composing.phu_luc import compose_phu_luc, join_lines, write_kem_theo
from kehoach.model.noi_dung import Muc

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach

TO_CHUC_THUC_HIEN = "Tổ chức thực hiện"

CLOSED = ("noi_dung", "khoan", "diem", "gach_dau_dong")
"""The paragraphs that may end the text; a heading or a table takes no './.'."""


def compose_ke_hoach(plan: KeHoach) -> KeHoachContext:
    """Return the words of ``plan`` as they stand on the page, from the head to the appendices."""
    kind = nd30.KINDS[plan.van_ban.loai]
    co_quan = partials.compose_co_quan(plan.co_quan)
    ladder = Ladder(compose_hoat_dong(plan))
    trich_yeu = plan.van_ban.trich_yeu
    return KeHoachContext(
        co_quan=co_quan,
        so_ky_hieu=partials.compose_so_ky_hieu(plan.van_ban, plan.co_quan),
        dia_danh_ngay=partials.compose_dia_danh_ngay(plan.van_ban, plan.co_quan),
        do_khan=partials.compose_do_khan(plan.van_ban),
        du_thao=partials.compose_du_thao(plan.van_ban),
        ten_loai=kind.ten.upper(),
        trich_yeu=trich_yeu,
        can_cu=partials.compose_can_cu(plan.can_cu, plan.kieu.ngay_trich_dan),
        mo_dau=plan.mo_dau or "",
        noi_dung=_compose_noi_dung(plan, ladder),
        ket_thuc=nd30.close(plan.ket_thuc) if plan.ket_thuc else "",
        nguoi_ky=partials.compose_nguoi_ky(plan.nguoi_ky),
        noi_nhan=partials.compose_noi_nhan(plan.noi_nhan, plan.luu),
        phu_luc=tuple(
            compose_phu_luc(
                plan.van_ban.phu_luc, write_kem_theo(plan.van_ban, plan.co_quan), ladder
            )
        ),
        tac_gia=join_lines(plan.co_quan.ten),
        tieu_de=f"{kind.ten} {join_lines(trich_yeu)}",
    )


def _compose_noi_dung(plan: KeHoach, ladder: Ladder) -> tuple[Doan, ...]:
    muc = list(plan.muc)
    if plan.to_chuc_thuc_hien:
        muc.append(Muc(tieu_de=TO_CHUC_THUC_HIEN, muc=plan.to_chuc_thuc_hien))
    doan = list(ladder.compose_muc(muc))
    if not plan.ket_thuc and doan and doan[-1].kieu in CLOSED:
        doan[-1] = Doan(doan[-1].kieu, nd30.close(doan[-1].chu))
    return tuple(doan)
