"""Căn cứ: citations by their parts, also where several run together in one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.composing.partials import cite
from kehoach.importing.draft import LIKELY, SURE, Read
from kehoach.model.van_ban import CanCu
from kehoach.nd30 import LOAI_VAN_BAN, needs_number
from kehoach.thoi_gian import NgaySai, parse_ngay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.items import Line

CAN_CU: Final = "Căn cứ"
_KINDS: Final = "|".join(sorted(map(re.escape, LOAI_VAN_BAN.value), key=len, reverse=True))
_DAY: Final = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
_CITATION: Final = re.compile(
    rf"(?P<loai>{_KINDS}) số (?P<so>[^\s,]+)(?: ngày (?P<ngay>{_DAY}))?(?: của (?P<rest>.+))?"
)
_LAW: Final = re.compile(
    rf"(?P<loai>Hiến pháp|Bộ luật|Luật|Pháp lệnh) (?P<ten>.+?)"
    rf"(?: ngày (?P<ngay>{_DAY}))?"
)
_SUBJECT: Final = re.compile(
    r"\s(?=(?:về|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|triển khai|thực hiện|tổ chức|tại|kèm"
    r"|công bố|quy chế)\b)"
)
_NEXT: Final = re.compile(rf";\s+(?=(?:Căn cứ |căn cứ )?(?:{_KINDS})\b|Căn cứ |Theo |Thực hiện )")
_TAIL: Final = re.compile(
    r"(?P<basis>.+?)[,;]\s+(?P<tail>[A-ZĐ][^,;]*?\s"
    r"(?:ban hành|xây dựng|triển khai|tổ chức|lập|đề ra)\s.*(?:như sau|sau đây)\s*:?)",
    re.DOTALL,
)
_ENDS: Final = ";., "


def split_run(text: str) -> tuple[list[str], str]:
    """Part bases that run together, and the sentence that follows the last of them.

    'Căn cứ A; Quyết định B, Khối C ban hành Kế hoạch như sau:' gives [A, B] and 'Khối C …'.
    Without a sentence behind them the second is ''; where the two cannot be told apart the
    whole is one basis.
    """
    pieces = _NEXT.split(text)
    found = _TAIL.fullmatch(pieces[-1])
    if found is None:
        return pieces, ""
    return [*pieces[:-1], found["basis"]], found["tail"]


def read_bases(pieces: Sequence[str], line: Line, form: str) -> list[object]:
    """Return the data of bases that stand in one line."""
    return [
        read_base(piece, line.number, form, is_first=not index)
        for index, piece in enumerate(pieces)
    ]


def read_base(text: str, number: int, form: str, *, is_first: bool = True) -> object:
    """Return a basis by its parts where these say the same again, else in words.

    Args:
        text: the basis, with 'Căn cứ' before it or without.
        number: its line.
        form: how dates of cited documents are written: 'so' or 'chu'.
        is_first: it begins its line: without 'Căn cứ' it is no citation that we could write.
    """
    words = " ".join(text.lstrip("-–•+ ").split())
    bare = words.rstrip(_ENDS)
    if bare.casefold().startswith(CAN_CU.casefold() + " "):
        rest = bare[len(CAN_CU) + 1 :]
    elif not is_first:
        rest = bare
    else:
        return Read(bare, number)
    parts = _parse(rest)
    if parts and cite(CanCu.model_validate(parts), form) == rest:
        sure = SURE if is_first else LIKELY
        return {key: Read(value, number, sure) for key, value in parts.items()}
    return Read(bare if is_first else f"{CAN_CU} {bare}", number, LIKELY)


def _parse(text: str) -> dict[str, object]:
    law = _LAW.fullmatch(text)
    if law and " số " not in text:
        ngay = _check_day(law["ngay"])
        return {"loai": law["loai"], "trich_yeu": law["ten"]} | ({"ngay": ngay} if ngay else {})
    found = _CITATION.fullmatch(text)
    if found is None or not needs_number(found["loai"]):
        return {}
    parts: dict[str, object] = {"loai": found["loai"], "so_ky_hieu": found["so"]}
    if found["ngay"]:
        ngay = _check_day(found["ngay"])
        if not ngay:
            return {}
        parts["ngay"] = ngay
    return parts | _split_rest(found["rest"] or "")


def _split_rest(rest: str) -> dict[str, object]:
    if not rest:
        return {}
    body, *subject = _SUBJECT.split(rest, maxsplit=1)
    return {"co_quan": body} | ({"trich_yeu": subject[0]} if subject else {})


def _check_day(text: str | None) -> str:
    """Return a day as data has it, '' for none or for a day that there is not."""
    if not text:
        return ""
    try:
        day = parse_ngay(text)
    except NgaySai:
        return ""
    return text if "tháng" not in text else f"{day.day}/{day.month}/{day.year}"


def choose_form(texts: Sequence[str]) -> str:
    """Return how most dates of cited documents are written: 'so' (06/8/2018) or 'chu'."""
    words = sum(len(re.findall(r"ngày \d{1,2} tháng \d{1,2} năm", text)) for text in texts)
    figures = sum(len(re.findall(r"ngày \d{1,2}/\d{1,2}/\d{4}", text)) for text in texts)
    return "chu" if words > figures else "so"
