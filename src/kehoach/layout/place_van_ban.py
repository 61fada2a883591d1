"""Lines, no-break spaces and rules of a document of any kind: a plan's, and what it has more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.layout import page
from kehoach.layout.binding import bind
from kehoach.layout.columns import Columns
from kehoach.layout.fonts import font_of
from kehoach.layout.lines import Font
from kehoach.layout.parts import (
    KE_NGAN,
    bind_doan,
    break_words,
    list_signature_places,
    list_tight,
    place_hang_ky,
    place_kinh_gui,
    rule_below,
)
from kehoach.layout.place import PlacedKeHoach, place_ke_hoach
from kehoach.layout.place_phu_luc import place_kem_theo
from kehoach.layout.rules import KeVanBan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.composing.context import BanKemTheoContext, VanBanContext

_XAC_NHAN = Font(page.CO_XAC_NHAN, italic=True)
NUA = Columns(page.RONG / 2, page.RONG / 2)
"""Where several sign, two stand beside each other in columns alike."""


@dataclass(frozen=True, slots=True)
class PlacedVanBan(PlacedKeHoach):
    """A document's words with their lines, its rules and columns."""

    context: VanBanContext
    ke: KeVanBan


def place_van_ban(context: VanBanContext, co_chu: int) -> PlacedVanBan:
    """Place a document whose body is set in ``co_chu`` (13 or 14) pt."""
    own = replace(
        context,
        kinh_gui=place_kinh_gui(context.kinh_gui, co_chu),
        loi_dien=_break_loi_dien(context, co_chu),
        xac_nhan=break_words(bind(context.xac_nhan), page.COT_TRAI, _XAC_NHAN),
        tham_quyen=_break(context.tham_quyen, "ten_loai", co_chu),
        hang_ky=tuple(place_hang_ky(row, NUA, co_chu) for row in context.hang_ky),
        ban_kem_theo=tuple(_place_kem_theo(one, co_chu) for one in context.ban_kem_theo),
    )
    placed = place_ke_hoach(own, co_chu)
    assert isinstance(placed.context, type(context))
    return PlacedVanBan(
        context=placed.context,
        ke=_place_rules(placed, placed.context, co_chu),
        cot=placed.cot,
        chat=tuple(dict.fromkeys((*placed.chat, *_find_tight(placed.context, co_chu)))),
    )


def _break(text: str, component: str, co_chu: int) -> str:
    return break_words(bind(text), page.RONG_TRICH_YEU, font_of(component, co_chu))


def _break_loi_dien(context: VanBanContext, co_chu: int) -> str:
    """Who sends stands in the middle with a lone addressee, above several from an indent on."""
    width = page.RONG - page.DIEN_LUI if context.kinh_gui else page.RONG_TRICH_YEU
    return break_words(bind(context.loi_dien), width, font_of("kinh_gui", co_chu))


def _place_kem_theo(one: BanKemTheoContext, co_chu: int) -> BanKemTheoContext:
    return replace(
        one,
        trich_yeu=_break(one.trich_yeu, "trich_yeu", co_chu),
        kem_theo=place_kem_theo(bind(one.kem_theo), page.RONG, co_chu),
        noi_dung=bind_doan(one.noi_dung, page.RONG, co_chu),
    )


def _place_rules(placed: PlacedKeHoach, context: VanBanContext, co_chu: int) -> KeVanBan:
    """Return the rules; a kind without trích yếu has that of the title below its name."""
    ke = placed.ke
    title = ke.trich_yeu
    if not context.trich_yeu:
        title = rule_below(context.ten_loai, font_of("ten_loai", co_chu), KE_NGAN, page.RONG)
    return KeVanBan(
        co_quan=ke.co_quan,
        tieu_ngu=ke.tieu_ngu,
        trich_yeu=title,
        phu_luc=ke.phu_luc,
        ban_kem_theo=tuple(
            rule_below(one.kem_theo, font_of("phu_luc_kem_theo", co_chu), KE_NGAN, page.RONG)
            for one in context.ban_kem_theo
        ),
    )


def _find_tight(context: VanBanContext, co_chu: int) -> Iterator[str]:
    signers = (one for row in context.hang_ky for one in row)
    places = [place for one in signers for place in list_signature_places(one, NUA)]
    places += [("trich_yeu", one.trich_yeu, page.RONG) for one in context.ban_kem_theo]
    tables = [doan.bang for one in context.ban_kem_theo for doan in one.noi_dung if doan.bang]
    yield from list_tight(places, tables, co_chu)
