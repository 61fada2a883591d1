"""Reword: letters in their runs, whatever splits them, and what is no plain text is left."""

import pytest
from mending_samples import (
    find,
    fix,
    list_paragraphs,
    make_package,
    mend_body,
    paragraph,
    read_body,
    refuse,
    run,
    see,
)

from kehoach.checking.edits import Letter, Reword
from kehoach.mending import mend
from kehoach.mending.rewording import list_changes

BOLD, ITALIC = "<w:b/>", "<w:i/>"


def texts(body, *edits, **parts):
    found = see(body, *edits, **parts)
    return [(one.text, one.form.bold, one.change) for one in found.runs]


def test_inside_one_run():
    assert mend_body(paragraph(run("Số: 5/KH", BOLD)), Reword((0,), 4, 5, "05")) == paragraph(
        run("Số: 05/KH", BOLD)
    )


def test_blanks_at_the_ends_are_kept():
    body = "<w:p><w:r><w:t>Một</w:t></w:r></w:p>"
    assert see(body, Reword((0,), 3, 3, " hai ")).text == "Một hai "


def test_a_text_without_preserve_is_counted_as_word_shows_it():
    body = f"<w:p><w:r><w:t>  Một  </w:t></w:r>{run(' hai')}</w:p>"
    assert see(body, Reword((0,), 3, 5, "-H")).text == "Một-Hai"


def test_over_runs_that_proofing_and_bookmarks_split():
    inner = (
        run("Hà ", BOLD)
        + '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/>'
        + run("Ti")
        + '<w:proofErr w:type="spellEnd"/>'
        + run("nh,")
        + '<w:bookmarkEnd w:id="1"/>'
    )
    body = mend_body(paragraph(inner), Reword((0,), 3, 7, "Tĩnh"))
    assert [mark in body for mark in ("proofErr", "bookmarkStart", "bookmarkEnd")] == [True] * 3
    assert texts(paragraph(inner), Reword((0,), 3, 7, "Tĩnh")) == [
        ("Hà ", True, ""), ("Tĩ", False, ""), ("nh,", False, ""),
    ]  # fmt: skip


def test_letters_that_stay_keep_their_form():
    # only the capitals change, each in its own run
    body = paragraph(run("KẾ ", BOLD), run("HOẠCH"))
    assert texts(body, Reword((0,), 0, 8, "Kế hoạch")) == [
        ("Kế ", True, ""), ("hoạch", False, ""),
    ]  # fmt: skip


def test_new_letters_take_the_form_of_the_first_that_goes():
    body = paragraph(run("Một "), run("hai ba", BOLD), run(" bốn"))
    assert texts(body, Reword((0,), 4, 10, "x")) == [
        ("Một ", False, ""), ("x", True, ""), (" bốn", False, ""),
    ]  # fmt: skip


def test_letters_put_in_take_the_form_of_the_one_before():
    body = paragraph(run("Một", BOLD), run("hai"))
    assert texts(body, Reword((0,), 3, 3, ",")) == [("Một,", True, ""), ("hai", False, "")]


def test_letters_put_at_the_start_take_the_form_of_the_one_after():
    assert texts(paragraph(run("hai", BOLD)), Reword((0,), 0, 0, "- ")) == [("- hai", True, "")]


def test_an_empty_paragraph_takes_words_in_the_form_of_its_mark():
    body = paragraph(ppr="<w:rPr><w:ins w:id='1' w:author='A'/><w:b/></w:rPr>")
    assert texts(body, Reword((0,), 0, 0, "Chữ")) == [("Chữ", True, "")]


def test_several_in_one_paragraph_from_the_end():
    body = paragraph(run("Một  hai "), run(" ba  bốn", BOLD))
    edits = [Reword((0,), 3, 5, " "), Reword((0,), 8, 10, " "), Reword((0,), 12, 14, " ")]
    assert see(body, *edits).text == "Một hai ba bốn"
    assert see(body, *reversed(edits)).text == "Một hai ba bốn"


def test_runs_that_are_left_empty_go():
    body = mend_body(paragraph(run("Một"), run("  ", BOLD), run("hai")), Reword((0,), 3, 5, ""))
    assert body == paragraph(run("Một"), run("hai"))


@pytest.mark.parametrize(
    ("sign", "letter"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", "\u00ad"),
    ],
)
def test_signs_are_letters(sign, letter):
    form = f"<w:rPr>{BOLD}</w:rPr>"
    body = f"<w:p><w:r>{form}<w:t>Một</w:t>{sign}<w:t>hai</w:t></w:r></w:p>"
    assert see(body).text == f"Một{letter}hai"
    assert see(body, Reword((0,), 3, 4, " ")).text == "Một hai"
    assert see(body, Reword((0,), 2, 5, "-")).text == "Mộ-ai"
    # and they can be put in, on either side too
    assert see(body, Reword((0,), 4, 4, "x")).text == f"Một{letter}xhai"
    assert see(body, Reword((0,), 3, 3, letter)).text == f"Một{letter * 2}hai"
    assert see(paragraph(run("Một hai")), Reword((0,), 3, 4, letter)).text == f"Một{letter}hai"
    assert {one.form.bold for one in see(body, Reword((0,), 3, 4, " ")).runs} == {True}


def test_a_page_break_is_no_letter():
    body = '<w:p><w:r><w:t>Một</w:t><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>'
    assert refuse(body, Reword((0,), 3, 4, " "))


class TestTrackedChanges:
    BODY = paragraph(
        run("Một "),
        f'<w:del w:id="1" w:author="A">{run("cũ ", tag="w:delText")}</w:del>',
        f'<w:ins w:id="2" w:author="A">{run("mới ", BOLD)}</w:ins>',
        run("hai"),
    )

    def test_deleted_letters_are_not_counted_and_not_touched(self):
        assert texts(self.BODY, Reword((0,), 3, 5, "-M")) == [
            ("Một-", False, ""), ("cũ ", False, "deleted"), ("Mới ", True, "inserted"),
            ("hai", False, ""),
        ]  # fmt: skip

    def test_insertions_stay_insertions(self):
        body = mend_body(self.BODY, Reword((0,), 4, 8, "NEW "))
        assert f'<w:ins w:id="2" w:author="A">{run("NEW ", BOLD)}</w:ins>' in body

    def test_an_insertion_that_is_emptied_stays(self):
        body = mend_body(self.BODY, Reword((0,), 4, 8, ""))
        assert '<w:ins w:id="2" w:author="A"/>' in body
        assert "delText" in body


class TestHidden:
    def test_hidden_letters_are_not_counted(self):
        body = paragraph(run("Một"), run("ẩn", "<w:vanish/>"), run("hai"))
        found = see(body, Reword((0,), 3, 4, "H"))
        assert [one.text for one in found.runs] == ["Một", "ẩn", "Hai"]


class TestWhatIsLeft:
    FIELD = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("05")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    def test_a_field(self):
        body = paragraph(run("Số "), self.FIELD, run(" ngày"))
        assert "field" in refuse(body, Reword((0,), 3, 5, "06"))
        assert refuse(body, Reword((0,), 2, 6, "x"))
        # letters beside it that a longer stretch holds are another matter
        assert see(body, Reword((0,), 0, 10, "SỐ 05 ngày")).text == "SỐ 05 ngày"

    def test_a_simple_field(self):
        body = paragraph(f'<w:fldSimple w:instr="DATE">{run("2026")}</w:fldSimple>')
        assert refuse(body, Reword((0,), 0, 4, "2025"))

    def test_beside_a_field_words_go_to_the_other_side(self):
        body = paragraph(self.FIELD, run(" ngày"))
        assert see(body, Reword((0,), 2, 2, ",")).text == "05, ngày"
        assert refuse(paragraph(self.FIELD), Reword((0,), 2, 2, "."))

    def test_partly_a_link(self):
        link = f'<w:hyperlink w:anchor="x">{run("liên kết")}</w:hyperlink>'
        body = paragraph(run("Một "), link, run(" hai"))
        assert refuse(body, Reword((0,), 2, 6, "x"))
        assert see(body, Reword((0,), 4, 8, "Liên")).text == "Một Liên kết hai"
        # a dot behind the link stands outside it
        assert run(". hai") in mend_body(body, Reword((0,), 12, 12, "."))
        assert refuse(paragraph(link), Reword((0,), 8, 8, "."))

    def test_a_control_that_custom_xml_fills(self):
        control = (
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>'
            f"<w:sdtContent>{run('dữ liệu')}</w:sdtContent></w:sdt>"
        )
        assert refuse(paragraph(control), Reword((0,), 0, 1, "D"))
        plain = control.replace('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', "")
        assert see(paragraph(plain), Reword((0,), 0, 1, "D")).text == "Dữ liệu"

    def test_a_symbol_and_a_formula(self):
        symbol = '<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>b</w:t></w:r>'
        assert refuse(paragraph(symbol), Reword((0,), 2, 3, "B"))
        math = (
            '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
            "<m:r><m:t>x+1</m:t></m:r></m:oMath>"
        )
        body = paragraph(run("Với "), math, run(" thì"))
        assert see(body, Reword((0,), 0, 1, "v")).text == "với x+1 thì"
        assert refuse(body, Reword((0,), 5, 6, "-"))

    def test_letters_that_are_not_there(self):
        assert refuse(paragraph(run("Một")), Reword((0,), 2, 9, "x"))


def test_of_two_that_overlap_the_first_wins_and_the_other_is_told():
    package = make_package(paragraph(run("Một hai ba")))
    first, second = find(Reword((0,), 0, 5, "A")), find(Reword((0,), 4, 7, "B"))
    third = find(Reword((0,), 8, 10, "C"))
    mended = mend(package, [first, second, third])
    assert mended.done == (first, third)
    assert [one for one, _ in mended.left] == [second]
    assert list_paragraphs(mended.package)[0].text == "Aai C"


def test_the_same_edit_of_two_findings_is_made_once():
    package = make_package(paragraph(run("Một  hai")))
    findings = [find(Reword((0,), 3, 5, " "), found="a"), find(Reword((0,), 3, 5, " "), found="b")]
    mended = mend(package, findings)
    assert mended.done == tuple(findings)
    assert list_paragraphs(mended.package)[0].text == "Một hai"


def test_a_finding_is_mended_whole_or_not_at_all():
    package = make_package(paragraph(run("Một")))
    mended = mend(package, [find(Letter((0,), bold=True), Reword((0,), 5, 9, "x"))])
    assert mended.package is package
    assert read_body(package) == paragraph(run("Một"))


def test_lettering_and_words_of_one_run_go_together():
    body = paragraph(run("Một  hai"))
    mended = fix(body, Letter((0,), (0,), bold=True), Reword((0,), 3, 5, " "))
    assert read_body(mended.package) == paragraph(run("Một hai", "<w:b/><w:bCs/>"))


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("a  b", "a b", [(2, 3, "")]),
        ("ABC", "Abc", [(1, 2, "b"), (2, 3, "c")]),
        ("abc", "abc", []),
        ("", "x", [(0, 0, "x")]),
        ("aa", "a", [(1, 2, "")]),
    ],
)
def test_only_what_differs_changes(old, new, changes):
    assert list(list_changes(old, new)) == changes
