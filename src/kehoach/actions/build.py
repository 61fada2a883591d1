"""``build``: the data file of a plan, or of a document of any kind, into a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.actions.documents import choose_kind
from kehoach.actions.rendering_apart import KIND as PHU_LUC
from kehoach.actions.rendering_apart import make_files, tell_leftovers, tell_tight, write_files
from kehoach.actions.rendering_plan import Template, get_default_template
from kehoach.errors import BadInput, OutputRefused, Problem
from kehoach.messages import tr
from kehoach.model.hinh_thuc import HINH_THUC
from kehoach.model.van_ban_thuong import VanBanThuong
from kehoach.reading.files import read_bytes
from kehoach.reading.paths import parse_path
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.actions.documents import Document
    from kehoach.errors import Notice
    from kehoach.model.can_xem_lai import CanXemLai


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: the plan's file, where to, from which template, whether to overwrite.

    ``ready`` refuses a plan in which something is still open; ``phu_luc_rieng`` makes each appendix
    a file of its own, from the template ``template_phu_luc`` or ours.
    """

    plan: Path
    out: Path | None = None
    template: Path | None = None
    force: bool = False
    ready: bool = False
    phu_luc_rieng: bool = False
    template_phu_luc: Path | None = None


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was made: the file, what to look at again, what is filled in by hand at issue.

    ``open_items`` counts what a person has still to decide; ``kind`` names the kind of document;
    ``phu_luc`` are the files of the appendices, where they have files of their own.
    """

    path: Path
    notices: tuple[Notice, ...]
    blanks: tuple[str, ...]
    open_items: int = 0
    kind: str = ""
    phu_luc: tuple[Path, ...] = ()


def build_plan(request: BuildRequest) -> BuildResult:
    """Build the Word file of a plan or another document; nothing is written when anything is wrong.

    Raises:
        BadInput: the plan or a file it names cannot be used, with all that is wrong; or it is
            not ready, with all that is open.
        OutputRefused: the output is a file that we did not make or that was changed since.
        KehoachError: the template cannot be used.
    """
    kind = choose_kind(read_source(request.plan))
    document, read_notices = kind.read(request.plan)
    open_items = getattr(document, "can_xem_lai", ())
    if request.ready:
        _refuse_open(open_items, request.plan)
    out = _choose_out(request)
    template = load_template(request.template, kind.route.kind)
    of_phu_luc = load_phu_luc(request.phu_luc_rieng, request.template_phu_luc)
    files = make_files(kind.route, document, out, template, of_phu_luc)
    write_files(files, (request.template, request.template_phu_luc), force=request.force)
    notices = [*read_notices, *tell_tight(files, request.plan)]
    if of_phu_luc:
        notices += tell_leftovers(files)
    return BuildResult(
        out,
        tuple(notices),
        tuple(list_blanks(document)),
        len(open_items),
        name_kind(document.van_ban.loai),
        tuple(one.path for one in files[1:]),
    )


def name_kind(loai: str) -> str:
    """Return the name of a kind as it stands in a sentence: 'kế hoạch'."""
    kind = nd30.KINDS.get(loai) or HINH_THUC[loai]
    return kind.ten[:1].lower() + kind.ten[1:]


def load_template(path: Path | None, kind: str = "ke-hoach") -> Template:
    """Return the template at ``path``, or the one of ``kind`` that comes with the program.

    Raises:
        BadInput: the file cannot be read.
    """
    if path is None:
        return get_default_template(kind)
    return Template(read_bytes(path, str(path)), str(path))


def load_phu_luc(apart: bool, path: Path | None) -> Template | None:
    """Return the template of appendices in files of their own: at ``path``, or ours.

    None where they are not ``apart``; who names a template wants them so.

    Raises:
        BadInput: the file cannot be read.
    """
    return load_template(path, PHU_LUC) if apart or path else None


def list_blanks(document: Document) -> Iterator[str]:
    """Yield what is still blank and is written when the document is issued."""
    van_ban, ngay = document.van_ban, document.van_ban.ngay
    form = HINH_THUC.get(van_ban.loai)
    if van_ban.so is None and (form is None or form.so):
        yield tr("số")
    if None in (ngay.ngay, ngay.thang, ngay.nam) and (form is None or form.ngay):
        yield tr("ngày ban hành")
    signers = document.list_ky() if isinstance(document, VanBanThuong) else (document.nguoi_ky,)
    if any(one.ho_ten is None for one in signers):
        yield tr("họ tên người ký")


def _refuse_open(items: Sequence[CanXemLai], file: Path) -> None:
    """See that nothing is left for a person to decide.

    Raises:
        BadInput: something is.
    """
    if not items:
        return
    source = read_source(file)
    hint = tr("quyết từng chỗ: kehoach decide {path}", path=file)
    expected = tr("không còn chỗ nào phải xem lại")
    raise BadInput(
        Problem(
            "con-phai-xem",
            source.place_of(parse_path(one.muc) or ()),
            one.muc,
            one.ly_do,
            expected,
            hint,
        )
        for one in items
    )


def _choose_out(request: BuildRequest) -> Path:
    out = request.out or request.plan.with_suffix(".docx")
    if out.suffix.lower() != ".docx":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .docx", x=out))
    return out
