"""The ladder of headings and points: I. / 1. / a) / - (Phụ lục I, Phần I, Mục II and V)."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.fact import HABIT, Basis, Fact, cite_muc, cite_table

LETTERS: Final = Fact("abcdđeghiklmnopqrstuvxy", cite_muc("II"))
"""The letters of điểm: the Vietnamese alphabet as the decree uses it, without ă â ê ô ơ ư."""

MARKS: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType({"dieu": ".", "khoan": ".", "diem": ")"}), cite_muc("II, khoản 6, điểm đ")
)
"""What follows the number or letter of a điều, khoản, điểm."""
ROMAN_MARK: Final = Fact(".", cite_table("6b"), Basis.SAMPLE)
"""What follows the Roman number of 'I. TIÊU ĐỀ'."""
NUMBERED: Final = Fact(1, cite_muc("II, khoản 6, điểm đ"))
"""Phần, chương, mục, điều and khoản have the number in their order: from 1, one by one."""
NUMERALS: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType({"phần": "roman", "chương": "roman", "mục": "arabic", "tiểu mục": "arabic"}),
    cite_muc("II, khoản 6, điểm đ"),
)
"""The numerals of what stands on a line of its own above its heading."""
HEADED: Final = Fact(frozenset(NUMERALS.value), cite_muc("II, khoản 6, điểm d và đ"))
"""What must have a heading, on the line below its number."""
HEADING_ENDS: Final = Fact("", HABIT, Basis.CONVENTION)
"""What follows the last word of a heading: nothing."""
DECIMAL: Final = Fact(False, HABIT, Basis.CONVENTION)
"""Numbers like 1.1. stand in no sample and are not forbidden."""
DASH: Final = Fact("-", HABIT, Basis.CONVENTION)
"""The decree knows nothing below điểm."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


MOST_ROMAN: Final = 3_999
"""The highest number that Roman numerals write without further signs."""


class Rung(Enum):
    """A rung of the ladder; its value is the identifier of its component."""

    MUC = "muc_la_ma"
    KHOAN = "khoan"
    DIEM = "diem"
    GACH = "gach_dau_dong"


def write_roman(n: int) -> str:
    """Write ``n`` (1 to 3999) in Roman numerals: 4 -> 'IV'.

    Raises:
        ValueError: ``n`` is out of range.
    """
    if not 1 <= n <= MOST_ROMAN:
        raise ValueError(tr("Số La Mã chỉ viết từ 1 đến 3999, không viết được {n}.", n=n))
    text = ""
    for value, numeral in _ROMAN:
        count, n = divmod(n, value)
        text += numeral * count
    return text


def read_roman(text: str) -> int:
    """Read a Roman number as :func:`write_roman` writes it: 'IV' -> 4; 0 for anything else."""
    values = {numeral: value for value, numeral in _ROMAN if len(numeral) == 1}
    if not text or any(letter not in values for letter in text):
        return 0
    total = 0
    for letter, following in zip(text, f"{text[1:]} ", strict=True):
        value = values[letter]
        total += -value if values.get(following, 0) > value else value
    return total if 0 < total <= MOST_ROMAN and write_roman(total) == text else 0


def number(rung: Rung, n: int) -> str:
    """Write the mark of the ``n``-th item (from 1) of a rung: 'IV.', '12.', 'đ)', '-'.

    Raises:
        ValueError: ``n`` is below 1, or a rung of điểm has run out of its 23 letters.
    """
    if n < 1:
        raise ValueError(tr("Thứ tự bắt đầu từ 1, không có thứ tự {n}.", n=n))
    match rung:
        case Rung.MUC:
            return f"{write_roman(n)}{ROMAN_MARK.value}"
        case Rung.KHOAN:
            return f"{n}{MARKS.value['khoan']}"
        case Rung.DIEM:
            return f"{_pick_letter(n)}{MARKS.value['diem']}"
        case Rung.GACH:
            return DASH.value


def _pick_letter(n: int) -> str:
    letters = LETTERS.value
    if n > len(letters):
        raise ValueError(
            tr(
                "Một khoản chỉ đánh được {so} điểm, từ a) đến {cuoi}); hãy chia thành nhiều khoản.",
                so=len(letters),
                cuoi=letters[-1],
            )
        )
    return letters[n - 1]
