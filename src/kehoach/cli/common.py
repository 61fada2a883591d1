"""What commands share: how one is made, its common options, its exit codes in the help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.language import make_language_option
from kehoach.cli.telling import CRASHED
from kehoach.errors import BAD_INPUT, DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILE = click.Path(dir_okay=False, path_type=Path)
"""A file; whether it is there and readable is said by the action, with our words."""
FOLDER = click.Path(file_okay=False, path_type=Path)


def dress(
    name: str,
    run: Callable[..., int],
    *,
    text: Sequence[str],
    params: Sequence[click.Parameter],
    examples: Sequence[str] = (),
    findings: str = "",
) -> click.Command:
    """Return a command in the house's dress.

    Args:
        name: as typed.
        run: the callback; takes the params by name and returns the exit code.
        text: the help, a paragraph each.
        params: its own arguments and options.
        examples: command lines shown as they are.
        findings: what exit code 1 means here; empty if the command never ends so.
    """
    return click.Command(
        name,
        callback=run,
        params=[*params, make_language_option(hidden=True)],
        help=write_help(text, examples),
        epilog=list_exit_codes(findings),
        options_metavar=tr("[TÙY CHỌN]"),
    )


def write_help(text: Sequence[str], examples: Sequence[str] = ()) -> str:
    """Return paragraphs and examples as Click's help text; only paragraphs are wrapped."""
    parts = list(text)
    if examples:
        parts.append("\n".join(["\b", tr("Ví dụ:"), *(f"  {line}" for line in examples)]))
    return "\n\n".join(parts)


def list_exit_codes(findings: str = "") -> str:
    """Return the exit codes as the last part of a help text."""
    rows = [
        (DONE, tr("xong")),
        (FINDINGS, findings),
        (BAD_INPUT, tr("dữ liệu hoặc cách gọi lệnh chưa đúng; không ghi tệp nào")),
        (CRASHED, tr("lỗi của chính chương trình")),
    ]
    lines = [f"  {code:<3} {meaning}" for code, meaning in rows if meaning]
    return "\n".join(["\b", tr("Mã kết thúc:"), *lines])


def make_json_option() -> click.Option:
    """Return ``--json``; its callback parameter is ``as_json``."""
    return click.Option(
        ["--json", "as_json"],
        is_flag=True,
        help=tr("In kết quả ra dạng JSON cho chương trình khác đọc, kể cả khi có lỗi."),
    )


def make_force_option() -> click.Option:
    """Return ``--force``."""
    return click.Option(
        ["--force"], is_flag=True, help=tr("Ghi đè cả tệp đã được sửa tay từ lần lập trước.")
    )


def make_apart_options() -> list[click.Option]:
    """Return the options of appendices in files of their own."""
    return [
        click.Option(
            ["--phu-luc-rieng"],
            is_flag=True,
            help=tr(
                "Mỗi phụ lục một tệp riêng cạnh văn bản, để ký số từng tệp; số và ngày ở dòng "
                "“(Kèm theo …)” để trống."
            ),
        ),
        click.Option(
            ["--template-phu-luc"],
            type=FILE,
            metavar=tr("TỆP.docx"),
            help=tr("Mẫu riêng của phụ lục ở tệp riêng, thay cho mẫu có sẵn."),
        ),
    ]


def print_apart(paths: Sequence[Path]) -> None:
    """Tell the files of the appendices."""
    for path in paths:
        click.echo(tr("Phụ lục, tệp riêng: {path}", path=path))
