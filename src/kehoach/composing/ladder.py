"""Sections into numbered paragraphs: I. / 1. / a) / - / + (Phụ lục I, Phần I, Mục II.6 and V)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.bang import compose_bang
from kehoach.composing.bieu_do import compose_bieu_do
from kehoach.composing.context import BANG, BIEU_DO, BangContext, Doan
from kehoach.model.bang import Bang
from kehoach.model.rungs import is_part, step_down

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.model.noi_dung import Doan as Piece
    from kehoach.model.noi_dung import Gach, Muc, NoiDung

RUNGS = (nd30.Rung.MUC, nd30.Rung.KHOAN, nd30.Rung.DIEM)
"""The numbered rungs, from the top; what stands lower looks like the last of them."""

PLUS = "+"
"""Marks what stands below a dash: an office's habit, as the dash is."""

_DECIMAL = re.compile(r"\d+(?:\.\d+)+\.?")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Turns sections into paragraphs; ``hoat_dong`` is the table of activities, if there is one."""

    hoat_dong: BangContext | None = None
    charts: Iterator[int] = field(default_factory=lambda: count(1))
    """The numbers of the charts to come; one ladder serves a whole document."""

    def compose_body(self, body: NoiDung, rung: int = 0) -> Iterator[Doan]:
        """Yield all that stands in ``body``, whose sections begin on ``rung`` (0 is I.)."""
        yield from self._compose_pieces(piece for _, piece in body.list_doan())
        yield from self.compose_muc(body.muc, rung)

    def compose_muc(self, muc: Iterable[Muc], rung: int = 0) -> Iterator[Doan]:
        """Yield the paragraphs of ``muc``, numbered from 1 on ``rung`` (0 is I., 1 is 1.)."""
        count = 0
        for one in muc:
            count += not one.khong_so
            yield from self._compose_one(one, rung, _write_so(one, rung, count))

    def _compose_one(self, muc: Muc, rung: int, so: str) -> Iterator[Doan]:
        pieces = [piece for _, piece in muc.list_doan()]
        if muc.tieu_de is not None:
            yield from _compose_heading(muc, muc.tieu_de, rung, so)
        elif so:
            first = pieces.pop(0)
            yield Doan(_rung_at(rung).value, f"{so} {first.chu}")
        yield from self._compose_pieces(pieces)
        yield from self.compose_muc(muc.muc, step_down(muc, rung))

    def _compose_pieces(self, pieces: Iterable[Piece]) -> Iterator[Doan]:
        for piece in pieces:
            if piece.chu is not None:
                yield Doan("noi_dung", piece.chu)
            yield from _compose_gach(piece.gach)
            bang = compose_bang(piece.bang) if isinstance(piece.bang, Bang) else self.hoat_dong
            if piece.bang is not None and bang is not None:
                yield Doan(BANG, "", bang)
            if piece.bieu_do is not None:
                chart = compose_bieu_do(piece.bieu_do, next(self.charts))
                yield Doan(BIEU_DO, "", bieu_do=chart)


def _rung_at(rung: int) -> nd30.Rung:
    return RUNGS[min(rung, len(RUNGS) - 1)]


def _write_so(muc: Muc, rung: int, count: int) -> str:
    return "" if muc.khong_so else muc.so or nd30.number(_rung_at(rung), count)


def _compose_gach(gach: Iterable[Gach]) -> Iterator[Doan]:
    for one in gach:
        yield Doan(nd30.Rung.GACH.value, f"- {one.noi_dung}")
        yield from (Doan(nd30.Rung.GACH.value, f"{PLUS} {text}") for text in one.gach)


def _compose_heading(muc: Muc, tieu_de: str, rung: int, so: str) -> Iterator[Doan]:
    text = f"{so} {tieu_de}" if so else tieu_de
    if is_part(muc):
        yield Doan("phan_chuong", so)
        yield Doan("tieu_de_phan_chuong", tieu_de.upper())
    elif rung == 0:
        yield Doan("muc_la_ma", f"{so} {tieu_de.upper()}".lstrip())
    elif rung == 1 or not so or _DECIMAL.fullmatch(so):
        yield Doan("khoan_co_tieu_de", text)
    else:
        yield Doan(nd30.Rung.DIEM.value, text)
