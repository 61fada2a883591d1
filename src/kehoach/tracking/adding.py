"""Many reports written down at once in the file of submissions; all else in it stays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach.errors import BadInput
from kehoach.nd30 import write_ngay_so
from kehoach.reading.cells import show_cell
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.tables import open_table
from kehoach.reading.workbook import Workbook
from kehoach.reading.yaml_source import read_yaml
from kehoach.tracking.reading_submissions import list_columns, read_submissions
from kehoach.tracking.sheet import make_sheet
from kehoach.tracking.sheet_edit import set_cells
from kehoach.tracking.yaml_list import write_item
from kehoach.writing.edits import Put
from kehoach.writing.yaml_text import edit_yaml

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from kehoach.tracking.obligations import Obligations
    from kehoach.tracking.submissions import Submission

WRITABLE = (".xlsx", ".yaml", ".yml")
_KEY = "nop_bao_cao"


def add_submissions(
    path: Path,
    submissions: Sequence[Submission],
    obligations: Obligations,
    today: dt.date,
    cluster: str,
) -> bytes | None:
    """Return the file at ``path`` with ``submissions`` written down, none of which is in it yet.

    Args:
        path: .xlsx or .yaml; it need not be there.
        submissions: what came; each has a day.
        obligations: who owes what.
        today: nothing can have come after it.
        cluster: the name of the cluster, for a new sheet.

    Returns:
        None where the file has no place for some of them.

    Raises:
        BadInput: the file cannot be used.
    """
    if path.suffix.lower() != ".xlsx":
        return _add_lines(path, submissions)
    data = read_bytes(path, str(path)) if path.exists() else make_sheet(obligations, cluster)
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        copy = Path(folder) / "so.xlsx"
        copy.write_bytes(data)
        found = _find_cells(copy, submissions, obligations)
        if found is None:
            return None
        sheet, cells = found
        part = next(one.part for one in Workbook(data).sheets if one.name == sheet)
        for as_text in (False, True):
            made = set_cells(data, part, cells, as_text=as_text)
            copy.write_bytes(made)
            if _holds(copy, submissions, obligations, today):
                return made
    return None


def _find_cells(
    path: Path, submissions: Sequence[Submission], obligations: Obligations
) -> tuple[str, dict[str, dt.date | str]] | None:
    """Return the sheet and what is to stand in which of its cells."""
    table = open_table(path, list_columns(obligations.reports)).table
    columns = {column.key: index for index, column in table.columns.items()}
    rows: dict[str, int] = {}
    for row in range(table.header + 1, table.last + 1):
        unit = obligations.find_unit(str(table.grid.value(row, columns["ma"])).strip())
        if unit is not None:
            rows.setdefault(unit.ma, row)
    cells: dict[str, dt.date | str] = {}
    for one in submissions:
        line, column = rows.get(one.don_vi), columns.get(f"ngay:{one.so}")
        if line is None or column is None or one.ngay is None:
            return None
        cells[show_cell(line, column)] = one.ngay
        if one.so_ky_hieu and f"so:{one.so}" in columns:
            cells[show_cell(line, columns[f"so:{one.so}"])] = one.so_ky_hieu
    return table.grid.name, cells


def _holds(
    path: Path, submissions: Sequence[Submission], obligations: Obligations, today: dt.date
) -> bool:
    """Tell whether a sheet says what was to be written down, read as it will be read."""
    try:
        return set(submissions) <= set(read_submissions(path, obligations, today).submissions)
    except BadInput:
        return False


def _add_lines(path: Path, submissions: Sequence[Submission]) -> bytes:
    text = decode_text(read_bytes(path, str(path)), str(path)) if path.exists() else ""
    data: Any = read_yaml(text, str(path)).data if text else {}
    items = [_describe(one) for one in submissions]
    wanted = [*(data.get(_KEY) or ()), *items]
    if not text:
        return f"{_KEY}:\n{_write_lines(items)}".encode()
    if data.get(_KEY):
        longer = f"{text.rstrip()}\n{_write_lines(items)}"
        if _reads(longer, {**data, _KEY: wanted}):
            return longer.encode()
    return edit_yaml(text, data, [Put((_KEY,), wanted)]).encode()


def _describe(one: Submission) -> dict[str, Any]:
    item: dict[str, Any] = {"don_vi": one.don_vi, "hoat_dong": one.so}
    if one.ngay is not None:
        item["ngay"] = write_ngay_so(one.ngay)
    if one.so_ky_hieu:
        item["so_ky_hieu"] = one.so_ky_hieu
    return item


def _write_lines(items: Sequence[dict[str, Any]]) -> str:
    return "".join(f"  - {write_item(item)}\n" for item in items)


def _reads(text: str, wanted: object) -> bool:
    try:
        return bool(read_yaml(text, "").data == wanted)
    except BadInput:
        return False
