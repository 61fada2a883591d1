"""The root command and the table of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import list_exit_codes, write_help
from kehoach.cli.language import make_language_option
from kehoach.cli.lazy import Entry, LazyGroup
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM = "kehoach"
COMPLETION_VARIABLE = "_KEHOACH_COMPLETE"


def list_entries() -> dict[str, Entry]:
    """Return all commands by name, in the order of the help; a new command is one line here."""
    return {
        "init": Entry("kehoach.cli.init", tr("Tạo thư mục làm việc có sẵn một kế hoạch mẫu.")),
        "new": Entry("kehoach.cli.new", tr("Tạo tệp dữ liệu mẫu cho một loại văn bản.")),
        "build": Entry("kehoach.cli.build", tr("Lập kế hoạch thành tệp Word chờ ký.")),
        "check": Entry("kehoach.cli.check", tr("Soát thể thức văn bản Word, và sửa giúp.")),
        "import": Entry("kehoach.cli.import_", tr("Nhập kế hoạch cũ từ Word hoặc văn bản thường.")),
        "rollover": Entry("kehoach.cli.rollover", tr("Lập kế hoạch năm sau từ kế hoạch năm nay.")),
        "decide": Entry("kehoach.cli.decide", tr("Quyết từng chỗ còn phải xem lại.")),
        "diff": Entry("kehoach.cli.diff", tr("So hai kế hoạch, xem đổi những gì.")),
        "register": Entry(
            "kehoach.cli.register", tr("Sổ đăng ký văn bản đi: cấp số, in sổ, kiểm tra.")
        ),
        "status": Entry("kehoach.cli.status", tr("Xem đơn vị nào đã gửi, chưa gửi báo cáo.")),
        "submit": Entry("kehoach.cli.submit", tr("Ghi một báo cáo đã nhận vào sổ nộp báo cáo.")),
        "remind": Entry("kehoach.cli.remind", tr("Lập công văn nhắc, đôn đốc các đơn vị.")),
        "report": Entry("kehoach.cli.report", tr("Lập báo cáo sơ kết, tổng kết từ số liệu.")),
        "form": Entry("kehoach.cli.form", tr("Lập biểu mẫu Excel để các đơn vị điền.")),
        "collect": Entry("kehoach.cli.collect", tr("Gom biểu mẫu đã điền thành tệp kết quả.")),
        "calendar": Entry("kehoach.cli.calendar", tr("Ghi các hạn của kế hoạch thành tệp lịch.")),
        "mailmerge": Entry("kehoach.cli.mailmerge", tr("Trộn thư từ mẫu Word và một danh sách.")),
        "rules": Entry("kehoach.cli.rules", tr("Kể hoặc giải thích các quy tắc soát.")),
        "schema": Entry("kehoach.cli.schema", tr("In lược đồ JSON của tệp dữ liệu.")),
        "template": Entry("kehoach.cli.template", tr("Lấy ra hoặc kiểm tra mẫu văn bản Word.")),
        "completion": Entry("kehoach.cli.completion", tr("In đoạn lệnh để gõ tắt bằng phím Tab.")),
    }


def make_root() -> LazyGroup:
    """Return the root command in the language of now."""
    return LazyGroup(
        PROGRAM,
        list_entries(),
        params=[make_language_option(), _make_version_option()],
        help=write_help(
            [
                tr("Soạn kế hoạch đúng thể thức Nghị định 30/2020/NĐ-CP, từ tệp dữ liệu."),
                tr("Gõ `kehoach LỆNH --help` để xem cách dùng từng lệnh."),
            ],
            ["kehoach init cong-viec", "kehoach build cong-viec/ke-hoach-2027.yaml"],
        ),
        epilog=list_exit_codes(tr("xong, nhưng có điều cần xem lại")),
        options_metavar=tr("[TÙY CHỌN]"),
        subcommand_metavar=tr("LỆNH [THAM SỐ]..."),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def complete_words(environment: Mapping[str, str]) -> int | None:
    """Answer a shell that asks for completions; None if no shell asks."""
    instruction = environment.get(COMPLETION_VARIABLE)
    if not instruction:
        return None
    from click.shell_completion import shell_complete

    return shell_complete(make_root(), {}, PROGRAM, COMPLETION_VARIABLE, instruction)


def _make_version_option() -> click.Option:
    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_version,
        help=tr("In số phiên bản."),
    )


def _print_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if not asked or context.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"{PROGRAM} {version(PROGRAM)}")
    context.exit()
