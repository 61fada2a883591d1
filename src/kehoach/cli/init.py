"""``kehoach init``: a working folder to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FOLDER, dress
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "init",
        _run,
        text=[
            tr("Tạo thư mục làm việc có một kế hoạch mẫu, chú thích từng mục ngay trong tệp."),
            tr("Không ghi đè tệp nào đang có."),
        ],
        params=[
            click.Argument(
                ["folder"],
                type=FOLDER,
                metavar=tr("THƯ_MỤC"),
                help=tr("Thư mục cần tạo; có sẵn cũng được."),
            )
        ],
        examples=["kehoach init cong-viec"],
    )


def _run(folder: Path) -> int:
    from kehoach.actions.init import init_folder

    made = init_folder(folder)
    click.echo(tr("Đã tạo:"))
    for path in made:
        click.echo(f"  {path}")
    plan = next(path for path in made if path.name.startswith("ke-hoach"))
    click.echo(
        tr(
            "Xem chú thích trong tệp, sửa theo cơ quan mình, rồi chạy: kehoach build {plan}",
            plan=plan,
        )
    )
    return DONE
