"""Two Word files of one structure into one that shows the changes as tracked changes.

ECMA-376 part 1, 17.13.5. Only what the text says is compared: the lettering, the rules below
titles, borders and sections are those of the new file.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from kehoach.comparing.marks import sign_changes
from kehoach.comparing.redline import merge_blocks
from kehoach.word.package import read_package, write_package
from kehoach.word.relationships import find_targets, name_relationships
from kehoach.word.seal import make_seal
from kehoach.word.xml import qualify, write_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from lxml import etree

    from kehoach.word.package import Package

_BODY: Final = qualify("body")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HOLDERS: Final = tuple(
    qualify(name) for name in ("headerReference", "footerReference", "drawing", "pict", "object")
)


def track_changes(old: bytes, new: bytes, *, author: str, date: datetime | None = None) -> bytes:
    """Return ``new`` with the changes that lead to it from ``old``, as Word tracks them.

    Words are never cut. When all changes are accepted the text is that of ``new``, when all are
    rejected that of ``old`` (but for U+00A0, with which lines are set: it is a blank). The same
    files give the same bytes. The file is sealed as ours.

    Args:
        old: a .docx as kehoach builds it.
        new: another, of the same template.
        author: who is shown as having made the changes.
        date: when they are said to be made; left out where not given.

    Raises:
        BadInput: one of them is no .docx.
    """
    before, after = read_package(old, name="old.docx"), read_package(new, name="new.docx")
    merged = dict(_merge_parts(before, after))
    sign_changes(merged.values(), author, _write_date(date) if date else "")
    changed = after.with_parts({name: write_tree(root) for name, root in merged.items()})
    changed, seal = make_seal(changed)
    document = changed.parts[changed.document_name]
    return write_package(changed.with_parts({seal.part: seal.write(document)}).parts)


def _write_date(date: datetime) -> str:
    """Return a time as Word writes it; one without a zone is taken to be UTC."""
    moment = date.astimezone(UTC) if date.tzinfo else date
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _merge_parts(before: Package, after: Package) -> Iterator[tuple[str, etree._Element]]:
    """Yield the parts with text in which something changed, and the document itself."""
    old, new = before.parse(before.document_name), after.parse(after.document_name)
    _carry_relations(old, before, after)
    bodies = old.find(_BODY), new.find(_BODY)
    if bodies[0] is not None and bodies[1] is not None:
        merge_blocks(bodies[0], bodies[1])
    yield after.document_name, new
    for part in _list_margins(after):
        if part in before.parts and before.parts[part] != after.parts[part]:
            root = after.parse(part)
            merge_blocks(before.parse(part), root)
            yield part, root


def _list_margins(package: Package) -> list[str]:
    return [
        part
        for kind in ("header", "footer")
        for part in find_targets(package.parts, package.parse, package.document_name, kind)
    ]


def _carry_relations(root: etree._Element, before: Package, after: Package) -> None:
    """Let what ``root`` refers to be referred to as the new file does; drop what it has not."""
    names = _map_relations(before)
    known = {target: name for name, target in _map_relations(after).items()}
    for element in list(root.iter("{*}*")):
        for key in [key for key in element.attrib if str(key).startswith(_RELATION)]:
            name = known.get(names.get(element.get(key, ""), ""))
            if name is not None:
                element.set(key, name)
            else:
                _drop_holder(element, str(key))


def _map_relations(package: Package) -> dict[str, str]:
    holder = name_relationships(package.document_name)
    if holder not in package.parts:
        return {}
    return {
        each.get("Id", ""): f"{each.get('Type')} {each.get('Target')}"
        for each in package.parse(holder)
    }


def _drop_holder(element: etree._Element, key: str) -> None:
    for each in (element, *element.iterancestors()):
        parent = each.getparent()
        if each.tag in _HOLDERS and parent is not None:
            parent.remove(each)
            return
    del element.attrib[key]
