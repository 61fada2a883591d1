"""A plan's data tried before it is written: read as it will be, blanks filled for the trial."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from kehoach.model import KeHoach
from kehoach.model.faults import find_faults
from kehoach.model.parties import resolve_parties
from kehoach.reading.joining import Joiner
from kehoach.reading.problems import explain_fault
from kehoach.reading.rows import find_lacking
from kehoach.reading.values import Source
from kehoach.reading.yaml_source import read_yaml

if TYPE_CHECKING:
    import pathlib

    from kehoach.errors import Problem

BLANK: Final = "…"
"""Stands in the trial for what the source has not: it is no word."""
_NEEDED: Final[tuple[tuple[tuple[str, ...], object], ...]] = (
    (("nam",), 2000),
    (("co_quan", "ten"), BLANK),
    (("co_quan", "viet_tat"), "X"),
    (("co_quan", "dia_danh"), BLANK),
    (("van_ban", "trich_yeu"), BLANK),
    (("nguoi_ky", "chuc_vu"), BLANK),
)


def try_plan(text: str, out: pathlib.Path) -> tuple[KeHoach | None, list[Problem]]:
    """Return the plan that ``text`` will be read as from ``out``, or what is wrong with it."""
    joiner = Joiner(out.parent, read_yaml(text, str(out)))
    joiner.join()
    source = joiner.tree.harvest()
    data = copy.deepcopy(source.data)
    if isinstance(data, dict):
        _fill_blanks(data)
    plan = joiner.validate(KeHoach, Source(source.file, data, source.places, source.key_places))
    joiner.problems.extend(find_lacking(source))
    if plan is None or joiner.problems:
        return None, joiner.problems
    plan = resolve_parties(plan)
    return plan, [explain_fault(fault, source) for fault in find_faults(plan)]


def _fill_blanks(data: dict[str, Any]) -> None:
    for path, filler in _NEEDED:
        group = data
        for key in path[:-1]:
            group = group.setdefault(key, {}) if isinstance(group, dict) else group
        if isinstance(group, dict) and group.get(path[-1]) is None:
            group[path[-1]] = filler
    if data.get("luu") is None:
        data["luu"] = BLANK
