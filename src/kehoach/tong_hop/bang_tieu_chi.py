"""The scores criterion by criterion: a matrix of the units, and what its columns stand for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from kehoach.composing.bang import compose_bang
from kehoach.layout.page import RONG_NGANG
from kehoach.layout.tables import measure_columns
from kehoach.model.bang import OBang
from kehoach.tong_hop.o_bang import fill_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.tong_hop.o_bang import BangSo, Cell
    from kehoach.tong_hop.so_diem import CacDiem
    from kehoach.tong_hop.so_tieu_chi import TheoTieuChi

_NAME_WIDTH: Final = 40.0
"""In mm: what the units' names need at least to be read with ease."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of points: its heading, the maximum below it ('' for none), a figure a unit."""

    title: str
    most: str
    points: Sequence[Cell]

    def get_longest(self) -> str:
        """Return the figure that needs most room."""
        return max((str(one) for one in self.points), key=len, default="")


def list_matrices(diem: CacDiem, cot: dict[str, str], co_chu: int) -> tuple[BangSo, ...]:
    """Return the matrix: units in the order of their ranks, their points for each criterion.

    Where the criteria are too many to stand side by side on a page that lies on its side, they
    go on in further tables of the same units; bonus, penalties and total stand in the last. The
    points are those that the ranking counts, each times its weight.

    Args:
        diem: the scores.
        cot: the headings.
        co_chu: the size of the text in pt.
    """
    criteria, sums = _list_criteria(diem.theo_tieu_chi), _list_sums(diem, cot)
    units = [one.don_vi.ten for one in diem.xep_hang]
    for number in range(1, len(criteria) + 1):
        parts = _share(criteria, number)
        if number == len(criteria) or all(
            _fits([*part, *(sums if part is parts[-1] else ())], cot, co_chu) for part in parts
        ):
            return tuple(
                _make_matrix(
                    [*part, *(sums if part is parts[-1] else ())],
                    cot,
                    units,
                    _name_part(part, cot) if number > 1 else None,
                )
                for part in parts
            )
    return ()


def _list_criteria(by: TheoTieuChi) -> list[_Column]:
    columns = zip(*by.phan, strict=True)
    return [
        _Column(one.ky_hieu, str(one.toi_da), points)
        for one, points in zip(by.muc, columns, strict=True)
    ]


def _list_sums(diem: CacDiem, cot: dict[str, str]) -> list[_Column]:
    """Return bonus and penalties, where anybody has any, and the total."""
    found = {key: [getattr(one, key) for one in diem.xep_hang] for key in ("thuong", "tru", "tong")}
    most = str(diem.theo_tieu_chi.toi_da)
    return [
        _Column(cot[key], most if key == "tong" else "", points)
        for key, points in found.items()
        if key == "tong" or any(points)
    ]


def _share(columns: Sequence[_Column], parts: int) -> list[Sequence[_Column]]:
    """Return ``columns`` in so many even shares."""
    sizes = (math.ceil((len(columns) - n) / parts) for n in range(parts))
    bounds = accumulate(sizes, initial=0)
    return [columns[begin:end] for begin, end in pairwise(bounds)]


def _fits(columns: Sequence[_Column], cot: dict[str, str], co_chu: int) -> bool:
    """Tell whether a table has room for names; the longest figures stand for all."""
    longest = [_Column(one.title, one.most, [one.get_longest()]) for one in columns]
    sample = compose_bang(_make_matrix(longest, cot, [""], None))
    number, _, *points = measure_columns(sample, co_chu)
    return sum(one.least for one in (number, *points)) + _NAME_WIDTH <= RONG_NGANG


def _name_part(columns: Sequence[_Column], cot: dict[str, str]) -> str:
    named = cot["phan"].replace("{tu}", columns[0].title)
    return named.replace("{den}", columns[-1].title)


def _make_matrix(
    columns: Sequence[_Column], cot: dict[str, str], units: Sequence[str], ten: str | None
) -> BangSo:
    head: list[list[OBang | str]] = [
        [
            *(OBang(chu=cot[key], doc=2) for key in ("tt", "don_vi")),
            *(OBang(chu=one.title, doc=1 if one.most else 2) for one in columns),
        ],
        [one.most for one in columns if one.most],
    ]
    points = zip(*(one.points for one in columns), strict=True)
    rows = ((index, *row) for index, row in enumerate(zip(units, points, strict=True), start=1))
    table = fill_table(head, [(index, unit, *cells) for index, unit, cells in rows])
    return table.model_copy(update={"ten": ten})


def make_legend(diem: CacDiem, cot: dict[str, str]) -> BangSo:
    """Return the criteria in full, under their groups, with the points that each is worth."""
    keys = ("ky_hieu", "tieu_chi", "toi_da")
    rows = list(_list_rows(diem.theo_tieu_chi, cot))
    return fill_table([[cot[key] for key in keys]], rows)


def _list_rows(by: TheoTieuChi, cot: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    group = ""
    for one in by.muc:
        if one.nhom and one.nhom != group:
            yield (OBang(chu=one.nhom, ngang=3),)
        group = one.nhom
        yield (one.ky_hieu, one.ten, one.toi_da)
    if by.muc:
        yield ("", cot["tong"], by.toi_da)
