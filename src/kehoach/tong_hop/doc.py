"""The files that a report is computed from: results that fit their criteria, progress."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pydantic import ValidationError

from kehoach.errors import BadInput
from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.tien_do import SoTienDo
from kehoach.model.tieu_chi_faults import find_foreign_scores, find_wrong_answers
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
    """Return the results in the file at ``path``, refused where the criteria do not fit them.

    Scores that the criteria know not do not fit, nor do answers that cannot be counted.

    Raises:
        BadInput: with all that is wrong with it.
    """
    ket_qua, source = read_ket_qua(path)
    if tieu_chi is not None:
        faults = (find_foreign_scores(ket_qua, tieu_chi), find_wrong_answers(ket_qua, tieu_chi))
        refuse_faults(chain.from_iterable(faults), source)
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
