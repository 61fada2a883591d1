"""What making and collecting forms begin with: the plan, its criteria, who owes what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.errors import KehoachError
from kehoach.messages import tr
from kehoach.reading.plan import read_plan
from kehoach.reading.results import read_tieu_chi
from kehoach.tracking.obligations import list_obligations

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.errors import Notice
    from kehoach.model import KeHoach
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tracking.obligations import Obligations

CRITERIA: Final = ("tieu-chi-{nam}.yaml", "tieu-chi.yaml")
"""How the file of criteria may be called beside the plan."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan and what its units are asked for."""

    plan: KeHoach
    obligations: Obligations
    tieu_chi: TieuChi | None
    notices: tuple[Notice, ...]


def read_asked(plan: Path, tieu_chi: Path | None) -> Asked:
    """Read a plan and its criteria.

    Args:
        plan: the plan.
        tieu_chi: the file of criteria; None for the one beside the plan, if there is one.

    Raises:
        BadInput: a file cannot be used.
        KehoachError: the plan's cluster has no members, or the criteria are of another year.
    """
    read = read_plan(plan)
    if not read.plan.danh_sach.list_members(read.plan.nam):
        raise KehoachError(
            tr("{x}: danh sách không có đơn vị nào của năm {nam}", x=plan, nam=read.plan.nam)
        )
    path = tieu_chi or _find_criteria(plan, read.plan.nam)
    criteria = read_tieu_chi(path) if path is not None else None
    if criteria is not None and criteria.nam != read.plan.nam:
        raise KehoachError(
            tr("{x}: tiêu chí năm {y}, kế hoạch năm {z}", x=path, y=criteria.nam, z=read.plan.nam)
        )
    return Asked(read.plan, list_obligations(read.plan), criteria, read.notices)


def _find_criteria(plan: Path, nam: int) -> Path | None:
    names = (plan.with_name(name.format(nam=nam)) for name in CRITERIA)
    return next((path for path in names if path.is_file()), None)
