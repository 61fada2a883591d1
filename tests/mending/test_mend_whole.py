"""mend and mend_fully as a whole: whose findings, what is kept, what is told."""

import dataclasses
from typing import ClassVar

import pytest
from mending_samples import (
    SECTION,
    find,
    list_paragraphs,
    make_package,
    paragraph,
    read_body,
    run,
)
from opening_samples import OFFICE, make_file

from kehoach.checking.catalogue import RULES
from kehoach.checking.edits import Letter, RemoveParagraph, Reword, Set
from kehoach.mending import mend, mend_fully
from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package

BODY = paragraph(run("Một  hai"))
SAFE, ASK = (next(id for id, rule in RULES.items() if rule.fix == fix) for fix in ("safe", "ask"))
PLAIN = next(id for id, rule in RULES.items() if rule.fix in ("", "show"))


class TestWhose:
    def test_safe_ones_are_mended(self):
        assert len(mend(make_package(BODY), [find(Letter((0,), bold=True), rule=SAFE)]).done) == 1

    def test_those_that_could_change_the_meaning_when_asked(self):
        package, finding = make_package(BODY), find(Letter((0,), bold=True), rule=ASK)
        mended = mend(package, [finding])
        assert (mended.package, mended.done) == (package, ())
        assert "--unsafe-fixes" in mended.left[0][1]
        assert mend(package, [finding], unsafe=True).done == (finding,)

    @pytest.mark.parametrize(
        "finding", [find(Letter((0,), bold=True), rule=PLAIN), find(), find(rule="ZZ999")]
    )
    def test_others_never(self, finding):
        package = make_package(BODY)
        mended = mend(package, [finding], unsafe=True)
        assert (mended.package, mended.done, len(mended.left)) == (package, (), 1)

    def test_those_of_another_file_or_a_header_never(self):
        package = make_package(BODY)
        [seen] = list_paragraphs(package)
        mine = find(Letter((0,), bold=True), at=seen)
        other = find(Letter((0,), italic=True), at=dataclasses.replace(seen, runs=()))
        mended = mend(package, [mine, other])
        assert mended.done == (mine,)
        assert [one for one, _ in mended.left] == [other]


def test_what_one_wants_otherwise_than_another_is_told():
    package = make_package(BODY)
    first, second = find(Letter((0,), size=13)), find(Letter((0,), size=14, bold=True))
    third, fourth = find(Set((0,), left=5)), find(Set((0,), left=6))
    mended = mend(package, [first, second, third, fourth])
    assert mended.done == (first, third)
    [seen] = list_paragraphs(mended.package)
    assert (seen.runs[0].form.size, seen.runs[0].form.bold, seen.form.left) == (13.0, False, 5.0)


class TestKept:
    CUSTOM = b'<?xml version="1.0"?>\r\n<a xmlns="x">\n  <b   c=\'1\'/>\n</a>'
    EXTRA: ClassVar = {
        "customXml/item1.xml": CUSTOM,
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n",
        "word/comments.xml": b'<w:comments  xmlns:w="x"></w:comments>',
        "docProps/custom.xml": b"<Properties />",
    }

    def test_other_parts_byte_for_byte(self):
        package = make_package(BODY, extra=self.EXTRA, styles="  ", settings="")
        mended = mend(package, [find(Letter((0,), bold=True))]).package
        assert list(mended.parts) == list(package.parts)
        changed = [name for name in package.parts if mended.parts[name] != package.parts[name]]
        assert changed == ["word/document.xml"]

    def test_all_else_in_the_part(self):
        inner = (
            '<w:r w:rsidR="00A1"><w:t>Một</w:t><w:drawing><wp:inline distT="0"/></w:drawing></w:r>'
            '<w:commentRangeStart w:id="1"/><w:proofErr w:type="gramStart"/>'
            '<mc:AlternateContent><mc:Choice Requires="xx"/><mc:Fallback/></mc:AlternateContent>'
            '<w:unknown w:odd="1">&lt;chữ&gt;</w:unknown><!-- lời --><?lệnh x?>'
        )
        body = paragraph(inner, run("hai")) + paragraph(run("ba"), ppr='<w:jc w:val="both"/>')
        package = make_package(body)
        mended = mend(package, [find(Letter((0,), (1,), bold=True))]).package
        assert read_body(mended) == body.replace(run("hai"), run("hai", "<w:b/><w:bCs/>"))

    def test_a_strict_file_stays_strict(self):
        strict = {
            name: data.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, data in read_package(make_file(BODY + SECTION), name="x").parts.items()
        }
        package = read_package(write_package(strict), name="thu.docx")
        mended = mend(package, [find(Set((0,), align="right", left=10))]).package
        text = mended.parts["word/document.xml"]
        assert b"schemas.openxmlformats.org/wordprocessingml" not in text
        assert b'<w:ind w:start="200"/><w:jc w:val="end"/>' in text
        assert list_paragraphs(mended)[0].form.left == 10.0


class TestRounds:
    @staticmethod
    def check(document):
        """Two rules: no double blank, and what then begins with 'Một hai' is bold."""
        found = []
        for one in document.walk():
            at = one.text.find("  ")
            if at >= 0:
                found.append(find(Reword(one.where, at, at + 2, " "), at=one, found="blank"))
            elif one.text.startswith("Một hai") and not one.runs[0].form.bold:
                found.append(find(Letter(one.where, bold=True), at=one, found="thin"))
            if one.text.endswith("!"):
                found.append(find(at=one, found="loud"))
        return found

    def test_goes_on_until_nothing_more_can_be_mended(self):
        package = make_package(paragraph(run("Một   hai")) + paragraph(run("Ba!")))
        mended = mend_fully(package, self.check)
        first, second = list_paragraphs(mended.package)
        assert (first.text, first.runs[0].form.bold, second.text) == ("Một hai", True, "Ba!")
        assert [one.found for one in mended.done] == ["blank", "thin"]
        assert [one.found for one, _ in mended.left] == ["loud"]

    def test_what_it_is_given_is_what_it_tells(self):
        package = make_package(paragraph(run("Một  hai!")))
        findings = self.check(open_document(package))
        mended = mend_fully(package, self.check, findings=findings)
        assert any(one is findings[0] for one in mended.done)
        assert any(one is findings[1] for one, _ in mended.left)

    def test_of_two_alike_the_one_that_is_left_is_told(self):
        link = f'<w:hyperlink w:anchor="x">{run("a  b")}</w:hyperlink>'
        held = '<w:fldSimple w:instr="REF x">' + run("a  b") + "</w:fldSimple>"
        package = make_package(paragraph(held) + paragraph(link))
        findings = self.check(open_document(package))
        mended = mend_fully(package, self.check, findings=findings)
        assert [one is findings[1] for one in mended.done] == [True]
        assert [one is findings[0] for one, _ in mended.left] == [True]

    def test_twice_is_once(self):
        once = mend_fully(make_package(paragraph(run("Một   hai"))), self.check)
        again = mend_fully(once.package, self.check)
        assert again.package is once.package
        assert again.done == ()

    def test_what_mending_does_not_help_is_told(self):
        def check(document):
            return [find(Letter((0,), bold=True), found="x")]

        mended = mend_fully(make_package(BODY), check)
        assert mended.done == ()
        assert len(mended.left) == 1

    def test_it_ends_where_two_rules_fight(self):
        def check(document):
            [one] = document.walk()
            return [find(Reword((0,), 0, 1, "b" if one.text[0] == "a" else "a"), found="x")]

        assert len(mend_fully(make_package(paragraph(run("aa"))), check).left) == 1


def test_nothing_found_is_nothing_done():
    package = make_package(BODY)
    assert mend(package, []).package is package


def test_places_hold_while_paragraphs_go():
    body = "".join(paragraph(run(word)) for word in ("a", "b", "c"))
    findings = [find(RemoveParagraph((0,))), find(Reword((1,), 0, 1, "B")), find(Set((2,), left=9))]
    found = list_paragraphs(mend(make_package(body), findings).package)
    assert [(one.text, one.form.left) for one in found] == [("B", 0.0), ("c", 9.0)]


class TestPieces:
    """A paragraph with two components is cut in pieces; offsets are those of the whole."""

    @staticmethod
    def cut(package, start):
        [whole] = list_paragraphs(package)
        offset = sum(len(one.text) for one in whole.runs[:start])
        return dataclasses.replace(whole, runs=whole.runs[start:], label="", offset=offset)

    def test_are_mended_in_their_paragraph(self):
        package = make_package(paragraph(run("UBND TỈNH"), run("\u00a0" * 5), run("Độc Lập")))
        finding = find(Reword((0,), 18, 19, "l"), Letter((0,), (2,), bold=True))
        finding = dataclasses.replace(finding, at=self.cut(package, 2))
        mended = mend(package, [finding])
        assert mended.done == (finding,)
        assert list_paragraphs(mended.package)[0].text == "UBND TỈNH" + "\u00a0" * 5 + "Độc lập"

    def test_whose_letters_were_counted_from_their_own_start_are_left(self):
        package = make_package(paragraph(run("UBND TỈNH"), run("\u00a0" * 5), run("Độc Lập")))
        finding = find(Reword((0,), 4, 5, "l"), at=self.cut(package, 2))
        assert mend(package, [finding]).done == ()
