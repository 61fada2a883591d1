"""Word packages (.docx) from anyone, opened within bounds, and written back deterministically.

A package is a zip archive of parts (ECMA-376 part 2). Nothing in it is trusted: sizes are counted
while inflating, names are judged, XML is parsed without DTD, entities or network.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.word.foreign import recognise_foreign
from kehoach.word.relationships import CONTENT_TYPES, find_document_name
from kehoach.word.xml import UnfitXmlError, parse_tree
from kehoach.word.zipping import Archive, get_build_time, pack_member

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from lxml import etree

MAX_FILE = 64 * 2**20
MAX_MEMBERS = 2_000
MAX_INFLATED = 128 * 2**20
_CHUNK = 64 * 2**10
_ENTRY = b"PK\1\2"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
    IndexError,
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file in their order, by name (``word/document.xml``).

    Attributes:
        name: what to call the file in messages.
        parts: read-only mapping of part names to their bytes.
        document_name: the name of the main document part.
    """

    name: str
    document_name: str
    parts: Mapping[str, bytes] = field(repr=False)

    def with_parts(self, changes: Mapping[str, bytes]) -> Package:
        """A copy in which ``changes`` replace parts of the same name or come at the end."""
        return replace(self, parts=MappingProxyType({**self.parts, **changes}))

    def parse(self, part: str) -> etree._Element:
        """The root element of the XML part ``part``.

        Raises:
            BadInput: the part is missing or not acceptable XML.
        """
        if part not in self.parts:
            raise refuse(self.name, "docx-thieu-phan", tr("thiếu phần {part}", part=part))
        return parse_xml(self.parts[part], name=self.name, part=part)


def refuse(name: str, code: str, found: str, *, expected: str = "", hint: str = "") -> BadInput:
    """The error that says why the file ``name`` cannot be used."""
    expected = expected or tr("một tệp Word .docx mở được")
    return BadInput([Problem(code, Place(name), found=found, expected=expected, hint=hint)])


def parse_xml(data: bytes, *, name: str = "", part: str = "") -> etree._Element:
    """Parse one XML part: no DTD, no entities, no network, bounded depth and text length.

    Args:
        data: the bytes of the part, UTF-8 or UTF-16.
        name: the file, for messages.
        part: the part inside the file, for messages.

    Raises:
        BadInput: the XML is malformed or asks for what is not allowed.
    """
    try:
        return parse_tree(data)
    except UnfitXmlError as refusal:
        found = f"{part}: {refusal}" if part else str(refusal)
        raise refuse(name, refusal.code, found) from None


def read_package(data: bytes, *, name: str) -> Package:
    """Open a Word file.

    Args:
        data: the whole file.
        name: what to call it in messages.

    Raises:
        BadInput: it is not a sound .docx, or larger than the bounds of this module.
    """
    foreign = recognise_foreign(data)
    if foreign:
        raise refuse(name, foreign.code, foreign.found, hint=foreign.hint)
    if len(data) > MAX_FILE:
        raise _refuse_size(name)
    try:
        parts = _inflate(data, name)
    except _BROKEN:
        found = tr("tệp hỏng hoặc bị cắt cụt, không giải nén được")
        raise refuse(name, "docx-hong", found) from None
    return _make_package(name, parts)


def write_package(parts: Mapping[str, bytes], *, when: datetime | None = None) -> bytes:
    """Write parts as a .docx; the same parts give the same bytes on every machine.

    Args:
        parts: part names and bytes; ``[Content_Types].xml`` comes first, the rest in this order.
        when: the time its members carry; SOURCE_DATE_EPOCH or 1980-01-01 if not given.
    """
    when = when or get_build_time()
    return Archive(pack_member(name, parts[name], when) for name in sort_names(parts)).finish()


def sort_names(parts: Iterable[str]) -> list[str]:
    """Part names in the order of writing: content types, package relationships, the rest."""
    first = {CONTENT_TYPES: 0, "_rels/.rels": 1}
    return sorted(parts, key=lambda name: first.get(name, 2))


def _make_package(name: str, parts: dict[str, bytes]) -> Package:
    if CONTENT_TYPES not in parts:
        found = tr("không có bảng kê các phần ([Content_Types].xml)")
        raise refuse(name, "docx-thieu-phan", found)

    def parse(part: str) -> etree._Element:
        return parse_xml(parts[part], name=name, part=part)

    document_name = find_document_name(parts, parse)
    if document_name is None:
        raise refuse(name, "docx-thieu-phan", tr("không có phần văn bản Word bên trong"))
    return Package(name, document_name, MappingProxyType(parts))


def _refuse_size(name: str) -> BadInput:
    return refuse(
        name,
        "docx-qua-lon",
        tr("tệp quá lớn khi giải nén hoặc có quá nhiều phần"),
        expected=tr(
            "không quá {members} phần và {size} MB khi giải nén",
            members=MAX_MEMBERS,
            size=MAX_INFLATED // 2**20,
        ),
    )


def _inflate(data: bytes, name: str) -> dict[str, bytes]:
    # zipfile builds an object for every directory entry before we can count them
    if data.count(_ENTRY) > MAX_MEMBERS * 10:
        raise _refuse_size(name)
    parts: dict[str, bytes] = {}
    left = MAX_INFLATED
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = _judge_members(archive.infolist(), name)
        for info in infos:
            parts[info.filename] = _read_member(archive, info, left, name)
            left -= len(parts[info.filename])
    return parts


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int, name: str) -> bytes:
    chunks = []
    with archive.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise _refuse_size(name)
            chunks.append(chunk)
    return b"".join(chunks)


def _judge_members(infos: list[zipfile.ZipInfo], name: str) -> list[zipfile.ZipInfo]:
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_INFLATED:
        raise _refuse_size(name)
    seen: set[str] = set()
    for info in infos:
        _judge_member(info, name)
        # OPC compares part names without regard to ASCII case
        key = info.filename.casefold()
        if key in seen:
            found = tr("hai phần trùng tên {part}", part=info.filename[:80])
            raise refuse(name, "docx-trung-ten", found)
        seen.add(key)
    return [info for info in infos if not info.is_dir()]


def _judge_member(info: zipfile.ZipInfo, name: str) -> None:
    if info.flag_bits & 0x1:
        raise refuse(name, "docx-ma-hoa", tr("tệp nén có mật khẩu"))
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refuse(name, "docx-hong", tr("cách nén lạ mà Word không dùng"))
    if not _is_plain_name(info.orig_filename):
        found = tr("tên phần không an toàn: {part}", part=repr(info.orig_filename[:80]))
        raise refuse(name, "docx-ten-la", found)


def _is_plain_name(part: str) -> bool:
    steps = part.removesuffix("/").split("/")
    plain = part.isprintable() and "\\" not in part and ":" not in part
    return plain and all(step not in ("", ".", "..") for step in steps)
