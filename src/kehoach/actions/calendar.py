"""``calendar``: the deadlines of a plan for a program of calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.reading.plan import read_plan
from kehoach.tracking.calendar import count_events, make_calendar
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def write_calendar(plan: Path, out: Path, remind: Sequence[int]) -> int:
    """Write the deadlines of a plan to an .ics file and return how many there are.

    Args:
        plan: the plan.
        out: the file to write; what stands there is replaced, if it is a calendar.
        remind: days before a deadline on which to remind.

    Raises:
        BadInput: the plan cannot be used.
        OutputRefused: the name is no calendar's, or the file cannot be written.
    """
    if out.suffix.lower() != ".ics":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .ics", x=out))
    read = read_plan(plan).plan
    write_atomic(out, make_calendar(read, remind))
    return count_events(read)
