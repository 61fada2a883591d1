"""Lines, no-break spaces and rules of a plan: what Word would otherwise guess.

A placed plan holds the same words as before; only line breaks and no-break spaces are new, and
the three rules of the head have their lengths (Phụ lục I, Phần I, Mục II, khoản 1, 2 and 5).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.layout import page
from kehoach.layout.binding import NO_BREAK, bind
from kehoach.layout.columns import Columns, choose_columns
from kehoach.layout.fonts import font_of
from kehoach.layout.page import PT_PER_MM
from kehoach.layout.parts import (
    KE_NGAN,
    bind_doan,
    break_words,
    list_signature_places,
    list_tight,
    loosen,
    place_co_quan,
    place_nguoi_ky,
    rule_below,
)
from kehoach.layout.place_phu_luc import (
    ends_on_side,
    list_tight_phu_luc,
    place_phu_luc,
    rule_phu_luc,
)
from kehoach.layout.rules import CacKe

if TYPE_CHECKING:
    from kehoach.composing.context import KeHoachContext


@dataclass(frozen=True, slots=True)
class PlacedKeHoach:
    """A plan's words with their lines, its rules and columns; ``chat`` names what is too wide."""

    context: KeHoachContext
    ke: CacKe
    cot: Columns
    chat: tuple[str, ...]

    def list_variables(self) -> dict[str, object]:
        """Return the variables of the template: the context's fields and ``ke``."""
        context = {one.name: getattr(self.context, one.name) for one in fields(self.context)}
        return context | {"ke": self.ke}

    def ends_on_side(self) -> bool:
        """Tell whether the last pages lie on their side."""
        return ends_on_side(self.context.phu_luc)


def place_ke_hoach(context: KeHoachContext, co_chu: int) -> PlacedKeHoach:
    """Place a plan whose body is set in ``co_chu`` (13 or 14) pt."""
    date = loosen(context.dia_danh_ngay)
    cot = choose_columns(font_of("dia_danh_ngay", co_chu).measure(date) / PT_PER_MM)
    co_quan = place_co_quan(context.co_quan, cot, co_chu)
    font = font_of("trich_yeu", co_chu)
    trich_yeu = break_words(bind(context.trich_yeu), page.RONG_TRICH_YEU, font)
    body = _bind_body(context, co_chu)
    placed = replace(
        body,
        co_quan=co_quan,
        so_ky_hieu=loosen(context.so_ky_hieu),
        dia_danh_ngay=date,
        trich_yeu=trich_yeu,
        nguoi_ky=place_nguoi_ky(context.nguoi_ky, cot, co_chu),
        phu_luc=tuple(place_phu_luc(one, co_chu) for one in context.phu_luc),
    )
    ke = CacKe(
        co_quan=rule_below(co_quan.ten, font_of("co_quan_ban_hanh", co_chu), KE_NGAN, cot.trai),
        tieu_ngu=rule_below(nd30.TIEU_NGU_CHU.value, font_of("tieu_ngu", co_chu), 1.0, cot.phai),
        trich_yeu=rule_below(trich_yeu, font, KE_NGAN, page.RONG),
        phu_luc=rule_phu_luc(placed.phu_luc, co_chu),
    )
    return PlacedKeHoach(placed, ke, cot, tuple(_find_tight(placed, cot, co_chu)))


def _bind_body(context: KeHoachContext, co_chu: int) -> KeHoachContext:
    return replace(
        context,
        can_cu=tuple(bind(line) for line in context.can_cu),
        mo_dau=_bind_end(bind(context.mo_dau)),
        noi_dung=bind_doan(context.noi_dung, page.RONG, co_chu),
        ket_thuc=bind(context.ket_thuc),
        noi_nhan=tuple(bind(line) for line in context.noi_nhan),
    )


def _bind_end(text: str) -> str:
    """Return ``text`` with its last two words bound: a line that says 'sau:' alone looks torn."""
    return NO_BREAK.join(text.rsplit(" ", 1))


def _find_tight(context: KeHoachContext, cot: Columns, co_chu: int) -> list[str]:
    """Return the ids of the components that do not fit their column, from the top of the page."""
    places = (
        ("co_quan_chu_quan", context.co_quan.chu_quan, cot.trai),
        ("co_quan_ban_hanh", context.co_quan.ten, cot.trai),
        ("so_ky_hieu", context.so_ky_hieu, cot.trai),
        ("dia_danh_ngay", context.dia_danh_ngay, cot.phai),
        ("trich_yeu", context.trich_yeu, page.RONG),
        *list_signature_places(context.nguoi_ky, cot),
    )
    tables = [one.bang for one in context.noi_dung if one.bang]
    tight = (*list_tight(places, tables, co_chu), *list_tight_phu_luc(context.phu_luc, co_chu))
    return list(dict.fromkeys(tight))
