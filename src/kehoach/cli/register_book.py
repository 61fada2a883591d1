"""``kehoach register init``, ``list``, ``export``, ``verify``, ``backup``: the book as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import print_json
from kehoach.cli.register_options import (
    describe_row,
    make_book_option,
    make_series_option,
    make_year_option,
)
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.so_van_ban.entry import Row
    from kehoach.so_van_ban.verifying import Fault

_SPLITS = ("chung", "loai", "co_quan", "co_quan+loai")
_FORMATS = ("xlsx", "csv")


def make_init() -> click.Command:
    """Return ``init`` in the language of now."""
    return dress(
        "init",
        _run_init,
        text=[
            tr("Tạo sổ, một lần cho cả cơ quan. Mỗi năm số bắt đầu lại từ 01 vào ngày 01/01."),
            tr("Sổ giấy đã cấp đến số nào thì cho sổ này bắt đầu từ số sau đó bằng --start."),
        ],
        params=[
            click.Option(
                ["--start", "starts"],
                multiple=True,
                metavar=tr("[DÃY=]SỐ"),
                help=tr(
                    "Số bắt đầu, của dãy chung hay dãy có tên (ke_hoach=45); gõ được nhiều lần."
                ),
            ),
            click.Option(
                ["--by", "split"],
                type=click.Choice(_SPLITS),
                help=tr(
                    "Cách chia dãy số: một dãy chung (mặc định), theo loại, theo cơ quan ban hành, "
                    "hay cả hai. Văn bản mật luôn có dãy riêng."
                ),
            ),
            make_year_option(),
            make_book_option(),
            make_json_option(),
        ],
        examples=[
            "kehoach register init --start 216",
            "kehoach register init --by loai --start ke_hoach=45 --start cong_van=330",
        ],
    )


def make_list() -> click.Command:
    """Return ``list`` in the language of now."""
    return dress(
        "list",
        _run_list,
        text=[tr("Kể các số đã cấp, cũ trước mới sau.")],
        params=[make_year_option(), make_series_option(), make_book_option(), make_json_option()],
        examples=["kehoach register list --nam 2023"],
    )


def make_export() -> click.Command:
    """Return ``export`` in the language of now."""
    return dress(
        "export",
        _run_export,
        text=[
            tr("Xuất sổ đủ mười cột của Phụ lục IV Nghị định 30/2020/NĐ-CP, để in hoặc nộp lưu."),
            tr("Bản xlsx để sẵn khổ A4 ngang, đầu cột lặp lại ở mỗi trang."),
        ],
        params=[
            click.Option(
                ["--format", "form"],
                type=click.Choice(_FORMATS),
                default=_FORMATS[0],
                help=tr("Dạng tệp."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Tệp kết quả; mặc định cạnh sổ."),
            ),
            make_year_option(),
            make_series_option(),
            make_book_option(),
        ],
        examples=["kehoach register export --nam 2023 -o so-2023.xlsx"],
    )


def make_verify() -> click.Command:
    """Return ``verify`` in the language of now."""
    return dress(
        "verify",
        _run_verify,
        text=[
            tr(
                "Kiểm tra sổ: thiếu số, trùng số, số còn treo, và tệp đã đăng ký bị sửa, bị mất, "
                "theo mã băm SHA-256."
            )
        ],
        params=[make_book_option(), make_json_option()],
        examples=["kehoach register verify"],
        findings=tr("sổ hoặc tệp đã đăng ký có điều sai"),
    )


def make_backup() -> click.Command:
    """Return ``backup`` in the language of now."""
    return dress(
        "backup",
        _run_backup,
        text=[
            tr("Chép trọn sổ ra một tệp, kể cả khi máy khác đang lấy số."),
            tr("Chép đè được bản sao cũ của chính sổ này, không đè tệp nào khác."),
        ],
        params=[
            click.Argument(
                ["target"], type=FILE, metavar=tr("TỆP"), help=tr("Tệp sao lưu, nên ở ổ đĩa khác.")
            ),
            make_book_option(),
        ],
        examples=["kehoach register backup /media/usb/so-van-ban.bak"],
    )


def _run_init(
    starts: tuple[str, ...], split: str | None, year: int | None, book: Path | None, as_json: bool
) -> int:
    from kehoach.actions.register import init

    done = init(book, split=split, starts=starts, year=year)
    if as_json:
        series = [
            {"day_so": one.name, "nam": one.year, "bat_dau": one.first, "cuoi": one.last}
            for one in done.series
        ]
        print_json(
            {
                "ok": True,
                "path": str(done.path),
                "made": done.made,
                "by": done.split,
                "series": series,
            }
        )
        return DONE
    told = tr("Đã tạo sổ: {path}", path=done.path)
    click.echo(told if done.made else tr("Sổ đã có: {path}", path=done.path))
    if not done.series:
        click.echo(tr("  Chưa cấp số nào; mọi dãy bắt đầu từ 01."))
    for one in done.series:
        text = tr(
            "  dãy {ten} năm {nam}: số tiếp theo {so}", ten=one.name, nam=one.year, so=one.last + 1
        )
        click.echo(text)
    return DONE


def _run_list(year: int | None, series: str, book: Path | None, as_json: bool) -> int:
    from kehoach.actions.register import list_numbers
    from kehoach.so_van_ban.listing import Choice

    rows = list_numbers(book, Choice(year, series))
    if as_json:
        print_json({"ok": True, "rows": [describe_row(row) for row in rows]})
        return DONE
    for row in rows:
        click.echo(_write_line(row))
    click.echo(tr("{n} số.", n=len(rows)))
    return DONE


def _write_line(row: Row) -> str:
    from kehoach.nd30.ngay import write_ngay_so
    from kehoach.so_van_ban.columns import list_notes, name_paper

    words = [write_ngay_so(row.entry.ngay), row.so_ky_hieu, name_paper(row.entry), *list_notes(row)]
    return "  ".join(word for word in words if word)


def _run_export(
    form: str, out: Path | None, year: int | None, series: str, book: Path | None
) -> int:
    from kehoach.actions.register import export_register
    from kehoach.so_van_ban.listing import Choice

    path = export_register(book, form, out, Choice(year, series))
    click.echo(tr("Đã xuất sổ: {path}", path=path))
    return DONE


def _run_verify(book: Path | None, as_json: bool) -> int:
    from kehoach.actions.register import verify_register

    count, faults = verify_register(book)
    if as_json:
        print_json({"ok": not faults, "count": count, "faults": [_describe(one) for one in faults]})
    else:
        for one in faults:
            click.echo(f"{one.code}: {one.text}" + (f" ({one.hint})" if one.hint else ""))
        if not faults:
            click.echo(tr("Sổ có {n} số, không có gì sai.", n=count))
    return FINDINGS if faults else DONE


def _describe(fault: Fault) -> dict[str, object]:
    row = describe_row(fault.row) if fault.row is not None else None
    return {"code": fault.code, "text": fault.text, "hint": fault.hint, "row": row}


def _run_backup(target: Path, book: Path | None) -> int:
    from kehoach.actions.register import back_up

    click.echo(tr("Đã sao lưu sổ: {path}", path=back_up(book, target)))
    return DONE
