"""``collect``: the units' filled forms gathered into one file of results."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.actions.collect_files import list_forms
from kehoach.actions.collect_reports import Recording, record_reports
from kehoach.actions.forms import Asked, read_asked
from kehoach.bieu_mau.expecting import Expectation
from kehoach.bieu_mau.gathering import gather_forms, name_period, refuse_strangers, take_form
from kehoach.bieu_mau.merging import Merged, Outcome, merge_results
from kehoach.bieu_mau.periods import name_ky
from kehoach.bieu_mau.reading_form import read_form, trust
from kehoach.bieu_mau.record import read_record, start_record, write_record
from kehoach.errors import BadInput, KehoachError, Notice, OutputRefused
from kehoach.messages import tr
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from kehoach.bieu_mau.gathering import Taken
    from kehoach.bieu_mau.record import Record
    from kehoach.errors import Problem
    from kehoach.model.don_vi import DonVi
    from kehoach.model.ky import MaKy
    from kehoach.model.tieu_chi import TieuChi


@dataclass(frozen=True, slots=True)
class CollectRequest:
    """Which forms to collect, and where to.

    Attributes:
        paths: files and folders.
        today: no day in a form can be later.
        plan: the plan by which forms are judged; None to take each form's own word.
        tieu_chi: the file of criteria, if not the one beside the plan.
        out: the file of results; None for the usual name beside the plan, or here.
        ky: the period, where the forms are of several.
        kept: the file of submissions, if not the one beside the plan.
        with_clusters: read the columns that the cluster's leader fills.
        record: write down the reports sent in the file of submissions.
        force: replace what is on record by what the forms say.
    """

    paths: tuple[Path, ...]
    today: dt.date
    plan: Path | None = None
    tieu_chi: Path | None = None
    out: Path | None = None
    ky: MaKy | None = None
    kept: Path | None = None
    with_clusters: bool = False
    record: bool = True
    force: bool = False


@dataclass(frozen=True, slots=True)
class CollectedUnit:
    """A unit whose form was taken, and what it did to the record."""

    ma: str
    ten: str
    file: str
    phien_ban: int
    outcome: Outcome
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CollectResult:
    """What was collected, what was refused, and who is missing.

    Attributes:
        out: the file of results.
        nam, ky: its year and period.
        units: the units whose forms were taken.
        problems: why forms were refused.
        refused: how many files were.
        missing: members that are not on record; None without a plan.
        recording: what was written into the file of submissions; None without a plan.
    """

    out: Path
    nam: int
    ky: MaKy
    units: tuple[CollectedUnit, ...]
    problems: tuple[Problem, ...]
    missing: tuple[DonVi, ...] | None
    recording: Recording | None
    notices: tuple[Notice, ...]

    @property
    def refused(self) -> int:
        """How many files were refused."""
        return len({one.place.file for one in self.problems})


def collect_forms(request: CollectRequest) -> CollectResult:
    """Read the forms and put what they say on record; each form whole or not at all.

    Raises:
        BadInput: no form can be taken, or the plan, the criteria, the record cannot be used.
        KehoachError: the forms are of several periods and none was chosen.
        OutputRefused: the record cannot be written.
    """
    asked = read_asked(request.plan, request.tieu_chi) if request.plan else None
    files, notices = list_forms(request.paths)
    taken, problems = _read_all(files, asked, request)
    notices += [notice for one in taken for notice in one.form.notices]
    nam, ky = _choose_period(taken, request, problems)
    strangers = list(refuse_strangers(taken, nam, ky))
    foreign = {one.place.file for one in strangers}
    gathered = gather_forms([one for one in taken if one.form.file not in foreign])
    problems += [*strangers, *gathered.problems]
    out = request.out or _name_record(request.plan, nam, ky)
    record = _open_record(out, nam, ky)
    merged = _merge(record, gathered.taken, request, problems)
    if not merged:
        raise BadInput(problems)
    kept = [one for one in gathered.taken if one.results.ma in merged]
    recording = _record_reports(asked, request, kept)
    _write(out, record, merged, recording)
    notices += [*gathered.notices, *_tell_unscored(kept, asked.tieu_chi if asked else None)]
    return CollectResult(
        out=out,
        nam=nam,
        ky=ky,
        units=tuple(_describe(one, merged[one.results.ma]) for one in kept),
        problems=tuple(problems),
        missing=_list_missing(asked, record, merged),
        recording=recording,
        notices=(*notices, *(recording.notices if recording else ())),
    )


def _read_all(
    files: Sequence[Path], asked: Asked | None, request: CollectRequest
) -> tuple[list[Taken], list[Problem]]:
    expect = Expectation(asked.plan, asked.obligations, asked.tieu_chi) if asked else trust
    taken: list[Taken] = []
    problems: list[Problem] = []
    for path in files:
        try:
            form = read_form(path, request.today, expect)
            taken.append(take_form(form, with_clusters=request.with_clusters))
        except BadInput as error:
            problems += error.problems
    return taken, problems


def _choose_period(
    taken: Sequence[Taken], request: CollectRequest, problems: Sequence[Problem]
) -> tuple[int, MaKy]:
    """Return year and period of the record.

    Raises:
        BadInput: no form could be read.
        KehoachError: the forms are of several periods, and nothing says which is meant; or the
            record is of another period than the one that was chosen.
    """
    if not taken:
        raise BadInput(problems)
    if request.out is not None and request.out.exists():
        known = read_record(request.out).ket_qua
        if request.ky not in (None, known.ky):
            raise KehoachError(
                tr(
                    "{x} đang ghi kết quả {y}; bỏ --ky, hoặc chọn tệp khác bằng -o",
                    x=request.out,
                    y=name_ky(known.ky, known.nam),
                )
            )
        return known.nam, known.ky
    periods = Counter(
        (one.form.identity.nam, one.form.identity.ky)
        for one in taken
        if request.ky in (None, one.form.identity.ky)
    )
    if len(periods) == 1:
        return next(iter(periods))
    names = ", ".join(sorted({name_period(one.form.identity) for one in taken}))
    raise KehoachError(tr("các biểu mẫu thuộc nhiều kỳ: {x}; chọn một kỳ bằng --ky", x=names))


def _name_record(plan: Path | None, nam: int, ky: MaKy) -> Path:
    name = f"ket-qua-{nam}.yaml" if ky == "nam" else f"ket-qua-{nam}-{ky}.yaml"
    return plan.with_name(name) if plan else Path(name)


def _open_record(out: Path, nam: int, ky: MaKy) -> Record:
    if out.suffix.lower() not in (".yaml", ".yml"):
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .yaml", x=out))
    return read_record(out) if out.exists() else start_record(nam, ky)


def _merge(
    record: Record, taken: Sequence[Taken], request: CollectRequest, problems: list[Problem]
) -> dict[str, Merged]:
    """Return the results of each unit by its code; what may not change becomes a problem."""
    known = {one.ma.casefold(): one for one in record.ket_qua.don_vi}
    merged: dict[str, Merged] = {}
    for one in taken:
        found = merge_results(known.get(one.results.ma.casefold()), one, force=request.force)
        if isinstance(found, Merged):
            merged[one.results.ma] = found
        else:
            problems.append(found)
    return merged


def _record_reports(
    asked: Asked | None, request: CollectRequest, taken: Sequence[Taken]
) -> Recording | None:
    if asked is None or request.plan is None or not request.record:
        return None
    return record_reports(asked, request.plan, request.kept, taken, request.today)


def _write(
    out: Path, record: Record, merged: dict[str, Merged], recording: Recording | None
) -> None:
    changed = [one.results for one in merged.values() if one.outcome is not Outcome.NHU_CU]
    if changed:
        write_atomic(out, write_record(record, changed).encode())
    if recording is not None and recording.data is not None:
        write_atomic(recording.path, recording.data)


def _describe(one: Taken, merged: Merged) -> CollectedUnit:
    identity = one.form.identity
    return CollectedUnit(
        identity.don_vi,
        identity.ten,
        one.form.file,
        identity.phien_ban,
        merged.outcome,
        merged.changed,
    )


def _list_missing(
    asked: Asked | None, record: Record, merged: dict[str, Merged]
) -> tuple[DonVi, ...] | None:
    if asked is None:
        return None
    known = {one.ma.casefold() for one in record.ket_qua.don_vi}
    known |= {ma.casefold() for ma in merged}
    members = asked.plan.danh_sach.list_members(asked.plan.nam)
    return tuple(one for one in members if one.ma.casefold() not in known)


def _tell_unscored(taken: Sequence[Taken], tieu_chi: TieuChi | None) -> Iterator[Notice]:
    """Tell of each form in which criteria have no points: a blank is no zero."""
    criteria = [one.ma for one in tieu_chi.tieu_chi] if tieu_chi else []
    for one in taken:
        asked = [ma for ma in criteria if f"tu_cham.{ma}" in one.form.places]
        blank = [ma for ma in asked if f"tu_cham.{ma}" not in one.form.values]
        if blank:
            place = one.form.places[f"tu_cham.{blank[0]}"]
            text = tr("chưa tự chấm {n} tiêu chí: {x}", n=len(blank), x=", ".join(blank))
            yield Notice("chua-tu-cham", place, text)
