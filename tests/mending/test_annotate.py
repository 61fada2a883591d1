"""annotate: each finding a comment at its place, nothing else changed."""

import dataclasses
import io

import docx
import pytest
from good_papers import GOOD
from lxml import etree
from mending_samples import find, list_paragraphs, make_package, paragraph, read_body, run
from opening_samples import OFFICE

from kehoach.mending import annotate
from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package
from kehoach.word.xml import W, qualify

BODY = paragraph(run("Một")) + paragraph(run("hai"), ppr='<w:jc w:val="both"/>')


def tell(at=None, found="cỡ chữ 12"):
    return dataclasses.replace(
        find(at=at, found=found), expected="cỡ chữ 13", citation="Phụ lục I, Mục V"
    )


def read_comments(package):
    [name] = [name for name in package.parts if name.startswith("word/comments")]
    root = etree.fromstring(package.parts[name])
    return {
        one.get(qualify("id")): [
            "".join(text.text or "" for text in each.iter(qualify("t")))
            for each in one.iter(qualify("p"))
        ]
        for one in root
    }


def test_says_what_is_found_wanted_and_cited():
    package = make_package(BODY)
    _, second = list_paragraphs(package)
    annotated = annotate(package, [tell(second)])
    assert read_comments(annotated) == {
        "0": ["TR001: cỡ chữ 12", "Cần: cỡ chữ 13", "Căn cứ: Phụ lục I, Mục V"]
    }
    assert read_body(annotated) == (
        paragraph(run("Một")) + '<w:p><w:pPr><w:jc w:val="both"/></w:pPr>'
        f'<w:commentRangeStart w:id="0"/>{run("hai")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    root = etree.fromstring(annotated.parts["word/comments.xml"])
    assert (root[0].get(qualify("author")), root[0].get(qualify("date"))) == ("kehoach", None)


def test_python_docx_and_we_read_them():
    package = make_package(BODY, styles="", settings="")
    annotated = annotate(package, [tell(one) for one in list_paragraphs(package)])
    comments = docx.Document(io.BytesIO(write_package(annotated.parts))).comments
    assert [one.text.partition("\n")[0] for one in comments] == ["TR001: cỡ chữ 12"] * 2
    document = open_document(annotated)
    assert [one.has_comment for one in document.walk()] == [True, True]
    assert [one.text for one in document.walk()] == ["Một", "hai"]
    assert document.people == ("kehoach",)


def test_findings_of_the_whole_document_and_of_headers_stand_at_its_first_paragraph():
    package = make_package(BODY)
    stranger = dataclasses.replace(list_paragraphs(package)[1], runs=())
    document = open_document(annotate(package, [tell(), tell(stranger)]))
    assert [one.has_comment for one in document.walk()] == [True, False]


def test_findings_of_a_section_stand_where_it_begins():
    ends = paragraph(run("Một"), ppr='<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')
    package = make_package(ends + BODY)
    sections = open_document(package).sections
    seen = list(open_document(annotate(package, [tell(sections[1])])).walk())
    assert [one.has_comment for one in seen] == [False, True, False]


def test_in_a_cell_and_for_a_text_box_where_word_takes_them():
    box = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph(run('Khung'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    cell = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph(run('Ô'))}</w:tc></w:tr></w:tbl>"
    package = make_package(cell + paragraph(box, run("chủ")))
    seen = {one.text: one for one in list_paragraphs(package)}
    annotated = annotate(package, [tell(seen["Ô"]), tell(seen["Khung"])])
    marked = {one.text: one.has_comment for one in list_paragraphs(annotated)}
    assert marked == {"Ô": True, "Khung": False, "chủ": True}


def test_comments_that_are_there_stay():
    old = f'<w:comment w:id="7" w:author="An">{paragraph(run("xem lại"))}</w:comment>'
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    comments = f'<w:comments xmlns:w="{W}">{old}</w:comments>'.encode()
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/comments" Target="ghi.xml"/></Relationships>'
    ).encode()
    package = make_package(
        paragraph(run("Một"), reference),
        extra={"word/ghi.xml": comments, "word/_rels/document.xml.rels": relations},
    )
    annotated = annotate(package, [tell(), tell(found="khác")])
    root = etree.fromstring(annotated.parts["word/ghi.xml"])
    assert [one.get(qualify("id")) for one in root] == ["7", "8", "9"]
    assert old.encode() in etree.tostring(root, encoding="UTF-8").replace(
        f' xmlns:w="{W}"'.encode(), b""
    )
    assert annotated.parts["word/_rels/document.xml.rels"] == relations


def test_other_parts_stay_byte_for_byte_and_all_is_the_same_each_time():
    package = read_package(GOOD["ke_hoach"](), name="kh.docx")
    annotated = annotate(package, [tell(one) for one in list_paragraphs(package)])
    changed = {name for name in annotated.parts if annotated.parts[name] != package.parts.get(name)}
    assert changed == {
        "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml",
        "word/comments.xml",
    }  # fmt: skip
    assert annotate(package, [tell(one) for one in list_paragraphs(package)]) == annotated


@pytest.mark.parametrize("body", ["", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"])
def test_a_document_without_paragraphs(body):
    annotated = annotate(make_package(body), [tell()])
    assert len(read_comments(annotated)) == 1
    assert "commentReference" in read_body(annotated)


def test_nothing_found_is_nothing_written():
    package = make_package(BODY)
    assert annotate(package, []) is package


def test_a_document_without_a_body_has_no_place_for_comments():
    package = make_package(BODY)
    emptied = package.with_parts({package.document_name: f'<w:document xmlns:w="{W}"/>'.encode()})
    assert annotate(emptied, [tell()]) is emptied
