"""The file of what came: an Excel sheet with a row per unit, or YAML; read and checked whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kehoach.errors import BadInput, Notice
from kehoach.messages import tr
from kehoach.model.nop_bao_cao import NopBaoCao
from kehoach.reading.cells import show_cell
from kehoach.reading.columns import Column
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain
from kehoach.reading.sources import read_source
from kehoach.reading.tables import open_table
from kehoach.tracking.submissions import Checker, Entry, fold

if TYPE_CHECKING:
    import datetime as dt
    import pathlib
    from collections.abc import Iterator, Sequence

    from kehoach.reading.tables import OpenTable
    from kehoach.reading.values import Source
    from kehoach.tracking.obligations import Obligations, Report
    from kehoach.tracking.submissions import Submission

SHEET_ENDINGS = (".xlsx", ".csv")

MA, TEN = "Mã", "Đơn vị"
"""The headings of the first columns of the sheet."""


@dataclass(frozen=True, slots=True)
class SubmissionsRead:
    """What came, and what a person should know of the file."""

    submissions: tuple[Submission, ...]
    notices: tuple[Notice, ...]


def read_submissions(
    path: pathlib.Path, obligations: Obligations, today: dt.date
) -> SubmissionsRead:
    """Read the file at ``path``.

    Args:
        path: .xlsx, .csv, .yaml or .json.
        obligations: who owes what.
        today: nothing can have come after this day.

    Raises:
        BadInput: with all that is wrong, each with its cell or line.
    """
    checker = Checker(obligations, today)
    if path.suffix.lower() in SHEET_ENDINGS:
        notices = _read_sheet(path, obligations, checker)
    else:
        notices = _read_text(path, checker)
    if checker.problems:
        raise BadInput(checker.problems)
    return SubmissionsRead(tuple(checker.submissions), (*notices, *checker.notices))


def write_headings(report: Report) -> tuple[str, str]:
    """Return the headings of the two columns of a report."""
    return f"Ngày nhận ({report.so})", f"Số, ký hiệu ({report.so})"


def _read_text(path: pathlib.Path, checker: Checker) -> Sequence[Notice]:
    source = read_source(path)
    require_mapping(source)
    try:
        kept = NopBaoCao.model_validate(source.data)
    except ValidationError as error:
        raise BadInput(explain(error, source, NopBaoCao)) from None
    for index, one in enumerate(kept.nop_bao_cao):
        where = ("nop_bao_cao", index)
        places = {key: source.place_of((*where, key)) for key in type(one).model_fields}
        checker.check(
            Entry(one.don_vi, one.hoat_dong, one.ngay, one.so_ky_hieu, one.mien, places, path=where)
        )
    return source.notices


def _read_sheet(path: pathlib.Path, obligations: Obligations, checker: Checker) -> Sequence[Notice]:
    opened = open_table(path, list_columns(obligations.reports))
    _check_names_above(opened, obligations.reports)
    source = opened.read()
    rows: list[dict[str, Any]] = source.data if isinstance(source.data, list) else []
    seen: dict[str, str] = {}
    for index, row in enumerate(rows):
        unit = row["ma"] or row["ten"]
        if unit is None and not _has_any(row, obligations.reports):
            continue  # a note below the table
        found = obligations.find_unit(str(unit)) if unit is not None else None
        key = "ma" if row["ma"] is not None else "ten"
        place = source.place_of((index, key))
        if found is not None and found.ma in seen:
            checker.report_double_row(found.ma, place, seen[found.ma])
            continue
        if found is not None:
            seen[found.ma] = str(place)
            checker.check_name(found, row["ten"], source.place_of((index, "ten")))
        for report in obligations.reports:
            checker.check_cells(_make_entry(source, index, row, report, unit, key))
        if found is None and not _has_any(row, obligations.reports):
            checker.check_stranger(unit, place)
    return (*source.notices, *_notice_lacking(source, opened, obligations, seen))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a report of a unit is written down in a sheet: names of cells; '' for none."""

    sheet: str
    ngay: str
    so: str
    ma: str
    ten: str
    is_new_row: bool


def find_spot(path: pathlib.Path, obligations: Obligations, ma: str, so: int) -> Spot | None:
    """Return where the sheet at ``path`` keeps a report; None where it has no column for it.

    A unit without a row gets the first one behind the table.

    Raises:
        BadInput: it is no such sheet.
    """
    opened = open_table(path, list_columns(obligations.reports))
    table = opened.table
    columns = {column.key: index for index, column in table.columns.items()}
    if f"ngay:{so}" not in columns:
        return None
    row = table.last + 1
    for index in range(table.header + 1, table.last + 1):
        words = table.grid.value(index, columns["ma"]) or (
            table.grid.value(index, columns["ten"]) if "ten" in columns else ""
        )
        unit = obligations.find_unit(str(words).strip())
        if unit is not None and unit.ma == ma:
            row = index
            break

    def name(key: str) -> str:
        return show_cell(row, columns[key]) if key in columns else ""

    return Spot(
        table.grid.name, name(f"ngay:{so}"), name(f"so:{so}"), name("ma"), name("ten"),
        is_new_row=row > table.last,
    )  # fmt: skip


def list_columns(reports: Sequence[Report]) -> tuple[Column, ...]:
    """Return the columns that the sheet of ``reports`` may have."""
    columns = [
        Column("tt", ("TT", "STT"), required=False),
        Column("ma", (MA, "Mã đơn vị"), required=True),
        Column("ten", (TEN, "Tên đơn vị"), required=False),
        Column("ghi_chu", ("Ghi chú",), required=False),
    ]
    for report in reports:
        ngay, so = write_headings(report)
        columns.append(Column(f"ngay:{report.so}", (ngay, f"Ngày ({report.so})"), required=False))
        columns.append(Column(f"so:{report.so}", (so, f"Số ({report.so})"), required=False))
    return tuple(columns)


def _check_names_above(opened: OpenTable, reports: Sequence[Report]) -> None:
    """Refuse a sheet whose columns were made for other reports than the plan's."""
    table, gathering = opened.table, opened.gathering
    names = {f"ngay:{one.so}": one.ten for one in reports}
    for index, column in table.columns.items():
        above = table.grid.value(table.header - 1, index) if table.header else ""
        wanted = names.get(column.key)
        if wanted and isinstance(above, str) and above.strip() and fold(above) != fold(wanted):
            gathering.report(
                "bao-cao-khac",
                table.place(gathering.file, table.header - 1, index),
                above.strip(),
                tr("tên báo cáo như trong kế hoạch: {x}", x=wanted),
                tr("bảng lập cho kế hoạch khác, hoặc kế hoạch đã đổi thứ tự hoạt động"),
            )


def _has_any(row: dict[str, Any], reports: Sequence[Report]) -> bool:
    keys = [f"{kind}:{one.so}" for one in reports for kind in ("ngay", "so")]
    return any(row.get(key) is not None for key in keys)


def _make_entry(
    source: Source, index: int, row: dict[str, Any], report: Report, unit: object, key: str
) -> Entry:
    ngay, so = f"ngay:{report.so}", f"so:{report.so}"
    places = {
        "don_vi": source.place_of((index, key)),
        "ngay": source.place_of((index, ngay)),
        "so_ky_hieu": source.place_of((index, so)),
    }
    places["hoat_dong"] = places["mien"] = places["ngay"]
    return Entry(unit, str(report.so), row.get(ngay), row.get(so), None, places)


def _notice_lacking(
    source: Source, opened: OpenTable, obligations: Obligations, seen: dict[str, str]
) -> Iterator[Notice]:
    place = source.place_of(())
    present = {column.key for column in opened.table.columns.values()}
    for report in obligations.reports:
        if f"ngay:{report.so}" not in present:
            text = tr("bảng chưa có cột “{x}”; coi như chưa nhận", x=write_headings(report)[0])
            yield Notice("thieu-cot", place, text)
    lacking = [one.ma for one in obligations.units if one.ma not in seen]
    if lacking:
        text = tr("bảng không có hàng của: {x}; coi như chưa nhận", x=", ".join(lacking))
        yield Notice("thieu-hang", place, text)
