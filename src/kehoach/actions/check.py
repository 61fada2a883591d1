"""``check``: any Word files against the decree, and copies of them mended or annotated."""

from __future__ import annotations

import itertools
import signal
import traceback
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from kehoach.actions.copies import write_annotated, write_mended
from kehoach.actions.opening import open_package
from kehoach.actions.ready import answer_all
from kehoach.actions.rules import list_unknown
from kehoach.checking.catalogue import RULES
from kehoach.checking.engine import check_paper
from kehoach.checking.paper import Paper
from kehoach.checking.readiness import Answer
from kehoach.checking.rule import JUDGED
from kehoach.checking.selection import Selection
from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import get_language, tr, use_language
from kehoach.reading.files import show_name
from kehoach.reading.project import CheckSettings, find_settings, read_settings
from kehoach.verdicts.files import Copies, FileVerdict, name_kind
from kehoach.word.opening import open_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.checking.engine import Verdict
    from kehoach.word.package import Package

_FEW_FILES: Final = 8
"""Below that, starting more processes costs more than it saves."""
_MOST_JOBS: Final = 61
"""Windows waits for no more processes at once."""
_LONGEST_CRASH: Final = 200


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


_Work = tuple["Path", CheckRequest, Selection]


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
    yield from _check_at_once(work, jobs)


def check_file(path: Path, request: CheckRequest, selection: Selection) -> FileVerdict:
    """Check one file, and write the copies that are asked for."""
    name = show_name(path, None)
    try:
        package, converted = open_package(path)
        paper = Paper.of(open_document(package))
        verdict = check_paper(paper, selection)
        answers = _ask(paper, package, verdict) if request.ready else ()
        copies = _write_copies(path, package, verdict, request, selection)
    except BadInput as refusal:
        return FileVerdict(name, problems=refusal.problems)
    except Exception as crash:
        # an error of ours in one file keeps back nothing of what is found in the others
        return FileVerdict(name, problems=(_describe_crash(name, crash),))
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


def _describe_crash(name: str, crash: Exception) -> Problem:
    last = traceback.extract_tb(crash.__traceback__)[-1]
    what = f"{PurePath(last.filename).name}:{last.lineno}, {type(crash).__name__}: {crash}"
    error = " ".join(what.split())[:_LONGEST_CRASH]
    found = tr("lỗi của chương trình khi soát tệp này: {loi}", loi=error)
    hint = tr("gửi dòng này, và tệp nếu được, cho người phụ trách kehoach")
    return Problem("loi-chuong-trinh", Place(name), found=found, hint=hint)


def _ask(paper: Paper, package: Package, verdict: Verdict) -> tuple[Answer, ...]:
    """Ask whether a paper can be signed that the decree rules; of others nobody can tell."""
    if paper.kind in JUDGED:
        return tuple(answer_all(paper, package, verdict.findings))
    title = tr("là văn bản hành chính theo Nghị định 30")
    return (Answer("loai-van-ban", title, "unknown", name_kind(paper.kind)),)


def _check_at_once(work: Sequence[_Work], jobs: int) -> Iterator[FileVerdict]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    pool = ProcessPoolExecutor(
        min(jobs, len(work), _MOST_JOBS), initializer=_begin_worker, initargs=(get_language(),)
    )
    try:
        for verdict in pool.map(_check, work):
            yield verdict
            done += 1
    except BrokenProcessPool:
        yield from (_describe_unasked(path) for path, *_ in work[done:])
    finally:
        # who stops early, by Ctrl+C or a closed pipe, does not wait for all that is left
        pool.shutdown(cancel_futures=True)


def _describe_unasked(path: Path) -> FileVerdict:
    name = show_name(path, None)
    found = tr("chưa soát: máy đã dừng một tiến trình soát, có thể vì hết bộ nhớ")
    hint = tr("soát lại với --jobs 1")
    return FileVerdict(name, problems=(Problem("chua-soat", Place(name), found=found, hint=hint),))


def _begin_worker(language: str) -> None:
    # Ctrl+C goes to all processes of a terminal; the first one ends the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use_language(language)


def _check(work: _Work) -> FileVerdict:
    return check_file(*work)


def _write_copies(
    path: Path, package: Package, verdict: Verdict, request: CheckRequest, selection: Selection
) -> Copies:
    copies = Copies()
    if request.fix and verdict.findings:
        copies = write_mended(path, package, verdict, selection, unsafe=request.unsafe)
    if request.annotate and verdict.findings:
        copies = write_annotated(path, package, verdict, copies)
    return copies


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
    if request.select == ():
        # nothing asked would look like nothing found
        expected = tr("ít nhất một mã, xem `kehoach rules`")
        problems.append(Problem("thieu-quy-tac", Place("--select"), "", tr("để trống"), expected))
    if problems:
        raise BadInput(problems)
