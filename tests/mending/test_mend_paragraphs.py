"""SplitParagraph and RemoveParagraph: nothing that is no blank gets lost."""

import pytest
from mending_samples import (
    fix,
    list_paragraphs,
    make_package,
    mend_body,
    paragraph,
    read_body,
    refuse,
    run,
)

from kehoach.checking.edits import RemoveParagraph, Reword, SplitParagraph
from kehoach.word.package import write_package

BOLD = "<w:b/>"


def split(body, *at, also=(), **parts):
    mended = fix(body, SplitParagraph((0,), at), *also, **parts)
    assert mended.left == ()
    return list_paragraphs(mended.package)


def test_cuts_as_the_enter_key_does():
    body = paragraph(run("Một; hai", BOLD), ppr='<w:jc w:val="center"/>')
    assert mend_body(body, SplitParagraph((0,), (5,))) == paragraph(
        run("Một;", BOLD), ppr='<w:jc w:val="center"/>'
    ) + paragraph(run("hai", BOLD), ppr='<w:jc w:val="center"/>')


def test_several_cuts_and_the_blanks_there():
    body = paragraph(run("Một;  "), run(" hai;", BOLD), "<w:r><w:br/></w:r>", run("ba"))
    found = split(body, 7, 12)
    assert [one.text for one in found] == ["Một;", "hai;", "ba"]
    assert [one.runs[0].form.bold for one in found] == [False, True, False]


def test_words_before_and_behind_a_cut_can_change_too():
    body = paragraph(run("Một hai, ba bốn"))
    edits = (Reword((0,), 7, 8, ";"), Reword((0,), 0, 3, "Mười"), Reword((0,), 12, 15, "năm"))
    assert [one.text for one in split(body, 9, also=edits)] == ["Mười hai;", "ba năm"]


def test_markers_stay_with_their_words():
    inner = (
        '<w:bookmarkStart w:id="1" w:name="a"/>', run("Một; "), '<w:bookmarkEnd w:id="1"/>',
        '<w:commentRangeStart w:id="3"/>', run("hai"), '<w:commentRangeEnd w:id="3"/>',
    )  # fmt: skip
    first, second = mend_body(paragraph(*inner), SplitParagraph((0,), (5,))).split("</w:p><w:p>")
    assert "bookmarkEnd" in first
    assert "commentRangeEnd" in second


def test_a_section_ends_with_the_last_of_them_and_a_page_begins_with_the_first():
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = paragraph(run("Một; hai"), ppr=f"<w:pageBreakBefore/>{section}")
    first, second = mend_body(body, SplitParagraph((0,), (5,))).split("</w:p><w:p>")
    assert ("sectPr" in first, "pageBreakBefore" in first) == (False, True)
    assert ("sectPr" in second, "pageBreakBefore" in second) == (True, False)


def test_an_insertion_is_cut_in_two_insertions():
    body = paragraph(f'<w:ins w:id="1" w:author="A">{run("Một; hai")}</w:ins>')
    found = split(body, 5)
    assert [one.runs[0].change for one in found] == ["inserted"] * 2


def test_a_mark_that_was_inserted_is_the_last_ones():
    body = paragraph(run("Một; hai"), ppr='<w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>')
    assert [one.change for one in split(body, 5)] == ["", "inserted"]


@pytest.mark.parametrize(
    "inner",
    [
        f'<w:hyperlink w:anchor="x">{run("Một; hai")}</w:hyperlink>',
        f'<w:fldSimple w:instr="DATE">{run("Một; hai")}</w:fldSimple>',
        f"<w:sdt><w:sdtContent>{run('Một; hai')}</w:sdtContent></w:sdt>",
        run("Một") + '<w:r><w:br w:type="page"/></w:r>' + run(" hai"),
    ],
)
def test_links_fields_controls_and_page_breaks_are_not_cut(inner):
    assert refuse(paragraph(inner), SplitParagraph((0,), (4,)))


def test_a_cut_before_a_link_is_a_cut():
    link = f'<w:hyperlink w:anchor="x">{run("hai")}</w:hyperlink>'
    body = mend_body(paragraph(run("Một; "), link), SplitParagraph((0,), (5,)))
    assert body == paragraph(run("Một;")) + paragraph(link)


@pytest.mark.parametrize("at", [0, 3, 9])
def test_a_cut_at_an_end_is_none(at):
    assert refuse(paragraph(run("Một")), SplitParagraph((0,), (at,)))


def test_removal_takes_the_right_ones():
    body = "".join(paragraph(run(word)) if word else paragraph() for word in ("a", "", "b", "", ""))
    edits = [RemoveParagraph((1,)), RemoveParagraph((3,)), RemoveParagraph((4,))]
    assert mend_body(body, *edits) == paragraph(run("a")) + paragraph(run("b"))


def test_other_edits_still_find_their_paragraph():
    body = paragraph() + paragraph(run("Một"))
    assert mend_body(body, RemoveParagraph((0,)), Reword((1,), 0, 1, "m")) == paragraph(run("một"))


def test_markers_of_a_removed_paragraph_stay():
    body = paragraph('<w:bookmarkStart w:id="1" w:name="a"/>') + paragraph(
        run("Một"), '<w:bookmarkEnd w:id="1"/>'
    )
    assert mend_body(body, RemoveParagraph((0,))) == (
        '<w:bookmarkStart w:id="1" w:name="a"/>'
        + paragraph(run("Một"), '<w:bookmarkEnd w:id="1"/>')
    )


@pytest.mark.parametrize(
    "inner",
    [
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:br w:type="page"/></w:r>',
        "<w:r><w:drawing/></w:r>",
        f'<w:del w:id="1" w:author="A">{run("cũ", tag="w:delText")}</w:del>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ],
)
def test_what_holds_more_than_words_is_not_removed(inner):
    assert refuse(paragraph(inner) + paragraph(), RemoveParagraph((0,)))


def test_a_section_is_not_removed():
    body = paragraph(ppr="<w:sectPr/>") + paragraph()
    assert refuse(body, RemoveParagraph((0,)))


def test_a_cell_keeps_a_paragraph():
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph()}</w:tc></w:tr></w:tbl>"
    assert refuse(table + paragraph(), RemoveParagraph((0, 0, 0, 0)))
    assert refuse(table + paragraph() + table + paragraph(), RemoveParagraph((1,)))
    two = table.replace("<w:p></w:p>", "<w:p></w:p>" * 2)
    package = fix(two, RemoveParagraph((0, 0, 0, 0)), RemoveParagraph((0, 0, 0, 1))).package
    assert read_body(package).count("<w:p/>") == 1


def test_two_that_shape_one_paragraph_differently_do_not_mix():
    body = paragraph(run("Một; hai")) + paragraph()
    package = make_package(body)
    assert write_package(package.parts)
    assert refuse(body, SplitParagraph((0,), (5,)), RemoveParagraph((0,)))
