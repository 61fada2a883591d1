"""The parts of a package that one opening reads, bounded; strict files read as usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.word.package import Package, parse_xml, refuse
from kehoach.word.relationships import (
    RELATIONSHIPS_NS,
    find_targets,
    name_relationships,
    resolve_target,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from kehoach.errors import BadInput

R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MAX_PART: Final = 32 * 2**20
"""The largest part that is parsed: a tree takes some ten times its bytes."""
# ECMA-376 part 1 (strict) and part 4 (transitional) differ in their namespaces' first words
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"drawingml/2006/"),
)
_HOME: Final = b"http://schemas.openxmlformats.org/"


class Sources:
    """Parts of ``package`` as element trees.

    Args:
        package: an opened Word file.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.document_name = package.document_name

    def parse(self, part: str) -> etree._Element:
        """The root element of ``part``, in the namespaces of transitional files.

        Raises:
            BadInput: the part is missing, too large or not acceptable XML.
        """
        data = self.package.parts.get(part)
        if data is None:
            return self.package.parse(part)
        if len(data) > MAX_PART:
            raise self.refuse_size()
        if b"purl.oclc.org/ooxml" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, _HOME + usual)
        return parse_xml(data, name=self.package.name, part=part)

    def parse_kind(self, kind: str) -> etree._Element | None:
        """The part of this ``kind`` that the document points to (styles, theme …), if any."""
        package = self.package
        found = find_targets(package.parts, self.parse, self.document_name, kind)
        return self.parse(found[0]) if found else None

    def iterate_relations(self, source: str) -> Iterator[etree._Element]:
        """Yield the relationships of ``source`` ('' for the package), external ones too."""
        holder = name_relationships(source)
        if holder in self.package.parts:
            yield from self.parse(holder).iterfind(f"{{{RELATIONSHIPS_NS}}}Relationship")

    def map_targets(self, source: str) -> dict[str, str]:
        """The parts that ``source`` points to, by the identifier of the relationship."""
        return {
            relation.get("Id", ""): resolve_target(source, relation.get("Target", ""))
            for relation in self.iterate_relations(source)
            if relation.get("TargetMode") != "External"
        }

    def refuse_size(self) -> BadInput:
        """The error that says that the document is larger than anything a person reads."""
        return refuse(
            self.package.name,
            "docx-qua-lon",
            tr("văn bản quá lớn hoặc lồng nhau quá sâu để soát"),
            expected=tr("một văn bản không quá 30.000 đoạn hay ô bảng, 1,2 triệu chữ cái"),
        )
