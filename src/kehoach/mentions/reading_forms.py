"""What a form of time says: its years, its days, its count, and what is odd about it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from kehoach.mentions import mention as kinds
from kehoach.mentions.atoms import Atom
from kehoach.mentions.forms import FORM
from kehoach.mentions.mention import Years
from kehoach.mentions.patterns import DATE, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

BARE_YEAR: Final = "nam_tran"
BARE_MONTH: Final = "thang_tran"
BLANK_DAY: Final = "ngay_trong"
"""Forms that are no kinds: what they are, the words around them tell."""

_YEAR = re.compile(rf"(?<![0-9]){YEAR}")
_DATE = re.compile(DATE)
_FIGURES = re.compile("[0-9]+")
_CLOCK = re.compile(r"[0-9]{1,2} ?(?:h|g|:|giờ)(?: ?[0-9]{2})?(?: ?'| phút)?")
_COUNT = re.compile(r"[0-9]{1,4}(?![0-9/.-])|(?<= )[ivx]+(?!\w)|(?<=thứ )\w+\Z")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}
_NUMERALS: Final = {
    name: number
    for number, name in enumerate(
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1
    )
} | {"một": 1}
_LEAST_ANNIVERSARY: Final = 5
_LONG_PLAN: Final = 5
_CENTURY_TURNS: Final = 70


def find_atoms(low: str) -> Iterator[Atom]:
    """Yield the pieces of ``low`` (small letters, numbers blanked) that have a form of time."""
    for found in FORM.finditer(low):
        name = found.lastgroup or ""
        yield _READERS.get(name, _read_plain)(name, found[0], found.start())


def _read_plain(name: str, text: str, at: int) -> Atom:
    return Atom(at, at + len(text), name, _read_years(text, at))


def _read_years(text: str, at: int) -> tuple[Years, ...]:
    return tuple(
        Years(at + one.start(), at + one.end(), int(one[0])) for one in _YEAR.finditer(text)
    )


def _read_date(name: str, text: str, at: int) -> Atom:
    days = _list_days([_read_numbers(text)])
    return _make(kinds.NGAY, text, at, days, "" if _is_even(text) else "hai-loai-dau")


def _is_even(text: str) -> bool:
    return len(set(re.findall(r"(?<=[0-9]) ?([/.-]) ?(?=[0-9])", text))) < 2


def _make(
    kind: str, text: str, at: int, days: tuple[datetime.date, ...] | None, doubt: str = ""
) -> Atom:
    if days is None:
        doubt = "ngay-khong-co-that"
    return Atom(at, at + len(text), kind, _read_years(text, at), days or (), doubt=doubt)


def _read_numbers(text: str) -> list[int]:
    """Return day, month, year as far as written; the form that begins with the year is turned."""
    numbers = [int(one) for one in _FIGURES.findall(_CLOCK.sub("", text))]
    return numbers[::-1] if numbers and numbers[0] > 31 else numbers


def _list_days(dates: list[list[int]]) -> tuple[datetime.date, ...] | None:
    """Return the days; a part that is not written is the last date's; None if one is no day."""
    try:
        whole = dates[-1]
        filled = [one + whole[len(one) :] for one in dates]
        return tuple(datetime.date(year, month, day) for day, month, year in filled)
    except ValueError:
        return None


def _read_list(name: str, text: str, at: int) -> Atom:
    whole = _find_last_date(text)
    first = re.findall(r"[0-9]{1,2}(?: ?/ ?[0-9]{1,2})?", text[: whole.start()])
    days = _list_days([*(_read_numbers(one) for one in first), _read_numbers(whole[0])])
    return _make(kinds.NGAY, text, at, days, "" if _is_rising(days) else "khoang-nguoc")


def _find_last_date(text: str) -> re.Match[str]:
    *_, last = _DATE.finditer(text)
    return last


def _is_rising(days: tuple[datetime.date, ...] | None) -> bool:
    return days is None or list(days) == sorted(set(days))


def _read_span(name: str, text: str, at: int) -> Atom:
    whole = _find_last_date(text)
    days = _list_days([_read_numbers(text[: whole.start()]), _read_numbers(whole[0])])
    if days and _is_anniversary(days):
        return _make(kinds.KY_NIEM, text, at, days)
    return _make(kinds.KHOANG_NGAY, text, at, days, "" if _is_rising(days) else "khoang-nguoc")


def _is_anniversary(days: tuple[datetime.date, ...]) -> bool:
    first, last = days
    same_day = (first.day, first.month) == (last.day, last.month)
    return same_day and last.year - first.year >= _LEAST_ANNIVERSARY


def _read_open_span(name: str, text: str, at: int) -> Atom:
    days = tuple(_list_days([_read_numbers(one[0])]) or () for one in _DATE.finditer(text))
    return _make(kinds.KHOANG_NGAY, text, at, sum(days, ()))


def _read_anniversary(name: str, text: str, at: int) -> Atom:
    opening = text.rfind("(")
    bracket = text[opening:] if opening >= 0 else ""
    days = [_list_days([_read_numbers(one[0])]) or () for one in _DATE.finditer(bracket)]
    years = _read_years(bracket, at + max(opening, 0))
    found = _COUNT.search(text[:opening] if opening >= 0 else text)
    count = int(found[0]) if found and found[0].isdecimal() else None
    return Atom(at, at + len(text), kinds.KY_NIEM, years, sum(days, ()), count)


def _read_count(name: str, text: str, at: int) -> Atom:
    found = _COUNT.search(text)
    count = _read_numeral(found[0]) if found else None
    doubt = "so-nam-qua-lon" if name == kinds.THOI_LUONG and (count or 0) > 1000 else ""
    return Atom(at, at + len(text), name, count=count, doubt=doubt)


def _read_numeral(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    if text in _NUMERALS:
        return _NUMERALS[text]
    values = [_ROMAN.get(one, 0) for one in text]
    following = [*values[1:], 0]
    return sum(-one if one < then else one for one, then in zip(values, following, strict=True))


def _read_half(name: str, text: str, at: int) -> Atom:
    count = _read_numeral(text.split()[0])
    return Atom(at, at + len(text), name, _read_years(text, at), count=count or None)


def _read_phase(name: str, text: str, at: int) -> Atom:
    atom = _read_plain(kinds.GIAI_DOAN, text, at)
    return _doubt(atom, "khoang-nguoc") if _get_length(atom) < 1 else atom


def _doubt(atom: Atom, doubt: str) -> Atom:
    return Atom(atom.start, atom.end, atom.form, atom.years, atom.days, atom.count, doubt)


def _get_length(atom: Atom) -> int:
    return atom.years[-1].value - atom.years[-2].value


def _read_school_year(name: str, text: str, at: int) -> Atom:
    atom = _read_plain(name, text, at)
    if len(atom.years) == 1:
        return _doubt(atom, "nam-hai-chu-so") if re.search(r"[-/] ?[0-9]{2}\Z", text) else atom
    length = _get_length(atom)
    if length == 1:
        return atom
    phase = Atom(at, atom.end, kinds.GIAI_DOAN, atom.years)
    return phase if length > 1 and "niên kh" in text else _doubt(atom, "khoang-nguoc")


def _read_years_plan(name: str, text: str, at: int) -> Atom:
    atom = _read_plain(kinds.GIAI_DOAN, text, at)
    if _get_length(atom) < 1:
        return _doubt(atom, "khoang-nguoc")
    return atom if int(text.split()[0]) >= _LONG_PLAN else _doubt(atom, "cuon-chieu")


def _read_year_span(name: str, text: str, at: int) -> Atom:
    atom = _read_plain(name, text, at)
    length = _get_length(atom)
    if length < 1:
        return _doubt(atom, "khoang-nguoc")
    has_words = re.search("đến|tới", text) is not None
    return atom if length > 1 or has_words else _doubt(atom, "hai-nam-lien")


def _read_month(name: str, text: str, at: int) -> Atom:
    atom = _read_plain(name, text, at)
    months = [int(one) for one in _FIGURES.findall(text) if len(one) < 3]
    if name == kinds.THANG and not atom.years and re.search(r"/ ?[0-9]{2}\Z", text):
        return _read_short(kinds.THANG, text, at)
    return atom if all(1 <= one <= 12 for one in months) else _doubt(atom, "thang-khong-co-that")


def _read_short(name: str, text: str, at: int) -> Atom:
    """Read a form whose year has two figures: 30/6/23."""
    start = at + len(text) - 2
    figures = int(text[-2:])
    value = figures + (2000 if figures < _CENTURY_TURNS else 1900)
    years = (*_read_years(text, at), Years(start, at + len(text), value))
    return Atom(at, at + len(text), name, years, doubt="nam-hai-chu-so")


def _read_odd(name: str, text: str, at: int) -> Atom:
    return _doubt(_read_plain(kinds.NAM, text, at), "nhieu-nam")


def _read_open_day(name: str, text: str, at: int) -> Atom:
    day, month, *_ = [*_read_numbers(text), 1]
    odd = not 1 <= day <= 31 or not 1 <= month <= 12
    return Atom(at, at + len(text), name, doubt="ngay-khong-co-that" if odd else "")


_READERS: Final = {
    kinds.KY_NIEM: _read_anniversary,
    "nhieu_ngay": _read_list,
    kinds.KHOANG_NGAY: _read_span,
    kinds.NGAY: _read_date,
    "khoang_ngay_mo": _read_open_span,
    "ngay_tat": _read_short,
    kinds.NGAY_KHONG_NAM: _read_open_day,
    kinds.NAM_HOC: _read_school_year,
    kinds.GIAI_DOAN: _read_phase,
    "ke_hoach_nam": _read_years_plan,
    kinds.NUA_NAM: _read_half,
    kinds.KHOANG_NAM: _read_year_span,
    "nam_tat": _read_short,
    "nhieu_nam": _read_odd,
    kinds.THANG: _read_month,
    BARE_MONTH: _read_month,
    kinds.LAN_THU: _read_count,
    kinds.THOI_LUONG: _read_count,
    "nam_hai_so": _read_short,
}
