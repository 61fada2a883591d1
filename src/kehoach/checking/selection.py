"""Which rules are asked, and how grave their findings are: by ids or their beginnings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.checking.rule import RANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.checking.rule import Rule
    from kehoach.nd30 import Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules chosen by id ('SK001') or its beginning ('SK'); the longest that fits decides.

    ``severities`` sets a rule's own (it can only become lighter than the decree allows).
    """

    select: tuple[str, ...] = ("",)
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def takes(self, rule: Rule) -> bool:
        """Tell whether the rule is asked; where select and ignore are as long, ignore decides."""
        return _longest(self.select, rule.id) > _longest(self.ignore, rule.id)

    def weigh(self, rule: Rule) -> Severity:
        """Return the severity of a rule's findings, at most."""
        return min(rule.severity, self.severities.get(rule.id, rule.severity), key=RANK.__getitem__)


def _longest(prefixes: Iterable[str], rule_id: str) -> int:
    return max((len(one) for one in prefixes if rule_id.startswith(one)), default=-1)
