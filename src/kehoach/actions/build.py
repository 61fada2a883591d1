"""``build``: a plan's file into a Word file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.actions.rendering_plan import Template, get_default_template, render_plan
from kehoach.errors import Notice, OutputRefused, Place
from kehoach.messages import tr
from kehoach.reading.files import read_bytes
from kehoach.reading.plan import read_plan
from kehoach.writing import write_docx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.layout.place import PlacedKeHoach
    from kehoach.model import KeHoach


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: the plan's file, where to, from which template, whether to overwrite."""

    plan: Path
    out: Path | None = None
    template: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was made: the file, what to look at again, what is filled in by hand at issue."""

    path: Path
    notices: tuple[Notice, ...]
    blanks: tuple[str, ...]


def build_plan(request: BuildRequest) -> BuildResult:
    """Build the Word file of a plan; nothing is written when anything is wrong.

    Raises:
        BadInput: the plan or a file it names cannot be used, with all that is wrong.
        OutputRefused: the output is a file that we did not make or that was changed since.
        KehoachError: the template cannot be used.
    """
    read = read_plan(request.plan)
    out = _choose_out(request)
    data, placed = render_plan(read.plan, load_template(request.template))
    write_docx(out, data, force=request.force)
    notices = (*read.notices, *_tell_tight(placed, str(request.plan)))
    return BuildResult(out, notices, tuple(list_blanks(read.plan)))


def load_template(path: Path | None) -> Template:
    """Return the template at ``path``, or the one that comes with the program.

    Raises:
        BadInput: the file cannot be read.
    """
    if path is None:
        return get_default_template()
    return Template(read_bytes(path, str(path)), str(path))


def list_blanks(plan: KeHoach) -> Iterator[str]:
    """Yield what is still blank and is written when the document is issued."""
    ngay = plan.van_ban.ngay
    if plan.van_ban.so is None:
        yield tr("số")
    if None in (ngay.ngay, ngay.thang, ngay.nam):
        yield tr("ngày ban hành")
    if plan.nguoi_ky.ho_ten is None:
        yield tr("họ tên người ký")


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


def _tell_tight(placed: PlacedKeHoach, file: str) -> Iterator[Notice]:
    for ident in placed.chat:
        name = nd30.COMPONENTS[ident].ten
        text = tr("{x} dài quá một dòng của cột; nên ngắt dòng lại hoặc rút gọn", x=name)
        yield Notice("khong-vua-cot", Place(file), text)
