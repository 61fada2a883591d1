"""The library's face: load a plan, build it, or render it in memory; check any document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.actions.build import load_template
from kehoach.actions.check import CheckRequest, check_files
from kehoach.actions.rendering_plan import render_plan
from kehoach.errors import BadInput
from kehoach.reading.plan import read_plan
from kehoach.writing import write_docx

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from kehoach.model import KeHoach
    from kehoach.verdicts.files import FileVerdict


def load_plan(path: str | os.PathLike[str]) -> KeHoach:
    """Return the plan at ``path`` (.yaml or .json), joined with the files it names.

    Raises:
        BadInput: with every problem of every file; ``problems`` holds them one by one.
    """
    return read_plan(Path(path)).plan


def render(plan: KeHoach, *, template: str | os.PathLike[str] | None = None) -> bytes:
    """Return the .docx of ``plan``; the same plan gives the same bytes.

    Raises:
        KehoachError: the template cannot be used.
    """
    return render_plan(plan, load_template(Path(template) if template else None))[0]


def build(
    plan: KeHoach,
    out: str | os.PathLike[str],
    *,
    template: str | os.PathLike[str] | None = None,
    force: bool = False,
) -> Path:
    """Write the .docx of ``plan`` to ``out``, whole or not at all, and return its path.

    Raises:
        OutputRefused: ``out`` is a file we did not make or that was changed since, and ``force``
            is not set; or it cannot be written.
        KehoachError: the template cannot be used.
    """
    path = Path(out)
    write_docx(path, render(plan, template=template), force=force)
    return path


def check(
    path: str | os.PathLike[str],
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> FileVerdict:
    """Return what is found in the document at ``path``, as ``kehoach check`` does.

    Args:
        path: a .docx; .doc, .odt and .rtf where LibreOffice is installed.
        select: ids of rules, or their beginnings, to ask; all, if not given.
        ignore: those not to ask.

    Raises:
        BadInput: the file cannot be read, or there is no such rule.
    """
    chosen = tuple(select) if select is not None else None
    request = CheckRequest(select=chosen, ignore=tuple(ignore))
    verdict = next(check_files([Path(path)], request))
    if not verdict.readable:
        raise BadInput(verdict.problems)
    return verdict
