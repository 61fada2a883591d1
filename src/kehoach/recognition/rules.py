"""Drawn lines: which component each of them stands under, wherever it is anchored.

An anchored line hangs on any paragraph near: that of the number, of the other column, the empty one
below the table. Its left edge tells under which column the eye sees it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.recognition.lines import LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line
    from kehoach.word.view import Rule

_HEAD: Final = ("co_quan_ban_hanh", "tieu_ngu")
_TITLE: Final = ("ten_loai", "trich_yeu")
_ANCHORED: Final = ("drawing", "vml")


def share_rules(rules: Sequence[Rule], lines: Sequence[Line]) -> None:
    """Give each rule to the last of the ``lines`` of one paragraph, or by its side of the gap."""
    if not lines:
        return
    lefts = [line for line in lines if line.side == LEFT]
    rights = [line for line in lines if line.side == RIGHT]
    if not lefts or not rights:
        lines[-1].rules += rules
        return
    middle = lines[-1].area.width / 2
    for order, rule in enumerate(rules):
        is_left = rule.left < middle if rule.left else order == 0
        (lefts if is_left else rights)[-1].rules.append(rule)


def settle_rules(lines: Sequence[Line], claims: Claims) -> None:
    """Move anchored lines of a head and its title to the components that they stand under."""
    last = {name: index for index, name in claims.items()}
    title = min((i for i, name in claims.items() if name in _TITLE), default=max(claims, default=0))
    first = min(claims, default=0)
    _settle(lines[first : title + 1], [lines[last[name]] for name in _HEAD if name in last])
    if "trich_yeu" in last:
        _settle(lines[title : last["trich_yeu"]], [lines[last["trich_yeu"]]])


def _settle(near: Sequence[Line], bearers: Sequence[Line]) -> None:
    for line in near:
        for rule in [one for one in line.rules if one.kind in _ANCHORED]:
            home = _find_home(rule, line, bearers)
            if home is not None and home is not line:
                line.rules.remove(rule)
                home.rules.append(rule)


def _find_home(rule: Rule, line: Line, bearers: Sequence[Line]) -> Line | None:
    """The one whose column the middle of the rule stands in; else the one in the same column."""
    middle = line.area.left + rule.left + rule.length / 2
    known = rule.left != 0 and line.area.width > 0
    if known and not _holds(line, middle):
        return next((one for one in bearers if not one.rules and _holds(one, middle)), None)
    if line in bearers:
        return line
    return next((one for one in bearers if not one.rules and one.column == line.column), None)


def _holds(line: Line, middle: float) -> bool:
    left, width = line.area.left, line.area.width
    if line.side:
        width /= 2
        left += width if line.side == RIGHT else 0.0
    return left <= middle <= left + width
