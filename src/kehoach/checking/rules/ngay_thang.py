"""Days that cannot be: not in the calendar, of another weekday, turned round, gone by."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.dates import find_dates, read_own_date
from kehoach.checking.aids.passages import WORDS, list_passages, tell_words
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import NOI_DUNG_DUNG, NOI_DUNG_KHOP, Severity
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kehoach.checking.aids.dates import DateInText
    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS: Final = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
_NAME: Final = r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật))"
_BEFORE = re.compile(rf"(?<!\w){_NAME},?\s*\(?\s*(?:ngày\s+)?$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*\(\s*(?:(?:sáng|chiều|tối|trưa|ngày)\s+)*{_NAME}\s*\)", re.IGNORECASE)


@rule(
    "NQ006",
    title=mark("Thứ trong tuần không khớp với ngày"),
    why=mark("Người nhận không biết theo thứ hay theo ngày, nhất là trong giấy mời."),
    of=NOI_DUNG_DUNG,
    codes={"thu": mark("ngày rơi vào thứ khác")},
    bad="thứ Ba, ngày 05/01/2026",
    good="thứ Hai, ngày 05/01/2026",
    severity=Severity.WARNING,
    fix="show",
)
def check_weekdays(paper: Paper) -> Iterator[Fault]:
    """A weekday right before a date, or in brackets after it."""
    for passage in list_passages(paper):
        for one in find_dates(passage.text):
            day = one.get_date()
            named = passage.find_before(_BEFORE, one.start)
            named = named or _AFTER.match(passage.text, one.end)
            if day is None or named is None:
                continue
            weekday = 6 if named[2] else _NUMBERS[named[1].lower()]
            if weekday != day.weekday():
                span = (min(named.start(), one.start), max(named.end(), one.end))
                expected = tr(
                    "{ngay} là {thu}", ngay=f"{day:%d/%m/%Y}", thu=_WEEKDAYS[day.weekday()]
                )
                yield tell_words("thu", passage, span, expected)


@rule(
    "NQ007",
    title=mark("Ngày không có trong lịch"),
    why=mark("Ngày không có thật thì không thực hiện được; thường do gõ nhầm."),
    of=NOI_DUNG_DUNG,
    codes={"khong-co": mark("không có ngày này")},
    bad="trước ngày 31/6/2026",
    good="trước ngày 30/6/2026",
    severity=Severity.WARNING,
    fix="show",
)
def check_calendar(paper: Paper) -> Iterator[Fault]:
    """Dates with a year, and dates after the word 'ngày'; that of the head has its own rule."""
    for passage in list_passages(paper):
        if passage.component == "dia_danh_ngay":
            continue
        for one in find_dates(passage.text):
            if not one.is_possible:
                expected = tr("một ngày có trong lịch, viết ngày trước tháng sau")
                yield tell_words("khong-co", passage, (one.start, one.end), expected)


_BETWEEN = re.compile(r"\s*(?:đến\s+(?:hết\s+)?(?:ngày\s+)?|[-–]\s*(?:ngày\s+)?)", re.IGNORECASE)
_FROM = re.compile(r"(?:từ|kể từ)\s+(?:ngày\s+)?$|\(\s*$", re.IGNORECASE)
_YEARS = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|từ năm)\s+((?:19|20)\d\d)\s*(?:-|–|đến(?:\s+năm)?)\s*"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)


@rule(
    "NQ008",
    title=mark("Khoảng thời gian bị ngược"),
    why=mark("Ngày cuối đứng trước ngày đầu thì một trong hai đã gõ nhầm."),
    of=NOI_DUNG_DUNG,
    codes={
        "ngay-nguoc": mark("ngày cuối trước ngày đầu"),
        "nam-nguoc": mark("năm cuối trước năm đầu"),
    },
    bad="từ ngày 20/6/2026 đến ngày 15/6/2026",
    good="từ ngày 15/6/2026 đến ngày 20/6/2026",
    severity=Severity.WARNING,
    fix="show",
)
def check_ranges(paper: Paper) -> Iterator[Fault]:
    """Spans whose two ends both have their year."""
    for passage in list_passages(paper):
        for one, other in pairwise(find_dates(passage.text)):
            if _is_range(passage, one, other):
                span = (one.start, other.end)
                yield tell_words("ngay-nguoc", passage, span, tr("ngày đầu trước ngày cuối"))
        for match in _YEARS.finditer(passage.text):
            if int(match[2]) < int(match[1]):
                expected = tr("năm đầu trước năm cuối")
                yield tell_words("nam-nguoc", passage, match.span(), expected)


def _is_range(passage: Passage, one: DateInText, other: DateInText) -> bool:
    start, end = one.get_date(), other.get_date()
    if start is None or end is None or end >= start:
        return False
    between = _BETWEEN.fullmatch(passage.text, one.end, other.start)
    return between is not None and passage.find_before(_FROM, one.start) is not None


_DEADLINE = re.compile(r"(?:trước|chậm nhất(?:\s+(?:là|đến|vào))?)\s+(?:ngày\s+)?$", re.IGNORECASE)
_TASK = re.compile(
    r"(?:hoàn thành|gửi|báo cáo|nộp|trình|tổng hợp|đề nghị|yêu cầu|thực hiện)[^.;]*$", re.IGNORECASE
)
_SENTENCE: Final = 400
"""So far before a date the verb of its sentence may stand."""
_DEMAND = re.compile(
    r"đề nghị|yêu cầu"
    r"|^\W*(?:báo cáo|ý kiến|văn bản|danh sách|hồ sơ|kết quả|số liệu)\b[^.;]{0,60}?\bgửi về\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"(?<!\w)(?:đã|chưa|quá hạn|ban hành|được cấp|sinh|phát sinh)(?!\w)", re.IGNORECASE
)
_CELL = re.compile(r"\s*(?:hoàn thành\s+)?(?:trước|chậm nhất)", re.IGNORECASE)
_MEETING = re.compile(r"\W*(?:\d\.\s*)?thời gian\b", re.IGNORECASE)


@rule(
    "NQ009",
    title=mark("Thời hạn trước ngày của văn bản"),
    why=mark("Việc được giao có thời hạn đã qua khi văn bản ban hành; thường là ngày năm trước."),
    of=NOI_DUNG_KHOP,
    codes={"han": mark("thời hạn sớm hơn ngày văn bản")},
    bad="gửi báo cáo trước ngày 20/6/2025 (văn bản ngày 05/3/2026)",
    good="gửi báo cáo trước ngày 20/6/2026",
    needs=("dia_danh_ngay",),
    kinds=("ke_hoach", "cong_van", "giay_moi"),
    fix="show",
)
def check_deadlines(paper: Paper) -> Iterator[Fault]:
    """Deadlines of tasks, and the hour of an invitation, before the earliest day of the paper."""
    own = read_own_date(paper)
    if own is None:
        return
    # a letter that urges lists in its table the deadlines that were missed
    tables = () if _urges(paper) else ("bang",)
    for passage in list_passages(paper, *WORDS, *tables):
        for one in find_dates(passage.text):
            day = one.get_date()
            if day and day < own.earliest and _is_due(paper.kind, passage, one):
                expected = tr("từ ngày {ngay} trở đi", ngay=_write(own.earliest))
                yield tell_words("han", passage, (one.start, one.end), expected)


def _urges(paper: Paper) -> bool:
    part = paper.get("trich_yeu_cong_van")
    return part is not None and "don doc" in fold(part.text)


def _write(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _is_due(kind: str, passage: Passage, one: DateInText) -> bool:
    if kind == "giay_moi":
        return _MEETING.match(passage.text) is not None
    if passage.find_before(_DEADLINE, one.start) is None:
        return False
    sentence = passage.cut_sentence(one.start)
    if _GONE.search(sentence):
        return False
    if passage.component == "bang":
        return _CELL.match(passage.text) is not None
    wants = kind == "ke_hoach" or _DEMAND.search(sentence)
    return (
        bool(wants)
        and _TASK.search(passage.text, max(0, one.start - _SENTENCE), one.start) is not None
    )
