"""A returned form, read whole or refused whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.cell_values import CellValues, Value
from kehoach.bieu_mau.form import HIDDEN, SHEETS, Identity, Layout
from kehoach.bieu_mau.frame import check_frame
from kehoach.bieu_mau.hidden import HiddenWrong, Recognised, read_hidden
from kehoach.bieu_mau.report import FormReport
from kehoach.errors import BadInput
from kehoach.messages import tr
from kehoach.reading.files import read_bytes, show_name
from kehoach.reading.text import excerpt
from kehoach.reading.workbook import Workbook
from kehoach.reading.workbook_refusals import WorkbookError

if TYPE_CHECKING:
    import datetime as dt
    import pathlib

    from kehoach.errors import Notice, Place
    from kehoach.reading.grid import Grid

BIGGEST: Final = 4 * 1024 * 1024
"""Bytes of a form; a filled one has some tens of thousands."""


@dataclass(frozen=True, slots=True)
class FormRead:
    """What a form says.

    Attributes:
        file: how messages call it.
        sha256: the hash of its bytes.
        identity: whose it is.
        values: what was filled in, by the keys of the inputs.
        places: where each stands.
        notices: what a person should know of it.
    """

    file: str
    sha256: str
    identity: Identity
    values: dict[str, Value]
    places: dict[str, Place]
    notices: tuple[Notice, ...]


Expect = Callable[[Recognised, FormReport], Layout | None]
"""Says where everything is to stand in a form; None refuses it, with the problems reported."""


def trust(recognised: Recognised, _report: FormReport) -> Layout | None:
    """Take a form's own word for where everything stands in it."""
    return recognised.layout


def read_form(path: pathlib.Path, today: dt.date, expect: Expect = trust) -> FormRead:
    """Return what the form at ``path`` says.

    Args:
        path: a file of any name.
        today: no day in it can be later.
        expect: whether the form is one that is waited for.

    Raises:
        BadInput: it is no form of ours, or anything is wrong in it; nothing of it is taken then.
    """
    report = FormReport(show_name(path, None))
    data = read_bytes(path, report.file, BIGGEST)
    grids = _open(data, path.name, report)
    recognised, layout = _recognise(grids, report, expect)
    sound = _check_sheets(grids, layout, report)
    values = _read_values(sound, layout, recognised.identity, report, today)
    _refuse_blank(values, report)
    if report.problems:
        report.stop()
    sha256 = hashlib.sha256(data).hexdigest()
    asked = ((name, cell) for name in layout.sheets for cell in layout.inputs[name])
    places = {layout.inputs[name][cell].key: report.place(name, cell) for name, cell in asked}
    return FormRead(report.file, sha256, recognised.identity, values, places, tuple(report.notices))


def is_blank_form(path: pathlib.Path, today: dt.date) -> bool:
    """Tell whether a form of ours stands at ``path`` in which nothing is filled in."""
    try:
        read_form(path, today)
    except BadInput as error:
        return [one.code for one in error.problems] == [BLANK]
    return False


def _open(data: bytes, name: str, report: FormReport) -> dict[str, Grid]:
    """Return the sheets of a form by their names; others are told of and left alone."""
    try:
        workbook = Workbook(data)
        ours = [one for one in workbook.sheets if one.name in (HIDDEN, *SHEETS)]
        if HIDDEN not in [one.name for one in ours]:
            _refuse_foreign(bool(ours), report)
        grids = workbook.read_grids(ours)
    except WorkbookError as error:
        place = report.place(error.sheet)
        report.refuse(error.code, place, str(error), error.expected, error.hint)
        report.stop()
    for one in workbook.sheets:
        if one.name not in (HIDDEN, *SHEETS):
            text = tr("trang “{x}” không thuộc biểu mẫu nên không được đọc", x=excerpt(one.name))
            report.notice("trang-la", report.place(one.name), text)
    return {grid.name: grid for grid in grids}


def _refuse_foreign(has_ours: bool, report: FormReport) -> None:
    expected = tr("biểu mẫu do kehoach form lập")
    if has_ours:
        found = tr("có trang của biểu mẫu nhưng thiếu trang ẩn nhận dạng")
        hint = tr("trang đã bị chép sang tệp khác; điền vào chính tệp biểu mẫu đã nhận")
        report.refuse("mat-trang-an", report.place(), found, expected, hint)
    else:
        found = tr("bảng tính này không phải biểu mẫu")
        report.refuse("khong-phai-bieu-mau", report.place(), found, expected)
    report.stop()


def _recognise(
    grids: dict[str, Grid], report: FormReport, expect: Expect
) -> tuple[Recognised, Layout]:
    try:
        recognised = read_hidden(grids[HIDDEN])
        layout = expect(recognised, report)
    except HiddenWrong:
        found = tr("trang ẩn nhận dạng đã bị sửa hoặc hỏng")
        hint = tr("điền lại vào biểu mẫu gốc, hoặc lập lại bằng kehoach form")
        report.refuse("trang-an-hong", report.place(HIDDEN), found, "", hint)
        report.stop()
    if layout is None:
        report.stop()
    return recognised, layout


def _check_sheets(grids: dict[str, Grid], layout: Layout, report: FormReport) -> dict[str, Grid]:
    """Return the sheets whose inputs stand in their places."""
    sound: dict[str, Grid] = {}
    for name in layout.sheets:
        if name in grids:
            if check_frame(grids[name], layout, report):
                sound[name] = grids[name]
            continue
        found = tr("không có trang “{x}”", x=name)
        hint = tr("trang đã bị xóa hoặc đổi tên; đặt lại tên cũ")
        report.refuse("thieu-trang", report.place(name), found, tr("đủ các trang"), hint)
    return sound


def _read_values(
    grids: dict[str, Grid],
    layout: Layout,
    identity: Identity,
    report: FormReport,
    today: dt.date,
) -> dict[str, Value]:
    reader = CellValues(report, identity, today)
    values: dict[str, Value] = {}
    for name in layout.sheets:
        grid = grids.get(name)
        if grid is None:
            continue
        for cell, one in layout.inputs[name].items():
            if cell in grid.facts.formulas or cell in grid.facts.errors:
                continue  # told by the check of the frame
            value = reader.read(one, grid.value(*cell), report.place(name, cell))
            if value is not None:
                values[one.key] = value
    reader.tell_typed()
    return values


BLANK: Final = "chua-dien"


def _refuse_blank(values: dict[str, Value], report: FormReport) -> None:
    if not values and not report.problems:
        found = tr("biểu mẫu chưa điền gì")
        report.refuse(BLANK, report.place(), found, tr("biểu mẫu đã điền"))
