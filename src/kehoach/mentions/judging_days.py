"""What a whole date means where it stands: plain only where the words around it say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.mentions import clues, day_clues
from kehoach.mentions import mention as kinds
from kehoach.mentions.laws import find_law
from kehoach.mentions.reading_forms import BLANK_DAY

if TYPE_CHECKING:
    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.scene import Scene

_PLACE = re.compile(r"\W*[^\W\d_][^,\d]{1,40}, ?\Z")
_BULLET = re.compile(r"[\W_]*(?:(?:[0-9]{1,2}|[a-zđ]|[IVX]{1,4})[.)] ?)?\Z", re.IGNORECASE)
_HEADS: Final = (":", " :", ")", ";")
"""What stands behind a date that heads its line."""


def judge_day(atom: Atom, scene: Scene) -> tuple[str, str]:
    """Return the kind and the clue of a whole date, of several, or of a span of days."""
    before = scene.get_before(atom.start)
    low = before.lower()
    after = scene.get_after(atom.end)
    plain = kinds.NGAY if atom.form == BLANK_DAY else atom.form
    against = _find_against(low, after)
    if against:
        return kinds.KHONG_RO, against
    if plain == kinds.KHOANG_NGAY:
        return _judge_named(before, after) or (plain, "dang-chu")
    return _judge_one(atom, plain, scene)


def _judge_one(atom: Atom, plain: str, scene: Scene) -> tuple[str, str]:
    before, after = scene.get_before(atom.start), scene.get_after(atom.end)
    low = before.lower()
    if _BULLET.fullmatch(before):
        if after.startswith(_HEADS):
            return plain, "dau-cau"
        return kinds.KHONG_RO, "khong-co-dau-hieu" if after.strip(" .") else "dung-mot-minh"
    named = _judge_named(before, after)
    if _is_due(low, after, is_named=named is not None):
        is_set = _is_set_by_letter(atom, scene)
        return (kinds.KHONG_RO, "theo-van-ban") if is_set else (plain, "thoi-han")
    if _PLACE.fullmatch(before) and not after.strip():
        return plain, "dia-danh"
    return named or (kinds.KHONG_RO, "khong-co-dau-hieu")


def _is_due(low: str, after: str, *, is_named: bool) -> bool:
    """Tell whether something is due or done on the day, and it is no document's own."""
    near = low[-clues.NEAR :]
    if day_clues.TO.search(near):
        is_told = day_clues.SO_FAR.search(after) or day_clues.LASTS.search(low)
        return not (is_told or is_named)
    if day_clues.DEADLINE.search(near):
        return True
    return day_clues.ON.search(near) is not None and not is_named


def _is_set_by_letter(atom: Atom, scene: Scene) -> bool:
    """Tell whether a document that is cited behind the date asked for it."""
    symbol = scene.get_next_symbol(atom.end)
    if symbol is None:
        return False
    between = scene.folded.low[atom.end : symbol.start]
    return day_clues.BY_LETTER.search(between) is not None


def _find_against(low: str, after: str) -> str:
    """Return the code of what speaks against a date that can be moved, else ''."""
    near = low[-clues.NEAR :]
    if day_clues.WEEKDAY_AFTER.match(after) or day_clues.WEEKDAY_BEFORE.search(near):
        return "kem-thu"
    if clues.LUNAR.search(near) or clues.LUNAR.search(after[: clues.NEAR // 2]):
        return "am-lich"
    if clues.GOES_ON.match(after):
        return "keo-dai"
    return _find_past(low, near, after)


def _find_past(low: str, near: str, after: str) -> str:
    clause = clues.cut_clause(low)
    if day_clues.PAST_DEADLINE.search(near) or clues.PAST.search(clause):
        return "da-qua"
    if day_clues.MINUTES.match(low):
        return "da-qua"
    if clues.ends_with(low, clues.BEFORE_EVENT) or clues.BORN.search(near):
        return "su-kien"
    if clues.ONE_OFF.search(low):
        return "mot-lan"
    return "da-qua" if clues.HAS_BEEN.search(after) else ""


def _judge_named(before: str, after: str) -> tuple[str, str] | None:
    """Return what a document named before the date makes of it."""
    clause = clues.cut_clause(before)
    if find_law(before):
        return kinds.VIEN_DAN, "ngay-cua-luat"
    decree = clues.DECREE.search(clause)
    if decree and (decree.start() or len(clause) < len(before)):
        return kinds.VIEN_DAN, "ngay-cua-van-ban"
    is_issued = " của " in clause or clues.OF_ISSUER.match(after)
    if decree or clues.PAPER.search(clause):
        return (
            (kinds.VIEN_DAN, "ngay-cua-van-ban") if is_issued else (kinds.KHONG_RO, "ten-van-ban")
        )
    if clues.OF_ISSUER.match(after) or day_clues.NAMED.search(clause.lower()):
        return kinds.KHONG_RO, "theo-van-ban"
    return None
