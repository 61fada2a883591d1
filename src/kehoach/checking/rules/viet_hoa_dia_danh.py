"""Capitals in the names of places (Phụ lục II, Mục III): provinces, cities, regions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import CAPITALS, PLURAL, Wordings
from kehoach.checking.aids.passages import list_passages, tell_rewording
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark
from kehoach.nd30 import (
    DIA_DANH_DAC_BIET,
    DON_VI_HANH_CHINH,
    DON_VI_MANG_SO,
    TINH_THANH,
    VUNG,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_SPECIAL: Final = Wordings(DIA_DANH_DAC_BIET.value)
_REGIONS: Final = Wordings(VUNG.value)

_UNITS: Final = "|".join(f"{one[0].upper()}{one[1:]}" for one in DON_VI_HANH_CHINH.value)
_PLACES: Final = "|".join(
    re.escape(one) for one in sorted(TINH_THANH.value, key=len, reverse=True) if "Hồ Chí" not in one
)
_UNIT = re.compile(
    rf"(?<!\w)({_UNITS}|Thành Phố)(?=\s+(?:{_PLACES})(?![\w-])(?![ \u00a0]+[{CAPITALS}]))"
)
_NUMBERED = re.compile(
    rf"(?<![\d\w])(?<!\d )({'|'.join(one.lower() for one in DON_VI_MANG_SO.value)})"
    r"(?=\s+\d{1,2}(?:[,;.)]|$))"
)


@rule(
    "VH002",
    title=mark("Tên đơn vị hành chính viết hoa sai"),
    why=mark(
        "Danh từ chung (tỉnh, thành phố) viết thường trước tên riêng; viết hoa khi đi với chữ số "
        "và trong hai tên đặc biệt Thủ đô Hà Nội, Thành phố Hồ Chí Minh."
    ),
    of=(DON_VI_HANH_CHINH, DIA_DANH_DAC_BIET, DON_VI_MANG_SO),
    codes={
        "tinh-thanh": mark("danh từ chung viết hoa giữa câu"),
        "dac-biet": mark("tên đặc biệt viết hoa sai"),
        "mang-so": mark("danh từ chung viết thường trước chữ số"),
    },
    bad="UBND Tỉnh Thanh Hóa, thành phố Hồ Chí Minh, quận 1",
    good="UBND tỉnh Thanh Hóa, Thành phố Hồ Chí Minh, Quận 1",
    fix="safe",
)
def check_units(paper: Paper) -> Iterator[Fault]:
    """Unit nouns before the names of provinces and central cities, and before numbers."""
    yield from gather(paper, _find_units(paper))


def _find_units(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        for match in _UNIT.finditer(passage.text):
            if passage.is_mid(match.start()):
                to = match[0].lower()
                yield tell_rewording("tinh-thanh", passage, match.span(), to)
        for found in _SPECIAL.find_miscased(passage.text, passage.level):
            if not passage.find_before(PLURAL, found.start):
                span = (found.start, found.end)
                yield tell_rewording("dac-biet", passage, span, found.to, of=DIA_DANH_DAC_BIET)
        for match in _NUMBERED.finditer(passage.text):
            to = match[0].capitalize()
            yield tell_rewording("mang-so", passage, match.span(), to, of=DON_VI_MANG_SO)


_NO_REGION = re.compile(
    r"\s+(?:đội|máy|phận|tộc|môn|luật|trưởng|ba|ngành|ngoại|lạc|chỉ|hành|sưu|nhớ|não|nguyên)\b",
    re.IGNORECASE,
)
"""What makes another word of 'bộ': 'miền Trung bộ máy'."""
_FEWEST_SMALL: Final = 3
"""So many syllables are a region in small letters too; fewer may be others' ('nam bộ đội')."""


@rule(
    "VH003",
    title=mark("Tên vùng, miền viết hoa sai"),
    why=mark("Tên vùng, miền có từ chỉ phương hướng viết hoa chữ đầu của mọi âm tiết."),
    of=VUNG,
    codes={"vung": mark("tên vùng, miền viết hoa sai")},
    bad="các tỉnh Trung bộ và Tây nguyên",
    good="các tỉnh Trung Bộ và Tây Nguyên",
    fix="safe",
)
def check_regions(paper: Paper) -> Iterator[Fault]:
    """Regions of the list."""
    for passage in list_passages(paper):
        for found in _REGIONS.find_miscased(passage.text, passage.level):
            if _is_region(passage, found.start, found.end):
                yield tell_rewording("vung", passage, (found.start, found.end), found.to)


def _is_region(passage: Passage, start: int, end: int) -> bool:
    words = passage.text[start:end]
    if _NO_REGION.match(passage.text, end) or re.search(r"Việt\s$", passage.text[:start]):
        return False
    return words[0].isupper() or len(words.split()) >= _FEWEST_SMALL
