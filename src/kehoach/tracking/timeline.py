"""The year as a band of months with a mark for each deadline: places in a drawing."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.status import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.tracking.obligations import Report
    from kehoach.tracking.status import Status

WIDTH: Final = 1200
_TOP, _BAND, _STEP, _ROW = 26, 26, 22, 30
_LONGEST: Final = 70
_COLOURS: Final = {State.THIEU: "#c62828", State.TRE: "#b07d00", State.DUNG_HAN: "#2e7d32"}
_QUIET: Final = "#5c6670"


@dataclass(frozen=True, slots=True)
class Month:
    """A month's part of the band."""

    x: float
    width: float
    name: str
    fill: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A deadline: where it stands on the band, and its words below."""

    x: float
    y: float
    text_x: float
    anchor: str
    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing; ``today`` is None where the day asked for lies in another year."""

    width: int
    height: float
    top: int
    band: int
    months: tuple[Month, ...]
    marks: tuple[Mark, ...]
    today: float | None
    today_anchor: str


def place_timeline(status: Status) -> Timeline:
    """Return where the months, the deadlines of the year and the day asked for stand."""
    marks = tuple(_place_marks(status))
    today = _place_day(status.as_of, status.nam) if status.as_of.year == status.nam else None
    return Timeline(
        width=WIDTH,
        height=_TOP + _BAND + _ROW + _STEP * len(marks),
        top=_TOP,
        band=_BAND,
        months=tuple(_place_months(status.nam)),
        marks=marks,
        today=today,
        today_anchor=_choose_anchor(today or 0, near=90, default="middle"),
    )


def _place_months(nam: int) -> Iterator[Month]:
    for month in range(1, 13):
        x = _place_day(dt.date(nam, month, 1), nam)
        width = WIDTH * monthrange(nam, month)[1] / _count_days(nam)
        fill = "#f6f8fa" if month % 2 else "#ffffff"
        yield Month(round(x, 1), round(width, 1), tr("tháng {n}", n=month), fill)


def _place_marks(status: Status) -> Iterator[Mark]:
    dated = [(one.han, one) for one in status.reports if one.han and one.han.year == status.nam]
    # the last on top: what is written from a mark to the right then crosses no later one
    for order, (day, report) in enumerate(sorted(dated, key=lambda pair: pair[0], reverse=True)):
        x = round(_place_day(day, status.nam), 1)
        anchor = _choose_anchor(x, near=460, default="start")
        shift = {"start": 8, "end": -8}.get(anchor, 0)
        yield Mark(
            x=x,
            y=_TOP + _BAND + _STEP * (order + 1),
            text_x=x + shift,
            anchor=anchor,
            text=f"{write_ngay_so(day)}: {_shorten(report.ten)}",
            colour=_choose_colour(status, report),
        )


def _choose_colour(status: Status, report: Report) -> str:
    counts = status.count(report)
    return next((colour for state, colour in _COLOURS.items() if counts[state]), _QUIET)


def _choose_anchor(x: float, near: float, default: str) -> str:
    """Return how words stand at ``x`` so that they do not leave the drawing."""
    if x > WIDTH - near:
        return "end"
    return "start" if x < near else default


def _place_day(day: dt.date, nam: int) -> float:
    return WIDTH * (day - dt.date(nam, 1, 1)).days / _count_days(nam)


def _count_days(nam: int) -> int:
    return (dt.date(nam + 1, 1, 1) - dt.date(nam, 1, 1)).days


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"
