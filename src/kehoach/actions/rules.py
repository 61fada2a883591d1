"""``rules``: which rules there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.catalogue import RULES
from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.reading.near_miss import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.checking.rule import Rule


def find_rules(start: str) -> list[Rule]:
    """Return the rules whose id begins with ``start``, small letters or capitals.

    Raises:
        BadInput: there is none.
    """
    found = [rule for id, rule in RULES.items() if id.startswith(start.strip().upper())]
    if not found:
        raise BadInput([describe_unknown(start, "kehoach rules")])
    return found


def list_unknown(starts: Iterable[str], where: str) -> list[Problem]:
    """Return a problem for each of ``starts`` with which no rule's id begins."""
    wrong = (one for one in starts if not any(id.startswith(one) for id in RULES))
    return [describe_unknown(one, where) for one in wrong]


def describe_unknown(start: str, where: str) -> Problem:
    """Return what to say of an id that no rule has."""
    near = suggest(start.upper(), RULES)
    hint = tr("có phải {x}?", x=near) if near else ""
    expected = tr("mã quy tắc hoặc phần đầu của mã, xem `kehoach rules`")
    return Problem("quy-tac-la", Place(where), "", f"“{start}”", expected, hint)
