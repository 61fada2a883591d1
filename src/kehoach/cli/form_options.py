"""What making and collecting forms share: the criteria, the period."""

from __future__ import annotations

import click

from kehoach.cli.common import FILE
from kehoach.messages import tr

PERIODS = ("6-thang", "9-thang", "nam", "quy-1", "quy-2", "quy-3", "quy-4")


def make_criteria_option() -> click.Option:
    """Return ``--tieu-chi``; its callback parameter is ``criteria``."""
    return click.Option(
        ["--tieu-chi", "criteria"],
        type=FILE,
        metavar=tr("TỆP"),
        help=tr("Bảng tiêu chí; không ghi thì là tieu-chi-NĂM.yaml hoặc tieu-chi.yaml."),
    )


def make_period_option(default: str | None = None) -> click.Option:
    """Return ``--ky``."""
    return click.Option(
        ["--ky"],
        type=click.Choice(PERIODS),
        default=default,
        help=tr("Kỳ báo cáo; không ghi thì là cả năm.")
        if default
        else tr("Kỳ cần thu, khi các biểu mẫu thuộc nhiều kỳ."),
    )
