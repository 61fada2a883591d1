"""``kehoach check``: any Word file against the decree."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress
from kehoach.cli.console import is_screen, should_colour
from kehoach.errors import BAD_INPUT, DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.verdicts.files import FileVerdict

_FORMATS = ("text", "json", "sarif", "html")
_MANY = 20
"""From that many files on a bar shows how far it is."""


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "check",
        _run,
        text=[
            tr("Soát thể thức văn bản Word bất kỳ theo Nghị định 30/2020/NĐ-CP."),
            tr(
                "Nêu từng chỗ: thành phần nào, ở đâu, thấy gì, nghị định cần gì. Tệp gốc không bao "
                "giờ bị sửa: --fix và --annotate ghi bản chép ở bên cạnh."
            ),
            tr("Cơ quan có quy chế riêng thì đặt tệp kehoach.toml để chọn quy tắc và mức."),
        ],
        params=[
            click.Argument(
                ["paths"],
                type=click.Path(path_type=Path),
                nargs=-1,
                required=True,
                metavar=tr("TỆP..."),
                help=tr("Tệp .docx (hoặc .doc, .odt, .rtf khi có LibreOffice), hay thư mục."),
            ),
            *_make_mending_options(),
            *_make_choosing_options(),
            *_make_form_options(),
        ],
        examples=[
            "kehoach check van-ban/*.docx",
            "kehoach check --fix to-trinh.docx",
            "kehoach check --ready ke-hoach.docx",
            "kehoach check van-ban --format html -o ket-qua.html",
        ],
        findings=tr("có lỗi (cảnh báo và lưu ý không tính); với --ready: chưa ký được"),
    )


def _make_mending_options() -> list[click.Option]:
    return [
        click.Option(
            ["--fix"], is_flag=True, help=tr("Ghi bản đã sửa những chỗ sửa chắc chắn được.")
        ),
        click.Option(
            ["--unsafe-fixes", "unsafe"],
            is_flag=True,
            help=tr("Như --fix, sửa cả những chỗ có thể đổi nghĩa; cần đọc lại."),
        ),
        click.Option(
            ["--annotate"], is_flag=True, help=tr("Ghi bản chép có ghi chú Word ở từng chỗ.")
        ),
        click.Option(
            ["--ready"], is_flag=True, help=tr("Hỏi thêm: ký được chưa? In kết luận từng điều.")
        ),
    ]


def _make_choosing_options() -> list[click.Option]:
    return [
        click.Option(
            ["--select"],
            metavar=tr("MÃ,..."),
            help=tr("Chỉ soát các quy tắc này: mã hoặc phần đầu của mã (SK001, TR)."),
        ),
        click.Option(["--ignore"], metavar=tr("MÃ,..."), help=tr("Không soát các quy tắc này.")),
        click.Option(
            ["--config"], type=FILE, metavar=tr("TỆP.toml"), help=tr("Dùng tệp kehoach.toml này.")
        ),
        click.Option(
            ["-j", "--jobs"],
            type=click.IntRange(1),
            default=lambda: os.cpu_count() or 1,
            show_default=False,
            metavar=tr("SỐ"),
            help=tr("Số tệp soát cùng lúc; mặc định bằng số lõi của máy."),
        ),
    ]


def _make_form_options() -> list[click.Option]:
    return [
        click.Option(
            ["--format", "form"],
            type=click.Choice(_FORMATS),
            default=_FORMATS[0],
            help=tr("Dạng kết quả: chữ, JSON, SARIF 2.1.0, hay trang HTML để đọc và in."),
        ),
        click.Option(
            ["-o", "--out"],
            type=FILE,
            metavar=tr("TỆP"),
            help=tr("Ghi kết quả vào tệp này thay vì in ra."),
        ),
    ]


def _run(
    paths: tuple[Path, ...],
    fix: bool,
    unsafe: bool,
    annotate: bool,
    ready: bool,
    select: str | None,
    ignore: str | None,
    config: Path | None,
    jobs: int,
    form: str,
    out: Path | None,
) -> int:
    from kehoach.actions.check import CheckRequest, check_files
    from kehoach.actions.opening import list_documents
    from kehoach.actions.results import refuse_place

    request = CheckRequest(
        select=_split(select) if select is not None else None,
        ignore=_split(ignore or ""),
        config=config,
        fix=fix or unsafe,
        unsafe=unsafe,
        annotate=annotate,
        ready=ready,
    )
    documents = list_documents(paths)
    if not documents:
        click.echo(tr("Không thấy tệp văn bản nào (.docx, .doc, .odt, .rtf) ở đây."), err=True)
    if out is not None:
        refuse_place(out, documents)
    verdicts = check_files(documents, request, jobs=jobs)
    show = form == _FORMATS[0] and out is None
    files = _gather(verdicts, len(documents), show=show)
    _write_form(files, form, out, show=show)
    return _judge(files)


def _split(words: str) -> tuple[str, ...]:
    return tuple(one.strip().upper() for one in words.split(",") if one.strip())


def _gather(verdicts: Iterable[FileVerdict], count: int, *, show: bool) -> list[FileVerdict]:
    """Return all verdicts; each is shown as it comes, or else a bar while there are many."""
    if show:
        return list(_print_each(verdicts))
    if count < _MANY or not is_screen(err=True):
        return list(verdicts)
    with click.progressbar(
        verdicts, length=count, label=tr("Đang soát"), file=sys.stderr
    ) as watched:
        return list(watched)


def _print_each(verdicts: Iterable[FileVerdict]) -> Iterator[FileVerdict]:
    from kehoach.verdicts.text import write_file

    for file in verdicts:
        for line in write_file(file):
            # what could not be read goes where all errors go
            click.echo(line, err=not file.readable, color=should_colour(err=not file.readable))
        yield file


def _write_form(files: list[FileVerdict], form: str, out: Path | None, *, show: bool) -> None:
    """Write the verdicts; of what is already shown, only the sums are left to say."""
    from kehoach.verdicts import compose

    text = compose(files, "summary" if show else form)
    if out is None:
        click.echo(text)
        return
    from kehoach.writing import write_atomic

    write_atomic(out, f"{click.unstyle(text)}\n".encode("utf-8", "replace"))
    click.echo(tr("Đã ghi kết quả: {path}", path=out))


def _judge(files: list[FileVerdict]) -> int:
    """Return the exit code: what could not be read, or not written, weighs most."""
    if any(not file.readable or file.copies.refusals for file in files):
        return BAD_INPUT
    return FINDINGS if any(file.is_wanting for file in files) else DONE
