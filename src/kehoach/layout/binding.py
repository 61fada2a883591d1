"""No-break spaces where the line of an administrative text must not break."""

from __future__ import annotations

import re
from functools import lru_cache

NO_BREAK = "\u00a0"

_SPACE = f"[ {NO_BREAK}]"
_NUMBER = r"(?:\d|…|\.{2,})"
"""How a number begins; dots stand where it is yet to be written by hand."""

_COUNTERS = (
    "ngày|tháng|năm|quý|điều|khoản|điểm|mục|phần|chương|mẫu|biểu|bảng|số:?|lần|thứ|khóa|khoá|kỳ"
    f"|phụ{_SPACE}lục"
)
_DURATIONS = "giờ|ngày|tuần|tháng|quý|năm"
_UNITS = "nghìn|ngàn|triệu|tỷ|tỉ|đồng|ha|km|km²|m|m²|m³|kg|tạ|tấn|lít"

_BINDINGS = tuple(
    re.compile(f"({before}) (?={after})")
    for before, after in (
        # năm 2023, Điều 3, số 08/2018/TT-BNN, Số: /KH-SNN where the number is still missing
        (rf"(?<!\w)(?i:{_COUNTERS})", f"{_NUMBER}|/"),
        # quý III, Phụ lục II
        (rf"(?<!\w)(?i:{_COUNTERS})", r"[IVXLC]+(?!\w)"),
        # điểm a
        (r"(?<!\w)(?i:điểm)", r"[a-zđ](?!\w)"),
        # 06 tháng, 75 năm; in 'ngày 05 tháng 01' the month has a number of its own
        (r"\d", rf"(?i:{_DURATIONS})(?!\w)(?!{_SPACE}{_NUMBER})"),
        # 92,9 %, 1,5 triệu
        (r"\d", rf"[%‰°₫]|(?:{_UNITS})(?!\w)"),
    )
)

_DASH = re.compile(rf"(\S) (?=[-–—](?:{_SPACE}|$))")
"""A dash that begins a line would be read as the mark of a new item."""
_RANGE = re.compile(rf"((?<![\d/.,])\d{{1,4}}{_SPACE}[-–—]) (?=\d{{1,4}}(?!\d|[/.,]\d))")
"""2021 - 2025 whole; a range of full dates may break after its dash."""

_SHORT_NAME = re.compile(r"((?:^|, | và )\w+) (?=\w+(?:,| và |$))")
"""A title of two words in a list: Khối trưởng, Khối phó và …"""


@lru_cache(maxsize=16_384)
def bind(text: str) -> str:
    """Return ``text`` (NFC) with no-break spaces inside what a line must not tear apart.

    Bound are a counter and its number (năm 2023, Điều 3, quý III, điểm a, số 08/2018/TT-BNN), a
    number and its unit (06 tháng, 92,9 %), a range of numbers (2021 - 2025), and a dash to the
    word before it. Only single spaces change, each into U+00A0; ``bind(bind(text)) == bind(text)``.
    """
    if " " not in text:
        return text
    for binding in _BINDINGS:
        text = binding.sub(rf"\1{NO_BREAK}", text)
    return bind_ranges(text)


def bind_ranges(text: str) -> str:
    """Return ``text`` with ranges and dashes bound alone: for a column too narrow for the rest."""
    for binding in (_DASH, _RANGE):
        text = binding.sub(rf"\1{NO_BREAK}", text)
    return text


def bind_names(text: str) -> str:
    """Return a list of names with those of two words bound: 'Khối trưởng, Khối phó'."""
    return _SHORT_NAME.sub(rf"\1{NO_BREAK}", text)
