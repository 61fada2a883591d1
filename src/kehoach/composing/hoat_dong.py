"""The activities of a plan into the rows of their table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach import nd30
from kehoach.composing.bang import choose_kind
from kehoach.composing.context import BangContext, OContext
from kehoach.composing.thuc_hien import compose_thuc_hien, list_parties
from kehoach.model.hoat_dong import COT_SAN, WHO, HoatDong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.model import Cot, KeHoach, NhomHoatDong, VaiTro

TIEU_DE = {
    "tt": "TT",
    "noi_dung": "Nội dung hoạt động",
    "thuc_hien": "Đơn vị thực hiện",
    "chu_tri": "Đơn vị chủ trì",
    "phoi_hop": "Đơn vị phối hợp",
    "thoi_gian": "Thời gian",
}
"""The headings of the columns that the data need not name."""


class _Group(NamedTuple):
    """The heading of a group of rows."""

    so: str
    ten: str


_Row = list[str] | _Group
"""The words of an activity, one a column, or the heading of a group."""


def compose_hoat_dong(plan: KeHoach) -> BangContext | None:
    """Return the table of activities, or nothing where the plan has none."""
    if not plan.hoat_dong:
        return None
    columns = plan.list_cot()
    rows = list(_list_words(plan, columns))
    kinds = [_kind_of(one, index, rows) for index, one in enumerate(columns)]
    return BangContext(
        nhan="Hoạt động",
        ten="",
        don_vi_tinh="",
        dau=tuple(_compose_head(columns)),
        dong=tuple(_compose_row(words, kinds, columns) for words in rows),
        rong_chon=tuple(one.rong or 0 for one in columns),
    )


def _list_words(plan: KeHoach, columns: Sequence[Cot]) -> Iterator[_Row]:
    """Yield the words of each row; groups are numbered I, II, the activities below each from 1."""
    parties = list_parties(plan.danh_sach)
    groups = activities = 0
    for row in plan.hoat_dong:
        counts = not (row.so or row.khong_so)
        if isinstance(row, HoatDong):
            activities += counts
            so = _write_so(row, str(activities))
            yield [_write_cell(row, one.khoa, so, parties) for one in columns]
        else:
            groups += counts
            activities = 0
            so = nd30.write_roman(groups) if counts else ""
            yield _Group(_write_so(row, so), row.nhom)


def _write_so(row: HoatDong | NhomHoatDong, so: str) -> str:
    return "" if row.khong_so else row.so or so


def _write_cell(row: HoatDong, khoa: str, so: str, parties: Mapping[str, VaiTro]) -> str:
    if khoa == "tt":
        return so
    if khoa == "noi_dung":
        return row.noi_dung
    if khoa in WHO:
        who = getattr(row, khoa)
        return compose_thuc_hien(who, parties) if who else ""
    if khoa == "thoi_gian":
        return row.thoi_gian.write() if row.thoi_gian else ""
    return row.them.get(khoa, "")


def _kind_of(column: Cot, index: int, rows: Sequence[_Row]) -> str:
    if column.khoa == "noi_dung":
        return "chu"
    if column.khoa in COT_SAN:
        return "giua"
    return choose_kind((words[index] for words in rows if isinstance(words, list)), index)


def _compose_row(words: _Row, kinds: Sequence[str], columns: Sequence[Cot]) -> tuple[OContext, ...]:
    if isinstance(words, list):
        cells = zip(kinds, words, strict=True)
        return tuple(OContext(kieu, chu, cot) for cot, (kieu, chu) in enumerate(cells))
    so, nhom = words
    if columns[0].khoa == "tt" and len(columns) > 1:
        return OContext("tieu_de", so, 0), OContext("nhom", nhom, 1, ngang=len(columns) - 1)
    return (OContext("nhom", f"{so}. {nhom}" if so else nhom, 0, ngang=len(columns)),)


def _compose_head(columns: Sequence[Cot]) -> Iterator[tuple[OContext, ...]]:
    """Yield the header row; two where columns share a heading, which then stands above theirs."""
    groups = [one.nhom for one in columns]
    if not any(groups):
        yield tuple(_compose_title(one, index) for index, one in enumerate(columns))
        return
    above, below = [], []
    for index, one in enumerate(columns):
        if one.nhom is None:
            above.append(_compose_title(one, index, doc=2))
            continue
        below.append(_compose_title(one, index))
        if index == 0 or groups[index - 1] != one.nhom:
            above.append(OContext("tieu_de", one.nhom, index, ngang=_count_like(groups, index)))
    yield tuple(above)
    yield tuple(below)


def _count_like(groups: Sequence[str | None], start: int) -> int:
    """Return how many of ``groups`` from ``start`` on are the same without a break."""
    end = start
    while end < len(groups) and groups[end] == groups[start]:
        end += 1
    return end - start


def _compose_title(column: Cot, index: int, doc: int = 1) -> OContext:
    return OContext("tieu_de", column.tieu_de or TIEU_DE[column.khoa], index, doc=doc)
