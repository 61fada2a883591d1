"""What a person should look at before a period's report goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.composing.bieu_do import find_charts
from kehoach.errors import Notice, Place
from kehoach.messages import tr
from kehoach.rendering.charts import list_undrawn
from kehoach.tong_hop.hoat_dong import TinhTrang
from kehoach.tracking.letter import is_issued

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.actions.rendering_plan import Placed
    from kehoach.model.ket_qua import KetQuaDonVi
    from kehoach.tong_hop.tong import TongHop

PROGRESS: Final = "tien-do.yaml"
"""How the file of progress is called beside the plan."""
_MOST: Final = 8
"""So many units are named."""


def list_notices(tong_hop: TongHop, plan: Path) -> Iterator[Notice]:
    """Yield what the figures leave open or doubtful; ``plan`` is the file of the plan."""
    place = Place(str(plan))
    yield from _tell_plan(tong_hop, place)
    yield from _tell_results(tong_hop, place)
    yield from _tell_year_before(tong_hop, place)


def tell_undrawn(content: bytes, placed: Placed) -> Iterator[Notice]:
    """Yield the charts that an own template has no place for."""
    for one in list_undrawn(content, tuple(find_charts(placed.list_variables()))):
        text = tr("mẫu không có chỗ cho biểu đồ “{x}”", x=one.ten)
        yield Notice("mau-khong-cho-bieu-do", Place("bao-cao"), text)


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
    now, before = tong_hop.data.ket_qua, tong_hop.data.truoc
    if now is None or before is None:
        return
    units, old = ({one.ma.casefold() for one in year.don_vi} for year in (now, before.ket_qua))
    if units != old:
        new = [one.ma for one in now.don_vi if one.ma.casefold() not in old]
        left = [one.ma for one in before.ket_qua.don_vi if one.ma.casefold() not in units]
        text = tr(
            "số cộng hai năm không cùng các đơn vị; chỉ năm nay có: {x}; chỉ năm trước có: {y}",
            x=_name(new) or tr("(không có)"),
            y=_name(left) or tr("(không có)"),
        )
        yield Notice("so-sanh-khac-don-vi", place, text)
