"""Which figures of a report stand in several places, kept with the file to be compared again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.word.figures import InCell, InCount, InWords, KeptFigure, name_head, name_row

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.model.loi_bao_cao import TenBang
    from kehoach.model.noi_dung import Doan, Muc
    from kehoach.tong_hop.con_so import CauSo, ConSo
    from kehoach.tong_hop.o_bang import BangSo
    from kehoach.tong_hop.tong import TongHop
    from kehoach.word.figures import FigurePlace


@dataclass(frozen=True, slots=True)
class Dem:
    """A figure that counts the rows of a table whose column ``cot`` reads ``chu`` ('': any)."""

    so: ConSo
    cot: str
    chu: str = ""


def list_counts(
    ten: TenBang, cot: Mapping[str, str], tong_hop: TongHop, states: Mapping[str, str]
) -> Iterator[Dem]:
    """Yield the figures that count rows of the computed table ``ten``.

    Args:
        ten: which table.
        cot: its headings.
        tong_hop: the figures.
        states: how the states of activities are called.
    """
    if ten == "hoat_dong":
        yield Dem(tong_hop.hoat_dong.tong, cot["noi_dung"])
        for state, figure in tong_hop.hoat_dong.dem.items():
            yield Dem(figure, cot["tinh_trang"], states[state.value])
    elif ten == "khen_thuong":
        yield Dem(tong_hop.khen_thuong.tong, cot["ten"])
        for one in tong_hop.khen_thuong.hinh_thuc:
            yield Dem(one.so, cot["hinh_thuc"], one.ten)
    elif ten == "diem" and tong_hop.diem is not None:
        yield Dem(tong_hop.diem.so, cot["don_vi"])


def list_files(report: BanBaoCao, *, apart: bool) -> Iterator[list[Doan]]:
    """Yield the pieces that stand in each file: in the only one, or the main and each appendix."""
    main = list(_walk_sections(report.muc))
    appendices = [[*one.noi_dung, *_walk_sections(one.muc)] for one in report.van_ban.phu_luc]
    if apart:
        yield from (main, *appendices)
    else:
        yield list(chain(main, *appendices))


def list_kept(
    pieces: Sequence[Doan],
    filled: Sequence[CauSo],
    tables: Sequence[tuple[BangSo, Sequence[Dem]]],
) -> tuple[KeptFigure, ...]:
    """Return the figures in the texts of a file, each with all its places, tables included.

    Args:
        pieces: what is printed in the file.
        filled: the texts of the report that figures were put in.
        tables: its computed tables, each with what it counts.
    """
    printed = {text for piece in pieces for text in _list_texts(piece)}
    here = {id(piece.bang) for piece in pieces}
    words: dict[int, str] = {}
    places: dict[int, list[FigurePlace]] = {}
    for sentence in filled:
        for ma, start, end in sentence.so if sentence.chu in printed else ():
            words.setdefault(ma, sentence.chu[start:end])
            places.setdefault(ma, []).append(InWords(sentence.chu, start, end))
    for bang, counts in (one for one in tables if id(one[0]) in here):
        found = (*_list_cells(bang, places), *_place_counts(bang, counts))
        for ma, place in found:
            if ma in places:
                places[ma].append(place)
    return tuple(KeptFigure(words[ma], tuple(found)) for ma, found in places.items())


def _walk_sections(sections: Sequence[Muc]) -> Iterator[Doan]:
    for one in sections:
        yield from one.noi_dung
        yield from _walk_sections(one.muc)


def _list_texts(piece: Doan) -> Iterator[str]:
    if piece.chu:
        yield piece.chu
    yield from (item.noi_dung for item in piece.gach)


def _list_cells(bang: BangSo, wanted: Container[int]) -> Iterator[tuple[int, FigurePlace]]:
    head = name_head([cell.chu for cell in bang.dau[0]])
    for figure, column, row in bang.list_figures(wanted):
        yield figure.ma, InCell(head, name_row([cell.chu for cell in row]), column)


def _place_counts(bang: BangSo, counts: Sequence[Dem]) -> Iterator[tuple[int, FigurePlace]]:
    titles = [cell.chu for cell in bang.dau[0]]
    for one in counts:
        yield one.so.ma, InCount(name_head(titles), titles.index(one.cot), one.chu)
