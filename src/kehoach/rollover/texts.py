"""A text of the plan, rolled: each mention by the rule of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach import mentions
from kehoach.messages import tr
from kehoach.rollover import can_chi, clues, days, merging, spans, weekdays, years
from kehoach.rollover.leaves import CAN_CU, THOI_GIAN, Leaf
from kehoach.rollover.outcome import Ask, Outcome, Spot
from kehoach.rollover.result import DROP_ACTIVITY, DROP_WORDS, KEEP, Change, Kept, OpenItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kehoach.rollover.result import Finding
    from kehoach.rollover.turn import Turn

RULES: Final[Mapping[str, Callable[[Spot], Outcome]]] = {
    mentions.NGAY: days.roll_day,
    mentions.NGAY_KHONG_NAM: days.roll_day_of_any_year,
    mentions.KHOANG_NGAY: days.roll_span,
    mentions.THANG: years.roll_year,
    mentions.QUY: years.roll_year,
    mentions.NUA_NAM: years.roll_year,
    mentions.NAM: years.roll_year,
    mentions.NAM_HOC: years.roll_school_year,
    mentions.GIAI_DOAN: spans.roll_phase,
    mentions.KHOANG_NAM: spans.roll_years_span,
    mentions.KY_NIEM: spans.roll_anniversary,
    mentions.LAN_THU: spans.roll_ordinal,
    mentions.THOI_LUONG: spans.roll_length,
    mentions.VIEN_DAN: spans.keep_citation,
    mentions.LUAT: spans.keep_law,
    mentions.CHUONG_TRINH: spans.roll_programme,
    mentions.KHONG_RO: years.roll_unclear,
}
"""What becomes of each kind of mention."""


def roll_text(leaf: Leaf, turn: Turn) -> Iterator[Finding]:
    """Yield what becomes of the mentions in ``leaf``, and what is asked about them."""
    spots = _find_spots(leaf, turn)
    outcomes = [_decide(spot) for spot in spots]
    new = _Rewritten(leaf.text, spots, outcomes)
    asks = [outcome.ask for outcome in outcomes if outcome.ask]
    found = [spot.mention for spot in spots]
    asks += weekdays.ask_about_weekdays(leaf.text, found, turn)
    asks += can_chi.ask_about_names(leaf.text, turn)
    for spot, outcome in zip(spots, outcomes, strict=True):
        yield _tell(spot, outcome, new.text)
    for ask in asks:
        if ask.whole_activity and leaf.activity:
            yield OpenItem(leaf.activity, ask.code, ask.reason, "", ask.proposals)
    placed = [_place(ask, new) for ask in asks if not (ask.whole_activity and leaf.activity)]
    for one in merging.merge(placed, new.text):
        yield _make_item(leaf, one, new.text)


def find_letters(leaf: Leaf, turn: Turn) -> Iterator[Spot]:
    """Yield the cited letters of the old plan's year."""
    for spot in _find_spots(leaf, turn):
        of_year = any(year.value == turn.old for year in spot.mention.years)
        if spot.mention.kind == mentions.VIEN_DAN and of_year and clues.is_letter(spot):
            yield spot


def _find_spots(leaf: Leaf, turn: Turn) -> list[Spot]:
    found = mentions.find_mentions(leaf.text)
    following = [*found[1:], None]
    return [Spot(leaf, one, turn, after) for one, after in zip(found, following, strict=False)]


_OWN_TO_ITS_DOCUMENT: Final = frozenset(
    {mentions.VIEN_DAN, mentions.LUAT, mentions.GIAI_DOAN, mentions.KHOANG_NAM}
)
"""Kinds for which a basis has no other words in the new year: a term or a phase is whose it is."""
_OF_A_DOCUMENT: Final = "ten-van-ban"
"""The clue that leaves a year unclear in the name of a document that may be another one."""
_PLAIN_IN_A_CELL: Final = frozenset({"den-nam", "da-qua", "dung-mot-minh", "khong-co-dau-hieu"})
"""Clues that leave a date unclear in a sentence, but not where only a time can stand."""


def _decide(spot: Spot) -> Outcome:
    if _is_plain_time(spot):
        return (days.roll_day if spot.mention.days else years.roll_year)(spot)
    if spot.mention.kind == mentions.KHONG_RO and spot.mention.days and spot.leaf.role != CAN_CU:
        return days.roll_unclear_day(spot)
    if spot.leaf.role != CAN_CU:
        return RULES[spot.mention.kind](spot)
    if any(spot.turn.goes_along(year.value) for year in spot.mention.years):
        if spot.mention.kind in _OWN_TO_ITS_DOCUMENT:
            return RULES[spot.mention.kind](spot)
        reason = tr("căn cứ có nói đến năm của kế hoạch; năm mới có thể có văn bản khác")
        return years.ask_about_year(spot, "can-cu-trong-nam", reason)
    return Outcome("vien-dan", tr("nằm trong căn cứ"))


def _is_plain_time(spot: Spot) -> bool:
    """Tell whether what is unclear by itself is plain by its place: a time, the plan's name."""
    if spot.mention.kind != mentions.KHONG_RO or clues.is_past(spot):
        return False
    if spot.leaf.role == THOI_GIAN:
        is_day_or_month = bool(spot.mention.days or "tháng" in spot.words.casefold())
        return is_day_or_month and spot.mention.why in _PLAIN_IN_A_CELL
    return spot.mention.why == _OF_A_DOCUMENT and clues.is_own_name(spot)


def _tell(spot: Spot, outcome: Outcome, new_text: str) -> Finding:
    mention, words = spot.mention, spot.words
    if outcome.new is None or outcome.new == words:
        return Kept(spot.leaf.path, mention.start, mention.end, words, outcome.code, outcome.reason)
    if isinstance(spot.leaf.value, int):
        value = int(new_text)
        return Change(spot.leaf.path, words, outcome.new, outcome.code, outcome.reason, value=value)
    return Change(
        spot.leaf.path,
        words,
        outcome.new,
        outcome.code,
        outcome.reason,
        mention.start,
        mention.end,
    )


class _Rewritten:
    """The new text, and where the letters of the old one stand in it."""

    def __init__(self, text: str, spots: Sequence[Spot], outcomes: Sequence[Outcome]) -> None:
        self.text = ""
        self._moved: list[tuple[int, int]] = []
        at = 0
        for spot, outcome in zip(spots, outcomes, strict=True):
            self.text += text[at : spot.mention.start]
            self._moved.append((spot.mention.start, len(self.text)))
            self.text += spot.words if outcome.new is None else outcome.new
            at = spot.mention.end
            self._moved.append((at, len(self.text)))
        self.text += text[at:]

    def find(self, offset: int) -> int:
        """Return where a letter of the old text now stands."""
        before = [one for one in self._moved if one[0] <= offset]
        if not before:
            return offset
        start, new_start = before[-1]
        return min(new_start + offset - start, len(self.text))


def _place(ask: Ask, new: _Rewritten) -> merging.Placed:
    """Return where the words in question stand in the new text: taken so that they are one."""
    start, end = new.find(ask.start), new.find(ask.end)
    wide_start, wide_end = _widen(new.text, start, end)
    head, tail = new.text[wide_start:start], new.text[end:wide_end]
    proposals = ask.proposals
    if head or tail:
        proposals = tuple(filter(None, (_wrap(one, head, tail) for one in proposals)))
    core = (start, end)
    return merging.Placed(
        ask.code, ask.reason, wide_start, wide_end, core, ask.proposals, proposals
    )


def _make_item(leaf: Leaf, one: merging.Placed, text: str) -> OpenItem:
    whole = not text[: one.start].strip() and not text[one.end :].strip()
    words = "" if whole else text[one.start : one.end]
    return OpenItem(leaf.path, one.code, one.reason, words, one.proposals)


def _wrap(proposal: str, head: str, tail: str) -> str:
    if proposal in (KEEP, DROP_ACTIVITY):
        return proposal
    return (head + tail).strip() if proposal == DROP_WORDS else head + proposal + tail


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Take words before and behind to it until they stand in ``text`` only once."""
    while text.count(text[start:end]) > 1 and (start > 0 or end < len(text)):
        if start > 0:
            start = text.rfind(" ", 0, max(start - 1, 0)) + 1
        else:
            found = text.find(" ", end + 1)
            end = len(text) if found < 0 else found
    return start, end
