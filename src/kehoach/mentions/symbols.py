"""Numbers and symbols of cited documents: '30/2020/NĐ-CP', 'số 05-CT/TW', 'ISO 9001:2015'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.mentions.atoms import Atom
from kehoach.mentions.mention import VIEN_DAN, Years
from kehoach.mentions.patterns import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK: Final = "so-de-trong"
"""The doubt of a symbol whose number is left blank: mostly the paper's own."""

_CAP: Final = "[A-ZĐÂĂÊÔƠƯ]"
_LETTER: Final = "[A-Za-zĐÂĂÊÔƠƯđâăêôơư0-9]"
_GROUP: Final = rf"{_CAP}{_LETTER}{{0,15}}"
_TWO_CAPS: Final = rf"(?={_CAP}[a-zđ]?{_CAP})"
_MORE: Final = rf"(?:(?:[-/&.]| ?- ?(?={_CAP}{_CAP})){_GROUP}(?!{_LETTER})){{0,6}}"
_KY_HIEU: Final = rf"{_TWO_CAPS}{_GROUP}{_MORE}"
_NUMBER: Final = r"(?<![\w/.,])[0-9]{1,5}(?:\.[0-9]{1,2})?[a-zđ]?"
_SO: Final = r"(?<!\w)[Ss][Ốố] ?:? ?"
_STRONG: Final = (
    "nghị định|thông tư(?: liên tịch)?|quyết định|nghị quyết|chỉ thị|công văn|công điện|kết luận"
    "|thông báo|tờ trình|luật|pháp lệnh"
)
_WEAK: Final = (
    "kế hoạch|báo cáo|hướng dẫn|chương trình|đề án|biên bản|hợp đồng|giấy mời|văn bản|phương án"
    "|thông cáo|quy chế|quy định|hiệp định"
)
_FORMS: Final = (
    rf"(?:{_SO})?{_NUMBER} ?/ ?[0-9]{{4}} ?/ ?{_LETTER}{{1,15}}{_MORE}(?!\w)",
    rf"(?:{_SO})?{_NUMBER} ?- ?{_TWO_CAPS}{_GROUP} ?/ ?{_GROUP}{_MORE}(?!\w)",
    rf"(?:{_SO})?{_NUMBER} ?/ ?{_KY_HIEU}(?!\w)",
    rf"(?P<blank>{_SO}[.…_ ]{{0,20}}[/-] ?(?:[0-9]{{4}} ?/ ?)?{_KY_HIEU}(?!\w))",
    rf"(?<!\w)(?i:{_STRONG})(?: [Ss]ố:?)? (?P<of_year>[0-9]{{1,5}}[a-z]? ?/ ?{YEAR}(?!/))",
    rf"(?<!\w)(?:NĐ|TT|QĐ|NQ|CT)(?: số)? (?P<of_year3>[0-9]{{1,5}} ?/ ?{YEAR}(?!/))",
    rf"{_SO}(?P<of_year2>[0-9]{{1,5}}[a-z]? ?/ ?{YEAR}(?!/))",
    rf"(?<!\w)(?i:{_STRONG}|{_WEAK}) (?P<plain>[Ss]ố:? ?[0-9]{{1,5}}(?![\w/]|[.,][0-9]| ?[-/]))",
    r"(?<!\w)(?:TCVN|QCVN|TCXDVN|TCCS|ISO|IEC)(?:[ :/-]?[A-Z0-9]{1,10}){0,4}"
    rf"[:-] ?{YEAR}(?:/[A-ZĐ]{{2,10}})?",
)
_SYMBOL = re.compile("|".join(_FORMS))
_YEAR = re.compile(rf"(?<![0-9]){YEAR}")
_HEAD = ("of_year", "of_year2", "of_year3", "plain")


def find_symbols(raw: str) -> Iterator[Atom]:
    """Yield the symbols in the folded text ``raw``, with the years written in them."""
    for found in _SYMBOL.finditer(raw):
        start = next((at for name in _HEAD if (at := found.start(name)) >= 0), found.start())
        doubt = BLANK if found["blank"] else ""
        years = tuple(_find_years(raw, start, found.end()))
        yield Atom(start, found.end(), VIEN_DAN, years, doubt=doubt)


def _find_years(raw: str, start: int, end: int) -> Iterator[Years]:
    """Yield the years of a symbol; one that stands first is its number: '2023/QĐ-UBND'."""
    for found in _YEAR.finditer(raw, start, end):
        number = raw[start : found.start()].rstrip(" /:").lower().removeprefix("số")
        if number.strip(" :"):
            yield Years(found.start(), found.end(), int(found[0]))
