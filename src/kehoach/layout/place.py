"""Lines, no-break spaces and rules of a plan: what Word would otherwise guess.

A placed plan holds the same words as before; only line breaks and no-break spaces are new, and
the three rules of the head have their lengths (Phụ lục I, Phần I, Mục II, khoản 1, 2 and 5).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kehoach import nd30
from kehoach.composing.context import (
    CoQuanContext,
    Doan,
    Dong,
    KeHoachContext,
    NguoiKyContext,
    PhuLucContext,
)
from kehoach.layout import page
from kehoach.layout.binding import NO_BREAK, bind, bind_names, bind_ranges
from kehoach.layout.columns import Columns, choose_columns
from kehoach.layout.fonts import font_of
from kehoach.layout.lines import Font, break_balanced, fits
from kehoach.layout.page import PT_PER_MM
from kehoach.layout.rules import Ke, place_rule, rule_under
from kehoach.word.units import mm_to_twips

KE_NGAN = 0.4
"""The share of a short rule, between the decree's 1/3 and 1/2."""


@dataclass(frozen=True, slots=True)
class CacKe:
    """The three rules of the head, and those of the appendices."""

    co_quan: Ke
    tieu_ngu: Ke
    trich_yeu: Ke
    phu_luc: tuple[Ke, ...]
    """One for each appendix, under its reference to the main document."""


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


def place_ke_hoach(context: KeHoachContext, co_chu: int) -> PlacedKeHoach:
    """Place a plan whose body is set in ``co_chu`` (13 or 14) pt."""
    date = loosen(context.dia_danh_ngay)
    cot = choose_columns(font_of("dia_danh_ngay", co_chu).measure(date) / PT_PER_MM)
    co_quan = _place_co_quan(context.co_quan, cot, co_chu)
    trich_yeu = _break(bind(context.trich_yeu), page.RONG_TRICH_YEU, font_of("trich_yeu", co_chu))
    body = _bind_body(context)
    placed = replace(
        body,
        co_quan=co_quan,
        so_ky_hieu=loosen(context.so_ky_hieu),
        dia_danh_ngay=date,
        trich_yeu=trich_yeu,
        nguoi_ky=_place_nguoi_ky(context.nguoi_ky, cot, co_chu),
        phu_luc=tuple(_place_phu_luc(one, co_chu) for one in body.phu_luc),
    )
    ke = CacKe(
        co_quan=_rule(co_quan.ten, font_of("co_quan_ban_hanh", co_chu), KE_NGAN, cot.trai),
        tieu_ngu=_rule(nd30.TIEU_NGU_CHU.value, font_of("tieu_ngu", co_chu), 1.0, cot.phai),
        trich_yeu=_rule(trich_yeu, font_of("trich_yeu", co_chu), KE_NGAN, page.RONG),
        phu_luc=tuple(
            _rule(one.kem_theo, font_of("phu_luc_kem_theo", co_chu), KE_NGAN, page.RONG)
            for one in placed.phu_luc
        ),
    )
    return PlacedKeHoach(placed, ke, cot, tuple(_find_tight(placed, cot, co_chu)))


def loosen(text: str) -> str:
    """Return ``text`` with plain spaces, for a line that is measured to fit its column.

    LibreOffice draws a no-break space a third wider than a space, so that a line full of them
    would not fit where it was measured to.
    """
    return text.replace(NO_BREAK, " ")


def _measure_surplus(text: str, font: Font) -> float:
    """Return by how many pt LibreOffice sets ``text`` wider than its letters are.

    In italics it ends the slant at every no-break space, and gives each a twelfth of the line's
    height more (1.107 times the size in Times New Roman).
    """
    return text.count(NO_BREAK) * font.size * 1.107 / 12 if font.italic else 0.0


def _break(text: str, width: float, font: Font) -> str:
    return "\n".join(break_balanced(text, (width - page.HO) * PT_PER_MM, font))


def _rule(text: str, font: Font, share: float, column: float) -> Ke:
    return place_rule(rule_under(text.split("\n"), font, share), mm_to_twips(column))


def _place_co_quan(co_quan: CoQuanContext, cot: Columns, co_chu: int) -> CoQuanContext:
    return CoQuanContext(
        chu_quan=_break(bind(co_quan.chu_quan), cot.trai, font_of("co_quan_chu_quan", co_chu)),
        ten=_break(bind(co_quan.ten), cot.trai, font_of("co_quan_ban_hanh", co_chu)),
    )


def _place_nguoi_ky(nguoi_ky: NguoiKyContext, cot: Columns, co_chu: int) -> NguoiKyContext:
    return NguoiKyContext(
        **{
            name: _break(bind(getattr(nguoi_ky, name)), cot.phai, font_of(component, co_chu))
            for name, component in (
                ("quyen_han", "quyen_han"),
                ("chuc_vu", "chuc_vu"),
                ("chuc_vu_khac", "chuc_vu"),
                ("ho_ten", "ho_ten"),
            )
        }
    )


def _place_phu_luc(one: PhuLucContext, co_chu: int) -> PhuLucContext:
    font = font_of("phu_luc_kem_theo", co_chu)
    room = page.RONG - _measure_surplus(one.kem_theo, font) / PT_PER_MM
    return replace(
        one,
        ten=_break(one.ten, page.RONG_TRICH_YEU, font_of("phu_luc_ten", co_chu)),
        kem_theo=_break(one.kem_theo, room, font),
    )


def _bind_body(context: KeHoachContext) -> KeHoachContext:
    return replace(
        context,
        can_cu=tuple(bind(line) for line in context.can_cu),
        mo_dau=_bind_end(bind(context.mo_dau)),
        noi_dung=_bind_doan(context.noi_dung),
        hoat_dong=tuple(_bind_dong(dong) for dong in context.hoat_dong),
        ket_thuc=bind(context.ket_thuc),
        noi_nhan=tuple(bind(line) for line in context.noi_nhan),
        phu_luc=tuple(_bind_phu_luc(one) for one in context.phu_luc),
    )


def _bind_end(text: str) -> str:
    """Return ``text`` with its last two words bound: a line that says 'sau:' alone looks torn."""
    return NO_BREAK.join(text.rsplit(" ", 1))


def _bind_doan(doan: tuple[Doan, ...]) -> tuple[Doan, ...]:
    return tuple(Doan(one.kieu, bind(one.chu)) for one in doan)


def _bind_dong(dong: Dong) -> Dong:
    return replace(
        dong,
        noi_dung=bind(dong.noi_dung),
        thuc_hien=bind_names(dong.thuc_hien),
        thoi_gian=bind_ranges(dong.thoi_gian),
    )


def _bind_phu_luc(one: PhuLucContext) -> PhuLucContext:
    return replace(
        one,
        ten=bind(one.ten),
        kem_theo=bind(one.kem_theo),
        noi_dung=_bind_doan(one.noi_dung),
    )


def _find_tight(context: KeHoachContext, cot: Columns, co_chu: int) -> list[str]:
    """Return the ids of the components that do not fit their column, from the top of the page."""
    head, signer = context.co_quan, context.nguoi_ky
    places = (
        ("co_quan_chu_quan", head.chu_quan, cot.trai),
        ("co_quan_ban_hanh", head.ten, cot.trai),
        ("so_ky_hieu", context.so_ky_hieu, cot.trai),
        ("dia_danh_ngay", context.dia_danh_ngay, cot.phai),
        ("trich_yeu", context.trich_yeu, page.RONG),
        ("quyen_han", signer.quyen_han, cot.phai),
        ("chuc_vu", f"{signer.chuc_vu}\n{signer.chuc_vu_khac}", cot.phai),
        ("ho_ten", signer.ho_ten, cot.phai),
        ("phu_luc_ten", "\n".join(one.ten for one in context.phu_luc), page.RONG),
    )
    return [
        name
        for name, text, width in places
        if not fits(text.split("\n"), width * PT_PER_MM, font_of(name, co_chu))
    ]
