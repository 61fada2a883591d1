"""A year by its name in the cycle of sixty: 'Tết Giáp Thìn' is said of one year only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.rollover.outcome import Ask
from kehoach.rollover.result import KEEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.rollover.turn import Turn

_CAN: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_CHI: Final = (
    *("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ"),
    *("Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"),
)
_ALSO: Final = {"tí": "tý", "mẹo": "mão", "tị": "tỵ"}
_FIRST: Final = 4
"""The year 4, as 1984, was Giáp Tý."""
_NAME: Final = re.compile(
    rf"(?<!\w)(?P<can>{'|'.join(_CAN)}) (?P<chi>{'|'.join((*_CHI, *_ALSO))})(?!\w)", re.IGNORECASE
)


def name_year(year: int) -> str:
    """Return the name of ``year``: 'Giáp Thìn' for 2024."""
    return f"{_CAN[(year - _FIRST) % len(_CAN)]} {_CHI[(year - _FIRST) % len(_CHI)]}"


def ask_about_names(text: str, turn: Turn) -> Iterator[Ask]:
    """Yield a question for each name of a year near the plan's."""
    near = {name_year(year).casefold(): year for year in range(turn.old - 1, turn.old + 2)}
    for found in _NAME.finditer(text):
        chi = found["chi"].casefold()
        year = near.get(f"{found['can'].casefold()} {_ALSO.get(chi, chi)}")
        if year is None or not turn.step:
            continue
        new = name_year(year + turn.step)
        reason = tr("{ten} là năm {nam}", ten=found[0], nam=year)
        words = new.upper() if found[0].isupper() else new
        yield Ask("can-chi", reason, found.start(), found.end(), (KEEP, words))
