"""Criteria and results from their files, each checked whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from kehoach.errors import BadInput
from kehoach.model.ket_qua import KetQua
from kehoach.model.tieu_chi import TieuChi
from kehoach.model.tieu_chi_faults import find_ket_qua_faults, find_tieu_chi_faults
from kehoach.reading.arranging import arrange_problems
from kehoach.reading.files import BIGGEST
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain, explain_fault
from kehoach.reading.sources import read_source
from kehoach.reading.tree import MOST_NODES

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable

    from kehoach.model.fault import Fault
    from kehoach.reading.values import Source

M = TypeVar("M", bound=BaseModel)

LARGEST = 64 * 1024 * 1024
"""Bytes of a file of results; a thousand units that say much have six millions."""
MOST_VALUES = 1_000_000
"""Keys and values of a file of results; a unit that answers all has some two hundred."""


def read_tieu_chi(path: pathlib.Path) -> TieuChi:
    """Return the criteria in the file at ``path``.

    Raises:
        BadInput: with all that is wrong with it.
    """
    source, tieu_chi = _read(path, TieuChi)
    refuse_faults(find_tieu_chi_faults(tieu_chi), source)
    return tieu_chi


def read_ket_qua(path: pathlib.Path) -> tuple[KetQua, Source]:
    """Return the results in the file at ``path``, and the values with their places.

    Raises:
        BadInput: with all that is wrong with it.
    """
    source, ket_qua = _read(path, KetQua, LARGEST, MOST_VALUES)
    refuse_faults(find_ket_qua_faults(ket_qua), source)
    return ket_qua, source


def refuse_faults(faults: Iterable[Fault], source: Source) -> None:
    """See that there is no fault.

    Raises:
        BadInput: with each fault at its place in ``source``.
    """
    found = [explain_fault(fault, source) for fault in faults]
    if found:
        raise BadInput(arrange_problems(found, source.file))


def _read(
    path: pathlib.Path, model: type[M], most: int = BIGGEST, most_nodes: int = MOST_NODES
) -> tuple[Source, M]:
    source = read_source(path, most=most, most_nodes=most_nodes)
    require_mapping(source)
    try:
        return source, model.model_validate(source.data)
    except ValidationError as error:
        problems = arrange_problems(explain(error, source, model), source.file)
        raise BadInput(problems) from None
