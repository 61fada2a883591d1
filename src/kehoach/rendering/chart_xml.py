"""A chart as Word draws it: the chart part's XML (DrawingML, ECMA-376 part 1, 21.2).

Word reads the figures from the caches in the part, and from the workbook beside it once a person
chooses to edit them; both hold the same. Colours are shades that stay apart on a black and white
print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kehoach.composing.context import BieuDoContext

CHART_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
MAIN_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK_ID: Final = "rId1"
"""The relationship of the chart part to its workbook."""
SHEET: Final = "SoLieu"
"""The sheet of the workbook that holds the figures: groups down, series to the right."""

_FONT: Final = "Times New Roman"
_SIZE: Final = 1200
"""In hundredths of a pt."""
_FILLS: Final = ("1F4E79", "9DC3E6", "D9D9D9", "7F7F7F", "BF9000", "548235")
_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
"""Identifiers of the axes: unsigned by the schema (21.2.3.49 ST_UnsignedInt)."""
_NO_LINE: Final = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def write_chart(chart: BieuDoContext) -> bytes:
    """Return the chart part: columns or bars, each with its figure, no title."""
    bars = chart.loai == "thanh"
    stacked = chart.loai == "cot_chong"
    overlap = '<c:overlap val="100"/>' if stacked else ""
    series = "".join(_write_series(chart, index) for index in range(len(chart.chuoi)))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART_NS}" xmlns:a="{MAIN_NS}" xmlns:r="{RELATIONSHIPS}">'
        '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="{"bar" if bars else "col"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/>{overlap}'
        f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
        f"{_write_category_axis(bars)}{_write_value_axis(bars)}</c:plotArea>{_write_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_NO_LINE}{_write_text()}"
        f'<c:externalData r:id="{BOOK_ID}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    ).encode()


def _write_series(chart: BieuDoContext, index: int) -> str:
    one = chart.chuoi[index]
    column, last = _name_column(index + 1), len(chart.nhom) + 1
    fill = _FILLS[index % len(_FILLS)]
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>'
        f"{_write_words(f'${column}$1', [one.ten])}</c:tx>"
        f'<c:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_write_labels(chart, index)}'
        f"<c:cat>{_write_words(f'$A$2:$A${last}', chart.nhom)}</c:cat>"
        f"<c:val>{_write_figures(f'${column}$2:${column}${last}', one.so)}</c:val></c:ser>"
    )


def _name_column(index: int) -> str:
    """Return the letter of a column of the sheet, counted from 0; there are few."""
    return chr(ord("A") + index)


def _write_words(cells: str, words: list[str] | tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{escape(word)}</c:v></c:pt>' for index, word in enumerate(words)
    )
    return (
        f"<c:strRef><c:f>{SHEET}!{cells}</c:f><c:strCache>"
        f'<c:ptCount val="{len(words)}"/>{points}</c:strCache></c:strRef>'
    )


def _write_figures(cells: str, figures: tuple[Decimal, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{figure:f}</c:v></c:pt>' for index, figure in enumerate(figures)
    )
    return (
        f"<c:numRef><c:f>{SHEET}!{cells}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(figures)}"/>{points}</c:numCache></c:numRef>'
    )


def _write_labels(chart: BieuDoContext, index: int) -> str:
    """Return the figures beside the columns; a part that is 0 of a stack shows none."""
    stacked = chart.loai == "cot_chong"
    code = _choose_format(chart) + (";;" if stacked else "")
    white = stacked and index == 0
    place = "ctr" if stacked else "outEnd"
    return (
        f'<c:dLbls><c:numFmt formatCode="{code}" sourceLinked="0"/>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_write_text("FFFFFF" if white else "000000")}<c:dLblPos val="{place}"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _choose_format(chart: BieuDoContext) -> str:
    """Return the number format of Vietnam, with as many decimals as the finest figure has."""
    figures = (figure.normalize() for one in chart.chuoi for figure in one.so)
    places = max((-int(one.as_tuple().exponent) for one in figures), default=0)
    return "[$-42A]#,##0" + (f".{'0' * places}" if places > 0 else "")


def _write_category_axis(bars: bool) -> str:
    """Return the axis of the groups; that of bars runs downwards, the first group on top."""
    order = "maxMin" if bars else "minMax"
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"l" if bars else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln>'
        f'</c:spPr>{_write_text()}<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        # every group has its name; else programs leave out every other one where they are long
        '<c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _write_value_axis(bars: bool) -> str:
    """Return the axis of the figures; it is not drawn, as every column shows its own."""
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="{"b" if bars else "l"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _write_legend(chart: BieuDoContext) -> str:
    if len(chart.chuoi) == 1:
        return ""
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_write_text()}</c:legend>'


def _write_text(colour: str = "000000") -> str:
    face = f'<a:latin typeface="{_FONT}"/><a:ea typeface="{_FONT}"/><a:cs typeface="{_FONT}"/>'
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}" b="0">'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{face}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def list_cells(chart: BieuDoContext) -> Iterator[tuple[str | Decimal, ...]]:
    """Yield the rows of the workbook: the names of the series, then each group's figures."""
    yield ("", *(one.ten for one in chart.chuoi))
    for index, name in enumerate(chart.nhom):
        yield (name, *(one.so[index] for one in chart.chuoi))
