"""What is wrong with a plan as a whole, beyond each field: what makes it impossible to print."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.hoat_dong import WHO
from kehoach.model.roster_faults import check_roster, list_names
from kehoach.model.rungs import RUNGS, step_down
from kehoach.model.table_faults import check_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.fault import Path
    from kehoach.model.hoat_dong import HoatDong
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.model.noi_dung import Muc
    from kehoach.model.van_ban import NgayBanHanh


def find_faults(plan: KeHoach) -> Iterator[Fault]:
    """Yield all that is wrong with ``plan``, in the order of its fields."""
    yield from check_ngay(plan.van_ban.ngay)
    yield from _check_sections(plan)
    yield from check_tables(plan)
    yield from _check_thuc_hien(plan)
    yield from check_roster(plan.danh_sach)
    yield from check_quyen_han(plan.nguoi_ky.quyen_han)


def check_ngay(ngay: NgayBanHanh) -> Iterator[Fault]:
    """Yield what is wrong with a day of issue."""
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
    yield from check_muc(plan.muc, ("muc",), rung=0)
    yield from check_muc(plan.to_chuc_thuc_hien, ("to_chuc_thuc_hien",), rung=1)
    if len(plan.van_ban.phu_luc) > nd30.MOST_ROMAN:
        found = tr("{n} phụ lục", n=len(plan.van_ban.phu_luc))
        expected = tr("nhiều nhất {n} phụ lục", n=nd30.MOST_ROMAN)
        yield Fault(("van_ban", "phu_luc"), "qua-nhieu-phu-luc", found, expected)
    for index, phu_luc in enumerate(plan.van_ban.phu_luc):
        yield from check_muc(phu_luc.muc, ("van_ban", "phu_luc", index, "muc"), rung=0)


def check_muc(muc: Sequence[Muc], path: Path, rung: int) -> Iterator[Fault]:
    """Yield what is wrong with sections that begin on ``rung`` of the ladder (0 is I.)."""
    if rung >= RUNGS and not all(one.so or one.khong_so for one in muc):
        expected = tr("dưới a) chỉ có gạch đầu dòng: dùng khóa gach; hoặc mục có so riêng")
        yield Fault(path, "muc-qua-sau", tr("mục con thứ tư"), expected)
        return
    yield from _check_counts(muc, path, rung)
    for index, one in enumerate(muc):
        here = (*path, index)
        if rung == 0 and one.tieu_de is None and not one.khong_so:
            expected = tr("mục I, II, III phải có tieu_de (NĐ 30)")
            yield Fault(here, "muc-thieu-tieu-de", one.noi_dung[0].chu or "", expected)
        yield from check_muc(one.muc, (*here, "muc"), step_down(one, rung))


def _check_counts(muc: Sequence[Muc], path: Path, rung: int) -> Iterator[Fault]:
    # a section may still come behind them: that of the organising
    if rung == 0 and len(muc) >= nd30.MOST_ROMAN:
        found, expected = tr("{n} mục", n=len(muc)), tr("ít hơn {n} mục", n=nd30.MOST_ROMAN)
        yield Fault(path, "qua-nhieu-muc-lon", found, expected)
    most = len(nd30.LETTERS.value)
    if rung == RUNGS - 1 and sum(not (one.so or one.khong_so) for one in muc) > most:
        found, expected = tr("{n} điểm", n=len(muc)), tr("nhiều nhất {n} điểm a), b)…", n=most)
        yield Fault(path, "qua-nhieu-diem", found, expected)


def _check_thuc_hien(plan: KeHoach) -> Iterator[Fault]:
    known = (*plan.danh_sach.vai_tro, *(unit.ma for unit in plan.danh_sach.don_vi))
    for row, hoat_dong in plan.list_hoat_dong():
        for key in WHO:
            yield from _check_ai(hoat_dong, key, ("hoat_dong", row, key), known)


def _check_ai(hoat_dong: HoatDong, key: str, path: Path, known: tuple[str, ...]) -> Iterator[Fault]:
    thuc_hien = getattr(hoat_dong, key)
    names = thuc_hien.ai if thuc_hien else ()
    for index, name in enumerate(names):
        here = (*path, "ai", index)
        if name in names[:index]:
            yield Fault(here, "don-vi-trung", name, tr("mỗi vai trò, đơn vị một lần"))
        if name not in known:
            expected = tr("một vai trò hoặc mã đơn vị trong danh sách: {x}", x=list_names(known))
            yield Fault(here, "khong-ro-don-vi", name, expected, known)


def check_quyen_han(quyen_han: Sequence[str], path: Path = ("nguoi_ky",)) -> Iterator[Fault]:
    """Yield the lines of authority that stand in the wrong order; ``path`` is the signer's."""
    formulas = [nd30.parse_quyen_han(line)[0] for line in quyen_han]
    for index, (upper, lower) in enumerate(itertools.pairwise(formulas), start=1):
        if not nd30.may_stand_above(upper, lower):
            expected = tr("{lower} không đứng dưới {upper}", lower=lower, upper=upper)
            here = (*path, "quyen_han", index)
            yield Fault(here, "quyen-han-sai-thu-tu", quyen_han[index], expected)
