"""``kehoach submit``: write down one report that came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress
from kehoach.cli.tracking_options import DAY, make_kept_option
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    import datetime as dt

    from kehoach.actions.submit import SubmitResult


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "submit",
        _run,
        text=[
            tr("Ghi một báo cáo đã nhận vào sổ nộp báo cáo, sau khi soát đơn vị, báo cáo và ngày."),
            tr("Chỉ các ô của báo cáo ấy thay đổi; chưa có sổ thì lệnh lập sổ mới cạnh kế hoạch."),
        ],
        params=[
            click.Argument(["unit"], metavar=tr("ĐƠN_VỊ"), help=tr("Mã hoặc tên đơn vị.")),
            click.Argument(
                ["activity"],
                metavar=tr("BÁO_CÁO"),
                help=tr("Số thứ tự hoạt động trong kế hoạch, hoặc một phần tên báo cáo."),
            ),
            click.Option(
                ["--date", "ngay"],
                type=DAY,
                metavar=tr("NGÀY"),
                help=tr("Ngày nhận báo cáo (18/6/2023); không ghi thì là hôm nay."),
            ),
            click.Option(
                ["--so", "so_ky_hieu"],
                default="",
                metavar=tr("SỐ"),
                help=tr("Số, ký hiệu của báo cáo."),
            ),
            click.Option(
                ["--mien"],
                metavar=tr("LÝ_DO"),
                help=tr("Đơn vị được miễn báo cáo này, vì lý do gì."),
            ),
            click.Option(
                ["--plan"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH"),
                help=tr(
                    "Tệp kế hoạch; không ghi thì là tệp ke-hoach duy nhất ở thư mục đang đứng."
                ),
            ),
            make_kept_option(),
            click.Option(["--force"], is_flag=True, help=tr("Thay điều đã ghi cho báo cáo ấy.")),
        ],
        examples=[
            "kehoach submit SNN-NA 4 --date 18/6/2023 --so 123/BC-SNN",
            "kehoach submit SNN-HT \"sơ kết 03 năm\" --mien 'không phát sinh'",
        ],
    )


def _run(
    unit: str,
    activity: str,
    ngay: dt.date | None,
    so_ky_hieu: str,
    mien: str | None,
    plan: Path | None,
    kept: Path | None,
    force: bool,
) -> int:
    from kehoach.actions.submit import SubmitRequest, submit_report
    from kehoach.thoi_gian.gio_viet_nam import get_today

    today = get_today()
    day = ngay or (today if mien is None else None)
    request = SubmitRequest(
        plan or _find_plan(), unit, activity, today, day, so_ky_hieu, mien, kept, force
    )
    result = submit_report(request)
    click.echo(_describe(result))
    return DONE


def _find_plan() -> Path:
    found = [one for one in Path().glob("ke-hoach*") if one.suffix in (".yaml", ".yml", ".json")]
    if len(found) != 1:
        raise click.UsageError(
            tr("thư mục này có {n} tệp kế hoạch; chỉ rõ bằng --plan", n=len(found))
        )
    return found[0]


def _describe(result: SubmitResult) -> str:
    words = {"x": result.unit, "y": result.report, "path": result.path}
    if result.submission.mien is not None:
        return tr("Đã ghi {x} được miễn “{y}” vào {path}", **words)
    told = tr("Đã ghi “{y}” của {x} vào {path}", **words)
    if result.days and result.days > 0:
        told += " " + tr("(trễ {n} ngày)", n=result.days)
    return told
