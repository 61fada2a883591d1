"""The library's face: load a document, build it, or render it in memory; check any document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.actions import rendering_apart
from kehoach.actions.build import load_phu_luc, load_template
from kehoach.actions.check import CheckRequest, check_files
from kehoach.actions.documents import choose_kind, find_route
from kehoach.errors import BadInput
from kehoach.reading.plan import read_plan
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from kehoach.actions.documents import Document
    from kehoach.actions.rendering_plan import Template
    from kehoach.model import KeHoach
    from kehoach.verdicts.files import FileVerdict


def load(path: str | os.PathLike[str]) -> Document:
    """Return the document at ``path`` (.yaml or .json), joined with the files it names.

    What kind it is says ``van_ban.loai`` in the file; a file that says none holds a plan.

    Raises:
        BadInput: with every problem of every file; ``problems`` holds them one by one.
    """
    file = Path(path)
    document: Document = choose_kind(read_source(file)).read(file)[0]
    return document


def load_plan(path: str | os.PathLike[str]) -> KeHoach:
    """As :func:`load`, of a file that is to hold a plan: anything else is refused.

    Raises:
        BadInput: with every problem of every file, or because it holds no plan.
    """
    return read_plan(Path(path)).plan


def render(document: Document, *, template: str | os.PathLike[str] | None = None) -> bytes:
    """Return the .docx of ``document``; the same document gives the same bytes.

    Raises:
        KehoachError: the template cannot be used.
    """
    return find_route(document).render(document, _load_template(document, template))[0]


def _load_template(document: Document, path: str | os.PathLike[str] | None) -> Template:
    return load_template(Path(path) if path else None, find_route(document).kind)


def render_phu_luc(
    document: Document, *, template: str | os.PathLike[str] | None = None
) -> tuple[bytes, ...]:
    """Return the .docx of each appendix of ``document`` as a file of its own, in their order.

    Raises:
        KehoachError: the template, one of appendices alone, cannot be used.
    """
    route = find_route(document)
    own = load_template(Path(template) if template else None, rendering_apart.KIND)
    return tuple(data for data, _ in rendering_apart.render_phu_luc(route, document, own))


def build(
    document: Document,
    out: str | os.PathLike[str],
    *,
    template: str | os.PathLike[str] | None = None,
    phu_luc_rieng: bool = False,
    force: bool = False,
) -> Path:
    """Write the .docx of ``document`` to ``out``, whole or not at all, and return its path.

    With ``phu_luc_rieng`` it has no appendices; each is a file beside it, named after it:
    ke-hoach-phu-luc-II.docx, or ke-hoach-phu-luc.docx where there is one. All are written or none.

    Raises:
        OutputRefused: ``out`` or another is a file we did not make or that was changed since, and
            ``force`` is not set; or it cannot be written.
        KehoachError: the template cannot be used.
    """
    path = Path(out)
    own = _load_template(document, template)
    of_phu_luc = load_phu_luc(phu_luc_rieng, None)
    files = rendering_apart.make_files(find_route(document), document, path, own, of_phu_luc)
    templates = (Path(template),) if template else ()
    rendering_apart.write_files(files, templates, force=force)
    return path


def check(
    path: str | os.PathLike[str],
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> FileVerdict:
    """Return what is found in the document at ``path``, as ``kehoach check`` does.

    Args:
        path: a .docx; .doc, .odt and .rtf where LibreOffice is installed.
        select: ids of rules, or their beginnings, to ask; all, if not given.
        ignore: those not to ask.

    Raises:
        BadInput: the file cannot be read, or there is no such rule.
    """
    chosen = tuple(select) if select is not None else None
    request = CheckRequest(select=chosen, ignore=tuple(ignore))
    verdict = next(check_files([Path(path)], request))
    if not verdict.readable:
        raise BadInput(verdict.problems)
    return verdict
