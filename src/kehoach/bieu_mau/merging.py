"""Results that came joined with those on record: nothing on record changes without a word."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.bieu_mau.results import OF_CLUSTER, flatten_results
from kehoach.con_so import write_number
from kehoach.errors import Place, Problem
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from kehoach.bieu_mau.gathering import Taken
    from kehoach.model.ket_qua import KetQuaDonVi


class Outcome(StrEnum):
    """What a form did to the record."""

    MOI = "moi"
    """The unit is on record now."""
    NHU_CU = "nhu_cu"
    """It says what is on record."""
    BO_SUNG = "bo_sung"
    """It says more than is on record, and nothing else."""
    THAY = "thay"
    """It took the place of other values, as was asked."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The results of a unit as they are to be on record; ``changed`` are the paths replaced."""

    results: KetQuaDonVi
    outcome: Outcome
    changed: tuple[str, ...] = ()


def merge_results(old: KetQuaDonVi | None, taken: Taken, *, force: bool) -> Merged | Problem:
    """Return a unit's results, or why the record may not change.

    Args:
        old: what is on record.
        taken: the form.
        force: whether what is on record may be replaced. What the cluster's leader scored stays,
            unless the form has that too.
    """
    new = taken.results
    if old is None:
        return Merged(new, Outcome.MOI)
    had, given = flatten_results(old), flatten_results(new)
    lost = [path for path in had if path not in given and not _is_clusters(path)]
    changed = [path for path in had if path in given and given[path] != had[path]]
    added = [path for path in given if path not in had]
    conflicts = (*changed, *lost)
    joined = _join(old, new)
    if conflicts and not force:
        return _tell(taken, conflicts, had, given)
    if conflicts:
        return Merged(joined, Outcome.THAY, conflicts)
    return Merged(joined, Outcome.BO_SUNG) if added else Merged(old, Outcome.NHU_CU)


def _join(old: KetQuaDonVi, new: KetQuaDonVi) -> KetQuaDonVi:
    """Return what is new, with the cluster's words on record where it has none."""
    kept: dict[str, object] = {
        key: {**getattr(old, key), **getattr(new, key)} for key in OF_CLUSTER
    }
    kept["diem_toi_da"] = new.diem_toi_da or old.diem_toi_da
    return new.model_copy(update=kept)


def _is_clusters(path: str) -> bool:
    return path.partition(".")[0] in (*OF_CLUSTER, "diem_toi_da")


def _tell(
    taken: Taken, paths: tuple[str, ...], had: dict[str, object], given: dict[str, object]
) -> Problem:
    first = paths[0]
    found = tr(
        "{x} đã có kết quả khác ở {n} chỗ; {path}: đang ghi {y}, biểu mẫu ghi {z}",
        x=taken.form.identity.don_vi,
        n=len(paths),
        path=first,
        y=_show(had[first]),
        z=_show(given.get(first)),
    )
    expected = tr("kết quả đã thu giữ nguyên")
    hint = tr("thêm --force để thay bằng biểu mẫu này, hoặc sửa tệp kết quả bằng tay")
    return Problem("da-co-ket-qua", Place(taken.form.file), "", found, expected, hint)


def _show(value: object) -> str:
    if value is None:
        return tr("để trống")
    if isinstance(value, Decimal):
        return write_number(value)
    return write_ngay_so(value) if isinstance(value, dt.date) else f"“{excerpt(str(value))}”"
