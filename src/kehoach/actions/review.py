"""The review copy: a new plan in Word with all that changed since the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.actions.diff import diff_documents

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.actions.diff import DiffResult


def write_review(
    old_plan_path: Path, new_plan_path: Path, out: Path, *, force: bool = False
) -> DiffResult:
    """Write the document of the new plan to ``out``, its changes from the old as tracked changes.

    The author of the changes is ``kehoach``. Accepting all gives the document that ``build``
    makes of the new plan, rejecting all the text of the old one. A plan with open items is
    written too: this is the copy in which they are looked at.

    Args:
        old_plan_path: the data file that was rolled forward.
        new_plan_path: the data file that came of it; it must have been written already.
        out: the .docx to write.
        force: overwrite a file that is there even if it was changed by hand.

    Returns:
        What changed by meaning (``.comparison``), and what reading had to say (``.notices``).

    Raises:
        BadInput: one of the plans cannot be used, with all that is wrong; nothing is written.
        OutputRefused: ``out`` is no .docx, is a file that we did not make or that was changed
            since, or cannot be written.
    """
    return diff_documents(old_plan_path, new_plan_path, out, force=force)
