"""The rows of the book as the decree's ten columns (Phụ lục IV), and as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from kehoach.nd30.kinds import KINDS
from kehoach.nd30.ngay import write_ngay_so
from kehoach.nd30.so_dang_ky import COT_SO_VAN_BAN_DI
from kehoach.so_van_ban.entry import PENDING, VOID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.so_van_ban.entry import Entry, Row

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula."""


def write_columns(row: Row) -> tuple[str, ...]:
    """Return what stands in the ten columns; what is written by hand, or not known, is ''."""
    entry = row.entry
    copies = "" if entry.so_luong is None else str(entry.so_luong)
    # the day of sending and the receiver's hand stand on paper
    return (
        row.so_ky_hieu,
        write_ngay_so(entry.ngay),
        name_paper(entry),
        entry.nguoi_ky,
        entry.noi_nhan,
        entry.luu,
        copies,
        "",
        "",
        "; ".join(list_notes(row)),
    )


def name_paper(entry: Entry) -> str:
    """Return kind and abstract: 'Kế hoạch hoạt động năm 2023', 'Công văn V/v đôn đốc báo cáo'."""
    kind = KINDS.get(entry.loai)
    link = "V/v" if kind is not None and kind.viet_tat is None and entry.trich_yeu else ""
    return " ".join(filter(None, (kind.ten if kind else "", link, entry.trich_yeu)))


def defuse(text: str) -> str:
    """Return a text that a spreadsheet shows as text: an apostrophe goes before a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def write_csv(rows: Sequence[Row]) -> bytes:
    """Return the book as CSV for Excel: UTF-8 with its mark, formulas defused."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COT_SO_VAN_BAN_DI.value)
    writer.writerows([defuse(text) for text in write_columns(row)] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def list_notes(row: Row) -> list[str]:
    """Return what stands in the notes: the office's own, secret, void and why, pending."""
    notes = [row.entry.ghi_chu] if row.entry.ghi_chu else []
    if row.entry.mat:
        notes.append("Mật")
    if row.trang_thai == VOID:
        notes.append(f"HỦY: {row.ly_do}")
    if row.trang_thai == PENDING:
        notes.append("Chưa ghi xong vào tệp")
    return notes
