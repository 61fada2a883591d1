"""Differences between two plans for programs, as JSON: keys are stable and never translated."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.comparing.comparison import Comparison


def describe_comparison(comparison: Comparison, old: str, new: str) -> dict[str, object]:
    """Return what ``kehoach diff --format json`` prints.

    Keys: ``a`` and ``b`` (the files), ``equal``, ``counts`` (by kind) and ``changes``, each with
    the fields of :class:`~kehoach.comparing.comparison.Change`.
    """
    return {
        "a": old,
        "b": new,
        "equal": comparison.is_equal,
        "counts": comparison.count(),
        "changes": [asdict(one) for one in comparison.changes],
    }
