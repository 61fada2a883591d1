"""Lines, no-break spaces and rules of a báo cáo: a plan's, and those of its addressees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.layout.parts import place_kinh_gui
from kehoach.layout.place import PlacedKeHoach, place_ke_hoach

if TYPE_CHECKING:
    from kehoach.composing.context import BaoCaoContext


def place_bao_cao(context: BaoCaoContext, co_chu: int) -> PlacedKeHoach:
    """Place a report whose body is set in ``co_chu`` (13 or 14) pt."""
    kinh_gui = place_kinh_gui(context.kinh_gui, co_chu)
    return place_ke_hoach(replace(context, kinh_gui=kinh_gui), co_chu)
