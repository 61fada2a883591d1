"""Số and ký hiệu (Phụ lục I, Phần I, Mục II, khoản 3)."""

import re
import unicodedata
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.fact import Basis, Fact, cite_muc
from kehoach.nd30.kinds import COPIES, KINDS
from kehoach.nd30.wording import SO_CHU

DIGITS_MIN: Final = Fact(2, cite_muc("II, khoản 3"))
"""A number below 10 takes a leading 0."""
NOI_SO_KY_HIEU: Final = Fact("/", cite_muc("II, khoản 3"))
"""Stands between the number and the ký hiệu."""
NOI_NHOM: Final = Fact("-", cite_muc("II, khoản 3"))
"""Stands between the groups of a ký hiệu; no blanks around either."""
KY_HIEU_CO_TEN_LOAI: Final = Fact(("loai", "co_quan"), cite_muc("II, khoản 3"))
"""The groups of a ký hiệu, in order, where the kind has an abbreviation."""
KY_HIEU_CONG_VAN: Final = Fact(("co_quan", "don_vi"), cite_muc("II, khoản 3"))
"""The groups of a công văn's ký hiệu: no kind, no 'CV'."""

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
SO_TRONG: Final = NO_BREAK_SPACE * 10
"""An empty số: 11,5 mm at 13 pt, three digits by hand."""

VIET_TAT_FORM: Final = Fact(
    # A capital may carry one small letter, as in TTg; '&' joins, '-' parts groups.
    re.compile(r"(?:[A-ZĐĂÂÊÔƠƯ0-9][a-zđăâêôơư]?)+(?:[&-](?:[A-ZĐĂÂÊÔƠƯ0-9][a-zđăâêôơư]?)+)*"),
    "Thông lệ văn phòng; chữ viết tắt do người đứng đầu cơ quan quy định",
    Basis.CONVENTION,
)


def write_so(so: int) -> str:
    """Write a document's number: 5 -> '05', 123 -> '123'.

    Raises:
        ValueError: the number is below 1; a series begins with 01.
    """
    if so < 1:
        raise ValueError(tr("Số văn bản bắt đầu từ 01, không có số {so}.", so=so))
    return f"{so:0{DIGITS_MIN.value}d}"


def check_viet_tat(text: str) -> bool:
    """Tell whether ``text`` may stand for a body or unit in a ký hiệu: 'SNN&PTNT', 'UBND'."""
    return VIET_TAT_FORM.value.fullmatch(unicodedata.normalize("NFC", text)) is not None


def _require_viet_tat(text: str) -> str:
    if not check_viet_tat(text):
        raise ValueError(
            tr(
                "“{text}” không dùng được trong ký hiệu; cần chữ viết tắt in hoa, không có "
                "dấu cách, ví dụ SNN&PTNT.",
                text=text,
            )
        )
    return text


def compose_so_ky_hieu(loai: str, so: int | None, co_quan: str, don_vi: str = "") -> str:
    """Compose 'Số: 05/KH-SNN&PTNT' or, for a công văn, 'Số: 05/SNN&PTNT-TCCB'.

    Args:
        loai: The kind's (or copy's) identifier, 'ke_hoach'.
        so: The number; None leaves a blank of no-break spaces for the hand.
        co_quan: The abbreviation of the issuing body.
        don_vi: The abbreviation of the drafting unit or the field; only a kind without an
            abbreviation of its own (công văn, thư công) carries it, and must.

    Raises:
        ValueError: an abbreviation is ill-formed or missing, or the number is below 1.
        KeyError: there is no such kind.
    """
    kind = KINDS.get(loai) or COPIES[loai]
    groups = (kind.viet_tat, co_quan) if kind.viet_tat else (co_quan, don_vi)
    ky_hieu = "-".join(_require_viet_tat(group) for group in groups)
    return f"{SO_CHU.value} {SO_TRONG if so is None else write_so(so)}/{ky_hieu}"
