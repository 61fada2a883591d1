"""``submit``: write down one report that came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kehoach.actions.tracking_plan import find_kept, refuse_none
from kehoach.errors import BadInput, KehoachError, OutputRefused, Place
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.plan import read_plan
from kehoach.reading.workbook import Workbook
from kehoach.tracking.obligations import list_obligations
from kehoach.tracking.reading_submissions import find_spot, read_submissions
from kehoach.tracking.sheet import NAME, make_sheet
from kehoach.tracking.sheet_edit import set_cells
from kehoach.tracking.submissions import Checker, Entry, Submission
from kehoach.tracking.yaml_list import append_item
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from kehoach.tracking.obligations import Obligations
    from kehoach.tracking.reading_submissions import Spot


@dataclass(frozen=True, slots=True)
class SubmitRequest:
    """What came: from whom, for which activity, when, under which number; or why it need not.

    ``activity`` is its number in the plan or part of the report's name; ``force`` replaces what
    is on record.
    """

    plan: Path
    unit: str
    activity: str
    today: dt.date
    ngay: dt.date | None = None
    so_ky_hieu: str = ""
    mien: str | None = None
    kept: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class SubmitResult:
    """What was written down, and in which file; ``days`` counts how late it is (below 0: early)."""

    path: Path
    unit: str
    report: str
    submission: Submission
    days: int | None


def submit_report(request: SubmitRequest) -> SubmitResult:
    """Write down a report that came; the file's other content stays as it is.

    Raises:
        BadInput: the plan, the file or what is to be written down is wrong.
        KehoachError: it is on record already, or the file has no place for it.
        OutputRefused: the file cannot be written.
    """
    plan = read_plan(request.plan).plan
    obligations = list_obligations(plan)
    refuse_none(obligations, request.plan)
    submission = _check(request, obligations)
    path = request.kept or find_kept(request.plan) or request.plan.with_name(NAME)
    if not path.exists() and path.suffix.lower() == ".xlsx":
        cluster = plan.danh_sach.khoi.ten if plan.danh_sach.khoi else ""
        write_atomic(path, make_sheet(obligations, cluster))
    _write(path, submission, obligations, request)
    report = obligations.find_report(submission.so)
    unit = obligations.find_unit(submission.don_vi)
    assert report is not None
    assert unit is not None
    late = (submission.ngay - report.han).days if submission.ngay and report.han else None
    return SubmitResult(path, unit.ten, report.ten, submission, late)


def _check(request: SubmitRequest, obligations: Obligations) -> Submission:
    checker = Checker(obligations, request.today)
    place = Place("kehoach submit")
    names = ("don_vi", "hoat_dong", "ngay", "so_ky_hieu", "mien")
    ngay: object = request.ngay
    checker.check(
        Entry(
            request.unit,
            request.activity,
            ngay,
            request.so_ky_hieu or None,
            request.mien,
            dict.fromkeys(names, place),
        )
    )
    if checker.problems:
        raise BadInput(checker.problems)
    if not checker.submissions:
        raise KehoachError(tr("cần ngày nhận (--date) hoặc lý do được miễn (--mien)"))
    return checker.submissions[0]


def _write(
    path: Path, submission: Submission, obligations: Obligations, request: SubmitRequest
) -> None:
    old = read_submissions(path, obligations, request.today).submissions if path.exists() else ()
    for one in old:
        if (one.don_vi, one.so) == (submission.don_vi, submission.so):
            if path.suffix.lower() != ".xlsx":
                raise KehoachError(_tell_double(one, path, tr("sửa dòng ấy trong tệp")))
            if not request.force:
                raise KehoachError(_tell_double(one, path, tr("thêm --force để thay")))
    match path.suffix.lower():
        case ".xlsx":
            data = _fill_sheet(path, submission, obligations, request.today)
        case ".yaml" | ".yml":
            data = _append(path, submission)
        case other:
            raise OutputRefused(tr("{x}: không ghi thêm được vào tệp {y}", x=path, y=other))
    write_atomic(path, data)


def _tell_double(one: Submission, path: Path, hint: str) -> str:
    when = write_ngay_so(one.ngay) if one.ngay else tr("được miễn")
    return tr("{path}: đã ghi báo cáo này rồi ({x}); {y}", path=path, x=when, y=hint)


def _append(path: Path, submission: Submission) -> bytes:
    text = decode_text(read_bytes(path, str(path)), str(path)) if path.exists() else ""
    item: dict[str, Any] = {"don_vi": submission.don_vi, "hoat_dong": submission.so}
    if submission.ngay:
        item["ngay"] = write_ngay_so(submission.ngay)
    if submission.so_ky_hieu:
        item["so_ky_hieu"] = submission.so_ky_hieu
    if submission.mien is not None:
        item["mien"] = submission.mien
    return append_item(text, "nop_bao_cao", item).encode()


def _fill_sheet(
    path: Path, submission: Submission, obligations: Obligations, today: dt.date
) -> bytes:
    spot = find_spot(path, obligations, submission.don_vi, submission.so)
    if spot is None:
        raise KehoachError(
            tr(
                "{x}: bảng không có cột của báo cáo ({n}); lập bảng mới bằng --init",
                x=path,
                n=submission.so,
            )
        )
    data = read_bytes(path, str(path))
    part = next(one.part for one in Workbook(data).sheets if one.name == spot.sheet)
    cells = _list_cells(spot, submission, obligations)
    made = set_cells(data, part, cells)
    if _holds(made, submission, obligations, today):
        return made
    made = set_cells(data, part, cells, as_text=True)
    if not _holds(made, submission, obligations, today):
        raise AssertionError("the filled sheet does not read as it should")
    return made


def _list_cells(
    spot: Spot, submission: Submission, obligations: Obligations
) -> dict[str, dt.date | str]:
    cells: dict[str, dt.date | str] = {}
    if submission.ngay:
        cells[spot.ngay] = submission.ngay
    else:
        # what is read back, so never in another language
        cells[spot.ngay] = f"miễn: {submission.mien}"
    if spot.so and submission.so_ky_hieu:
        cells[spot.so] = submission.so_ky_hieu
    if spot.is_new_row:
        unit = obligations.find_unit(submission.don_vi)
        cells[spot.ma] = submission.don_vi
        if unit is not None and spot.ten:
            cells[spot.ten] = unit.ten
    return cells


def _holds(data: bytes, submission: Submission, obligations: Obligations, today: dt.date) -> bool:
    """Tell whether the sheet says what was to be written down, read as it will be read."""
    import tempfile
    from pathlib import Path as FilePath

    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        path = FilePath(folder) / NAME
        path.write_bytes(data)
        try:
            return submission in read_submissions(path, obligations, today).submissions
        except BadInput:
            return False
