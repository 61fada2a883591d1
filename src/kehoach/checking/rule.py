"""What a rule is: a small function with its fact, its names and its reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from kehoach.nd30 import KINDS, Fact, Severity
from kehoach.recognition.parts import PHU_LUC

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.checking.edits import Safety
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

Check = Callable[["Paper"], "Iterator[Fault]"]
CheckT = TypeVar("CheckT", bound=Check)

JUDGED = (*KINDS, PHU_LUC)
"""What is judged by the decree; a phụ lục in a file of its own has neither head nor signature."""

RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
"""Severities from the lightest to the gravest."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checker.

    Attributes:
        id: opaque, never changed, never used again.
        title: names the fault; with ``why`` a message id (:func:`kehoach.messages.mark`).
        facts: what it rests on; the first one is cited where a fault names no other.
        codes: inner code -> the fault it names (a message id).
        bad: words of a paper that break it.
        good: the same words as they should be.
        needs: components without which it does not apply.
        kinds: kinds of documents for which it stands.
        fix: whether and how its faults are mended.
    """

    id: str
    title: str
    why: str
    facts: tuple[Fact[Any], ...]
    codes: Mapping[str, str]
    bad: str
    good: str
    needs: tuple[str, ...]
    kinds: frozenset[str]
    fix: Safety
    severity: Severity
    check: Check

    def applies_to(self, paper: Paper) -> bool:
        """Tell whether the paper is of a kind, and has the components, that the rule is about."""
        return paper.kind in self.kinds and all(paper.find(name) for name in self.needs)


def rule(
    id: str,
    *,
    title: str,
    why: str,
    of: Fact[Any] | tuple[Fact[Any], ...],
    codes: Mapping[str, str],
    bad: str,
    good: str,
    needs: Iterable[str] = (),
    kinds: Iterable[str] = JUDGED,
    fix: Safety = "",
    severity: Severity | None = None,
) -> Callable[[CheckT], CheckT]:
    """Declare the function below a rule; see :class:`Rule`. ``severity`` can only be lighter.

    Raises:
        ValueError: ``severity`` is graver than the facts allow.
    """
    facts = of if isinstance(of, tuple) else (of,)
    gravest = max((fact.severity for fact in facts), key=RANK.__getitem__)
    severity = severity or gravest
    if RANK[severity] > RANK[gravest]:
        raise ValueError(f"{id}: {severity} > {gravest}")

    def declare(check: CheckT) -> CheckT:
        check.rule = Rule(  # type: ignore[attr-defined]
            id, title, why, facts, codes, bad, good,
            tuple(needs), frozenset(kinds), fix, severity, check,
        )  # fmt: skip
        return check

    return declare
