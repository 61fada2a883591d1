"""What Excel checks while a form is filled in: one rule for each input."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from kehoach.bieu_mau.form import CHON, CHU, DIEM, NGAY, SO, Input
from kehoach.con_so import write_number
from kehoach.model.so_thap_phan import shorten

if TYPE_CHECKING:
    from kehoach.bieu_mau.form import Identity

_TITLE_MOST, _MESSAGE_MOST = 32, 255
"""The longest that Excel takes (ECMA-376 part 1, 18.3.1.32)."""
_FARTHEST: Final = 10**15


def make_check(one: Input, identity: Identity, choices: str) -> dict[str, Any] | None:
    """Return the rule for an input in XlsxWriter's words; None where anything goes.

    Args:
        one: the input.
        identity: whose form it is.
        choices: the range that holds the answers of a list.
    """
    rule = _make_rule(one, identity, choices)
    if rule is None:
        return None
    advice = _advise(one, identity)
    return {
        **rule,
        "ignore_blank": True,
        "input_title": _cut(one.name, _TITLE_MOST),
        "input_message": _cut(advice, _MESSAGE_MOST),
        "error_title": "Chưa đúng",
        "error_message": _cut(advice, _MESSAGE_MOST),
    }


def _advise(one: Input, identity: Identity) -> str:
    """Return what an input takes, in a sentence."""
    match one.kind:
        case "ngay":
            first, last = find_days(identity)
            return f"Một ngày trong các năm {first.year} - {last.year}, ví dụ 18/6/{identity.nam}."
        case "chon":
            shown = ", ".join(one.choices[:8])
            return f"Chọn một trong: {shown}{', …' if len(one.choices) > 8 else ''}."
        case "chu":
            return "Câu chữ."
    least = write_number(one.least) if one.least is not None else ""
    if one.most is None:
        return f"Một số từ {least} trở lên, ví dụ 7,5." if least else "Một số, ví dụ 7,5."
    return f"Một số từ {least} đến {write_number(one.most)}, ví dụ 7,5."


def find_days(identity: Identity) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a form may name."""
    return dt.date(identity.nam - 1, 1, 1), dt.date(identity.nam + 1, 12, 31)


def _make_rule(one: Input, identity: Identity, choices: str) -> dict[str, Any] | None:
    match one.kind:
        case kind if kind in (DIEM, SO):
            least = shorten(one.least) if one.least is not None else -_FARTHEST
            most = shorten(one.most) if one.most is not None else _FARTHEST
            return {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}
        case kind if kind == NGAY:
            first, last = find_days(identity)
            return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last}
        case kind if kind == CHON:
            return {"validate": "list", "source": choices}
        case kind if kind == CHU:
            return None
    raise ValueError(one.kind)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
