"""What lies beside the text of a document: changes, comments, links, names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput
from kehoach.word.relationships import find_targets
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from kehoach.word.sources import Sources

_CHANGES: Final = tuple(
    qualify(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange"),
        *("tblPrChange", "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge"),
        *("tblGridChange", "tblPrExChange", "numberingChange"),
    )
)
_REFERENCES: Final = (qualify("commentReference"), qualify("commentRangeStart"))
_LINKED_KINDS: Final = (
    *("image", "attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk"),
    *("video", "audio", "media", "externalLinkPath", "package"),
)
_LINKED_FIELDS: Final = ("INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "IMPORT")
_AUTHOR: Final = qualify("author")
_CORE: Final = (
    "{http://purl.org/dc/elements/1.1/}creator",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy",
)
_MOST_PEOPLE: Final = 1000


def has_changes(roots: list[etree._Element]) -> bool:
    """Whether any of the stories holds a tracked change, of text or of form."""
    return any(next(root.iter(*_CHANGES), None) is not None for root in roots)


def has_comments(roots: list[etree._Element]) -> bool:
    """Whether any of the stories refers to a comment."""
    return any(next(root.iter(*_REFERENCES), None) is not None for root in roots)


def has_linked_content(sources: Sources, roots: list[etree._Element]) -> bool:
    """Whether pictures, templates or fields come from another file; hyperlinks do not count."""
    for part in sources.package.parts:
        if part.endswith(".rels") and _has_outer_link(sources, part):
            return True
    words = (
        each.text or each.get(qualify("instr")) or ""
        for root in roots
        for each in root.iter(qualify("instrText"), qualify("fldSimple"))
    )
    return any(text.strip().partition(" ")[0].upper() in _LINKED_FIELDS for text in words)


def _has_outer_link(sources: Sources, part: str) -> bool:
    return any(
        relation.get("TargetMode") == "External"
        and relation.get("Type", "").rpartition("/")[2] in _LINKED_KINDS
        for relation in sources.parse(part)
        if isinstance(relation.tag, str)
    )


def list_people(sources: Sources, roots: list[etree._Element]) -> tuple[str, ...]:
    """The names in properties, comments and changes, each once, in that order."""
    names: dict[str, None] = {}
    for name in _iterate_names(sources, roots):
        if name.strip() and len(names) < _MOST_PEOPLE:
            names[name.strip()] = None
    return tuple(names)


def _iterate_names(sources: Sources, roots: list[etree._Element]) -> Iterator[str]:
    package = sources.package
    for part in find_targets(package.parts, sources.parse, "", "core-properties"):
        for tag in _CORE:
            yield from (each.text or "" for each in sources.parse(part).iter(tag))
    for root in [*roots, *_iterate_comments(sources)]:
        for element in root.iter(f"{{{W}}}*"):
            name = element.get(_AUTHOR)
            if name:
                yield name


def _iterate_comments(sources: Sources) -> Iterator[etree._Element]:
    try:
        root = sources.parse_kind("comments")
    except BadInput:
        # Word opens a file whose comments it cannot read, and so do we
        return
    if root is not None:
        yield root
