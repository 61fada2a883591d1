"""``kehoach decide``: what is still open in a plan, asked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import FILE, dress, make_json_option
from kehoach.cli.console import print_json
from kehoach.errors import DONE, FINDINGS, KehoachError
from kehoach.messages import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.decide import Question

_DROP, _QUIT = "b", "q"


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "decide",
        _run,
        text=[
            tr("Hỏi lần lượt từng chỗ còn phải xem lại trong kế hoạch (can_xem_lai)."),
            tr(
                "Gõ số để chọn đề xuất, gõ lời khác để thay, b để bỏ hoạt động, Enter để sau, q để "
                "nghỉ. Mỗi câu trả lời được ghi vào tệp ngay."
            ),
            tr("Với --json, chỉ liệt kê các chỗ ấy, không hỏi."),
        ],
        params=[
            click.Argument(
                ["plan"],
                type=FILE,
                metavar=tr("KẾ_HOẠCH"),
                help=tr("Tệp dữ liệu của kế hoạch: .yaml hoặc .json."),
            ),
            make_json_option(),
        ],
        examples=["kehoach decide ke-hoach-2024.yaml"],
        findings=tr("còn chỗ chưa quyết"),
    )


def _run(plan: Path, as_json: bool) -> int:
    from kehoach.actions.decide import list_questions

    questions = list_questions(plan)
    if as_json:
        print_json({"ok": True, "path": str(plan), "items": [_describe(q) for q in questions]})
        return FINDINGS if questions else DONE
    left = _ask_all(plan) if questions else 0
    if left:
        click.echo(tr("Còn {n} chỗ chưa quyết trong {path}.", n=left, path=plan))
        return FINDINGS
    click.echo(tr("Không còn chỗ nào phải quyết: kehoach build {path}", path=plan))
    return DONE


def _ask_all(plan: Path) -> int:
    """Ask about each item once; return how many are left open."""
    from kehoach.actions.decide import list_questions

    skipped = asked = 0
    while True:
        questions = list_questions(plan)
        if skipped >= len(questions):
            return len(questions)
        asked += 1
        taken = _ask(plan, questions[skipped], asked, asked + len(questions) - skipped - 1)
        if taken is None:
            return len(questions)
        skipped += not taken


def _ask(plan: Path, question: Question, number: int, total: int) -> bool | None:
    """Ask until an answer is taken; False leaves it open, None ends the asking."""
    from kehoach.actions.decide import answer, describe_refusal

    _show(question, number, total)
    while True:
        typed = click.prompt(tr("Trả lời"), default="", show_default=False, prompt_suffix=": ")
        typed = typed.strip()
        if not typed:
            return False
        if typed.casefold() == _QUIT:
            return None
        try:
            answer(plan, question, _read(typed, question))
        except KehoachError as error:
            click.echo(tr("  Chưa ghi: {ly_do}", ly_do=describe_refusal(error)))
        else:
            return True


def _show(question: Question, number: int, total: int) -> None:
    item = question.item
    click.echo(f"\n[{number}/{total}] {item.muc}  ({question.place})")
    if question.now:
        click.echo(tr("  đang ghi: {x}", x=question.now))
    click.echo(tr("  vì sao: {x}", x=item.ly_do))
    for index, proposal in enumerate(item.de_xuat, start=1):
        click.echo(f"    {index}. {proposal}")
    ways = [tr("Enter để sau"), tr("q nghỉ")]
    if question.may_drop:
        ways.insert(0, tr("b bỏ hoạt động này"))
    if question.takes_words:
        ways.insert(0, tr("hoặc gõ lời khác"))
    click.echo("    " + "; ".join(ways))


def _read(typed: str, question: Question) -> str:
    """Return the answer that was meant: a proposal by its number, dropping, or the words."""
    from kehoach.model.can_xem_lai import BO_HOAT_DONG

    proposals = question.item.de_xuat
    if typed.isdigit() and 1 <= int(typed) <= len(proposals):
        return proposals[int(typed) - 1]
    if typed.casefold() == _DROP and question.may_drop:
        return BO_HOAT_DONG
    return typed


def _describe(question: Question) -> dict[str, object]:
    item = question.item
    return {
        "path": item.muc,
        "code": item.ma,
        "reason": item.ly_do,
        "words": question.now,
        "proposals": list(item.de_xuat),
        "line": question.place.line,
        "takes_words": question.takes_words,
        "may_drop": question.may_drop,
    }
