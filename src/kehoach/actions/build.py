"""``build``: the data file of a plan, or of a document of any kind, into a Word file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.actions.documents import choose_kind
from kehoach.actions.rendering_plan import Template, get_default_template
from kehoach.errors import BadInput, Notice, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.model.hinh_thuc import HINH_THUC
from kehoach.model.van_ban_thuong import VanBanThuong
from kehoach.reading.files import read_bytes
from kehoach.reading.paths import parse_path
from kehoach.reading.sources import read_source
from kehoach.writing import write_docx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.model import KeHoach
    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.model.can_xem_lai import CanXemLai
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

    ``open_items`` counts what a person has still to decide; ``kind`` names the kind of document.
    """

    path: Path
    notices: tuple[Notice, ...]
    blanks: tuple[str, ...]
    open_items: int = 0
    kind: str = ""


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
    data, placed = kind.render(document, load_template(request.template, kind.template))
    write_docx(out, data, force=request.force)
    notices = (*read_notices, *_tell_tight(placed.chat, str(request.plan)))
    blanks = tuple(list_blanks(document))
    return BuildResult(out, notices, blanks, len(open_items), name_kind(document.van_ban.loai))


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


def list_blanks(document: KeHoach | CongVan | BanBaoCao | VanBanThuong) -> Iterator[str]:
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
