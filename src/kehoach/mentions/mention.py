"""What a mention of time is, and the kinds there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime

NGAY: Final = "ngay"
"""A whole date, or several that share their month and year; its days may be left blank."""
NGAY_KHONG_NAM: Final = "ngay_khong_nam"
"""A day that names no year: 'ngày 30/6', 'ngày 15 hằng tháng'."""
THANG: Final = "thang"
"""A month, with its year or without."""
QUY: Final = "quy"
"""A quarter, with its year or without."""
NUA_NAM: Final = "nua_nam"
"""A part of a year counted in months: '06 tháng đầu năm 2023'."""
NAM: Final = "nam"
"""A year: 'năm 2023'."""
NAM_HOC: Final = "nam_hoc"
"""A year that lies in two: 'năm học 2023 - 2024', 'niên vụ 2023/2024'."""
KHOANG_NGAY: Final = "khoang_ngay"
"""From one date to another."""
GIAI_DOAN: Final = "giai_doan"
"""A phase or a term: 'giai đoạn 2021 - 2025', 'nhiệm kỳ 2020 - 2025'."""
KHOANG_NAM: Final = "khoang_nam"
"""From one year to another: 'từ năm 2023 đến năm 2025'."""
KY_NIEM: Final = "ky_niem"
"""An anniversary, with its dates in brackets if it has them; ``count`` is its years."""
LAN_THU: Final = "lan_thu"
"""An ordinal: 'lần thứ III', 'khóa XIII', 'kỳ họp thứ 5'; ``count`` is its number."""
THOI_LUONG: Final = "thoi_luong"
"""A length of time: '06 tháng', '15 ngày làm việc'; ``count`` is its number."""
VIEN_DAN: Final = "vien_dan"
"""The number, date or title of a cited document."""
LUAT: Final = "luat"
"""The year in the name of a law."""
CHUONG_TRINH: Final = "chuong_trinh"
"""A year in the name or aim of a programme, or within quotation marks."""
KHONG_RO: Final = "khong_ro"
"""Looks like a date or a year, and what it is cannot be told for sure."""

KINDS: Final = (
    NGAY,
    NGAY_KHONG_NAM,
    THANG,
    QUY,
    NUA_NAM,
    NAM,
    NAM_HOC,
    KHOANG_NGAY,
    GIAI_DOAN,
    KHOANG_NAM,
    KY_NIEM,
    LAN_THU,
    THOI_LUONG,
    VIEN_DAN,
    LUAT,
    CHUONG_TRINH,
    KHONG_RO,
)
"""All kinds."""


@dataclass(frozen=True, slots=True)
class Years:
    """A written year: where its figures stand in the text, and its value."""

    start: int
    end: int
    value: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of time in a text.

    Attributes:
        start: Where it begins, counted in letters of the text as it was given.
        end: Where it ends (the letter after its last).
        kind: One of ``KINDS``.
        years: Each year written in it, in order; a year that it only implies is not there.
        days: The whole dates in it that there are in the calendar, in order.
        count: The number in an anniversary, an ordinal or a length of time.
        why: A stable code of the clue that decided.
    """

    start: int
    end: int
    kind: str
    years: tuple[Years, ...] = ()
    days: tuple[datetime.date, ...] = ()
    count: int | None = None
    why: str = ""
