"""Numbers that are no time: addresses, telephones, sums; they are taken out before all else."""

from __future__ import annotations

import re
from typing import Final

FILLER: Final = "\x01"
"""Stands where something was taken out, letter for letter."""

_NEUTRAL: Final = (
    r"https?://\S{1,500}",
    r"www\.\S{1,500}",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}",
    r"(?<![\w.-])(?:[\w-]{1,63}\.){1,6}(?:vn|com|org|net|info)(?!\w)(?:/\S{0,300})?",
    r"(?<![\w.-])[\w.-]{1,80}\.(?:docx?|xlsx?|pdf|pptx?|odt|zip|rar|png|jpe?g)(?!\w)",
    # Telephones: with a word that says so, or three figures or more after the leading 0.
    r"(?:điện thoại|đt|sđt|tel|fax|di động|hotline|zalo)[ .:]{1,3}[+(]?[0-9][0-9 .()-]{5,18}[0-9]",
    r"(?<![\w/(.])(?:\(?0[0-9]{2,4}\)?|\+84)(?:[ .-]?[0-9]{2,4}){2,4}(?![\w/])",
    # Thousands parted by points.
    r"(?<![\w/.,])[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?(?![\w/]|[.,][0-9])",
)
_NUMBER = re.compile("|".join(_NEUTRAL), re.IGNORECASE)

_CARDINAL_BEFORE = re.compile(
    r"(?<!\w)(?:điều|khoản|trang|số|mã|mẫu|biểu|phòng|quốc lộ|tỉnh lộ|thửa|tờ|stt)(?: số)?:? ?\Z"
)
_UNITS: Final = (
    "đồng|triệu|tỷ|tỉ|nghìn|ngàn|vnđ|vnd|usd|đ|ha|m2|m3|m²|m³|km|kg|mm|m|tấn|tạ|lít|nhân khẩu"
    "|người|hộ|lượt|trường hợp|hồ sơ|học sinh|sinh viên|giáo viên|đảng viên|hội viên|đoàn viên"
    "|đại biểu|lao động|suất|phiếu|con|cây|ca|liều|giường|phần quà|cuộc|lồng|ô tô|xe|giờ|phút"
)
_UNIT_AFTER = re.compile(rf" ?(?:[%‰]|(?:{_UNITS})(?!\w))")
_LOOK_BACK: Final = 24


def blank_numbers(raw: str) -> str:
    """Return ``raw`` with what is surely no time filled over."""
    return _NUMBER.sub(lambda found: FILLER * len(found[0]), raw)


def is_quantity(low: str, start: int, end: int) -> bool:
    """Tell whether the bare figures from ``start`` to ``end`` count or number something."""
    if _CARDINAL_BEFORE.search(low, max(0, start - _LOOK_BACK), start):
        return True
    return _UNIT_AFTER.match(low, end) is not None
