"""Official Vietnamese administrative documents, from data to a Word file ready to sign.

from kehoach import load, build
plan = load("ke-hoach-2023.yaml")
build(plan, "ke-hoach-2023.docx")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.actions.documents import Document
    from kehoach.actions.library import build, check, load, load_plan, render, render_phu_luc
    from kehoach.errors import BadInput, KehoachError, OutputRefused

__version__ = "0.1.0"

__all__ = [
    "BadInput",
    "Document",
    "KehoachError",
    "OutputRefused",
    "build",
    "check",
    "load",
    "load_plan",
    "render",
    "render_phu_luc",
]

_HOMES = {
    "build": "kehoach.actions.library",
    "check": "kehoach.actions.library",
    "load": "kehoach.actions.library",
    "load_plan": "kehoach.actions.library",
    "render": "kehoach.actions.library",
    "render_phu_luc": "kehoach.actions.library",
    "Document": "kehoach.actions.documents",
    "BadInput": "kehoach.errors",
    "KehoachError": "kehoach.errors",
    "OutputRefused": "kehoach.errors",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that ``--help`` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
