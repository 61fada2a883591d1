"""Which kind of document it is: tên loại first, then ký hiệu (Điều 7; Phụ lục III, Mục I)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.nd30 import KINDS
from kehoach.recognition.parts import NO_KIND, PARTY, PHU_LUC
from kehoach.recognition.words import fold, is_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line

_PARTY = "dang cong san viet nam"
_PARTY_SO = re.compile(r"(?:so\s*:?\s*)?[\d.…\s]*-\s*[a-z]{2,5}\s*/\s*[a-z]")
_PARTY_BODIES = ("dang bo", "dang uy", "tinh uy", "thanh uy", "huyen uy", "quan uy", "chi bo")
_TOP = 30
_PRIVATE = ("bien_ban", "hop_dong", "ban_thoa_thuan", "ban_ghi_nho", "giay_uy_quyen")
"""Kinds that persons draw up among themselves, under Quốc hiệu too."""
_ABBREVIATIONS = {fold(kind.viet_tat): kind.id for kind in KINDS.values() if kind.viet_tat}
_LAWS = re.compile(r"(?:thong tu|nghi dinh|luat|bo luat|phap lenh|hien phap|thong tu lien tich)\b")
_OF_LAW = re.compile(rf"kem theo (?:ban )?{_LAWS.pattern}")
_OF_PARTY = re.compile(r"\bso\s*:?\s*[\d.…\s]*-\s*[a-z]{2,5}\s*/\s*[a-z]")
_YEARED = re.compile(r"/\s*(?:19|20)\d\d\s*/\s*(?:(?:nd|tt|ttlt|qd|nq|ct|l|pl)\b|qh\d*)")


def is_party(lines: Sequence[Line], claims: Claims) -> bool:
    """Tell whether the paper is the Party's: its head, and no Quốc hiệu."""
    if "quoc_hieu" in claims.values():
        return False
    keys = [line.key.strip(" .*-") for line in lines[:20]]
    if any(is_like(key, _PARTY, 0.9) for key in keys):
        return True
    numbered = any(_PARTY_SO.match(key) for key in keys)
    return numbered and any(key.startswith(_PARTY_BODIES) for key in keys)


def name_kind_of(lines: Sequence[Line], claims: Claims, titled: str) -> str:
    """Return the kind of a paper that is not the Party's.

    Youth and other unions that write in the Party's form, without Quốc hiệu, are not ruled by the
    decree; those that bear it are judged as any body.

    Args:
        lines: The lines of the document.
        claims: What was found in its main text.
        titled: The kind that its title names, or ''.
    """
    found = {name: lines[index].key for index, name in reversed(claims.items())}
    so = found.get("so_ky_hieu", "")
    is_law = any(_LAWS.match(line.key) and line.is_capital for line in lines[:20])
    if _YEARED.search(so) or is_law or ("quoc_hieu" not in found and _PARTY_SO.match(so)):
        return NO_KIND
    is_signed = bool({"noi_nhan_nhan", "ho_ten", "quyen_han", "phu_luc_kem_theo"} & found.keys())
    if titled:
        if "co_quan_ban_hanh" in found:
            return titled if so or ("quoc_hieu" in found and is_signed) else NO_KIND
        return titled if so and titled not in _PRIVATE else NO_KIND
    if not so:
        return "cong_van" if "trich_yeu_cong_van" in found and "quoc_hieu" in found else NO_KIND
    groups = [group.strip() for group in re.split(r"[/-]", so)[1:]]
    coded = next((_ABBREVIATIONS[group] for group in groups[:1] if group in _ABBREVIATIONS), "")
    has_head = "quoc_hieu" in found or "dia_danh_ngay" in found
    if coded:
        return coded if has_head else NO_KIND
    is_letter = bool({"trich_yeu_cong_van", "kinh_gui"} & found.keys())
    if not (has_head and is_letter and is_signed) or _has_other_title(lines, claims):
        return NO_KIND
    return "cong_van"


def name_kind_alone(lines: Sequence[Line], claims: Claims) -> str:
    """Return the kind of a file of phụ lục alone: the decree rules those of what it rules.

    Args:
        lines: The lines of the document.
        claims: What was found in its first phụ lục.
    """
    named = (index for index, name in sorted(claims.items()) if name == "phu_luc_kem_theo")
    paper = " ".join(lines[index].key for index in named)
    if _OF_PARTY.search(paper):
        return PARTY
    return NO_KIND if _OF_LAW.search(paper) or _YEARED.search(paper) else PHU_LUC


def _has_other_title(lines: Sequence[Line], claims: Claims) -> bool:
    """Tell whether a title of a kind that the decree does not know stands over the text."""
    for index, line in enumerate(lines[:_TOP]):
        if index not in claims and line.is_capital and line.is_centred and not line.column:
            return True
        if claims.get(index) in ("kinh_gui", "noi_dung", "can_cu"):
            break
    return False
