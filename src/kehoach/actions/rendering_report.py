"""How a báo cáo gets from its data to the page."""

from __future__ import annotations

from typing import Final

from kehoach.actions.rendering_plan import Route
from kehoach.composing.bao_cao import compose_bao_cao
from kehoach.layout.place_bao_cao import place_bao_cao

KIND: Final = "bao-cao"
REPORT: Final = Route(KIND, compose_bao_cao, place_bao_cao)
"""The way of a report."""
