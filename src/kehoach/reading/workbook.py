"""A workbook (.xlsx) of a stranger, opened within bounds; its sheets' values and facts.

The reader of values gets a new archive that holds only the parts checked here, so that what was
bounded is what it sees.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading.bounded_xml import XmlError, walk_xml
from kehoach.reading.bounded_zip import BoundedZip, ZipError, store_parts
from kehoach.reading.grid import Grid, Rows
from kehoach.reading.sheet_scan import SheetFacts, scan_sheet
from kehoach.reading.text import excerpt
from kehoach.reading.workbook_refusals import (
    make_broken,
    make_other_kind,
    refuse_other_kinds,
    refuse_size,
    refuse_tags,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

BOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
ROOT_RELATIONS = "_rels/.rels"

_ROOT = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)

_HELPERS = ("/sharedStrings", "/styles")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's name as its tab shows it, and the archive's part that holds it."""

    name: str
    part: str


class Workbook:
    """The sheets of an .xlsx file."""

    def __init__(self, data: bytes) -> None:
        """Open ``data`` and list its sheets; no sheet is read yet.

        Raises:
            WorkbookError: it is no workbook, encrypted, broken, or too big.
        """
        refuse_other_kinds(data)
        try:
            self._zip = BoundedZip(data)
            self._refuse_other_zips()
            self._base = {name: self._read_part(name) for name in (BOOK, RELATIONS, TYPES)}
            self._relations = _read_relations(self._base[RELATIONS])
            self.sheets = self._list_sheets()
            self._read_helpers()
        except (ZipError, XmlError) as error:
            raise make_broken(error) from None

    def read_grids(self, sheets: Sequence[SheetPart]) -> list[Grid]:
        """Return the values and facts of ``sheets``.

        Raises:
            WorkbookError: a sheet is broken or too big.
        """
        parts = {ROOT_RELATIONS: _ROOT, **self._base}
        for sheet in sheets:
            parts[sheet.part] = self._read_sheet(sheet)
        refuse_tags(parts)
        facts = [_scan(sheet, parts[sheet.part]) for sheet in sheets]
        values = _read_values(parts, [sheet.name for sheet in sheets])
        return [
            Grid(sheet.name, rows, found)
            for sheet, rows, found in zip(sheets, values, facts, strict=True)
        ]

    def _read_sheet(self, sheet: SheetPart) -> bytes:
        try:
            return self._zip.read(sheet.part)
        except ZipError as error:
            raise make_broken(error, sheet.name) from None

    def _read_part(self, name: str) -> bytes:
        data = self._zip.read(name)
        walk_xml(data)
        return data

    def _read_helpers(self) -> None:
        for kind, part in self._relations.values():
            if kind.endswith(_HELPERS) and part in self._zip:
                self._base[part] = self._read_part(part)

    def _list_sheets(self) -> list[SheetPart]:
        found = []

        def start(attributes: dict[str, str]) -> None:
            ids = [
                value for name, value in attributes.items() if name.endswith("/relationships id")
            ]
            kind, part = self._relations.get("".join(ids), ("", ""))
            if kind.endswith("/worksheet"):
                found.append(SheetPart(attributes.get("name", ""), part))

        walk_xml(self._base[BOOK], {"sheet": start})
        return found

    def _refuse_other_zips(self) -> None:
        for part, kind in (
            ("word/document.xml", tr("tệp Word (.docx)")),
            ("ppt/presentation.xml", tr("tệp PowerPoint (.pptx)")),
            ("content.xml", tr("tệp LibreOffice (.ods)")),
            ("xl/workbook.bin", tr("tệp Excel nhị phân (.xlsb)")),
        ):
            if part in self._zip and BOOK not in self._zip:
                raise make_other_kind("khong-phai-xlsx", kind)


def _scan(sheet: SheetPart, data: bytes) -> SheetFacts:
    try:
        facts = scan_sheet(data)
    except XmlError as error:
        raise make_broken(error, sheet.name) from None
    refuse_size(sheet.name, facts)
    return facts


def _read_relations(data: bytes) -> dict[str, tuple[str, str]]:
    """Return type and part of each relation of the workbook, by its id."""
    found: dict[str, tuple[str, str]] = {}

    def start(attributes: dict[str, str]) -> None:
        part = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
        found[attributes.get("Id", "")] = (attributes.get("Type", ""), part.lstrip("/"))

    walk_xml(data, {"Relationship": start})
    return found


def _read_values(parts: dict[str, bytes], names: list[str]) -> list[Rows]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(store_parts(parts))
        # Without skip_empty_area=False the first used cell would count as A1.
        return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of the Rust side is no Exception
        found = tr("không đọc được: {reason}", reason=excerpt(str(error)))
        raise make_broken(XmlError(found)) from None
