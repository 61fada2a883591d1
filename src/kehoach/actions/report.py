"""``report``: the báo cáo of a period, computed from what was reported and written as Word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kehoach.actions.build import list_blanks, load_phu_luc, load_template
from kehoach.actions.rendering_apart import make_files, tell_leftovers, tell_tight, write_files
from kehoach.actions.rendering_report import KIND, REPORT
from kehoach.actions.report_notices import PROGRESS, list_notices, tell_uncited, tell_undrawn
from kehoach.actions.signers import find_signer
from kehoach.actions.tracking_plan import track_plan
from kehoach.errors import BadInput, KehoachError, Notice, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.model.ky import Ky, MaKy
from kehoach.reading.results import read_tieu_chi
from kehoach.tong_hop.bien import list_variables
from kehoach.tong_hop.doc import read_progress, read_results
from kehoach.tong_hop.json_form import describe_report
from kehoach.tong_hop.loi import NAME as WORDS
from kehoach.tong_hop.loi import read_shipped_words, read_words
from kehoach.tong_hop.tong import DuLieu, KyTruoc, compute
from kehoach.tong_hop.viet import Viec, write_report
from kehoach.word.figures_xml import put_figures
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from kehoach.actions.rendering_apart import MadeFile
    from kehoach.actions.tracking_plan import Tracked
    from kehoach.model.ket_qua import KetQua
    from kehoach.model.loi_bao_cao import LoiBaoCao
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tong_hop.viet import Written


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which report to write, and from what.

    Attributes:
        plan: the plan.
        period: the period: '6-thang', 'nam' …
        today: the real day.
        out: the Word file; None for bao-cao-6-thang-2023.docx beside the plan.
        as_of: the day on which things are judged; None for the last of the period, or today.
        kept: the file of submissions; None for the usual one.
        ket_qua: the results of the units; None for the usual file, if there is one.
        tieu_chi: the criteria; None for the usual file, if there is one.
        nam_truoc: the results of the same period of the year before; None for the usual file.
        tieu_chi_truoc: the criteria of that year, to compare scores; None for the usual file.
        tien_do: the progress of activities; None for the usual file, if there is one.
        gui: 'bo' or 'noi_bo'; None for 'bo' where the wording names a superior body.
        ky: who signs, by short name in the office's profile; None for whoever signs the plan.
        words: the wording; None for the usual file, if there is one.
        template: an own template.
        force: overwrite a report that a person changed.
        phu_luc_rieng: whether each appendix is a file of its own.
        template_phu_luc: an own template for these.
    """

    plan: Path
    period: MaKy
    today: dt.date
    out: Path | None = None
    as_of: dt.date | None = None
    kept: Path | None = None
    ket_qua: Path | None = None
    tieu_chi: Path | None = None
    nam_truoc: Path | None = None
    tieu_chi_truoc: Path | None = None
    tien_do: Path | None = None
    gui: str | None = None
    ky: str | None = None
    words: Path | None = None
    template: Path | None = None
    force: bool = False
    phu_luc_rieng: bool = False
    template_phu_luc: Path | None = None


@dataclass(frozen=True, slots=True)
class ReportResult:
    """What was made: the file, what to look at, what is filled in by hand at issue.

    ``describe`` gives the figures with their sources, as plain values; ``phu_luc`` the files of the
    appendices, where they have files of their own.
    """

    path: Path
    notices: tuple[Notice, ...]
    blanks: tuple[str, ...]
    describe: Callable[[], dict[str, Any]] = field(repr=False)
    phu_luc: tuple[Path, ...] = ()


def make_report(request: ReportRequest) -> ReportResult:
    """Compute the figures of a period and write the báo cáo.

    Raises:
        BadInput: the plan or one of the files cannot be used.
        KehoachError: nobody is named to report to; the signer is unknown; the wording or a
            template cannot be used.
        OutputRefused: the output was changed by a person, or cannot be written.
    """
    tracked, ky = _track(request)
    out = _choose_out(request, ky)
    data = _gather(request, tracked, ky)
    words = read_words(path := request.words or _find(request, WORDS))
    gui = _choose_gui(request, words)
    tong_hop = compute(data)
    signer = find_signer(request.plan, tracked.plan, request.ky) or tracked.plan.nguoi_ky
    written = write_report(tong_hop, Viec(words, gui, signer, str(path or WORDS)))
    files, file_notices = _make_files(request, written, out)
    write_files(files, (request.template, request.template_phu_luc), force=request.force)

    def describe() -> dict[str, Any]:
        return describe_report(tong_hop, list_variables(tong_hop, words, gui))

    return ReportResult(
        out,
        (
            *tracked.notices,
            *list_notices(tong_hop, request.plan),
            *tell_uncited(written.report, request.plan),
            *file_notices,
        ),
        tuple(list_blanks(written.report)),
        describe,
        tuple(one.path for one in files[1:]),
    )


def eject_words(plan: Path) -> Path:
    """Write our file of words beside the plan, to be changed, and return its path.

    Raises:
        KehoachError: a file is there already.
        OutputRefused: it cannot be written.
    """
    path = plan.with_name(WORDS)
    if path.exists():
        raise KehoachError(tr("{x}: đã có sẵn, không ghi đè", x=path))
    write_atomic(path, read_shipped_words().encode())
    return path


def _track(request: ReportRequest) -> tuple[Tracked, Ky]:
    """Read the plan; the day to judge hangs on its year, which only then is known."""
    today = request.today
    tracked = track_plan(request.plan, request.kept, today, today, may_owe_none=True)
    ky = Ky(request.period, tracked.plan.nam)
    return tracked.judge_at(request.as_of or min(today, ky.den)), ky


def _gather(request: ReportRequest, tracked: Tracked, ky: Ky) -> DuLieu:
    year = ky.nam
    criteria = request.tieu_chi or _find(request, f"tieu-chi-{year}.yaml", "tieu-chi.yaml")
    results = request.ket_qua or _find(request, _name_results(ky))
    progress = request.tien_do or _find(request, PROGRESS)
    tieu_chi = read_tieu_chi(criteria) if criteria else None
    return DuLieu(
        plan=tracked.plan,
        ky=ky,
        status=tracked.status,
        tien_do=read_progress(progress, _count_activities(tracked)) if progress else (),
        ket_qua=_read_results(results, tieu_chi, ky) if results else None,
        tieu_chi=tieu_chi,
        truoc=_read_before(request, ky),
        tep_nop=tracked.kept.name if tracked.kept else "",
        tep_tien_do=progress.name if progress else "",
        tep_ke_hoach=request.plan.name,
    )


def _count_activities(tracked: Tracked) -> int:
    return sum(1 for _ in tracked.plan.list_hoat_dong())


def _read_results(path: Path, tieu_chi: TieuChi | None, ky: Ky) -> KetQua:
    found = read_results(path, tieu_chi)
    if (found.nam, found.ky) != (ky.nam, ky.ma):
        raise BadInput(
            [
                Problem(
                    "khac-ky",
                    Place(str(path)),
                    "ky",
                    f"{found.ky} {found.nam}",
                    tr("kết quả của kỳ {x}", x=f"{ky.ma} {ky.nam}"),
                    tr("chọn tệp khác bằng --ket-qua hoặc --nam-truoc"),
                )
            ]
        )
    return found


def _read_before(request: ReportRequest, ky: Ky) -> KyTruoc | None:
    before = ky.nam_truoc
    results = request.nam_truoc or _find(request, _name_results(before))
    if results is None:
        return None
    path = request.tieu_chi_truoc or _find(request, f"tieu-chi-{before.nam}.yaml")
    tieu_chi = read_tieu_chi(path) if path else None
    return KyTruoc(_read_results(results, tieu_chi, before), tieu_chi)


def _name_results(ky: Ky) -> str:
    """Return what ``collect`` calls the file of results of a period."""
    return f"ket-qua-{ky.nam}.yaml" if ky.ma == "nam" else f"ket-qua-{ky.nam}-{ky.ma}.yaml"


def _find(request: ReportRequest, *names: str) -> Path | None:
    """Return the first file of these names beside the plan."""
    paths = (request.plan.with_name(name) for name in names)
    return next((path for path in paths if path.is_file()), None)


def _make_files(
    request: ReportRequest, written: Written, out: Path
) -> tuple[list[MadeFile], list[Notice]]:
    """Return the files of the report, each with its figures, and what to look at there."""
    of_phu_luc = load_phu_luc(request.phu_luc_rieng, request.template_phu_luc)
    template = load_template(request.template, KIND)
    made = make_files(REPORT, written.report, out, template, of_phu_luc)
    kept = written.list_kept(apart=of_phu_luc is not None)
    files = [
        replace(file, data=put_figures(file.data, figures))
        for file, figures in zip(made, kept, strict=True)
    ]
    undrawn = (notice for one in files for notice in tell_undrawn(one.data, one.placed))
    notices = [*tell_tight(files, request.plan), *undrawn]
    return files, [*notices, *(tell_leftovers(files) if of_phu_luc else ())]


def _choose_gui(request: ReportRequest, words: LoiBaoCao) -> str:
    if request.gui == "bo" and not words.cap_tren:
        raise KehoachError(
            tr(
                "chưa biết cấp trên nào nhận báo cáo: ghi cap_tren trong {x} cạnh kế hoạch (lấy "
                "tệp ấy bằng --eject-words), hoặc chọn --gui noi-bo",
                x=WORDS,
            )
        )
    return request.gui or ("bo" if words.cap_tren else "noi_bo")


def _choose_out(request: ReportRequest, ky: Ky) -> Path:
    out = request.out or request.plan.with_name(f"bao-cao-{ky.ma}-{ky.nam}.docx")
    if out.suffix.lower() != ".docx":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .docx", x=out))
    return out
