"""``kehoach import``: last year's plan, in Word or plain text, to a data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import print_json
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.importing import ImportResult

_SHOWN = 20
"""So many lost words or moved lines are told one by one."""


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "import",
        _run,
        text=[
            tr("Nhập kế hoạch cũ từ tệp Word hoặc văn bản thường thành tệp dữ liệu."),
            tr(
                "Không mất chữ nào: chỗ chưa hiểu được giữ nguyên văn tại chỗ, và lệnh đối chiếu "
                "từng chữ của bản gốc với văn bản sẽ lập lại. Điều còn ngờ, điều bản gốc không có "
                "được ghi ở can_xem_lai, kèm đề xuất; không tự sửa."
            ),
            tr(
                "Có --ho-so, --danh-sach thì kế hoạch gọi đến hai tệp ấy, và vai trò, đơn vị, "
                "người ký được nhận ra theo tên."
            ),
            tr("Với --json, mỗi giá trị kèm dòng (đoạn) của bản gốc và độ chắc chắn từ 0 đến 1."),
        ],
        params=[
            click.Argument(
                ["source"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Kế hoạch cũ: .docx, .txt (hoặc .doc, .odt, .rtf khi có LibreOffice)."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH.yaml"),
                help=tr("Tệp cần ghi; mặc định cùng tên, cùng chỗ với bản gốc."),
            ),
            click.Option(
                ["--ho-so", "profile"],
                type=FILE,
                metavar=tr("CO_QUAN.yaml"),
                help=tr("Hồ sơ cơ quan; điều gì ghi ở đó rồi thì kế hoạch không ghi lại."),
            ),
            click.Option(
                ["--danh-sach", "roster"],
                type=FILE,
                metavar=tr("DON_VI.yaml"),
                help=tr("Danh sách đơn vị, vai trò của khối, cụm."),
            ),
            click.Option(["--force"], is_flag=True, help=tr("Ghi đè tệp đã có.")),
            make_json_option(),
        ],
        examples=[
            'kehoach import "KH khoi thi dua 2023.docx" -o ke-hoach-2023.yaml',
            "kehoach import ke-hoach-2023.txt --ho-so co-quan.yaml --danh-sach don-vi.yaml",
        ],
        findings=tr("còn điều phải xem lại, hoặc có chữ của bản gốc bị mất"),
    )


def _run(
    source: Path,
    out: Path | None,
    profile: Path | None,
    roster: Path | None,
    force: bool,
    as_json: bool,
) -> int:
    from kehoach.actions.importing import ImportRequest, import_plan

    result = import_plan(
        ImportRequest(source=source, out=out, profile=profile, roster=roster, force=force)
    )
    if as_json:
        print_json(_describe(result))
    else:
        _print(result)
    return FINDINGS if result.open_items or result.reckoning.lost else DONE


def _describe(result: ImportResult) -> dict[str, object]:
    reckoning = result.reckoning
    return {
        "ok": True,
        "path": str(result.path),
        "source_counts": "line" if result.lines else "paragraph",
        "reckoning": {
            "words": reckoning.words,
            "printed": reckoning.printed,
            "kept": reckoning.kept,
            "lost": [
                {"word": one.word, "number": one.number, "line": one.line} for one in reckoning.lost
            ],
            "added": dict(reckoning.added),
            "moved": [{"number": number, "line": line} for number, line in reckoning.moved],
            "tried": result.buildable,
        },
        "fields": result.list_fields(),
        "open_items": result.list_open_items(),
    }


def _print(result: ImportResult) -> None:
    reckoning = result.reckoning
    click.echo(tr("Đã nhập kế hoạch: {path}", path=result.path))
    click.echo(
        tr(
            "Đối chiếu {n} chữ của bản gốc: {a} chữ sẽ in lại, {b} chữ giữ trong tệp dữ liệu, "
            "mất {c}.",
            n=reckoning.words,
            a=reckoning.printed,
            b=reckoning.kept,
            c=len(reckoning.lost),
        )
    )
    for one in reckoning.lost[:_SHOWN]:
        text = tr(
            "Mất: “{x}”, {so}: {dong}", x=one.word, so=_place(result, one.number), dong=one.line
        )
        click.echo(text, err=True)
    for number, line in reckoning.moved[:_SHOWN]:
        click.echo(tr("Đổi chỗ: {so}: {dong}", so=_place(result, number), dong=line), err=True)
    if result.activities:
        click.echo(tr("Bảng hoạt động có {n} dòng.", n=result.activities))
    if not result.buildable:
        click.echo(tr("Chưa lập thử được văn bản; chữ được đối chiếu với tệp dữ liệu."), err=True)
    for item in result.list_open_items():
        click.echo(tr("Xem lại: {muc}: {ly_do}", muc=item["muc"], ly_do=item["ly_do"]), err=True)
    if result.open_items:
        click.echo(tr("Còn {n} điều phải xem lại, ghi ở can_xem_lai.", n=len(result.open_items)))


def _place(result: ImportResult, number: int) -> str:
    return tr("dòng {n}", n=number) if result.lines else tr("đoạn {n}", n=number)
