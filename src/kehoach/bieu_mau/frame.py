"""Whether a returned form still stands as it was made: labels, merged cells, strange content."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.bieu_mau.form import fold_words, write_figure
from kehoach.messages import tr
from kehoach.reading.cells import show_cell
from kehoach.reading.text import clean_text, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.bieu_mau.form import Layout
    from kehoach.bieu_mau.report import FormReport
    from kehoach.reading.cells import Area, Cell
    from kehoach.reading.grid import Grid


def check_frame(grid: Grid, layout: Layout, report: FormReport) -> bool:
    """Report what was moved, merged, computed or written where nothing belongs.

    Returns:
        Whether the inputs stand where they were made, so that their values mean anything. Where
        rows have moved, each cell would be called wrong, and none is what needs mending.
    """
    in_place = _check_labels(grid, layout, report)
    _check_merged(grid, layout, report)
    if in_place:
        _check_marks(grid, layout, report)
        _check_strays(grid, layout, report)
        _notice_hidden(grid, layout, report)
    return in_place


def _check_labels(grid: Grid, layout: Layout, report: FormReport) -> bool:
    """Report the first label that is not in its place: those below it have moved with it.

    A single one was changed where it stands.
    """
    labels = layout.labels.get(grid.name, {})
    wrong = [cell for cell, wanted in labels.items() if _show(grid.value(*cell)) != _show(wanted)]
    if wrong:
        cell = wrong[0]
        report.refuse(
            "o-bi-doi-cho",
            report.place(grid.name, cell),
            excerpt(_show(grid.value(*cell))) or tr("để trống"),
            tr("chữ in sẵn “{x}”", x=excerpt(labels[cell])),
            tr("hàng, cột đã bị chèn, xóa, dời, hoặc chữ in sẵn đã bị sửa; điền lại vào biểu "
               "mẫu gốc"),
        )  # fmt: skip
    return len(wrong) <= 1


def _check_merged(grid: Grid, layout: Layout, report: FormReport) -> None:
    inputs = layout.inputs.get(grid.name, {})
    known = layout.merged.get(grid.name, set())
    for area in grid.facts.merged:
        covered = next((cell for cell in inputs if _covers(area, cell)), None)
        if area not in known and covered is not None:
            name = f"{show_cell(*area[:2])}:{show_cell(*area[2:])}"
            report.refuse(
                "o-gop",
                report.place(grid.name, covered),
                tr("ô gộp {x}", x=name),
                tr("mỗi ô nhập để riêng"),
                tr("bỏ gộp (Unmerge Cells) rồi điền lại"),
            )


def _check_marks(grid: Grid, layout: Layout, report: FormReport) -> None:
    """Report formulas that are not ours, and inputs in which a formula failed."""
    inputs = layout.inputs.get(grid.name, {})
    known = layout.formulas.get(grid.name, set())
    for cell, formula in grid.facts.formulas.items():
        if cell not in known:
            path = inputs[cell].name if cell in inputs else ""
            found = tr("công thức ={formula}", formula=excerpt(formula.lstrip("=")))
            hint = tr("chép ô rồi dán bằng Paste Special, Values")
            place = report.place(grid.name, cell)
            report.refuse("o-cong-thuc", place, found, tr("giá trị gõ thẳng"), hint, path=path)
    for cell, error in grid.facts.errors.items():
        if cell in inputs and cell not in grid.facts.formulas:
            found = tr("ô lỗi {error}", error=excerpt(error))
            place = report.place(grid.name, cell)
            hint = tr("gõ lại ô này")
            report.refuse("o-loi", place, found, "", hint, path=inputs[cell].name)


def _check_strays(grid: Grid, layout: Layout, report: FormReport) -> None:
    """Report content between the form's cells; below and beside them it is only told."""
    known = {
        *layout.inputs.get(grid.name, {}),
        *layout.labels.get(grid.name, {}),
        *layout.formulas.get(grid.name, ()),
    }
    last_row = max(row for row, _ in known)
    last_column = max(column for _, column in known)
    for cell in _list_content(grid):
        if cell in known or cell in grid.facts.formulas:
            continue
        place, found = report.place(grid.name, cell), excerpt(_show(grid.value(*cell)))
        if cell[0] <= last_row and cell[1] <= last_column:
            expected = tr("ô này để trống như biểu mẫu gốc")
            hint = tr("chuyển điều đã gõ vào ô nhập (nền vàng) hoặc xóa đi")
            report.refuse("chu-ngoai-o", place, found, expected, hint)
        else:
            text = tr("“{x}” nằm ngoài biểu mẫu nên không được đọc", x=found)
            report.notice("chu-ngoai-bieu-mau", place, text)


def _notice_hidden(grid: Grid, layout: Layout, report: FormReport) -> None:
    hidden = set(grid.facts.hidden_rows)
    for cell in layout.inputs.get(grid.name, {}):
        if cell[0] in hidden and grid.has_content(*cell):
            hidden.discard(cell[0])
            text = tr("hàng {n} đang ẩn, vẫn được đọc", n=cell[0] + 1)
            report.notice("hang-an", report.place(grid.name, cell), text)


def _list_content(grid: Grid) -> Iterator[Cell]:
    for row, values in enumerate(grid.rows):
        for column, value in enumerate(values):
            if value != "" and not (isinstance(value, str) and not value.strip()):
                yield row, column


def _covers(area: Area, cell: Cell) -> bool:
    return area[0] <= cell[0] <= area[2] and area[1] <= cell[1] <= area[3]


def _show(value: object) -> str:
    """Return a cell's value as labels are compared."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return write_figure(Decimal(str(value)))
    return fold_words(clean_text(value if isinstance(value, str) else str(value)).text)
