"""Charts in a document: the drawing in the text, the parts beside it in the package.

The drawing names its chart by a relationship (ECMA-376 part 1, 21.2.2.29); the chart part and its
workbook come into the package once the document is filled.
"""

from __future__ import annotations

import datetime as dt
import io
import posixpath
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jinja2 import pass_context
from lxml import etree
from markupsafe import Markup, escape

from kehoach.rendering.chart_xml import (
    BOOK_ID,
    CHART_NS,
    MAIN_NS,
    RELATIONSHIPS,
    SHEET,
    list_cells,
    write_chart,
)
from kehoach.rendering.tables import STYLES
from kehoach.word.package import read_package, write_package
from kehoach.word.relationships import (
    CONTENT_TYPES,
    RELATIONSHIPS_NS,
    name_relationships,
    set_content_type,
)
from kehoach.word.units import EMU_PER_MM
from kehoach.word.xml import parse_tree, write_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.composing.context import BieuDoContext
    from kehoach.rendering.values import BoundedContext
    from kehoach.word.package import Package

_DRAWING_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MADE: Final = dt.datetime(1980, 1, 1)
"""The time of making in the workbook, so that the same figures give the same bytes."""


@pass_context
def bieu_do(context: BoundedContext, value: BieuDoContext) -> Markup:
    """A chart's drawing, in a paragraph of its own in the middle of the page."""
    ident = context.styles.get(STYLES["giua"])
    style = f'<w:pStyle w:val="{escape(ident)}"/>' if ident else ""
    width, height = round(value.rong * EMU_PER_MM), round(value.cao * EMU_PER_MM)
    return Markup(
        f'<w:p><w:pPr>{style}</w:pPr><w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING_NS}" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{value.so}" name="Biểu đồ {value.so}" descr="{escape(value.mo_ta)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{MAIN_NS}"><a:graphicData uri="{CHART_NS}">'
        f'<c:chart xmlns:c="{CHART_NS}" xmlns:r="{RELATIONSHIPS}" r:id="{_name(value)}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def add_charts(data: bytes, charts: Sequence[BieuDoContext]) -> bytes:
    """Return the .docx ``data`` with the parts of the ``charts`` that its text draws.

    A chart whose place an own template has not kept is left out.
    """
    package = read_package(data, name="")
    text = package.parts[package.document_name]
    drawn = [one for one in charts if f'"{_name(one)}"'.encode() in text]
    for one in drawn:
        package = _add_parts(package, one)
    return write_package(package.parts)


def list_undrawn(data: bytes, charts: Sequence[BieuDoContext]) -> Iterator[BieuDoContext]:
    """Yield the charts that the .docx ``data`` has no place for."""
    package = read_package(data, name="")
    text = package.parts[package.document_name]
    yield from (one for one in charts if f'"{_name(one)}"'.encode() not in text)


def _name(chart: BieuDoContext) -> str:
    return f"bieuDo{chart.so}"


def _add_parts(package: Package, chart: BieuDoContext) -> Package:
    folder = posixpath.dirname(package.document_name)
    part = f"{folder}/charts/bieu-do-{chart.so}.xml"
    book = f"{folder}/embeddings/bieu-do-{chart.so}.xlsx"
    types = package.parse(CONTENT_TYPES)
    set_content_type(types, part, _CHART_TYPE)
    set_content_type(types, book, _BOOK_TYPE)
    holder = name_relationships(package.document_name)
    relations = package.parse(holder)
    _relate(relations, _name(chart), "chart", f"/{part}")
    own = parse_tree(f'<Relationships xmlns="{RELATIONSHIPS_NS}"/>'.encode())
    _relate(own, BOOK_ID, "package", f"/{book}")
    return package.with_parts(
        {
            CONTENT_TYPES: write_tree(types),
            holder: write_tree(relations),
            part: write_chart(chart),
            name_relationships(part): write_tree(own),
            book: _write_book(chart),
        }
    )


def _relate(relations: etree._Element, ident: str, kind: str, target: str) -> None:
    tag = f"{{{RELATIONSHIPS_NS}}}Relationship"
    etree.SubElement(relations, tag, Id=ident, Type=f"{RELATIONSHIPS}/{kind}", Target=target)


def _write_book(chart: BieuDoContext) -> bytes:
    """Return the workbook that Word opens when a person edits the chart's figures."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"title": chart.ten, "created": _MADE})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 40)
    for row, cells in enumerate(list_cells(chart)):
        for column, value in enumerate(cells):
            if isinstance(value, Decimal):
                sheet.write_number(row, column, float(value))
            else:
                sheet.write_string(row, column, value)
    book.close()
    return stream.getvalue()
