"""``kehoach register``: the book of outgoing documents; its commands are in two modules."""

from __future__ import annotations

import click

from kehoach.cli.common import list_exit_codes
from kehoach.cli.language import make_language_option
from kehoach.cli.register_book import make_backup, make_export, make_init, make_list, make_verify
from kehoach.cli.register_numbers import make_take, make_void
from kehoach.messages import tr


def make_command() -> click.Group:
    """Return the group of all its commands in the language of now."""
    makers = (make_init, make_take, make_void, make_list, make_export, make_verify, make_backup)
    return click.Group(
        "register",
        commands=[make() for make in makers],
        params=[make_language_option(hidden=True)],
        help=tr("Sổ đăng ký văn bản đi: cấp số, hủy số, liệt kê, in sổ, kiểm tra, sao lưu."),
        epilog=list_exit_codes(tr("sổ hoặc tệp đã đăng ký có điều sai (chỉ lệnh verify)")),
        options_metavar=tr("[TÙY CHỌN]"),
        subcommand_metavar=tr("LỆNH [THAM SỐ]..."),
    )
