"""A báo cáo into the bytes of a .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.actions.rendering_plan import render_placed
from kehoach.composing.bao_cao import compose_bao_cao
from kehoach.layout.place_bao_cao import place_bao_cao

if TYPE_CHECKING:
    from kehoach.actions.rendering_plan import Template
    from kehoach.layout.place import PlacedKeHoach
    from kehoach.model.bao_cao import BanBaoCao

KIND: Final = "bao-cao"


def render_report(report: BanBaoCao, template: Template) -> tuple[bytes, PlacedKeHoach]:
    """Return the .docx of ``report``, charts and all, and how it was placed.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    placed = place_bao_cao(compose_bao_cao(report), report.kieu.co_chu)
    data = render_placed(placed, report.kieu, template, kind=KIND, on_side=placed.ends_on_side())
    return data, placed
