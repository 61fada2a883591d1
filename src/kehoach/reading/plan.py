"""A plan from its files: the plan itself, the office's profile, the roster, the activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Notice, Problem
from kehoach.messages import tr
from kehoach.model import DanhSachDonVi, HoSoCoQuan, KeHoach
from kehoach.model.doubts import find_doubts
from kehoach.model.faults import find_faults
from kehoach.model.parties import resolve_parties
from kehoach.reading.arranging import arrange_problems
from kehoach.reading.joining import Joiner, require_mapping
from kehoach.reading.problems import explain_fault
from kehoach.reading.rows import find_lacking
from kehoach.reading.sources import read_source
from kehoach.reading.values import Source, show_path

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PlanRead:
    """A plan, and what a person should know of it: what was cleaned, what is doubtful."""

    plan: KeHoach
    notices: tuple[Notice, ...]


def read_plan(path: pathlib.Path) -> PlanRead:
    """Read the plan at ``path`` with the files that it names.

    Raises:
        BadInput: with every problem of every file, in the order of files and lines.
    """
    source = read_source(path)
    require_mapping(source)
    _refuse_profile(source)
    joiner = Joiner(path.parent, source)
    joiner.join()
    joined = joiner.tree.harvest()
    plan = joiner.validate(KeHoach, joined)
    joiner.problems.extend(find_lacking(joined))
    if plan is None or joiner.problems:
        raise BadInput(arrange_problems(joiner.problems, source.file))
    plan = resolve_parties(plan)
    faults = [explain_fault(fault, joined) for fault in find_faults(plan)]
    if faults:
        raise BadInput(arrange_problems(faults, source.file))
    return PlanRead(plan, (*joined.notices, *_list_doubts(plan, joined)))


def _refuse_profile(source: Source) -> None:
    """Refuse an office's profile or a roster given as a plan: one message instead of many."""
    keys = set(source.data) if isinstance(source.data, dict) else set()
    others = (
        (HoSoCoQuan.model_fields, tr("một hồ sơ cơ quan")),
        (DanhSachDonVi.model_fields, tr("một danh sách đơn vị")),
    )
    for fields, found in others:
        if keys and keys <= set(fields):
            expected = tr("một kế hoạch, có các khóa nam, van_ban, muc")
            hint = tr("lập từ tệp kế hoạch; tệp ấy gọi đến tệp này")
            raise BadInput(
                [Problem("khong-phai-ke-hoach", source.place_of(()), "", found, expected, hint)]
            )


def _list_doubts(plan: KeHoach, source: Source) -> Iterator[Notice]:
    for doubt in find_doubts(plan):
        yield Notice(doubt.code, source.place_of(doubt.path), doubt.text, show_path(doubt.path))
