"""Rules for years, months, quarters, parts of a year and school years."""

from __future__ import annotations

from kehoach.messages import tr
from kehoach.rollover import clues
from kehoach.rollover.leaves import THOI_GIAN
from kehoach.rollover.outcome import Ask, Outcome, Spot
from kehoach.rollover.result import KEEP
from kehoach.rollover.wording import move_years


def ask_about_year(spot: Spot, code: str, reason: str) -> Outcome:
    """Keep the words and ask, with the same words in their new year as the proposal."""
    moved = move_years(spot.leaf.text, spot.mention, spot.turn.step)
    # 29/02 of a year that has none is no proposal
    is_real = all(spot.turn.move(day) for day in spot.mention.days)
    proposals = (KEEP, moved) if moved != spot.words and is_real else (KEEP,)
    ask = Ask(code, reason, spot.mention.start, spot.mention.end, proposals)
    return Outcome(code, reason, ask=ask)


def roll_year(spot: Spot) -> Outcome:
    """The plan's year and the next move; another year is asked about."""
    years = [one.value for one in spot.mention.years]
    if not years:
        return Outcome("khong-nam", tr("không ghi năm, theo năm của kế hoạch"))
    year = years[0]
    if not all(map(spot.turn.goes_along, years)):
        return _judge_other_year(spot, year)
    if year == spot.turn.old + 1 and clues.is_target(spot):
        reason = tr("năm {nam}: năm sau của kế hoạch, hay một mốc đã định?", nam=year)
        return ask_about_year(spot, "moc-nam", reason)
    if spot.leaf.role != THOI_GIAN and clues.is_past(spot):
        return ask_about_year(spot, "viec-da-qua", tr("câu này nói việc đã qua hay việc sẽ làm?"))
    new = move_years(spot.leaf.text, spot.mention, spot.turn.step)
    if year == spot.turn.old:
        return Outcome("nam-ke-hoach", tr("năm của kế hoạch"), new)
    return Outcome("nam-sau", tr("năm sau của kế hoạch"), new)


def roll_school_year(spot: Spot) -> Outcome:
    """A school or fiscal year that touches the plan's year moves with it."""
    years = [year.value for year in spot.mention.years]
    if not years:
        return Outcome("khong-nam", tr("không ghi năm"))
    touches = spot.turn.old in years or years[0] == spot.turn.old + 1
    own = spot.turn.nam_hoc
    if touches and own and len(years) == 2 and years[0] not in (own, own + 1):
        reason = tr("năm học {a}-{b} không phải năm học của kế hoạch", a=years[0], b=years[1])
        return ask_about_year(spot, "nam-hoc-khac", reason)
    if not touches or (len(years) == 2 and years[1] - years[0] != 1):
        reason = tr("năm học, niên độ không chạm năm của kế hoạch")
        return ask_about_year(spot, "nam-hoc-khac", reason)
    if clues.is_past(spot):
        return ask_about_year(spot, "viec-da-qua", tr("câu này nói việc đã qua hay việc sẽ làm?"))
    new = move_years(spot.leaf.text, spot.mention, spot.turn.step)
    return Outcome("nam-hoc", tr("năm học, niên độ đi theo năm của kế hoạch"), new)


def roll_unclear(spot: Spot) -> Outcome:
    """What may be a year or none is asked about."""
    near = any(abs(year.value - spot.turn.old) <= 1 for year in spot.mention.years)
    reason = tr("không chắc “{x}” có đi theo năm của kế hoạch không", x=spot.words)
    if near:
        return ask_about_year(spot, "khong-ro", reason)
    ask = Ask("khong-ro", reason, spot.mention.start, spot.mention.end)
    return Outcome("khong-ro", reason, ask=ask)


def _judge_other_year(spot: Spot, year: int) -> Outcome:
    last = max(one.value for one in spot.mention.years)
    if year > spot.turn.old + 1 and last >= spot.turn.new and clues.is_target(spot):
        return Outcome("moc-nam", tr("mốc đã định, không đi theo năm của kế hoạch"))
    if year > spot.turn.old + 1 and last < spot.turn.new and clues.is_target(spot):
        return ask_about_year(spot, "moc-da-qua", tr("mốc năm {nam} đã qua", nam=year))
    if year <= spot.turn.old - 10:
        return Outcome("nam-lich-su", tr("năm trong quá khứ"))
    reason = tr("năm {nam} không phải năm của kế hoạch", nam=year)
    return ask_about_year(spot, "nam-khac", reason)
