"""What a person should look at before a period's report goes out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kehoach.composing.bieu_do import find_charts
from kehoach.errors import Notice, Place
from kehoach.messages import tr
from kehoach.model.doubts import find_report_doubts
from kehoach.nd30 import write_ngay_so
from kehoach.rendering.charts import list_undrawn
from kehoach.tong_hop.hoat_dong import TinhTrang
from kehoach.tracking.letter import is_issued

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.actions.rendering_plan import Placed
    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.model.ket_qua import KetQuaDonVi
    from kehoach.tong_hop.tong import TongHop

PROGRESS: Final = "tien-do.yaml"
"""How the file of progress is called beside the plan."""
_MOST: Final = 8
"""So many units are named."""


def list_notices(tong_hop: TongHop, plan: Path) -> Iterator[Notice]:
    """Yield what the figures leave open or doubtful; ``plan`` is the file of the plan."""
    place = Place(str(plan))
    yield from _tell_nobody(tong_hop, place)
    yield from _tell_plan(tong_hop, place)
    yield from _tell_late_plan(tong_hop, place)
    yield from _tell_results(tong_hop, place)
    yield from _tell_year_before(tong_hop, place)


def tell_undrawn(content: bytes, placed: Placed) -> Iterator[Notice]:
    """Yield the charts that an own template has no place for."""
    for one in list_undrawn(content, tuple(find_charts(placed.list_variables()))):
        text = tr("mẫu không có chỗ cho biểu đồ “{x}”", x=one.ten)
        yield Notice("mau-khong-cho-bieu-do", Place("bao-cao"), text)


def tell_uncited(report: BanBaoCao, plan: Path) -> Iterator[Notice]:
    """Yield that the text of a report points to none of its appendices."""
    for one in find_report_doubts(report):
        yield Notice(one.code, Place(str(plan)), one.text)


def _tell_nobody(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    """Say that the plan has no members, or that they owe no reports: parts of the report lack."""
    if not tong_hop.don_vi:
        text = tr("kế hoạch chưa có đơn vị thành viên (danh_sach); báo cáo không đếm các đơn vị")
        yield Notice("chua-co-don-vi", place, text)
    if not tong_hop.data.status.reports:
        text = tr(
            "không hoạt động nào phải báo cáo; báo cáo không có phần chấp hành chế độ báo cáo"
        )
        yield Notice("khong-phai-bao-cao", place, text)


def _tell_plan(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    data = tong_hop.data
    unknown = [
        str(one.so)
        for one in tong_hop.hoat_dong.muc
        if one.tinh_trang is TinhTrang.QUA_HAN and not one.da_ghi
    ]
    if unknown:
        text = tr(
            "đã quá hạn mà chưa ghi kết quả: hoạt động {x}; ghi vào {y} cạnh kế hoạch",
            x=", ".join(unknown),
            y=PROGRESS,
        )
        yield Notice("chua-ghi-ket-qua", place, text)
    if not is_issued(data.plan):
        text = tr("kế hoạch chưa có đủ số, ngày; báo cáo để dấu … ở chỗ ấy")
        yield Notice("ke-hoach-chua-ban-hanh", place, text)
    if data.tieu_chi is not None and data.tieu_chi.nam != data.ky.nam:
        years = {"x": data.tieu_chi.nam, "y": data.ky.nam}
        text = tr("bảng tiêu chí của năm {x}, báo cáo của năm {y}", **years)
        yield Notice("tieu-chi-khac-nam", place, text)


def _tell_late_plan(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    """Say that the plan which the report cites was issued after the day it reports of."""
    ngay = tong_hop.data.plan.van_ban.ngay
    if not (ngay.ngay and ngay.thang and ngay.nam):
        return
    issued = dt.date(ngay.nam, ngay.thang, ngay.ngay)
    if issued > tong_hop.as_of:
        text = tr(
            "báo cáo tính đến {x} mà dẫn kế hoạch ban hành sau đó, ngày {y}",
            x=write_ngay_so(tong_hop.as_of),
            y=write_ngay_so(issued),
        )
        yield Notice("ke-hoach-ban-hanh-sau", place, text)


def _tell_results(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    if tong_hop.data.ket_qua is None:
        yield Notice("chua-co-ket-qua", place, tr("chưa có tệp kết quả của các đơn vị"))
        return
    if tong_hop.don_vi_la:
        names = ", ".join(tong_hop.don_vi_la)
        text = tr("không tính kết quả của đơn vị không có trong danh sách: {x}", x=names)
        yield Notice("don-vi-la", place, text)
    if silent := tong_hop.chua_co_ket_qua:
        names = _name([one.ma for one in silent])
        yield Notice("don-vi-thieu-ket-qua", place, tr("chưa có kết quả của: {x}", x=names))
    yield from _tell_figures(tong_hop, place)


def _tell_figures(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    """Say which figures some units did not give: the sum lacks theirs."""
    for one in tong_hop.chi_tieu:
        if one.thieu:
            units = _name([unit.ma for unit in one.thieu])
            text = tr("số liệu “{x}” chưa có của: {y}", x=one.ten, y=units)
            yield Notice("so-lieu-thieu", place, text)
        if one.thieu_truoc:
            text = tr("năm trước, số liệu “{x}” không có của: {y}", x=one.ten,
                      y=_name(one.thieu_truoc))  # fmt: skip
            yield Notice("so-lieu-truoc-thieu", place, text)
    asked = {one.ma for one in tong_hop.data.tieu_chi.so_lieu} if tong_hop.data.tieu_chi else None
    given = {code for unit in _list_results(tong_hop) for code in unit.ket_qua}
    if asked is not None and (strange := sorted(given - asked)):
        text = tr("không tính số liệu mà tiêu chí không hỏi: {x}", x=_name(strange))
        yield Notice("so-lieu-la", place, text)


def _list_results(tong_hop: TongHop) -> tuple[KetQuaDonVi, ...]:
    return tong_hop.data.ket_qua.don_vi if tong_hop.data.ket_qua else ()


def _name(codes: Sequence[str]) -> str:
    """Return the first of some codes, and that there are more."""
    return ", ".join(codes[:_MOST]) + ("…" if codes[_MOST:] else "")


def _tell_year_before(tong_hop: TongHop, place: Place) -> Iterator[Notice]:
    """Say that sums of two years are of unlike units: they grow with the number of units."""
    found = tong_hop.hai_nam
    if found is not None and found.khac:
        text = tr(
            "số cộng hai năm không cùng các đơn vị; chỉ năm nay có: {x}; chỉ năm trước có: {y}",
            x=_name(found.chi_nam_nay) or tr("(không có)"),
            y=_name(found.chi_nam_truoc) or tr("(không có)"),
        )
        yield Notice("so-sanh-khac-don-vi", place, text)
