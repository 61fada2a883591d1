"""Capitals (Phụ lục II): only what a list or a sure form can judge; the rest is let be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import CAPITALS, PLURAL, SMALL, Wordings
from kehoach.checking.aids.passages import (
    WORDS,
    list_passages,
    quote_words,
    tell_rewording,
    tell_words,
)
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark
from kehoach.nd30 import (
    DANH_HIEU,
    DANH_TU_RIENG,
    DAU_CAU,
    HANG,
    LOAI_HINH,
    LOAI_VAN_BAN,
    NGAY_LE,
    NGAY_TRONG_TUAN,
    TEN_CO_QUAN,
    TET,
    THANG_BANG_CHU,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_NAMES: Final = Wordings(TEN_CO_QUAN.value)
_SORTS: Final = Wordings(LOAI_HINH.value)
_HONOURS: Final = Wordings(DANH_HIEU.value)
_HOLIDAYS: Final = Wordings(f"ngày {one}" for one in NGAY_LE.value)

_VERB = re.compile(r"(?:Bộ|Sở)\s+xây")
"""'Sở xây dựng kế hoạch' is a body that builds."""
_ISSUED_BY = re.compile(r"(?:\d\s+năm\s+\d{4}|\d/\d{1,2}/\d{4})\s+của\s+$")
"""The issuer of a document that is cited: after its date it is one body and no common noun."""
_CAPITALISED = re.compile(rf"(?<!\w)[{CAPITALS}]\w*[ \u00a0]$")


@rule(
    "VH001",
    title=mark("Tên cơ quan, tổ chức viết hoa sai"),
    why=mark(
        "Tên cơ quan viết hoa chữ đầu của cụm từ chỉ loại hình và của cụm từ chỉ chức năng, lĩnh "
        "vực; không viết hoa mọi âm tiết."
    ),
    of=(TEN_CO_QUAN, LOAI_HINH),
    codes={
        "ten": mark("tên cơ quan viết hoa sai"),
        "loai-hinh": mark("từ chỉ loại hình cơ quan viết hoa cả hai âm tiết"),
    },
    bad="Ủy Ban Nhân Dân tỉnh, Sở Nội Vụ",
    good="Ủy ban nhân dân tỉnh, Sở Nội vụ",
    fix="safe",
)
def check_bodies(paper: Paper) -> Iterator[Fault]:
    """Names of bodies that the dictionary holds; a small first letter may be a common noun."""
    yield from gather(paper, _find_bodies(paper))


def _find_bodies(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        told: set[int] = set()
        for found in _NAMES.find_miscased(passage.text, passage.level):
            words = passage.text[found.start : found.end]
            is_name = words[0].isupper() or passage.find_before(_ISSUED_BY, found.start)
            if is_name and not _VERB.match(words):
                told.add(found.start)
                yield tell_rewording("ten", passage, (found.start, found.end), found.to)
        for found in _SORTS.find_miscased(passage.text, passage.level):
            words = passage.text[found.start : found.end]
            # A capital before it may be a family name: 'Trần Hiệp Hội'.
            named = passage.find_before(_CAPITALISED, found.start)
            if words.istitle() and not named and found.start not in told:
                span = (found.start, found.end)
                yield tell_rewording("loai-hinh", passage, span, found.to, of=LOAI_HINH)


_DAYS: Final = "|".join(one.lower() for one in NGAY_TRONG_TUAN.value)
_DAY = re.compile(
    rf"(?:(?:sáng|trưa|chiều|tối)\s+thứ\s+({_DAYS})(?!\w)"
    rf"|(?<!\w)thứ\s+({_DAYS}),?\s+(?:ngày\s+\d|hằng tuần|hàng tuần)"
    rf"|\d\s*\(\s*(?:\w+\s+)?thứ\s+({_DAYS})\s*\))",
)
_MONTHS: Final = "|".join(
    one.lower() for one in sorted(THANG_BANG_CHU.value, key=len, reverse=True) if one != "Năm"
)
_MONTH = re.compile(
    r"(?<!\w)(?:cách mạng tháng\s+(tám|mười)(?!\w)"
    r"|tháng\s+(giêng|chạp)(?!\w)"
    rf"|(?:trong|vào|đầu|cuối|giữa|từ|đến|hết)\s+tháng\s+({_MONTHS})"
    r"(?:\s+(?:năm\s+\d{4}|âm lịch)|[,;.](?=\s|$)))",
    re.IGNORECASE,
)


@rule(
    "VH004",
    title=mark("Ngày trong tuần, tháng viết bằng chữ không viết hoa"),
    why=mark("Ngày trong tuần và tháng, khi không dùng chữ số, viết hoa âm tiết chỉ ngày, tháng."),
    of=(NGAY_TRONG_TUAN, THANG_BANG_CHU),
    codes={
        "thu": mark("ngày trong tuần viết thường"),
        "thang": mark("tháng viết thường"),
    },
    bad="sáng thứ hai, Cách mạng tháng tám",
    good="sáng thứ Hai, Cách mạng tháng Tám",
    fix="safe",
)
def check_days(paper: Paper) -> Iterator[Fault]:
    """Days and months in words where they can be no ordinal and no number."""
    for passage in list_passages(paper):
        for code, form, fact in (("thu", _DAY, NGAY_TRONG_TUAN), ("thang", _MONTH, THANG_BANG_CHU)):
            for match in form.finditer(passage.text):
                at = match.lastindex or 0
                to = match[at].capitalize()
                if to != match[at] and not match[at].isupper():
                    yield tell_rewording(code, passage, match.span(at), to, of=fact)


_TET = re.compile(
    rf"(?<!\w)[Tt]ết\s+({'|'.join(one.replace(' ', chr(92) + 's+') for one in TET.value)})(?!\w)",
    re.IGNORECASE,
)


@rule(
    "VH005",
    title=mark("Tên ngày lễ, tết viết hoa sai"),
    why=mark(
        "Tên tết viết hoa âm tiết thứ nhất (tết Nguyên đán, tết Trung thu); tên ngày lễ viết hoa "
        "chữ đầu của tên."
    ),
    of=(TET, NGAY_LE),
    codes={
        "tet": mark("tên tết viết hoa sai"),
        "ngay-le": mark("tên ngày lễ viết hoa sai"),
    },
    bad="Tết Nguyên Đán, ngày quốc khánh",
    good="tết Nguyên đán, ngày Quốc khánh",
    fix="safe",
)
def check_holidays(paper: Paper) -> Iterator[Fault]:
    """The names that the decree or its rule gives; the capital of 'Tết' itself is let be."""
    for passage in list_passages(paper):
        for match in _TET.finditer(passage.text):
            to = match[1].capitalize()
            if to != match[1] and not match[1].isupper():
                yield tell_rewording("tet", passage, match.span(1), to)
        for found in _HOLIDAYS.find_miscased(passage.text, passage.level):
            words = passage.text[found.start : found.end]
            small = words.split()[1][0].islower()
            if small:
                to = words[: len("ngày")] + found.to[len("ngày") :]
                span = (found.start, found.end)
                yield tell_rewording("ngay-le", passage, span, to, of=NGAY_LE)


_KIND = re.compile(
    r"(?<!\w)("
    + "|".join(
        one[0].lower() + one[1:].replace(" ", r"\s+")
        for one in sorted(LOAI_VAN_BAN.value, key=len, reverse=True)
    )
    + r")\s+số:?\s+\d+(?:/\d{4})?[/-][A-ZĐ]"
)


_LAW = re.compile(
    r"(?<!\w)(?:[Đđ]iều\s+\d+[a-zđ]?|[Cc]hương\s+[IVXLC]+)\s+(?:của\s+)?"
    r"([Ll]uật|[Bb]ộ luật|[Pp]háp lệnh)(\s+)"
    r"(?!(?:này|trên|nêu|đó|nói|số|hiện|về|năm|và|hoặc|được|cũ|mới|của|do|tại|theo|quy định)(?!\w))"
    rf"([{SMALL}{CAPITALS}])(?=\w+\s)"
)


@rule(
    "VH006",
    title=mark("Tên loại của văn bản cụ thể không viết hoa"),
    why=mark("Khi nói đến một văn bản cụ thể, chữ cái đầu của tên loại văn bản viết hoa."),
    of=LOAI_VAN_BAN,
    codes={
        "ten-loai": mark("tên loại viết thường trước số, ký hiệu"),
        "ten-luat": mark("tên luật được viện dẫn viết thường"),
    },
    bad="theo kế hoạch số 12/KH-UBND",
    good="theo Kế hoạch số 12/KH-UBND",
    severity=Severity.WARNING,
    fix="safe",
)
def check_kinds(paper: Paper) -> Iterator[Fault]:
    """A kind of document right before its number; a law whose điều are cited."""
    yield from gather(paper, _find_kinds(paper))


def _find_kinds(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        for match in _KIND.finditer(passage.text):
            if not passage.find_before(PLURAL, match.start()):
                to = match[1][0].upper() + match[1][1:]
                yield tell_rewording("ten-loai", passage, match.span(1), to)
        for match in _LAW.finditer(passage.text):
            to = f"{match[1][0].upper()}{match[1][1:]}{match[2]}{match[3].upper()}"
            if to != match[0][match.start(1) - match.start() :]:
                yield tell_rewording("ten-luat", passage, (match.start(1), match.end()), to)


# no Vietnamese syllable is longer than seven letters
_AFTER_STOP = re.compile(
    rf"(?<=[{SMALL}]{{3}}[{re.escape(DAU_CAU.value)}])[ \u00a0]+"
    rf"([{SMALL}])(?=[{SMALL}]{{1,6}}[\s,])"
)
_LINE_START = re.compile(
    rf"\s*(?:[-–+•]\s*|[a-zđ]\)\s*|\d{{1,2}}\.\s+)?([{SMALL}])(?=[{SMALL}]{{1,6}}[\s,])"
)


@rule(
    "VH007",
    title=mark("Đầu câu không viết hoa"),
    why=mark("Chữ đầu câu viết hoa: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng."),
    of=DAU_CAU,
    codes={
        "sau-cham": mark("chữ thường sau dấu kết thúc câu"),
        "dau-dong": mark("chữ thường ở đầu dòng"),
    },
    bad="Các đơn vị đã nộp. sở Nội vụ tổng hợp.",
    good="Các đơn vị đã nộp. Sở Nội vụ tổng hợp.",
    severity=Severity.NOTE,
    fix="ask",
)
def check_sentences(paper: Paper) -> Iterator[Fault]:
    """A small letter that begins a sentence; a short word before the stop may be shortened."""
    yield from gather(paper, _find_sentences(paper))


def _find_sentences(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper, *WORDS):
        start = _LINE_START.match(passage.text)
        if start:
            yield _tell_small("dau-dong", passage, start)
        for match in _AFTER_STOP.finditer(passage.text):
            yield _tell_small("sau-cham", passage, match)


def _tell_small(code: str, passage: Passage, match: re.Match[str]) -> Fault:
    end = passage.text.find(" ", match.start(1))
    word = passage.text[match.start(1) : end if end > 0 else None]
    expected = quote_words(word[0].upper() + word[1:])
    return tell_words(code, passage, match.span(1), expected, to=match[1].upper())


_CLASS = re.compile(
    rf"huân chương[^.;,\n]{{3,40}}?\shạng\s+({'|'.join(HANG.value)})(?!\w)", re.IGNORECASE
)


@rule(
    "VH008",
    title=mark("Tên huân chương, danh hiệu vinh dự viết hoa sai"),
    why=mark(
        "Tên huân chương, danh hiệu vinh dự viết hoa chữ đầu của các thành phần tạo thành tên và "
        "từ chỉ hạng."
    ),
    of=(DANH_HIEU, HANG),
    codes={
        "ten": mark("tên huân chương, danh hiệu viết hoa sai"),
        "hang": mark("hạng của huân chương viết thường"),
    },
    bad="Huân chương lao động hạng ba",
    good="Huân chương Lao động hạng Ba",
    fix="safe",
)
def check_honours(paper: Paper) -> Iterator[Fault]:
    """Orders and titles of the list; a title wholly in small letters may be a common noun."""
    for passage in list_passages(paper):
        for found in _HONOURS.find_miscased(passage.text, passage.level):
            words = passage.text[found.start : found.end]
            if not words.islower() or words.startswith("huân chương"):
                yield tell_rewording("ten", passage, (found.start, found.end), found.to)
        for match in _CLASS.finditer(passage.text):
            to = match[1].capitalize()
            if to != match[1] and not match[1].isupper():
                yield tell_rewording("hang", passage, match.span(1), to, of=HANG)


_STATE = re.compile(
    r"Đảng(?:,| và)\s+(nhà nước)(?!\w)"
    r"|(?:pháp luật|chính sách|quy định) của (nhà nước)(?!\w)(?!\s+ngoài)"
)
_PEOPLE = re.compile(
    r"(?:các tầng lớp|toàn thể|chính quyền và|cán bộ và|cán bộ,|phục vụ|của) (nhân dân)(?!\w)"
    rf"(?!\s+(?:tệ|các nước|[{CAPITALS}]))"
)


@rule(
    "VH009",
    title=mark("“Nhân dân”, “Nhà nước” không viết hoa"),
    why=mark(
        "Danh từ “Nhân dân”, “Nhà nước” luôn viết hoa; trong “quản lý nhà nước”, “Ủy ban nhân "
        "dân” đó là từ bổ nghĩa nên viết thường."
    ),
    of=DANH_TU_RIENG,
    codes={
        "nha-nuoc": mark("“Nhà nước” viết thường"),
        "nhan-dan": mark("“Nhân dân” viết thường"),
    },
    bad="chủ trương của Đảng và nhà nước",
    good="chủ trương của Đảng và Nhà nước",
    severity=Severity.WARNING,
    fix="safe",
)
def check_nouns(paper: Paper) -> Iterator[Fault]:
    """Only phrases in which the words can be nothing but nouns; Nhân dân is a note."""
    yield from gather(paper, _find_nouns(paper))


def _find_nouns(paper: Paper) -> Iterator[Fault]:
    for code, form, severity in (
        ("nha-nuoc", _STATE, None),
        ("nhan-dan", _PEOPLE, Severity.NOTE),
    ):
        for passage in list_passages(paper):
            for match in form.finditer(passage.text):
                at = match.lastindex or 0
                to = match[at].capitalize()
                yield tell_rewording(code, passage, match.span(at), to, severity=severity)
