"""How a document of any kind without a template of its own gets from its data to the page."""

from __future__ import annotations

from typing import Final

from kehoach.actions.rendering_plan import Route
from kehoach.composing.cac_loai import compose_van_ban
from kehoach.layout.place_van_ban import place_van_ban

KIND: Final = "van-ban"
DOCUMENT: Final = Route(KIND, compose_van_ban, place_van_ban)
"""The way of a document of any kind."""
