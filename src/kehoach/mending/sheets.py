"""The XML parts of a package while they are changed; only those that are touched are rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.word.relationships import (
    CONTENT_TYPES,
    RELATIONSHIPS_NS,
    add_relation,
    name_relationships,
    resolve_target,
    set_content_type,
)
from kehoach.word.sources import Sources

if TYPE_CHECKING:
    from kehoach.word.package import Package

_TYPES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_NO_RELATIONS: Final = f'<Relationships xmlns="{RELATIONSHIPS_NS}"/>'
_USUAL: Final = b"http://schemas.openxmlformats.org/"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
# how Sources turns the one into the other, backwards
_BACK: Final = (
    (b"wordprocessingml/2006/", b"wordprocessingml/"),
    (b"officeDocument/2006/", b"officeDocument/"),
    (b"drawingml/2006/", b"drawingml/"),
)


class Sheets:
    """Parts of ``package`` as trees that may be changed.

    Attributes:
        sources: the package as it was.
        document_name: the part of the document.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.sources = Sources(package)
        self.document_name = package.document_name
        self._roots: dict[str, etree._Element] = {}
        self._changed: set[str] = set()
        self._copied: dict[str, bytes] = {}
        self.is_strict = b"purl.oclc.org/ooxml" in package.parts[package.document_name]

    def open(self, part: str) -> etree._Element:
        """Return the root of ``part``, parsed once.

        Raises:
            BadInput: the part is missing, too large or not acceptable XML.
        """
        if part not in self._roots:
            self._roots[part] = self.sources.parse(part)
        return self._roots[part]

    def open_document(self) -> etree._Element:
        """Return the root of the document's part."""
        return self.open(self.document_name)

    def has(self, part: str) -> bool:
        """Tell whether there is such a part, of the package or added."""
        return part in self._roots or part in self.package.parts

    def map_targets(self) -> dict[str, str]:
        """Return the parts that the document points to, by the relationship's identifier."""
        holder = name_relationships(self.document_name)
        if holder not in self._roots:
            return self.sources.map_targets(self.document_name)
        return {
            one.get("Id", ""): resolve_target(self.document_name, one.get("Target", ""))
            for one in self._roots[holder]
            if one.get("TargetMode") != "External"
        }

    def touch(self, part: str) -> None:
        """Note that ``part`` was changed."""
        self._changed.add(part)

    def add(self, kind: str, root: etree._Element, *, relations_of: str = "") -> str:
        """Add a part of ``kind`` (header, comments) that the document points to; returns its rId.

        Args:
            kind: the last step of the relationship's type and of the content type.
            root: its root.
            relations_of: the part whose own relationships it has too.
        """
        folder, _, _ = self.document_name.rpartition("/")
        part = self._find_name(f"{folder}/{kind}" if folder else kind)
        self._roots[part] = root
        self.touch(part)
        outer = self.package.parts.get(name_relationships(relations_of)) if relations_of else None
        if outer is not None:
            self._copied[name_relationships(part)] = outer
        set_content_type(self.open(CONTENT_TYPES), part, f"{_TYPES}{kind}+xml")
        self.touch(CONTENT_TYPES)
        return self._relate(kind, part.rpartition("/")[2])

    def finish(self) -> Package:
        """Return the package with the parts that were touched; itself where none was."""
        changed = filter(self._differs, sorted(self._changed))
        changes = {part: self._write(part) for part in changed} | self._copied
        return self.package.with_parts(changes) if changes else self.package

    def _find_name(self, stem: str) -> str:
        taken = {name.lower() for name in (*self.package.parts, *self._roots)}
        names = (f"{stem}{number}.xml" for number in ("", *range(1, len(taken) + 2)))
        return next(name for name in names if name.lower() not in taken)

    def _relate(self, kind: str, target: str) -> str:
        holder = name_relationships(self.document_name)
        if holder not in self.package.parts and holder not in self._roots:
            self._roots[holder] = etree.fromstring(_NO_RELATIONS)
        relations = self.open(holder)
        add_relation(relations, kind, target)
        self.touch(holder)
        return relations[-1].get("Id", "")

    def _differs(self, part: str) -> bool:
        """Whether the part is not what it was: to be set as it stands is no change."""
        if part not in self.package.parts:
            return True
        return etree.tostring(self.sources.parse(part)) != etree.tostring(self._roots[part])

    def _write(self, part: str) -> bytes:
        tree = self._roots[part].getroottree()
        data: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
        was = self.package.parts.get(part)
        if b"purl.oclc.org/ooxml" in was if was is not None else self.is_strict:
            for usual, strict in _BACK:
                data = data.replace(_USUAL + usual, _STRICT + strict)
        return data
