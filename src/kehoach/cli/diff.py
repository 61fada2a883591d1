"""``kehoach diff``: what changed from one plan to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_force_option
from kehoach.cli.console import print_notices, should_colour
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.diff import DiffResult

_FORMATS = ("text", "json", "docx")


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "diff",
        _run,
        text=[
            tr("So hai kế hoạch theo nội dung: thêm gì, bỏ gì, dời gì, đổi gì."),
            tr(
                "So điều kế hoạch nói, không so cách gõ: hoạt động được nhận ra dù đổi chỗ hay đổi "
                "vài chữ. Với --format docx, kết quả là văn bản của kế hoạch sau, những chỗ khác "
                "kế hoạch trước hiện thành thay đổi theo dõi của Word để nhận hoặc bỏ từng chỗ."
            ),
            tr(
                "Với --format json, kết quả có các khóa: a, b, equal, counts, changes; mỗi thay "
                "đổi có: kind (added, dropped, moved, changed), field, old_path, new_path, where, "
                "old, new."
            ),
        ],
        params=[
            _make_plan("a", tr("KẾ_HOẠCH_TRƯỚC")),
            _make_plan("b", tr("KẾ_HOẠCH_SAU")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(_FORMATS),
                default=_FORMATS[0],
                help=tr("Dạng kết quả: chữ, JSON, hay văn bản Word có theo dõi thay đổi."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Ghi kết quả vào tệp này thay vì in ra; docx thì phải có."),
            ),
            make_force_option(),
        ],
        examples=[
            "kehoach diff ke-hoach-2023.yaml ke-hoach-2024.yaml",
            "kehoach diff ke-hoach-2023.yaml ke-hoach-2024.yaml --format docx -o so-sanh.docx",
        ],
        findings=tr("hai kế hoạch khác nhau"),
    )


def _make_plan(name: str, metavar: str) -> click.Argument:
    return click.Argument(
        [name],
        type=FILE,
        metavar=metavar,
        help=tr("Tệp dữ liệu của kế hoạch: .yaml hoặc .json."),
    )


def _run(a: Path, b: Path, form: str, out: Path | None, force: bool) -> int:
    if form == "docx":
        if out is None:
            raise click.UsageError(tr("--format docx cần có -o TỆP.docx"))
        from kehoach.actions.diff import diff_documents

        result = diff_documents(a, b, out, force=force)
        click.echo(tr("Đã ghi kết quả: {path}", path=out))
    else:
        from kehoach.actions.diff import diff_plans
        from kehoach.actions.results import refuse_place

        if out is not None:
            refuse_place(out, (a, b))
        result = diff_plans(a, b)
        _write(_compose(result, form, str(a), str(b)), out)
    print_notices(result.notices)
    return DONE if result.comparison.is_equal else FINDINGS


def _compose(result: DiffResult, form: str, a: str, b: str) -> str:
    if form == "json":
        from kehoach.comparing.json_form import describe_comparison

        described = describe_comparison(result.comparison, a, b)
        return json.dumps(described, ensure_ascii=False, indent=2)
    from kehoach.comparing.text import write_comparison

    return "\n".join(write_comparison(result.comparison, a, b))


def _write(text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text, color=should_colour())
        return
    from kehoach.writing import write_atomic

    write_atomic(out, f"{click.unstyle(text)}\n".encode("utf-8", "replace"))
    click.echo(tr("Đã ghi kết quả: {path}", path=out))
