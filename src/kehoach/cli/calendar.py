"""``kehoach calendar``: the deadlines of a plan for a program of calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress
from kehoach.cli.tracking_options import make_plan_argument
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "calendar",
        _run,
        text=[
            tr("Ghi mọi hạn của kế hoạch thành tệp lịch .ics, có nhắc trước."),
            tr(
                "Mở tệp bằng Outlook, Thunderbird hoặc lịch của điện thoại. Lập lại sau khi kế "
                "hoạch đổi hạn thì lịch cập nhật đúng việc ấy, không thêm việc mới."
            ),
        ],
        params=[
            make_plan_argument(),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                required=True,
                metavar=tr("TỆP.ics"),
                help=tr("Tệp lịch cần ghi."),
            ),
            click.Option(
                ["--remind"],
                type=click.IntRange(0, 365),
                multiple=True,
                default=(7, 1),
                metavar=tr("SỐ_NGÀY"),
                help=tr("Nhắc trước hạn chừng này ngày, lúc 8 giờ; ghi nhiều lần được."),
            ),
        ],
        examples=["kehoach calendar ke-hoach-2023.yaml -o lich.ics --remind 10 --remind 2"],
    )


def _run(plan: Path, out: Path, remind: tuple[int, ...]) -> int:
    from kehoach.actions.calendar import write_calendar

    count = write_calendar(plan, out, remind)
    click.echo(tr("Đã ghi {n} hạn vào {path}", n=count, path=out))
    return DONE
