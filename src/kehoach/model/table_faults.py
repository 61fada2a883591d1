"""What is wrong with the tables of a plan: where they stand, their columns, rows and cells."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.model.bang import TEN_BANG_HOAT_DONG, Bang, place_cells
from kehoach.model.fault import Fault
from kehoach.model.hoat_dong import COT_SAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.bang import Hang
    from kehoach.model.fault import Path
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.model.noi_dung import NoiDung

MOST_COLUMNS = 40
"""Word takes 63; on a page no word fits a column of so many."""


def check_tables(plan: KeHoach) -> Iterator[Fault]:
    """Yield what is wrong with the tables of ``plan``."""
    places = []
    for path, bang in find_tables(plan):
        if isinstance(bang, Bang):
            yield from check_bang(bang, path)
        else:
            places.append(path)
    if plan.hoat_dong and not places and (plan.muc or plan.to_chuc_thuc_hien):
        expected = tr("một mục có bang: hoat_dong, để biết đặt bảng ở đâu")
        yield Fault(("hoat_dong",), "bang-khong-cho", tr("bảng chưa có chỗ"), expected)
    for path in places[1:]:
        yield Fault(path, "bang-hai-cho", TEN_BANG_HOAT_DONG, tr("bảng chỉ đặt ở một mục"))
    yield from _check_cot(plan)
    yield from _check_them(plan)


def find_tables(plan: KeHoach) -> Iterator[tuple[Path, Bang | str]]:
    """Yield every table of ``plan`` with its path, in the order of the page."""
    yield from find_in_sections(plan.muc, ("muc",))
    yield from find_in_sections(plan.to_chuc_thuc_hien, ("to_chuc_thuc_hien",))
    yield from find_in_sections(plan.van_ban.phu_luc, ("van_ban", "phu_luc"))


def find_in_sections(sections: Sequence[NoiDung], path: Path) -> Iterator[tuple[Path, Bang | str]]:
    """Yield every table in ``sections``, with its path."""
    for index, one in enumerate(sections):
        here = (*path, index)
        for place, doan in one.list_doan():
            if doan.bang is not None:
                yield (*here, *place, "bang"), doan.bang
        yield from find_in_sections(one.muc, (*here, "muc"))


def check_bang(bang: Bang, path: Path) -> Iterator[Fault]:
    """Yield what is wrong with a free table."""
    columns = bang.count_columns()
    if not columns:
        yield Fault(path, "bang-rong", tr("bảng không có ô nào"), tr("dau hoặc dong có ô"))
    elif columns > MOST_COLUMNS:
        found, expected = tr("{n} cột", n=columns), tr("nhiều nhất {n} cột", n=MOST_COLUMNS)
        yield Fault(path, "qua-nhieu-cot", found, expected)
    else:
        yield from _check_cells(bang.dau, columns, (*path, "dau"))
        yield from _check_cells(bang.dong, columns, (*path, "dong"))
        if bang.rong and len(bang.rong) != columns:
            found = tr("{n} bề rộng", n=len(bang.rong))
            expected = tr("{n} bề rộng, mỗi cột một số", n=columns)
            yield Fault((*path, "rong"), "so-o-sai", found, expected)


def _check_cells(rows: Sequence[Hang], columns: int, path: Path) -> Iterator[Fault]:
    """Check that every row fills all columns, and that no cell leaves the rows."""
    for index, (cells, filled) in enumerate(place_cells(rows)):
        here = (*path, index)
        if filled != columns:
            expected = tr("{n} cột như hàng đầu, kể cả ô gộp từ trên xuống", n=columns)
            yield Fault(here, "so-o-sai", tr("hàng này có {n} cột", n=filled), expected)
            return
        for order, cell in enumerate(cells):
            if cell.o.doc > len(rows) - index:
                found = tr("ô cao {n} hàng", n=cell.o.doc)
                expected = tr("nhiều nhất {n} hàng, đến cuối bảng", n=len(rows) - index)
                yield Fault((*here, order, "doc"), "o-qua-bang", found, expected)
                return


def _check_cot(plan: KeHoach) -> Iterator[Fault]:
    counts = Counter(one.khoa for one in plan.cot)
    for index, one in enumerate(plan.cot):
        path: Path = ("cot", index)
        if one.khoa not in COT_SAN and one.tieu_de is None:
            expected = tr("một trong các cột {x}; cột riêng thì có tieu_de", x=", ".join(COT_SAN))
            yield Fault((*path, "khoa"), "khong-ro-cot", one.khoa, expected, COT_SAN)
        if counts[one.khoa] > 1 and one.khoa in [other.khoa for other in plan.cot[:index]]:
            yield Fault((*path, "khoa"), "cot-trung", one.khoa, tr("mỗi cột một lần"))
    if plan.cot and "noi_dung" not in counts:
        found = ", ".join(counts)
        yield Fault(("cot",), "thieu-cot-noi-dung", found, tr("một cột là noi_dung"))


def _check_them(plan: KeHoach) -> Iterator[Fault]:
    own = tuple(one.khoa for one in plan.cot if one.khoa not in COT_SAN)
    for index, one in plan.list_hoat_dong():
        path: Path = ("hoat_dong", index)
        for name in one.them:
            if name not in own:
                listed = ", ".join(own) or tr("(chưa khai)")
                expected = tr("một cột riêng khai ở khóa cot: {x}", x=listed)
                yield Fault((*path, "them", name), "khong-ro-cot", name, expected, own)
