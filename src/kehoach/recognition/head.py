"""The head of the page: ô 1 to 4, 5b, 10b and 11 (Phụ lục I, Phần I, Mục IV)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.recognition import anchors
from kehoach.recognition.lines import LEFT
from kehoach.recognition.title import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.lines import Line

HEAD_LINES: Final = 30
"""So many lines of a document can belong to its head, at most."""
_BODY = re.compile(
    r"(?:ubnd|uy ban|hdnd|hoi dong|bo|so|truong|phong|chi cuc|cuc|tong cuc|ban|trung tam|van phong"
    r"|cong ty|tong cong ty|tap doan|vien|benh vien|hoc vien|dai hoc|thanh tra|kho bac|ngan hang"
    r"|cong an|toa an|khoi|cum|quy|hoi|lien doan|chinh phu|thu tuong|chu tich|mat tran|bao hiem)\b"
)
_VE_VIEC_MAX: Final = 60
_STILL_SAME = ("phong chong", "ban nhan dan", "van phong ")

Claims = dict[int, str]


def find_head(lines: Sequence[Line], start: int = 0) -> Claims:
    """Return what stands in the head from line ``start`` on: index of the line -> component."""
    claims: Claims = {}
    end = min(len(lines), start + HEAD_LINES)
    may_break = not any(anchors.is_quoc_hieu(line.key, 0.95) for line in lines[start:end])
    for index in range(start, end):
        line = lines[index]
        if _opens_body(line) or (is_title(line) and (claims or line.table is None)):
            end = index
            break
        if index in claims:
            continue
        if may_break and "quoc_hieu" not in claims.values() and _breaks_quoc_hieu(lines, index):
            claims |= {index: "quoc_hieu", index + 1: "quoc_hieu"}
            continue
        component = _name_by_words(line, claims)
        if component:
            claims[index] = component
    claims |= _find_ve_viec(lines, claims, start, end)
    return claims | _find_co_quan(lines[start:end], claims, start)


def get_end(claims: Claims) -> int:
    """Return the index of the first line after the head."""
    return max(claims, default=-1) + 1


def _opens_body(line: Line) -> bool:
    return (
        line.key.startswith("can cu")
        or anchors.is_kinh_gui(line.key)
        or anchors.is_noi_nhan(line.key)
    ) and line.table is None


def _breaks_quoc_hieu(lines: Sequence[Line], index: int) -> bool:
    """Tell whether Quốc hiệu takes this line and the next."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.column != line.column or not line.key.startswith("cong h"):
        return False
    return anchors.is_quoc_hieu(f"{line.key} {below.key}", 0.95)


def _name_by_words(line: Line, claims: Claims) -> str:
    taken = claims.values()
    if anchors.is_quoc_hieu(line.key) and "quoc_hieu" not in taken:
        return "quoc_hieu"
    if anchors.is_tieu_ngu(line.key) and "tieu_ngu" not in taken:
        return "tieu_ngu"
    if "so_ky_hieu" not in taken and anchors.is_so(line.key):
        return "so_ky_hieu"
    if "dia_danh_ngay" not in taken and anchors.is_dia_danh_ngay(line.key):
        return "dia_danh_ngay"
    # What stands beside the names, below Quốc hiệu, can be nothing else.
    apart = line.column or line.is_set_apart
    below = "quoc_hieu" in taken and "dia_danh_ngay" not in taken
    if apart and below and anchors.is_part_of_date(line.key):
        return "dia_danh_ngay"
    return anchors.find_stamp(line.key)


def _find_ve_viec(lines: Sequence[Line], claims: Claims, start: int, end: int) -> Claims:
    """V/v stands near số, in its column or a box; its further lines stay there.

    Where số lacks, it is what opens with 'V/v' beside Quốc hiệu, up to the ``end`` of the head.
    """
    so = _find_so(lines, claims, range(start, end))
    if so is None:
        return {}
    found: Claims = {}
    for index in range(start, min(len(lines), so + 12)):
        line = lines[index]
        if found:
            last = lines[max(found)]
            if index in claims or not _goes_on(line, last) or anchors.is_kinh_gui(line.key):
                if line.table is None or line.table != last.table:
                    break
                continue
            found[index] = "trich_yeu_cong_van"
        elif anchors.is_ve_viec(line.key):
            found[index] = "trich_yeu_cong_van"
        elif index > so and index not in claims and _closes_head(line):
            break
    return found


def _find_so(lines: Sequence[Line], claims: Claims, head: range) -> int | None:
    """Return the line of số, or the one in ``head`` that stands where it lacks."""
    so = next((i for i, name in claims.items() if name == "so_ky_hieu"), None)
    if so is None and "quoc_hieu" in claims.values():
        return next((i for i in head if _is_ve_viec_apart(lines[i])), None)
    return so


def _is_ve_viec_apart(line: Line) -> bool:
    return bool(line.column) and line.key.startswith("v/v")


def _closes_head(line: Line) -> bool:
    return not line.column and (line.is_capital or is_title(line))


def _goes_on(line: Line, last: Line) -> bool:
    """Outside a cell or box the further lines of V/v are set as the first is."""
    if line.column != last.column:
        return False
    alike = line.whole.form == last.whole.form and line.gap == 0
    return bool(line.column) or (alike and len(line.text) < _VE_VIEC_MAX)


def _find_co_quan(head: Sequence[Line], claims: Claims, start: int) -> Claims:
    """Name the bodies among the lines of the ``head``, the first of which is line ``start``."""
    names = {
        name: head[index - start] for index, name in claims.items() if index - start < len(head)
    }
    top = names.get("quoc_hieu", names.get("tieu_ngu"))
    so = names.get("so_ky_hieu")
    if top is None and so is None:
        return {}
    if so is not None:
        head = head[: head.index(so)]
    chosen = [
        index
        for index, line in enumerate(head, start)
        if index not in claims and _may_be_name(line, so, top)
    ]
    count = _count_superior([head[index - start] for index in chosen])
    return {
        index: "co_quan_chu_quan" if order < count else "co_quan_ban_hanh"
        for order, index in enumerate(chosen)
    }


def _may_be_name(line: Line, so: Line | None, top: Line | None) -> bool:
    """Tell whether a line names a body; ``top`` is Quốc hiệu, or Tiêu ngữ where it lacks."""
    if top is not None and not line.column and top.table is not None:
        return False
    if top is not None and line.column == top.column:
        return not line.column and line.is_capital and _BODY.match(line.key) is not None
    in_column = so is not None and bool(line.column) and line.column == so.column
    by_tabs = so is not None and so.side == LEFT and line.column == so.column[:-1]
    is_apart = line.side == LEFT or line.table is not None or -1 in line.column
    placed = in_column or by_tabs or is_apart
    return (line.is_capital or in_column) and (placed or _BODY.match(line.key) is not None)


def _count_superior(names: Sequence[Line]) -> int:
    """Return how many of the lines name the superior: the upright before the bold, or by words."""
    bolds = [line.is_bold for line in names]
    if True in bolds and not bolds[0] and all(bolds[bolds.index(True) :]):
        return bolds.index(True)
    starts = [
        order
        for order, line in enumerate(names)
        if order == 0 or (_BODY.match(line.key) and not line.key.startswith(_STILL_SAME))
    ]
    return starts[-1] if starts else 0
