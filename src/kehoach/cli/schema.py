"""``kehoach schema``: the JSON Schema of a data file, for editors."""

from __future__ import annotations

import click

from kehoach.cli.common import dress
from kehoach.cli.console import print_json
from kehoach.errors import DONE
from kehoach.messages import tr

KINDS = (
    *("ke-hoach", "van-ban", "co-quan", "don-vi"),
    *("tieu-chi", "ket-qua", "tien-do", "loi-bao-cao"),
)


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "schema",
        _run,
        text=[
            tr("In lược đồ JSON (JSON Schema) của một loại tệp dữ liệu ra màn hình."),
            tr("Ghi vào một tệp rồi chỉ cho VS Code biết, khi gõ sẽ có gợi ý tên trường."),
        ],
        params=[
            click.Argument(
                ["which"],
                type=click.Choice(KINDS),
                default=KINDS[0],
                metavar=tr("[LOẠI]"),
                help=tr(
                    "ke-hoach: kế hoạch (mặc định); van-ban: văn bản loại khác; co-quan: hồ sơ cơ "
                    "quan; don-vi: danh sách đơn vị; tieu-chi: tiêu chí, thang điểm; ket-qua: kết "
                    "quả thu từ biểu mẫu; tien-do: kết quả các hoạt động; loi-bao-cao: lời của báo "
                    "cáo."
                ),
            )
        ],
        examples=["kehoach schema > ke-hoach.schema.json", "kehoach schema co-quan"],
    )


def _run(which: str) -> int:
    from kehoach.actions.schema import make_schema

    print_json(make_schema(which))
    return DONE
