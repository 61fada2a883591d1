"""What is wrong with criteria as a whole, and with results: doubles, unknown codes, sums."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.so_thap_phan import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.model.fault import Path
    from kehoach.model.ket_qua import KetQua
    from kehoach.model.tieu_chi import PhanDiem, TieuChi


def find_tieu_chi_faults(tieu_chi: TieuChi) -> Iterator[Fault]:
    """Yield what is wrong with a file of criteria."""
    yield from _find_doubles((("nhom", i, "ma"), one.ma) for i, one in enumerate(tieu_chi.nhom))
    yield from _find_doubles(_list_scored(tieu_chi))
    figures = ((("so_lieu", i, "ma"), one.ma) for i, one in enumerate(tieu_chi.so_lieu))
    yield from _find_doubles(figures)
    groups = [one.ma for one in tieu_chi.nhom]
    criteria = [one.ma for one in tieu_chi.tieu_chi]
    for i, one in enumerate(tieu_chi.tieu_chi):
        if one.nhom is not None and one.nhom not in groups:
            expected = tr("mã một nhóm khai ở nhom: {x}", x=_list(groups))
            yield Fault(("tieu_chi", i, "nhom"), "khong-ro-nhom", one.nhom, expected, tuple(groups))
    for i, code in enumerate(tieu_chi.bang_nhau):
        yield from _find_unknown(("bang_nhau", i), code, [*groups, *criteria])
    for i, own in enumerate(tieu_chi.diem_rieng):
        for code in own.diem_toi_da:
            yield from _find_unknown(("diem_rieng", i, "diem_toi_da", code), code, criteria)
    yield from _find_wrong_scale(tieu_chi)


def find_ket_qua_faults(ket_qua: KetQua) -> Iterator[Fault]:
    """Yield what is wrong with a file of results by itself: a unit that stands in it twice."""
    yield from _find_doubles((("don_vi", i, "ma"), one.ma) for i, one in enumerate(ket_qua.don_vi))


def find_foreign_scores(ket_qua: KetQua, tieu_chi: TieuChi) -> Iterator[Fault]:
    """Yield the scores that the criteria do not know, and those above their maximum."""
    known = [code for _, code in _list_scored(tieu_chi)]
    for i, unit in enumerate(ket_qua.don_vi):
        scores = (("tu_cham", unit.tu_cham), ("cham", unit.cham))
        for key, code, score in (
            (key, code, score) for key, given in scores for code, score in given.items()
        ):
            path: Path = ("don_vi", i, key, code)
            most = tieu_chi.find_toi_da(code, unit.ma)
            if most is None:
                yield from _find_unknown(path, code, known)
            elif score > most:
                expected = tr("không quá điểm chuẩn {x}", x=shorten(most))
                yield Fault(path, "qua-diem-chuan", str(shorten(score)), expected)


def find_wrong_answers(ket_qua: KetQua, tieu_chi: TieuChi) -> Iterator[Fault]:
    """Yield the answers that cannot be counted: words for a number, what is no choice."""
    asked = {one.ma: one for one in tieu_chi.so_lieu if one.kieu != "chu"}
    for i, unit in enumerate(ket_qua.don_vi):
        for code, answer in unit.ket_qua.items():
            one = asked.get(code)
            path: Path = ("don_vi", i, "ket_qua", code)
            if one is None:
                continue
            if one.kieu == "lua_chon" and one.find_choice(answer) is None:
                expected = tr("một trong: {x}", x=_list(list(one.lua_chon)))
                yield Fault(path, "ngoai-lua-chon", str(answer), expected, one.lua_chon)
            elif one.kieu == "so" and isinstance(answer, str):
                yield Fault(path, "khong-phai-so", answer, tr("một số: 28; 7,5; 1.234,5"))


def _list_scored(tieu_chi: TieuChi) -> Iterator[tuple[Path, str]]:
    for i, one in enumerate(tieu_chi.tieu_chi):
        yield ("tieu_chi", i, "ma"), one.ma
    for key in ("diem_thuong", "diem_tru"):
        part: PhanDiem = getattr(tieu_chi, key)
        for i, reason in enumerate(part.khoan):
            yield (key, "khoan", i, "ma"), reason.ma


def _find_doubles(codes: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    """Yield the codes that stand twice, in whatever case."""
    seen: set[str] = set()
    for path, code in codes:
        if code.casefold() in seen:
            yield Fault(path, "ma-trung", code, tr("mỗi mã một lần"))
        seen.add(code.casefold())


def _find_unknown(path: Path, code: str, known: list[str]) -> Iterator[Fault]:
    if code not in known:
        expected = tr("một mã đã khai: {x}", x=_list(known))
        yield Fault(path, "khong-ro-ma", code, expected, tuple(known))


def _find_wrong_scale(tieu_chi: TieuChi) -> Iterator[Fault]:
    total = tieu_chi.compute_toi_da()
    if tieu_chi.thang_diem is not None and tieu_chi.thang_diem != total:
        expected = tr("tổng điểm chuẩn của các tiêu chí, là {x}", x=shorten(total))
        found = str(shorten(tieu_chi.thang_diem))
        yield Fault(("thang_diem",), "thang-diem-lech", found, expected)
    for i, (higher, lower) in enumerate(pairwise(tieu_chi.xep_loai), start=1):
        if lower.tu >= higher.tu:
            expected = tr("nhỏ hơn mức đứng trên, các mức xếp từ cao xuống thấp")
            yield Fault(("xep_loai", i, "tu"), "xep-loai-nguoc", str(shorten(lower.tu)), expected)


def _list(names: list[str]) -> str:
    return ", ".join(names[:12]) + (", …" if len(names) > 12 else "") if names else tr("(không có)")
