"""A báo cáo into the bytes of a .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.actions.rendering_plan import render_placed
from kehoach.composing.bao_cao import compose_bao_cao
from kehoach.layout.place_bao_cao import place_bao_cao
from kehoach.word.figures_xml import keep_figures
from kehoach.word.package import read_package, write_package

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.actions.rendering_plan import Template
    from kehoach.layout.place import PlacedKeHoach
    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.word.figures import KeptFigure

KIND: Final = "bao-cao"


def render_report(
    report: BanBaoCao, template: Template, kept: Sequence[KeptFigure] = ()
) -> tuple[bytes, PlacedKeHoach]:
    """Return the .docx of ``report``, charts and all, and how it was placed.

    Args:
        report: the report.
        template: its template.
        kept: the figures that the file keeps, to be compared when it has been edited.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    placed = place_bao_cao(compose_bao_cao(report), report.kieu.co_chu)
    data = render_placed(placed, report.kieu, template, kind=KIND, on_side=placed.ends_on_side())
    if kept:
        data = write_package(keep_figures(read_package(data, name=template.name), kept).parts)
    return data, placed
