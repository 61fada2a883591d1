"""What the commands of tracking share: the plan, the day, the file of submissions."""

from __future__ import annotations

import click

from kehoach.cli.common import FILE
from kehoach.cli.register_options import Day
from kehoach.messages import tr

DAY = Day()


def make_plan_argument() -> click.Argument:
    """Return the plan's file."""
    return click.Argument(
        ["plan"],
        type=FILE,
        metavar=tr("KẾ_HOẠCH"),
        help=tr("Tệp dữ liệu của kế hoạch: .yaml hoặc .json."),
    )


def make_day_option(words: str = "") -> click.Option:
    """Return ``--as-of``, explained by ``words``; its callback parameter is ``as_of``."""
    return click.Option(
        ["--as-of", "as_of"],
        type=DAY,
        metavar=tr("NGÀY"),
        help=words or tr("Tính đến hết ngày này (21/6/2023); không ghi thì là hôm nay."),
    )


def make_kept_option() -> click.Option:
    """Return ``--so-nop``; its callback parameter is ``kept``."""
    return click.Option(
        ["--so-nop", "kept"],
        type=FILE,
        metavar=tr("TỆP"),
        help=tr(
            "Sổ nộp báo cáo: .xlsx, .csv hoặc .yaml; không ghi thì là nop-bao-cao.xlsx (hoặc "
            ".yaml) cạnh kế hoạch."
        ),
    )


def make_signer_option() -> click.Option:
    """Return ``--ky``: another signer than the plan's, as a deputy."""
    return click.Option(
        ["--ky"],
        metavar=tr("TÊN"),
        help=tr("Người ký khác (ký thay, thừa lệnh): tên gọi tắt trong hồ sơ cơ quan."),
    )
