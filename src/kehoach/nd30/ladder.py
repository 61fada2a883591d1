"""The ladder of headings and points: I. / 1. / a) / - (Phụ lục I, Phần I, Mục II and V)."""

from enum import Enum
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.fact import HABIT, Basis, Fact, cite_muc

LETTERS: Final = Fact("abcdđeghiklmnopqrstuvxy", cite_muc("II"))
"""The letters of điểm: the Vietnamese alphabet as the decree uses it, without ă â ê ô ơ ư."""

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


def number(rung: Rung, n: int) -> str:
    """Write the mark of the ``n``-th item (from 1) of a rung: 'IV.', '12.', 'đ)', '-'.

    Raises:
        ValueError: ``n`` is below 1, or a rung of điểm has run out of its 23 letters.
    """
    if n < 1:
        raise ValueError(tr("Thứ tự bắt đầu từ 1, không có thứ tự {n}.", n=n))
    match rung:
        case Rung.MUC:
            return f"{write_roman(n)}."
        case Rung.KHOAN:
            return f"{n}."
        case Rung.DIEM:
            return f"{_pick_letter(n)})"
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
