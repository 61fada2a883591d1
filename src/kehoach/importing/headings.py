"""What the columns of a table mean, by the words at their heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

TT: Final = "tt"
_MEANINGS: Final = (
    (TT, re.compile(r"(?:s?tt|so tt|so thu tu|so|#)\.?")),
    ("phoi_hop", re.compile(r"(?:.* )?phoi hop(?: .*)?|tham gia(?: .*)?")),
    ("chu_tri", re.compile(r"(?:.* )?chu tri(?: .*)?|chi dao thuc hien|.*dau moi.*")),
    (
        "thoi_gian",
        re.compile(
            r"(?:thoi gian|thoi diem|thoi han|tien do|han |han$|moc thoi gian|ngay hoan thanh"
            r"|thang$|lich ).*"
        ),
    ),
    (
        "thuc_hien",
        re.compile(
            r"(?:don vi|co quan|nguoi|bo phan|to chuc|ca nhan|trach nhiem|phan cong|phu trach"
            r"|luc luong|doi tuong)\b.*(?:thuc hien|phu trach|trach nhiem|thuc thi|tien hanh"
            r"|nhiem vu|cong tac)?.*|thuc hien|trach nhiem"
        ),
    ),
    (
        "noi_dung",
        re.compile(
            r"(?:ten |cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec|viec |dau muc"
            r"|hang muc|giai phap|phan viec|nhom nhiem vu).*"
        ),
    ),
)


def name_column(heading: str) -> str:
    """Return what a column is by its heading, a key of an activity or 'tt'; '' for any other."""
    key = fold(heading)
    return next((name for name, form in _MEANINGS if form.fullmatch(key)), "")


def name_columns(headings: Sequence[str]) -> list[str]:
    """Return what each column is, every meaning once: the first of two alike has it."""
    names: list[str] = []
    for heading in headings:
        name = name_column(heading)
        names.append("" if name in names else name)
    return names


def is_of_activities(names: Sequence[str]) -> bool:
    """Tell whether columns so named are those of a table of activities."""
    when_or_who = {"thoi_gian", "thuc_hien", "chu_tri", "phoi_hop"} & set(names)
    return "noi_dung" in names and bool(when_or_who)
