"""Which forms are waited for under a plan, and whether a returned one is such a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.bieu_mau.design import Scope, design_form
from kehoach.bieu_mau.hidden import make_layout
from kehoach.messages import tr
from kehoach.reading.near_miss import suggest
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from kehoach.bieu_mau.form import Layout
    from kehoach.bieu_mau.hidden import Recognised
    from kehoach.bieu_mau.report import FormReport
    from kehoach.model import KeHoach
    from kehoach.model.ky import MaKy
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tracking.obligations import Obligations


class Expectation:
    """The forms of a plan's units, made anew to compare what came with them."""

    def __init__(self, plan: KeHoach, obligations: Obligations, tieu_chi: TieuChi | None) -> None:
        """Take the plan, its reports and its criteria as they are now."""
        self._plan, self._obligations, self._tieu_chi = plan, obligations, tieu_chi
        self._units = {one.ma.casefold(): one for one in plan.danh_sach.list_members(plan.nam)}
        self._scopes: dict[MaKy, Scope] = {}

    def __call__(self, recognised: Recognised, report: FormReport) -> Layout | None:
        """Return where everything is to stand in a form; None with problems reported."""
        identity = recognised.identity
        if identity.nam != self._plan.nam:
            found = tr("biểu mẫu năm {x}", x=identity.nam)
            expected = tr("biểu mẫu năm {x}", x=self._plan.nam)
            report.refuse("khac-nam", report.place(), found, expected)
            return None
        unit = self._units.get(identity.don_vi.casefold())
        if unit is None:
            self._refuse_unit(identity.don_vi, report)
            return None
        form = design_form(self._get_scope(identity.ky), unit)
        if form.hash == recognised.hash:
            return recognised.layout
        if make_layout(form.rows).make_signature() == recognised.layout.make_signature():
            text = tr("chữ in sẵn khác kế hoạch hoặc tiêu chí hiện nay, các ô nhập thì như nay")
            report.notice("khac-chu", report.place(), text)
            return recognised.layout
        _refuse_edition(identity.phien_ban, form.identity.phien_ban, report)
        return None

    def _get_scope(self, ky: MaKy) -> Scope:
        if ky not in self._scopes:
            self._scopes[ky] = Scope(self._plan, self._obligations, self._tieu_chi, ky)
        return self._scopes[ky]

    def _refuse_unit(self, ma: str, report: FormReport) -> None:
        known = [one.ma for one in self._units.values()]
        near = suggest(ma, known)
        report.refuse(
            "khong-ro-don-vi",
            report.place(),
            excerpt(ma),
            tr("một đơn vị thành viên năm {nam}", nam=self._plan.nam),
            tr("có phải {x}?", x=near) if near else "",
        )


def _refuse_edition(found: int, current: int, report: FormReport) -> None:
    """Say that a form asks for other things than it would today."""
    said = tr("biểu mẫu phiên bản {x}, hỏi khác biểu mẫu hiện nay", x=found)
    if found > current:
        hint = tr("tệp tiêu chí đang dùng cũ hơn biểu mẫu; dùng đúng tệp tiêu chí")
    else:
        hint = tr("kế hoạch hoặc tiêu chí đã đổi; lập biểu mẫu mới (kehoach form), gửi đơn vị điền")
    expected = tr("biểu mẫu phiên bản {x} theo kế hoạch và tiêu chí hiện nay", x=current)
    report.refuse("ban-cu" if found <= current else "ban-moi", report.place(), said, expected, hint)
