"""A document and its appendices as files: one for all (Mẫu 2.1), or one for each (Mẫu 2.2)."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from kehoach import nd30
from kehoach.actions.rendering_plan import render_placed
from kehoach.composing.phu_luc import part_phu_luc
from kehoach.errors import Notice, OutputRefused, Place
from kehoach.layout.place_phu_luc import place_phu_luc_rieng
from kehoach.messages import tr
from kehoach.writing import write_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kehoach.actions.rendering_plan import Placed, Route, Template
    from kehoach.composing.context import PhuLucRiengContext

KIND: Final = "phu-luc"
"""The template of an appendix in a file of its own, and how such a file is called."""
_FURTHER: Final = 20
"""So many appendices more than now the document may have had."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that is to be written, and how its words were placed."""

    path: Path
    data: bytes
    placed: Placed


def make_files(
    route: Route, document: Any, out: Path, template: Template, phu_luc: Template | None = None
) -> tuple[MadeFile, ...]:
    """Return the files of ``document``: ``out``, and beside it those of the appendices.

    Args:
        route: the way of its kind.
        document: the model of a plan, a report, a letter, any other document.
        out: the file of the document itself.
        template: its template.
        phu_luc: the template of appendices in files of their own; None keeps them in ``out``.

    Raises:
        KehoachError: a template cannot be used, or has nothing to fill.
    """
    if phu_luc is None:
        return (MadeFile(out, *route.render(document, template)),)
    main = MadeFile(out, *render_main(route, document, template))
    apart = render_phu_luc(route, document, phu_luc)
    paths = name_phu_luc(out, len(apart))
    return (main, *(MadeFile(path, *one) for path, one in zip(paths, apart, strict=True)))


def render_main(route: Route, document: Any, template: Template) -> tuple[bytes, Placed]:
    """Return the .docx of ``document`` without its appendices, of which its text still speaks.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    context = route.compose(document)
    if hasattr(context, "phu_luc"):
        context = replace(context, phu_luc=())
    return route.render_context(context, document.kieu, template)


def render_phu_luc(
    route: Route, document: Any, template: Template
) -> tuple[tuple[bytes, Placed], ...]:
    """Return the .docx of each appendix of ``document``.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    kieu = document.kieu
    placed = (place_phu_luc_rieng(one, kieu.co_chu) for one in _compose_phu_luc(route, document))
    return tuple((render_placed(one, kieu, template, kind=KIND), one) for one in placed)


def name_phu_luc(out: Path, number: int) -> list[Path]:
    """Return the files of so many appendices beside ``out``: ke-hoach-phu-luc-II.docx."""
    if number == 1:
        return [out.with_name(f"{out.stem}-{KIND}.docx")]
    return [_name_numbered(out, index) for index in range(1, number + 1)]


def write_files(
    files: Sequence[MadeFile], templates: Iterable[Path | None], *, force: bool
) -> None:
    """Write all files of a document, or none.

    Args:
        files: the files.
        templates: the own templates that they were made from; none is ever written over.
        force: overwrite whatever else is there.

    Raises:
        OutputRefused: one would destroy a template, what a person made or changed; or it cannot
            be written.
    """
    own = [path for path in templates if path]
    for one in files:
        if any(_is_same_file(one.path, path) for path in own):
            raise OutputRefused(tr("{x}: tệp kết quả trùng với tệp mẫu", x=one.path))
    write_documents([(one.path, one.data) for one in files], force=force)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def tell_tight(files: Iterable[MadeFile], data: Path) -> Iterator[Notice]:
    """Yield what is too wide for its place in ``files``, told of the file of ``data``."""
    for ident in dict.fromkeys(ident for one in files for ident in one.placed.chat):
        name = nd30.COMPONENTS[ident].ten
        text = tr("{x} dài quá một dòng của cột; nên ngắt dòng lại hoặc rút gọn", x=name)
        if ident == "bang":
            text = tr("bảng có từ dài hơn cột; nên bớt cột, hoặc đặt ở phụ lục có kho: ngang")
        yield Notice("khong-vua-cot", Place(str(data)), text)


def tell_leftovers(files: Sequence[MadeFile]) -> Iterator[Notice]:
    """Yield the files of appendices that were made before and belong to the document no more."""
    out, *appendices = [one.path for one in files]
    if not appendices:
        yield Notice("khong-phu-luc", Place(str(out)), tr("văn bản không có phụ lục nào"))
    numbered = (_name_numbered(out, index) for index in range(1, len(appendices) + _FURTHER))
    for path in (*name_phu_luc(out, 1), *numbered):
        if path not in appendices and path.exists():
            text = tr("phụ lục của lần lập trước, nay không còn; xóa đi kẻo gửi nhầm")
            yield Notice("phu-luc-cu", Place(str(path)), text)


def _name_numbered(out: Path, number: int) -> Path:
    return out.with_name(f"{out.stem}-{KIND}-{nd30.write_roman(number)}.docx")


def _compose_phu_luc(route: Route, document: Any) -> Iterator[PhuLucRiengContext]:
    context = route.compose(document)
    if hasattr(context, "phu_luc"):
        yield from part_phu_luc(context, document.van_ban, document.co_quan)
