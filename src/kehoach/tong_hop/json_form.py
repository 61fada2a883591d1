"""The figures of a report as plain values, each with its sources, for other programs."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kehoach.reading.values import show_path
from kehoach.tong_hop.con_so import ConSo

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.reading.values import Path
    from kehoach.tong_hop.tong import TongHop


def describe_report(tong_hop: TongHop, variables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the period, every figure by its name in the wording, and what is missing."""
    ky = tong_hop.data.ky
    return {
        "period": ky.ma,
        "year": ky.nam,
        "as_of": tong_hop.as_of.isoformat(),
        "figures": {
            show_path(path): _describe(figure) for path, figure in _walk(dict(variables), ())
        },
        "activities": [
            {
                "activity": one.so,
                "state": one.tinh_trang.value,
                "result": one.ket_qua,
                "noted": one.da_ghi,
                "source": one.tep,
            }
            for one in tong_hop.hoat_dong.muc
        ],
        "ranking": _list_ranking(tong_hop),
        "without_results": [one.ma for one in tong_hop.chua_co_ket_qua],
    }


def _list_ranking(tong_hop: TongHop) -> list[dict[str, Any]]:
    if tong_hop.diem is None:
        return []
    return [
        {
            "unit": one.don_vi.ma,
            "rank": one.hang.so if one.hang is not None else None,
            "points": _plain(one.tong.so) if one.tong is not None else None,
            "percent": _plain(one.ty_le.so) if one.ty_le is not None else None,
            "grade": one.xep_loai,
        }
        for one in tong_hop.diem.xep_hang
    ]


def _describe(figure: ConSo) -> dict[str, Any]:
    return {
        "value": _plain(figure.so),
        "text": figure.chu,
        "sources": [{"unit": one.don_vi, "file": one.tep} for one in figure.nguon],
    }


def _plain(so: int | Decimal) -> int | float:
    if isinstance(so, Decimal):
        return int(so) if so == so.to_integral_value() else float(so)
    return so


def _walk(value: object, path: Path) -> Iterator[tuple[Path, ConSo]]:
    if isinstance(value, ConSo):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))
    elif is_dataclass(value):
        for one in fields(value):
            yield from _walk(getattr(value, one.name), (*path, one.name))
