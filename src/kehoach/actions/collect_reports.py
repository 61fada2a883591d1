"""What the forms say of reports sent, written down in the file of submissions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.actions.tracking_plan import find_kept, name_cluster
from kehoach.errors import Notice, Place
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.adding import WRITABLE, add_submissions
from kehoach.tracking.reading_submissions import read_submissions
from kehoach.tracking.sheet import NAME
from kehoach.tracking.submissions import Submission

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach.actions.forms import Asked
    from kehoach.bieu_mau.gathering import Taken


@dataclass(frozen=True, slots=True)
class Recording:
    """The file of submissions as it is to be; ``data`` is None where nothing is to be written."""

    path: Path
    data: bytes | None
    added: int
    notices: tuple[Notice, ...]


def record_reports(
    asked: Asked, plan: Path, kept: Path | None, taken: Sequence[Taken], today: dt.date
) -> Recording:
    """Return the file of submissions with what the forms say that is not in it yet.

    What is on record stays, even where a form says another day: the office knows when a report
    came, the unit when it was sent.

    Raises:
        BadInput: the file of submissions cannot be used.
        KehoachError: two of them lie beside the plan.
    """
    path = kept or find_kept(plan) or plan.with_name(NAME)
    obligations = asked.obligations
    old = read_submissions(path, obligations, today).submissions if path.exists() else ()
    known = {(one.don_vi, one.so): one for one in old}
    notices: list[Notice] = []
    new: list[Submission] = []
    for one in taken:
        for report in one.results.bao_cao:
            owed = obligations.find_report(report.hoat_dong)
            if report.ngay is None or owed is None or one.results.ma not in owed.don_vi:
                continue
            submission = Submission(one.results.ma, owed.so, report.ngay, report.so or "")
            before = known.get((submission.don_vi, submission.so))
            if before is None:
                new.append(submission)
            elif before.ngay != submission.ngay:
                place = one.form.places.get(f"bao_cao.{owed.so}.ngay", Place(one.form.file))
                notices.append(_tell_other_day(path, place, before, report.ngay))
    data = None
    if new and path.suffix.lower() in WRITABLE:
        data = add_submissions(path, new, obligations, today, name_cluster(asked.plan))
    if new and data is None:
        text = tr("không ghi thêm được {n} báo cáo vào sổ này; ghi bằng tay", n=len(new))
        notices.append(Notice("so-nop-khong-ghi", Place(str(path)), text))
    return Recording(path, data, len(new) if data is not None else 0, tuple(notices))


def _tell_other_day(path: Path, place: Place, before: Submission, day: dt.date) -> Notice:
    had = write_ngay_so(before.ngay) if before.ngay else tr("được miễn")
    text = tr(
        "biểu mẫu ghi gửi ngày {x}, sổ {path} ghi {y}; sổ giữ nguyên",
        x=write_ngay_so(day),
        path=path,
        y=had,
    )
    return Notice("so-nop-khac", place, text)
