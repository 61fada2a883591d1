"""Parts that documents of every kind share, set in their places: lines, rules, tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.composing.context import CoQuanContext, NguoiKyContext
from kehoach.layout import page
from kehoach.layout.binding import NO_BREAK, bind
from kehoach.layout.charts import place_bieu_do
from kehoach.layout.fonts import font_of
from kehoach.layout.lines import break_balanced, fits
from kehoach.layout.page import PT_PER_MM
from kehoach.layout.rules import Ke, place_rule, rule_under
from kehoach.layout.tables import is_tight, place_bang
from kehoach.word.units import mm_to_twips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.composing.context import BangContext, Doan
    from kehoach.layout.columns import Columns
    from kehoach.layout.lines import Font

KE_NGAN = 0.4
"""The share of a short rule, between the decree's 1/3 and 1/2."""


def loosen(text: str) -> str:
    """Return ``text`` with plain spaces, for a line that is measured to fit its column.

    LibreOffice draws a no-break space a third wider than a space, so that a line full of them
    would not fit where it was measured to.
    """
    return text.replace(NO_BREAK, " ")


def break_words(text: str, width: float, font: Font) -> str:
    """Return ``text`` broken into even lines that fit ``width`` mm."""
    return "\n".join(break_balanced(text, (width - page.HO) * PT_PER_MM, font))


def rule_below(text: str, font: Font, share: float, column: float) -> Ke:
    """Return the rule below ``text``, ``share`` of its longest line; ``column`` is in mm."""
    return place_rule(rule_under(text.split("\n"), font, share), mm_to_twips(column))


def rule_across(column: float) -> Ke:
    """Return a rule as long as the ``column`` (mm) is wide."""
    width = mm_to_twips(column)
    return place_rule(width, width)


def place_co_quan(co_quan: CoQuanContext, cot: Columns, co_chu: int) -> CoQuanContext:
    """Return the bodies at the head broken into lines of the left column."""
    return CoQuanContext(
        chu_quan=break_words(bind(co_quan.chu_quan), cot.trai, font_of("co_quan_chu_quan", co_chu)),
        ten=break_words(bind(co_quan.ten), cot.trai, font_of("co_quan_ban_hanh", co_chu)),
    )


def place_kinh_gui(lines: tuple[str, ...], co_chu: int) -> tuple[str, ...]:
    """Break a lone addressee into even lines; of several each may run on below itself."""
    if len(lines) != 1:
        return tuple(bind(line) for line in lines)
    font = font_of("kinh_gui", co_chu)
    return (break_words(bind(lines[0]), page.RONG_KINH_GUI, font),)


def place_nguoi_ky(nguoi_ky: NguoiKyContext, cot: Columns, co_chu: int) -> NguoiKyContext:
    """Return the signature block broken into lines of the right column."""
    return NguoiKyContext(
        **{
            name: break_words(bind(getattr(nguoi_ky, name)), cot.phai, font_of(component, co_chu))
            for name, component in (
                ("quyen_han", "quyen_han"),
                ("chuc_vu", "chuc_vu"),
                ("chuc_vu_khac", "chuc_vu"),
                ("ho_ten", "ho_ten"),
            )
        }
    )


def place_hang_ky(
    row: tuple[NguoiKyContext, ...], cot: Columns, co_chu: int
) -> tuple[NguoiKyContext, ...]:
    """Return the blocks of a row of signers, so filled up that their names stand level."""
    placed = [place_nguoi_ky(one, cot, co_chu) for one in row]
    most = max(_count_lines(one) for one in placed)
    return tuple(
        replace(one, chuc_vu=one.chuc_vu + "\n" * (most - _count_lines(one)))
        if one.chuc_vu
        else one
        for one in placed
    )


def _count_lines(nguoi_ky: NguoiKyContext) -> int:
    parts = (nguoi_ky.quyen_han, nguoi_ky.chuc_vu, nguoi_ky.chuc_vu_khac)
    return sum(part.count("\n") + 1 for part in parts if part)


def bind_doan(doan: tuple[Doan, ...], width: float, co_chu: int) -> tuple[Doan, ...]:
    """Return the pieces of a text bound, their tables and charts set to ``width`` mm."""
    return tuple(
        replace(
            one,
            chu=bind(one.chu),
            dan=bind(one.dan),
            bang=one.bang and place_bang(one.bang, width, co_chu),
            bieu_do=one.bieu_do and place_bieu_do(one.bieu_do, width),
        )
        for one in doan
    )


def list_tight(
    places: Iterable[tuple[str, str, float]], tables: Iterable[BangContext], co_chu: int
) -> Iterator[str]:
    """Yield the ids of the components that do not fit; ``places`` are id, text, width in mm."""
    for name, text, width in places:
        if not fits(text.split("\n"), width * PT_PER_MM, font_of(name, co_chu)):
            yield name
    for one in tables:
        if is_tight(one, co_chu):
            yield "bang"


def list_signature_places(
    nguoi_ky: NguoiKyContext, cot: Columns
) -> tuple[tuple[str, str, float], ...]:
    """Return the lines of the signature block as places for :func:`list_tight`."""
    return (
        ("quyen_han", nguoi_ky.quyen_han, cot.phai),
        ("chuc_vu", f"{nguoi_ky.chuc_vu}\n{nguoi_ky.chuc_vu_khac}", cot.phai),
        ("ho_ten", nguoi_ky.ho_ten, cot.phai),
    )
