"""Appendices of whatever document: label, name, reference to the document, what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import PhuLucContext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def write_kem_theo(van_ban: DauVanBan, co_quan: CoQuan) -> str:
    """Return '(Kèm theo Kế hoạch số …/KH-… ngày … của …)', blanks for what is not known."""
    kind = nd30.KINDS[van_ban.loai].ten
    so = partials.compose_so_ky_hieu(van_ban, co_quan).removeprefix("Số: ")
    ngay = partials.compose_dia_danh_ngay(van_ban, co_quan).rpartition(", ")[2]
    return f"(Kèm theo {kind} số {so} {ngay} của {join_lines(co_quan.ten)})"


def join_lines(text: str) -> str:
    """Return on one line what the data may break into lines for the head of the page."""
    return " ".join(text.split())
