"""The status of a year as plain values, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.tracking.status import State

if TYPE_CHECKING:
    from kehoach.tracking.obligations import Report
    from kehoach.tracking.status import Item, Status


def describe_status(status: Status) -> dict[str, object]:
    """Return the status with days as ISO 8601 and states by their stable names."""
    return {
        "year": status.nam,
        "as_of": status.as_of.isoformat(),
        "counts": {state.value: status.count()[state] for state in State},
        "reports": [_describe_report(status, one) for one in status.reports],
        "items": [_describe_item(one) for one in status.items],
    }


def _describe_report(status: Status, report: Report) -> dict[str, object]:
    return {
        "activity": report.so,
        "name": report.ten,
        "deadline": report.han.isoformat() if report.han else None,
        "wording": report.thoi_gian,
        "counts": {state.value: status.count(report)[state] for state in State},
    }


def _describe_item(item: Item) -> dict[str, object]:
    came = item.submission
    return {
        "unit": item.don_vi.ma,
        "unit_name": item.don_vi.ten,
        "activity": item.report.so,
        "state": item.state.value,
        "days": item.ngay,
        "received": came.ngay.isoformat() if came and came.ngay else None,
        "number": came.so_ky_hieu if came else "",
        "excused": came.mien if came else None,
    }
