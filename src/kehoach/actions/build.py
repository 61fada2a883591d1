"""``build``: a plan's file into a Word file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.actions.rendering_letter import KIND, render_letter
from kehoach.actions.rendering_plan import Template, get_default_template, render_plan
from kehoach.errors import BadInput, Notice, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.reading.files import read_bytes
from kehoach.reading.letter import is_letter, read_letter
from kehoach.reading.paths import parse_path
from kehoach.reading.plan import read_plan
from kehoach.reading.sources import read_source
from kehoach.writing import write_docx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.model import KeHoach
    from kehoach.model.cong_van import CongVan


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: the plan's file, where to, from which template, whether to overwrite.

    ``ready`` refuses a plan in which something is still open.
    """

    plan: Path
    out: Path | None = None
    template: Path | None = None
    force: bool = False
    ready: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was made: the file, what to look at again, what is filled in by hand at issue.

    ``open_items`` counts what a person has still to decide.
    """

    path: Path
    notices: tuple[Notice, ...]
    blanks: tuple[str, ...]
    open_items: int = 0


def build_plan(request: BuildRequest) -> BuildResult:
    """Build the Word file of a plan; nothing is written when anything is wrong.

    Raises:
        BadInput: the plan or a file it names cannot be used, with all that is wrong; or it is
            not ready, with all that is open.
        OutputRefused: the output is a file that we did not make or that was changed since.
        KehoachError: the template cannot be used.
    """
    if is_letter(read_source(request.plan)):
        return _build_letter(request)
    read = read_plan(request.plan)
    if request.ready:
        _refuse_open(read.plan, request.plan)
    out = _choose_out(request)
    data, placed = render_plan(read.plan, load_template(request.template))
    write_docx(out, data, force=request.force)
    notices = (*read.notices, *_tell_tight(placed.chat, str(request.plan)))
    blanks = tuple(list_blanks(read.plan))
    return BuildResult(out, notices, blanks, len(read.plan.can_xem_lai))


def _build_letter(request: BuildRequest) -> BuildResult:
    """Build the Word file of a công văn."""
    read = read_letter(request.plan)
    out = _choose_out(request)
    data, placed = render_letter(read.letter, load_template(request.template, KIND))
    write_docx(out, data, force=request.force)
    notices = (*read.notices, *_tell_tight(placed.chat, str(request.plan)))
    return BuildResult(out, notices, tuple(list_blanks(read.letter)))


def load_template(path: Path | None, kind: str = "ke-hoach") -> Template:
    """Return the template at ``path``, or the one of ``kind`` that comes with the program.

    Raises:
        BadInput: the file cannot be read.
    """
    if path is None:
        return get_default_template(kind)
    return Template(read_bytes(path, str(path)), str(path))


def list_blanks(plan: KeHoach | CongVan) -> Iterator[str]:
    """Yield what is still blank and is written when the document is issued."""
    ngay = plan.van_ban.ngay
    if plan.van_ban.so is None:
        yield tr("số")
    if None in (ngay.ngay, ngay.thang, ngay.nam):
        yield tr("ngày ban hành")
    if plan.nguoi_ky.ho_ten is None:
        yield tr("họ tên người ký")


def _refuse_open(plan: KeHoach, file: Path) -> None:
    """See that nothing is left for a person to decide.

    Raises:
        BadInput: something is.
    """
    if not plan.can_xem_lai:
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
        for one in plan.can_xem_lai
    )


def _choose_out(request: BuildRequest) -> Path:
    out = request.out or request.plan.with_suffix(".docx")
    if out.suffix.lower() != ".docx":
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .docx", x=out))
    if request.template and _is_same_file(out, request.template):
        raise OutputRefused(tr("{x}: tệp kết quả trùng với tệp mẫu", x=out))
    return out


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _tell_tight(chat: Sequence[str], file: str) -> Iterator[Notice]:
    for ident in chat:
        name = nd30.COMPONENTS[ident].ten
        text = tr("{x} dài quá một dòng của cột; nên ngắt dòng lại hoặc rút gọn", x=name)
        if ident == "bang":
            text = tr("bảng có từ dài hơn cột; nên bớt cột, hoặc đặt ở phụ lục có kho: ngang")
        yield Notice("khong-vua-cot", Place(file), text)
