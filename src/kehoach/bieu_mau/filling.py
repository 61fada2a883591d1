"""A form filled in from results on record: to be looked through, mended, or scored."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.form import NGAY, TINH_TRANG, Form, FormCell
from kehoach.bieu_mau.results import flatten_results

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.model.ket_qua import KetQuaDonVi

_EPOCH: Final = dt.date(1899, 12, 30)


def fill_form(form: Form, results: KetQuaDonVi) -> Form:
    """Return ``form`` with what ``results`` say in its inputs; its hash stays."""
    values = {_name_key(path): value for path, value in flatten_results(results).items()}
    sheets = tuple(
        replace(sheet, cells=tuple(_fill(cell, values) for cell in sheet.cells))
        for sheet in form.sheets
    )
    return replace(form, sheets=sheets)


def _name_key(path: str) -> str:
    """Return the key of the input at a path of results: bao_cao[4].ngay is bao_cao.4.ngay."""
    return path.replace("[", ".").replace("]", "")


def _fill(cell: FormCell, values: Mapping[str, object]) -> FormCell:
    value = values.get(cell.input.key) if cell.input else None
    if cell.input is None or value is None:
        return cell
    if isinstance(value, dt.date) and cell.input.kind == NGAY:
        return replace(cell, number=Decimal((value - _EPOCH).days))
    if isinstance(value, Decimal):
        return replace(cell, number=value)
    text = str(value)
    return replace(cell, text=TINH_TRANG.get(text, text))
