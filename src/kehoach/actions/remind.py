"""``remind``: letters to the units that have reports to send, or have not sent them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.actions.earlier_letters import cite_earlier, name_uncited
from kehoach.actions.letter_extras import Made, write_extras
from kehoach.actions.rendering_letter import LETTER, LetterMaker
from kehoach.actions.rendering_plan import Template, get_default_template
from kehoach.actions.signers import find_signer
from kehoach.actions.tracking_plan import Tracked, track_plan
from kehoach.batch import BatchOptions, Job, check_jobs, open_executor, run_batch
from kehoach.errors import KehoachError, Notice, Place
from kehoach.messages import tr
from kehoach.model.don_doc import MotCongVan
from kehoach.reading.files import read_bytes
from kehoach.reading.near_miss import suggest
from kehoach.thoi_gian.ngay_nghi import Calendar
from kehoach.tracking.journal import NAME as JOURNAL
from kehoach.tracking.journal import add_entries, read_journal
from kehoach.tracking.letter import Sending, is_issued, make_letter
from kehoach.tracking.reminding import (
    Choice,
    Reminder,
    find_sender,
    join_reminders,
    list_due,
    list_entries,
)
from kehoach.tracking.submissions import find_reports
from kehoach.tracking.wordings import NAME as WORDS
from kehoach.tracking.wordings import read_words
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kehoach.batch import Failure
    from kehoach.model import KeHoach
    from kehoach.tracking.journal import Journal

INDEX: Final = "danh-sach.xlsx"
_KIND: Final = "cong-van"


@dataclass(frozen=True, slots=True)
class RemindRequest:
    """Which letters to make, and what to make of them.

    Attributes:
        plan: the plan.
        out: the folder of the letters.
        as_of: the day on which debts are judged.
        today: the real day.
        kept: the file of submissions, if not the usual one.
        before: remind of what is due within so many days, instead of urging.
        common: one letter to all units of a degree.
        don_vi: units to write to, by code or name; none is all.
        hoat_dong: activities, by number or name of report; none is all.
        lan: only letters of this degree.
        again: even for debts that were written about on the same day.
        deadline: the new deadline; None for as many days as the wording says.
        ky: who signs, by short name in the office's profile; None for whoever signs the plan.
        words: the file of the wording, if not the usual one.
        template: an own template.
        merge, zip: files to gather the letters in.
        pdf, eml: whether to make a PDF and a mail draft of each.
        jobs: how many processes.
        force: overwrite letters that a person changed.
    """

    plan: Path
    out: Path
    as_of: dt.date
    today: dt.date
    kept: Path | None = None
    before: int | None = None
    common: bool = False
    don_vi: tuple[str, ...] = ()
    hoat_dong: tuple[str, ...] = ()
    lan: int | None = None
    again: bool = False
    deadline: dt.date | None = None
    ky: str | None = None
    words: Path | None = None
    template: Path | None = None
    merge: Path | None = None
    zip: Path | None = None
    pdf: bool = False
    eml: bool = False
    jobs: int = 1
    force: bool = False


@dataclass(frozen=True, slots=True)
class PlannedLetter:
    """A letter that is to be made: its file, degree, units and reports."""

    name: str
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class RemindResult:
    """What was made: letters, failures, the list; what a person should know."""

    letters: tuple[PlannedLetter, ...]
    notices: tuple[Notice, ...]
    failures: tuple[Failure, ...] = ()
    index: Path | None = None
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Run:
    """Letters that were chosen and composed, ready to be made."""

    tracked: Tracked
    sending: Sending
    letters: tuple[PlannedLetter, ...]
    jobs: Sequence[Job]
    notices: tuple[Notice, ...]
    template: Template = field(repr=False)


def plan_letters(request: RemindRequest) -> RemindResult:
    """Return which letters would be made; nothing is written.

    Raises:
        KehoachError: as :func:`remind_units`.
    """
    run = _prepare(request)
    return RemindResult(run.letters, run.notices)


def remind_units(
    request: RemindRequest, watch: Callable[[int], None] | None = None
) -> RemindResult:
    """Make the letters, note them in the journal, and gather them as asked.

    Raises:
        BadInput: the plan, the submissions, the journal or the wording cannot be used.
        KehoachError: an own template cannot be used; a unit or signer is unknown.
        OutputRefused: the folder cannot be written.
    """
    run = _prepare(request)
    if not run.letters:
        return RemindResult((), run.notices)
    jobs = check_jobs(run.jobs, reserved=[INDEX])
    jobs.refuse_bad()
    letters = tuple(
        PlannedLetter(job.name, one.reminder)
        for job, one in zip(jobs.list_all(), run.letters, strict=True)
    )
    with open_executor(request.jobs, count=jobs.count) as at:
        outcome = run_batch(
            jobs,
            LetterMaker(run.template),
            request.out,
            at=at,
            options=BatchOptions(force=request.force),
            watch=watch,
        )
    failed = {one.name for one in outcome.failures}
    made = tuple(one for one in letters if one.name not in failed)
    _note(request, run, made)
    extras = write_extras(request, [_describe(one, run) for one in made])
    notices = (*run.notices, *extras.notices)
    return RemindResult(letters, notices, outcome.failures, extras.index, extras.troubles)


def _prepare(request: RemindRequest) -> _Run:
    tracked = track_plan(request.plan, request.kept, request.as_of, request.today)
    journal = read_journal(_journal_of(request.plan))
    choice = Choice(
        request.before,
        frozenset(_find_units(request, tracked)),
        frozenset(_find_activities(request, tracked)),
        request.lan,
        request.again,
    )
    sender = find_sender(tracked.plan)
    due = list_due(tracked.status, journal, choice, sender)
    reminders = join_reminders(due.reminders) if request.common else due.reminders
    truoc = dict(_cite_all(request, journal, reminders))
    sending = _make_sending(request, tracked, truoc)
    letters = tuple(_plan_one(one, request.as_of) for one in reminders)
    jobs = [_make_job(one, sending, request.plan) for one in letters]
    notices = [*tracked.notices, *_tell(request, tracked.plan, reminders, truoc)]
    if due.told_today:
        names = ", ".join(unit.ma for unit in due.told_today)
        text = tr("đã có công văn cùng ngày, không lập lại: {x} (--again để lập lại)", x=names)
        notices.append(Notice("da-lap-trong-ngay", Place(str(request.plan)), text))
    return _Run(tracked, sending, letters, jobs, tuple(notices), _load_template(request))


def _journal_of(plan: Path) -> Path:
    return plan.with_name(JOURNAL)


def _find_units(request: RemindRequest, tracked: Tracked) -> Iterator[str]:
    for name in request.don_vi:
        unit = tracked.obligations.find_unit(name)
        if unit is None:
            known = [one.ma for one in tracked.obligations.units]
            near = suggest(name, known)
            hint = tr("có phải {x}?", x=near) if near else ""
            text = tr("không đơn vị nào phải gửi báo cáo tên là “{x}”. {y}", x=name, y=hint)
            raise KehoachError(text.strip())
        yield unit.ma


def _find_activities(request: RemindRequest, tracked: Tracked) -> Iterator[int]:
    for words in request.hoat_dong:
        found = find_reports(tracked.obligations.reports, words)
        if not found:
            known = "; ".join(f"{one.so}. {one.ten}" for one in tracked.obligations.reports)
            raise KehoachError(tr("không báo cáo nào là “{x}”; có: {y}", x=words, y=known))
        yield from (one.so for one in found)


def _cite_all(
    request: RemindRequest, journal: Journal, reminders: Sequence[Reminder]
) -> Iterator[tuple[str, str]]:
    for one in reminders:
        for item in one.items if one.lan > 1 else ():
            last = journal.find_last(item.don_vi.ma, item.report.so, request.as_of)
            if last is not None and (cited := cite_earlier(last, request.plan.parent)):
                yield item.don_vi.ma, cited


def _make_sending(request: RemindRequest, tracked: Tracked, truoc: Mapping[str, str]) -> Sending:
    words = read_words(request.words or _find_words(request.plan))
    deadline = request.deadline or _choose_deadline(request.as_of, words.han_moi_sau)
    signer = find_signer(request.plan, tracked.plan, request.ky)
    return Sending(tracked.plan, tracked.status, words, deadline, signer, truoc)


def _find_words(plan: Path) -> Path | None:
    path = plan.with_name(WORDS)
    return path if path.is_file() else None


def _choose_deadline(as_of: dt.date, days: int) -> dt.date:
    """Return the day so many days on, or the next working day where offices are closed."""
    day, calendar = as_of + dt.timedelta(days=days), Calendar()
    while calendar.find(day):
        day += dt.timedelta(days=1)
    return day


def _plan_one(reminder: Reminder, as_of: dt.date) -> PlannedLetter:
    who = reminder.units[0].ma if len(reminder.units) == 1 else "Gửi chung"
    degree = f"lần {reminder.lan}" if reminder.lan else "nhắc"
    return PlannedLetter(f"{who} {as_of.isoformat()} {degree}.docx", reminder)


def _make_job(letter: PlannedLetter, sending: Sending, plan: Path) -> Job:
    return Job(
        Place(str(plan)),
        letter.name,
        {LETTER: make_letter(letter.reminder, sending)},
        key=letter.name.removesuffix(".docx"),
    )


def _load_template(request: RemindRequest) -> Template:
    if request.template is None:
        return get_default_template(_KIND)
    return Template(read_bytes(request.template, str(request.template)), str(request.template))


def _tell(
    request: RemindRequest, plan: KeHoach, reminders: Sequence[Reminder], truoc: Mapping[str, str]
) -> Iterator[Notice]:
    place = Place(str(request.plan))
    if reminders and not is_issued(plan):
        text = tr("kế hoạch chưa có đủ số, ngày; công văn để dấu … ở chỗ ấy")
        yield Notice("ke-hoach-chua-ban-hanh", place, text)
    again = [unit.ma for one in reminders for unit in one.units if one.lan > 1]
    uncited = [ma for ma in again if ma not in truoc]
    if uncited:
        yield Notice("chua-co-so-lan-truoc", place, name_uncited(uncited))


def _note(request: RemindRequest, run: _Run, made: Sequence[PlannedLetter]) -> None:
    """Write the letters made into the journal: only now, so that none is counted that is not."""
    path = _journal_of(request.plan)
    journal = read_journal(path)
    files = {id(one.reminder): one.name for one in made}
    entries = []
    for reminder, unit, reports, day in list_entries([one.reminder for one in made], request.as_of):
        if all(journal.was_told(unit.ma, so, day) for so in reports):
            continue
        tep = _show_path(request.out / files[id(reminder)], request.plan.parent)
        entries.append(
            MotCongVan(ngay=day, lan=reminder.lan, don_vi=unit.ma, hoat_dong=reports, tep=tep)
        )
    if entries:
        write_atomic(path, add_entries(path, entries))


def _show_path(path: Path, folder: Path) -> str:
    full, base = path.resolve(), folder.resolve()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else full.as_posix()


def _describe(letter: PlannedLetter, run: _Run) -> Made:
    composed = make_letter(letter.reminder, run.sending)
    return Made(letter.name, letter.reminder, composed)


def eject_words(out: Path) -> Path:
    """Write our file of words to ``out``, to be changed, and return its path.

    Raises:
        KehoachError: a file is there already.
        OutputRefused: it cannot be written.
    """
    from kehoach.tracking.wordings import read_shipped_words

    path = out / WORDS if out.is_dir() else out
    if path.exists():
        raise KehoachError(tr("{x}: đã có sẵn, không ghi đè", x=path))
    write_atomic(path, read_shipped_words().encode())
    return path
