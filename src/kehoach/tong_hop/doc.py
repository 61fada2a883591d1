"""The files that a report is computed from: results that fit their criteria, progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from kehoach.errors import BadInput
from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.tien_do import SoTienDo
from kehoach.model.tieu_chi_faults import find_foreign_scores
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain
from kehoach.reading.results import read_ket_qua, refuse_faults
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.model.ket_qua import KetQua
    from kehoach.model.tien_do import MotTienDo
    from kehoach.model.tieu_chi import TieuChi


def read_results(path: Path, tieu_chi: TieuChi | None) -> KetQua:
    """Return the results in the file at ``path``; scores that the criteria know not are refused.

    Raises:
        BadInput: with all that is wrong with it.
    """
    ket_qua, source = read_ket_qua(path)
    if tieu_chi is not None:
        refuse_faults(find_foreign_scores(ket_qua, tieu_chi), source)
    return ket_qua


def read_progress(path: Path, count: int) -> tuple[MotTienDo, ...]:
    """Return what was noted of the activities in the file at ``path``; the plan has ``count``.

    Raises:
        BadInput: with all that is wrong with it.
    """
    source = read_source(path)
    require_mapping(source)
    try:
        noted = SoTienDo.model_validate(source.data).tien_do
    except ValidationError as error:
        raise BadInput(explain(error, source, SoTienDo)) from None
    expected = tr("số thứ tự của hoạt động, từ 1 đến {n}", n=count)
    refuse_faults(
        (
            Fault(("tien_do", index, "hoat_dong"), "khong-ro-hoat-dong", one.hoat_dong, expected)
            for index, one in enumerate(noted)
            if not 1 <= one.so <= count
        ),
        source,
    )
    return noted
