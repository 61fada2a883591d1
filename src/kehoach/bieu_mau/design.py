"""A unit's form, from the plan, its reports and the criteria."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.design_scores import KHOI, design_scores
from kehoach.bieu_mau.drawing import FILL, HEAD, LINE, MIDDLE, NOTE, PART, TITLE, WORDS, Drawing
from kehoach.bieu_mau.form import (
    AWARDS,
    CHON,
    CHU,
    NGAY,
    REPORT,
    SO,
    TINH_TRANG,
    Form,
    Identity,
    Input,
)
from kehoach.bieu_mau.periods import falls_in, name_ky
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.obligations import list_doers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.bieu_mau.form import FormSheet
    from kehoach.model import HoatDong, KeHoach
    from kehoach.model.don_vi import DonVi
    from kehoach.model.ky import MaKy
    from kehoach.model.tieu_chi import SoLieu, TieuChi
    from kehoach.tracking.obligations import Obligations, Report

_REPORT_WIDTHS: Final = (5, 62, 20, 16, 40)
_AWARD_WIDTHS: Final = (5, 50, 32, 56)
_AWARDS: Final = 15
"""Rows for proposals."""
_ADVICE: Final = (
    "Chỉ điền các ô nền vàng. Số gõ thẳng (7,5), không dùng công thức; ngày gõ ngày/tháng/năm "
    "(18/6/2023). Không chèn, xóa, gộp, di chuyển ô và không đổi tên trang. Tên tệp đặt thế nào "
    "cũng được."
)


@dataclass(frozen=True)
class Scope:
    """What the forms of a period ask for; of which each unit's shows what is the unit's."""

    plan: KeHoach
    obligations: Obligations
    tieu_chi: TieuChi | None
    ky: MaKy

    def list_reports(self, ma: str) -> list[Report]:
        """Return the reports that a unit owes for the period."""
        return [one for one, owing in self._reports if ma in owing]

    def list_activities(self, ma: str) -> list[tuple[int, HoatDong]]:
        """Return the activities that a unit carries out, with their numbers in the plan."""
        return [(so, one) for so, one, doing in self._activities if ma in doing]

    @cached_property
    def _reports(self) -> list[tuple[Report, frozenset[str]]]:
        return [
            (one, frozenset(one.don_vi))
            for one in self.obligations.reports
            if falls_in(one.han, self.ky, self.plan.nam)
        ]

    @cached_property
    def _activities(self) -> list[tuple[int, HoatDong, frozenset[str]]]:
        numbered = enumerate(self.plan.list_hoat_dong(), start=1)
        return [(so, one, frozenset(list_doers(self.plan, one))) for so, (_, one) in numbered]


def design_form(scope: Scope, unit: DonVi) -> Form:
    """Return the form of a unit."""
    criteria = scope.tieu_chi
    version = criteria.phien_ban if criteria else 1
    khoi = scope.plan.danh_sach.khoi
    identity = Identity(unit.ma, unit.ten, scope.plan.nam, scope.ky, version)
    sheets = [_design_report(scope, identity, khoi.ten if khoi else "")]
    if criteria is not None and criteria.is_scored(scope.ky):
        name = (khoi.ten_gon if khoi else None) or KHOI
        sheets.append(design_scores(criteria, identity, name))
    sheets.append(_design_awards(identity, criteria.hinh_thuc_khen if criteria else ()))
    return Form(identity, khoi.ten if khoi else "", tuple(sheets))


def _design_report(scope: Scope, identity: Identity, cluster: str) -> FormSheet:
    drawing = Drawing(REPORT, _REPORT_WIDTHS)
    period = name_ky(scope.ky, identity.nam)
    drawing.add_line(f"BIỂU MẪU BÁO CÁO KẾT QUẢ {period.upper()}", TITLE)
    drawing.add_line(identity.ten, TITLE)
    if cluster:
        drawing.add_line(cluster, LINE)
    drawing.add_line(f"Mã đơn vị: {identity.don_vi}. Phiên bản {identity.phien_ban}.", LINE)
    drawing.add_line(_ADVICE, NOTE)
    reports = scope.list_reports(identity.don_vi)
    activities = scope.list_activities(identity.don_vi)
    figures = scope.tieu_chi.so_lieu if scope.tieu_chi else ()
    parts = iter(("I", "II", "III", "IV", "V"))
    if reports:
        _add_part(drawing, next(parts), "BÁO CÁO ĐÃ GỬI")
        _add_reports(drawing, reports)
    if activities:
        _add_part(drawing, next(parts), "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH")
        _add_activities(drawing, activities)
    if figures:
        _add_part(drawing, next(parts), "SỐ LIỆU")
        _add_figures(drawing, figures)
    for key, name in (("kho_khan", "Khó khăn, vướng mắc"), ("kien_nghi", "Kiến nghị, đề xuất")):
        _add_part(drawing, next(parts), name.upper())
        drawing.add_long_input(Input(key, CHU, name))
    return drawing.finish()


def _add_part(drawing: Drawing, number: str, name: str) -> None:
    drawing.skip()
    drawing.add_line(f"{number}. {name}", PART)


def _add_head(drawing: Drawing, names: Sequence[str]) -> None:
    drawing.add_row([(HEAD, name) for name in names])


def _add_reports(drawing: Drawing, reports: Sequence[Report]) -> None:
    _add_head(drawing, ("TT", "Báo cáo", "Hạn gửi", "Ngày gửi", "Số, ký hiệu"))
    for one in reports:
        due = write_ngay_so(one.han) if one.han else one.thoi_gian
        drawing.add_row(
            [
                (MIDDLE, str(one.so)),
                (WORDS, one.ten),
                (MIDDLE, due),
                (FILL, Input(f"bao_cao.{one.so}.ngay", NGAY, f"Ngày gửi: {one.ten}")),
                (FILL, Input(f"bao_cao.{one.so}.so", CHU, f"Số, ký hiệu: {one.ten}")),
            ]
        )


def _add_activities(drawing: Drawing, activities: Sequence[tuple[int, HoatDong]]) -> None:
    _add_head(drawing, ("TT", "Nội dung hoạt động", "Thời gian", "Tình trạng", "Kết quả"))
    states = tuple(TINH_TRANG.values())
    for so, one in activities:
        key = f"hoat_dong.{so}"
        drawing.add_row(
            [
                (MIDDLE, str(so)),
                (WORDS, one.noi_dung),
                (MIDDLE, one.thoi_gian.write() if one.thoi_gian else ""),
                (FILL, Input(f"{key}.tinh_trang", CHON, f"Tình trạng ({so})", choices=states)),
                (FILL, Input(f"{key}.ket_qua", CHU, f"Kết quả ({so})")),
            ]
        )


def _add_figures(drawing: Drawing, figures: Sequence[SoLieu]) -> None:
    _add_head(drawing, ("TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Yêu cầu"))
    for number, one in enumerate(figures, start=1):
        drawing.add_row(
            [
                (MIDDLE, str(number)),
                (WORDS, one.ten),
                (MIDDLE, one.don_vi_tinh or ""),
                (FILL, _make_figure(one)),
                (WORDS, _tell_figure(one)),
            ]
        )


def _make_figure(one: SoLieu) -> Input:
    key = f"ket_qua.{one.ma}"
    name = f"{one.ten} ({one.don_vi_tinh})" if one.don_vi_tinh else one.ten
    if one.kieu == "so":
        return Input(key, SO, name, one.toi_thieu, one.toi_da)
    kind = CHON if one.lua_chon else CHU
    return Input(key, kind, name, choices=one.lua_chon)


def _tell_figure(one: SoLieu) -> str:
    from kehoach.con_so import write_number

    if one.kieu == "lua_chon":
        return "Chọn trong danh sách"
    if one.kieu == "chu":
        return ""
    if one.toi_da is None:
        return f"Từ {write_number(one.toi_thieu)} trở lên" if one.toi_thieu != Decimal(0) else ""
    return f"Từ {write_number(one.toi_thieu)} đến {write_number(one.toi_da)}"


def _design_awards(identity: Identity, choices: tuple[str, ...]) -> FormSheet:
    drawing = Drawing(AWARDS, _AWARD_WIDTHS)
    drawing.add_line("ĐỀ NGHỊ KHEN THƯỞNG", TITLE)
    drawing.add_line(identity.ten, LINE)
    drawing.skip()
    names = ("TT", "Tập thể, cá nhân", "Hình thức khen thưởng", "Thành tích tóm tắt")
    _add_head(drawing, names)
    drawing.head = drawing.row
    for number in range(1, _AWARDS + 1):
        key = f"de_nghi.{number}"
        kind = CHON if choices else CHU
        name = f"Đề nghị {number}"
        drawing.add_row(
            [
                (MIDDLE, str(number)),
                (FILL, Input(f"{key}.ten", CHU, f"{name}: tập thể, cá nhân")),
                (FILL, Input(f"{key}.hinh_thuc", kind, f"{name}: hình thức", choices=choices)),
                (FILL, Input(f"{key}.thanh_tich", CHU, f"{name}: thành tích")),
            ]
        )
    return drawing.finish()
