"""Widths of the columns of named tables, set once in a template.

A table is named by its title for the blind (``w:tblCaption``, ECMA-376 part 1, 17.4.41), which
Word shows under Table Properties, Alt Text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree


def set_columns(root: etree._Element, columns: Mapping[str, Sequence[int]]) -> None:
    """Set grid and cells of tables; a table that is not there, or has other columns, stays.

    Args:
        root: the root of the main document; changed in place.
        columns: widths in twips by the table's title.
    """
    for table in root.iter(qualify("tbl")):
        title = table.find(f"{qualify('tblPr')}/{qualify('tblCaption')}")
        widths = columns.get(title.get(qualify("val"), ""), ()) if title is not None else ()
        grid = table.findall(f"{qualify('tblGrid')}/{qualify('gridCol')}")
        if widths and len(grid) == len(widths):
            for column, width in zip(grid, widths, strict=True):
                column.set(qualify("w"), str(width))
            for row in table.iterfind(qualify("tr")):
                _set_cells(row, widths)


def _set_cells(row: etree._Element, widths: Sequence[int]) -> None:
    cells = row.findall(qualify("tc"))
    if len(cells) != len(widths):
        return
    for cell, width in zip(cells, widths, strict=True):
        shown = cell.find(f"{qualify('tcPr')}/{qualify('tcW')}")
        if shown is not None:
            shown.set(qualify("w"), str(width))
