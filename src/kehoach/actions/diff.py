"""``diff``: two plans' files compared, by what they say or as one Word file with the changes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.actions.rendering_plan import get_default_template, render_plan
from kehoach.comparing.plans import compare_plans
from kehoach.comparing.tracking_changes import track_changes
from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.reading.plan import read_plan
from kehoach.word.zipping import get_build_time
from kehoach.writing import write_docx

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kehoach.comparing.comparison import Comparison
    from kehoach.errors import Notice
    from kehoach.model import KeHoach

AUTHOR: Final = "kehoach"
"""Who is shown in Word as having made the changes."""


@dataclass(frozen=True, slots=True)
class DiffResult:
    """What is different, and what to look at again in the two files."""

    comparison: Comparison
    notices: tuple[Notice, ...]


def diff_plans(a: Path, b: Path) -> DiffResult:
    """Compare the plans at ``a`` and ``b`` by what they say.

    Raises:
        BadInput: one of them cannot be used, with all that is wrong.
    """
    old, new = read_plan(a), read_plan(b)
    return DiffResult(compare_plans(old.plan, new.plan), (*old.notices, *new.notices))


def diff_documents(a: Path, b: Path, out: Path, *, force: bool = False) -> DiffResult:
    """Compare two plans; write the document of ``b`` with tracked changes from ``a`` to ``out``.

    Raises:
        BadInput: one of them cannot be used, with all that is wrong.
        OutputRefused: ``out`` is no .docx, or one that we did not make or that was changed since.
    """
    if out.suffix.lower() != ".docx":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .docx", x=out))
    old, new = read_plan(a), read_plan(b)
    write_docx(out, track_plans(old.plan, new.plan), force=force)
    return DiffResult(compare_plans(old.plan, new.plan), (*old.notices, *new.notices))


def track_plans(old: KeHoach, new: KeHoach) -> bytes:
    """Return the .docx of ``new`` with the changes from ``old`` as Word tracks them.

    Both are built from the template that comes with the program. The changes bear a time only
    where SOURCE_DATE_EPOCH gives one, so that the same plans give the same bytes.
    """
    template = get_default_template()
    before, after = (render_plan(plan, template)[0] for plan in (old, new))
    return track_changes(before, after, author=AUTHOR, date=_get_date())


def _get_date() -> datetime | None:
    return get_build_time() if os.environ.get("SOURCE_DATE_EPOCH") else None
