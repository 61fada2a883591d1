"""Tên loại, trích yếu and Kính gửi: ô 5a and 9a."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from kehoach.nd30 import KINDS
from kehoach.recognition import anchors
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line

_TITLES: Final = {fold(kind.ten): kind.id for kind in KINDS.values()}
_JOINED: Final = {title.replace(" ", ""): kind for title, kind in _TITLES.items()}
_NEAR_ENOUGH: Final = 0.87
_TITLE_MAX: Final = 30
_LOOK = 8
"""So far below the head a tên loại is looked for."""
_OPENING = re.compile(
    r"(?:can cu|theo de nghi|kinh gui|(?:phan|chuong) (?:[ivxlc]+|\d+|thu [a-z]+)\b|dieu \d|muc \d"
    r"|[ivx]+\s*[.)]|\d+\s*[.)/]|-)"
)
_SENTENCE = re.compile(r"(?:xet|thuc hien|phan|chuong) ")
"""So opens a sentence of the text, or a trích yếu: that one is centred."""
_AUTHORITY = re.compile(
    r"(?:giam doc|tong giam doc|chu tich|uy ban|hoi dong|bo truong|hieu truong|chanh|truong"
    r"|thu tuong|cuc truong|chi cuc truong|vien truong|thong doc|khoi truong|ban chap hanh"
    r"|tong cuc truong)\b"
)
_ADDRESSEE_MAX = 200


def name_kind(key: str) -> str:
    """Return the kind that the folded words of a title open with; '' for none."""
    bare = key.strip(" :.")
    joined = bare.replace(" ", "")
    if joined in _JOINED:
        return _JOINED[joined]
    opened = [title for title in _TITLES if bare.startswith(title + " ")]
    if opened:
        return _TITLES[max(opened, key=len)]
    if len(bare) > _TITLE_MAX:
        return ""
    # Kinds differ from each other by a letter ('thông báo', 'thông cáo'): the nearest counts.
    return next((_TITLES[title] for title in get_close_matches(bare, _TITLES, 1, _NEAR_ENOUGH)), "")


def is_authority(text: str) -> bool:
    """Tell whether ``text`` in capitals is who issues a decision: 'CHỦ TỊCH ỦY BAN NHÂN DÂN …'."""
    return text.isupper() and _AUTHORITY.match(fold(text)) is not None


def is_title(line: Line) -> bool:
    """Tell whether a line is a tên loại."""
    return not line.data and bool(name_kind(line.key)) and _looks_like_title(line)


def find_title(lines: Sequence[Line], start: int) -> tuple[Claims, str]:
    """Return tên loại and trích yếu from line ``start`` on, and the kind they name."""
    for index in range(start, min(len(lines), start + _LOOK)):
        line = lines[index]
        if is_title(line):
            kind = name_kind(line.key)
            return {index: "ten_loai"} | _find_trich_yeu(lines, index, kind), kind
        if line.data or _OPENING.match(line.key) or _SENTENCE.match(line.key):
            break
    return {}, ""


def _looks_like_title(line: Line) -> bool:
    is_alone = line.key.strip(" :.") in _TITLES
    return line.is_capital or (is_alone and (line.is_centred or line.is_bold))


def _find_trich_yeu(lines: Sequence[Line], title: int, kind: str) -> Claims:
    found: Claims = {}
    if _is_underlined(lines[title]):
        return found
    for index in range(title + 1, min(len(lines), title + 8)):
        line, above = lines[index], lines[index - 1]
        if _opens_text(line):
            break
        if anchors.is_kem_theo(line.key):
            return found | claim_kem_theo(lines, index)
        if line.text.startswith("(") and not anchors.is_ve_viec(line.key):
            break
        if not _goes_on(line, above, first=not found, is_order=kind == "quyet_dinh"):
            break
        found[index] = "trich_yeu"
        if _is_underlined(line):
            break
    return found


def _opens_text(line: Line) -> bool:
    is_sentence = _SENTENCE.match(line.key) is not None and not line.is_centred
    return is_sentence or bool(line.data) or _OPENING.match(line.key) is not None


def claim_kem_theo(lines: Sequence[Line], start: int) -> Claims:
    """Return the lines of '(Kèm theo …)' from ``start`` on, up to the bracket that closes it."""
    end = start + 1
    if lines[start].text.startswith("("):
        while end < min(len(lines), start + 4) and ")" not in lines[end - 1].text:
            end += 1
    return dict.fromkeys(range(start, end), "phu_luc_kem_theo")


def _is_underlined(line: Line) -> bool:
    """A shape may be anchored above what it stands under; typed lines and borders may not."""
    return any(rule.kind in ("characters", "border") for rule in line.rules)


def _goes_on(line: Line, above: Line, *, first: bool, is_order: bool) -> bool:
    if line.is_capital and _AUTHORITY.match(line.key):
        return False
    if first:
        return line.is_centred or line.is_bold or (is_order and anchors.is_ve_viec(line.key))
    same = line.is_bold == above.is_bold and line.is_centred == above.is_centred
    return same and line.gap == 0 and (line.is_centred or line.is_bold)


def find_kinh_gui(lines: Sequence[Line], start: int, kind: str) -> Claims:
    """Return Kính gửi and the addressees under it or beside it, from line ``start`` on.

    In a công điện (``kind``) who sends it stands in the place of 'Kính gửi' (Mẫu 1.6).
    """
    opens = anchors.is_loi_dien if kind == "cong_dien" else anchors.is_kinh_gui
    near = range(start, min(len(lines), start + 14))
    first = next((i for i in near if opens(lines[i].key) and not lines[i].data), None)
    if first is None:
        return {}
    found: Claims = {first: "kinh_gui"}
    for index in range(first + 1, len(lines)):
        line, above = lines[index], lines[index - 1]
        beside = line.table is not None and line.table == lines[first].table
        listed = line.key.startswith(("-", "–", "+")) or above.text.endswith((":", ";"))
        if (
            len(line.key) > _ADDRESSEE_MAX
            or not (beside or listed)
            or _OPENING.match(line.key.lstrip("-–+ "))
            or _SENTENCE.match(line.key.lstrip("-–+ "))
        ):
            break
        if above.text.endswith(".") and not beside:
            break
        found[index] = "kinh_gui"
    return found
