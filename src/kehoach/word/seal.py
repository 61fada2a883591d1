"""The seal: a custom property that tells whether a file is still as we made it.

``docProps/custom.xml`` carries the SHA-256 of the main document part. Word writes that part anew
whenever it saves, so a person's change, however small, breaks the seal; losing the seal is the
same as breaking it. It guards against overwriting a person's work, not against forgery.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from kehoach.errors import BadInput
from kehoach.word.package import Package, read_package
from kehoach.word.relationships import (
    CONTENT_TYPES,
    add_relation,
    find_targets,
    set_content_type,
)
from kehoach.word.xml import parse_tree, write_tree

PROPERTY: Final = "kehoach.dau"
_PART: Final = "docProps/custom.xml"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# [MS-OLEPS] 2.20: the format identifier of user-defined properties, the same in every file
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_PID: Final = re.compile("[0-9]{1,9}")
_BLANK: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Seal:
    """The property part of a package, cut where the seal goes."""

    part: str
    before: bytes
    after: bytes

    def write(self, document: bytes) -> bytes:
        """The property part for a file whose main document part is ``document``."""
        mark = hashlib.sha256(document).hexdigest().encode()
        return b"".join((self.before, mark, self.after))


def make_seal(package: Package) -> tuple[Package, Seal]:
    """Give ``package`` a property part (or keep its own) and return the seal to fill per file."""
    part = _find_part(package)
    if part is None:
        part = _PART
        package = _declare(package)
        root = parse_tree(f'<Properties xmlns="{_NS}" xmlns:vt="{_VALUES}"/>'.encode())
    else:
        root = package.parse(part)
    _add_property(root)
    before, _, after = write_tree(root).rpartition(_BLANK.encode())
    return package.with_parts({part: before + _BLANK.encode() + after}), Seal(part, before, after)


def is_untouched(data: bytes) -> bool:
    """Whether ``data`` is a .docx made by kehoach that nobody has changed since."""
    try:
        package = read_package(data, name="")
        part = _find_part(package)
        mark = _read_property(package.parse(part)) if part else None
    except BadInput:
        return False
    return mark == hashlib.sha256(package.parts[package.document_name]).hexdigest()


def _find_part(package: Package) -> str | None:
    found = find_targets(package.parts, package.parse, "", "custom-properties")
    return found[0] if found else None


def _declare(package: Package) -> Package:
    types = package.parse(CONTENT_TYPES)
    set_content_type(types, _PART, _CONTENT_TYPE)
    relations = package.parse("_rels/.rels")
    add_relation(relations, "custom-properties", _PART)
    return package.with_parts(
        {CONTENT_TYPES: write_tree(types), "_rels/.rels": write_tree(relations)}
    )


def _add_property(root: etree._Element) -> None:
    numbers = [1]
    for each in root.findall(f"{{{_NS}}}property"):
        if each.get("name") == PROPERTY:
            root.remove(each)
        else:
            pid = each.get("pid", "")
            numbers.append(int(pid) if _PID.fullmatch(pid) else 0)
    tag = f"{{{_NS}}}property"
    entry = etree.SubElement(root, tag, fmtid=_FORMAT, pid=str(max(numbers) + 1), name=PROPERTY)
    etree.SubElement(entry, f"{{{_VALUES}}}lpwstr").text = _BLANK


def _read_property(root: etree._Element) -> str | None:
    for each in root.iterfind(f"{{{_NS}}}property"):
        if each.get("name") == PROPERTY:
            return "".join(str(text) for text in each.itertext()).strip()
    return None
