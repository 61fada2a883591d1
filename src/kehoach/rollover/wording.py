"""Words with other years or days in them, in the wording that was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from kehoach.mentions import Mention

_DAY: Final = re.compile(
    r"(?P<ngay>\d{1,2})(?P<a>\s*[/.\-]\s*|\s+tháng\s+)(?P<thang>\d{1,2})"
    r"(?:(?P<b>\s*[/.\-]\s*|\s+năm\s+)(?P<nam>\d{4}))?(?!\d)",
    re.IGNORECASE,
)
_CLUE: Final = re.compile(
    r"(?P<clue>trước|chậm nhất(?:\s+(?:là|vào))?(?:\s+đến)?(?:\s+hết)?|muộn nhất(?:\s+(?:là|vào))?|"
    r"(?:tính\s+)?đến(?:\s+hết)?|hạn(?:\s+(?:cuối|chót))?(?:\s+là)?:?)"
    r"(?P<gio>\s+\d{1,2}\s*(?:h|giờ|g|:)\s*(?:\d{1,2}\s*(?:’|'|phút)?)?,?)?"
    r"(?P<gap>\s+(?:ngày\s+)?)$",
    re.IGNORECASE,
)


def move_years(text: str, mention: Mention, step: int) -> str:
    """Return the words of ``mention`` in ``text`` with each of its years ``step`` later."""
    pieces, at = [], mention.start
    for year in mention.years:
        pieces += [text[at : year.start], str(year.value + step)]
        at = year.end
    return "".join([*pieces, text[at : mention.end]])


def find_day(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last day with its month between two letters of ``text``."""
    found = list(_DAY.finditer(text, start, end))
    return found[-1] if found else None


def read_day(match: re.Match[str]) -> tuple[int, int]:
    """Return day and month of what :func:`find_day` found."""
    return int(match["ngay"]), int(match["thang"])


def write_day(match: re.Match[str], day: date) -> str:
    """Return ``day`` in the form of ``match``: its signs, its zeros, its year if it had one."""
    padded = match["thang"].startswith("0") and len(match["thang"]) == 2
    thang = f"{day.month:02}" if padded or day.month <= 2 else str(day.month)
    if match["thang"] in ("1", "2"):
        thang = str(day.month)
    ngay = f"{day.day:02}" if day.day < 10 and not _is_bare(match["ngay"]) else str(day.day)
    nam = f"{match['b']}{day.year}" if match["nam"] else ""
    return f"{ngay}{match['a']}{thang}{nam}"


def _is_bare(ngay: str) -> bool:
    return len(ngay) == 1


def find_clue(text: str, day_start: int) -> re.Match[str] | None:
    """Return the words of a deadline ('Trước ngày ') that end where the day begins."""
    return _CLUE.search(text, 0, day_start)


def word_last_day(text: str, match: re.Match[str], day: date) -> tuple[int, str]:
    """Return where the wording begins and how it says that ``day`` is the last one.

    'Trước ngày 30/6/2024' becomes 'Chậm nhất ngày 28/6/2024': before the 28th would be another
    two working days less. Other wordings include the day already and stay.
    """
    written = write_day(match, day)
    clue = find_clue(text, match.start())
    if clue is None:
        return match.start(), written
    if clue["clue"].casefold() != "trước" or clue["gio"]:
        return clue.start(), text[clue.start() : match.start()] + written
    words = "Chậm nhất" if clue["clue"][0].isupper() else "chậm nhất"
    return clue.start(), f"{words} ngày {written}"


def find_clause(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the clause between semicolons begins and ends that holds two letters.

    The semicolon before it goes with it, at the text's beginning the one behind it. None where
    the clause is the whole text.
    """
    cuts = [match.start() for match in re.finditer(r";", text) if not _is_quoted(text, match)]
    left = max((cut for cut in cuts if cut < start), default=None)
    right = min((cut for cut in cuts if cut >= end), default=None)
    if left is None and right is None:
        return None
    if left is None:
        stop = len(text[: right + 1]) if right is not None else len(text)
        return (0, stop) if re.search(r"\w", text[stop:]) else None
    stop = len(text) if right is None else right
    return left, left + len(text[left:stop].rstrip(" ."))


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    return before.count("“") > before.count("”") or before.count("(") > before.count(")")
