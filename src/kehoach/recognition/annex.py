"""What follows the main text: phụ lục, and texts issued with it that have a head of their own.

Forms and lists that say neither that they are a phụ lục nor what they go with stay out: the decree
is silent on them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.recognition import anchors
from kehoach.recognition.body import classify_body
from kehoach.recognition.closing import find_closing
from kehoach.recognition.head import find_head, get_end
from kehoach.recognition.rules import settle_rules
from kehoach.recognition.title import claim_kem_theo, find_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line

_HEAD = ("quoc_hieu", "tieu_ngu", "so_ky_hieu", "co_quan_chu_quan", "co_quan_ban_hanh")
_NUMBERED = re.compile(r"Phụ lục(?: [IVXLC]{1,6})?")
_NAME_LINES = 8
_TOP_LINES = 40


def claim_alone(lines: Sequence[Line], head: Claims) -> Claims:
    """Return the components of the phụ lục that a file without its paper begins with; or none.

    Such a file begins with the label, the text of an electronic signature above it at the most, and
    bears no head. Where nothing says what it goes with, only a label as the decree wants it, with a
    name below, tells it from an appendix of a thesis.

    Args:
        lines: the lines of the document.
        head: what looks like a head in it.
    """
    first = next((i for i, line in enumerate(lines) if not anchors.is_chu_ky_so(line.key)), 0)
    if not lines or not anchors.is_phu_luc(lines[first].key) or not _begins(lines[first]):
        return {}
    borne = {name for index, name in head.items() if index > first and not lines[index].data}
    if borne.intersection(_HEAD) or any(anchors.is_quoc_hieu(line.key) for line in lines):
        return {}
    end = next(iter(find_annexes(lines, first + 1)), len(lines))
    claims = claim_annex(lines, first, end)
    named = set(claims.values())
    label = " ".join(lines[first].text.split())
    plain = _NUMBERED.fullmatch(label) and "phu_luc_ten" in named
    return claims if plain or "phu_luc_kem_theo" in named else {}


def find_annexes(lines: Sequence[Line], start: int) -> list[int]:
    """Return the indices at which a phụ lục or a second head begins, after line ``start``."""
    found: list[int] = []
    for index in range(start, len(lines)):
        if _begins(lines[index]) and not (found and _are_near(lines[found[-1]], lines[index])):
            found.append(_go_back(lines, start, index))
    return found


def _begins(line: Line) -> bool:
    if line.data:
        return False
    if anchors.is_quoc_hieu(line.key):
        return True
    return anchors.is_phu_luc(line.key) and (
        line.is_centred or line.starts_page or line.is_capital or line.is_bold
    )


def _go_back(lines: Sequence[Line], start: int, index: int) -> int:
    """Return the first line of the table or paragraph that ``index`` is in."""
    while index > start and _are_near(lines[index - 1], lines[index]):
        index -= 1
    return index


def _are_near(one: Line, other: Line) -> bool:
    """Tell whether two lines stand in one table or paragraph."""
    return one.whole is other.whole or (one.table is not None and one.table == other.table)


def claim_annex(lines: Sequence[Line], start: int, end: int) -> Claims:
    """Return the components of the phụ lục, or of the attached text, from ``start`` to ``end``."""
    top = lines[start : min(end, start + _TOP_LINES)]
    named = _name_top(top)
    if not {"phu_luc_nhan", "phu_luc_kem_theo"} & set(named.values()):
        return {}
    settle_rules(top, named)
    after = start + get_end(named)
    closing, _ = find_closing(lines, after, end)
    claims = {start + index: name for index, name in named.items()}
    return claims | classify_body(lines, after, closing)


def _name_top(top: Sequence[Line]) -> Claims:
    """A phụ lục has a label and a name; a text issued with the paper its own head and tên loại."""
    if not top or anchors.is_phu_luc(top[0].key):
        return _name_annex(top, 0)
    head = find_head(top) if any(anchors.is_quoc_hieu(line.key) for line in top) else {}
    title, _ = find_title(top, get_end(head))
    return head | (title or _name_annex(top, get_end(head)))


def _name_annex(top: Sequence[Line], start: int) -> Claims:
    claims: Claims = {}
    for index, line in enumerate(top[start : start + _NAME_LINES], start):
        if line.data:
            break
        if anchors.is_phu_luc(line.key) and not claims:
            claims[index] = "phu_luc_nhan"
        elif anchors.is_kem_theo(line.key):
            return claims | claim_kem_theo(top, index)
        elif line.is_centred and (line.is_bold or line.is_capital):
            claims[index] = "phu_luc_ten"
        else:
            break
    return claims
