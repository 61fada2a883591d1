"""Why a workbook is refused, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading.bounded_zip import ZipError
from kehoach.reading.sheet_scan import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from kehoach.reading.sheet_scan import SheetFacts

MOST_TAGS = 5_000_000
"""In all parts that are read; they are walked at about a million in a second."""


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class WorkbookError(Exception):
    """The workbook cannot be read; ``sheet`` and ``cell`` say where, when that is known."""

    def __init__(
        self,
        code: str,
        found: str,
        expected: str = "",
        hint: str = "",
        sheet: str = "",
        cell: str = "",
    ) -> None:
        self.code, self.found, self.expected, self.hint = code, found, expected, hint
        self.sheet, self.cell = sheet, cell
        super().__init__(found)


def refuse_other_kinds(data: bytes) -> None:
    """Refuse what is no zip: encrypted and old workbooks, plain text."""
    if data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        found = tr("bảng tính đặt mật khẩu")
        hint = tr("mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook) rồi lưu lại")
        raise WorkbookError("xlsx-mat-khau", found, tr("bảng tính không mật khẩu"), hint)
    if data.startswith(_OLE):
        raise make_other_kind("xls-cu", tr("bảng tính Excel đời cũ (.xls) mang tên .xlsx"))
    if not data.startswith(b"PK"):
        raise make_other_kind("khong-phai-xlsx", tr("tệp không phải bảng tính Excel"))


def make_other_kind(code: str, found: str) -> WorkbookError:
    """Return the error for a file of another kind."""
    hint = tr("mở bằng Excel hoặc LibreOffice rồi Save As kiểu Excel Workbook (.xlsx)")
    return WorkbookError(code, found, tr("bảng tính .xlsx"), hint)


def make_broken(error: Exception, sheet: str = "") -> WorkbookError:
    """Return the error for a workbook that is broken as ``error`` says."""
    code = error.code if isinstance(error, ZipError) else "xlsx-hong"
    hint = tr("mở bằng Excel hoặc LibreOffice rồi lưu lại")
    return WorkbookError(code, str(error), tr("bảng tính .xlsx nguyên vẹn"), hint, sheet)


def refuse_tags(parts: dict[str, bytes]) -> None:
    """Refuse ``parts`` that would take too long to walk."""
    if sum(data.count(b"<") for data in parts.values()) > MOST_TAGS:
        found = tr("bảng tính có hơn {n} thẻ XML", n=MOST_TAGS)
        hint = tr("xóa các hàng, cột và trang thừa rồi lưu lại")
        raise WorkbookError("bang-qua-lon", found, tr("bảng tính nhỏ hơn"), hint)


def refuse_size(sheet: str, facts: SheetFacts) -> None:
    """Refuse a ``sheet`` that must not be handed to the reader of values."""
    if not facts.is_too_big():
        return
    size = tr("{rows} hàng × {columns} cột", rows=facts.rows, columns=facts.columns)
    cell = facts.beyond
    found = tr("ô {cell} có dữ liệu, vùng dữ liệu {size}", cell=cell, size=size) if cell else size
    expected = tr(
        "không quá {rows} hàng, {columns} cột và {cells} ô",
        rows=MOST_ROWS,
        columns=MOST_COLUMNS,
        cells=MOST_CELLS,
    )
    hint = tr("xóa hẳn các hàng và cột thừa ở cuối bảng (chọn, Delete) rồi lưu lại")
    raise WorkbookError("bang-qua-lon", found, expected, hint, sheet, cell)
