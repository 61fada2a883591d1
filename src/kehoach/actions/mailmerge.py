"""``mailmerge``: an office's own Word template and its list into a letter for each row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from kehoach.actions.letter_columns import PATTERN, ColumnCheck
from kehoach.actions.letter_table import NUMBER, LetterTable
from kehoach.batch import BatchOptions, Outcome, check_jobs, open_executor, run_batch
from kehoach.errors import BadInput, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.reading.files import read_bytes
from kehoach.reading.records import open_records
from kehoach.rendering import load_prepared
from kehoach.rendering.pattern import TextPattern
from kehoach.rendering.source import make_inert
from kehoach.word.package import refuse
from kehoach.writing.lists import write_list
from kehoach.writing.zips import refuse_foreign_zip, write_zip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kehoach.batch import CheckedJobs
    from kehoach.errors import Notice

INDEX: Final = "danh-sach.xlsx"
"""The list of what was made, in the folder of the letters."""
_WIDTHS: Final = (8, 60, 16, 50)

Watch = Callable[[int, int], None]
"""Is told how many more letters are settled, and of how many."""


@dataclass(frozen=True, slots=True)
class MailmergeRequest:
    """What to make.

    Attributes:
        template: a .docx with docxtpl's tags.
        data: the list: .xlsx, .csv, .json or .yaml.
        out: the folder of the letters.
        name: the name of each file, with tags and without ending; by default the template's name
            and the number of the row.
        sheet: the sheet of an .xlsx.
        jobs: how many processes of this machine; few letters are made in this one.
        scheduler: the address of a dask scheduler to make them there instead.
        resume: leave out what an earlier, unfinished run has made.
        skip_bad: make the others while a row is bad.
        force: overwrite even letters that a person changed.
        zip: an archive to gather the letters in.
    """

    template: Path
    data: Path
    out: Path
    name: str | None = None
    sheet: str | None = None
    jobs: int = 1
    scheduler: str | None = None
    resume: bool = False
    skip_bad: bool = False
    force: bool = False
    zip: Path | None = None


@dataclass(frozen=True, slots=True)
class MailmergeResult:
    """What came of it: the outcome, the list of what was made, what is odd about the input.

    ``troubles`` say why the list or the archive was not written; the letters stand all the same.
    """

    outcome: Outcome
    index: Path | None
    notices: tuple[Notice, ...]
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedLetters:
    """What would be made: the name of each file, what is bad, what is odd."""

    names: tuple[str, ...]
    left_out: tuple[Problem, ...]
    notices: tuple[Notice, ...]


def merge_letters(request: MailmergeRequest, watch: Watch | None = None) -> MailmergeResult:
    """Make a letter for each row of a list.

    Raises:
        BadInput: the template, the list or a row of it cannot be used; nothing was made.
        OutputRefused: the folder or the archive cannot be written; nothing was made.
        KehoachError: the scheduler does not answer.
    """
    if request.zip is not None:
        refuse_foreign_zip(request.zip, force=request.force)
    letters = _check(request)
    count = letters.jobs.count - len(letters.jobs.bad)
    with open_executor(request.jobs, count=count, scheduler=request.scheduler) as at:
        outcome = run_batch(
            letters.jobs,
            letters.table.maker,
            request.out,
            at=at,
            options=BatchOptions(resume=request.resume, force=request.force),
            watch=(lambda more: watch(more, count)) if watch else None,
        )
    index, troubles = _write_extras(request, letters, outcome)
    return MailmergeResult(outcome, index, letters.notices, troubles)


def plan_letters(request: MailmergeRequest) -> PlannedLetters:
    """Check all as :func:`merge_letters` does, and say what it would make; nothing is written.

    Raises:
        BadInput: as there.
    """
    letters = _check(request)
    return PlannedLetters(
        tuple(job.name for job in letters.jobs),
        tuple(letters.jobs.list_problems()),
        letters.notices,
    )


class _Letters(NamedTuple):
    """A list that was checked."""

    table: LetterTable
    jobs: CheckedJobs
    notices: tuple[Notice, ...]


def _check(request: MailmergeRequest) -> _Letters:
    name = str(request.template)
    template = read_bytes(request.template, name)
    needs = load_prepared(template, name=name).list_needs()
    if not needs:
        found = tr("tệp Word không có thẻ {{ … }} nào, mọi thư sẽ giống hệt nhau")
        expected = tr("một mẫu có thẻ như {x}", x="{{ ho_ten }}")
        raise refuse(name, "mau-khong-the", found, expected=expected)
    pattern = TextPattern(_choose_pattern(request), PATTERN)
    records = open_records(request.data, needs.keys() | pattern.names, sheet=request.sheet)
    check = ColumnCheck(records, needs, pattern, frozenset({NUMBER}))
    check.refuse_missing()
    table = LetterTable(records, template, name, needs, pattern)
    jobs = check_jobs(table, reserved=[INDEX])
    if not jobs.count:
        expected = tr("ít nhất một hàng dưới hàng tiêu đề")
        raise BadInput([Problem("bang-rong", Place(records.file), expected=expected)])
    if not request.skip_bad:
        jobs.refuse_bad()
    return _Letters(table, jobs, (*check.list_notices(), *records.notices))


def _choose_pattern(request: MailmergeRequest) -> str:
    if request.name is None:
        return f"{make_inert(request.template.stem)} {{{{ {NUMBER} }}}}"
    return request.name.strip().removesuffix(".docx")


def _write_extras(
    request: MailmergeRequest, letters: _Letters, outcome: Outcome
) -> tuple[Path | None, tuple[str, ...]]:
    """Write the list of what was made and the archive; return where, and what went wrong."""
    index, troubles = None, []
    try:
        index = _write_index(request.out / INDEX, letters, outcome)
    except OutputRefused as refusal:
        troubles.append(str(refusal))
    if request.zip is not None:
        failed = {failure.index for failure in outcome.failures}
        names = (job.name for job in letters.jobs if job.index not in failed)
        try:
            write_zip(request.zip, request.out, names, force=request.force)
        except OutputRefused as refusal:
            troubles.append(str(refusal))
    return index, tuple(troubles)


def _write_index(path: Path, letters: _Letters, outcome: Outcome) -> Path:
    headings = letters.table.records.headings
    titles = [tr("TT"), tr("Tệp"), tr("Kết quả"), tr("Lý do"), *(one.title for one in headings)]
    rows = _list_rows(letters, {one.index: one.text for one in outcome.failures})
    return write_list(path, titles, rows, widths=_WIDTHS)


def _list_rows(letters: _Letters, failures: Mapping[int, str]) -> Iterator[list[str]]:
    keys = [heading.key for heading in letters.table.records.headings]
    for job in letters.jobs.list_all():
        bad = letters.jobs.bad.get(job.index, ())
        reasons = [_show_reason(problem) for problem in bad]
        if job.index in failures:
            reasons.append(failures[job.index])
        verdict = tr("chưa lập") if reasons else tr("đã lập")
        cells = (_show_cell(job.job.variables.get(key, "")) for key in keys)
        yield [
            str(job.index + 1),
            "" if bad else job.name,
            verdict,
            "; ".join(reasons),
            *cells,
        ]


def _show_reason(problem: Problem) -> str:
    spot = problem.place.cell or ""
    return f"{spot} {problem.path}: {problem.found or problem.expected}".strip(" :")


def _show_cell(value: object) -> str:
    if isinstance(value, list | dict):
        return tr("({n} mục)", n=len(value))
    return str(value)
