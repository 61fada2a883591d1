"""What has come: one entry for a report of a unit, read from a sheet or a YAML file and checked."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.errors import Notice, Problem
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.reading.near_miss import suggest
from kehoach.reading.values import show_path
from kehoach.thoi_gian import NgaySai, parse_ngay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.errors import Place
    from kehoach.model.don_vi import DonVi
    from kehoach.reading.values import Path
    from kehoach.tracking.obligations import Obligations, Report

_MIEN = re.compile(r"(?:được\s+)?mi[eễ]n(?!\w)\s*[:\-–]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_EARLIEST_YEARS = 1
"""A report of a plan may come in the year before, never earlier."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A report that came, or the reason why it need not come.

    Attributes:
        don_vi: the unit's code as in the roster.
        so: the activity that demands it.
        ngay: when it came; None with ``mien``.
        so_ky_hieu: its số and ký hiệu, '' where nobody wrote it down.
        mien: why the unit is excused; None where it is not.
    """

    don_vi: str
    so: int
    ngay: dt.date | None = None
    so_ky_hieu: str = ""
    mien: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A submission as typed, with the place and the path of each word of it."""

    don_vi: object
    hoat_dong: object
    ngay: object
    so_ky_hieu: object
    mien: object
    places: dict[str, Place]
    path: Path = ()


class Checker:
    """Checks entries one by one and gathers all that is wrong with them."""

    def __init__(self, obligations: Obligations, today: dt.date) -> None:
        """Take who owes what, and the day after which nothing can have come."""
        self.submissions: list[Submission] = []
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []
        self._obligations, self._today = obligations, today
        self._first: dict[tuple[str, int], Place] = {}
        self._taken: set[tuple[str, int]] = set()
        self._strangers: set[Place] = set()

    def check(self, entry: Entry) -> None:
        """Take ``entry``, or say what is wrong with it."""
        before = len(self.problems)
        ma = self._check_unit(entry)
        report = self._check_report(entry)
        if ma and report and ma not in report.don_vi:
            owing = tr("{n} đơn vị phải gửi báo cáo này", n=len(report.don_vi))
            found = tr("{x} không phải gửi “{y}”", x=ma, y=report.ten)
            self._report(entry, "don_vi", "khong-phai-gui", found, owing)
        mien = self._check_mien(entry)
        ngay = self._check_ngay(entry) if mien is None else None
        so_ky_hieu = self._check_so(entry)
        if len(self.problems) > before or not (ma and report) or (ngay is None and mien is None):
            return
        self._check_double(entry, ma, report)
        self._taken.add((ma, report.so))
        self.submissions.append(Submission(ma, report.so, ngay, so_ky_hieu, mien))

    def check_cells(self, entry: Entry) -> None:
        """Take the two cells of a report in a unit's row; blank ones say nothing."""
        if entry.ngay is not None or entry.so_ky_hieu is not None:
            self.check(entry)

    def check_stranger(self, unit: object, place: Place) -> None:
        """Say that a row without reports is of no unit that owes any."""
        entry = Entry(unit, "", None, None, None, {"don_vi": place})
        self._check_unit(entry)

    def check_name(self, unit: DonVi, ten: object, place: Place) -> None:
        """See that the name beside a code is the unit's: one sorted column moves all reports."""
        names = [name for name in (unit.ten, unit.ten_gon) if name]
        words = _read_words(ten)
        if words and fold(words) not in map(fold, [*names, unit.ma]):
            expected = tr("tên của {x}: {y}", x=unit.ma, y=unit.ten)
            hint = tr("có thể bảng đã bị sắp xếp lệch cột; xem lại cả hàng")
            self.problems.append(Problem("ten-khac", place, "", words, expected, hint))

    def report_double_row(self, ma: str, place: Place, first: str) -> None:
        """Say that a unit has two rows."""
        found = tr("{x} đã có một hàng ở {z}", x=ma, z=first)
        self.problems.append(Problem("hang-trung", place, "", found, tr("mỗi đơn vị một hàng")))

    def _check_unit(self, entry: Entry) -> str:
        ma = _read_words(entry.don_vi)
        unit = self._obligations.find_unit(ma)
        if unit is not None:
            return unit.ma
        if entry.places["don_vi"] in self._strangers:
            return ""
        self._strangers.add(entry.places["don_vi"])
        known = [one.ma for one in self._obligations.units]
        near = suggest(ma, known)
        self._report(
            entry,
            "don_vi",
            "khong-ro-don-vi",
            ma or tr("để trống"),
            tr("mã một đơn vị phải gửi báo cáo: {x}", x=_list(known)),
            tr("có phải {x}?", x=near) if near else "",
        )
        return ""

    def _check_report(self, entry: Entry) -> Report | None:
        found = find_reports(self._obligations.reports, _read_words(entry.hoat_dong))
        if len(found) == 1:
            return found[0]
        known = _list([f"{one.so} ({one.ten})" for one in self._obligations.reports])
        expected = tr("số thứ tự hoặc tên một báo cáo: {x}", x=known)
        if found:
            expected = tr("chỉ một báo cáo: {x}", x=_list([one.ten for one in found]))
        words = _read_words(entry.hoat_dong) or tr("để trống")
        self._report(entry, "hoat_dong", "khong-ro-bao-cao", words, expected)
        return None

    def _check_mien(self, entry: Entry) -> str | None:
        """Return why the unit is excused; a cell of days says 'miễn: lý do'."""
        if entry.mien is not None:
            words = _read_words(entry.mien)
        elif isinstance(entry.ngay, str) and (found := _MIEN.fullmatch(entry.ngay.strip())):
            words = found[1].strip()
        else:
            return None
        if not words or isinstance(entry.mien, bool):
            key = "ngay" if entry.mien is None else "mien"
            expected = tr("lý do được miễn: “miễn: không phát sinh”")
            self._report(entry, key, "mien-khong-ly-do", tr("miễn mà không có lý do"), expected)
            return ""
        if entry.mien is not None and entry.ngay is not None:
            expected = tr("hoặc ngay, hoặc mien, không cả hai")
            self._report(entry, "mien", "mien-va-ngay", words, expected)
        return words

    def _check_ngay(self, entry: Entry) -> dt.date | None:
        value = entry.ngay
        if value is None:
            if entry.so_ky_hieu is not None:
                found = tr("có số, ký hiệu mà không có ngày")
                expected = tr("ngày nhận báo cáo")
                self._report(entry, "ngay", "thieu-ngay", found, expected)
            return None
        day = self._read_day(entry, value)
        if day is None:
            return None
        if day > self._today:
            expected = tr("ngày đã qua, không sau hôm nay {x}", x=write_ngay_so(self._today))
            self._report(entry, "ngay", "ngay-tuong-lai", write_ngay_so(day), expected)
        elif day.year < self._obligations.nam - _EARLIEST_YEARS:
            expected = tr("ngày trong năm {x}", x=self._obligations.nam)
            self._report(entry, "ngay", "ngay-khac-nam", write_ngay_so(day), expected)
        return day

    def _read_day(self, entry: Entry, value: object) -> dt.date | None:
        if isinstance(value, dt.date):
            return value
        expected = tr("một ngày (18/6/2023), hoặc “miễn: lý do”")
        if isinstance(value, bool | int):
            found = tr("số {x}", x=value)
            hint = tr("định dạng ô là ngày (Date) rồi gõ lại")
            self._report(entry, "ngay", "khong-phai-ngay", found, expected, hint)
            return None
        try:
            day = parse_ngay(str(value))
        except NgaySai as error:
            self._report(entry, "ngay", error.code, str(value), expected, str(error))
            return None
        if entry.places["ngay"].cell is not None:
            text = tr("ngày gõ thành chữ “{x}”, được hiểu là {y}", x=value, y=write_ngay_so(day))
            where = show_path((*entry.path, "ngay")) if entry.path else ""
            self.notices.append(Notice("ngay-dang-chu", entry.places["ngay"], text, where))
        return day

    def _check_so(self, entry: Entry) -> str:
        if isinstance(entry.so_ky_hieu, dt.date):
            # Excel turns '12/6' into a day of this year
            found = write_ngay_so(entry.so_ky_hieu)
            expected = tr("số, ký hiệu: 123/BC-SNN")
            hint = tr("định dạng ô là Text rồi gõ lại; Excel đã đổi số thành ngày")
            self._report(entry, "so_ky_hieu", "so-thanh-ngay", found, expected, hint)
            return ""
        return _read_words(entry.so_ky_hieu)

    def _check_double(self, entry: Entry, ma: str, report: Report) -> None:
        place = entry.places["don_vi"]
        first = self._first.setdefault((ma, report.so), place)
        if first != place or (ma, report.so) in self._taken:
            found = tr("{x} đã có “{y}” ở {z}", x=ma, y=report.ten, z=first)
            self._report(entry, "don_vi", "nop-trung", found, tr("mỗi đơn vị, mỗi báo cáo một lần"))

    def _report(
        self, entry: Entry, key: str, code: str, found: str, expected: str, hint: str = ""
    ) -> None:
        place = entry.places.get(key) or entry.places["don_vi"]
        where = show_path((*entry.path, key)) if entry.path else ""
        self.problems.append(Problem(code, place, where, found, expected, hint))


def find_reports(reports: Sequence[Report], words: str) -> list[Report]:
    """Return the reports that ``words`` mean: the activity's number, or part of a report's name."""
    if words.isascii() and words.isdigit():
        return [one for one in reports if one.so == int(words)]
    key = fold(words)
    exact = [one for one in reports if fold(one.ten) == key]
    return exact or [one for one in reports if key and key in fold(one.ten)]


def fold(words: str) -> str:
    """Return ``words`` without what does not change their meaning: case, spaces, Unicode form."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def _read_words(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _list(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "") if names else tr("(không có)")
