"""``kehoach collect``: the units' filled forms gathered into one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import describe_notice, describe_problem, print_json, print_notices
from kehoach.cli.form_options import make_criteria_option, make_period_option
from kehoach.cli.tracking_options import make_kept_option
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from kehoach.actions.collect import CollectResult
    from kehoach.model.ky import MaKy


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "collect",
        _run,
        text=[
            tr("Gom các biểu mẫu đã điền thành một tệp kết quả mà người đọc và sửa được."),
            tr(
                "Mỗi biểu mẫu được nhận cả hoặc không nhận gì: chỗ sai được kể rõ tệp, trang, ô, "
                "vì sao. Đơn vị đã có kết quả khác thì giữ nguyên, trừ khi có --force. Có --plan "
                "thì biểu mẫu được so với kế hoạch và tiêu chí, đơn vị còn thiếu được kể ra, báo "
                "cáo đã gửi được ghi vào sổ nộp báo cáo."
            ),
            tr(
                "Với --json, kết quả có các khóa: out, year, period, units, refused, missing, "
                "submissions, notices."
            ),
        ],
        params=[
            click.Argument(
                ["paths"],
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                metavar=tr("BIỂU_MẪU..."),
                help=tr("Các tệp biểu mẫu, hoặc thư mục chứa chúng."),
            ),
            click.Option(
                ["--plan"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH"),
                help=tr("Kế hoạch mà các biểu mẫu thuộc về; nên có."),
            ),
            make_criteria_option(),
            make_period_option(),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Tệp kết quả .yaml; không ghi thì là ket-qua-NĂM.yaml cạnh kế hoạch."),
            ),
            make_kept_option(),
            *_make_flags(),
            make_json_option(),
        ],
        examples=[
            "kehoach collect bieu-mau-nam/*.xlsx --plan ke-hoach-2023.yaml",
            "kehoach collect bieu-mau-nam --plan ke-hoach-2023.yaml -o ket-qua-2023.yaml --force",
        ],
        findings=tr("có biểu mẫu không nhận được, đã kể rõ"),
    )


def _make_flags() -> list[click.Option]:
    return [
        click.Option(
            ["--khoi-cham", "with_clusters"],
            is_flag=True,
            help=tr("Đọc cả hai cột của Khối (Khối chấm, Lý do của Khối)."),
        ),
        click.Option(
            ["--khong-ghi-so", "unrecorded"],
            is_flag=True,
            help=tr("Không ghi báo cáo đã gửi vào sổ nộp báo cáo."),
        ),
        click.Option(
            ["--force"], is_flag=True, help=tr("Thay kết quả đã thu bằng điều biểu mẫu ghi.")
        ),
    ]


def _run(
    paths: tuple[Path, ...],
    plan: Path | None,
    criteria: Path | None,
    ky: MaKy | None,
    out: Path | None,
    kept: Path | None,
    with_clusters: bool,
    unrecorded: bool,
    force: bool,
    as_json: bool,
) -> int:
    from kehoach.actions.collect import CollectRequest, collect_forms
    from kehoach.thoi_gian.gio_viet_nam import get_today

    if plan is None and (criteria or kept):
        raise click.UsageError(tr("--tieu-chi và --so-nop cần có --plan"))
    result = collect_forms(
        CollectRequest(
            paths=paths,
            today=get_today(),
            plan=plan,
            tieu_chi=criteria,
            out=out,
            ky=ky,
            kept=kept,
            with_clusters=with_clusters,
            record=not unrecorded,
            force=force,
        )
    )
    if as_json:
        print_json(_describe(result))
    else:
        _print(result)
    return FINDINGS if result.problems else DONE


def _describe(result: CollectResult) -> dict[str, object]:
    return {
        "ok": not result.problems,
        "out": str(result.out),
        "year": result.nam,
        "period": result.ky,
        "units": [
            {
                "unit": one.ma,
                "name": one.ten,
                "file": one.file,
                "version": one.phien_ban,
                "outcome": str(one.outcome),
                "changed": list(one.changed),
            }
            for one in result.units
        ],
        "refused": [describe_problem(one) for one in result.problems],
        "missing": None if result.missing is None else [one.ma for one in result.missing],
        "submissions": result.recording.added if result.recording else 0,
        "notices": [describe_notice(one) for one in result.notices],
    }


def _print(result: CollectResult) -> None:
    print_notices(result.notices)
    for problem in result.problems:
        click.echo(str(problem), err=True)
    _print_units(result)
    if result.problems:
        click.echo(tr("Không nhận {n} tệp, lý do ở trên.", n=result.refused))
    if result.recording and result.recording.added:
        added, path = result.recording.added, result.recording.path
        click.echo(tr("Đã ghi {n} báo cáo vào {path}", n=added, path=path))
    if result.missing is None:
        click.echo(tr("Thêm --plan để biết đơn vị nào còn thiếu."))
    elif result.missing:
        names = ", ".join(one.ma for one in result.missing)
        click.echo(tr("Còn thiếu {n} đơn vị: {x}", n=len(result.missing), x=names))
    else:
        click.echo(tr("Đã đủ mọi đơn vị."))


def _print_units(result: CollectResult) -> None:
    from kehoach.bieu_mau.merging import Outcome

    names = {
        Outcome.MOI: tr("mới"),
        Outcome.NHU_CU: tr("như đã có"),
        Outcome.BO_SUNG: tr("bổ sung"),
        Outcome.THAY: tr("thay kết quả cũ"),
    }
    counts = {one: sum(unit.outcome is one for unit in result.units) for one in Outcome}
    told = ", ".join(f"{counts[one]} {name}" for one, name in names.items() if counts[one])
    text = tr("Đã thu {n} đơn vị vào {path}", n=len(result.units), path=result.out)
    click.echo(f"{text} ({told})")
    for one in result.units:
        if one.changed:
            changed = ", ".join(one.changed[:8]) + (", …" if len(one.changed) > 8 else "")
            click.echo(tr("  {x}: đã thay {y}", x=one.ma, y=changed))
