"""Sections into numbered paragraphs: I. / 1. / a) / - (Phụ lục I, Phần I, Mục II.6 and V)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import BANG, Doan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.model.noi_dung import Muc

RUNGS = (nd30.Rung.MUC, nd30.Rung.KHOAN, nd30.Rung.DIEM)
"""The numbered rungs, from the top."""


def compose_muc(muc: Iterable[Muc], rung: int = 0) -> Iterator[Doan]:
    """Yield the paragraphs of ``muc``, numbered from 1 on ``rung`` (0 is I., 1 is 1., 2 is a))."""
    for index, one in enumerate(muc, start=1):
        yield from _compose_one(one, rung, nd30.number(RUNGS[rung], index))


def _compose_one(muc: Muc, rung: int, so: str) -> Iterator[Doan]:
    texts = list(muc.noi_dung)
    if muc.tieu_de is not None:
        yield _compose_heading(muc.tieu_de, rung, so)
    else:
        yield Doan(RUNGS[rung].value, f"{so} {texts.pop(0)}")
    yield from (Doan("noi_dung", text) for text in texts)
    yield from (Doan(nd30.Rung.GACH.value, f"- {text}") for text in muc.gach)
    if muc.bang:
        yield Doan(BANG, "")
    yield from compose_muc(muc.muc, rung + 1)


def _compose_heading(tieu_de: str, rung: int, so: str) -> Doan:
    match RUNGS[rung]:
        case nd30.Rung.MUC:
            return Doan("muc_la_ma", f"{so} {tieu_de.upper()}")
        case nd30.Rung.KHOAN:
            return Doan("khoan_co_tieu_de", f"{so} {tieu_de}")
        case other:
            return Doan(other.value, f"{so} {tieu_de}")
