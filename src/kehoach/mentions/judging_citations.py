"""Dates and years that belong to a document cited by its number before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.mentions import clues, day_clues
from kehoach.mentions import mention as kinds
from kehoach.mentions.reading_forms import BLANK_DAY
from kehoach.mentions.symbols import BLANK

if TYPE_CHECKING:
    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.scene import Scene

_DAYS: Final = frozenset({kinds.NGAY, BLANK_DAY, kinds.KHOANG_NGAY})
_PHASES: Final = frozenset({kinds.GIAI_DOAN, kinds.KHOANG_NAM})
_PLACE = re.compile(r" [^\W\d_][^,\d]{1,40}, ?")
_ISSUER = re.compile(r"[ (]{0,2}(?:của|do) [^;,()\n]{0,160}[ (]{1,2}")
_TITLE = re.compile(
    r"(?<!\w)(?<!gửi )(?<!nộp )(?<!chuyển )(?<!đưa )(?:về|v/v)(?!\w)"
    r"|(?<!\w)(?:ban hành|phê duyệt|quy định|hướng dẫn|công bố|sửa đổi|giao)(?!\w)"
)
_OWN = re.compile(
    r"(?<!về việc )(?<!về )(?<!v/v )(?<!\w)"
    r"(?:ban hành|xây dựng|đề ra|triển khai|thông báo|lập|báo cáo)(?: \w+){0,2}"
    r" (?:kế hoạch|chương trình|phương án|báo cáo|hướng dẫn|nội dung)(?!\w)[^;,]*\Z"
)
"""The paper's own plan: 'Khối thi đua … ban hành Kế hoạch … năm 2023 như sau'."""
_AS_FOLLOWS = re.compile(
    r"(?:,? (?:với|gồm|cụ thể)[^;,]{0,50}?|[^;,]{0,40}?) (?:như sau|sau đây)(?!\w)|,? cụ thể:"
)


def judge_citation(atom: Atom, scene: Scene) -> tuple[str, str] | None:
    """Return the kind and the clue where a number stands before; None where it has no hold."""
    symbol = scene.get_symbol(atom.start)
    if symbol is None:
        return None
    between = scene.folded.low[symbol.end : atom.start]
    if between.count(")") > between.count("("):
        return None
    if atom.form in _DAYS:
        if _is_head(symbol, between, scene):
            return kinds.NGAY, "dia-danh"
        return _judge_day(symbol, atom, between)
    if atom.form in _PHASES:
        return None
    return _judge_year(symbol, atom, between, scene.get_after(atom.end))


def _is_head(symbol: Atom, between: str, scene: Scene) -> bool:
    """Tell whether a paper's own number and place stand before its date, in one line."""
    begins = scene.folded.raw.startswith(("Số", "SỐ"), symbol.start)
    is_first = not scene.get_before(symbol.start).strip()
    return begins and is_first and _PLACE.fullmatch(between) is not None


def _judge_day(symbol: Atom, atom: Atom, between: str) -> tuple[str, str] | None:
    near = between[-clues.NEAR :]
    if any(one.search(near) for one in (day_clues.DEADLINE, day_clues.TO, day_clues.ON)):
        return _judge_deadline(symbol, atom, between)
    if not symbol.days and symbol.doubt != BLANK and _ISSUER.fullmatch(between):
        return kinds.VIEN_DAN, "sau-co-quan"
    return kinds.KHONG_RO, "xa-so-ky-hieu"


def _judge_deadline(symbol: Atom, atom: Atom, between: str) -> tuple[str, str] | None:
    """Judge a deadline after a citation: it may stand in the title, or the letter set it."""
    title = _TITLE.search(between)
    if _begins_own(between, title.end() if title else 0):
        return None
    if title:
        return kinds.KHONG_RO, "trong-trich-yeu"
    issued = {year.value for year in symbol.years}
    is_of_year = any(year.value in issued for year in atom.years)
    return (kinds.KHONG_RO, "theo-van-ban") if is_of_year else None


def _begins_own(between: str, at: int) -> bool:
    """Tell whether behind ``at`` the paper itself goes on to speak."""
    clause = between.rpartition(", ")[2]
    return "," in between[at:] and clues.NEW_CLAUSE.match(clause) is not None


def _judge_year(symbol: Atom, atom: Atom, between: str, after: str) -> tuple[str, str] | None:
    if not atom.doubt and _OWN.search(between) and _AS_FOLLOWS.match(after):
        return atom.form, "ke-hoach-nay"
    title = _TITLE.search(between)
    is_inside = clues.ends_with(between, clues.INSIDE_YEAR)
    if title is None:
        return None if is_inside else (kinds.KHONG_RO, "sau-so-ky-hieu")
    if is_inside or "," in between[title.end() :]:
        return kinds.KHONG_RO, "xa-so-ky-hieu"
    return (kinds.VIEN_DAN if _is_of_its_time(symbol, atom) else kinds.KHONG_RO), "trong-trich-yeu"


def _is_of_its_time(symbol: Atom, atom: Atom) -> bool:
    """Tell whether a document may bear that year in its title: of its own year or the next."""
    issued = {year.value for year in symbol.years}
    return all(year.value in issued or year.value - 1 in issued for year in atom.years)
