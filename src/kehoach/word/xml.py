"""XML of strangers, parsed without DTD, entities or network."""

from __future__ import annotations

from typing import Final

from lxml import etree

from kehoach.messages import tr

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION: Final = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

_DTD_MARKS = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ENCODINGS = ("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii")


MAX_MARKS: Final = 3_000_000
"""Of the signs ``<`` and ``=`` in one part: a tree takes some 130 bytes for each element, and as
much for each attribute, however short they are written."""


class UnfitXmlError(Exception):
    """The XML is malformed or asks for what is not allowed; ``code`` says which."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def parse_tree(data: bytes) -> etree._Element:
    """Parse ``data``; blanks between elements are dropped as Word and python-docx do.

    libxml2 without ``huge_tree`` bounds the depth (256) and the length of one text (10 MB).

    Raises:
        UnfitXmlError: see there.
    """
    if data.count(b"<") + data.count(b"=") > MAX_MARKS:
        raise UnfitXmlError("xml-qua-lon", tr("XML có quá nhiều phần tử"))
    if any(mark in data for mark in _DTD_MARKS):
        raise UnfitXmlError("xml-dtd", tr("XML có khai báo DTD, không được phép trong tệp Word"))
    try:
        root = etree.fromstring(data, _make_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise UnfitXmlError("xml-hong", tr("XML hỏng ở dòng {line}", line=line)) from None
    info = root.getroottree().docinfo
    if info.internalDTD is not None or (info.encoding or "utf-8").lower() not in _ENCODINGS:
        raise UnfitXmlError("xml-dtd", tr("XML có DTD hoặc bảng mã không được phép trong tệp Word"))
    return root


def write_tree(root: etree._Element) -> bytes:
    """The bytes of an XML part, UTF-8, with the declaration that Word expects."""
    return DECLARATION + etree.tostring(root, encoding="UTF-8")


def qualify(name: str) -> str:
    """The full name of a ``w:`` element or attribute: ``p`` is ``{http://…/main}p``."""
    return f"{{{W}}}{name}"


def _make_parser() -> etree.XMLParser:
    # one per call: a parser shared between threads is a lock and keeps its error log
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_blank_text=True,
    )
