"""The deadlines of a plan as a calendar (RFC 5545): whole days, with reminders."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.tracking.deadlines import find_deadline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from icalendar import Event

    from kehoach.model import HoatDong, KeHoach

PRODID: Final = "-//kehoach//kehoach//VI"
REMIND: Final = (7, 1)
"""So many days before a deadline a calendar reminds."""
_STAMP: Final = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
"""DTSTAMP is demanded; a fixed one lets the same plan give the same file."""
_MORNING: Final = dt.timedelta(hours=8)


def make_calendar(plan: KeHoach, remind: Sequence[int] = REMIND) -> bytes:
    """Return an .ics file with an event for every activity that has a last day.

    Args:
        plan: the plan.
        remind: days before the deadline on which to remind, at eight in the morning.
    """
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", " ".join(plan.van_ban.trich_yeu.split()))
    for day, uid, one in _list_dated(plan):
        calendar.add_component(_make_event(uid, one, day, remind))
    data: bytes = calendar.to_ical()
    return data


def count_events(plan: KeHoach) -> int:
    """Return how many activities of ``plan`` have a last day."""
    return sum(1 for _ in _list_dated(plan))


def _list_dated(plan: KeHoach) -> Iterator[tuple[dt.date, str, HoatDong]]:
    """Yield the activities that have a last day, with that day and what names the event."""
    alike: Counter[str] = Counter()
    for _, one in plan.list_hoat_dong():
        alike[one.noi_dung] += 1
        gom_ca_ngay = one.bao_cao.gom_ca_ngay if one.bao_cao else True
        day = find_deadline(one.thoi_gian, gom_ca_ngay)
        if day is not None:
            yield day, _make_uid(plan, one, alike[one.noi_dung]), one


def _make_event(uid: str, one: HoatDong, day: dt.date, remind: Sequence[int]) -> Event:
    import icalendar

    name = one.bao_cao.ten if one.bao_cao and one.bao_cao.ten else " ".join(one.noi_dung.split())
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", _STAMP)
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", tr("Hạn: {x}", x=name))
    event.add("description", f"{one.noi_dung}\n{one.thoi_gian.write() if one.thoi_gian else ''}")
    event.add("transp", "TRANSPARENT")
    if one.bao_cao:
        event.add("categories", [tr("Báo cáo")])
    for days in remind:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", tr("Còn {n} ngày: {x}", n=days, x=name))
        alarm.add("trigger", _MORNING - dt.timedelta(days=days))
        event.add_component(alarm)
    return event


def _make_uid(plan: KeHoach, one: HoatDong, occurrence: int) -> str:
    """Return what names the event for ever: a row or a day that moves stays the same event."""
    body = f"{plan.co_quan.ten}\n{plan.nam}\n{one.noi_dung}\n{occurrence}"
    return f"{hashlib.sha256(body.encode()).hexdigest()[:32]}@kehoach"
