"""XML of strangers, streamed: no DTD, no entities, UTF-8 only."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Start = Callable[[dict[str, str]], None]
    End = Callable[[], None]


class XmlError(Exception):
    """The XML is broken or of a kind that no office program writes."""


def walk_xml(
    data: bytes,
    starts: Mapping[str, Start] | None = None,
    ends: Mapping[str, End] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call the one of ``starts`` and ``ends`` that an element's local name asks for, and ``text``.

    A start gets the attributes; the name of one with a namespace is ``namespace name``.

    Raises:
        XmlError: ``data`` is not well-formed, has a DTD, or is not UTF-8.
    """
    if b"\0" in data:
        raise XmlError(tr("XML không ở bảng mã UTF-8"))
    parser = expat.ParserCreate("UTF-8", " ")
    parser.XmlDeclHandler = _refuse_encoding
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if starts:
        parser.StartElementHandler = _dispatch_starts(starts)
    if ends:
        parser.EndElementHandler = _dispatch_ends(ends)
    if text:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise XmlError(tr("XML hỏng ở dòng {line}", line=parser.ErrorLineNumber)) from None


def _dispatch_starts(starts: Mapping[str, Start]) -> Callable[[str, dict[str, str]], None]:
    def take(name: str, attributes: dict[str, str]) -> None:
        start = starts.get(name.rpartition(" ")[2])
        if start is not None:
            start(attributes)

    return take


def _dispatch_ends(ends: Mapping[str, End]) -> Callable[[str], None]:
    def take(name: str) -> None:
        end = ends.get(name.rpartition(" ")[2])
        if end is not None:
            end()

    return take


def _refuse_encoding(version: str, encoding: str | None, standalone: int) -> None:
    """Refuse what the reader of values might decode otherwise than it is walked here."""
    if encoding is not None and encoding.upper() not in ("UTF-8", "US-ASCII", "ASCII"):
        raise XmlError(tr("XML không ở bảng mã UTF-8"))


def _refuse_doctype(*_: object) -> None:
    raise XmlError(tr("XML có khai báo DTD"))
