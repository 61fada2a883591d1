"""The status of a year as one page to read and print; it loads nothing from elsewhere."""

from __future__ import annotations

from importlib.resources import files as list_resources
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from kehoach.messages import get_language, tr
from kehoach.nd30 import write_ngay_so
from kehoach.tracking.status import State
from kehoach.tracking.timeline import place_timeline
from kehoach.tracking.wording import (
    name_state,
    write_cell,
    write_deadline,
    write_detail,
    write_sum,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.tracking.status import Item, Status


def make_page(status: Status, cluster: str) -> str:
    """Return the page about ``status``; every word from a file is escaped."""
    source = list_resources("kehoach.tracking").joinpath("status.html").read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    counts = status.count()
    return environment.from_string(source).render(
        language=get_language(),
        words=_list_words(status, cluster),
        legend=[
            {"state": one.value, "name": name_state(one), "count": counts[one]} for one in State
        ],
        line=place_timeline(status),
        reports=[
            {
                "name": one.ten,
                "deadline": tr("Hạn: {x}", x=write_deadline(one)),
                "sum": write_sum(status, one),
            }
            for one in status.reports
        ],
        rows=list(_list_rows(status)),
    )


def _list_words(status: Status, cluster: str) -> dict[str, str]:
    day = write_ngay_so(status.as_of)
    return {
        "title": tr("Tình hình gửi báo cáo năm {nam}", nam=status.nam),
        "cluster": cluster,
        "as_of": tr("Tính đến ngày {x}", x=day),
        "timeline": tr("Các hạn trong năm"),
        "matrix": tr("Từng đơn vị"),
        "today": day,
        "tt": tr("TT"),
        "unit": tr("Đơn vị"),
        "sum": tr("Cộng"),
        "not_owed": tr("không phải gửi"),
    }


def _list_rows(status: Status) -> Iterator[dict[str, object]]:
    for unit, items in status.list_rows():
        yield {"name": unit.ten, "code": unit.ma, "cells": [_describe(one) for one in items]}


def _describe(item: Item | None) -> dict[str, str] | None:
    if item is None:
        return None
    return {"state": item.state.value, "text": write_cell(item), "detail": write_detail(item)}
