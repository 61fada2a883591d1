"""The status of a year as a table on the screen."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kehoach.messages import tr
from kehoach.tracking.status import State
from kehoach.tracking.wording import write_cell, write_deadline, write_sum

if TYPE_CHECKING:
    from kehoach.tracking.status import Item, Status

_COLOURS = {
    State.DUNG_HAN: "green",
    State.TRE: "yellow",
    State.THIEU: "bold red",
    State.CHUA_DEN_HAN: "bright_black",
    State.DUOC_MIEN: "blue",
}
_WIDE = 120
"""Columns where nobody looks: in a file or a pipe."""


def write_table(status: Status, title: str, *, colour: bool, screen: bool) -> str:
    """Return the matrix of units by reports, and below it each report with its sum."""
    table = Table(box=box.SIMPLE_HEAVY if screen else box.ASCII2, title=title, title_justify="left")
    table.add_column(tr("Đơn vị"), overflow="fold")
    for report in status.reports:
        head = f"({report.so})\n{write_deadline(report)}"
        table.add_column(head, justify="center", overflow="fold")
    for unit, items in status.list_rows():
        name = Text(unit.ten_gon or unit.ten)
        table.add_row(name, *(_write_item(item) for item in items))
    width = shutil.get_terminal_size((_WIDE, 24)).columns if screen else _WIDE
    stream = io.StringIO()
    console = Console(
        file=stream,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        width=max(width, 60),
        highlight=False,
        emoji=False,
        markup=False,
    )
    console.print(table)
    for report in status.reports:
        console.print(f"({report.so}) {report.ten}: {write_sum(status, report)}")
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def _write_item(item: Item | None) -> Text:
    if item is None:
        return Text("·", style="bright_black")
    return Text(write_cell(item), style=_COLOURS[item.state])
