"""Write ``docs/commands.md`` from the commands' help and ``docs/rules.md`` from the rules.

``python tools/build_docs.py`` (``make docs``); ``--check`` writes nothing and exits with 1 if a
page is stale. A test does the same.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.checking.catalogue import RULES
from kehoach.cli.language import speak
from kehoach.cli.root import PROGRAM, make_root
from kehoach.verdicts.rules import write_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "commands.md"
RULES_PAGE = DOCS / "rules.md"

_WIDTH = 88
_HEAD = """\
# Các lệnh

Trang này được sinh từ chính phần hướng dẫn của các lệnh (`make docs`), không sửa tay.
`--lang en` hoặc biến môi trường `KEHOACH_LANG=en` đổi mọi thông báo sang tiếng Anh;
`python -m kehoach` chạy như `kehoach`.
"""
_RULES_HEAD = """\
# Các quy tắc soát

Trang này được sinh từ chính các quy tắc (`make docs`), không sửa tay. Mã của một quy tắc không
đổi và không dùng lại. Mức cao nhất đi theo căn cứ: **lỗi** khi chữ của nghị định nói vậy, **cảnh
báo** khi chỉ có ở mẫu nghị định vẽ, **lưu ý** khi là thông lệ văn phòng mà nghị định không quy
định. Cách dùng: [checking.md](checking.md).

"""
_TAIL = """\
## Mã kết thúc

| mã | nghĩa |
|---|---|
| 0 | xong |
| 1 | xong, nhưng có điều cần xem lại (`check`: có lỗi; `template check`) |
| 2 | dữ liệu hoặc cách gọi lệnh chưa đúng; không ghi tệp nào |
| 70 | lỗi của chính chương trình; `KEHOACH_DEBUG=1` cho thấy chi tiết để báo lại |
| 130 | người dùng bấm Ctrl+C |
| 141 | chương trình nhận kết quả đã đóng trước (`kehoach schema \\| head -1`) |

## Kết quả JSON

`check` có `--format json`, mô tả ở [checking.md](checking.md).

Lệnh có `--json` in đúng một đối tượng ra stdout; tên khóa giữ nguyên qua các phiên bản, không
dịch. `ok` cho biết có xong và không có gì phải sửa hay không.

| lệnh | khóa |
|---|---|
| `build` | `ok`, `path` (tệp đã ghi), `blanks` (những chỗ còn để trống), `notices` |
| `template check` | `ok`, `findings`: mỗi mục có `code`, `where`, `found`, `expected` |
| `rules` | một mảng: `id`, `title`, `severity`, `fix`, `citation`, `codes` |
| khi có lỗi | `ok` là `false`, `problems` |

Mỗi mục của `problems` có đủ các khóa `code`, `file`, `line`, `column`, `sheet`, `cell`, `path`,
`found`, `expected`, `hint`, `text`; chỗ nào không có thì là `null` (nơi chốn) hoặc chuỗi rỗng.
`text` là cả thông báo như in ra màn hình, theo ngôn ngữ đang dùng; `code` không bao giờ dịch
(`usage`: gọi lệnh sai, `internal`: lỗi của chương trình). Mỗi mục của `notices` có `code`, `file`,
`line`, `column`, `sheet`, `cell`, `path`, `text`.
"""


def walk(
    command: click.Command, context: click.Context
) -> Iterator[tuple[click.Command, click.Context]]:
    """Yield a command and all below it, each with its context, in the order of the help."""
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None:
                yield from walk(child, click.Context(child, parent=context, info_name=name))


def walk_all() -> Iterator[tuple[click.Command, click.Context]]:
    """Yield all commands with contexts, in the language of now."""
    root = make_root()
    settings = {**root.context_settings, "terminal_width": _WIDTH, "max_content_width": _WIDTH}
    yield from walk(root, click.Context(root, info_name=PROGRAM, **settings))


def make_page() -> str:
    """Return the page; it is in Vietnamese, as the program is by default."""
    speak("vi")
    parts = [_HEAD]
    for command, context in walk_all():
        parts.append(f"## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join([*parts, _TAIL])


def make_rules_page() -> str:
    """Return the page of all rules, in Vietnamese."""
    speak("vi")
    return _RULES_HEAD + write_markdown(RULES.values())


def list_pages() -> dict[Path, str]:
    """Return each page and what it should hold."""
    return {PAGE: make_page(), RULES_PAGE: make_rules_page()}


def main() -> int:
    """Read the command line; write or check the page."""
    parser = argparse.ArgumentParser(description="Write docs/commands.md and docs/rules.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if stale")
    stale = [
        page
        for page, text in list_pages().items()
        if not page.exists() or page.read_text("utf-8") != text
    ]
    if parser.parse_args().check:
        for page in stale:
            print(f"stale: docs/{page.name}; run: make docs")
        return int(bool(stale))
    for page in stale:
        page.write_text(list_pages()[page], "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
