"""``check``: any Word files against the decree, and copies of them mended or annotated."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kehoach.actions.opening import open_package
from kehoach.actions.ready import answer_all
from kehoach.actions.rules import list_unknown
from kehoach.checking.catalogue import RULES
from kehoach.checking.engine import check_document, check_paper
from kehoach.checking.paper import Paper
from kehoach.checking.selection import Selection
from kehoach.errors import BadInput
from kehoach.messages import get_language, use_language
from kehoach.nd30 import KINDS
from kehoach.reading.project import CheckSettings, find_settings, read_settings
from kehoach.verdicts.files import Copies, FileVerdict
from kehoach.word.opening import open_document
from kehoach.word.package import Package, write_package
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.checking.engine import Verdict
    from kehoach.checking.readiness import Answer

_FEW_FILES: Final = 8
"""Below that, starting more processes costs more than it saves."""
_MENDED, _ANNOTATED = "da-sua", "ghi-chu"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """How to check.

    Attributes:
        select: rules to ask instead of those of ``kehoach.toml``; None leaves that to it.
        ignore: rules not to ask, besides those of ``kehoach.toml``.
        config: that file; None looks for it from each document's folder upward.
        fix: write a mended copy beside each file where something can be mended.
        unsafe: mend also what could change the meaning.
        annotate: write a copy with each finding as a comment.
        ready: ask also whether it can be signed now.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    config: Path | None = None
    fix: bool = False
    unsafe: bool = False
    annotate: bool = False
    ready: bool = False


def check_files(
    paths: Sequence[Path], request: CheckRequest, *, jobs: int = 1
) -> Iterator[FileVerdict]:
    """Yield what is said of each file, in the order of ``paths``.

    A file that cannot be read has its problems in its verdict and stops nothing.

    Raises:
        BadInput: a rule is named that there is not, or ``kehoach.toml`` cannot be used.
    """
    _refuse_unknown(request)
    settings = {path: _load_settings(path, request) for path in paths}
    work = [(path, request, _make_selection(path, request, settings[path])) for path in paths]
    if jobs <= 1 or len(work) < _FEW_FILES:
        yield from itertools.starmap(check_file, work)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=use_language, initargs=(get_language(),)) as pool:
        yield from pool.map(_check, work, chunksize=4)


def check_file(path: Path, request: CheckRequest, selection: Selection) -> FileVerdict:
    """Check one file, and write the copies that are asked for."""
    name = str(path)
    try:
        package, converted = open_package(path)
        paper = Paper.of(open_document(package))
        verdict = check_paper(paper, selection)
        answers = _ask(paper, package, verdict) if request.ready else ()
        copies = _write_copies(path, package, verdict, request, selection)
    except BadInput as refusal:
        return FileVerdict(name, problems=refusal.problems)
    return FileVerdict(
        name,
        verdict.kind,
        # what only menders need would fill the memory over a folder of files
        tuple(replace(one, at=None, edits=()) for one in verdict.findings),
        crashes=tuple(verdict.crashes.items()),
        skipped=tuple(id for id, came in verdict.outcomes.items() if came == "not-applicable"),
        converted=converted,
        copies=copies,
        readiness=answers,
    )


def _ask(paper: Paper, package: Package, verdict: Verdict) -> tuple[Answer, ...]:
    """Ask for readiness where there is something to sign."""
    is_ours = paper.kind in KINDS
    return tuple(answer_all(paper, package, verdict.findings)) if is_ours else ()


def _check(work: tuple[Path, CheckRequest, Selection]) -> FileVerdict:
    return check_file(*work)


def _write_copies(
    path: Path, package: Package, verdict: Verdict, request: CheckRequest, selection: Selection
) -> Copies:
    copies = Copies()
    if request.fix and verdict.findings:
        copies = _mend(path, package, verdict, request.unsafe, selection)
    if request.annotate and verdict.findings:
        from kehoach.mending import annotate

        annotated = annotate(package, verdict.findings)
        copies = replace(copies, annotated_path=_write_beside(path, _ANNOTATED, annotated))
    return copies


def _mend(
    path: Path, package: Package, verdict: Verdict, unsafe: bool, selection: Selection
) -> Copies:
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
    target = _write_beside(path, _MENDED, done.package) if mended else ""
    return Copies(target, "", mended, reasons)


def _write_beside(path: Path, mark: str, package: Package) -> str:
    """Write a copy beside ``path`` under a name that is free, and return it."""
    names = (f"{path.stem}.{mark}{number}.docx" for number in ("", *range(2, 1000)))
    target = next(one for one in map(path.with_name, names) if not one.exists())
    write_atomic(target, write_package(package.parts))
    return str(target)


def _load_settings(path: Path, request: CheckRequest) -> CheckSettings:
    found = request.config or find_settings(path.parent)
    return read_settings(found, frozenset(RULES)) if found else CheckSettings()


def _make_selection(path: Path, request: CheckRequest, settings: CheckSettings) -> Selection:
    select = request.select if request.select is not None else settings.select
    return Selection(
        ("",) if select is None else select,
        (*settings.list_ignored(path), *request.ignore),
        settings.severity,
    )


def _refuse_unknown(request: CheckRequest) -> None:
    problems = [
        *list_unknown(request.select or (), "--select"),
        *list_unknown(request.ignore, "--ignore"),
    ]
    if problems:
        raise BadInput(problems)
