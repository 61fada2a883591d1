"""``kehoach report``: the báo cáo of a period."""

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
from kehoach.cli.form_options import PERIODS
from kehoach.cli.tracking_options import (
    make_day_option,
    make_kept_option,
    make_plan_argument,
    make_signer_option,
)
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.report import ReportResult
    from kehoach.model.ky import MaKy

_PLACES = {"bo": "bo", "noi-bo": "noi_bo"}


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "report",
        _run,
        text=[
            tr("Lập báo cáo sơ kết, tổng kết của khối, cụm từ số liệu đã có."),
            tr(
                "Số liệu lấy từ sổ nộp báo cáo, tiến độ các hoạt động (tien-do.yaml), kết quả các "
                "đơn vị (ket-qua-2023.yaml), bảng tiêu chí (tieu-chi.yaml) cạnh kế hoạch. Số trong "
                "câu và trong bảng là một; tỷ lệ cộng đủ 100%."
            ),
            tr(
                "Lời của báo cáo đổi được: lấy bằng --eject-words, sửa rồi để cạnh kế hoạch, tên "
                "loi-bao-cao.yaml. Báo cáo là tệp Word thường, sửa tiếp được; tệp đã sửa thì không "
                "bị ghi đè, trừ khi có --force."
            ),
            tr(
                "Với --json, kết quả có các khóa: ok, path, phu_luc, blanks, period, year, as_of, "
                "figures, activities, ranking, without_results, notices; mỗi số trong figures có "
                "value, text, sources (đơn vị, tệp)."
            ),
        ],
        params=[
            make_plan_argument(),
            click.Option(
                ["--period"],
                type=click.Choice(PERIODS),
                help=tr("Kỳ báo cáo: 6 tháng, 9 tháng, năm, hoặc một quý."),
            ),
            make_day_option(
                tr(
                    "Tính đến hết ngày này (30/6/2023); không ghi thì là ngày cuối kỳ, hoặc hôm "
                    "nay nếu kỳ chưa hết."
                )
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP.docx"),
                help=tr("Tệp báo cáo; không ghi thì là bao-cao-KỲ-NĂM.docx cạnh kế hoạch."),
            ),
            make_kept_option(),
            *_make_data_options(),
            *_make_wording_options(),
            *make_apart_options(),
            make_json_option(),
            make_force_option(),
        ],
        examples=[
            "kehoach report ke-hoach-2023.yaml --period 6-thang",
            "kehoach report ke-hoach-2023.yaml --period nam --as-of 30/11/2023 --gui bo",
            "kehoach report ke-hoach-2023.yaml --period 9-thang --ky pho_giam_doc",
            "kehoach report ke-hoach-2023.yaml --period nam --json",
            "kehoach report ke-hoach-2023.yaml --eject-words",
        ],
    )


def _make_data_options() -> list[click.Option]:
    return [
        click.Option(
            ["--ket-qua"],
            type=FILE,
            metavar=tr("TỆP.yaml"),
            help=tr(
                "Kết quả các đơn vị, như collect ghi; không ghi thì là ket-qua-2023-6-thang.yaml, "
                "cả năm là ket-qua-2023.yaml."
            ),
        ),
        click.Option(
            ["--tieu-chi"],
            type=FILE,
            metavar=tr("TỆP.yaml"),
            help=tr("Bảng tiêu chí; không ghi thì là tieu-chi-NĂM.yaml hoặc tieu-chi.yaml."),
        ),
        click.Option(
            ["--tien-do"],
            type=FILE,
            metavar=tr("TỆP.yaml"),
            help=tr("Tiến độ các hoạt động; không ghi thì là tien-do.yaml cạnh kế hoạch."),
        ),
        click.Option(
            ["--nam-truoc"],
            type=FILE,
            metavar=tr("TỆP.yaml"),
            help=tr("Kết quả cùng kỳ năm trước, để so sánh; không ghi thì tìm như trên."),
        ),
        click.Option(
            ["--tieu-chi-truoc"],
            type=FILE,
            metavar=tr("TỆP.yaml"),
            help=tr("Bảng tiêu chí năm trước, để so điểm; không ghi thì là tieu-chi-2022.yaml."),
        ),
    ]


def _make_wording_options() -> list[click.Option]:
    return [
        click.Option(
            ["--gui"],
            type=click.Choice(tuple(_PLACES)),
            help=tr(
                "Gửi lên cấp trên (có Kính gửi, Như trên) hay trong nội bộ; không ghi thì lên cấp "
                "trên khi tệp lời có cap_tren."
            ),
        ),
        make_signer_option(),
        click.Option(
            ["--words"], type=FILE, metavar=tr("TỆP.yaml"), help=tr("Tệp lời của báo cáo.")
        ),
        click.Option(
            ["--eject-words"], is_flag=True, help=tr("Ghi loi-bao-cao.yaml cạnh kế hoạch rồi thôi.")
        ),
        click.Option(
            ["--template"],
            type=FILE,
            metavar=tr("TỆP.docx"),
            help=tr("Mẫu báo cáo riêng thay cho mẫu có sẵn."),
        ),
    ]


def _run(
    plan: Path,
    period: MaKy | None,
    gui: str | None,
    eject_words: bool,
    as_json: bool,
    **options: Any,
) -> int:
    from kehoach.actions import report
    from kehoach.thoi_gian.gio_viet_nam import get_today

    if eject_words:
        path = report.eject_words(plan)
        click.echo(tr("Đã ghi tệp lời: {path}", path=path))
        return DONE
    if period is None:
        raise click.UsageError(tr("thiếu --period: {x}", x=", ".join(PERIODS)))
    place = _PLACES[gui] if gui else None
    request = report.ReportRequest(plan, period, get_today(), gui=place, **options)
    result = report.make_report(request)
    _tell(result, as_json=as_json)
    return DONE


def _tell(result: ReportResult, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "ok": True,
                "path": str(result.path),
                "phu_luc": [str(path) for path in result.phu_luc],
                "blanks": list(result.blanks),
                **result.describe(),
                "notices": [describe_notice(notice) for notice in result.notices],
            }
        )
        return
    print_notices(result.notices)
    click.echo(tr("Đã lập báo cáo: {path}", path=result.path))
    print_apart(result.phu_luc)
    if result.blanks:
        click.echo(
            tr("Còn để trống, điền khi ban hành: {blanks}.", blanks="; ".join(result.blanks))
        )
