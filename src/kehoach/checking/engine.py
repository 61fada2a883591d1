"""Ask each rule about a document, and put what they say into one verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from kehoach.checking.aids.text import shorten
from kehoach.checking.catalogue import RULES
from kehoach.checking.fault import Fault, Finding
from kehoach.checking.gathering import gather
from kehoach.checking.paper import Paper
from kehoach.checking.rule import RANK
from kehoach.checking.selection import Selection
from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.checking.rule import Rule
    from kehoach.nd30 import Severity
    from kehoach.word.view import Document

_MANY: Final = 100
"""So many findings of one kind a person may go through; more are told as one."""

Outcome = Literal["clean", "found", "not-applicable", "crashed"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one document: its kind, the findings, and what came of each rule asked.

    ``crashes`` is rule id -> what went wrong inside it; its findings are not known.
    """

    kind: str
    findings: tuple[Finding, ...]
    outcomes: Mapping[str, Outcome]
    crashes: Mapping[str, str] = field(default_factory=dict)


def check_document(document: Document, selection: Selection | None = None) -> Verdict:
    """Check a document against the rules of ``selection`` (all, if not given)."""
    return check_paper(Paper.of(document), selection or Selection())


def check_paper(paper: Paper, selection: Selection) -> Verdict:
    """Check a recognised document.

    A rule that crashes is told in the verdict and stops nothing.
    """
    findings: list[Finding] = []
    outcomes: dict[str, Outcome] = {}
    crashes: dict[str, str] = {}
    for rule in filter(selection.takes, RULES.values()):
        try:
            faults = _ask(rule, paper) if rule.applies_to(paper) else None
            weight = selection.weigh(rule)
            findings += [_tell(rule, fault, paper, weight) for fault in faults or ()]
        except Exception as crash:
            outcomes[rule.id] = "crashed"
            crashes[rule.id] = f"{type(crash).__name__}: {crash}"
        else:
            outcomes[rule.id] = _name_outcome(faults)
    return Verdict(paper.kind, tuple(sorted(findings, key=_order)), outcomes, crashes)


def _ask(rule: Rule, paper: Paper) -> list[Fault]:
    return list(gather(paper, rule.check(paper), few=_MANY))


def _name_outcome(faults: list[Fault] | None) -> Outcome:
    if faults is None:
        return "not-applicable"
    return "found" if faults else "clean"


def _tell(rule: Rule, fault: Fault, paper: Paper, weight: Severity) -> Finding:
    fact = fault.of or rule.facts[0]
    paragraph = fault.at if isinstance(fault.at, Paragraph) else None
    quote = fault.quote or (paragraph.text if paragraph else "")
    component = fault.component
    if paragraph and not component:
        component = paper.name_component(paragraph, rule.needs)
    lightest = min((weight, fact.severity, fault.severity or weight), key=RANK.__getitem__)
    return Finding(
        rule=rule.id,
        code=fault.code,
        severity=lightest,
        component=component,
        where=paper.places.describe(fault.at),
        quote=shorten(quote),
        found=fault.found,
        expected=fault.expected,
        citation=fact.citation,
        fixable=bool(fault.edits) and rule.fix in ("safe", "ask"),
        at=fault.at,
        edits=fault.edits,
    )


def _order(finding: Finding) -> tuple[tuple[int, ...], int, str]:
    """Reading order; what is about the whole document or its pages comes first."""
    where = finding.at.where if isinstance(finding.at, Paragraph) else ()
    return (where, -RANK[finding.severity], finding.rule)
