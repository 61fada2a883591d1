"""Appendices of whatever document: label, name, reference to the document, what stands in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import PhuLucContext, PhuLucRiengContext
from kehoach.model.hinh_thuc import HINH_THUC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.composing.context import KeHoachContext
    from kehoach.composing.ladder import Ladder
    from kehoach.model.co_quan import CoQuan
    from kehoach.model.van_ban import DauVanBan, PhuLuc


def compose_phu_luc(
    phu_luc: Sequence[PhuLuc], kem_theo: str, ladder: Ladder
) -> Iterator[PhuLucContext]:
    """Yield the appendices; more than one are numbered in Roman (Mục III.1)."""
    label = nd30.PHU_LUC_CHU.value
    for index, one in enumerate(phu_luc, start=1):
        yield PhuLucContext(
            kho=one.kho,
            nhan=f"{label} {nd30.write_roman(index)}" if len(phu_luc) > 1 else label,
            ten=one.ten.upper(),
            kem_theo=kem_theo,
            noi_dung=tuple(ladder.compose_body(one)),
        )


def part_phu_luc(
    context: KeHoachContext, van_ban: DauVanBan, co_quan: CoQuan
) -> Iterator[PhuLucRiengContext]:
    """Yield each appendix of a composed document as a file of its own, numbered as it was.

    On electronic documents số and date of the reference are not filled in (Mục III.1, điểm c): the
    signature of the organisation on the file tells them.
    """
    so_ngay = _write_so_ngay(van_ban, co_quan) if _is_numbered(van_ban) else ""
    for one in context.phu_luc:
        kem_theo = one.kem_theo
        if so_ngay:
            kem_theo = kem_theo.replace(so_ngay, nd30.KEM_THEO_TRONG.value, 1)
        yield PhuLucRiengContext(
            phu_luc=(replace(one, kem_theo=kem_theo),),
            tac_gia=context.tac_gia,
            tieu_de=f"{one.nhan} {context.tieu_de}",
        )


def write_kem_theo(van_ban: DauVanBan, co_quan: CoQuan) -> str:
    """Return '(Kèm theo Kế hoạch số …/KH-… ngày … của …)', blanks for what is not known."""
    kind = nd30.KINDS[van_ban.loai].ten
    so_ngay = _write_so_ngay(van_ban, co_quan)
    return f"(Kèm theo {kind} {so_ngay} của {join_lines(co_quan.ten)})"


def _write_so_ngay(van_ban: DauVanBan, co_quan: CoQuan) -> str:
    so = partials.compose_so_ky_hieu(van_ban, co_quan).removeprefix("Số: ")
    ngay = partials.compose_dia_danh_ngay(van_ban, co_quan).rpartition(", ")[2]
    return f"số {so} {ngay}"


def _is_numbered(van_ban: DauVanBan) -> bool:
    form = HINH_THUC.get(van_ban.loai)
    return form is None or form.so


def join_lines(text: str) -> str:
    """Return on one line what the data may break into lines for the head of the page."""
    return " ".join(text.split())
