"""What stands in an input, as data: points, figures, words, days, answers; nothing is guessed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.checks import find_days
from kehoach.bieu_mau.form import CHON, CHU, DIEM, NGAY
from kehoach.con_so import write_number
from kehoach.messages import tr
from kehoach.model.so_thap_phan import PLACES, count_places, parse_so
from kehoach.model.types import DAI_NHAT
from kehoach.nd30 import write_ngay_so
from kehoach.reading.near_miss import suggest
from kehoach.reading.text import clean_text, excerpt
from kehoach.thoi_gian import NgaySai, parse_ngay

if TYPE_CHECKING:
    from kehoach.bieu_mau.form import Identity, Input
    from kehoach.bieu_mau.report import FormReport
    from kehoach.errors import Place

Value = Decimal | str | dt.date
_EXACT: Final = 10
"""Decimals to which a computed number is rounded: 0.1 + 0.2 is 0.3."""
PERCENT: Final = "(%)"
"""Ends the name of a percentage: Excel keeps a typed 95% as 0.95."""
_MOST_PLACES: Final = 4
_BIGGEST: Final = 10**15
"""Excel keeps no more figures."""


_NUMBERS, _DAYS = "so-dang-chu", "ngay-dang-chu"
"""Codes of the notices of what was typed as text."""
_FEW: Final = 3
_SHOWN: Final = 8
"""So many cells have a notice each; of more, so many are named in one."""
_NOTHING: Final = ("-", "–", "không", "ko", "k", "không có", "không phát sinh")
"""What people type where there is nothing."""


class _Wrong(Exception):
    """A value that an input does not take."""

    def __init__(self, code: str, found: str, hint: str = "") -> None:
        self.code, self.found, self.hint = code, found, hint
        super().__init__(found)


class CellValues:
    """Reads the values of one form; what is wrong goes into its report."""

    def __init__(self, report: FormReport, identity: Identity, today: dt.date) -> None:
        self._report, self._identity, self._today = report, identity, today
        self._typed: dict[str, list[tuple[Place, str, str, str]]] = {_NUMBERS: [], _DAYS: []}

    def tell_typed(self) -> None:
        """Tell what was typed as text and read: each where they are few, else all in one notice.

        A form in which all figures are text would else bury what matters.
        """
        told = {
            _NUMBERS: lambda n: tr("{n} ô có số gõ thành chữ", n=n),
            _DAYS: lambda n: tr("{n} ô có ngày gõ thành chữ", n=n),
        }
        for code, found in self._typed.items():
            if len(found) <= _FEW:
                for place, name, text, _ in found:
                    self._report.notice(code, place, text, path=name)
            else:
                shown = "; ".join(short for *_, short in found[:_SHOWN])
                more = "; …" if found[_SHOWN:] else ""
                text = tr("{x}, được hiểu là: {y}", x=told[code](len(found)), y=shown + more)
                self._report.notice(code, found[0][0], text)

    def _note(self, code: str, place: Place, one: Input, text: str, read: str) -> None:
        self._typed[code].append((place, one.name, text, f"{place.sheet}!{place.cell}: {read}"))

    def read(self, one: Input, value: object, place: Place) -> Value | None:
        """Return the value of an input; None where it is blank or wrong."""
        try:
            if isinstance(value, str):
                value = _clean(value)
            if value is None or value == "":
                return None
            return self._read(one, value, place)
        except _Wrong as wrong:
            expected = _say_expected(one, self._identity)
            self._report.refuse(wrong.code, place, wrong.found, expected, wrong.hint, path=one.name)
            return None

    def _read(self, one: Input, value: object, place: Place) -> Value:
        if isinstance(value, bool):
            shown = "TRUE" if value else "FALSE"
            raise _Wrong("o-dung-sai", tr("ô đúng/sai ({value})", value=shown))
        match one.kind:
            case kind if kind == NGAY:
                return self._read_day(one, value, place)
            case kind if kind == CHON:
                return _read_choice(one, value)
            case kind if kind == CHU:
                return _read_words(value)
        return self._read_number(one, value, place)

    def _read_number(self, one: Input, value: object, place: Place) -> Decimal:
        number = self._find_number(one, value, place)
        most = PLACES if one.kind == DIEM else _MOST_PLACES
        if count_places(number) > most:
            hint = tr("làm tròn đến {n} chữ số sau dấu phẩy", n=most)
            raise _Wrong("so-qua-le", write_number(number), hint)
        below = one.least is not None and number < one.least
        if below or (one.most is not None and number > one.most):
            raise _Wrong("ngoai-khoang", write_number(number))
        if one.name.endswith(PERCENT) and 0 < abs(number) <= 1:
            text = tr("{x} %: có phải {y} %?", x=write_number(number), y=write_number(100 * number))
            self._report.notice("ty-le-nho", place, text, path=one.name)
        return number

    def _find_number(self, one: Input, value: object, place: Place) -> Decimal:
        if isinstance(value, int | float):
            number = Decimal(str(round(value, _EXACT))) if abs(value) < _BIGGEST else None
            if number is None:
                raise _Wrong("so-qua-dai", tr("số có hơn 15 chữ số"))
            return number
        if isinstance(value, dt.date):
            # Excel makes a day of '7/5' and of '7-5'
            hint = tr("định dạng ô là General rồi gõ lại số")
            raise _Wrong("so-thanh-ngay", _show_day(value), hint)
        if not isinstance(value, str):
            raise _Wrong("o-co-gio", tr("ô định dạng giờ ({value})", value=value))
        number = parse_so(value)
        if number is None:
            hint = tr("gõ số trần, phần lẻ sau dấu phẩy, không kèm chữ")
            if value.casefold().rstrip(".") in _NOTHING:
                hint = tr("không có thì gõ 0; chưa biết thì để trống")
            raise _Wrong("khong-phai-so", excerpt(value), hint)
        text = tr("số gõ thành chữ “{x}”, được hiểu là {y}", x=value, y=write_number(number))
        if "." in value:  # 1.234 and 7.5: a person should see how each was read
            self._report.notice(_NUMBERS, place, text, path=one.name)
        else:
            self._note(_NUMBERS, place, one, text, write_number(number))
        return number

    def _read_day(self, one: Input, value: object, place: Place) -> dt.date:
        day = self._find_day(one, value, place)
        first, _ = find_days(self._identity)
        if day > self._today:
            found = tr("{x} là ngày chưa tới", x=write_ngay_so(day))
            raise _Wrong("ngay-tuong-lai", found)
        if day < first:
            raise _Wrong("ngay-khac-nam", write_ngay_so(day))
        return day

    def _find_day(self, one: Input, value: object, place: Place) -> dt.date:
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if not isinstance(value, str):
            hint = tr("định dạng ô là ngày (Date) rồi gõ lại")
            raise _Wrong("khong-phai-ngay", tr("số {x}", x=value), hint)
        try:
            day = parse_ngay(value)
        except NgaySai as error:
            raise _Wrong(error.code, excerpt(value), str(error)) from None
        text = tr("ngày gõ thành chữ “{x}”, được hiểu là {y}", x=value, y=write_ngay_so(day))
        self._note(_DAYS, place, one, text, write_ngay_so(day))
        return day


def _show_day(value: dt.date) -> str:
    return tr("một ngày ({x})", x=write_ngay_so(value))


def _read_words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and abs(value) < _BIGGEST:
        return write_number(Decimal(str(round(value, _EXACT)))).replace(".", "")
    if isinstance(value, dt.date):
        hint = tr("định dạng ô là Text rồi gõ lại; Excel đã đổi chữ thành ngày")
        raise _Wrong("so-thanh-ngay", _show_day(value), hint)
    raise _Wrong("o-co-gio", excerpt(str(value)))


def _read_choice(one: Input, value: object) -> str:
    text = str(value)
    folded = " ".join(text.split()).casefold()
    for answer in one.choices:
        if answer.casefold() == folded:
            return answer
    near = suggest(text, one.choices)
    raise _Wrong("ngoai-lua-chon", excerpt(text), tr("có phải {x}?", x=near) if near else "")


def _clean(raw: str) -> str:
    cleaned = clean_text(raw)
    text = cleaned.text.strip()
    if cleaned.refused:
        found = tr("ký tự điều khiển {x}", x=", ".join(cleaned.refused))
        raise _Wrong("ky-tu-dieu-khien", found, tr("gõ lại ô này"))
    if len(text) > DAI_NHAT:
        hint = tr("nhiều nhất {n} ký tự", n=DAI_NHAT)
        raise _Wrong("qua-dai", tr("{n} ký tự", n=len(text)), hint)
    return text


def _say_expected(one: Input, identity: Identity) -> str:
    """Return what an input takes, in the reader's language; the form itself is in Vietnamese."""
    match one.kind:
        case kind if kind == NGAY:
            first = find_days(identity)[0].year
            return tr("một ngày từ năm {x} đến hôm nay: 18/6/{nam}", x=first, nam=identity.nam)
        case kind if kind == CHON:
            return tr("một trong: {x}", x=", ".join(one.choices[:8]))
        case kind if kind == CHU:
            return tr("một đoạn chữ")
    if one.least is None:
        return tr("một số: 28; 7,5; 1.234,5")
    if one.most is None:
        return tr("một số từ {n} trở lên", n=write_number(one.least))
    return tr("một số từ {x} đến {y}", x=write_number(one.least), y=write_number(one.most))
