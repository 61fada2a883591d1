"""What is wrong with a plan as a whole, beyond each field: what makes it impossible to print."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.don_vi import DanhSachDonVi
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.model.noi_dung import Muc
    from kehoach.model.van_ban import NgayBanHanh

Path = tuple[str | int, ...]

RUNGS = 3
"""I., 1. and a) are numbered; below a) there are dashes only."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at ``path``; ``found`` is the word it is about, ``known`` what it may be."""

    path: Path
    code: str
    found: str
    expected: str
    known: tuple[str, ...] = ()


def find_faults(plan: KeHoach) -> Iterator[Fault]:
    """Yield all that is wrong with ``plan``, in the order of its fields."""
    yield from _check_ngay(plan.van_ban.ngay)
    yield from _check_sections(plan)
    yield from _check_table(plan)
    yield from _check_thuc_hien(plan)
    yield from _check_danh_sach(plan.danh_sach)
    yield from _check_quyen_han(plan.nguoi_ky.quyen_han)


def _check_ngay(ngay: NgayBanHanh) -> Iterator[Fault]:
    path: Path = ("van_ban", "ngay")
    if ngay.ngay and not (ngay.thang and ngay.nam):
        yield Fault(path, "ngay-thieu-phan", str(ngay.ngay), tr("ngày kèm đủ tháng và năm"))
    elif ngay.ngay and ngay.thang and ngay.nam:
        try:
            dt.date(ngay.nam, ngay.thang, ngay.ngay)
        except ValueError:
            found = f"{ngay.ngay}/{ngay.thang}/{ngay.nam}"
            yield Fault(path, "ngay-khong-co-that", found, tr("một ngày có thật trong lịch"))


def _check_sections(plan: KeHoach) -> Iterator[Fault]:
    if not plan.muc and not plan.to_chuc_thuc_hien:
        yield Fault(("muc",), "khong-noi-dung", "", tr("kế hoạch có ít nhất một mục"))
    yield from _check_muc(plan.muc, ("muc",), rung=0)
    yield from _check_muc(plan.to_chuc_thuc_hien, ("to_chuc_thuc_hien",), rung=1)
    if len(plan.van_ban.phu_luc) > nd30.MOST_ROMAN:
        found = tr("{n} phụ lục", n=len(plan.van_ban.phu_luc))
        expected = tr("nhiều nhất {n} phụ lục", n=nd30.MOST_ROMAN)
        yield Fault(("van_ban", "phu_luc"), "qua-nhieu-phu-luc", found, expected)
    for index, phu_luc in enumerate(plan.van_ban.phu_luc):
        yield from _check_muc(phu_luc.muc, ("van_ban", "phu_luc", index, "muc"), rung=0)


def _check_muc(muc: Sequence[Muc], path: Path, rung: int) -> Iterator[Fault]:
    if muc and rung >= RUNGS:
        expected = tr("dưới a) chỉ có gạch đầu dòng: dùng khóa gach")
        yield Fault(path, "muc-qua-sau", tr("mục con thứ tư"), expected)
        return
    # a section may still come behind them: that of the organising
    if rung == 0 and len(muc) >= nd30.MOST_ROMAN:
        found, expected = tr("{n} mục", n=len(muc)), tr("ít hơn {n} mục", n=nd30.MOST_ROMAN)
        yield Fault(path, "qua-nhieu-muc-lon", found, expected)
    most = len(nd30.LETTERS.value)
    if rung == RUNGS - 1 and len(muc) > most:
        found, expected = tr("{n} điểm", n=len(muc)), tr("nhiều nhất {n} điểm a), b)…", n=most)
        yield Fault(path, "qua-nhieu-diem", found, expected)
    for index, one in enumerate(muc):
        here = (*path, index)
        if rung == 0 and one.tieu_de is None:
            expected = tr("mục I, II, III phải có tieu_de (NĐ 30)")
            yield Fault(here, "muc-thieu-tieu-de", one.noi_dung[0], expected)
        yield from _check_muc(one.muc, (*here, "muc"), rung + 1)


def _find_tables(muc: Sequence[Muc], path: Path) -> Iterator[Path]:
    for index, one in enumerate(muc):
        here = (*path, index)
        if one.bang:
            yield (*here, "bang")
        yield from _find_tables(one.muc, (*here, "muc"))


def _check_table(plan: KeHoach) -> Iterator[Fault]:
    places = [
        *_find_tables(plan.muc, ("muc",)),
        *_find_tables(plan.to_chuc_thuc_hien, ("to_chuc_thuc_hien",)),
    ]
    if plan.hoat_dong and not places and (plan.muc or plan.to_chuc_thuc_hien):
        expected = tr("một mục có bang: hoat_dong, để biết đặt bảng ở đâu")
        yield Fault(("hoat_dong",), "bang-khong-cho", tr("bảng chưa có chỗ"), expected)
    for path in places[1:]:
        yield Fault(path, "bang-hai-cho", "hoat_dong", tr("bảng chỉ đặt ở một mục"))
    for index, phu_luc in enumerate(plan.van_ban.phu_luc):
        for path in _find_tables(phu_luc.muc, ("van_ban", "phu_luc", index, "muc")):
            yield Fault(path, "bang-trong-phu-luc", "hoat_dong", tr("bảng đặt ở mục của kế hoạch"))


def _check_thuc_hien(plan: KeHoach) -> Iterator[Fault]:
    known = (*plan.danh_sach.vai_tro, *(unit.ma for unit in plan.danh_sach.don_vi))
    for row, hoat_dong in enumerate(plan.hoat_dong):
        names = hoat_dong.thuc_hien.ai
        for index, name in enumerate(names):
            path = ("hoat_dong", row, "thuc_hien", "ai", index)
            if name in names[:index]:
                yield Fault(path, "don-vi-trung", name, tr("mỗi vai trò, đơn vị một lần"))
            if name not in known:
                expected = tr("một vai trò hoặc mã đơn vị trong danh sách: {x}", x=_list(known))
                yield Fault(path, "khong-ro-don-vi", name, expected, known)


def _check_danh_sach(danh_sach: DanhSachDonVi) -> Iterator[Fault]:
    counts = Counter(unit.ma.casefold() for unit in danh_sach.don_vi)
    seen: set[str] = set()
    for index, unit in enumerate(danh_sach.don_vi):
        path: Path = ("danh_sach", "don_vi", index)
        key = unit.ma.casefold()
        if counts[key] > 1 and key in seen:
            yield Fault((*path, "ma"), "ma-trung", unit.ma, tr("mỗi đơn vị một mã riêng"))
        seen.add(key)
        known = tuple(danh_sach.vai_tro)
        if unit.ma in known:
            yield Fault((*path, "ma"), "ma-trung", unit.ma, tr("mã khác tên của các vai trò"))
        if unit.vai_tro and unit.vai_tro not in known:
            expected = tr("một vai trò đã khai: {x}", x=_list(known))
            yield Fault((*path, "vai_tro"), "khong-ro-vai-tro", unit.vai_tro, expected, known)


def _check_quyen_han(quyen_han: Sequence[str]) -> Iterator[Fault]:
    formulas = [nd30.parse_quyen_han(line)[0] for line in quyen_han]
    for index, (upper, lower) in enumerate(itertools.pairwise(formulas), start=1):
        if not nd30.may_stand_above(upper, lower):
            expected = tr("{lower} không đứng dưới {upper}", lower=lower, upper=upper)
            yield Fault(
                ("nguoi_ky", "quyen_han", index), "quyen-han-sai-thu-tu", quyen_han[index], expected
            )


def _list(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "") if names else tr("(chưa khai)")
