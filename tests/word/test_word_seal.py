"""The seal is valid OPC and tells whether a person touched the file."""

import io

from docx import Document

from kehoach.word.package import read_package, write_package
from kehoach.word.seal import is_untouched, make_seal

CUSTOM = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Cu">'
    b"<vt:lpwstr>giu</vt:lpwstr></property></Properties>"
)


def build_plain():
    stream = io.BytesIO()
    Document().save(stream)
    return read_package(stream.getvalue(), name="a.docx")


def close(package, seal):
    return package.with_parts({seal.part: seal.write(package.parts[package.document_name])})


def test_sealed_file_is_untouched_until_its_document_changes():
    package, seal = make_seal(build_plain())
    sealed = close(package, seal)
    assert is_untouched(write_package(sealed.parts))
    name = sealed.document_name
    changed = sealed.with_parts({name: sealed.parts[name] + b"\n"})
    assert not is_untouched(write_package(changed.parts))
    assert not is_untouched(write_package(package.parts))
    assert not is_untouched(write_package(build_plain().parts))


def test_word_finds_the_property_part_by_type_and_relationship():
    package, seal = make_seal(build_plain())
    document = Document(io.BytesIO(write_package(close(package, seal).parts)))
    parts = {str(part.partname): part.content_type for part in document.part.package.iter_parts()}
    assert parts["/docProps/custom.xml"] == (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    )


def test_properties_that_were_there_stay():
    package, seal = make_seal(build_plain())
    package = package.with_parts({seal.part: CUSTOM})
    again, seal = make_seal(package)
    sealed = close(again, seal)
    root = sealed.parse(seal.part)
    assert [(each.get("name"), each.get("pid")) for each in root] == [
        ("Cu", "7"),
        ("kehoach.dau", "8"),
    ]
    assert is_untouched(write_package(sealed.parts))


def test_sealing_twice_leaves_one_seal():
    package, seal = make_seal(build_plain())
    again, seal = make_seal(close(package, seal))
    assert len(again.parse(seal.part)) == 1
    assert is_untouched(write_package(close(again, seal).parts))
