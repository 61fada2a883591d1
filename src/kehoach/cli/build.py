"""``kehoach build``: a data file to a plan, or to a document of another kind, in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.common import (
    FILE,
    dress,
    make_apart_options,
    make_force_option,
    make_json_option,
    print_apart,
)
from kehoach.cli.console import describe_notice, print_json, print_notices
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.build import BuildResult


PLAN = "kế hoạch"
"""The kind that most files hold."""


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "build",
        _run,
        text=[
            tr("Lập kế hoạch từ tệp dữ liệu thành tệp Word đúng thể thức, in ra là ký được."),
            tr(
                "Tệp có van_ban.loai khác (cong_van, quyet_dinh, giay_moi …) thì lập văn bản loại "
                "ấy; tệp mẫu cho từng loại: kehoach new."
            ),
            tr(
                "Dữ liệu có chỗ chưa đúng thì lệnh nói rõ từng chỗ và không ghi gì cả. Tệp Word "
                "đã được sửa tay từ lần lập trước thì được giữ nguyên, trừ khi có --force."
            ),
            tr(
                "Với --json, kết quả có các khóa: ok, path, phu_luc (các tệp phụ lục riêng), "
                "blanks, open_items, notices."
            ),
        ],
        params=[
            click.Argument(
                ["plan"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH"),
                help=tr("Tệp dữ liệu của kế hoạch: .yaml hoặc .json."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP.docx"),
                help=tr("Tệp Word cần ghi; mặc định cùng tên, cùng chỗ với tệp dữ liệu."),
            ),
            click.Option(
                ["--template"],
                type=FILE,
                metavar=tr("TỆP.docx"),
                help=tr("Mẫu riêng thay cho mẫu có sẵn."),
            ),
            click.Option(
                ["--ready"],
                is_flag=True,
                help=tr("Từ chối khi kế hoạch còn chỗ phải xem lại (can_xem_lai)."),
            ),
            *make_apart_options(),
            make_force_option(),
            make_json_option(),
        ],
        examples=[
            "kehoach build ke-hoach-2023.yaml",
            "kehoach build ke-hoach-2023.yaml -o ket-qua/ke-hoach.docx",
            "kehoach build ke-hoach-2025.yaml --phu-luc-rieng",
        ],
    )


def _run(plan: Path, as_json: bool, **options: Any) -> int:
    from kehoach.actions.build import BuildRequest, build_plan

    result = build_plan(BuildRequest(plan, **options))
    if as_json:
        print_json(_describe(result))
    else:
        _print(result, plan)
    return DONE


def _describe(result: BuildResult) -> dict[str, object]:
    return {
        "ok": True,
        "path": str(result.path),
        "phu_luc": [str(path) for path in result.phu_luc],
        "blanks": list(result.blanks),
        "open_items": result.open_items,
        "notices": [describe_notice(notice) for notice in result.notices],
    }


def _print(result: BuildResult, plan: Path) -> None:
    print_notices(result.notices)
    if result.kind in ("", PLAN):
        click.echo(tr("Đã lập kế hoạch: {path}", path=result.path))
    else:
        click.echo(tr("Đã lập {kind}: {path}", kind=result.kind, path=result.path))
    print_apart(result.phu_luc)
    if result.open_items:
        click.echo(
            tr("Còn {n} chỗ phải xem lại: kehoach decide {path}", n=result.open_items, path=plan)
        )
    if result.blanks:
        click.echo(
            tr("Còn để trống, điền khi ban hành: {blanks}.", blanks="; ".join(result.blanks))
        )
