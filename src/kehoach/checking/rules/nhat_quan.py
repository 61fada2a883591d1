"""Facts that a paper states twice and must state alike: its year, its issuer's name."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import level
from kehoach.checking.aids.dates import read_own_date
from kehoach.checking.aids.passages import WORDS, list_passages, tell_words
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import KINDS, NOI_DUNG_KHOP, TEN_CO_QUAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_YEAR = re.compile(
    r"(?<!tháng \d )(?<!tháng \d\d )(?<!đến )(?<!-)(?<!\d )"
    r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d)(?!\d)"
)
_CITED = re.compile(r"\bsố\s*:?\s*[\d….]|\d/\d")
_PHASE = re.compile(r"giai đoạn|tầm nhìn|nhiệm kỳ|\d{4}\s*[-–]\s*\d{4}", re.IGNORECASE)
_CLOSING = re.compile(r"\s*Trên đây là\b", re.IGNORECASE)


def _list_years(text: str) -> set[int]:
    return {int(match[1]) for match in _YEAR.finditer(" ".join(text.split()))}


def _get_title_year(paper: Paper) -> int | None:
    """Return the one year of the trích yếu; None where it names none, several or a phase."""
    part = paper.get("trich_yeu") or paper.get("trich_yeu_cong_van")
    if part is None or _PHASE.search(part.text) or _CITED.search(part.text):
        return None
    years = _list_years(part.text)
    return years.pop() if len(years) == 1 else None


@rule(
    "NQ001",
    title=mark("Năm trong văn bản không khớp với trích yếu"),
    why=mark("Văn bản soạn từ bản năm trước thường sót năm cũ ở câu mở đầu hoặc câu kết."),
    of=NOI_DUNG_KHOP,
    codes={
        "mo-dau": mark("năm ở câu mở đầu khác năm ở trích yếu"),
        "ket": mark("năm ở câu kết khác năm ở trích yếu"),
    },
    bad="Kế hoạch … năm 2026 / Trên đây là Kế hoạch … năm 2025",
    good="Kế hoạch … năm 2026 / Trên đây là Kế hoạch … năm 2026",
    fix="show",
)
def check_years(paper: Paper) -> Iterator[Fault]:
    """The trích yếu's year against that of what the opening issues and the closing was."""
    year = _get_title_year(paper)
    if year is None or paper.kind not in KINDS:
        return
    own = re.escape(KINDS[paper.kind].ten.lower())
    opening = re.compile(rf"(?:ban hành|xây dựng)\s+{own}\b(?P<rest>[^.;]*)như\s+sau\s*:", re.I)
    for passage in list_passages(paper, *WORDS):
        found = opening.search(passage.text)
        if found:
            yield from _compare(passage, found.span("rest"), year, "mo-dau")
        if _CLOSING.match(passage.text):
            end = len(passage.cut_sentence(0))
            yield from _compare(passage, (0, end), year, "ket")


def _compare(passage: Passage, span: tuple[int, int], year: int, code: str) -> Iterator[Fault]:
    words = passage.text[slice(*span)]
    years = _list_years(words)
    if len(years) == 1 and year not in years and not _PHASE.search(words):
        if _CITED.search(words):
            return
        at = words.index(str(*years)) + span[0]
        expected = tr("năm {nam} như trích yếu", nam=year)
        yield tell_words(code, passage, (at, at + 4), expected)


_LATE: Final = 2
"""A plan may still be drawn up, or summed up, in the year after its own."""


@rule(
    "NQ002",
    title=mark("Kế hoạch cho năm đã qua"),
    why=mark("Năm trong trích yếu sớm hơn ngày văn bản từ hai năm trở lên, có thể là năm cũ."),
    of=NOI_DUNG_KHOP,
    codes={"nam-da-qua": mark("năm của kế hoạch đã qua")},
    bad="KẾ HOẠCH … năm 2023 (văn bản năm 2026)",
    good="KẾ HOẠCH … năm 2026",
    needs=("dia_danh_ngay", "trich_yeu"),
    kinds=("ke_hoach", "chuong_trinh"),
    fix="show",
)
def check_plan_year(paper: Paper) -> Iterator[Fault]:
    """A plan whose only year is at least two years before its own date."""
    year, own = _get_title_year(paper), read_own_date(paper)
    if year is None or own is None or own.year - year < _LATE:
        return
    for passage in list_passages(paper, "trich_yeu"):
        at = passage.text.find(str(year))
        if at >= 0:
            expected = tr("văn bản của năm {nam}", nam=own.year)
            yield tell_words("nam-da-qua", passage, (at, at + 4), expected)


_FEWEST: Final = 4
_PLACE: Final = frozenset({"xã", "phường", "tỉnh", "huyện", "thị", "thành", "quận", "đặc"})
_KNOWN: Final = frozenset(level(one) for one in TEN_CO_QUAN.value)


@rule(
    "NQ003",
    title=mark("Tên cơ quan ban hành viết hai cách"),
    why=mark("Tên cơ quan ở đầu văn bản và trong lời văn khác nhau một chữ, có chỗ gõ nhầm."),
    of=NOI_DUNG_KHOP,
    codes={"ten-khac": mark("khác tên ở đầu văn bản một chữ")},
    bad="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG / Sở Nông nghiệp và Môi trương",
    good="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG / Sở Nông nghiệp và Môi trường",
    needs=("co_quan_ban_hanh",),
    fix="show",
)
def check_names(paper: Paper) -> Iterator[Fault]:
    """The issuer's name with one syllable mistyped: the same letters, other marks."""
    (part, *_) = paper.find("co_quan_ban_hanh")
    name = _cut_place(level(part.text).split())
    if len(name) < _FEWEST:
        return
    expected = tr("tên như ở đầu: {ten}", ten=part.text)
    for passage in list_passages(paper, *WORDS, "kinh_gui", "noi_nhan_muc"):
        for span in _find_mistyped(passage.level, name):
            yield tell_words("ten-khac", passage, span, expected)


def _find_mistyped(text: str, name: list[str]) -> Iterator[tuple[int, int]]:
    if name[0] not in text:
        return
    tokens = list(re.finditer(r"[^\W\d_]+|-", text))
    for index in range(len(tokens) - len(name) + 1):
        window = tokens[index : index + len(name)]
        found = [one[0] for one in window]
        if found[0] == name[0] and _is_mistyped(found, name):
            yield window[0].start(), window[-1].end()


def _cut_place(name: list[str]) -> list[str]:
    """Return the name without the place, whose names differ by a mark alone (Tân Hà, Tân Hạ)."""
    ends = [index for index, word in enumerate(name) if word in _PLACE]
    return name[: ends[0]] if ends else name


def _is_mistyped(found: list[str], name: list[str]) -> bool:
    others = [(one, other) for one, other in zip(found, name, strict=True) if one != other]
    if len(others) != 1 or " ".join(found) in _KNOWN:
        return False
    return _strip(others[0][0]) == _strip(others[0][1])


def _strip(word: str) -> str:
    bare = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))
