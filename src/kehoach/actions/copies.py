"""Copies written beside a checked file: mended, or with each finding as a comment."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.engine import check_document
from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.verdicts.files import Copies
from kehoach.word.package import write_package
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.checking.engine import Verdict
    from kehoach.checking.selection import Selection
    from kehoach.word.package import Package

MENDED, ANNOTATED = "da-sua", "ghi-chu"
_MOST_COPIES: Final = 1000
_COPY: Final = re.compile(rf"(?P<stem>.+)\.(?:{MENDED}|{ANNOTATED})\d*", re.DOTALL)


def find_original(path: Path) -> str:
    """Return the stem of the file of which ``path`` is a copy, by its name; '' if it is none."""
    match = _COPY.fullmatch(path.stem)
    return match["stem"] if match else ""


def write_mended(
    path: Path, package: Package, verdict: Verdict, selection: Selection, *, unsafe: bool
) -> Copies:
    """Mend what can be mended and write that beside ``path``."""
    from kehoach.mending import mend_fully

    done = mend_fully(
        package,
        lambda one: check_document(one, selection).findings,
        unsafe=unsafe,
        findings=verdict.findings,
    )
    places = {id(finding): index for index, finding in enumerate(verdict.findings)}
    mended = frozenset(places[id(one)] for one in done.done if id(one) in places)
    reasons = {places[id(one)]: reason for one, reason in done.left if id(one) in places}
    if not mended:
        return Copies(reasons=reasons)
    try:
        return Copies(_write_beside(path, MENDED, done.package), "", mended, reasons)
    except OutputRefused as refusal:
        return Copies(reasons=reasons, refusals=(str(refusal),))


def write_annotated(path: Path, package: Package, verdict: Verdict, copies: Copies) -> Copies:
    """Write a copy with comments beside ``path`` and add it to ``copies``."""
    from kehoach.mending import annotate

    annotated = annotate(package, verdict.findings)
    try:
        return replace(copies, annotated_path=_write_beside(path, ANNOTATED, annotated))
    except OutputRefused as refusal:
        return replace(copies, refusals=(*copies.refusals, str(refusal)))


def _write_beside(path: Path, mark: str, package: Package) -> str:
    """Write a copy under a name that is free, or that holds the very same; return its path."""
    data = write_package(package.parts)
    names = (f"{path.stem}.{mark}{number}.docx" for number in ("", *range(2, _MOST_COPIES)))
    for target in map(path.with_name, names):
        if _holds(target, data) or _write_new(target, data):
            return str(target)
    raise OutputRefused(tr("{name}: đã có quá nhiều bản chép, chưa ghi gì", name=str(path)))


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.is_file() and target.read_bytes() == data
    except OSError:
        return False


def _write_new(target: Path, data: bytes) -> bool:
    """Write a file unless there is one; another process may have made it a moment ago."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError:
        write_atomic(target, data)  # tells what is the matter
        return True
    try:
        write_atomic(target, data)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return True
