"""``kehoach form``: a form in Excel for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, FOLDER, dress
from kehoach.cli.console import print_notices
from kehoach.cli.form_options import make_criteria_option, make_period_option
from kehoach.cli.tracking_options import make_plan_argument
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.form import FormResult
    from kehoach.model.ky import MaKy

_OUT = "bieu-mau-{ky}"
"""A folder for each period: the forms of two periods have the same names."""


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "form",
        _run,
        text=[
            tr("Lập cho mỗi đơn vị một biểu mẫu Excel để điền báo cáo, số liệu, điểm tự chấm."),
            tr(
                "Biểu mẫu kể các báo cáo và hoạt động của đơn vị theo kế hoạch; tiêu chí, thang "
                "điểm và số liệu cần điền lấy ở tieu-chi.yaml cạnh kế hoạch. Chữ in sẵn được khóa, "
                "ô nhập nền vàng. Biểu mẫu điền xong thì gom bằng kehoach collect; tệp đổi tên "
                "thế nào cũng nhận ra."
            ),
        ],
        params=[
            make_plan_argument(),
            make_criteria_option(),
            make_period_option(default="nam"),
            click.Option(
                ["--don-vi", "units"],
                multiple=True,
                metavar=tr("ĐƠN_VỊ"),
                help=tr("Chỉ đơn vị này (mã hoặc tên); ghi nhiều lần được."),
            ),
            click.Option(
                ["--dien-tu", "filled"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Điền sẵn theo tệp kết quả này (ket-qua-2023.yaml), để xem lại hoặc chấm."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FOLDER,
                metavar=tr("THƯ_MỤC"),
                help=tr("Thư mục của các biểu mẫu; không ghi thì là bieu-mau-KỲ cạnh kế hoạch."),
            ),
            click.Option(
                ["--force"], is_flag=True, help=tr("Ghi đè cả biểu mẫu đã điền ở thư mục ấy.")
            ),
        ],
        examples=[
            "kehoach form ke-hoach-2023.yaml --ky 6-thang",
            "kehoach form ke-hoach-2023.yaml --tieu-chi tieu-chi.yaml --don-vi SNN-NA",
        ],
    )


def _run(
    plan: Path,
    criteria: Path | None,
    ky: MaKy,
    units: tuple[str, ...],
    filled: Path | None,
    out: Path | None,
    force: bool,
) -> int:
    from kehoach.actions.form import FormRequest, make_forms
    from kehoach.thoi_gian.gio_viet_nam import get_today

    folder = out or plan.with_name(_OUT.format(ky=ky))
    result = make_forms(FormRequest(plan, ky, folder, get_today(), criteria, units, filled, force))
    print_notices(result.notices)
    _print(result, folder)
    return DONE


def _print(result: FormResult, folder: Path) -> None:
    if result.written:
        told = tr("Đã lập {n} biểu mẫu trong {path}", n=len(result.written), path=folder)
        click.echo(told)
    if result.same:
        click.echo(tr("{n} biểu mẫu đã có sẵn, không đổi", n=len(result.same)))
    if not result.with_scores:
        click.echo(tr("Kỳ này biểu mẫu không có bảng chấm điểm."))
