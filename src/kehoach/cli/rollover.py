"""``kehoach rollover``: next year's plan from this year's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import describe_notice, print_json, print_notices
from kehoach.errors import DONE, FINDINGS
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.rollover import RolloverResult
    from kehoach.rollover.result import Warn


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "rollover",
        _run,
        text=[
            tr("Lập kế hoạch của năm khác từ một kế hoạch đã có: năm, hạn, kỷ niệm đi theo."),
            tr(
                "Ngày của văn bản viện dẫn và giai đoạn nhiều năm được giữ nguyên. Chỗ nào phải có "
                "người quyết thì được ghi chú ngay trong tệp mới, liệt kê ở can_xem_lai, và hỏi "
                "lần lượt bằng `kehoach decide`. Chú thích và thứ tự trong tệp cũ được giữ."
            ),
            tr(
                "Với --json, kết quả có các khóa: ok, path, from, to, changes, kept, "
                "open_items, warnings, notices."
            ),
        ],
        params=[
            click.Argument(
                ["plan"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH"),
                help=tr("Tệp dữ liệu của kế hoạch: .yaml hoặc .json."),
            ),
            click.Option(
                ["--year"], type=int, required=True, metavar=tr("NĂM"), help=tr("Năm cần lập.")
            ),
            click.Option(
                ["-o", "--out"],
                type=FILE,
                metavar=tr("TỆP"),
                help=tr("Tệp cần ghi; mặc định cùng chỗ, đổi năm trong tên."),
            ),
            click.Option(
                ["--khoi-truong"],
                metavar=tr("MÃ"),
                help=tr("Mã đơn vị làm khối trưởng năm ấy, khai trong danh sách đơn vị."),
            ),
            click.Option(
                ["--thay-the"],
                type=FILE,
                metavar=tr("TỆP.yaml"),
                help=tr("Thêm văn bản, phong trào, tên cơ quan đã hết hiệu lực để nhắc."),
            ),
            click.Option(
                ["--review"],
                type=FILE,
                metavar=tr("TỆP.docx"),
                help=tr("Ghi thêm bản Word, mọi chỗ đổi hiện thành dấu theo dõi thay đổi."),
            ),
            click.Option(["--force"], is_flag=True, help=tr("Ghi đè tệp đã có.")),
            make_json_option(),
        ],
        examples=[
            "kehoach rollover ke-hoach-2023.yaml --year 2024",
            "kehoach rollover ke-hoach-2023.yaml --year 2027 --khoi-truong SNN-NA",
            "kehoach rollover ke-hoach-2023.yaml --year 2024 --review xem-lai.docx",
        ],
        findings=tr("đã lập, còn chỗ phải quyết"),
    )


def _run(
    plan: Path,
    year: int,
    out: Path | None,
    khoi_truong: str | None,
    thay_the: Path | None,
    review: Path | None,
    force: bool,
    as_json: bool,
) -> int:
    from kehoach.actions.rollover import RolloverRequest, roll_plan

    result = roll_plan(RolloverRequest(plan, year, out, khoi_truong, thay_the, force, review))
    if as_json:
        print_json(_describe(result))
    else:
        _print(result, review)
    return FINDINGS if result.rolled.open_items else DONE


def _describe(result: RolloverResult) -> dict[str, object]:
    from kehoach.reading.values import show_path

    rolled = result.rolled
    return {
        "ok": True,
        "path": str(result.path),
        "from": rolled.old,
        "to": rolled.new,
        "changes": [
            {
                "path": show_path(one.path),
                "start": one.start,
                "end": one.end,
                "old": one.old,
                "new": one.new,
                "code": one.code,
                "reason": one.reason,
            }
            for one in rolled.changes
        ],
        "kept": [
            {
                "path": show_path(one.path),
                "start": one.start,
                "end": one.end,
                "old": one.old,
                "code": one.code,
                "reason": one.reason,
            }
            for one in rolled.kept
        ],
        "open_items": [
            {
                "path": show_path(one.path),
                "code": one.code,
                "reason": one.reason,
                "words": one.words,
                "proposals": list(one.proposals),
            }
            for one in rolled.open_items
        ],
        "warnings": [
            {
                "path": show_path(one.path),
                "code": one.code,
                "words": one.words,
                "reason": one.reason,
                "proposal": one.proposal,
            }
            for one in rolled.warnings
        ],
        "notices": [describe_notice(notice) for notice in result.notices],
    }


def _print(result: RolloverResult, review: Path | None) -> None:
    from kehoach.reading.values import show_path

    rolled = result.rolled
    print_notices(result.notices)
    click.echo(tr("Đã đổi ({n}):", n=len(rolled.changes)))
    for change in rolled.changes:
        new = change.new or tr("(để trống)")
        _print_row(show_path(change.path), f"{_cut(change.old)} → {_cut(new)}", change.reason)
    click.echo(tr("Giữ nguyên ({n}):", n=len(rolled.kept)))
    for kept in rolled.kept:
        _print_row(show_path(kept.path), _cut(kept.old), kept.reason)
    if rolled.warnings:
        _print_warnings(rolled.warnings)
    click.echo(tr("Phải quyết ({n}):", n=len(rolled.open_items)))
    for item in rolled.open_items:
        words = _cut(item.words) if item.words else ""
        _print_row(show_path(item.path), words or item.reason, item.reason if words else "")
        for proposal in item.proposals:
            click.echo(f"      - {_cut(proposal)}")
    click.echo(tr("Đã lập kế hoạch năm {nam}: {path}", nam=rolled.new, path=result.path))
    if rolled.open_items:
        click.echo(tr("Quyết từng chỗ: kehoach decide {path}", path=result.path))
    if review:
        click.echo(tr("Bản có dấu theo dõi thay đổi: {path}", path=review))


def _print_warnings(warnings: list[Warn]) -> None:
    click.echo(tr("Nên xem, chưa đổi gì ({n}):", n=len(warnings)))
    for places, warn in _group(warnings):
        words = f"{_cut(warn.words)} → {warn.proposal}" if warn.proposal else _cut(warn.words)
        _print_row(places, words, warn.reason)


def _print_row(place: str, words: str, reason: str) -> None:
    click.echo(f"  {place}: {words}")
    if reason:
        click.echo(f"      {reason}")


def _group(warnings: list[Warn]) -> list[tuple[str, Warn]]:
    """Return warnings that say the same as one, with all their places."""
    from kehoach.reading.values import show_path

    places: dict[tuple[str, str, str], list[str]] = {}
    first: dict[tuple[str, str, str], Warn] = {}
    for one in warnings:
        key = (one.code, one.words, one.reason)
        first.setdefault(key, one)
        places.setdefault(key, []).append(show_path(one.path))
    return [(_join(places[key]), one) for key, one in first.items()]


def _join(places: list[str]) -> str:
    unlike = list(dict.fromkeys(places))
    shown = ", ".join(unlike[:3])
    more = len(unlike) - 3
    return shown + (tr(" và {n} chỗ nữa", n=more) if more > 0 else "")


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 90 else f"{line[:60]} … {line[-27:]}"
