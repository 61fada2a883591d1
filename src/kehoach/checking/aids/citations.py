"""Documents that a text cites by their number, and parts of documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.nd30 import LOAI_VAN_BAN, PHAN_VIET_HOA, PHAN_VIET_THUONG

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = "|".join(
    f"[{one[0]}{one[0].lower()}]{one[1:]}".replace(" ", r"\s+")
    for one in sorted(LOAI_VAN_BAN.value, key=len, reverse=True)
)
_NUMBER: Final = r"\d+(?:\.\d+)?(?:/\d{4})?[/-][A-ZĐ][\w&]*(?:[-/.&][A-ZĐ][\w&]*)*"
_CITATION = re.compile(
    rf"(?<!\w)(?P<kind>{_KINDS})\s+(?P<so>số:?\s+)?(?P<number>{_NUMBER})(?![\w/])"
)
_DATE = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s[^;]{0,25}\bnăm\s+[\d.…]")

RANKS: Final = {"điểm": 0, "khoản": 1, "điều": 2, "tiểu mục": 3, "mục": 4, "chương": 5, "phần": 6}
"""Parts of a document from the least to the greatest."""
_CASES: Final = {one.lower(): one for one in (*PHAN_VIET_HOA.value, *PHAN_VIET_THUONG.value)}
_NOT_PARTS: Final = r"(?<!\w)(?<!danh )(?<!chuyên )(?<!hạng )(?<!đề )(?<![Mm]ột )(?<!đầu )(?<!góp )"
_PART: Final = (
    r"(?:[Đđ]iểm\s+[a-zđ](?!\w)|[Kk]hoản\s+\d+[a-zđ]?(?!\w)|[Đđ]iều\s+\d+[a-zđ]?(?!\w)"
    r"|(?:[Tt]iểu\s+mục|[Mm]ục)\s+(?:\d+(?:\.\d+)*|[IVXLC]+)(?!\w)"
    r"|(?:[Cc]hương|[Pp]hần)\s+(?:[IVXLC]+|\d+)(?!\w))"
)
_MOST_PARTS: Final = 12
"""A chain of more is no citation, and would take for ever to look for."""
_LINK: Final = r"(?:\s*,\s*|\s+và\s+|\s+của\s+|\s+)"
_SPECIFIC: Final = (
    rf"(?:(?:{_KINDS})\s+(?:số:?\s+)?\d"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Điều lệ)\s+(?:[A-ZĐ]|này|năm)"
    rf"|(?:{_KINDS}|Điều lệ)\s+này)"
)
_CHAIN = re.compile(
    rf"{_NOT_PARTS}(?P<chain>{_PART}(?:{_LINK}{_PART}){{0,{_MOST_PARTS}}})(?P<link>{_LINK})(?P<whole>{_SPECIFIC})"
)
_ONE_PART = re.compile(_PART)


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named by its number: 'Nghị định số 30/2020/NĐ-CP'; offsets of it all."""

    kind: str
    number: str
    start: int
    end: int
    number_at: int
    has_so: bool


@dataclass(frozen=True, slots=True)
class PartName:
    """A part that is cited: 'khoản 2'; ``wanted`` is its name as the decree writes it."""

    name: str
    wanted: str
    start: int
    end: int

    @property
    def rank(self) -> int:
        """How great a part it is."""
        return RANKS[self.wanted.lower()]


@dataclass(frozen=True, slots=True)
class Chain:
    """Parts cited of one document, and where the words between them and it begin and end."""

    parts: tuple[PartName, ...]
    link: tuple[int, int]


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the documents that ``text`` names by their numbers."""
    for match in _CITATION.finditer(text):
        kind = " ".join(match["kind"].split())
        has_so = match["so"] is not None
        number_at = match.start("so" if has_so else "number")
        yield Citation(kind, match["number"], match.start(), match.end(), number_at, has_so)


def has_date(text: str) -> bool:
    """Tell whether a date stands in ``text``, a blank one too."""
    return _DATE.search(text) is not None


def find_chains(text: str) -> Iterator[Chain]:
    """Yield the parts of a document that ``text`` surely cites."""
    for match in _CHAIN.finditer(text):
        at = match.start("chain")
        parts = (_read_part(part, at) for part in _ONE_PART.finditer(match["chain"]))
        yield Chain(tuple(parts), match.span("link"))


def _read_part(match: re.Match[str], at: int) -> PartName:
    name = match[0].rsplit(maxsplit=1)[0]
    wanted = _CASES[" ".join(name.lower().split())]
    return PartName(name, wanted, at + match.start(), at + match.end())
