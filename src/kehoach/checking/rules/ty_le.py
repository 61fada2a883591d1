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

    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_FIGURE: Final = r"\d{1,3}(?:\.\d{3})+|\d+"
_SHARE = re.compile(
    rf"(?<![\w./,-])({_FIGURE})\s?/\s?({_FIGURE})(?![\w./])"
    r"(?:\s+[^\W\d]+){1,8}?,?\s*\(?\s*"
    r"(?:(?:đạt|chiếm|bằng|tương ứng|tỷ lệ|tỉ lệ|là)\s+){0,3}"
    r"(\d+(?:,\d+)?)\s?%",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:ngày|đến|trước|từ|sau|tháng|hạn|số|khoản|điều|mục)\s*$", re.IGNORECASE)
"""What stands before two numbers that are a day or a citation, no share."""
_DIGIT_WORDS: Final = (
    *("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi"),
    *("mốt", "tư", "lăm", "nhăm", "bẩy", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"),
    *("lẻ", "linh", "phẩy"),
)
_WORDS: Final = "|".join(_DIGIT_WORDS)
_SPELLED = re.compile(
    rf"(?<![\w./,-])((?:{_FIGURE})(?:,\d+)?)(?:\s+[^\W\d]+)?\s*\(\s*(?:bằng chữ\s*:?\s*)?"
    rf"((?:{_WORDS})(?:\s+(?:{_WORDS}))*)\s*(?:đồng|việt nam|chẵn|\s)*\)",
    re.IGNORECASE,
)
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
    """'12/14 đơn vị (85,7%)'; shares made to add up may differ by one of their last figure."""
    for passage in list_passages(paper):
        for found in _SHARE.finditer(passage.text):
            part, whole, share = (_read(one) for one in found.groups())
            if not whole > 0 or part > whole or passage.find_before(_DAY, found.start()):
                continue
            exact = part * 100 / whole
            if abs(exact - share) > Decimal(1).scaleb(int(share.as_tuple().exponent)):
                places = max(1, -int(share.as_tuple().exponent))
                expected = tr("{so}%", so=write_number(exact, places))
                yield tell_words("ty-le", passage, found.span(), expected)


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
            number = _read(found[1])
            if _level(found[2]) != _level(spell_number(number)):
                expected = tr("{so} đọc là “{chu}”", so=found[1], chu=spell_number(number))
                yield tell_words("bang-chu", passage, found.span(), expected)


def _level(words: str) -> list[str]:
    """Return the words of a number as one of the ways to say it has them."""
    text = " ".join(
        _SAME.get(one, one) for one in words.lower().split() if one not in ("lẻ", "linh")
    )
    return text.replace("không trăm ", "").split()
