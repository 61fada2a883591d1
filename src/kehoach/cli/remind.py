"""``kehoach remind``: letters to the units that have reports to send."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.common import FILE, FOLDER, dress, make_force_option
from kehoach.cli.console import print_notices
from kehoach.cli.tracking_options import (
    DAY,
    make_day_option,
    make_kept_option,
    make_plan_argument,
    make_signer_option,
)
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.remind import PlannedLetter, RemindResult

_OUT = "don-doc"


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "remind",
        _run,
        text=[
            tr("Lập công văn đôn đốc từng đơn vị còn thiếu báo cáo, hoặc nhắc trước hạn."),
            tr(
                "Mỗi đơn vị một công văn, kể mọi báo cáo còn nợ; --chung thì một công văn gửi "
                "nhiều đơn vị. Lần đôn đốc đếm theo don-doc.yaml cạnh kế hoạch, nơi chương trình "
                "ghi các công văn đã lập. Không có gì được gửi đi: văn thư cấp số, ký rồi mới gửi."
            ),
            tr(
                "Lời của công văn đổi được: lấy bằng --eject-words, sửa rồi để cạnh kế hoạch, tên "
                "loi-don-doc.yaml."
            ),
        ],
        params=[
            make_plan_argument(),
            make_day_option(),
            click.Option(
                ["-o", "--out"],
                type=FOLDER,
                metavar=tr("THƯ_MỤC"),
                help=tr("Thư mục của các công văn; không ghi thì là don-doc cạnh kế hoạch."),
            ),
            make_kept_option(),
            *_make_choosing_options(),
            *_make_wording_options(),
            *_make_output_options(),
            make_force_option(),
        ],
        examples=[
            "kehoach remind ke-hoach-2023.yaml --as-of 21/6/2023",
            "kehoach remind ke-hoach-2023.yaml --before 10 --dry-run",
            "kehoach remind ke-hoach-2023.yaml --chung --don-vi SNN-NA --don-vi SNN-HT",
            "kehoach remind ke-hoach-2023.yaml --merge in-ca.docx --pdf --eml",
        ],
        findings=tr("có công văn hoặc tệp kèm chưa lập được, đã kể rõ"),
    )


def _make_choosing_options() -> list[click.Option]:
    return [
        click.Option(
            ["--before"],
            type=click.IntRange(0, 365),
            metavar=tr("SỐ_NGÀY"),
            help=tr("Nhắc các báo cáo còn chừng này ngày nữa đến hạn, thay vì đôn đốc."),
        ),
        click.Option(
            ["--chung", "common"], is_flag=True, help=tr("Một công văn gửi nhiều đơn vị.")
        ),
        click.Option(
            ["--don-vi", "don_vi"],
            multiple=True,
            metavar=tr("ĐƠN_VỊ"),
            help=tr("Chỉ gửi đơn vị này (mã hoặc tên); ghi nhiều lần được."),
        ),
        click.Option(
            ["--hoat-dong", "hoat_dong"],
            multiple=True,
            metavar=tr("BÁO_CÁO"),
            help=tr("Chỉ báo cáo này (số thứ tự hoạt động, hoặc một phần tên báo cáo)."),
        ),
        click.Option(
            ["--lan"],
            type=click.IntRange(1, 99),
            metavar="N",
            help=tr("Chỉ các công văn đôn đốc lần này."),
        ),
        click.Option(
            ["--again"], is_flag=True, help=tr("Lập lại cả công văn đã lập trong cùng ngày.")
        ),
    ]


def _make_wording_options() -> list[click.Option]:
    return [
        click.Option(
            ["--deadline"],
            type=DAY,
            metavar=tr("NGÀY"),
            help=tr("Hạn gửi mới; không ghi thì tính theo han_moi_sau trong tệp lời."),
        ),
        make_signer_option(),
        click.Option(
            ["--words"], type=FILE, metavar=tr("TỆP.yaml"), help=tr("Tệp lời của công văn.")
        ),
        click.Option(
            ["--eject-words"], is_flag=True, help=tr("Ghi loi-don-doc.yaml cạnh kế hoạch rồi thôi.")
        ),
        click.Option(
            ["--template"],
            type=FILE,
            metavar=tr("TỆP.docx"),
            help=tr("Mẫu công văn riêng thay cho mẫu có sẵn."),
        ),
    ]


def _make_output_options() -> list[click.Option]:
    return [
        click.Option(
            ["--dry-run"], is_flag=True, help=tr("Chỉ kể các công văn sẽ lập, không ghi gì.")
        ),
        click.Option(
            ["--merge"],
            type=FILE,
            metavar=tr("TỆP.docx"),
            help=tr("Gộp thêm mọi công văn vào một tệp để in, mỗi công văn đánh trang từ 1."),
        ),
        click.Option(
            ["--zip"],
            type=FILE,
            metavar=tr("TỆP.zip"),
            help=tr("Gói thêm mọi công văn vào tệp nén."),
        ),
        click.Option(["--pdf"], is_flag=True, help=tr("Lập thêm bản PDF (cần LibreOffice).")),
        click.Option(
            ["--eml"], is_flag=True, help=tr("Lập thêm thư nháp .eml kèm công văn, không gửi.")
        ),
        click.Option(
            ["-j", "--jobs"],
            type=click.IntRange(1),
            default=lambda: os.cpu_count() or 1,
            show_default=False,
            metavar=tr("SỐ"),
            help=tr("Số tiến trình cùng lập; mặc định bằng số lõi của máy."),
        ),
    ]


def _run(
    plan: Path,
    as_of: Any,
    out: Path | None,
    eject_words: bool,
    dry_run: bool,
    **options: Any,
) -> int:
    from kehoach.actions import remind
    from kehoach.thoi_gian.gio_viet_nam import get_today

    if eject_words:
        path = remind.eject_words(plan.parent if plan.suffix else plan)
        click.echo(tr("Đã ghi tệp lời: {path}", path=path))
        return DONE
    today = get_today()
    request = remind.RemindRequest(
        plan, out or plan.with_name(_OUT), as_of or today, today, **options
    )
    if dry_run:
        result = remind.plan_letters(request)
        told = tr("Sẽ lập {n} công văn:", n=len(result.letters))
    else:
        result = remind.remind_units(request)
        told = tr("Đã lập {n} công văn ở {x}:", n=_count(result), x=request.out)
    click.echo(told if result.letters else tr("Không có công văn nào phải lập."))
    return _tell(result)


def _count(result: RemindResult) -> int:
    return len(result.letters) - len(result.failures)


def _tell(result: RemindResult) -> int:
    failed = {one.name for one in result.failures}
    for one in result.letters:
        if one.name not in failed:
            click.echo(f"  {_describe(one)}")
    if result.index is not None:
        click.echo(tr("Danh sách: {path}", path=result.index))
    print_notices(result.notices)
    for failure in result.failures:
        click.echo(str(failure), err=True)
    for trouble in result.troubles:
        click.echo(trouble, err=True)
    return FINDINGS if result.failures or result.troubles else DONE


def _describe(letter: PlannedLetter) -> str:
    units = ", ".join(unit.ten_gon or unit.ten for unit in letter.reminder.units)
    reports = "; ".join(
        dict.fromkeys(f"({item.report.so}) {item.report.ten}" for item in letter.reminder.items)
    )
    return f"{letter.name}: {units}: {reports}"
