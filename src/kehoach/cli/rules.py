"""``kehoach rules``: the rules of the checker, all or one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.common import dress, make_json_option
from kehoach.cli.console import print_json
from kehoach.errors import DONE
from kehoach.messages import tr

if TYPE_CHECKING:
    from kehoach.checking.rule import Rule


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "rules",
        _run,
        text=[
            tr("Kể các quy tắc soát thể thức, hoặc giải thích một quy tắc."),
            tr("Với --json, mỗi quy tắc có các khóa: id, title, severity, fix, citation, codes."),
        ],
        params=[
            click.Argument(
                ["rule_id"],
                required=False,
                metavar=tr("[MÃ]"),
                help=tr("Mã của quy tắc, hoặc phần đầu của mã."),
            ),
            make_json_option(),
        ],
        examples=["kehoach rules", "kehoach rules SK001", "kehoach rules QH"],
    )


def _run(rule_id: str | None, as_json: bool) -> int:
    from kehoach.actions.rules import find_rules

    rules = find_rules(rule_id or "")
    if as_json:
        print_json([_describe(rule) for rule in rules])
    else:
        _print(rules, whole=len(rules) == 1)
    return DONE


def _print(rules: list[Rule], *, whole: bool) -> None:
    from kehoach.verdicts.rules import write_line, write_whole

    for rule in rules:
        for line in write_whole(rule) if whole else [write_line(rule)]:
            click.echo(line)


def _describe(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": tr(rule.title),
        "severity": rule.severity.value,
        "fix": rule.fix,
        "citation": rule.facts[0].citation,
        "codes": {code: tr(text) for code, text in rule.codes.items()},
    }
