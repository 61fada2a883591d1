"""How a state is said: in a cell of a table, in a legend, as the sum of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.status import State

if TYPE_CHECKING:
    from kehoach.tracking.obligations import Report
    from kehoach.tracking.status import Item, Status


def name_state(state: State) -> str:
    """Return what a state is called."""
    return {
        State.DUNG_HAN: tr("đúng hạn"),
        State.TRE: tr("trễ hạn"),
        State.THIEU: tr("chưa gửi, quá hạn"),
        State.CHUA_DEN_HAN: tr("chưa đến hạn"),
        State.DUOC_MIEN: tr("được miễn"),
    }[state]


def write_cell(item: Item | None) -> str:
    """Return an item in a few words; '' where the unit owes nothing."""
    if item is None:
        return ""
    days = item.ngay
    match item.state:
        case State.DUNG_HAN:
            return _write_day(item)
        case State.TRE:
            return tr("{ngay}, trễ {n} ngày", ngay=_write_day(item), n=days)
        case State.THIEU:
            return tr("chưa gửi, quá {n} ngày", n=days)
        case State.DUOC_MIEN:
            return tr("được miễn")
    if days is None:
        return tr("chưa gửi")
    return tr("hôm nay là hạn") if days == 0 else tr("còn {n} ngày", n=-days)


def write_detail(item: Item) -> str:
    """Return what more is known of an item: the number of what came, or why it is excused."""
    came = item.submission
    return (came.mien or came.so_ky_hieu) if came else ""


def write_deadline(report: Report) -> str:
    """Return the last day in time, or the plan's own words where none can be computed."""
    return write_ngay_so(report.han) if report.han else report.thoi_gian or tr("không ghi hạn")


def write_sum(status: Status, report: Report) -> str:
    """Return how many units of a report are in which state: '9 đúng hạn, 2 trễ hạn'."""
    counts = status.count(report)
    told = (f"{counts[one]} {name_state(one)}" for one in State if counts[one])
    return "; ".join(told) or tr("không đơn vị nào phải gửi")


def _write_day(item: Item) -> str:
    day = item.submission.ngay if item.submission else None
    return write_ngay_so(day) if day else ""
