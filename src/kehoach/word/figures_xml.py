"""The kept figures of a document as a part of its package (custom XML, ECMA-376 part 1, 15.2.4).

Word keeps such a part whatever a person edits; a program that drops it drops the comparison only.
"""

from __future__ import annotations

import posixpath
from itertools import count, islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.errors import BadInput
from kehoach.word.figures import FigurePlace, InCell, InCount, InWords, KeptFigure
from kehoach.word.package import read_package, write_package
from kehoach.word.relationships import (
    CONTENT_TYPES,
    RELATIONSHIPS_NS,
    add_relation,
    find_targets,
    name_relationships,
    set_content_type,
)
from kehoach.word.xml import parse_tree, write_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.word.package import Package
    from kehoach.word.relationships import Parse
    from kehoach.word.sources import Sources

NS: Final = "urn:kehoach:con-so:1"
MOST_FIGURES: Final = 1_000
"""Of a file; further ones are not kept."""
MOST_PLACES: Final = 20
"""Of one figure; further ones are not kept."""
MOST_LETTERS: Final = 2_000
"""Of a sentence; a longer one is not kept."""
_MOST_BYTES: Final = 4 * 2**20
_PROPS_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPS_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
# the identity of the store, the same in every file: any GUID that no other program uses
_STORE: Final = "{7B0E5B52-6C1A-4E0B-9C55-3D2F6E1A9B47}"


def keep_figures(package: Package, figures: Sequence[KeptFigure]) -> Package:
    """Return ``package`` with ``figures`` kept beside its text.

    Raises:
        BadInput: the package's own lists of parts are not acceptable XML.
    """
    root = parse_tree(f'<conSo xmlns="{NS}"/>'.encode())
    for one in figures[:MOST_FIGURES]:
        entry = etree.SubElement(root, f"{{{NS}}}so", chu=one.text)
        for place in filter(_is_kept, one.places[:MOST_PLACES]):
            _add_place(entry, place)
    own = _find_part(package, package.parse)
    return package.with_parts({own: write_tree(root)}) if own else _add(package, write_tree(root))


def put_figures(data: bytes, figures: Sequence[KeptFigure]) -> bytes:
    """Return the .docx ``data`` with ``figures`` kept beside its text, in place of any others.

    Raises:
        BadInput: it is no sound .docx.
    """
    package = read_package(data, name="")
    # a former report that serves as template has the figures of that report
    if not figures and _find_part(package, package.parse) is None:
        return data
    return write_package(keep_figures(package, figures).parts)


def read_figures(sources: Sources) -> tuple[KeptFigure, ...]:
    """Return the figures that a document keeps; none where they are not as we write them."""
    try:
        part = _find_part(sources.package, sources.parse)
    except BadInput:
        return ()
    root = sources.parse(part) if part else ()
    if len(root) > MOST_FIGURES:
        return ()
    return tuple(
        KeptFigure(entry.get("chu", ""), tuple(_iterate_places(entry)))
        for entry in root
        if entry.tag == f"{{{NS}}}so"
    )


def _add(package: Package, data: bytes) -> Package:
    """Return ``package`` with a part of custom XML, named as Word names its own."""
    number = next(n for n in count(1) if f"customXml/item{n}.xml" not in package.parts)
    part, props = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    holder = name_relationships(package.document_name)
    types, relations = package.parse(CONTENT_TYPES), package.parse(holder)
    set_content_type(types, part, "application/xml")
    set_content_type(types, props, _PROPS_TYPE)
    add_relation(relations, "customXml", f"/{part}")
    own = parse_tree(f'<Relationships xmlns="{RELATIONSHIPS_NS}"/>'.encode())
    add_relation(own, "customXmlProps", posixpath.basename(props))
    return package.with_parts(
        {
            CONTENT_TYPES: write_tree(types),
            holder: write_tree(relations),
            part: data,
            name_relationships(part): write_tree(own),
            props: _write_props(),
        }
    )


def _write_props() -> bytes:
    root = etree.Element(f"{{{_PROPS_NS}}}datastoreItem", nsmap={"ds": _PROPS_NS})
    root.set(f"{{{_PROPS_NS}}}itemID", _STORE)
    refs = etree.SubElement(root, f"{{{_PROPS_NS}}}schemaRefs")
    etree.SubElement(refs, f"{{{_PROPS_NS}}}schemaRef").set(f"{{{_PROPS_NS}}}uri", NS)
    return write_tree(root)


def _is_kept(place: FigurePlace) -> bool:
    return not isinstance(place, InWords) or len(place.text) <= MOST_LETTERS


def _add_place(entry: etree._Element, place: FigurePlace) -> None:
    if isinstance(place, InWords):
        words = {"tu": str(place.start), "den": str(place.end)}
        etree.SubElement(entry, f"{{{NS}}}loi", words).text = place.text
    elif isinstance(place, InCell):
        cell = {"bang": place.head, "hang": place.row, "cot": str(place.column)}
        etree.SubElement(entry, f"{{{NS}}}o", cell)
    else:
        rows = {"bang": place.head, "cot": str(place.column), "chu": place.words}
        etree.SubElement(entry, f"{{{NS}}}dem", rows)


def _find_part(package: Package, parse: Parse) -> str | None:
    mark = NS.encode()
    for part in find_targets(package.parts, parse, package.document_name, "customXml"):
        data = package.parts[part]
        if len(data) <= _MOST_BYTES and mark in data and parse(part).tag == f"{{{NS}}}conSo":
            return part
    return None


def _iterate_places(entry: etree._Element) -> Iterator[FigurePlace]:
    for one in islice(entry, MOST_PLACES):
        place = _read_place(one)
        if place is not None and _is_kept(place):
            yield place


def _read_place(one: etree._Element) -> FigurePlace | None:
    name = str(one.tag).rpartition("}")[2]
    head, text = one.get("bang", ""), one.text or ""
    try:
        if name == "loi":
            return InWords(text, int(one.get("tu", "")), int(one.get("den", "")))
        if name == "o":
            return InCell(head, one.get("hang", ""), int(one.get("cot", "")))
        if name == "dem":
            return InCount(head, int(one.get("cot", "")), one.get("chu", ""))
    except ValueError:
        return None
    return None
