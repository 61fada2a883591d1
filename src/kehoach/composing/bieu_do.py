"""Charts into their context: the figures, and what a program that reads aloud says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.composing.context import BieuDoContext, ChuoiContext, Doan
from kehoach.con_so import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.model.bieu_do import BieuDo

_KINDS = {"cot": "Biểu đồ cột", "cot_chong": "Biểu đồ cột chồng", "thanh": "Biểu đồ thanh"}


def compose_bieu_do(bieu_do: BieuDo, so: int) -> BieuDoContext:
    """Return the chart that is the ``so``-th (from 1) of its document."""
    return BieuDoContext(
        so=so,
        loai=bieu_do.loai,
        ten=bieu_do.ten,
        mo_ta=_describe(bieu_do),
        nhom=bieu_do.nhom,
        chuoi=tuple(ChuoiContext(one.ten, one.so) for one in bieu_do.chuoi),
    )


def find_charts(variables: Mapping[str, object]) -> Iterator[BieuDoContext]:
    """Yield the charts in the text of a document and in its appendices, from its variables."""
    bodies = [variables.get("noi_dung")]
    appendices = variables.get("phu_luc")
    if isinstance(appendices, tuple):
        bodies += [getattr(one, "noi_dung", None) for one in appendices]
    for body in bodies:
        if isinstance(body, tuple):
            yield from (one.bieu_do for one in body if isinstance(one, Doan) and one.bieu_do)


def _describe(bieu_do: BieuDo) -> str:
    unit = f" ({bieu_do.don_vi_tinh})" if bieu_do.don_vi_tinh else ""
    return f"{_KINDS[bieu_do.loai]}: {bieu_do.ten}{unit}. {'; '.join(_list_groups(bieu_do))}."


def _list_groups(bieu_do: BieuDo) -> Iterator[str]:
    many = len(bieu_do.chuoi) > 1
    for index, name in enumerate(bieu_do.nhom):
        figures = (
            f"{one.ten} {write_number(one.so[index])}" if many else write_number(one.so[index])
            for one in bieu_do.chuoi
        )
        yield f"{name}: {', '.join(figures)}"
