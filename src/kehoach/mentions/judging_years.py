"""What a year, month, quarter or half-year means where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.mentions import clues
from kehoach.mentions import mention as kinds
from kehoach.mentions.laws import find_law, is_bare_name, is_year_of_law
from kehoach.mentions.reading_forms import BARE_MONTH

if TYPE_CHECKING:
    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.scene import Scene

_MEETING_PERIODS: Final = frozenset({kinds.THANG, kinds.QUY})
_FIRST_OF_OUR_TIME: Final = 2000
_MONTH_BEFORE: Final = ("trong", "từ", "đến", "trước", "vào", "hết", "cuối", "đầu", "giữa", "xong")
_AMENDING: Final = "luật sửa đổi"
_MOON_MONTH = re.compile(r"(?<!\w)tháng (?!và |cả |của )[^\s,;:]{1,6} \Z")
"""Directly before a year: 'tháng Giêng', 'tháng Tám'; a month that was not read."""
_SPAN_BEGAN = re.compile(
    r"(?<!\w)(?:từ (?:đầu |cuối |giữa )?(?:tháng|quý) [0-9ivx]{1,4}|chậm nhất|muộn nhất|hạn)"
    r" (?:đến|tới) \Z"
)


def judge_year(atom: Atom, scene: Scene) -> tuple[str, str]:
    """Return the kind and the clue of a year written with its word: plain or not."""
    before = scene.get_before(atom.start)
    low = before.lower()
    after = scene.get_after(atom.end)
    why = (
        _find_name(atom, before, low, after)
        or _find_edge(atom.form, low, after)
        or _find_event(atom, low)
    ) or _find_document(atom.form, before, low, after)
    return why or (atom.form, "dang-chu")


def judge_bare(atom: Atom, scene: Scene) -> tuple[str, str]:
    """Return the kind and the clue of '2023' or '6/2023' that stand without their word."""
    before = scene.get_before(atom.start)
    low = before.lower()
    law = find_law(before)
    if law and is_bare_name(*law):
        return kinds.LUAT, "sau-ten-luat"
    if clues.ends_with(low, clues.BEFORE_AIM):
        return kinds.CHUONG_TRINH, "tam-nhin"
    if atom.form == BARE_MONTH:
        return _judge_bare_month(atom, scene, low)
    return kinds.KHONG_RO, "nam-tran"


def _judge_bare_month(atom: Atom, scene: Scene, low: str) -> tuple[str, str]:
    if not clues.ends_with(low, _MONTH_BEFORE):
        return kinds.KHONG_RO, "thang-tran"
    kind, why = judge_year(atom, scene)
    return (kinds.THANG, why) if kind == BARE_MONTH else (kind, why)


def _find_name(atom: Atom, before: str, low: str, after: str) -> tuple[str, str] | None:
    """Return what the year is a part of, when a name or an aim ends before it."""
    if clues.ends_with(low, clues.BEFORE_AIM):
        return kinds.CHUONG_TRINH, "tam-nhin"
    law = find_law(before)
    if law and not clues.ends_with(low, clues.INSIDE_YEAR):
        is_known = is_year_of_law(*law, atom.years[-1].value) or _AMENDING in low
        return (kinds.LUAT, "nam-cua-luat") if is_known else (kinds.KHONG_RO, "sau-ten-luat")
    if clues.ends_with(low, clues.BEFORE_TO):
        return _judge_end(atom, low, after)
    return None


def _judge_end(atom: Atom, low: str, after: str) -> tuple[str, str] | None:
    """Judge 'đến năm 2030', 'đến tháng 9/2023': an aim, or the end of a span begun before."""
    if atom.form != kinds.NAM:
        return None if _SPAN_BEGAN.search(low) else (kinds.KHONG_RO, "den-nam")
    is_aim = clues.AIM.search(low) or clues.AIM_GOES_ON.match(after)
    return (kinds.CHUONG_TRINH if is_aim else kinds.KHONG_RO), "den-nam"


def _find_edge(form: str, low: str, after: str) -> tuple[str, str] | None:
    """Return why something may begin or go on there, or the moon's year be meant."""
    if clues.ends_with(low, clues.BEFORE_FROM):
        return kinds.KHONG_RO, "tu-nam"
    if clues.GOES_ON.match(after):
        return kinds.KHONG_RO, "keo-dai"
    if clues.HAS_A_PART.match(after) or clues.OF_THEME.search(low[-clues.NEAR :]):
        return kinds.KHONG_RO, "chi-cua-nam-ay"
    if form == kinds.NAM and _MOON_MONTH.search(low[-clues.NEAR :]):
        return kinds.KHONG_RO, "thang-khong-doc-duoc"
    if clues.LUNAR.search(low[-clues.NEAR :]) or clues.LUNAR.search(after[: clues.NEAR // 2]):
        return kinds.KHONG_RO, "am-lich"
    return None


def _find_event(atom: Atom, low: str) -> tuple[str, str] | None:
    """Return why the year may be that of an event, or be past."""
    if clues.ends_with(low, clues.BEFORE_EVENT) or clues.BORN.search(low[-clues.NEAR :]):
        return kinds.KHONG_RO, "su-kien"
    if atom.years[-1].value < _FIRST_OF_OUR_TIME:
        return kinds.KHONG_RO, "nam-xa"
    clause = clues.cut_clause(low)
    if clues.ONE_OFF.search(clause):
        return kinds.KHONG_RO, "mot-lan"
    return (kinds.KHONG_RO, "da-qua") if clues.PAST.search(clause) else None


def _find_document(form: str, before: str, low: str, after: str) -> tuple[str, str] | None:
    """Return why the year may stand in a document's name, or what is told be past."""
    if clues.HAS_BEEN.search(after):
        return kinds.KHONG_RO, "da-qua"
    if clues.HAS_FIGURES.match(after):
        return kinds.KHONG_RO, "kem-so-lieu"
    if clues.IS_ANNEXED.match(after):
        return kinds.KHONG_RO, "ten-van-ban"
    if clues.ends_with(low, clues.INSIDE_YEAR):
        return None
    if form in _MEETING_PERIODS and clues.MEETING.search(low):
        return kinds.KHONG_RO, "theo-van-ban"
    clause = clues.cut_clause(before)
    if clues.DECREE.search(clause) or clues.PROGRAMME.search(clause):
        return kinds.KHONG_RO, "ten-van-ban"
    return None
