"""Rules for whole days: they keep day and month, and a deadline on a day off is asked about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.mentions import KHOANG_NGAY
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.rollover import clues
from kehoach.rollover.leaves import THOI_GIAN
from kehoach.rollover.outcome import Ask, Outcome, Spot
from kehoach.rollover.result import KEEP
from kehoach.rollover.weekdays import propose_both
from kehoach.rollover.wording import find_clue, find_day, move_years, read_day, word_last_day
from kehoach.rollover.years import ask_about_year, roll_unclear
from kehoach.thoi_gian.ngay_nghi import find_day_off, find_working_day_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.rollover.turn import Turn

_EVENT: Final = dt.timedelta(days=7)
"""A span no longer than this is an event, not a season."""


def roll_day(spot: Spot) -> Outcome:
    """A whole date moves with the plan; one whose purpose is not plain is asked about."""
    years = {year.value for year in spot.mention.years}
    if not years:
        return Outcome("khong-nam", tr("không ghi năm"))
    if not all(map(spot.turn.goes_along, years)):
        return _judge_other_day(spot, max(years))
    if not spot.mention.days:
        return _move(spot)
    if spot.leaf.role != THOI_GIAN:
        if clues.is_commemorated(spot):
            return _move(spot)
        if clues.is_past(spot) or not clues.is_planned(spot):
            reason = tr("không rõ ngày này là hạn của kế hoạch hay một ngày đã qua")
            return ask_about_year(spot, "ngay-khong-ro", reason)
    return _move(spot, check=True)


def roll_span(spot: Spot) -> Outcome:
    """From a date to a date: both move; the end is a deadline like any other."""
    years = {year.value for year in spot.mention.years}
    if not years:
        return Outcome("khong-nam", tr("không ghi năm"))
    if not all(map(spot.turn.goes_along, years)):
        reason = tr("khoảng ngày không nằm trong năm của kế hoạch")
        return ask_about_year(spot, "khoang-khac-nam", reason)
    if spot.leaf.role != THOI_GIAN and clues.is_past(spot):
        return ask_about_year(spot, "ngay-khong-ro", tr("khoảng ngày này có thể đã qua"))
    return _move(spot, check=spot.leaf.role == THOI_GIAN or _is_event(spot))


def roll_day_of_any_year(spot: Spot) -> Outcome:
    """A day without its year stays; where it is a deadline its weekday is looked at."""
    kept = Outcome("khong-nam", tr("không ghi năm, theo năm của kế hoạch"))
    match = find_day(spot.leaf.text, spot.mention.start, spot.mention.end)
    if match is None or clues.recurs(spot) or clues.is_of_other_year(spot):
        return kept
    if spot.leaf.role != THOI_GIAN and find_clue(spot.leaf.text, match.start()) is None:
        return kept
    day, month = read_day(match)
    try:
        moved = dt.date(spot.turn.new, month, day)
    except ValueError:
        return _ask_leap_day(spot, kept.code, kept.reason) if (day, month) == (29, 2) else kept
    ask = _ask_day_off(spot, moved)
    return Outcome(kept.code, kept.reason, ask=ask)


def roll_unclear_day(spot: Spot) -> Outcome:
    """What may be a day of the plan is asked about; what it would land on is told."""
    outcome = roll_unclear(spot)
    ask = outcome.ask
    moved = spot.turn.move(spot.mention.days[-1])
    if ask is None or len(ask.proposals) < 2 or moved is None:
        return outcome
    found = find_day_off(moved, spot.turn.calendar)
    if found is not None:
        landing = tr("{ngay} là {ten}", ngay=write_ngay_so(moved), ten=found.ten)
        ask = replace(ask, reason=f"{ask.reason}; {landing}")
    return propose_both(spot, replace(outcome, ask=ask))


def _judge_other_day(spot: Spot, year: int) -> Outcome:
    """A day of another year: of long ago it is history, else who knows."""
    if year <= spot.turn.old - 10:
        return Outcome("ngay-lich-su", tr("ngày trong lịch sử"))
    reason = tr("ngày của năm {nam}, không phải năm của kế hoạch", nam=year)
    return ask_about_year(spot, "ngay-khac-nam", reason)


def _move(spot: Spot, *, check: bool = False) -> Outcome:
    moved = [spot.turn.move(day) for day in spot.mention.days]
    if None in moved:
        return _ask_leap_day(spot, "han", tr("hạn của kế hoạch"))
    new = move_years(spot.leaf.text, spot.mention, spot.turn.step)
    ask = _ask_landing(spot, [day for day in moved if day]) if check else None
    reason = tr("theo năm của kế hoạch; ngày, tháng giữ nguyên")
    return Outcome("han", reason, new, ask)


def _is_event(spot: Spot) -> bool:
    """Tell whether a few days are meant, each of which matters: '15-17/4'."""
    days = spot.mention.days
    return len(days) > 1 and days[-1] - days[0] <= _EVENT


def _ask_landing(spot: Spot, moved: Sequence[dt.date]) -> Ask | None:
    """Return the question about the last day, or of a few days about another one of them."""
    ask = _ask_day_off(spot, moved[-1]) if moved else None
    if ask is not None or (spot.mention.kind == KHOANG_NGAY and not _is_event(spot)):
        return ask
    for day in moved:
        if found := find_day_off(day, spot.turn.calendar):
            reason = tr("{ngay} là {ten}", ngay=write_ngay_so(day), ten=found.ten)
            return Ask("ngay-nghi", reason, spot.mention.start, spot.mention.end, (KEEP,))
    return None


def _ask_leap_day(spot: Spot, code: str, reason: str) -> Outcome:
    """29/02 in a year that has none; the words stay, for a guess would be as good as another."""
    year = spot.turn.new + (
        max((y.value for y in spot.mention.years), default=spot.turn.old) - spot.turn.old
    )
    text = spot.leaf.text
    match = find_day(text, spot.mention.start, spot.mention.end)
    proposals: tuple[str, ...] = ()
    start, end = spot.mention.start, spot.mention.end
    if match is not None and year % 4:
        start, end = match.span()
        nam = f"{match['b']}{year}" if match["nam"] else ""
        proposals = (f"28{match['a']}02{nam}", f"01{match['a']}3{nam}")
    why = tr("năm {nam} không có ngày 29/02", nam=year)
    return Outcome(code, reason, ask=Ask("ngay-29-2", why, start, end, proposals))


def _ask_day_off(spot: Spot, day: dt.date) -> Ask | None:
    """Return the question about a deadline that lands on a day off."""
    found = describe_day_off(spot.turn, day)
    text = spot.leaf.text
    match = find_day(text, spot.mention.start, spot.mention.end)
    if found is None or match is None:
        return None
    before = find_working_day_before(day, spot.turn.calendar)
    if spot.mention.days and day.year != before.year and not match["nam"]:
        return None
    start, words = word_last_day(text, match, before)
    first = spot.turn.move(spot.mention.days[0]) if spot.mention.kind == KHOANG_NGAY else None
    proposals = (KEEP,) if first and before <= first else (words, KEEP)
    return Ask("ngay-nghi", found, start, match.end(), proposals)


def describe_day_off(turn: Turn, day: dt.date) -> str | None:
    """Return the sentence that says why ``day`` is no working day; None if it is one."""
    found = find_day_off(day, turn.calendar)
    if found is None:
        return None
    before = find_working_day_before(day, turn.calendar)
    sentence = tr(
        "{ngay} là {ten}; ngày làm việc cuối trước đó là {truoc}",
        ngay=write_ngay_so(day),
        ten=found.ten,
        truoc=write_ngay_so(before),
    )
    if not found.is_final:
        sentence += tr(" (chưa có lịch hoán đổi ngày nghỉ của năm {nam})", nam=day.year)
    return sentence
