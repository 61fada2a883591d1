"""``kehoach template``: take a template out to change it, and check what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import (
    FILE,
    FOLDER,
    dress,
    list_exit_codes,
    make_force_option,
    make_json_option,
)
from kehoach.cli.console import print_json
from kehoach.cli.language import make_language_option
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach.actions.template import TemplateFinding


def make_command() -> click.Group:
    """Return the group of both commands in the language of now."""
    return click.Group(
        "template",
        commands=[_make_eject(), _make_check()],
        params=[make_language_option(hidden=True)],
        help=tr("Lấy mẫu văn bản Word ra để sửa theo thói quen cơ quan, và kiểm tra mẫu đã sửa."),
        epilog=list_exit_codes(tr("mẫu có điều cần sửa (chỉ lệnh check)")),
        options_metavar=tr("[TÙY CHỌN]"),
        subcommand_metavar=tr("LỆNH [THAM SỐ]..."),
    )


def _make_eject() -> click.Command:
    return dress(
        "eject",
        _run_eject,
        text=[tr("Chép mẫu có sẵn vào thư mục để mở bằng Word và sửa.")],
        params=[
            click.Argument(["kind"], metavar=tr("LOẠI"), help=tr("Loại văn bản, ví dụ ke-hoach.")),
            click.Argument(
                ["folder"], type=FOLDER, metavar=tr("THƯ_MỤC"), help=tr("Nơi chép mẫu vào.")
            ),
            make_force_option(),
        ],
        examples=["kehoach template eject ke-hoach mau-rieng"],
    )


def _make_check() -> click.Command:
    return dress(
        "check",
        _run_check,
        text=[
            tr("Tìm chỗ sai trong mẫu."),
            tr(
                "Nêu từng chỗ: thẻ sai hoặc bị tách đôi, biến lạ, chỗ lệch Nghị định 30/2020/NĐ-CP."
            ),
            tr(
                "Với --json, kết quả có các khóa: ok, findings; mỗi mục có code, where, found, "
                "expected."
            ),
        ],
        params=[
            click.Argument(
                ["path"], type=FILE, metavar=tr("TỆP.docx"), help=tr("Mẫu cần kiểm tra.")
            ),
            make_json_option(),
        ],
        examples=["kehoach template check mau-rieng/ke-hoach.docx"],
        findings=tr("mẫu có điều cần sửa"),
    )


def _run_eject(kind: str, folder: Path, force: bool) -> int:
    from kehoach.actions.template import eject_template

    path = eject_template(kind, folder, force=force)
    click.echo(tr("Đã chép mẫu: {path}", path=path))
    click.echo(tr("Sửa xong, kiểm tra bằng: kehoach template check {path}", path=path))
    return DONE


def _run_check(path: Path, as_json: bool) -> int:
    from kehoach.actions.template import check_template

    findings = check_template(path)
    if as_json:
        print_json({"ok": not findings, "findings": [_describe(item) for item in findings]})
    else:
        _print(path, findings)
    return FINDINGS if findings else DONE


def _describe(finding: TemplateFinding) -> dict[str, object]:
    return {
        "code": finding.code,
        "where": str(finding.where),
        "found": finding.found,
        "expected": finding.expected,
    }


def _print(path: Path, findings: Sequence[TemplateFinding]) -> None:
    for finding in findings:
        click.echo(str(finding))
    if not findings:
        click.echo(tr("{path}: mẫu dùng được, không có gì phải sửa.", path=path))
