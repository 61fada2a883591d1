"""Templates prepared once and filled many times."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kehoach.messages import tr
from kehoach.rendering.columns import TableSign, set_columns
from kehoach.rendering.errors import Spot, TemplateError
from kehoach.rendering.paper import lay_on_side
from kehoach.rendering.part import PreparedPart
from kehoach.rendering.precheck import find_tag_faults
from kehoach.rendering.properties import has_tags, quieten_others
from kehoach.rendering.styles import list_style_ids, set_font_sizes
from kehoach.word.package import Package, read_package, refuse, sort_names
from kehoach.word.relationships import (
    CONTENT_TYPES,
    find_targets,
    get_content_type,
    set_content_type,
)
from kehoach.word.seal import Seal, make_seal
from kehoach.word.xml import write_tree
from kehoach.word.zipping import Archive, get_build_time, pack_member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from kehoach.rendering.inspection import Shape, UnknownName
    from kehoach.rendering.needs import Need

_KINDS: Final = ("header", "footer", "footnotes")
_CACHED: Final = 32
MAX_MARKS: Final = 200_000
"""Elements and tags in one part of a template, begun and ended; a page has about 2,000."""


class Prepared:
    """A template ready to be filled.

    Parts with tags are compiled; all others lie compressed in the beginning of every file made.

    Args:
        package: the template's parts; they hold no more choices.
        parts: the parts to fill, the main document first.
        seal: where the seal goes.
    """

    def __init__(self, package: Package, parts: tuple[PreparedPart, ...], seal: Seal) -> None:
        self.name = package.name
        self._parts = parts
        self._seal = seal
        self._when = get_build_time()
        filled = {seal.part, *(part.name for part in parts)}
        self._archive = Archive(
            pack_member(name, package.parts[name], self._when)
            for name in sort_names(package.parts)
            if name not in filled
        )

    def render_document(self, context: Mapping[str, object]) -> bytes:
        """The main document part (``word/document.xml``) for ``context``.

        Raises:
            TemplateError: a value is missing, or the template asks for what it may not have.
        """
        return self._parts[0].render(context)

    def render(self, context: Mapping[str, object]) -> bytes:
        """The whole .docx for ``context``, sealed; the same context gives the same bytes.

        Raises:
            TemplateError: a value is missing, or the template asks for what it may not have.
        """
        filled = [(part.name, part.render(context)) for part in self._parts]
        filled.append((self._seal.part, self._seal.write(filled[0][1])))
        return self._archive.finish(pack_member(name, xml, self._when) for name, xml in filled)

    def has_tags(self) -> bool:
        """Whether the main document has anything to fill, so that outputs can differ at all."""
        return self._parts[0].has_tags()

    def find_unknown(self, variables: Mapping[str, Shape]) -> Iterator[tuple[Spot, UnknownName]]:
        """Yield the names in the template that are not among ``variables``, each at its place."""
        for part in self._parts:
            yield from part.find_unknown(variables)

    def list_names(self) -> set[str]:
        """Return every name that the template reads: 'trich_yeu', 'nguoi_ky.ho_ten'."""
        return {name for part in self._parts for name in part.list_names()}

    def list_needs(self) -> dict[str, Need]:
        """Return by their names the variables that the template reads and does not set itself."""
        needs: dict[str, Need] = {}
        for need in (need for part in self._parts for need in part.find_needs()):
            before = needs.get(need.name)
            needs[need.name] = before.join(need) if before else need
        return needs


def prepare(
    data: bytes,
    *,
    name: str = "mẫu",
    styles: Mapping[str, int] | None = None,
    columns: Mapping[TableSign, tuple[int, ...]] | None = None,
    on_side: bool = False,
) -> Prepared:
    """Read, check and compile a template.

    Args:
        data: the template, a .docx with docxtpl's tags.
        name: what to call it in messages.
        styles: font sizes in half-points by style name, set in the template's styles.
        columns: widths in twips of a table's columns by the table's signs.
        on_side: whether the paper of the last section lies on its side.

    Raises:
        BadInput: it is no sound .docx.
        TemplateError: a tag in it is wrong.
    """
    package = _become_document(read_package(data, name=name))
    if styles:
        package = _set_styles(package, styles)
    if columns or on_side:
        package = _set_document(package, columns or {}, on_side)
    package, seal = make_seal(package)
    return Prepared(package, tuple(_prepare_parts(package)), seal)


def load_prepared(
    data: bytes,
    *,
    name: str = "mẫu",
    styles: Mapping[str, int] | None = None,
    columns: Mapping[TableSign, tuple[int, ...]] | None = None,
    on_side: bool = False,
) -> Prepared:
    """As :func:`prepare`, but what is the same in all arguments is prepared once per process."""
    return _load(
        data,
        name,
        tuple(sorted((styles or {}).items())),
        tuple(sorted((columns or {}).items())),
        on_side,
    )


@lru_cache(maxsize=_CACHED)
def _load(
    data: bytes,
    name: str,
    styles: tuple[tuple[str, int], ...],
    columns: tuple[tuple[TableSign, tuple[int, ...]], ...],
    on_side: bool,
) -> Prepared:
    return prepare(data, name=name, styles=dict(styles), columns=dict(columns), on_side=on_side)


def _become_document(package: Package) -> Package:
    """A .dotx becomes a .docx: the two differ in the content type of the main part alone.

    Raises:
        BadInput: it may hold macros.
    """
    types = package.parse(CONTENT_TYPES)
    kind = get_content_type(types, package.document_name)
    if "macroEnabled" in kind:
        # Word opens no .docx whose content type allows macros
        hint = tr("mở bằng Word rồi chọn Lưu dưới dạng, kiểu .docx")
        raise refuse(package.name, "mau-co-macro", tr("tệp Word có macro (.docm)"), hint=hint)
    if ".template." not in kind:
        return package
    set_content_type(types, package.document_name, kind.replace(".template.", ".document."))
    return package.with_parts({CONTENT_TYPES: write_tree(types)})


def _set_styles(package: Package, styles: Mapping[str, int]) -> Package:
    found = find_targets(package.parts, package.parse, package.document_name, "styles")
    if not found:
        return package
    root = package.parse(found[0])
    set_font_sizes(root, styles)
    return package.with_parts({found[0]: write_tree(root)})


def _set_document(
    package: Package, columns: Mapping[TableSign, tuple[int, ...]], on_side: bool
) -> Package:
    root = package.parse(package.document_name)
    set_columns(root, columns)
    if on_side:
        lay_on_side(root)
    return package.with_parts({package.document_name: write_tree(root)})


def list_tag_faults(data: bytes, *, name: str) -> list[TemplateError]:
    """All that is wrong with the tags of a template, one fault a paragraph at most.

    Raises:
        BadInput: it is no sound .docx.
    """
    parts = _list_parts(read_package(data, name=name))
    return [
        fault for part in parts if part.is_word for fault in find_tag_faults(part.root, part.spot)
    ]


class _Part(NamedTuple):
    """A part that may hold tags: its XML and name, what a person calls it, what kind it is."""

    root: etree._Element
    name: str
    spot: Spot
    is_body: bool = False
    is_word: bool = True


def _prepare_parts(package: Package) -> Iterator[PreparedPart]:
    styles = find_targets(package.parts, package.parse, package.document_name, "styles")
    ids = list_style_ids(package.parse(styles[0])) if styles else {}
    for part in _list_parts(package):
        yield PreparedPart(
            part.root,
            part.name,
            part.spot,
            is_body=part.is_body,
            is_word=part.is_word,
            styles=ids,
        )


def _list_parts(package: Package) -> Iterator[_Part]:
    main = package.document_name
    spot = Spot(package.name, tr("thân văn bản"))
    yield _Part(_parse(package, main, spot), main, spot, is_body=True)
    labels = {"header": tr("đầu trang"), "footer": tr("chân trang"), "footnotes": tr("chú thích")}
    for kind in _KINDS:
        for part in find_targets(package.parts, package.parse, main, kind):
            if _may_hold_tags(package.parts[part]):
                spot = Spot(package.name, labels[kind])
                yield _Part(_parse(package, part, spot), part, spot)
    for part in find_targets(package.parts, package.parse, "", "core-properties"):
        spot = Spot(package.name, tr("thuộc tính tệp"))
        root = _parse(package, part, spot)
        if has_tags(root):
            quieten_others(root)
            yield _Part(root, part, spot, is_word=False)


def _parse(package: Package, part: str, spot: Spot) -> etree._Element:
    """Parse a part that is small enough to be made a template of, in bounded time and memory."""
    data = package.parts[part]
    # each tag of Jinja costs about as much as ten elements
    if data.count(b"<") + 10 * (data.count(b"{{") + data.count(b"{%")) > MAX_MARKS:
        found = tr("phần này có quá nhiều đoạn, ô hoặc thẻ")
        raise spot.make_error("mau-qua-lon", found, expected=tr("một mẫu không quá vài chục trang"))
    return package.parse(part)


def _may_hold_tags(xml: bytes) -> bool:
    """Whether a brace and its second half are neighbours, or parted by elements alone."""
    return re.search(rb"[{}%](?:<[^>]*>)*[{}%#_]", xml) is not None
