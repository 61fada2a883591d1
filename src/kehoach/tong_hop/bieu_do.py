"""The computed charts of a report, from the same figures as its tables."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.model.bieu_do import BieuDo, Chuoi

if TYPE_CHECKING:
    from kehoach.model.loi_bao_cao import LoiBaoCao, TenBieuDo
    from kehoach.tong_hop.con_so import ConSo
    from kehoach.tong_hop.tong import TongHop

_MOST_REPORTS: Final = 6
"""More columns than these have no room for the names of their reports."""


def make_chart(ten: TenBieuDo, title: str, tong_hop: TongHop, words: LoiBaoCao) -> BieuDo | None:
    """Return the chart called ``ten`` in the wording; None where there is nothing to draw.

    Args:
        ten: which chart.
        title: its name above it, filled.
        tong_hop: the figures.
        words: the wording: names of states, how many units are drawn one by one.
    """
    if ten == "nop":
        return _draw_submissions(title, tong_hop, words)
    return _draw_scores(title, tong_hop, words)


def _draw_submissions(title: str, tong_hop: TongHop, words: LoiBaoCao) -> BieuDo | None:
    """Draw a stack for each report; of a single one, or of too many, a column for each state."""
    nop = tong_hop.nop
    if not nop.chung.phai_gui:
        return None
    heads = words.bang["nop"].cot
    names = tuple(heads[key] for key in ("dung_han", "tre", "thieu"))
    counts = [one for _, one in nop.bao_cao]
    if not 1 < len(counts) <= _MOST_REPORTS:
        one = nop.chung
        figures = tuple(map(_value, (one.dung_han, one.tre, one.thieu)))
        series = (Chuoi(ten=heads["so"], so=figures),)
        return BieuDo(ten=title, loai="cot", nhom=names, chuoi=series, don_vi_tinh="báo cáo")
    columns = (
        tuple(_value(one.dung_han) for one in counts),
        tuple(_value(one.tre) for one in counts),
        tuple(_value(one.thieu) for one in counts),
    )
    return BieuDo(
        ten=title,
        loai="cot_chong",
        nhom=tuple(report.ten for report, _ in nop.bao_cao),
        chuoi=tuple(Chuoi(ten=name, so=so) for name, so in zip(names, columns, strict=True)),
        don_vi_tinh="báo cáo",
    )


def _draw_scores(title: str, tong_hop: TongHop, words: LoiBaoCao) -> BieuDo | None:
    """Draw a bar for each unit; of many units a column for each grade."""
    diem = tong_hop.diem
    if diem is None:
        return None
    heads = words.bang["diem"].cot
    if len(diem.xep_hang) <= words.bieu_do_nhieu_nhat:
        names = tuple(
            one.don_vi.ten_gon or one.don_vi.dia_danh or one.don_vi.ten for one in diem.xep_hang
        )
        figures = tuple(_value(one.ty_le) for one in diem.xep_hang if one.ty_le is not None)
        series = (Chuoi(ten=heads["ty_le"], so=figures),)
        return BieuDo(ten=title, loai="thanh", nhom=names, chuoi=series, don_vi_tinh="%")
    if not diem.xep_loai:
        return None
    series = (Chuoi(ten=heads["xep_loai"], so=tuple(_value(one.so) for one in diem.xep_loai)),)
    names = tuple(one.ten for one in diem.xep_loai)
    return BieuDo(ten=title, loai="cot", nhom=names, chuoi=series, don_vi_tinh="đơn vị")


def _value(figure: ConSo) -> Decimal:
    return Decimal(figure.so)
