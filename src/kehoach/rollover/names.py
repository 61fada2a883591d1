"""Names that ended: bodies, provinces, laws, movements; warned of, never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kehoach import nd30
from kehoach.mentions import GIAI_DOAN, VIEN_DAN, find_mentions
from kehoach.messages import tr
from kehoach.rollover.bases import describe_basis
from kehoach.rollover.overtaken import has_begun
from kehoach.rollover.result import Warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kehoach.rollover.leaves import Leaf
    from kehoach.rollover.overtaken import Overtaken, VanBanCu
    from kehoach.rollover.result import Path
    from kehoach.rollover.turn import Turn

_QUOTED: Final = re.compile(r"“[^”]*”?|\"[^\"]*\"")
_ISSUER: Final = re.compile(r"\s*của\s+[^;,.()]*?(?=\s+(?:về|quy định|ban hành)\b|[;,.()]|$)")
_DISTRICT: Final = re.compile(
    r"(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)\s+(?:các\s+)?(?:cấp\s+)?"
    r"(?:huyện|thị xã|quận)|cấp huyện|các huyện)(?!\w)"
)
_OF_HUE: Final = "Nghị quyết số 175/2024/QH15 ngày 30/11/2024 của Quốc hội"


@dataclass(frozen=True, slots=True)
class _Ended:
    """A name, what came instead, since when, and who says so."""

    name: str
    new: str
    since: date
    source: str


def warn_of_names(leaf: Leaf, turn: Turn) -> Iterator[Warn]:
    """Yield the names in a text that have ended; those within citations and quotes are theirs."""
    text = _blank(leaf.text, [*_find_quoted(leaf.text), *_find_cited(leaf.text)])
    yield from warn_of_bare_names(text, leaf.path, turn)
    yield from _warn_of_movements(leaf, turn)


def warn_of_bare_names(text: str, path: Path, turn: Turn) -> Iterator[Warn]:
    """Yield the names in ``text`` that have ended, in the order they stand."""
    known = {one.name.casefold(): one for one in _list_ended(turn.overtaken)}
    pattern = _compile(tuple(known))
    for match in pattern.finditer(text):
        one = known[" ".join(match[0].split()).casefold()]
        is_name = match[0][0].isupper()
        if is_name and has_begun(one.since, turn.new):
            yield Warn(path, "ten-cu", match[0], _say_since(one), one.new)
    since = nd30.CAP_HUYEN_HET_TU.value
    if has_begun(since, turn.new):
        for match in _DISTRICT.finditer(text):
            reason = tr("không còn cấp huyện từ {ngay}", ngay=nd30.write_ngay_so(since))
            yield Warn(path, "cap-huyen", match[0], reason)


def warn_of_documents(text: str, path: Path, turn: Turn) -> Iterator[Warn]:
    """Yield the documents named in ``text`` that another one has replaced by the new year."""
    for one in turn.overtaken.van_ban:
        if has_begun(one.tu, turn.new) and _names(one, text):
            reason = tr("đã được thay ({nguon})", nguon=one.nguon)
            words = f"{one.loai} {one.so_ky_hieu if one.so_ky_hieu in text else one.ten}"
            yield Warn(path, "van-ban-het-hieu-luc", words, reason, one.thay_bang)


def warn_of_basis(basis: object, path: Path, turn: Turn) -> Iterator[Warn]:
    """Yield whether a legal basis has been replaced."""
    text = describe_basis(basis)
    if isinstance(basis, dict) and "ghi" not in basis:
        text = f"{text} {basis.get('trich_yeu') or ''}"
    yield from warn_of_documents(text, path, turn)


def _names(one: VanBanCu, text: str) -> bool:
    if re.search(rf"(?<![\d/]){re.escape(one.so_ky_hieu)}(?![\w/-])", text):
        return True
    if one.ten is None or one.nam is None:
        return False
    name = re.escape(f"{one.loai} {one.ten}").replace(r"\ ", r"\s+")
    return bool(re.search(rf"{name}[^;.]{{0,40}}?(?<!\d){one.nam}(?!\d)", text, re.IGNORECASE))


def _warn_of_movements(leaf: Leaf, turn: Turn) -> Iterator[Warn]:
    """Yield the movements whose phase has ended; one that names its phase is asked about."""
    text = leaf.text.casefold()
    for one in turn.overtaken.phong_trao:
        at = text.find(one.ten.casefold())
        if at < 0 or one.den_nam >= turn.new:
            continue
        end = at + len(one.ten)
        behind = (m for m in find_mentions(leaf.text) if m.kind == GIAI_DOAN)
        if not any(0 <= m.start - end <= 10 for m in behind):
            reason = tr(
                "phong trào giai đoạn {a} - {b} ({nguon})",
                a=one.tu_nam,
                b=one.den_nam,
                nguon=one.nguon,
            )
            words = leaf.text[at:end]
            yield Warn(leaf.path, "phong-trao-het", words, reason, tr("hỏi cơ quan phát động"))


def _find_quoted(text: str) -> Iterator[tuple[int, int]]:
    for match in _QUOTED.finditer(text):
        yield match.span()


def _find_cited(text: str) -> Iterator[tuple[int, int]]:
    """Yield each citation with the body that issued it: its name was right on that day."""
    for one in find_mentions(text):
        if one.kind == VIEN_DAN:
            issuer = _ISSUER.match(text, one.end)
            yield one.start, issuer.end() if issuer else one.end


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def _say_since(one: _Ended) -> str:
    since = nd30.write_ngay_so(one.since)
    source = one.source if since in one.source else f"{one.source}, từ {since}"
    return tr("tên cũ ({nguon})", nguon=source)


def _list_ended(overtaken: Overtaken) -> tuple[_Ended, ...]:
    own = (_Ended(one.cu, one.moi, one.tu, one.nguon) for one in overtaken.ten)
    return (*_list_known(), *own)


@cache
def _list_known() -> tuple[_Ended, ...]:
    found = [
        _Ended(one.cu, one.moi, one.het_tu, _cite(one, fact.citation))
        for fact in (nd30.BO_CU, nd30.SO_CU, nd30.TINH_CU)
        for one in fact.value
    ]
    by_name = {one.name: one for one in found}
    for short, whole in nd30.VIET_TAT_CO_QUAN.value.items():
        for kind in ("Bộ", "Sở"):
            one = by_name[f"{kind} {whole}"]
            found.append(_Ended(f"{kind} {short}", one.new, one.since, one.source))
    return tuple(found)


def _cite(one: nd30.TenCu, citation: str) -> str:
    """Return the source of a name that ended, which for Thừa Thiên Huế is one of its own."""
    return _OF_HUE if one.cu == "Thừa Thiên Huế" else citation


@cache
def _compile(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    forms = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
    return re.compile(rf"(?<!\w)(?:{forms})(?![\w&])", re.IGNORECASE)


def warn_of_roster(danh_sach: Mapping[str, object], turn: Turn) -> Iterator[Warn]:
    """Yield the units of the roster whose names ended, or who have left by the new year."""
    units = danh_sach.get("don_vi")
    for index, unit in enumerate(units if isinstance(units, list) else []):
        if not isinstance(unit, dict):
            continue
        path: Path = ("danh_sach", "don_vi", index)
        for key in ("ten", "dia_danh"):
            yield from warn_of_bare_names(str(unit.get(key) or ""), (*path, key), turn)
        last = str(unit.get("den_nam") or "")
        if last.isdigit() and int(last) < turn.new:
            reason = tr("là thành viên đến hết năm {nam}", nam=last)
            yield Warn(path, "roi-khoi", str(unit.get("ten")), reason)
