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
from kehoach.layout.rules import CacKe

if TYPE_CHECKING:
    from kehoach.composing.context import KeHoachContext, PhuLucContext
    from kehoach.layout.lines import Font


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
        phu_luc = self.context.phu_luc
        return bool(phu_luc) and phu_luc[-1].kho == "ngang"


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
        phu_luc=tuple(_place_phu_luc(one, co_chu) for one in body.phu_luc),
    )
    ke = CacKe(
        co_quan=rule_below(co_quan.ten, font_of("co_quan_ban_hanh", co_chu), KE_NGAN, cot.trai),
        tieu_ngu=rule_below(nd30.TIEU_NGU_CHU.value, font_of("tieu_ngu", co_chu), 1.0, cot.phai),
        trich_yeu=rule_below(trich_yeu, font, KE_NGAN, page.RONG),
        phu_luc=tuple(
            rule_below(one.kem_theo, font_of("phu_luc_kem_theo", co_chu), KE_NGAN, width_of(one))
            for one in placed.phu_luc
        ),
    )
    return PlacedKeHoach(placed, ke, cot, tuple(_find_tight(placed, cot, co_chu)))


def width_of(phu_luc: PhuLucContext) -> float:
    """Return the width of the text of an appendix in mm: its paper may lie on its side."""
    return page.RONG_NGANG if phu_luc.kho == "ngang" else page.RONG


def _measure_surplus(text: str, font: Font) -> float:
    """Return by how many pt LibreOffice sets ``text`` wider than its letters are.

    In italics it ends the slant at every no-break space, and gives each a twelfth of the line's
    height more (1.107 times the size in Times New Roman).
    """
    return text.count(NO_BREAK) * font.size * 1.107 / 12 if font.italic else 0.0


def _place_phu_luc(one: PhuLucContext, co_chu: int) -> PhuLucContext:
    width = width_of(one)
    name_room = width - page.RONG + page.RONG_TRICH_YEU
    return replace(
        one,
        ten=break_words(one.ten, name_room, font_of("phu_luc_ten", co_chu)),
        kem_theo=place_kem_theo(one.kem_theo, width, co_chu),
    )


def place_kem_theo(text: str, width: float, co_chu: int) -> str:
    """Return the reference to the main document in even lines that fit ``width`` mm."""
    font = font_of("phu_luc_kem_theo", co_chu)
    return break_words(text, width - _measure_surplus(text, font) / PT_PER_MM, font)


def _bind_body(context: KeHoachContext, co_chu: int) -> KeHoachContext:
    return replace(
        context,
        can_cu=tuple(bind(line) for line in context.can_cu),
        mo_dau=_bind_end(bind(context.mo_dau)),
        noi_dung=bind_doan(context.noi_dung, page.RONG, co_chu),
        ket_thuc=bind(context.ket_thuc),
        noi_nhan=tuple(bind(line) for line in context.noi_nhan),
        phu_luc=tuple(_bind_phu_luc(one, co_chu) for one in context.phu_luc),
    )


def _bind_end(text: str) -> str:
    """Return ``text`` with its last two words bound: a line that says 'sau:' alone looks torn."""
    return NO_BREAK.join(text.rsplit(" ", 1))


def _bind_phu_luc(one: PhuLucContext, co_chu: int) -> PhuLucContext:
    return replace(
        one,
        ten=bind(one.ten),
        kem_theo=bind(one.kem_theo),
        noi_dung=bind_doan(one.noi_dung, width_of(one), co_chu),
    )


def _find_tight(context: KeHoachContext, cot: Columns, co_chu: int) -> list[str]:
    """Return the ids of the components that do not fit their column, from the top of the page."""
    places = (
        ("co_quan_chu_quan", context.co_quan.chu_quan, cot.trai),
        ("co_quan_ban_hanh", context.co_quan.ten, cot.trai),
        ("so_ky_hieu", context.so_ky_hieu, cot.trai),
        ("dia_danh_ngay", context.dia_danh_ngay, cot.phai),
        ("trich_yeu", context.trich_yeu, page.RONG),
        *list_signature_places(context.nguoi_ky, cot),
        *(("phu_luc_ten", one.ten, width_of(one)) for one in context.phu_luc),
    )
    bodies = (context.noi_dung, *(one.noi_dung for one in context.phu_luc))
    tables = [one.bang for body in bodies for one in body if one.bang]
    return list(dict.fromkeys(list_tight(places, tables, co_chu)))
