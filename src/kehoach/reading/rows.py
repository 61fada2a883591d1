"""What the rows of the table of activities lack: its columns say what each row must hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.model.hoat_dong import COT_PHAI_GHI, COT_THUONG, HoatDong
from kehoach.reading.grafting import find_value
from kehoach.reading.near_miss import suggest
from kehoach.reading.problems import explain_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.errors import Problem
    from kehoach.reading.values import Source


def find_lacking(source: Source) -> Iterator[Problem]:
    """Yield a problem for each key that a column needs and a row of activities has not.

    Read from the values as typed, so that it is told together with what is wrong with them.
    """
    rows = find_value(source.data, ("hoat_dong",))
    cot = find_value(source.data, ("cot",))
    needed = [name for name in list_columns(cot) if name in COT_PHAI_GHI]
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict) and "nhom" not in row and not row.get("khong_so"):
            for name in _list_lacking(row, needed):
                problem = explain_missing(("hoat_dong", index, name), source)
                hint = tr("ô cố ý để trống thì ghi o_trong: [{x}]", x=name) if cot else ""
                yield replace(problem, hint=hint)


def list_columns(cot: object) -> list[str]:
    """Return the keys of the columns that ``cot`` names, as typed; the usual ones for None."""
    if not isinstance(cot, list) or not cot:
        return list(COT_THUONG)
    keys = (one.get("khoa") if isinstance(one, dict) else one for one in cot)
    return [key for key in keys if isinstance(key, str)]


def _list_lacking(row: dict[str, object], needed: Sequence[str]) -> list[str]:
    blank = row.get("o_trong")
    unknown = [key for key in row if key not in HoatDong.model_fields]
    meant = {suggest(key, HoatDong.model_fields) for key in unknown}
    skipped = meant | set(blank if isinstance(blank, list) else ())
    return [name for name in needed if row.get(name) is None and name not in skipped]
