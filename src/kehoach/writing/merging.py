"""Documents of one template joined into one that is printed in a go.

Each begins on a page of its own and counts its pages from 1, as its section says
(``w:sectPr``, ECMA-376 part 1, 17.6). All must come from the same template: one set of styles,
headers and settings serves them all.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from kehoach.errors import KehoachError
from kehoach.messages import tr
from kehoach.word.package import read_package, write_package
from kehoach.word.seal import make_seal
from kehoach.word.xml import qualify, write_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from kehoach.word.package import Package

_SHARED = ("word/styles.xml", "word/settings.xml", "word/numbering.xml")
"""What must be the same in all documents."""


def merge_documents(documents: Iterable[bytes]) -> bytes:
    """Return one document that holds all of ``documents`` in their order.

    Raises:
        KehoachError: there is none, or one comes from another template.
    """
    packages = (read_package(data, name="") for data in documents)
    first = next(packages, None)
    if first is None:
        raise KehoachError(tr("không có văn bản nào để gộp"))
    root = first.parse(first.document_name)
    body = _get_body(root)
    for package in packages:
        _refuse_other(first, package)
        _end_section(body)
        for child in list(_get_body(package.parse(package.document_name))):
            body.append(child)
    return _seal(first.with_parts({first.document_name: write_tree(root)}))


def _refuse_other(first: Package, other: Package) -> None:
    for part in _SHARED:
        if first.parts.get(part) != other.parts.get(part):
            raise KehoachError(tr("chỉ gộp được các văn bản lập từ cùng một mẫu"))


def _get_body(root: etree._Element) -> etree._Element:
    body = root.find(qualify("body"))
    assert body is not None
    return body


def _end_section(body: etree._Element) -> None:
    """Turn the properties at the end of ``body`` into those of the section that ends there."""
    properties = body[-1]
    assert properties.tag == qualify("sectPr")
    body.remove(properties)
    last = body[-1] if len(body) else None
    if last is None or last.tag != qualify("p"):
        last = copy.deepcopy(_make_paragraph(body))
        body.append(last)
    holder = last.find(qualify("pPr"))
    if holder is None:
        holder = last.makeelement(qualify("pPr"))
        last.insert(0, holder)
    holder.append(properties)


def _make_paragraph(body: etree._Element) -> etree._Element:
    return body.makeelement(qualify("p"))


def _seal(package: Package) -> bytes:
    package, seal = make_seal(package)
    document = package.parts[package.document_name]
    return write_package({**package.parts, seal.part: seal.write(document)})
