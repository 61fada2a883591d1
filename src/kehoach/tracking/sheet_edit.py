"""Cells set in an .xlsx file that a person keeps: all else in it stays byte for byte.

Element names: ECMA-376 part 1, section 18.3.1 (worksheets), 18.2 (workbook).
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.nd30 import write_ngay_so
from kehoach.reading.cells import parse_cell
from kehoach.reading.workbook import BOOK

if TYPE_CHECKING:
    from collections.abc import Mapping

_NS: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_EPOCH: Final = dt.date(1899, 12, 30)
_SHIFT_1904: Final = 1462
"""Days between the two ways of counting that Excel knows (18.17.4.1)."""


def set_cells(
    data: bytes, part: str, cells: Mapping[str, dt.date | str], *, as_text: bool = False
) -> bytes:
    """Return the workbook ``data`` with ``cells`` set, each in the format it had.

    Args:
        data: an .xlsx file that was read before, so that it is known to be sound.
        part: the sheet's part in it.
        cells: values by the names of their cells.
        as_text: write days as text, for cells that are not formatted as days.
    """
    source = zipfile.ZipFile(io.BytesIO(data))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for info in source.infolist():
            content = source.read(info)
            if info.filename.lstrip("/").lower() == part.lower():
                content = _change(content, cells, _find_shift(source), as_text)
            made.writestr(info, content, compress_type=info.compress_type)
    return target.getvalue()


def _find_shift(source: zipfile.ZipFile) -> int:
    """Return how many days less the workbook counts."""
    book = _parse(source.read(BOOK))
    settings = book.find(_name("workbookPr"))
    is_late = settings is not None and settings.get("date1904") in ("1", "true")
    return _SHIFT_1904 if is_late else 0


def _change(content: bytes, cells: Mapping[str, dt.date | str], shift: int, as_text: bool) -> bytes:
    root = _parse(content)
    rows = root.find(_name("sheetData"))
    assert rows is not None
    for name, value in cells.items():
        cell = _find_cell(_find_row(rows, name), name)
        if isinstance(value, dt.date) and not as_text:
            _put_number(cell, (value - _EPOCH).days - shift)
        else:
            _put_text(cell, write_ngay_so(value) if isinstance(value, dt.date) else value)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _find_row(rows: etree._Element, name: str) -> etree._Element:
    """Return the row of the cell ``name``, made in its place if it is not there."""
    number = _locate(name)[0] + 1
    for index, row in enumerate(rows):
        here = int(row.get("r", "0"))
        if here == number:
            return row
        if here > number:
            return _insert(rows, index, "row", str(number))
    return _insert(rows, len(rows), "row", str(number))


def _find_cell(row: etree._Element, name: str) -> etree._Element:
    column = _locate(name)[1]
    for index, cell in enumerate(row):
        here = _locate(cell.get("r", "A1"))[1]
        if here == column:
            return cell
        if here > column:
            return _insert(row, index, "c", name)
    return _insert(row, len(row), "c", name)


def _insert(parent: etree._Element, index: int, kind: str, name: str) -> etree._Element:
    made = etree.Element(_name(kind), r=name)
    parent.insert(index, made)
    return made


def _put_number(cell: etree._Element, number: int) -> None:
    _clear(cell)
    etree.SubElement(cell, _name("v")).text = str(number)


def _put_text(cell: etree._Element, text: str) -> None:
    _clear(cell)
    cell.set("t", "inlineStr")
    etree.SubElement(etree.SubElement(cell, _name("is")), _name("t")).text = text


def _clear(cell: etree._Element) -> None:
    if "t" in cell.attrib:
        del cell.attrib["t"]
    for child in list(cell):
        cell.remove(child)


def _locate(name: str) -> tuple[int, int]:
    found = parse_cell(name)
    assert found is not None
    return found


def _name(kind: str) -> str:
    return f"{{{_NS}}}{kind}"


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)
