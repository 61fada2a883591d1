"""The whole plan, rolled: each part by its own rules, in the order it is printed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.mentions import find_mentions
from kehoach.messages import tr
from kehoach.rollover import names
from kehoach.rollover.bases import roll_bases
from kehoach.rollover.head import roll_head, warn_of_files
from kehoach.rollover.leaves import THOI_GIAN, Leaf, find_leaves
from kehoach.rollover.result import (
    DROP_ACTIVITY,
    KEEP,
    OpenItem,
    Path,
    Rolled,
)
from kehoach.rollover.roles import roll_roles
from kehoach.rollover.texts import find_letters, roll_text
from kehoach.rollover.times import ask_about_done, ask_about_state, roll_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.model import KeHoach
    from kehoach.model.don_vi import DonVi
    from kehoach.rollover.result import Finding, Warn
    from kehoach.rollover.turn import Turn


_SCHOOL_YEAR: Final = re.compile(r"năm học|niên học", re.IGNORECASE)


def roll(
    typed: dict[str, object], plan: KeHoach, turn: Turn, leader: DonVi | None = None
) -> Rolled:
    """Return what becomes of a plan in another year.

    Args:
        typed: the plan's data as typed; activities kept in another file stand in it.
        plan: the same plan, validated and joined with its profile and roster.
        turn: from which year to which.
        leader: the unit that leads the cluster in the new year, when the user named it.
    """
    rolled = Rolled(turn.old, turn.new)
    turn = replace(turn, nam_hoc=_find_school_year(typed))
    rolled.take(roll_head(typed, turn))
    rolled.take(roll_bases(typed, turn))
    leaves = list(find_leaves(typed))
    for leaf in leaves:
        rolled.take(roll_text(leaf, turn))
        rolled.take(ask_about_state(leaf, turn))
    rolled.take(_roll_times(typed, turn))
    rolled.take(_ask_about_letters(leaves, rolled, turn))
    rolled.take(roll_roles(plan, typed, turn, leader, leaves))
    rolled.take(_warn(typed, plan, leaves, turn))
    _arrange(rolled, typed)
    return rolled


def _find_school_year(typed: Mapping[str, object]) -> int | None:
    """Return the first year of the school year in the plan's subject."""
    van_ban = typed.get("van_ban")
    subject = str(van_ban.get("trich_yeu") or "") if isinstance(van_ban, dict) else ""
    found = [one.years for one in find_mentions(subject) if _SCHOOL_YEAR.search(subject)]
    pairs = [years for years in found if len(years) == 2]
    return pairs[0][0].value if len(pairs) == 1 else None


def _roll_times(typed: Mapping[str, object], turn: Turn) -> Iterator[Finding]:
    for path, time in _list_times(typed):
        yield from ask_about_done(time, path, turn)
        if isinstance(time, dict):
            yield from roll_time(time, path, turn)


def _list_times(typed: Mapping[str, object]) -> Iterator[tuple[Path, object]]:
    rows = typed.get("hoat_dong")
    for index, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict) and THOI_GIAN in row:
            yield ("hoat_dong", index, THOI_GIAN), row[THOI_GIAN]


def _ask_about_letters(leaves: list[Leaf], rolled: Rolled, turn: Turn) -> Iterator[OpenItem]:
    """Ask about activities that a letter of the old year demands, unless a span carries them on."""
    asked = {one.path for one in rolled.open_items if one.code == "mot-lan"}
    carried = {one.path[:2] for one in rolled.kept if one.code == "giai-doan"}
    for leaf in leaves:
        activity = leaf.activity
        if activity is None or activity in asked or activity in carried:
            continue
        for spot in find_letters(leaf, turn):
            reason = tr("việc theo một văn bản của năm {nam}: {x}", nam=turn.old, x=spot.words)
            yield OpenItem(activity, "theo-cong-van", reason, "", (DROP_ACTIVITY, KEEP))


def _warn(
    typed: Mapping[str, object], plan: KeHoach, leaves: list[Leaf], turn: Turn
) -> Iterator[Warn]:
    yield from warn_of_files(typed, turn)
    bases = typed.get("can_cu")
    for index, basis in enumerate(bases if isinstance(bases, list) else []):
        yield from names.warn_of_basis(basis, ("can_cu", index), turn)
    for leaf in leaves:
        if leaf.path[0] != "can_cu":
            yield from names.warn_of_documents(leaf.text, leaf.path, turn)
            yield from names.warn_of_names(leaf, turn)
    for key in ("chu_quan", "ten", "dia_danh"):
        text = str(getattr(plan.co_quan, key) or "")
        yield from names.warn_of_bare_names(text, ("co_quan", key), turn)
    for key in ("chuc_vu", "chuc_vu_khac"):
        text = str(getattr(plan.nguoi_ky, key) or "")
        yield from names.warn_of_bare_names(text, ("nguoi_ky", key), turn)
    roster = plan.danh_sach.model_dump(mode="json", exclude_none=True)
    yield from names.warn_of_roster(roster, turn)


def _arrange(rolled: Rolled, typed: Mapping[str, object]) -> None:
    """Put what was found in the order of the plan's keys."""
    keys = list(typed)

    def rank(path: Path) -> tuple[tuple[int, int | str], ...]:
        first = (keys.index(str(path[0])) if path[0] in keys else len(keys), "")
        rest = ((0, step) if isinstance(step, int) else (1, "") for step in path[1:])
        return (first, *rest)

    rolled.changes.sort(key=lambda one: rank(one.path))
    rolled.kept.sort(key=lambda one: rank(one.path))
    rolled.open_items.sort(key=lambda one: rank(one.path))
    rolled.warnings.sort(key=lambda one: rank(one.path))
