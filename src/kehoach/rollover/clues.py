"""Words around a mention that say what it is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kehoach.rollover.outcome import Spot

_PAST: Final = re.compile(r"\bđã\b", re.IGNORECASE)
_CUT: Final = re.compile(r"[;.!?()]|,\s")
_PLANNED: Final = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|hạn|thời hạn|đến|tới|từ|vào|trong|xong|hoàn thành|dự kiến|"
    r"tổ chức|thời gian|lúc|sáng|chiều|tối|giờ|phút|\d+\s?h\d*)\W+(?:\w+\W+){0,3}?(?:ngày\W*)?$",
    re.IGNORECASE,
)
_COMMEMORATED: Final = re.compile(
    r"(?:kỷ niệm|chào mừng|mừng|nhân dịp|nhân ngày|hưởng ứng)\b[^;.]{0,120}$", re.IGNORECASE
)
_EVERY_YEAR: Final = re.compile(
    r"\s*(?:,\s*)?(?:hằng|hàng)\s+(?:năm|tháng|quý|tuần)", re.IGNORECASE
)
_OTHER_YEAR: Final = re.compile(
    r"\s*(?:của\s+)?năm\s+(?:liền kề|trước|sau|tiếp|kế|tới)", re.IGNORECASE
)
_OWN_NAME: Final = re.compile(
    r"(?:trên đây là|ban hành|xây dựng)\s+kế hoạch(?:(?!kế hoạch)[^;.,])*$", re.IGNORECASE
)
_TARGET: Final = re.compile(
    r"(?:(?:đến|tới)(?:\s+(?:hết|cuối|giữa|đầu))?|tầm nhìn|trước|hướng tới)\s*$", re.IGNORECASE
)
_REVIEWED: Final = re.compile(
    r"(?:sơ kết|tổng kết|đánh giá|nhìn lại|sơ, tổng kết)\s*(?:\(?\w+\)?\s+)?$", re.IGNORECASE
)
_CELEBRATED: Final = re.compile(r"(?:kỷ|kỉ) niệm\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LETTER: Final = re.compile(
    r"(?:công văn|công điện|thông báo|giấy mời|thư)\s*(?:số:?\s*)?$", re.IGNORECASE
)


def is_past(spot: Spot) -> bool:
    """Tell whether its clause speaks of what was done already."""
    before = _CUT.split(spot.before)[-1]
    after = _CUT.split(spot.after)[0][:20]
    return bool(_PAST.search(before) or _PAST.match(after.strip()))


def is_planned(spot: Spot) -> bool:
    """Tell whether words of a deadline or an appointment lead up to it."""
    return bool(_PLANNED.search(_CUT.split(spot.before)[-1]))


def is_commemorated(spot: Spot) -> bool:
    """Tell whether the day is one that is celebrated: it may well be a holiday."""
    return bool(_COMMEMORATED.search(spot.before))


def recurs(spot: Spot) -> bool:
    """Tell whether it comes back each year, month or week by its own words."""
    return bool(_EVERY_YEAR.match(spot.after)) or "hằng" in spot.words or "hàng" in spot.words


def is_own_name(spot: Spot) -> bool:
    """Tell whether it stands in the plan's own name: its subject, or where it calls itself so."""
    path = spot.leaf.path
    if path == ("van_ban", "trich_yeu"):
        return True
    return path in (("mo_dau",), ("ket_thuc",)) and bool(_OWN_NAME.search(spot.before))


def is_of_other_year(spot: Spot) -> bool:
    """Tell whether it says itself that it lies in the year before or after."""
    return bool(_OTHER_YEAR.match(spot.after))


def is_target(spot: Spot) -> bool:
    """Tell whether it is a year by which something shall be reached."""
    return bool(_TARGET.search(spot.before))


def is_review(spot: Spot) -> bool:
    """Tell whether what was done in so many years is reviewed ('Sơ kết 03 năm')."""
    return bool(_REVIEWED.search(spot.before)) and "năm" in spot.words.casefold()


def is_celebrated(spot: Spot) -> bool:
    """Tell whether an ordinal counts an anniversary: 'kỷ niệm lần thứ 70'."""
    return bool(_CELEBRATED.search(spot.before))


def is_letter(spot: Spot) -> bool:
    """Tell whether a cited document is a letter: what it asks for is asked once."""
    head = spot.before + spot.words[: max(0, spot.words.find("số"))]
    return bool(_LETTER.search(head)) or bool(
        re.match(r"(?:công văn|công điện)\b", spot.words, re.IGNORECASE)
    )
