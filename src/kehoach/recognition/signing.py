"""The components of the closing block: who signs (ô 7) and Nơi nhận (ô 9b, 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.recognition import anchors
from kehoach.recognition.lines import LEFT
from kehoach.recognition.signers import Listing, is_copies, is_signer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line

_TITLE_MAX = 90


def find_signing(lines: Sequence[Line], start: int, end: int, *, dated: bool) -> Claims:
    """Return quyền hạn, chức vụ, họ tên and Nơi nhận in the closing block.

    Args:
        lines: The lines of the document.
        start: The first line of the block.
        end: The line after it.
        dated: The head has a place and date; if not, one over the signer is taken.
    """
    claims: Claims = {}
    columns: dict[tuple[int, ...], list[int]] = {}
    for index in range(start, end):
        if not lines[index].data:
            # What stands left of a gap stands over the whole lines below it.
            column = lines[index].column
            columns.setdefault(column[:-1] if column[-1:] == (LEFT,) else column, []).append(index)
    for own in columns.values():
        _claim_column(lines, own, claims, dated=dated)
    return claims


def _claim_column(
    lines: Sequence[Line], own: Sequence[int], claims: Claims, *, dated: bool
) -> None:
    listing = Listing()
    above = ""
    for order, index in enumerate(own):
        line = lines[index]
        component = _name_beside(line, listing, dated=dated)
        if not component:
            listing.stop()
            below = lines[own[order + 1]] if order + 1 < len(own) else None
            component = _name_signer(line, above, below)
        if component:
            claims[index] = above = component


def _name_beside(line: Line, listing: Listing, *, dated: bool) -> str:
    """Name what is not the signer: Nơi nhận, the address, a date; '' for none of these."""
    in_cell = line.table is not None
    if anchors.is_noi_nhan(line.key):
        listing.start()
        return "noi_nhan_nhan"
    if anchors.is_dia_chi(line.key) and not in_cell:
        return "dia_chi_co_quan"
    # A cell that opens with Nơi nhận holds nothing but the list.
    if listing.take(line, sure=in_cell or is_copies(line)):
        return "nguoi_soan_so_ban" if is_copies(line) else "noi_nhan_muc"
    return "dia_danh_ngay" if not dated and anchors.is_dia_danh_ngay(line.key) else ""


def _name_signer(line: Line, above: str, below: Line | None) -> str:
    if anchors.is_quyen_han(line.text):
        return "quyen_han"
    if anchors.is_chuc_vu(line.text) and len(line.text) < _TITLE_MAX and line.text[0] not in "(-":
        return "chuc_vu"
    if is_signer(line) and not (line.is_capital and above == "quyen_han"):
        return "ho_ten"
    if line.is_capital and above in ("quyen_han", "chuc_vu"):
        return above if above == "chuc_vu" else _continue_quyen_han(below)
    return ""


def _continue_quyen_han(below: Line | None) -> str:
    """The name of a collective may take two lines before the title that follows."""
    return "quyen_han" if below is not None and anchors.is_chuc_vu(below.text) else "chuc_vu"
