"""Numbers that say the same twice in one breath: a share in percent, a number in words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.grids import read_number
from kehoach.checking.aids.passages import list_passages, tell_words
from kehoach.checking.rule import rule
from kehoach.con_so import spell_number, write_number
from kehoach.messages import mark, tr
from kehoach.nd30 import NOI_DUNG_DUNG, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_FIGURE: Final = r"\d{1,3}(?:\.\d{3}){1,5}|\d{1,15}"
# no more spaces than people type: two open '\s*' in a row take hours on a line of blanks
_GAP: Final = r"\s{1,3}"
_LINK: Final = rf"(?:đạt|chiếm|bằng|tương ứng|t[ỷỉ] lệ){_GAP}"
_WORD: Final = rf"(?:{_GAP}[^\W\d]+)"
_SHARE = re.compile(
    rf"(?<![\w./,-])({_FIGURE})\s?/\s?({_FIGURE})(?![\w./])"
    rf"(?:{_WORD}{{0,8}}?(?:\s{{0,3}}\(\s?(?:{_LINK}){{0,3}}|[,;]{_GAP}(?:{_LINK}){{1,3}}|\s?=\s?)"
    rf"|{_WORD}{{1,3}}?{_GAP}(?:đạt|chiếm){_GAP}(?:t[ỷỉ] lệ{_GAP})?)"
    r"(\d{1,3}(?:,\d{1,9})?)\s?%(?=\s?(?:[).,;:]|$))",
    re.IGNORECASE,
)
"""A percentage linked to the two numbers; that of '3/4 chỉ tiêu, đạt 90% kế hoạch' is another's."""
_BEHIND = re.compile(
    rf"(?<![\d.,])(\d{{1,3}}(?:,\d{{1,9}})?)\s?%\s?\(\s?({_FIGURE})\s?/\s?({_FIGURE})"
    rf"{_WORD}{{0,5}}\s?\)",
    re.IGNORECASE,
)
"""The other way round: '85,7% (12/14 đơn vị)'."""
_NO_SHARE = re.compile(
    r"(?:ngày|đến|trước|từ|sau|tháng|hạn|số|khoản|điều|mục|khoảng|gần|hơn|quá|trên|đợt|quý|lớp|tổ"
    r"|sáng|chiều|tối|lễ|tuần|lần|kỳ họp|nghị quyết|quyết định|thông tư|luật|chỉ thị)\s*$",
    re.IGNORECASE,
)
"""What stands before two numbers that are a day, a citation, a rough fraction."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""'Quý 2/2023', 'năm học 2022/2023' are no shares; a count has its thousands parted by a dot."""
_DIGITS: Final = (
    *("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"),
)
"""Words that a number may begin with: '12 (triệu đồng)' tells its unit."""
_DIGIT_WORDS: Final = (
    *(*_DIGITS, "mươi", "mốt", "tư", "lăm", "nhăm", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"),
    *("lẻ", "linh", "phẩy"),
)
_WORDS: Final = "|".join(_DIGIT_WORDS)
_SPELLED = re.compile(
    rf"(?<![\w./,-])((?:{_FIGURE})(?:,\d{{1,9}})?){_WORD}?\s{{0,3}}\(\s?(?:bằng chữ\s?:?\s{{0,3}})?"
    rf"((?:{'|'.join(_DIGITS)})(?:{_GAP}(?:{_WORDS}))*)"
    rf"(?:{_GAP}(?:đồng|việt nam|chẵn)){{0,3}}\s?\)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?=mốt|tư|lăm|nhăm)")
"""'hai lăm' for 'hai mươi lăm'."""
_NO_RANK = re.compile(r"\bkhông (?:trăm|nghìn) ")
_SAME: Final = {
    "mốt": "một", "tư": "bốn", "lăm": "năm", "nhăm": "năm", "bẩy": "bảy",
    "ngàn": "nghìn", "tỉ": "tỷ", "mươi": "mười",
}  # fmt: skip


@rule(
    "NQ011",
    title=mark("Tỷ lệ phần trăm không khớp với hai số chia cho nhau"),
    why=mark("Người đọc chia thử là thấy; số liệu trong báo cáo do người soạn chịu trách nhiệm."),
    of=NOI_DUNG_DUNG,
    codes={"ty-le": mark("chia ra tỷ lệ khác")},
    bad="12/14 đơn vị (đạt 92,9%)",
    good="12/14 đơn vị (đạt 85,7%)",
    severity=Severity.WARNING,
    fix="show",
)
def check_shares(paper: Paper) -> Iterator[Fault]:
    """'12/14 đơn vị (85,7%)'; to add up, shares may differ by less than one of the last figure."""
    for passage in list_passages(paper):
        for found in _SHARE.finditer(passage.text):
            if not _is_no_share(passage, found):
                yield from _check_share(passage, found, *found.groups())
        for found in _BEHIND.finditer(passage.text):
            share, part, whole = found.groups()
            yield from _check_share(passage, found, part, whole, share)


def _check_share(passage: Passage, found: re.Match[str], *numbers: str) -> Iterator[Fault]:
    part, whole, share = map(_read, numbers)
    if not 0 < whole >= part:
        return
    exact, places = part * 100 / whole, -int(share.as_tuple().exponent)
    if abs(exact - share) >= Decimal(1).scaleb(-places):
        expected = tr("{so}%", so=write_number(exact, max(1, places)))
        yield tell_words("ty-le", passage, found.span(), expected)


def _is_no_share(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether the two numbers are no part and whole, or what each of the part has reached."""
    if _YEAR.fullmatch(found[2]) or passage.find_before(_NO_SHARE, found.start()):
        return True
    return "(" not in found[0] and _read(found[3]) >= 100


def _read(text: str) -> Decimal:
    number = read_number(text)
    assert number is not None
    return number


@rule(
    "NQ012",
    title=mark("Số viết bằng chữ không khớp với số viết bằng chữ số"),
    why=mark("Khi hai cách ghi khác nhau, không ai biết con số nào đúng."),
    of=NOI_DUNG_DUNG,
    codes={"bang-chu": mark("chữ đọc ra số khác")},
    bad="05 (bốn) tập thể",
    good="05 (năm) tập thể",
    severity=Severity.WARNING,
    fix="show",
)
def check_spelled(paper: Paper) -> Iterator[Fault]:
    """'05 (năm)', '1.250.000 đồng (Bằng chữ: một triệu …)'; all ways of reading aloud count."""
    for passage in list_passages(paper):
        for found in _SPELLED.finditer(passage.text):
            if found[2].lower().split()[1:][-1:] == ["năm"]:
                continue  # '24 tháng (hai năm)' counts years; twenty-five is 'hai mươi lăm'
            number, words = _read(found[1]), _level(found[2])
            # 'không năm' reads 05 aloud
            if words[0] == "không" and found[1][0] == "0" and words[1:2] not in ([], ["phẩy"]):
                del words[0]
            if words != _level(spell_number(number)):
                expected = tr("{so} đọc là “{chu}”", so=found[1], chu=spell_number(number))
                yield tell_words("bang-chu", passage, found.span(), expected)


def _level(words: str) -> list[str]:
    """Return the words of a number as one of the ways to say it has them."""
    text = _SHORT.sub(r"\1 mươi ", " ".join(words.lower().split()))
    text = " ".join(_SAME.get(one, one) for one in text.split() if one not in ("lẻ", "linh"))
    return _NO_RANK.sub("", text).split()
