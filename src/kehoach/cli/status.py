"""``kehoach status``: who has sent which report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress
from kehoach.cli.console import is_screen, print_notices, should_colour
from kehoach.cli.tracking_options import make_day_option, make_kept_option, make_plan_argument
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from kehoach.actions.tracking_plan import Tracked

_FORMATS = ("text", "json", "html", "xlsx")


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "status",
        _run,
        text=[
            tr("Xem đơn vị nào đã gửi, gửi trễ hoặc còn thiếu báo cáo nào theo kế hoạch."),
            tr(
                "Mỗi hoạt động có bao_cao là một báo cáo mà mỗi đơn vị thực hiện phải gửi. Báo cáo "
                "nhận được thì ghi vào sổ nộp báo cáo, một bảng Excel mà --init lập sẵn, hoặc bằng "
                "lệnh kehoach submit."
            ),
            tr(
                "Với --json, kết quả có các khóa: year, as_of, counts, reports, items; tình trạng "
                "là một trong: dung_han, tre, thieu, chua_den_han, duoc_mien."
            ),
        ],
        params=[
            make_plan_argument(),
            make_day_option(),
            make_kept_option(),
            click.Option(
                ["--init"],
                is_flag=True,
                help=tr("Lập sổ nộp báo cáo trống nop-bao-cao.xlsx rồi thôi."),
            ),
            click.Option(
                ["--format", "form"],
                type=click.Choice(_FORMATS),
                default=_FORMATS[0],
                help=tr("Dạng kết quả: bảng trên màn hình, JSON, trang web để in, hay Excel."),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=tr("Như --format json.")),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Ghi kết quả vào tệp này; xlsx thì phải có."),
            ),
        ],
        examples=[
            "kehoach status ke-hoach-2023.yaml --init",
            "kehoach status ke-hoach-2023.yaml --as-of 21/6/2023",
            "kehoach status ke-hoach-2023.yaml --format html -o tinh-hinh.html",
        ],
        findings=tr("có báo cáo quá hạn mà chưa gửi"),
    )


def _run(
    plan: Path,
    as_of: dt.date | None,
    kept: Path | None,
    init: bool,
    form: str,
    as_json: bool,
    out: Path | None,
) -> int:
    from kehoach.actions.status import StatusRequest, init_sheet, show_status
    from kehoach.thoi_gian.gio_viet_nam import get_today

    if init:
        path = init_sheet(plan, out or kept)
        click.echo(tr("Đã lập sổ nộp báo cáo: {path}", path=path))
        return DONE
    form = "json" if as_json else form
    if form == "xlsx" and out is None:
        raise click.UsageError(tr("--format xlsx cần có -o TỆP.xlsx"))
    today = get_today()
    tracked = show_status(StatusRequest(plan, as_of or today, today, kept))
    _tell(tracked, form, out)
    print_notices(tracked.notices)
    from kehoach.tracking.status import State

    return FINDINGS if tracked.status.count()[State.THIEU] else DONE


def _tell(tracked: Tracked, form: str, out: Path | None) -> None:
    if form == "text":
        data = _write_text(tracked, to_screen=out is None).encode() + b"\n"
    else:
        from kehoach.actions.status import make_result

        data = make_result(tracked, form)
    if out is None:
        click.echo(data.decode(), nl=False, color=should_colour())
        return
    from kehoach.actions.results import refuse_place
    from kehoach.writing import write_atomic

    refuse_place(out, [path for path in (tracked.kept,) if path])
    write_atomic(out, data)
    click.echo(tr("Đã ghi kết quả: {path}", path=out))


def _write_text(tracked: Tracked, *, to_screen: bool) -> str:
    from kehoach.cli.status_table import write_table
    from kehoach.nd30 import write_ngay_so

    day = write_ngay_so(tracked.status.as_of)
    title = tr("Báo cáo năm {nam}, tính đến {ngay}", nam=tracked.status.nam, ngay=day)
    return write_table(
        tracked.status,
        title,
        colour=to_screen and should_colour(),
        screen=to_screen and is_screen(),
    )
