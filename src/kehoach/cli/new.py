"""``kehoach new``: a small commented data file for a document of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import print_json
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "new",
        _run,
        text=[
            tr("Tạo tệp dữ liệu mẫu, ngắn và có chú thích, cho một loại văn bản bất kỳ."),
            tr("Không ghi LOẠI thì kể các loại. Không ghi đè tệp nào đang có."),
            tr(
                "Cùng thư mục có co-quan.yaml thì tệp mới dùng cơ quan và người ký trong đó; "
                "không thì ghi luôn cơ quan mẫu để sửa."
            ),
            tr("Với --json, kết quả có các khóa: ok, path; hoặc ok, kinds khi kể các loại."),
        ],
        params=[
            click.Argument(
                ["kind"],
                required=False,
                metavar=tr("[LOẠI]"),
                help=tr("Loại văn bản: giay_moi, “Giấy mời” hoặc GM."),
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP.yaml"),
                help=tr("Tệp cần tạo; mặc định là tên loại, ở thư mục hiện tại."),
            ),
            make_json_option(),
        ],
        examples=[
            "kehoach new",
            "kehoach new quyet_dinh",
            "kehoach new giay_moi -o giay-moi-so-ket.yaml",
        ],
    )


def _run(kind: str | None, out: Path | None, as_json: bool) -> int:
    from kehoach.actions.new import list_new, new_document
    from kehoach.thoi_gian.gio_viet_nam import get_today

    if kind is None:
        kinds = list_new()
        if as_json:
            listed = [{"id": k.id, "name": k.ten, "abbreviation": k.viet_tat} for k in kinds]
            print_json({"ok": True, "kinds": listed})
            return DONE
        for one in kinds:
            click.echo(f"{one.id:<24}{one.viet_tat:<6}{one.ten}")
        return DONE
    path = new_document(kind, out, get_today())
    if as_json:
        print_json({"ok": True, "path": str(path)})
    else:
        click.echo(tr("Đã tạo: {path}", path=path))
        click.echo(tr("Sửa theo việc của mình, rồi chạy: kehoach build {path}", path=path))
    return DONE
