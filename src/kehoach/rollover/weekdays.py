"""A weekday written beside a day: in another year the two no longer agree."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.rollover.outcome import Ask, Outcome, Spot
from kehoach.rollover.result import KEEP
from kehoach.rollover.wording import move_years
from kehoach.thoi_gian.ngay_nghi import write_thu

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.mentions import Mention
    from kehoach.rollover.turn import Turn

_NAMES: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy")
"""Monday to Saturday, behind 'thứ'."""
_THU: Final = rf"(?P<thu>thứ (?P<ten>{'|'.join(_NAMES)}|[2-7])|chủ nhật|(?-i:CN))(?!\w)"
_LINK: Final = r"[ ,(]{0,3}(?:ngày )?"
_DAY: Final = r"(?P<ngay>\d{1,2})(?:\s?[/.-]\s?| tháng )(?P<thang>\d{1,2})(?![\w/]|[.-]\d)"
_BEFORE: Final = re.compile(rf"(?<!\w){_THU}{_LINK}$", re.IGNORECASE)
_AFTER: Final = re.compile(
    rf"[ ,(]{{0,3}}(?:(?:buổi )?(?:sáng|chiều|tối) )?\(?{_THU}", re.IGNORECASE
)
_PAIRS: Final = (
    re.compile(rf"(?<!\w){_THU}{_LINK}{_DAY}(?! năm \d)", re.IGNORECASE),
    re.compile(rf"(?<![\w/.-]){_DAY}[ ,]{{0,2}}\(?{_THU}", re.IGNORECASE),
)
_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday as it is written: where, and which (Monday is 0)."""

    start: int
    end: int
    words: str
    number: int

    def write(self, number: int) -> str:
        """Return another weekday in the wording of this one."""
        if number == _SUNDAY:
            words = "CN" if self.words == "CN" else "Chủ nhật"
        else:
            in_figures = self.words[-1].isdigit()
            words = f"thứ {number + 2 if in_figures else _NAMES[number]}"
            # 'thứ Hai' and 'thứ hai' are both written
            name = words[4:].capitalize() if _is_named(self.words) else words[4:]
            words = f"{'Thứ' if self.words[0] == 'T' else 'thứ'} {name}"
        return words.upper() if self.words.isupper() else words


def _is_named(words: str) -> bool:
    return not words.lower().startswith("thứ") or words[4:5].isupper()


def find_weekday(text: str, mention: Mention) -> Weekday | None:
    """Return the weekday that stands directly before or behind ``mention``."""
    found = _BEFORE.search(text, 0, mention.start) or _AFTER.match(text, mention.end)
    return _read(found) if found else None


def _read(found: re.Match[str]) -> Weekday:
    name = (found["ten"] or "").casefold()
    number = _SUNDAY if not name else int(name) - 2 if name.isdigit() else _NAMES.index(name)
    return Weekday(*found.span("thu"), found["thu"], number)


def propose_both(spot: Spot, outcome: Outcome) -> Outcome:
    """Return ``outcome`` of a day that is asked about, its weekday put right in the proposal."""
    weekday = find_weekday(spot.leaf.text, spot.mention)
    moved = spot.turn.move(spot.mention.days[-1])
    if weekday is None or moved is None or outcome.ask is None:
        return outcome
    start = min(weekday.start, spot.mention.start)
    end = max(weekday.end, spot.mention.end)
    pieces = sorted(
        [
            (weekday.start, weekday.end, weekday.write(moved.weekday())),
            (
                spot.mention.start,
                spot.mention.end,
                move_years(spot.leaf.text, spot.mention, spot.turn.step),
            ),
        ]
    )
    words = _replace(spot.leaf.text, start, end, pieces)
    reason = tr("{ngay} là {thu}", ngay=write_ngay_so(moved), thu=write_thu(moved))
    reason = f"{outcome.ask.reason}; {reason}"
    ask = Ask(outcome.ask.code, reason, start, end, (KEEP, words))
    return Outcome(outcome.code, outcome.reason, ask=ask)


def _replace(text: str, start: int, end: int, pieces: Sequence[tuple[int, int, str]]) -> str:
    made, at = "", start
    for left, right, words in pieces:
        made, at = made + text[at:left] + words, right
    return made + text[at:end]


def ask_about_weekdays(text: str, mentions: Sequence[Mention], turn: Turn) -> Iterator[Ask]:
    """Yield a question for each day without its year that falls on another weekday than written."""
    dated = [(one.start, one.end) for one in mentions if one.years]
    for pattern in _PAIRS:
        for found in pattern.finditer(text):
            if any(start < found.end() and found.start() < end for start, end in dated):
                continue
            try:
                day = dt.date(turn.new, int(found["thang"]), int(found["ngay"]))
            except ValueError:
                continue
            weekday = _read(found)
            if day.weekday() == weekday.number:
                continue
            start, end = found.span()
            right = weekday.write(day.weekday())
            words = _replace(text, start, end, [(weekday.start, weekday.end, right)])
            reason = tr(
                "{ngay} là {thu}, không phải {cu}",
                ngay=write_ngay_so(day),
                thu=write_thu(day),
                cu=weekday.words,
            )
            yield Ask("thu-trong-tuan", reason, start, end, (words, KEEP))
