"""The place and date of issue (Phụ lục I, Phần I, Mục II, khoản 4)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.absence import is_surely_absent
from kehoach.checking.aids.head_edits import change_words, read_nfc
from kehoach.checking.aids.head_words import parse_dia_danh_ngay, parse_figures
from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering
from kehoach.checking.aids.pairing import pair_size
from kehoach.checking.aids.stacking import CENTRE_CODES, find_off_centre
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    BARE_MONTHS,
    CANH_DUOI,
    COMPONENTS,
    CUNG_DONG,
    KHONG_NGAY,
    KINDS,
    NGAY_DAY_DU,
    PADDED_DAYS,
    PADDED_MONTHS,
    SAU_DIA_DANH,
    THANH_PHAN_DAU,
    Severity,
    write_dia_danh_ngay,
    write_ngay_chu,
)
from kehoach.recognition.anchors import is_dia_danh_ngay
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.head_words import DiaDanhNgay, Figures, Piece
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_NGAY: Final = COMPONENTS["dia_danh_ngay"]
_THU: Final = re.compile(r"\s*,?\s*\b(thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)\s*,?\s*$", re.I)
_CENTURY: Final = "20"
"""A year that waits for its last two figures."""
_PLACE_WORDS: Final = 4
"""A longer name of a place may hold words of any kind."""
_UNIT_WORDS: Final = frozenset({"phố", "xã", "trấn", "đô", "khu", "tỉnh", "huyện", "phường", "và"})
"""Words of a unit that stay small within a name: 'Thành phố Hồ Chí Minh', 'Đặc khu Phú Quý'."""
_PARTS: Final = (("ngay", r"\bngày\b"), ("thang", r"tháng\b"), ("nam", r"năm(?![^\W\d_])"))
_MARKS: Final = (".", ",", ";", ":")
_GLUED: Final = re.compile(r"(?:ngày|tháng|năm)(?=\d)|(?<=\d)(?=tháng|năm)", re.I)
_WITHOUT: Final = KHONG_NGAY.value | {"hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "thu_cong"}


def _read(paper: Paper) -> tuple[Paragraph, DiaDanhNgay] | None:
    part = paper.get("dia_danh_ngay")
    parsed = None if part is None else parse_dia_danh_ngay(read_nfc(part.paragraphs[0]))
    return None if part is None or parsed is None else (part.paragraphs[0], parsed)


def _read_figures(paper: Paper) -> tuple[Paragraph, Figures] | None:
    part = paper.get("dia_danh_ngay")
    parsed = None if part is None else parse_figures(read_nfc(part.paragraphs[0]))
    return None if part is None or parsed is None else (part.paragraphs[0], parsed)


@rule(
    "DN001",
    title=mark("Địa danh, thời gian trình bày sai kiểu chữ"),
    why=mark("Địa danh và ngày, tháng, năm là chữ in thường, nghiêng, không đậm, cỡ 13 đến 14."),
    of=(_NGAY.co_chu, _NGAY.dam, _NGAY.nghieng, _NGAY.in_hoa),
    codes=LETTERING_CODES,
    bad="Hà Tĩnh, ngày 05 tháng 3 năm 2026 (chữ đứng)",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026 (chữ nghiêng)",
    needs=("dia_danh_ngay",),
    fix="safe",
)
def check_lettering(paper: Paper) -> Iterator[Fault]:
    """Place and date against their row of the table of lettering."""
    for part in paper.find("dia_danh_ngay")[:1]:
        for fault in find_lettering(part, _NGAY):
            yield pair_size(paper, "dia_danh_ngay", fault)


@rule(
    "DN002",
    title=mark("Địa danh thiếu hoặc viết sai"),
    why=mark("Địa danh viết hoa chữ cái đầu, sau địa danh có dấu phẩy, rồi đến ngày, tháng, năm."),
    of=SAU_DIA_DANH,
    codes={
        "thieu-phay": mark("sau địa danh không có dấu phẩy"),
        "thieu-dia-danh": mark("thiếu địa danh"),
        "viet-thuong": mark("địa danh viết chữ thường"),
    },
    bad="Hà Tĩnh ngày 05 tháng 3 năm 2026",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    needs=("dia_danh_ngay",),
    fix="safe",
)
def check_place(paper: Paper) -> Iterator[Fault]:
    """The place is there, begins with a capital and has its comma; dots are for the hand."""
    read = _read(paper) or _read_figures(paper)
    if read is None:
        return
    at, place, comma = read[0], read[1].place, read[1].comma
    name = place.core.lstrip("(")
    if not place.text.strip():
        yield Fault("thieu-dia-danh", tr("không có địa danh"), tr("địa danh, dấu phẩy, ngày"), at)
    elif name and not _THU.search(place.text):
        if SAU_DIA_DANH.value not in comma.text and name[-1].isalnum():
            edits = change_words(paper, at, [(comma.start, comma.end, f"{SAU_DIA_DANH.value} ")])
            yield Fault("thieu-phay", f"“{name} …”", f"“{name}, …”", at, edits=edits)
        right = _capitalise(name)
        if right != name:
            start = place.start + place.text.index(name)
            edits = change_words(paper, at, [(start, start + len(name), right)])
            yield Fault("viet-thuong", f"“{name}”", f"“{right}”", at, edits=edits)


def _capitalise(name: str) -> str:
    """Return the name of a place with its first letters as capitals; those of its unit stay."""
    words = name.split(" ")
    if len(words) > _PLACE_WORDS or not all(word[:1].isalpha() for word in words):
        return name[:1].upper() + name[1:]
    lifted = [
        word if order and word in _UNIT_WORDS else word[:1].upper() + word[1:]
        for order, word in enumerate(words)
    ]
    return " ".join(lifted)


@rule(
    "DN003",
    title=mark("Chữ ngày, tháng, năm viết hoa"),
    why=mark("Các từ ngày, tháng, năm viết chữ thường, kể cả chữ đứng ngay sau địa danh."),
    of=_NGAY.in_hoa,
    codes={"viet-hoa": mark("ngày, tháng hoặc năm viết hoa")},
    bad="Hà Tĩnh, Ngày 05 tháng 3 năm 2026",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    needs=("dia_danh_ngay",),
    fix="safe",
)
def check_words(paper: Paper) -> Iterator[Fault]:
    """The date's words are in small letters; a line all in capitals is DN001's."""
    read = _read(paper)
    if read is None or read_nfc(read[0]).isupper() or not read[1].place.text.strip():
        return
    at, off = read[0], [one for one in read[1].words if not one.text.islower()]
    if off:
        edits = change_words(paper, at, ((one.start, one.end, one.text.lower()) for one in off))
        yield Fault("viet-hoa", f"“{off[0].text}”", f"“{off[0].text.lower()}”", at, edits=edits)


@rule(
    "DN004",
    title=mark("Ngày hoặc tháng thiếu, thừa số 0"),
    why=mark("Ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 phía trước; tháng 3 đến tháng 9 thì không."),
    of=(PADDED_DAYS, PADDED_MONTHS, BARE_MONTHS),
    codes={
        "ngay-thieu-0": mark("ngày nhỏ hơn 10 thiếu số 0"),
        "thang-thieu-0": mark("tháng 1, 2 thiếu số 0"),
        "thang-thua-0": mark("tháng 3 đến 9 thừa số 0"),
    },
    bad="Hà Tĩnh, ngày 5 tháng 03 năm 2026",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    needs=("dia_danh_ngay",),
    fix="safe",
)
def check_zeros(paper: Paper) -> Iterator[Fault]:
    """Leading zeros of day and month; blanks are for the hand."""
    read = _read(paper)
    if read is None:
        return
    at, (day, month, _) = read[0], read[1].numbers
    if len(day.core) == 1 and int(day.core) in PADDED_DAYS.value:
        yield _tell_zero(paper, at, "ngay-thieu-0", day, f"0{day.core}")
    if len(month.core) == 1 and int(month.core) in PADDED_MONTHS.value:
        fault = _tell_zero(paper, at, "thang-thieu-0", month, f"0{month.core}")
        yield fault
    if len(month.core) == 2 and month.core[0] == "0" and int(month.core) in BARE_MONTHS.value:
        yield _tell_zero(paper, at, "thang-thua-0", month, month.core[1])


def _tell_zero(paper: Paper, at: Paragraph, code: str, number: Piece, right: str) -> Fault:
    facts = {"ngay-thieu-0": PADDED_DAYS, "thang-thieu-0": PADDED_MONTHS}
    edits = change_words(paper, at, [(*number.find_core(), right)])
    return Fault(
        code, f"“{number.core}”", f"“{right}”", at, of=facts.get(code, BARE_MONTHS), edits=edits
    )


@rule(
    "DN005",
    title=mark("Không có ngày như vậy"),
    why=mark("Ngày ban hành phải là một ngày có thật trên lịch."),
    of=NGAY_DAY_DU,
    codes={"khong-co": mark("ngày không có trên lịch")},
    bad="Hà Tĩnh, ngày 31 tháng 4 năm 2026",
    good="Hà Tĩnh, ngày 30 tháng 4 năm 2026",
    needs=("dia_danh_ngay",),
    fix="show",
)
def check_calendar(paper: Paper) -> Iterator[Fault]:
    """The parts of the date that are given belong to some day of the calendar."""
    read, figures = _read(paper), _read_figures(paper)
    if read is not None:
        at, numbers = read[0], [_count(one) for one in read[1].numbers]
    elif figures is not None:
        at, numbers = figures[0], [*figures[1].numbers]
    else:
        return
    day, month, year = numbers
    if not _is_day(day, month, year):
        yield Fault("khong-co", tr("ngày không có trên lịch"), tr("một ngày có thật"), at)


def _count(number: Piece) -> int | None:
    return int(number.core) if number.core.isdigit() else None


def _is_day(day: int | None, month: int | None, year: int | None) -> bool:
    try:
        write_dia_danh_ngay("", day, month, None if year is not None and year < 100 else year)
    except ValueError:
        return False
    return True


@rule(
    "DN006",
    title=mark("Thời gian ban hành không viết đầy đủ"),
    why=mark("Thời gian viết đủ bằng chữ ngày, tháng, năm, các số bằng chữ số Ả Rập, năm bốn số."),
    of=NGAY_DAY_DU,
    codes={
        "chu-so": mark("ngày viết bằng số, không có chữ ngày, tháng, năm"),
        "nam": mark("năm không đủ bốn chữ số"),
        "thieu": mark("thiếu ngày, tháng hoặc năm"),
        "dinh": mark("chữ và số viết liền nhau"),
        "dau-cuoi": mark("có dấu câu sau năm"),
        "thu": mark("có thứ trong tuần"),
    },
    bad="Hà Tĩnh, 5/3/2026",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    needs=("dia_danh_ngay",),
    fix="safe",
)
def check_fullness(paper: Paper) -> Iterator[Fault]:
    """The date is written out, with a year of four digits and no weekday."""
    read, figures = _read(paper), _read_figures(paper)
    if figures is not None:
        yield _tell_figures(paper, *figures)
    if read is None:
        yield from _find_lacking(paper) if figures is None else ()
        return
    at, parsed = read
    yield from _find_glued(paper, at, parsed)
    year = parsed.numbers[2].core
    if len(year) == 2 and year.isdigit() and year != _CENTURY:
        yield Fault("nam", tr("năm {nam}", nam=year), tr("năm bốn chữ số"), at)
    weekday = _THU.search(parsed.place.text)
    if weekday:
        start = parsed.place.start + weekday.start()
        edits = change_words(paper, at, [(start, parsed.comma.end, f"{SAU_DIA_DANH.value} ")])
        yield Fault("thu", f"“{weekday[1]}”", tr("chỉ ngày, tháng, năm"), at,
                    severity=Severity.WARNING, edits=edits)  # fmt: skip


def _find_lacking(paper: Paper) -> Iterator[Fault]:
    """Yield the words that a date lacks of which others are there."""
    at = paper.find("dia_danh_ngay")[0].paragraphs[0]
    words = read_nfc(at).casefold()
    lacking = [name for name, form in _PARTS if re.search(form, words) is None]
    if len(lacking) == 1 and ("…" not in words and "..." not in words):
        shown = {"ngay": tr("không có ngày"), "thang": tr("không có tháng"),
                 "nam": tr("không có năm")}  # fmt: skip
        yield Fault("thieu", shown[lacking[0]], "ngày … tháng … năm …", at)


def _find_glued(paper: Paper, at: Paragraph, parsed: DiaDanhNgay) -> Iterator[Fault]:
    """Yield blanks that lack between words and numbers, and a mark after the year."""
    words = read_nfc(at)
    places = [one.end() for one in _GLUED.finditer(words, parsed.words[0].start)]
    if places:
        edits = change_words(paper, at, [(one, one, " ") for one in places])
        yield Fault("dinh", tr("chữ và số viết liền nhau"), "ngày … tháng … năm …", at,
                    severity=Severity.WARNING, edits=edits)  # fmt: skip
    end = parsed.numbers[2].find_core()[1]
    mark_after = words[end:].strip()
    if parsed.numbers[2].core and mark_after in _MARKS:
        edits = change_words(paper, at, [(end, len(words.rstrip()), "")])
        yield Fault("dau-cuoi", tr("“{dau}” ở cuối", dau=mark_after), tr("không có dấu ở cuối"),
                    at, severity=Severity.WARNING, edits=edits)  # fmt: skip


def _tell_figures(paper: Paper, at: Paragraph, figures: Figures) -> Fault:
    day, month, year = figures.numbers
    if not figures.has_whole_year or not _is_day(day, month, year):
        return Fault("chu-so", f"“{figures.date.text}”", "ngày … tháng … năm …", at)
    right = write_ngay_chu(date(year, month, day))
    edits = change_words(paper, at, [(figures.date.start, figures.date.end, right)])
    return Fault("chu-so", f"“{figures.date.text}”", f"“{right}”", at, edits=edits)


@rule(
    "DN007",
    title=mark("Địa danh, thời gian không cùng dòng với số, ký hiệu"),
    why=mark("Địa danh và thời gian ở cùng một dòng với số, ký hiệu."),
    of=CUNG_DONG,
    codes={"khac-dong": mark("ở hàng khác của bảng")},
    bad="Số: 05/KH-SNV (hàng 2 của bảng), Hà Tĩnh, ngày … (hàng 3)",
    good="cả hai ở cùng một hàng của bảng",
    needs=("so_ky_hieu", "dia_danh_ngay"),
    fix="show",
)
def check_row(paper: Paper) -> Iterator[Fault]:
    """Told only where both stand in one table, clearly in different rows."""
    so, ngay = (paper.find(one)[0].paragraphs[0] for one in CUNG_DONG.value)
    a, b = so.where, ngay.where
    if len(a) == len(b) == 4 and a[0] == b[0] and a[1] != b[1] and a[2] != b[2]:
        yield Fault("khac-dong", tr("khác hàng của bảng với số, ký hiệu"),
                    tr("cùng dòng với số, ký hiệu"), ngay, severity=Severity.WARNING)  # fmt: skip


@rule(
    "DN008",
    title=mark("Thiếu địa danh và thời gian ban hành"),
    why=mark("Địa danh và thời gian là thành phần thể thức chính; chưa có ngày thì để trống."),
    of=THANH_PHAN_DAU,
    codes={"thieu": mark("thiếu địa danh và thời gian")},
    bad="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (không có ngày)",
    good="Hà Tĩnh, ngày    tháng    năm 2026",
    needs=("quoc_hieu", "tieu_ngu", "so_ky_hieu"),
    kinds=frozenset(KINDS) - _WITHOUT,
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """Place and date stand below Tiêu ngữ; one that stands elsewhere is not missing."""
    elsewhere = any(is_dia_danh_ngay(fold(one.text)) for one in paper.paragraphs)
    if not elsewhere and is_surely_absent(paper, "dia_danh_ngay", _resembles):
        yield Fault("thieu", tr("không có địa danh và thời gian"),
                    tr("địa danh, ngày … tháng … năm …"),
                    paper.find("tieu_ngu")[0].paragraphs[-1], "dia_danh_ngay")  # fmt: skip


def _resembles(key: str) -> bool:
    return "ngay" in key or "thang" in key or re.search(r"\d{1,2}[/.-]\d{1,2}", key) is not None


@rule(
    "DN009",
    title=mark("Địa danh, thời gian không canh giữa"),
    why=mark("Địa danh và thời gian được đặt dưới, canh giữa so với Quốc hiệu và Tiêu ngữ."),
    of=CANH_DUOI,
    codes=CENTRE_CODES,
    bad="Hà Tĩnh, ngày 05 tháng 3 năm 2026 (canh trái)",
    good="Hà Tĩnh, ngày 05 tháng 3 năm 2026 (canh giữa)",
    needs=("quoc_hieu", "dia_danh_ngay"),
    fix="safe",
)
def check_centre(paper: Paper) -> Iterator[Fault]:
    """Place and date are centred below Quốc hiệu."""
    yield from find_off_centre(paper, "dia_danh_ngay")
