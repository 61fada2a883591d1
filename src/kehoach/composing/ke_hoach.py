"""A plan into its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import Doan, KeHoachContext, PhuLucContext
from kehoach.composing.hoat_dong import compose_hoat_dong
from kehoach.composing.ladder import Ladder
from kehoach.model.noi_dung import Muc

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        phu_luc=tuple(_compose_phu_luc(plan, ladder)),
        tac_gia=_join_lines(plan.co_quan.ten),
        tieu_de=f"{kind.ten} {_join_lines(trich_yeu)}",
    )


def _compose_noi_dung(plan: KeHoach, ladder: Ladder) -> tuple[Doan, ...]:
    muc = list(plan.muc)
    if plan.to_chuc_thuc_hien:
        muc.append(Muc(tieu_de=TO_CHUC_THUC_HIEN, muc=plan.to_chuc_thuc_hien))
    doan = list(ladder.compose_muc(muc))
    if not plan.ket_thuc and doan and doan[-1].kieu in CLOSED:
        doan[-1] = Doan(doan[-1].kieu, nd30.close(doan[-1].chu))
    return tuple(doan)


def _compose_phu_luc(plan: KeHoach, ladder: Ladder) -> Iterator[PhuLucContext]:
    many = len(plan.van_ban.phu_luc) > 1
    for index, one in enumerate(plan.van_ban.phu_luc, start=1):
        yield PhuLucContext(
            kho=one.kho,
            nhan=f"{nd30.PHU_LUC_CHU.value} {nd30.write_roman(index)}"
            if many
            else nd30.PHU_LUC_CHU.value,
            ten=one.ten.upper(),
            kem_theo=_compose_kem_theo(plan),
            noi_dung=tuple(ladder.compose_body(one)),
        )


def _compose_kem_theo(plan: KeHoach) -> str:
    kind = nd30.KINDS[plan.van_ban.loai].ten
    so = partials.compose_so_ky_hieu(plan.van_ban, plan.co_quan).removeprefix("Số: ")
    ngay = partials.compose_dia_danh_ngay(plan.van_ban, plan.co_quan).rpartition(", ")[2]
    return f"(Kèm theo {kind} số {so} {ngay} của {_join_lines(plan.co_quan.ten)})"


def _join_lines(text: str) -> str:
    """Return on one line what the data may break into lines for the head of the page."""
    return " ".join(text.split())
