"""Lines, no-break spaces and rules of appendices, in the file of their document or apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from kehoach.layout import page
from kehoach.layout.binding import NO_BREAK, bind
from kehoach.layout.fonts import font_of
from kehoach.layout.page import PT_PER_MM
from kehoach.layout.parts import KE_NGAN, bind_doan, break_words, list_tight, rule_below
from kehoach.layout.rules import KePhuLuc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.composing.context import PhuLucContext, PhuLucRiengContext
    from kehoach.layout.lines import Font
    from kehoach.layout.rules import Ke

_BLANK_DAY = re.compile(f"(ngày) ({NO_BREAK}+) (tháng)")


@dataclass(frozen=True, slots=True)
class PlacedPhuLuc:
    """The appendices of a file that holds nothing else; ``chat`` names what is too wide."""

    context: PhuLucRiengContext
    ke: KePhuLuc
    chat: tuple[str, ...]

    @property
    def cot(self) -> None:
        """No widths: there is no head."""

    def list_variables(self) -> dict[str, object]:
        """Return the variables of the template: the context's fields and ``ke``."""
        context = {one.name: getattr(self.context, one.name) for one in fields(self.context)}
        return context | {"ke": self.ke}

    def ends_on_side(self) -> bool:
        """Tell whether the last pages lie on their side."""
        return ends_on_side(self.context.phu_luc)


def place_phu_luc_rieng(context: PhuLucRiengContext, co_chu: int) -> PlacedPhuLuc:
    """Place appendices that are a file of their own, their body set in ``co_chu`` (13 or 14) pt."""
    phu_luc = tuple(place_phu_luc(one, co_chu) for one in context.phu_luc)
    return PlacedPhuLuc(
        replace(context, phu_luc=phu_luc),
        KePhuLuc(rule_phu_luc(phu_luc, co_chu)),
        tuple(dict.fromkeys(list_tight_phu_luc(phu_luc, co_chu))),
    )


def place_phu_luc(one: PhuLucContext, co_chu: int) -> PhuLucContext:
    """Place one appendix on its own paper."""
    width = width_of(one)
    name_room = width - page.RONG + page.RONG_TRICH_YEU
    return replace(
        one,
        ten=break_words(bind(one.ten), name_room, font_of("phu_luc_ten", co_chu)),
        kem_theo=place_kem_theo(bind(one.kem_theo), width, co_chu),
        noi_dung=bind_doan(one.noi_dung, width, co_chu),
    )


def place_kem_theo(text: str, width: float, co_chu: int) -> str:
    """Return the reference to the main document in even lines that fit ``width`` mm.

    A date whose day is yet to be written by hand stays on one line as one with a day does.
    """
    text = _BLANK_DAY.sub(rf"\1{NO_BREAK}\2{NO_BREAK}\3", text)
    font = font_of("phu_luc_kem_theo", co_chu)
    return break_words(text, width - _measure_surplus(text, font) / PT_PER_MM, font)


def _measure_surplus(text: str, font: Font) -> float:
    """Return by how many pt LibreOffice sets ``text`` wider than its letters are.

    In italics it ends the slant at every no-break space, and gives each a twelfth of the line's
    height more (1.107 times the size in Times New Roman).
    """
    return text.count(NO_BREAK) * font.size * 1.107 / 12 if font.italic else 0.0


def rule_phu_luc(phu_luc: Sequence[PhuLucContext], co_chu: int) -> tuple[Ke, ...]:
    """Return the rule of each placed appendix, under its reference to the main document."""
    font = font_of("phu_luc_kem_theo", co_chu)
    return tuple(rule_below(one.kem_theo, font, KE_NGAN, width_of(one)) for one in phu_luc)


def list_tight_phu_luc(phu_luc: Sequence[PhuLucContext], co_chu: int) -> Iterator[str]:
    """Yield the ids of what does not fit its place in the placed appendices."""
    tables = [doan.bang for one in phu_luc for doan in one.noi_dung if doan.bang]
    names = [("phu_luc_ten", one.ten, width_of(one)) for one in phu_luc]
    return list_tight(names, tables, co_chu)


def ends_on_side(phu_luc: Sequence[PhuLucContext]) -> bool:
    """Tell whether the last of the appendices lies on its side."""
    return bool(phu_luc) and phu_luc[-1].kho == "ngang"


def width_of(phu_luc: PhuLucContext) -> float:
    """Return the width of the text of an appendix in mm: its paper may lie on its side."""
    return page.RONG_NGANG if phu_luc.kho == "ngang" else page.RONG
