"""``kehoach register take`` and ``void``: numbers given, numbers made dead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.common import dress, make_json_option
from kehoach.cli.console import describe_notice, print_json, print_notices
from kehoach.cli.register_options import (
    Day,
    describe_row,
    make_book_option,
    make_series_option,
    make_year_option,
)
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    import datetime as dt

    from kehoach.actions.register import TakeRequest
    from kehoach.so_van_ban.entry import Row

_TOLD = ("trich_yeu", "ky_hieu", "nguoi_ky", "noi_nhan", "luu")
"""What is told of a paper that is not read from its file."""


def make_take() -> click.Command:
    """Return ``take`` in the language of now."""
    return dress(
        "take",
        _run_take,
        text=[
            tr("Lấy số tiếp theo của sổ; mỗi số chỉ cấp một lần, dù nhiều máy cùng lấy."),
            tr(
                "Với --for, đọc văn bản để vào sổ, rồi ghi số và ngày vào đúng chỗ để trống của "
                "tệp Word ấy, không sửa chỗ nào khác. Bị ngắt giữa chừng thì chạy lại: vẫn số ấy."
            ),
        ],
        params=[
            click.Option(
                ["--for", "paths"],
                type=click.Path(path_type=Path),
                multiple=True,
                metavar=tr("TỆP.docx"),
                help=tr("Văn bản Word chờ số, hay thư mục; ghi nhiều lần được."),
            ),
            click.Option(
                ["--ngay"],
                type=Day(),
                metavar=tr("NGÀY"),
                help=tr("Ngày của văn bản, như 25/6/2023; mặc định là hôm nay theo giờ Việt Nam."),
            ),
            click.Option(
                ["--kind"],
                default="",
                metavar=tr("LOẠI"),
                help=tr("Loại văn bản: ke_hoach, cong_van, KH."),
            ),
            make_series_option(),
            *_make_told_options(),
            click.Option(["--mat"], is_flag=True, help=tr("Văn bản mật: lấy số ở dãy riêng.")),
            make_book_option(),
            make_json_option(),
        ],
        examples=[
            "kehoach register take --for don-doc/SNN-Nghe-An.docx",
            "kehoach register take --for don-doc --ngay 21/6/2023",
            "kehoach register take --kind ke_hoach --trich-yeu 'hoạt động năm 2023' "
            "--ngay 25/5/2023",
        ],
        findings=tr("có tệp chưa lấy được số, đã nói rõ; các tệp khác đã lấy"),
    )


def _make_told_options() -> list[click.Option]:
    return [
        _make_text("--trich-yeu", tr("Trích yếu nội dung.")),
        _make_text("--ky-hieu", tr("Ký hiệu sau số, ví dụ KH-SNN&PTNT.")),
        _make_text("--nguoi-ky", tr("Họ tên người ký.")),
        _make_text("--noi-nhan", tr("Nơi nhận, ngăn bằng dấu chấm phẩy.")),
        _make_text("--luu", tr("Đơn vị, người nhận bản lưu.")),
        click.Option(
            ["--so-luong"],
            type=click.IntRange(0, 1_000_000),
            metavar=tr("SỐ"),
            help=tr("Số lượng bản."),
        ),
        _make_text("--ghi-chu", tr("Ghi chú vào sổ.")),
    ]


def _make_text(name: str, text: str) -> click.Option:
    return click.Option([name], default="", metavar=tr("CHỮ"), help=text)


def make_void() -> click.Command:
    """Return ``void`` in the language of now."""
    return dress(
        "void",
        _run_void,
        text=[tr("Hủy một số: số vẫn nằm trong sổ cùng lý do, không bao giờ cấp lại.")],
        params=[
            click.Argument(
                ["so"],
                type=click.IntRange(1),
                metavar=tr("SỐ"),
                help=tr("Số cần hủy, không kèm ký hiệu."),
            ),
            click.Option(
                ["--reason"],
                required=True,
                metavar=tr("LÝ_DO"),
                help=tr("Vì sao hủy; ghi vào cột Ghi chú."),
            ),
            make_year_option(),
            make_series_option(),
            make_book_option(),
            make_json_option(),
        ],
        examples=["kehoach register void 17 --reason 'lãnh đạo không ký'"],
    )


def _run_take(
    paths: tuple[Path, ...],
    ngay: dt.date | None,
    kind: str,
    series: str,
    so_luong: int | None,
    ghi_chu: str,
    mat: bool,
    book: Path | None,
    as_json: bool,
    **told: str,
) -> int:
    from kehoach.actions.register import TakeRequest, take_number

    if paths:
        _refuse_told(kind, so_luong, told)
    request = TakeRequest(
        book=book,
        ngay=ngay,
        kind=kind,
        told=told,
        so_luong=so_luong,
        series=series,
        mat=mat,
        ghi_chu=ghi_chu,
    )
    if len(paths) > 1 or any(path.is_dir() for path in paths):
        return _take_many(request, paths, as_json=as_json)
    path = next(iter(paths), None)
    result = take_number(replace(request, path=path))
    notices = [describe_notice(one) for one in result.notices]
    if as_json:
        print_json(
            {"ok": True, "again": result.again, **describe_row(result.row), "notices": notices}
        )
        return DONE
    _tell(result.row, path, again=result.again)
    print_notices(result.notices)
    return DONE


def _take_many(request: TakeRequest, paths: tuple[Path, ...], *, as_json: bool) -> int:
    from kehoach.actions.register import TakeResult, take_numbers

    taken, refused = [], []
    for path, result in take_numbers(request, paths):
        if isinstance(result, TakeResult):
            taken.append({"path": str(path), "again": result.again, **describe_row(result.row)})
            if not as_json:
                _tell(result.row, path, again=result.again)
                print_notices(result.notices)
        else:
            refused.append({"path": str(path), "text": str(result)})
            if not as_json:
                click.echo(str(result), err=True)
    if as_json:
        print_json({"ok": not refused, "taken": taken, "refused": refused})
    else:
        click.echo(tr("{n} tệp đã lấy số, {m} tệp chưa.", n=len(taken), m=len(refused)))
    return FINDINGS if refused else DONE


def _refuse_told(kind: str, so_luong: int | None, told: dict[str, str]) -> None:
    """What the file says itself is not told again: the two might differ."""
    given = [name for name in _TOLD if told[name]]
    given += ["kind"] * bool(kind) + ["so_luong"] * (so_luong is not None)
    if given:
        names = ", ".join(f"--{name.replace('_', '-')}" for name in given)
        raise click.UsageError(
            tr("Với --for, điều này đọc từ văn bản, không gõ: {cac}.", cac=names)
        )


def _tell(row: Row, path: Path | None, *, again: bool) -> None:
    from kehoach.nd30.ngay import write_ngay_so

    so, ngay = row.so_ky_hieu, write_ngay_so(row.entry.ngay)
    if path is None:
        click.echo(tr("Số {so} ngày {ngay}.", so=so, ngay=ngay))
        return
    text = tr("Số {so} ngày {ngay}, đã ghi vào {path}.", so=so, ngay=ngay, path=path)
    click.echo(tr("{text} Làm tiếp từ lần bị ngắt.", text=text) if again else text)


def _run_void(
    so: int, reason: str, year: int | None, series: str, book: Path | None, as_json: bool
) -> int:
    from kehoach.actions.register import void_number

    row = void_number(book, so, reason, year=year, series=series)
    if as_json:
        print_json({"ok": True, **describe_row(row)})
    else:
        click.echo(tr("Đã hủy số {so}: {ly_do}", so=row.so_ky_hieu, ly_do=row.ly_do))
    return DONE
