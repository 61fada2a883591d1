"""The rules told: a line each, one whole, or all as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.nd30 import COMPONENTS
from kehoach.verdicts.files import name_kind, name_severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.rule import Rule

_FEW = 10
"""A rule for more kinds than that is for all of them, as far as people care."""


def write_line(rule: Rule) -> str:
    """Return 'SK002  lỗi       Số dưới 10 thiếu số 0 đứng trước  [sửa được]'."""
    mending = name_mending(rule)
    severity = name_severity(rule.severity)
    return f"{rule.id}  {severity:<9} {tr(rule.title)}{mending and f'  [{mending}]'}"


def name_mending(rule: Rule) -> str:
    """Return how faults of a rule are mended; '' where they are not."""
    names = {"safe": "--fix", "ask": "--unsafe-fixes", "show": "", "": ""}
    return names[rule.fix]


def write_whole(rule: Rule) -> Iterator[str]:
    """Yield the lines that explain a rule: what, why, on what ground, an example."""
    yield f"{rule.id}  {tr(rule.title)}"
    yield ""
    yield tr(rule.why)
    yield ""
    yield from (f"  {name}: {value}" for name, value in list_facts(rule))
    yield ""
    yield tr("Sai:   {x}", x=rule.bad)
    yield tr("Đúng:  {x}", x=rule.good)
    yield ""
    yield tr("Các trường hợp:")
    yield from (f"  {code:<16} {tr(text)}" for code, text in rule.codes.items())


def list_facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what else is to say of a rule: severity, mending, ground, where it applies."""
    yield tr("mức cao nhất"), name_severity(rule.severity)
    yield tr("căn cứ"), "; ".join(dict.fromkeys(fact.citation for fact in rule.facts))
    yield tr("sửa bằng"), name_mending(rule) or tr("sửa tay")
    if rule.needs:
        names = (COMPONENTS[one].ten for one in rule.needs)
        yield tr("chỉ soát khi có"), ", ".join(names)
    if len(rule.kinds) <= _FEW:
        yield tr("loại văn bản"), ", ".join(name_kind(one) for one in sorted(rule.kinds))


def write_markdown(rules: Iterable[Rule]) -> str:
    """Return all rules as a page of Markdown."""
    rules = list(rules)
    lines = [
        tr("| mã | mức | điều sai | sửa bằng |"),
        "|---|---|---|---|",
        *(
            f"| [{rule.id}](#{rule.id.lower()}) | {name_severity(rule.severity)} "
            f"| {tr(rule.title)} | {name_mending(rule) or '–'} |"
            for rule in rules
        ),
    ]
    for rule in rules:
        lines += ["", f"## {rule.id}", "", f"**{tr(rule.title)}.** {tr(rule.why)}", ""]
        lines += [f"- {name}: {value}" for name, value in list_facts(rule)]
        lines += [f"- {tr('sai')}: `{rule.bad}`", f"- {tr('đúng')}: `{rule.good}`"]
        lines += [f"- `{code}`: {tr(text)}" for code, text in rule.codes.items()]
    return "\n".join(lines) + "\n"
