"""Rules for what counts years: phases, spans, anniversaries, ordinals, lengths of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.mentions import NAM
from kehoach.messages import tr
from kehoach.rollover import clues
from kehoach.rollover.leaves import THOI_GIAN
from kehoach.rollover.outcome import Ask, Outcome, Spot
from kehoach.rollover.result import DROP_ACTIVITY, DROP_WORDS, KEEP
from kehoach.rollover.wording import find_clause
from kehoach.rollover.years import ask_about_year

if TYPE_CHECKING:
    from kehoach.mentions import Years


def roll_phase(spot: Spot) -> Outcome:
    """A phase is another's and never moves; one that the new year lies outside is asked about."""
    return judge_span(spot, tr("giai đoạn của chương trình, phong trào; không đi theo kế hoạch"))


def roll_years_span(spot: Spot) -> Outcome:
    """From a year to a year: it goes on; one of two years that touch may be a season."""
    years = [year.value for year in spot.mention.years]
    if len(years) == 2 and years[1] - years[0] == 1 and spot.turn.old in years:
        reason = tr("hai năm liền nhau: một khoảng đã định, hay đi theo năm của kế hoạch?")
        return ask_about_year(spot, "hai-nam-lien", reason)
    return judge_span(spot, tr("khoảng nhiều năm còn tiếp tục; không đi theo kế hoạch"))


def judge_span(spot: Spot, reason: str) -> Outcome:
    """Keep a span of years; ask where the plan has left it."""
    years = [year.value for year in spot.mention.years]
    kept = Outcome("giai-doan", reason)
    if not years:
        return kept
    why = find_left_span(years[0], years[-1], spot.turn.old, spot.turn.new)
    if why is None:
        return kept
    proposals = (KEEP, DROP_ACTIVITY) if spot.leaf.role == THOI_GIAN else (KEEP,)
    ask = Ask("giai-doan-het", why, spot.mention.start, spot.mention.end, proposals)
    return Outcome("giai-doan", reason, ask=ask)


def find_left_span(first: int, last: int, old: int, new: int) -> str | None:
    """Return how a plan that moves from ``old`` to ``new`` leaves a span of years; None if not."""
    if last < new and last >= min(old, new):
        return tr("giai đoạn {a} - {b} đã hết trước năm {nam}", a=first, b=last, nam=new)
    if new < first <= old:
        return tr("giai đoạn {a} - {b} bắt đầu sau năm {nam}", a=first, b=last, nam=new)
    return None


def roll_anniversary(spot: Spot) -> Outcome:
    """An anniversary is counted anew; whether it is still worth a word a person decides."""
    years, count = spot.mention.years, spot.mention.count
    if clues.is_review(spot):
        return _ask_review(spot)
    if count is None:
        return ask_about_year(spot, "ky-niem", tr("kỷ niệm không ghi số năm"))
    held = _find_held(years, count, spot)
    if held is None:
        reason = tr("kỷ niệm {n} năm không tính theo năm của kế hoạch", n=count)
        return Outcome("ky-niem", reason, ask=_ask_clause(spot, reason))
    new_count = count + spot.turn.step
    new = _recount(spot, count, new_count, held)
    reason = tr("tính lại: kỷ niệm {n} năm", n=new_count)
    if new_count > 0 and new_count % 5 == 0 and years:
        return Outcome("ky-niem", reason, new)
    why = tr("kỷ niệm {n} năm, không phải năm tròn hay năm lẻ 5", n=new_count)
    if new_count % 5 == 0:
        why = tr("kỷ niệm {n} năm, tính theo năm của kế hoạch", n=new_count)
    return Outcome("ky-niem", reason, new, _ask_clause(spot, why))


def _find_held(years: tuple[Years, ...], count: int, spot: Spot) -> tuple[Years, ...] | None:
    """Return the years that move along; None where the count is not that of the plan's year."""
    if not years:
        return ()
    first, last = years[0].value, years[-1].value
    if len(years) == 1:
        if spot.turn.goes_along(last):
            return years
        return () if first + count == spot.turn.old else None
    # the plan's year only: what is celebrated next year would be so in the year after next
    is_counted = last - first == count and spot.turn.goes_along(last)
    return tuple(one for one in years if one.value == last) if is_counted else None


def _recount(spot: Spot, count: int, new_count: int, held: tuple[Years, ...]) -> str:
    text, start = spot.leaf.text, spot.mention.start
    pieces: list[tuple[int, int, str]] = [
        (one.start, one.end, str(one.value + spot.turn.step)) for one in held
    ]
    if number := re.search(rf"(?<!\d)0*{count}(?=\s+năm)", spot.words):
        new = str(new_count).zfill(len(number[0]))
        pieces.append((start + number.start(), start + number.end(), new))
    new_text, at = "", start
    for left, right, words in sorted(pieces):
        new_text, at = new_text + text[at:left] + words, right
    return new_text + text[at : spot.mention.end]


def _ask_clause(spot: Spot, reason: str) -> Ask:
    clause = find_clause(spot.leaf.text, spot.mention.start, spot.mention.end)
    if clause:
        return Ask("ky-niem", reason, *clause, (DROP_WORDS, KEEP))
    if spot.leaf.activity and spot.leaf.path[2:] == ("noi_dung",):
        return Ask("ky-niem", reason, 0, 0, (DROP_ACTIVITY, KEEP), whole_activity=True)
    return Ask("ky-niem", reason, spot.mention.start, spot.mention.end)


def roll_ordinal(spot: Spot) -> Outcome:
    """An ordinal stays; one that stands right before the plan's year may count up with it."""
    kept = Outcome("lan-thu", tr("số thứ tự, không phải năm"))
    if clues.is_celebrated(spot) and spot.turn.step:
        return _ask_celebrated(spot, kept)
    following = spot.following
    if following is None or following.kind != NAM or spot.turn.step == 0:
        return kept
    between = spot.leaf.text[spot.mention.end : following.start]
    yearly = any(map(spot.turn.goes_along, (year.value for year in following.years)))
    if not yearly or len(between) > 40 or re.search(r"[;.,(]", between):
        return kept
    reason = tr("“{x}” có tăng theo năm không?", x=spot.words)
    ask = Ask("lan-thu", reason, spot.mention.start, following.end)
    return Outcome(kept.code, kept.reason, ask=ask)


def _ask_celebrated(spot: Spot, kept: Outcome) -> Outcome:
    """'Kỷ niệm lần thứ 70' is said of one year only."""
    count = (spot.mention.count or 0) + spot.turn.step
    reason = tr("năm {nam} là kỷ niệm lần thứ {n}", nam=spot.turn.new, n=count)
    new = re.sub(r"\d+$", str(count), spot.words)
    proposals = (KEEP, new) if new != spot.words and count > 0 else (KEEP,)
    ask = Ask("ky-niem", reason, spot.mention.start, spot.mention.end, proposals)
    return Outcome(kept.code, kept.reason, ask=ask)


def roll_length(spot: Spot) -> Outcome:
    """A length of time stays; a review of so many years is held once."""
    if not clues.is_review(spot):
        return Outcome("thoi-luong", tr("một quãng thời gian, không phải năm nào"))
    return _ask_review(spot)


def _ask_review(spot: Spot) -> Outcome:
    reason = tr("việc làm một lần: {x}", x=_quote_review(spot))
    if spot.leaf.activity:
        ask = Ask("mot-lan", reason, 0, 0, (DROP_ACTIVITY, KEEP), whole_activity=True)
    else:
        ask = Ask("mot-lan", reason, spot.mention.start, spot.mention.end)
    return Outcome("thoi-luong", tr("số năm tính từ một mốc"), ask=ask)


def _quote_review(spot: Spot) -> str:
    return " ".join([*spot.before.split()[-2:], spot.words]).strip()


def roll_programme(spot: Spot) -> Outcome:
    """A year within a name stays; one that is the plan's, or has passed by then, is asked about."""
    kept = Outcome("ten-rieng", tr("năm trong tên chương trình, phong trào hoặc lời trích"))
    years = [year.value for year in spot.mention.years]
    if any(map(spot.turn.goes_along, years)):
        reason = tr("năm {nam} nằm trong tên riêng hoặc lời trích", nam=years[0])
        return ask_about_year(spot, "ten-rieng", reason)
    if years and min(spot.turn.old, spot.turn.new) <= years[-1] < spot.turn.new:
        reason = tr("mốc năm {nam} đã qua", nam=years[-1])
        ask = Ask("moc-da-qua", reason, spot.mention.start, spot.mention.end)
        return Outcome(kept.code, kept.reason, ask=ask)
    return kept


def keep_citation(_spot: Spot) -> Outcome:
    """The number and date of a cited document are its own."""
    return Outcome("vien-dan", tr("số, ký hiệu, ngày của văn bản được viện dẫn"))


def keep_law(_spot: Spot) -> Outcome:
    """The year in a law's name is its own."""
    return Outcome("luat", tr("năm trong tên luật"))
