"""What the commands of ``kehoach register`` share: options, a row on the screen and as JSON."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE
from kehoach.messages import tr

if TYPE_CHECKING:
    from kehoach.so_van_ban.entry import Row


class Day(click.ParamType[dt.date]):
    """A day as clerks write it: 25/6/2023."""

    name = "ngay"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the date; what is none is refused in our words."""
        from kehoach.thoi_gian import NgaySai, parse_ngay

        if isinstance(value, dt.date):
            return value
        try:
            return parse_ngay(str(value))
        except NgaySai as error:
            self.fail(str(error), param, ctx)


def make_book_option() -> click.Option:
    """Return ``--so``; its callback parameter is ``book``."""
    return click.Option(
        ["--so", "book"],
        type=FILE,
        metavar=tr("TỆP.sqlite"),
        help=tr(
            "Dùng tệp sổ này; nếu không: tệp ghi trong kehoach.toml, rồi so-van-ban.sqlite ở thư "
            "mục đang đứng."
        ),
    )


def make_series_option() -> click.Option:
    """Return ``--series``."""
    return click.Option(
        ["--series"],
        default="",
        metavar=tr("DÃY"),
        help=tr("Dãy số, thay cho dãy theo cách chia của sổ."),
    )


def make_year_option() -> click.Option:
    """Return ``--nam``; its callback parameter is ``year``."""
    return click.Option(
        ["--nam", "year"],
        type=click.IntRange(1900, 2999),
        metavar=tr("NĂM"),
        help=tr("Năm của số."),
    )


def describe_row(row: Row) -> dict[str, object]:
    """Return a row as ``--json`` shows it; days and times as ISO 8601."""
    entry = row.entry
    return {
        "so": row.so,
        "so_ky_hieu": row.so_ky_hieu,
        "nam": row.nam,
        "day_so": row.day_so,
        "trang_thai": row.trang_thai,
        "ngay": entry.ngay.isoformat(),
        "loai": entry.loai,
        "ky_hieu": entry.ky_hieu,
        "trich_yeu": entry.trich_yeu,
        "nguoi_ky": entry.nguoi_ky,
        "noi_nhan": entry.noi_nhan,
        "luu": entry.luu,
        "so_luong": entry.so_luong,
        "ghi_chu": entry.ghi_chu,
        "mat": entry.mat,
        "luc": row.luc.isoformat(),
        "ly_do": row.ly_do,
        "tep": row.tep,
        "sha256": row.bam,
    }
