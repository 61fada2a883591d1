"""The last day on which something is in time, by the kind of time that a plan gives."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING

from kehoach.model.thoi_gian import (
    ChamNhat,
    KhoangNam,
    KhoangNgay,
    TrongQuy,
    TrongThang,
    TruocNgay,
    VaoNgay,
)

if TYPE_CHECKING:
    from kehoach.model.thoi_gian import Khi

_A_DAY = dt.timedelta(days=1)


def find_deadline(thoi_gian: Khi | None, gom_ca_ngay: bool = True) -> dt.date | None:
    """Return the last day in time; None where none can be computed.

    Args:
        thoi_gian: when the activity is due.
        gom_ca_ngay: whether 'trước ngày 20/6' still takes what comes on the 20th, as most
            offices mean it; other kinds of time name their last day themselves.
    """
    match thoi_gian:
        case TruocNgay(truoc_ngay=day):
            return day if gom_ca_ngay else day - _A_DAY
        case ChamNhat(cham_nhat=day) | VaoNgay(ngay=day) | KhoangNgay(den_ngay=day):
            return day
        case TrongThang(thang=(month, year)):
            return _end_month(month, year)
        case TrongQuy(quy=(quarter, year)):
            return _end_month(3 * quarter, year)
        case KhoangNam(den_nam=year):
            return dt.date(year, 12, 31)
    return None


def _end_month(month: int, year: int) -> dt.date:
    return dt.date(year, month, monthrange(year, month)[1])
