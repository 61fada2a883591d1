"""What the commands of tracking begin with: the plan, who owes what, what has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kehoach.errors import KehoachError, Notice, Place
from kehoach.messages import tr
from kehoach.reading.plan import read_plan
from kehoach.tracking.obligations import list_obligations
from kehoach.tracking.reading_submissions import read_submissions
from kehoach.tracking.sheet import NAME
from kehoach.tracking.status import judge

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.model import KeHoach
    from kehoach.tracking.obligations import Obligations
    from kehoach.tracking.status import Status
    from kehoach.tracking.submissions import Submission

NAMES: Final = (NAME, "nop-bao-cao.csv", "nop-bao-cao.yaml", "nop-bao-cao.json")
"""How the file of submissions may be called beside the plan."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """A plan with all that is known of its reports."""

    plan: KeHoach
    obligations: Obligations
    status: Status
    kept: Path | None
    notices: tuple[Notice, ...]
    submissions: tuple[Submission, ...] = ()

    def judge_at(self, as_of: dt.date) -> Tracked:
        """Return how things stood at the end of a day: what was due on it came or is missing."""
        status = judge(self.obligations, self.submissions, as_of, day_over=True)
        return replace(self, status=status)


def track_plan(
    path: Path, kept: Path | None, as_of: dt.date, today: dt.date, *, may_owe_none: bool = False
) -> Tracked:
    """Read a plan and what came, and judge how things stand.

    Args:
        path: the plan.
        kept: the file of submissions; None for the one beside the plan, if there is one.
        as_of: the day to judge.
        today: the real day; nothing can have come after it.
        may_owe_none: whether a plan that demands no reports will do.

    Raises:
        BadInput: the plan or the file cannot be used.
        KehoachError: the plan demands no reports, or two files of submissions lie beside it.
    """
    read = read_plan(path)
    obligations = list_obligations(read.plan)
    if not may_owe_none:
        refuse_none(obligations, path)
    kept = kept or find_kept(path)
    notices = [*read.notices, *_tell_doubts(obligations, path)]
    submissions: tuple[Submission, ...] = ()
    if kept is None and obligations.reports:
        text = tr("chưa có sổ nộp báo cáo; lập bằng: kehoach status {x} --init", x=path)
        notices.append(Notice("chua-co-so", Place(str(path)), text))
    elif kept is not None:
        found = read_submissions(kept, obligations, today)
        submissions = found.submissions
        notices += found.notices
    status = judge(obligations, submissions, as_of)
    return Tracked(read.plan, obligations, status, kept, tuple(notices), submissions)


def refuse_none(obligations: Obligations, path: Path) -> None:
    """See that there is anything to track.

    Raises:
        KehoachError: no activity demands a report.
    """
    if not obligations.reports:
        raise KehoachError(
            tr(
                "{x}: không hoạt động nào phải báo cáo; ghi bao_cao: true ở hoạt động mà mỗi đơn "
                "vị thực hiện phải gửi báo cáo",
                x=path,
            )
        )


def find_kept(path: Path) -> Path | None:
    """Return the file of submissions beside the plan at ``path``, or None.

    Raises:
        KehoachError: there are two.
    """
    found = [path.with_name(name) for name in NAMES if path.with_name(name).is_file()]
    if len(found) > 1:
        names = ", ".join(one.name for one in found)
        raise KehoachError(
            tr("có {n} sổ nộp báo cáo: {x}; chỉ rõ bằng --so-nop", n=len(found), x=names)
        )
    return found[0] if found else None


def name_cluster(plan: KeHoach) -> str:
    """Return the name of the plan's cluster; '' where the roster gives none."""
    return plan.danh_sach.khoi.ten if plan.danh_sach.khoi else ""


def _tell_doubts(obligations: Obligations, path: Path) -> Iterator[Notice]:
    for one in obligations.doubts:
        yield Notice(one.code, Place(str(path)), one.text)
