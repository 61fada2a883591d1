"""Packages of strangers: opened whole, or refused in one message."""

import io
import struct
import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.errors import BadInput, KehoachError
from kehoach.word import package as module
from kehoach.word.package import parse_xml, read_package, write_package

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body/></w:document>'
PARTS = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": DOCUMENT,
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def pack(parts, **changes):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (parts | changes).items():
            if text is not None:
                archive.writestr(name, text)
    return stream.getvalue()


def refuse(data):
    with pytest.raises(BadInput) as caught:
        read_package(data, name="la.docx")
    (problem,) = caught.value.problems
    assert problem.place.file == "la.docx"
    assert problem.found
    return problem


def test_parts_come_in_their_order():
    package = read_package(pack(PARTS, **{"word/a.xml": "<a/>"}), name="a.docx")
    assert list(package.parts) == [*PARTS, "word/a.xml"]
    assert package.document_name == "word/document.xml"
    assert package.parts["word/document.xml"] == DOCUMENT.encode()
    changed = package.with_parts({"word/a.xml": b"<b/>", "word/c.xml": b"<c/>"})
    assert list(changed.parts) == [*package.parts, "word/c.xml"]
    assert package.parts["word/a.xml"] == b"<a/>"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "tep-rong", "rỗng"),
        (b"xin chao", "khong-phai-docx", "không phải tệp Word"),
        (b"%PDF-1.7", "khong-phai-docx", "PDF"),
        (b"{\\rtf1 a}", "khong-phai-docx", "RTF"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc-cu", ".doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "docx-ma-hoa", "mật khẩu"),
        (OLE, "khong-phai-docx", "Office đời cũ"),
        (pack(PARTS)[:300], "docx-hong", "cắt cụt"),
        (b"PK\3\4" + b"\0" * 40, "docx-hong", "cắt cụt"),
        (pack(PARTS, **{"[Content_Types].xml": None}), "docx-thieu-phan", "[Content_Types]"),
        (pack(PARTS, **{"_rels/.rels": None}), "docx-thieu-phan", "phần văn bản"),
        (pack(PARTS, **{"word/document.xml": None}), "docx-thieu-phan", "phần văn bản"),
        (pack(PARTS, **{"[Content_Types].xml": TYPES.replace("wordprocessingml", "spreadsheetml")}),
         "docx-thieu-phan", "phần văn bản"),
        (pack(PARTS, **{"_rels/.rels": "<a"}), "xml-hong", "_rels/.rels"),
        (pack(PARTS, **{"../ngoai.xml": "a"}), "docx-ten-la", "../ngoai.xml"),
        (pack(PARTS, **{"word/../../ngoai.xml": "a"}), "docx-ten-la", "ngoai"),
        (pack(PARTS, **{"/tuyet/doi.xml": "a"}), "docx-ten-la", "doi.xml"),
        (pack(PARTS, **{"C:/a.xml": "a"}), "docx-ten-la", "a.xml"),
        (pack(PARTS, **{"word\\a.xml": "a"}), "docx-ten-la", "a.xml"),
        (pack(PARTS, **{"WORD/document.xml": "a"}), "docx-trung-ten", "document.xml"),
        (pack(PARTS | {f"word/{n}.xml": "" for n in range(2001)}), "docx-qua-lon", "2000"),
    ],
)  # fmt: skip
def test_hostile_and_broken_files(data, code, words):
    problem = refuse(data)
    assert problem.code == code
    assert words in f"{problem.found} {problem.expected}"


def test_same_name_twice():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in [*PARTS.items(), ("word/documenu.xml", "a")]:
            archive.writestr(name, text)
    data = stream.getvalue().replace(b"word/documenu.xml", b"word/document.xml")
    assert refuse(data).code == "docx-trung-ten"


def test_password_of_the_zip_itself():
    data = bytearray(pack(PARTS))
    entry = data.index(b"PK\1\2")
    struct.pack_into("<H", data, entry + 8, 1)
    assert refuse(bytes(data)).code == "docx-ma-hoa"


def test_bomb_that_tells_its_size():
    data = pack(PARTS, **{"word/a.xml": b"\0" * (module.MAX_INFLATED + 1)})
    assert len(data) < 2**20
    assert refuse(data).code == "docx-qua-lon"


def test_bomb_is_counted_while_it_inflates(monkeypatch):
    """Each part is small enough, the sum is not, and the directory is not believed."""
    monkeypatch.setattr(module, "MAX_INFLATED", 10_000)
    monkeypatch.setattr(module, "_judge_members", lambda infos, name: infos)
    monkeypatch.setattr(module, "_CHUNK", 1_000)
    parts = PARTS | {f"word/{n}.xml": b"\0" * 900 for n in range(20)}
    assert refuse(pack(parts)).code == "docx-qua-lon"


def test_directory_that_lies_about_sizes():
    data = bytearray(pack(PARTS, **{"word/a.xml": b"\0" * 100_000}))
    at = data.rindex(b"word/a.xml") - 46
    struct.pack_into("<L", data, at + 24, 10)
    assert refuse(bytes(data)).code == "docx-hong"


def test_crowded_directory_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(module.zipfile, "ZipFile", None)
    assert refuse(b"PK\3\4" + b"PK\1\2" * 20_001).code == "docx-qua-lon"


ENTITIES = "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12)
)  # fmt: skip


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (f"<!DOCTYPE a [{ENTITIES}]><a>&a11;</a>", "xml-dtd"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "xml-dtd"),
        ('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', "xml-dtd"),
        ("<a>&x;</a>", "xml-hong"),
        ("<a><b></a>", "xml-hong"),
        ("", "xml-hong"),
        ("<a>" * 100_000 + "</a>" * 100_000, "xml-hong"),
        ("<a>\x01</a>", "xml-hong"),
    ],
)
def test_xml_of_strangers(xml, code):
    with pytest.raises(BadInput) as caught:
        parse_xml(xml.encode(), name="la.docx", part="word/document.xml")
    (problem,) = caught.value.problems
    assert problem.code == code
    assert "word/document.xml" in problem.found


def test_dtd_in_utf_16():
    with pytest.raises(BadInput) as caught:
        parse_xml('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"))
    assert caught.value.problems[0].code == "xml-dtd"


def test_xml_with_blanks_in_texts_keeps_them():
    root = parse_xml(b"<a>\n  <b> </b>\n  <c>x </c>\n</a>")
    assert [child.text for child in root] == [" ", "x "]
    assert root.text is None


def test_written_package_is_read_back_and_always_the_same(monkeypatch):
    parts = {name: text.encode() for name, text in reversed(PARTS.items())}
    parts["word/ảnh.xml"] = b"x" * 5000
    data = write_package(parts)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    assert archive.namelist() == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/ảnh.xml",
    ]  # fmt: skip
    assert {(info.create_system, info.external_attr) for info in archive.infolist()} == {(0, 0)}
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert dict(read_package(data, name="").parts) == parts
    assert write_package(parts) == data
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # 2023-11-14 22:13:20 UTC
    later = zipfile.ZipFile(io.BytesIO(write_package(parts)))
    assert {info.date_time for info in later.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_members_hold_their_checksum():
    data = write_package({"[Content_Types].xml": b"abc"})
    assert struct.pack("<L", zlib.crc32(b"abc")) in data


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_flipped_byte_is_read_or_refused(data):
    whole = bytearray(pack(PARTS))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    with suppress(KehoachError):
        package = read_package(bytes(whole), name="a")
        assert package.document_name in package.parts


@pytest.mark.parametrize("inside", [b"<a/>" * 3_000_000, b"<a " + b"b='' " * 3_000_000 + b"/>"])
def test_a_part_of_millions_of_elements_is_refused_unparsed(inside):
    with pytest.raises(BadInput) as caught:
        parse_xml(b"<r>" + inside + b"</r>")
    assert caught.value.problems[0].code == "xml-qua-lon"
