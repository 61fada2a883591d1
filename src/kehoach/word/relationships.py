"""How the parts of a package point to each other (ECMA-376 part 2, 6.5 and 7.3)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from lxml import etree

CONTENT_TYPES: Final = "[Content_Types].xml"
RELATIONSHIPS_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

Parse = Callable[[str], etree._Element]


def name_relationships(part: str) -> str:
    """The part that holds the relationships of ``part`` ('' for the package itself)."""
    folder, _, leaf = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{leaf}.rels")


def find_targets(parts: Mapping[str, bytes], parse: Parse, source: str, kind: str) -> list[str]:
    """The parts that ``source`` points to by relationships whose type ends in ``/kind``.

    The last step of the type is compared alone: strict and transitional files differ before it.
    """
    holder = name_relationships(source)
    if holder not in parts:
        return []
    found = (
        resolve_target(source, relation.get("Target", ""))
        for relation in _iterate_relations(parse(holder))
        if relation.get("Type", "").endswith(f"/{kind}")
    )
    return [name for name in dict.fromkeys(found) if name in parts]


def find_document_name(parts: Mapping[str, bytes], parse: Parse) -> str | None:
    """The main document part, if the package has one and it is a Word document."""
    types = parse(CONTENT_TYPES)
    for name in find_targets(parts, parse, "", "officeDocument"):
        kind = get_content_type(types, name)
        if "wordprocessingml" in kind or "ms-word" in kind:
            return name
    return None


def get_content_type(types: etree._Element, part: str) -> str:
    """The content type of ``part`` by the root element of ``[Content_Types].xml``."""
    for override in types.iterfind(f"{{{CONTENT_TYPES_NS}}}Override"):
        if override.get("PartName", "").lower() == f"/{part}".lower():
            return override.get("ContentType", "")
    extension = part.rpartition(".")[2].lower()
    for default in types.iterfind(f"{{{CONTENT_TYPES_NS}}}Default"):
        if default.get("Extension", "").lower() == extension:
            return default.get("ContentType", "")
    return ""


def set_content_type(types: etree._Element, part: str, kind: str) -> None:
    """Declare the content type of ``part`` in the root element of ``[Content_Types].xml``."""
    tag = f"{{{CONTENT_TYPES_NS}}}Override"
    for override in types.iterfind(tag):
        if override.get("PartName", "").lower() == f"/{part}".lower():
            override.set("ContentType", kind)
            return
    etree.SubElement(types, tag, PartName=f"/{part}", ContentType=kind)


def add_relation(relations: etree._Element, kind: str, target: str) -> None:
    """Add a relationship of the transitional type ``kind`` with the first free identifier."""
    taken = {relation.get("Id") for relation in _iterate_relations(relations)}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    tag = f"{{{RELATIONSHIPS_NS}}}Relationship"
    etree.SubElement(relations, tag, Id=f"rId{number}", Type=_KIND + kind, Target=target)


def resolve_target(source: str, target: str) -> str:
    """The part name that a relationship's target means, seen from ``source``."""
    base = posixpath.dirname(source)
    return posixpath.normpath(posixpath.join("/", base, unquote(target))).lstrip("/")


def _iterate_relations(root: etree._Element) -> Iterator[etree._Element]:
    for relation in root.iterfind(f"{{{RELATIONSHIPS_NS}}}Relationship"):
        if relation.get("TargetMode") != "External":
            yield relation
