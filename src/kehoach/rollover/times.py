"""Times that the data give by kind: ``{truoc_ngay: 30/5/2023}``, ``Đã thực hiện``."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.model.thoi_gian import KINDS, recognise
from kehoach.rollover.days import describe_day_off
from kehoach.rollover.result import DROP_ACTIVITY, KEEP, Change, Kept, OpenItem
from kehoach.rollover.spans import find_left_span
from kehoach.rollover.wording import find_day, word_last_day
from kehoach.thoi_gian import NgaySai, parse_ngay
from kehoach.thoi_gian.ngay_nghi import find_working_day_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.rollover.leaves import Leaf
    from kehoach.rollover.result import Finding, Path
    from kehoach.rollover.turn import Turn

_DAYS: Final = ("truoc_ngay", "cham_nhat", "ngay", "tu_ngay", "den_ngay")
_PERIODS: Final = ("thang", "quy")
_LAST: Final = ("truoc_ngay", "cham_nhat", "ngay", "den_ngay")
_IN_A_TABLE: Final = frozenset({"them", "dong"})
"""Keys below which cells stand."""
_STATE: Final = re.compile(
    r"(?:đã|đang|chưa) (?:thực hiện|hoàn thành|triển khai|tổ chức|ban hành|xong)\b[^.;]{0,30}\W*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def ask_about_done(value: object, path: Path, turn: Turn) -> Iterator[Finding]:
    """Ask about a time that says 'Đã thực hiện': it was last year's state."""
    if isinstance(value, str):
        value = recognise(value)
    if isinstance(value, dict) and value.get("da_thuc_hien"):
        reason = tr("“Đã thực hiện” là của năm {nam}: ghi hạn mới, hoặc bỏ", nam=turn.old)
        proposals = (f"Quý I/{turn.new}", KEEP, DROP_ACTIVITY)
        yield OpenItem(path, "da-thuc-hien", reason, "", proposals)


def ask_about_state(leaf: Leaf, turn: Turn) -> Iterator[Finding]:
    """Ask about another cell of a table that says 'Đã hoàn thành'."""
    if leaf.role or not _IN_A_TABLE & set(leaf.path) or not _STATE.fullmatch(leaf.text.strip()):
        return
    reason = tr("“{x}” là của năm {nam}: ghi lại, hoặc giữ", x=leaf.text.strip(), nam=turn.old)
    proposals = (KEEP, DROP_ACTIVITY) if leaf.activity else (KEEP,)
    yield OpenItem(leaf.path, "da-thuc-hien", reason, "", proposals)


def roll_time(time: Mapping[str, object], path: Path, turn: Turn) -> Iterator[Finding]:
    """Yield what becomes of a time given by its kind."""
    for key, value in time.items():
        here = (*path, key)
        if key in _DAYS:
            yield from _roll_day(value, here, turn)
        elif key in _PERIODS:
            yield from _roll_period(value, here, turn)
    if "tu_nam" in time:
        yield from _roll_years(time, path, turn)
    yield from _ask_day_off(time, path, turn)


def _roll_day(value: object, path: Path, turn: Turn) -> Iterator[Finding]:
    day = _read_day(value)
    if day is None:
        return
    if not turn.goes_along(day.year):
        reason = tr("ngày của năm {nam}, không phải năm của kế hoạch", nam=day.year)
        yield OpenItem(path, "ngay-khac-nam", reason, "", (KEEP, _move(value, turn)))
    elif turn.move(day) is None:
        year = day.year + turn.step
        reason = tr("năm {nam} không có ngày 29/02", nam=year)
        yield OpenItem(path, "ngay-29-2", reason, "", (f"28/02/{year}", f"01/3/{year}"))
    else:
        yield _change(path, value, turn, "han", tr("theo năm của kế hoạch; ngày, tháng giữ nguyên"))


def _roll_period(value: object, path: Path, turn: Turn) -> Iterator[Finding]:
    years = [int(year) for year in _YEAR.findall(str(value))]
    if years and all(map(turn.goes_along, years)):
        yield _change(path, value, turn, "nam-ke-hoach", tr("năm của kế hoạch"))
    elif years:
        reason = tr("năm {nam} không phải năm của kế hoạch", nam=years[0])
        yield OpenItem(path, "nam-khac", reason, "", (KEEP, _move(value, turn)))


def _roll_years(time: Mapping[str, object], path: Path, turn: Turn) -> Iterator[Finding]:
    years = [_YEAR.search(str(time.get(key, ""))) for key in ("tu_nam", "den_nam")]
    if not all(years):
        return
    first, last = (int(year[0]) for year in years if year)
    reason = tr("khoảng nhiều năm còn tiếp tục; không đi theo kế hoạch")
    words = f"{first} - {last}"
    yield Kept(path, 0, len(words), words, "giai-doan", reason)
    if why := find_left_span(first, last, turn.old, turn.new):
        yield OpenItem(path, "giai-doan-het", why, "", (KEEP, DROP_ACTIVITY))


def _ask_day_off(time: Mapping[str, object], path: Path, turn: Turn) -> Iterator[Finding]:
    key = next((one for one in _LAST if one in time), None)
    day = _read_day(time.get(key)) if key else None
    moved = turn.move(day) if day and turn.goes_along(day.year) else None
    found = describe_day_off(turn, moved) if moved else None
    if moved is None or found is None:
        return
    words = _write({one: _move(value, turn) for one, value in time.items()})
    match = find_day(words, 0, len(words))
    if match:
        before = find_working_day_before(moved, turn.calendar)
        start, new = word_last_day(words, match, before)
        proposal = words[:start] + new + words[match.end() :]
        yield OpenItem(path, "ngay-nghi", found, "", (proposal, KEEP))


def _write(time: Mapping[str, object]) -> str:
    """Return the words that a time given by its kind is printed as."""
    kind = next(model for tag, model in KINDS.items() if tag in time)
    return kind.model_validate(dict(time)).write()


def _read_day(value: object) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    try:
        return parse_ngay(str(value))
    except NgaySai:
        return None


def _move(value: object, turn: Turn) -> str:
    """Return ``value`` with the plan's year and the next moved."""
    return _YEAR.sub(lambda match: str(int(match[0]) + turn.step), str(value))


def _change(path: Path, value: object, turn: Turn, code: str, reason: str) -> Change:
    new = _move(value, turn)
    return Change(path, str(value), new, code, reason, value=new)
