"""A table as layout has measured it, in Word's XML (ECMA-376 part 1, 17.4).

docxtpl's tags repeat whole rows or whole cells. A table whose columns, header rows and merged
cells come from the data is written here instead; a template says only where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from markupsafe import escape

from kehoach.layout.page import DEM_BANG
from kehoach.word.units import mm_to_twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

STYLES = {
    "tieu_de": "Bảng: tiêu đề cột",
    "nhom": "Bảng: nhóm",
    "chu": "Bảng: chữ",
    "giua": "Bảng: chữ giữa cột",
    "so": "Bảng: số",
}
"""The paragraph styles of cells, as Word shows their names, by how their words stand."""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PADDING = "".join(
    f'<w:{side} w:w="{mm_to_twips(DEM_BANG)}" w:type="dxa"/>' for side in ("left", "right")
)
_LOOK = (
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="0" w:noVBand="1"/>'
)


class _Cell(Protocol):
    @property
    def kieu(self) -> str: ...
    @property
    def chu(self) -> str: ...
    @property
    def cot(self) -> int: ...
    @property
    def ngang(self) -> int: ...
    @property
    def doc(self) -> int: ...


class Table(Protocol):
    """A placed table: its name, its header rows and rows, its columns in mm."""

    @property
    def nhan(self) -> str: ...  # noqa: D102
    @property
    def dau(self) -> Sequence[Sequence[_Cell]]: ...  # noqa: D102
    @property
    def dong(self) -> Sequence[Sequence[_Cell]]: ...  # noqa: D102
    @property
    def rong(self) -> Sequence[float]: ...  # noqa: D102


def write_table(table: Table, styles: Mapping[str, str]) -> str:
    """Return ``w:tbl``, its children in the order of the schema.

    Args:
        table: the table.
        styles: the ids of the template's paragraph styles by their names; a style that is not
            there leaves the paragraph without one.
    """
    grid = "".join(f'<w:gridCol w:w="{mm_to_twips(width)}"/>' for width in table.rong)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{mm_to_twips(sum(table.rong))}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_PADDING}</w:tblCellMar>{_LOOK}'
        f'<w:tblCaption w:val="{escape(table.nhan)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(_write_rows(table, styles))}</w:tbl>"
    )


def _write_rows(table: Table, styles: Mapping[str, str]) -> Iterator[str]:
    ids = {kind: styles.get(name, "") for kind, name in STYLES.items()}
    covered: dict[int, tuple[_Cell, int]] = {}
    rows = (*table.dau, *table.dong)
    for index, row in enumerate(rows):
        is_head = index < len(table.dau)
        cells = {cell.cot: (cell, cell.doc) for cell in row} | covered
        covered = {cot: (cell, left - 1) for cot, (cell, left) in cells.items() if left > 1}
        begins = {id(cell) for cell in row}
        keeps = is_head or any(cell.kieu == "nhom" for cell in row)
        words = [
            _write_cell(
                cell,
                mm_to_twips(sum(table.rong[cot : cot + cell.ngang])),
                ids[cell.kieu],
                begins=id(cell) in begins,
                # The last row keeps to what follows, as its first cell says.
                keeps=keeps or (index == len(rows) - 1 and order == 0),
            )
            for order, (cot, (cell, _)) in enumerate(sorted(cells.items()))
        ]
        head = "<w:tblHeader/>" if is_head else ""
        yield f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(words)}</w:tr>"


def _write_cell(cell: _Cell, width: int, style: str, *, begins: bool, keeps: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.ngang}"/>' if cell.ngang > 1 else ""
    merge = ""
    if cell.doc > 1:
        merge = '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
        merge += '<w:vAlign w:val="center"/>'
    form = (f'<w:pStyle w:val="{escape(style)}"/>' if style else "") + (
        "<w:keepNext/>" if keeps else ""
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>'
        f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}"
        f"{_write_run(cell) if begins and cell.chu else ''}</w:p></w:tc>"
    )


def _write_run(cell: _Cell) -> str:
    space = "" if cell.kieu == "tieu_de" else ' xml:space="preserve"'
    return f"<w:r><w:t{space}>{escape(cell.chu)}</w:t></w:r>"
