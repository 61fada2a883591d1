"""Widths of the columns of certain tables, set once in a template.

A table is known by its title for the blind (``w:tblCaption``, ECMA-376 part 1, 17.4.41), which
Word shows under Table Properties, Alt Text. LibreOffice drops the title when it saves, so a table
without one is known by a tag in its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree


class TableSign(NamedTuple):
    """What a table is known by: its title, and a variable that only its cells print."""

    title: str
    variable: str


def set_columns(root: etree._Element, columns: Mapping[TableSign, Sequence[int]]) -> None:
    """Set grid and cells of tables; a table that is not there, or has other columns, stays.

    Args:
        root: the root of the main document; changed in place.
        columns: widths in twips by the table's signs.
    """
    for table in root.iter(qualify("tbl")):
        widths = next((columns[sign] for sign in columns if _bears(table, sign)), ())
        grid = table.findall(f"{qualify('tblGrid')}/{qualify('gridCol')}")
        if widths and len(grid) == len(widths):
            for column, width in zip(grid, widths, strict=True):
                column.set(qualify("w"), str(width))
            for row in table.iterfind(qualify("tr")):
                _set_cells(row, widths)


def _bears(table: etree._Element, sign: TableSign) -> bool:
    title = table.find(f"{qualify('tblPr')}/{qualify('tblCaption')}")
    if title is not None:
        return title.get(qualify("val")) == sign.title
    cells = f"{qualify('tr')}/{qualify('tc')}/{qualify('p')}"
    words = "".join(
        text.text or "" for one in table.iterfind(cells) for text in one.iter(qualify("t"))
    )
    return sign.variable in words


def _set_cells(row: etree._Element, widths: Sequence[int]) -> None:
    cells = row.findall(qualify("tc"))
    if len(cells) != len(widths):
        return
    for cell, width in zip(cells, widths, strict=True):
        shown = cell.find(f"{qualify('tcPr')}/{qualify('tcW')}")
        if shown is not None:
            shown.set(qualify("w"), str(width))
