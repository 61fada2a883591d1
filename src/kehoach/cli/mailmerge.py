"""``kehoach mailmerge``: any template of an office and its list into letters."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, FOLDER, dress, make_force_option, make_json_option
from kehoach.cli.console import (
    describe_failure,
    describe_notice,
    describe_problem,
    is_screen,
    print_json,
    print_notices,
)
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from click._termui_impl import ProgressBar

    from kehoach.actions.mailmerge import MailmergeRequest, MailmergeResult, PlannedLetters
    from kehoach.batch import Failure
    from kehoach.errors import Notice, Problem

_MANY = 20
"""From that many letters on a bar shows how far it is."""
_MOST_SHOWN = 20
"""So many notices, failures and names are shown; the list of what was made has all."""


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "mailmerge",
        _run,
        text=[
            tr("Trộn thư: mẫu Word của cơ quan và một danh sách thành mỗi hàng một thư."),
            tr(
                "Tiêu đề cột là tên thẻ trong mẫu: cột “Họ tên” điền vào {x}. Cả danh sách được "
                "soát trước; còn hàng sai thì nói rõ từng ô và không lập thư nào, trừ khi có "
                "--skip-bad. Lập xong có thêm danh-sach.xlsx kể từng thư.",
                x="{{ ho_ten }}",
            ),
            tr(
                "Bị ngắt giữa chừng thì chạy lại với --resume. Thư đã được sửa tay từ lần lập "
                "trước thì được giữ nguyên, trừ khi có --force."
            ),
            tr(
                "Với --json, kết quả có các khóa: ok, folder, index, zip, made, kept, left_out, "
                "failures, troubles, notices; với --dry-run: ok, names, left_out, notices."
            ),
        ],
        params=[
            click.Argument(
                ["template"],
                type=FILE,
                metavar=tr("MẪU.docx"),
                help=tr("Mẫu Word có các thẻ như {x}.", x="{{ ho_ten }}"),
            ),
            click.Argument(
                ["data"],
                type=FILE,
                metavar=tr("DANH_SÁCH"),
                help=tr("Danh sách: .xlsx, .csv (UTF-8) hoặc .json."),
            ),
            *_make_output_options(),
            *_make_running_options(),
            make_force_option(),
            make_json_option(),
        ],
        examples=[
            "kehoach mailmerge giay-moi.docx khach-moi.xlsx -o giay-moi",
            "kehoach mailmerge giay-moi.docx khach-moi.xlsx -o giay-moi --name '{{ ho_ten }}'",
            "kehoach mailmerge thong-bao.docx don-vi.csv -o thu --resume --zip thu.zip",
        ],
        findings=tr("có thư chưa lập được, đã kể rõ; các thư khác đã lập"),
    )


def _make_output_options() -> list[click.Option]:
    return [
        click.Option(
            ["-o", "--out"],
            type=FOLDER,
            required=True,
            metavar=tr("THƯ_MỤC"),
            help=tr("Thư mục chứa thư; chưa có thì được tạo."),
        ),
        click.Option(
            ["--name"],
            metavar=tr("TÊN"),
            help=tr(
                "Tên tệp của từng thư, dùng được thẻ; {x} là số thứ tự. Mặc định là tên mẫu và số "
                "thứ tự.",
                x="{{ stt }}",
            ),
        ),
        click.Option(
            ["--zip"],
            type=FILE,
            metavar=tr("TỆP.zip"),
            help=tr("Gói thêm mọi thư vào tệp nén này."),
        ),
        click.Option(
            ["--sheet"], metavar=tr("TRANG"), help=tr("Trang tính cần đọc trong tệp .xlsx.")
        ),
    ]


def _make_running_options() -> list[click.Option]:
    return [
        click.Option(
            ["--dry-run"], is_flag=True, help=tr("Chỉ soát và kể tên các thư sẽ lập, không ghi gì.")
        ),
        click.Option(
            ["--skip-bad"],
            is_flag=True,
            help=tr("Bỏ qua hàng sai, lập các thư còn lại; mã kết thúc là 1."),
        ),
        click.Option(
            ["--resume"],
            is_flag=True,
            help=tr("Làm tiếp lần chạy bị ngắt: thư đã lập xong thì không lập lại."),
        ),
        click.Option(
            ["-j", "--jobs"],
            type=click.IntRange(1),
            default=lambda: os.cpu_count() or 1,
            show_default=False,
            metavar=tr("SỐ"),
            help=tr("Số tiến trình cùng lập thư; mặc định bằng số lõi của máy."),
        ),
        click.Option(
            ["--scheduler"],
            metavar="tcp://…",
            help=tr("Lập thư trên cụm máy qua bộ điều phối dask này (cần kehoach[cluster])."),
        ),
    ]


def _run(
    template: Path,
    data: Path,
    out: Path,
    name: str | None,
    zip: Path | None,
    sheet: str | None,
    dry_run: bool,
    skip_bad: bool,
    resume: bool,
    jobs: int,
    scheduler: str | None,
    force: bool,
    as_json: bool,
) -> int:
    from kehoach.actions.mailmerge import MailmergeRequest, merge_letters, plan_letters

    request = MailmergeRequest(
        template,
        data,
        out,
        name=name,
        sheet=sheet,
        jobs=jobs,
        scheduler=scheduler,
        resume=resume,
        skip_bad=skip_bad,
        force=force,
        zip=zip,
    )
    if dry_run:
        return _tell_plan(plan_letters(request), as_json=as_json)
    with _watch(shown=not as_json) as watch:
        result = merge_letters(request, watch)
    return _tell(request, result, as_json=as_json)


@contextmanager
def _watch(*, shown: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Give what shows a bar on a screen once there are many letters."""
    if not (shown and is_screen(err=True)):
        yield None
        return
    bars: list[ProgressBar[int]] = []

    def watch(more: int, count: int) -> None:
        if count < _MANY:
            return
        if not bars:
            bar = click.progressbar(length=count, label=tr("Đang lập thư"), file=sys.stderr)
            bars.append(bar.__enter__())
        bars[0].update(more)

    try:
        yield watch
    finally:
        for bar in bars:
            bar.render_finish()


def _tell_plan(planned: PlannedLetters, *, as_json: bool) -> int:
    code = FINDINGS if planned.left_out else DONE
    if as_json:
        print_json(
            {
                "ok": code == DONE,
                "names": list(planned.names),
                "left_out": [describe_problem(problem) for problem in planned.left_out],
                "notices": [describe_notice(notice) for notice in planned.notices],
            }
        )
        return code
    _print_notices(planned.notices)
    _print_problems(planned.left_out)
    for name in planned.names:
        click.echo(name)
    click.echo(tr("Sẽ lập {n} thư; chưa ghi gì.", n=len(planned.names)), err=True)
    return code


def _tell(request: MailmergeRequest, result: MailmergeResult, *, as_json: bool) -> int:
    outcome = result.outcome
    code = DONE if outcome.is_whole and not result.troubles else FINDINGS
    if as_json:
        print_json(
            {
                "ok": code == DONE,
                "folder": str(request.out),
                "index": str(result.index) if result.index else None,
                "zip": str(request.zip) if request.zip else None,
                "made": outcome.made,
                "kept": outcome.kept,
                "left_out": [describe_problem(problem) for problem in outcome.left_out],
                "failures": [_describe(failure) for failure in outcome.failures],
                "troubles": list(result.troubles),
                "notices": [describe_notice(notice) for notice in result.notices],
            }
        )
        return code
    _print_notices(result.notices)
    _print_problems(outcome.left_out)
    _print_failures(outcome.failures)
    for trouble in result.troubles:
        click.echo(trouble, err=True)
    click.echo(tr("Đã lập {n} thư trong {folder}", n=outcome.made, folder=request.out))
    if outcome.kept:
        click.echo(tr("Giữ {n} thư đã lập lần trước.", n=outcome.kept))
    if result.index:
        click.echo(tr("Danh sách: {path}", path=result.index))
    if not outcome.is_whole:
        click.echo(tr("Sửa xong, lập nốt bằng cùng lệnh này thêm --resume."), err=True)
    return code


def _describe(failure: Failure) -> dict[str, object]:
    return {"name": failure.name, "row": failure.index + 1, "place": str(failure.place)} | (
        describe_failure(failure.code, failure.text)
    )


def _print_notices(notices: Sequence[Notice]) -> None:
    print_notices(notices[:_MOST_SHOWN])
    _print_rest(len(notices), tr("lưu ý"))


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems[:_MOST_SHOWN]:
        click.echo(str(problem), err=True)
    _print_rest(len(problems), tr("chỗ sai"))


def _print_failures(failures: Sequence[Failure]) -> None:
    for failure in failures[:_MOST_SHOWN]:
        click.echo(tr("Chưa lập: {x}", x=failure), err=True)
    _print_rest(len(failures), tr("thư chưa lập"))


def _print_rest(count: int, what: str) -> None:
    if count > _MOST_SHOWN:
        click.echo(tr("… và {n} {what} nữa.", n=count - _MOST_SHOWN, what=what), err=True)
