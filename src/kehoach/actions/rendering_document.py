"""A document of any kind without a template of its own into the bytes of a .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.actions.rendering_plan import render_placed
from kehoach.composing.cac_loai import compose_van_ban
from kehoach.layout.place_van_ban import place_van_ban

if TYPE_CHECKING:
    from kehoach.actions.rendering_plan import Template
    from kehoach.layout.place_van_ban import PlacedVanBan
    from kehoach.model.van_ban_thuong import VanBanThuong

KIND: Final = "van-ban"


def render_document(document: VanBanThuong, template: Template) -> tuple[bytes, PlacedVanBan]:
    """Return the .docx of ``document`` and how it was placed.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    placed = place_van_ban(compose_van_ban(document), document.kieu.co_chu)
    data = render_placed(placed, document.kieu, template, kind=KIND, on_side=placed.ends_on_side())
    return data, placed
