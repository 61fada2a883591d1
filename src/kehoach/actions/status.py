"""``status``: who has sent which report, as of a day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.actions.tracking_plan import Tracked, name_cluster, refuse_none, track_plan
from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.reading.plan import read_plan
from kehoach.tracking.json_form import describe_status
from kehoach.tracking.obligations import list_obligations
from kehoach.tracking.sheet import NAME, make_sheet
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """Which plan, as of which day; ``kept`` is the file of submissions, if not the usual one."""

    plan: Path
    as_of: dt.date
    today: dt.date
    kept: Path | None = None


def show_status(request: StatusRequest) -> Tracked:
    """Return how all reports of a plan stand.

    Raises:
        BadInput: the plan or the file of submissions cannot be used.
        KehoachError: the plan demands no reports.
    """
    return track_plan(request.plan, request.kept, request.as_of, request.today)


def make_result(tracked: Tracked, form: str) -> bytes:
    """Return the status as a file: ``form`` is json, html or xlsx."""
    status, cluster = tracked.status, name_cluster(tracked.plan)
    if form == "json":
        text = json.dumps(describe_status(status), ensure_ascii=False, indent=2)
        return f"{text}\n".encode()
    if form == "html":
        from kehoach.tracking.page import make_page

        return make_page(status, cluster).encode()
    from kehoach.tracking.status_book import make_status_book

    return make_status_book(status, cluster)


def init_sheet(plan: Path, out: Path | None = None) -> Path:
    """Write the blank sheet of submissions beside the plan, or to ``out``, and return its path.

    Raises:
        BadInput: the plan cannot be used.
        KehoachError: it demands no reports.
        OutputRefused: a file is there already, or cannot be written.
    """
    read = read_plan(plan).plan
    obligations = list_obligations(read)
    refuse_none(obligations, plan)
    path = out or plan.with_name(NAME)
    if path.suffix.lower() != ".xlsx":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .xlsx", x=path))
    if path.exists():
        raise OutputRefused(tr("{x}: đã có sẵn, không ghi đè", x=path))
    write_atomic(path, make_sheet(obligations, name_cluster(read)))
    return path
