"""What is given anew at issue, and the plan's own year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.rollover.result import Change, Warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.rollover.result import Path
    from kehoach.rollover.turn import Turn


def roll_head(plan: Mapping[str, object], turn: Turn) -> Iterator[Change]:
    """Set the plan's year; take away number, day and month of issue."""
    yield _set(("nam",), plan.get("nam"), turn.new, "nam-ke-hoach", tr("năm của kế hoạch"))
    van_ban = plan.get("van_ban")
    if not isinstance(van_ban, dict):
        return
    so, ngay = van_ban.get("so"), van_ban.get("ngay")
    if so is not None:
        yield _set(("van_ban", "so"), so, None, "cap-khi-ban-hanh", tr("cấp khi ban hành"))
    if ngay is not None and (year := _find_year(ngay)) is not None:
        reason = tr("ngày, tháng ghi khi ban hành")
        yield _set(("van_ban", "ngay"), ngay, year + turn.step, "cap-khi-ban-hanh", reason)


def warn_of_files(plan: Mapping[str, object], turn: Turn) -> Iterator[Warn]:
    """Yield the files that the plan names and whose names bear its old year."""
    for key in ("ho_so_co_quan", "danh_sach"):
        name = plan.get(key)
        if isinstance(name, str) and re.search(rf"(?<!\d){turn.old}(?!\d)", name):
            reason = tr("tệp của năm {nam}, kế hoạch mới vẫn dùng", nam=turn.old)
            yield Warn((key,), "tep-nam-cu", name, reason)


def _find_year(ngay: object) -> int | None:
    """Return the year of the day of issue, in each of the ways it may be given."""
    year = ngay.get("nam") if isinstance(ngay, dict) else ngay
    match = re.search(r"(?<!\d)\d{4}(?!\d)", str(year))
    return int(match[0]) if match else None


def _set(path: Path, old: object, new: object, code: str, reason: str) -> Change:
    before = " ".join(f"{k}: {v}" for k, v in old.items()) if isinstance(old, dict) else str(old)
    return Change(path, before, "" if new is None else str(new), code, reason, value=new)
