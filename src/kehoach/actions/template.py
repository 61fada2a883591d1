"""``template``: take a template out to change it, and check what came of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args, get_origin, get_type_hints

from kehoach.actions.rendering_plan import refuse_untagged
from kehoach.composing.context import (
    BaoCaoContext,
    CongVanContext,
    KeHoachContext,
    PhuLucRiengContext,
    VanBanContext,
)
from kehoach.layout.rules import CacKe, KeCongVan, KePhuLuc, KeVanBan
from kehoach.messages import tr
from kehoach.reading.files import read_bytes
from kehoach.reading.near_miss import suggest
from kehoach.rendering import TemplateError, list_tag_faults, prepare
from kehoach.rendering.drift import find_drift
from kehoach.rendering.shipped import read_shipped
from kehoach.word.package import read_package
from kehoach.writing import make_folder, write_docx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.errors import Problem
    from kehoach.rendering.inspection import Shape


_CONTEXTS: Final[Mapping[str, tuple[type, type]]] = {
    "ke-hoach": (KeHoachContext, CacKe),
    "bao-cao": (BaoCaoContext, CacKe),
    "cong-van": (CongVanContext, KeCongVan),
    "phu-luc": (PhuLucRiengContext, KePhuLuc),
    "van-ban": (VanBanContext, KeVanBan),
}
"""What the templates of each kind are filled from: the words, the rules."""


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """One thing to mend in a template; ``expected`` cites the decree where it is its rule."""

    code: str
    where: str
    found: str
    expected: str

    def __str__(self) -> str:
        head = f"{self.where}  [{self.code}]"
        rows = ((tr("thấy"), self.found), (tr("cần"), self.expected))
        return "\n".join([head, *(f"  {name:<8}{text}" for name, text in rows if text)])


def eject_template(kind: str, folder: Path, force: bool = False) -> Path:
    """Copy the template of ``kind`` ('ke-hoach') into ``folder`` and return its path.

    Raises:
        KehoachError: there is no such kind.
        OutputRefused: a template is there already, or the folder cannot be written.
    """
    data = read_shipped(kind)
    path = folder / f"{kind}.docx"
    make_folder(folder)
    write_docx(path, data, force=force)
    return path


def check_template(path: Path) -> tuple[TemplateFinding, ...]:
    """Return what is wrong with the template at ``path``: tags, names, drift from the decree.

    Raises:
        BadInput: it is no .docx that can be read.
    """
    data, name = read_bytes(path, str(path)), str(path)
    package = read_package(data, name=name)
    drifts = (
        TemplateFinding("lech-nd30", one.where, one.found, f"{one.expected} ({one.citation})")
        for one in find_drift(package)
    )
    return (*_check_tags(data, name), *drifts)


def _check_tags(data: bytes, name: str) -> Iterator[TemplateFinding]:
    try:
        faults = list_tag_faults(data, name=name)
        if faults:
            yield from map(_describe_fault, faults)
            return
        prepared = prepare(data, name=name)
    except TemplateError as fault:
        yield _describe_fault(fault)
        return
    if not prepared.has_tags():
        yield from map(_describe_problem, refuse_untagged(name).problems)
        return
    used = prepared.list_names()
    variables = describe_variables(_guess_kind(used))
    for leaf in _find_missing(used, variables):
        yield _describe_missing(name, leaf)
    for spot, unknown in prepared.find_unknown(variables):
        near = suggest(unknown.name.rpartition(".")[2], unknown.known)
        yield TemplateFinding(
            "bien-la",
            str(spot),
            tr("biến {x}", x=unknown.name),
            tr("có phải {x}?", x=near) if near else ", ".join(unknown.known),
        )


def _find_missing(used: set[str], variables: Mapping[str, Shape]) -> Iterator[str]:
    """Yield the variables, and the fields of groups, that no tag reads: their words are lost."""
    for name, shape in variables.items():
        leaves = [f"{name}.{field}" for field in shape] if isinstance(shape, Mapping) else [name]
        yield from (leaf for leaf in leaves if leaf not in used)


def _describe_fault(fault: TemplateError) -> TemplateFinding:
    return _describe_problem(fault.problem)


def _describe_problem(problem: Problem) -> TemplateFinding:
    where = f"{problem.place}  {problem.path}".strip()
    return TemplateFinding(problem.code, where, problem.found, problem.expected)


def _describe_missing(name: str, leaf: str) -> TemplateFinding:
    expected = tr("một thẻ in {x}; không có thì phần ấy của kế hoạch bị mất", x=leaf)
    return TemplateFinding("bien-thieu", name, tr("không có thẻ nào đọc {x}", x=leaf), expected)


def describe_variables(kind: str = "ke-hoach") -> dict[str, Shape]:
    """Return the variables of the template of ``kind``, with the fields of each.

    Raises:
        KeyError: there is no such kind.
    """
    context, ke = _CONTEXTS[kind]
    return {**_describe_group(context), "ke": _describe_group(ke)}


def _guess_kind(used: set[str]) -> str:
    """Return the kind that has most of the variables which a template names, and few others."""
    names = {kind: set(_describe_group(context)) for kind, (context, _) in _CONTEXTS.items()}
    known = used & set().union(*names.values())
    return min(names, key=lambda kind: (len(known - names[kind]), len(names[kind] - known)))


def _describe_group(kind: type) -> dict[str, Shape]:
    hints = get_type_hints(kind)
    return {one.name: _describe(hints[one.name]) for one in dataclasses.fields(kind)}


def _describe(hint: object) -> Shape:
    if get_origin(hint) is tuple:
        return (_describe(get_args(hint)[0]),)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _describe_group(hint)
    return None
