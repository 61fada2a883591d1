"""Lines, no-break spaces and rules of a công văn."""

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
    place_kinh_gui,
    place_nguoi_ky,
    rule_across,
    rule_below,
)
from kehoach.layout.rules import KeCongVan

if TYPE_CHECKING:
    from kehoach.composing.context import CongVanContext


@dataclass(frozen=True, slots=True)
class PlacedCongVan:
    """A letter's words with their lines, its rules and columns; ``chat`` names what is too wide."""

    context: CongVanContext
    ke: KeCongVan
    cot: Columns
    chat: tuple[str, ...]

    def list_variables(self) -> dict[str, object]:
        """Return the variables of the template: the context's fields and ``ke``."""
        context = {one.name: getattr(self.context, one.name) for one in fields(self.context)}
        return context | {"ke": self.ke}

    def ends_on_side(self) -> bool:
        """Tell whether the last pages lie on their side; those of a letter never do."""
        return False


def place_cong_van(context: CongVanContext, co_chu: int) -> PlacedCongVan:
    """Place a letter whose body is set in ``co_chu`` (13 or 14) pt."""
    date = loosen(context.dia_danh_ngay)
    cot = choose_columns(font_of("dia_danh_ngay", co_chu).measure(date) / PT_PER_MM)
    co_quan = place_co_quan(context.co_quan, cot, co_chu)
    placed = replace(
        context,
        co_quan=co_quan,
        so_ky_hieu=loosen(context.so_ky_hieu),
        dia_danh_ngay=date,
        trich_yeu_cong_van=_place_trich_yeu(context.trich_yeu_cong_van, cot, co_chu),
        kinh_gui=place_kinh_gui(context.kinh_gui, co_chu),
        noi_dung=bind_doan(context.noi_dung, page.RONG, co_chu),
        ket_thuc=bind(context.ket_thuc),
        nguoi_ky=place_nguoi_ky(context.nguoi_ky, cot, co_chu),
        noi_nhan=tuple(bind(line) for line in context.noi_nhan),
        dia_chi=_place_dia_chi(context.dia_chi),
    )
    ke = KeCongVan(
        co_quan=rule_below(co_quan.ten, font_of("co_quan_ban_hanh", co_chu), KE_NGAN, cot.trai),
        tieu_ngu=rule_below(nd30.TIEU_NGU_CHU.value, font_of("tieu_ngu", co_chu), 1.0, cot.phai),
        dia_chi=rule_across(page.RONG),
    )
    return PlacedCongVan(placed, ke, cot, tuple(_find_tight(placed, cot, co_chu)))


def _place_dia_chi(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Hold together what follows the address: a telephone number is not torn apart."""
    return (*map(bind, pieces[:1]), *(one.replace(" ", NO_BREAK) for one in pieces[1:]))


def _place_trich_yeu(text: str, cot: Columns, co_chu: int) -> str:
    width = min(page.RONG_TRICH_YEU_CONG_VAN, cot.trai)
    return break_words(bind(text), width, font_of("trich_yeu_cong_van", co_chu))


def _find_tight(context: CongVanContext, cot: Columns, co_chu: int) -> list[str]:
    places = (
        ("co_quan_chu_quan", context.co_quan.chu_quan, cot.trai),
        ("co_quan_ban_hanh", context.co_quan.ten, cot.trai),
        ("so_ky_hieu", context.so_ky_hieu, cot.trai),
        ("dia_danh_ngay", context.dia_danh_ngay, cot.phai),
        ("trich_yeu_cong_van", context.trich_yeu_cong_van, cot.trai),
        *list_signature_places(context.nguoi_ky, cot),
    )
    tables = [one.bang for one in context.noi_dung if one.bang]
    return list(dict.fromkeys(list_tight(places, tables, co_chu)))
