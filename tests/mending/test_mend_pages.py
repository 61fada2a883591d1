"""SetPage and NumberPages: the section as asked, its headers' own words kept."""

import pytest
from lxml import etree
from mending_samples import find, fix, make_package, paragraph, run
from opening_samples import OFFICE

from kehoach.checking.edits import NumberPages, SetPage
from kehoach.mending import mend
from kehoach.word.opening import open_document
from kehoach.word.xml import qualify

PAPER = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" '
    'w:footer="709" w:gutter="0"/>'
)
BODY = paragraph(run("Chữ"))
PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def refer(kind, name, part="header"):
    return f'<w:{part}Reference xmlns:r="{OFFICE}" w:type="{kind}" r:id="{name}"/>'


def mend_section(inner, *edits, body=BODY, **parts):
    mended = fix(body, *edits, section=f"<w:sectPr>{inner}</w:sectPr>", **parts)
    assert mended.left == ()
    return mended.package


def see_section(package, number=0):
    return open_document(package).sections[number]


def read_section(package):
    root = etree.fromstring(package.parts["word/document.xml"])
    return list(root.iter(qualify("sectPr")))[-1]


def read_header(section, kind="default"):
    return [
        (one.text, [run.field for run in one.runs if run.field], one.form.align)
        for one in section.headers.get(kind, ())
    ]


class TestPage:
    def test_margins_and_paper(self):
        section = see_section(
            mend_section(
                '<w:pgSz w:w="12240" w:h="15840" w:code="1"/>' + MARGINS,
                SetPage(0, width=210, height=297, top=20, left=30, right=15),
            )
        )
        assert (section.width, section.height) == pytest.approx((210, 297), abs=0.02)
        assert (section.top, section.left, section.right) == pytest.approx((20, 30, 15), abs=0.02)

    def test_the_printers_paper_code_goes_and_landscape_is_told(self):
        package = mend_section(
            '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape" w:code="1"/>' + MARGINS,
            SetPage(0, width=297, height=210),
        )
        paper = read_section(package).find(qualify("pgSz"))
        assert {key.rpartition("}")[2]: value for key, value in paper.attrib.items()} == {
            "w": "16838", "h": "11906", "orient": "landscape",
        }  # fmt: skip

    def test_the_gutter_is_part_of_the_left_margin(self):
        gutter = MARGINS.replace('w:gutter="0"', 'w:gutter="567"')
        assert see_section(mend_section(PAPER + gutter, SetPage(0, left=30))).left == 30.0
        wide = MARGINS.replace('w:gutter="0"', 'w:gutter="2000"')
        assert see_section(mend_section(PAPER + wide, SetPage(0, left=30))).left == 30.0

    def test_a_section_that_says_nothing_gets_what_the_schema_wants(self):
        package = mend_section("", SetPage(0, left=30))
        margins = read_section(package).find(qualify("pgMar"))
        assert len(margins.attrib) == 7
        assert see_section(package).top == 25.4

    def test_only_the_section_that_is_named(self):
        first = paragraph(ppr=f"<w:sectPr>{PAPER}{MARGINS}</w:sectPr>")
        package = mend_section(PAPER + MARGINS, SetPage(0, top=25), body=first + BODY)
        assert [one.top for one in open_document(package).sections] == pytest.approx(
            [25, 20], abs=0.02
        )

    def test_a_document_without_section(self):
        mended = fix(BODY, SetPage(0, top=20), section="")
        assert see_section(mended.package).top == 20.0

    def test_a_section_that_is_not_there(self):
        mended = fix(BODY, SetPage(3, top=20))
        assert len(mended.left) == 1


class TestNumbers:
    def test_a_paper_without_headers(self):
        package = mend_section(PAPER + MARGINS, NumberPages(0, 14.0))
        section = see_section(package)
        assert section.first_differs
        assert read_header(section) == [("2", ["PAGE"], "center")]
        form = next(run.form for run in section.headers["default"][0].runs if run.text)
        assert (form.font, form.size, form.bold, form.italic) == (
            "Times New Roman", 14.0, False, False,
        )  # fmt: skip
        assert "first" not in section.headers
        assert [child.tag.rpartition("}")[2] for child in read_section(package)] == [
            "headerReference", "pgSz", "pgMar", "titlePg",
        ]  # fmt: skip

    def test_words_of_a_header_stay_on_every_page(self):
        package = mend_section(
            refer("default", "header1") + PAPER,
            NumberPages(0, 13.0),
            headers={"header1": paragraph(run("SỞ NỘI VỤ"))},
        )
        section = see_section(package)
        assert read_header(section) == [("2", ["PAGE"], "center"), ("SỞ NỘI VỤ", [], "left")]
        assert read_header(section, "first") == [("SỞ NỘI VỤ", [], "left")]

    def test_pictures_of_a_header_that_is_copied_keep_their_links(self):
        relations = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/image" Target="media/a.png"/></Relationships>'
        ).encode()
        package = mend_section(
            refer("default", "header1") + PAPER,
            NumberPages(0, 13.0),
            headers={"header1": paragraph(run("SỞ"))},
            extra={"word/_rels/header1.xml.rels": relations, "word/media/a.png": b"\x89PNG"},
        )
        [copy] = [name for name in package.parts if name.startswith("word/_rels/header") and
                  name != "word/_rels/header1.xml.rels"]  # fmt: skip
        assert package.parts[copy] == relations

    def test_a_number_that_is_there_is_set_anew(self):
        package = mend_section(
            refer("default", "header1") + PAPER + "<w:titlePg/>",
            NumberPages(0, 13.0),
            headers={"header1": paragraph(PAGE, ppr='<w:jc w:val="right"/>')},
        )
        section = see_section(package)
        assert read_header(section) == [("2", ["PAGE"], "center")]
        assert section.headers["default"][0].runs[0].form.size == 13.0

    def test_a_number_in_a_frame_or_behind_tabs_stands_in_the_middle(self):
        framed = '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="right"/>'
        tabbed = f"<w:r><w:tab/></w:r>{PAGE}"
        for inner, ppr in ((PAGE, framed), (tabbed, "")):
            package = mend_section(
                refer("default", "header1") + PAPER + "<w:titlePg/>",
                NumberPages(0, 13.0),
                headers={"header1": paragraph(inner, ppr=ppr) + paragraph()},
            )
            assert read_header(see_section(package))[0] == ("2", ["PAGE"], "center")

    def test_a_number_below_moves_above(self):
        footer = (
            f'<w:ftr xmlns:w="{qualify("")[1:-1]}">{paragraph(run("- "), PAGE, run(" -"))}</w:ftr>'
        )
        package = mend_section(
            refer("default", "header9") + refer("default", "footer1", "footer") + PAPER,
            NumberPages(0, 14.0),
            headers={"header9": paragraph(), "footer1": ""},
            extra={"word/footer1.xml": footer.encode()},
        )
        section = see_section(package)
        assert [one.text for one in section.footers["default"]] == [""]
        assert read_header(section) == [("2", ["PAGE"], "center")]

    def test_a_number_among_words_below_is_told(self):
        footer = f'<w:ftr xmlns:w="{qualify("")[1:-1]}">{paragraph(run("SNV "), PAGE)}</w:ftr>'
        mended = fix(
            BODY,
            NumberPages(0, 14.0),
            section=f"<w:sectPr>{refer('default', 'footer1', 'footer')}{PAPER}</w:sectPr>",
            headers={"footer1": ""},
            extra={"word/footer1.xml": footer.encode()},
        )
        assert len(mended.left) == 1
        assert mended.package.parts["word/footer1.xml"] == footer.encode()

    def test_the_first_page_loses_its_number(self):
        package = mend_section(
            refer("default", "header1") + refer("first", "header2") + PAPER + "<w:titlePg/>",
            NumberPages(0, 14.0),
            headers={"header1": paragraph(PAGE), "header2": paragraph(PAGE)},
        )
        assert read_header(see_section(package), "first") == [("", [], "left")]

    def test_a_first_header_that_slept_does_not_wake(self):
        package = mend_section(
            refer("default", "header1") + refer("first", "header2") + PAPER,
            NumberPages(0, 14.0),
            headers={"header1": paragraph(PAGE), "header2": paragraph(run("BẢN NHÁP"))},
        )
        assert read_header(see_section(package), "first") == [("", [], "left")]

    def test_even_pages_are_numbered_too(self):
        package = mend_section(PAPER, NumberPages(0, 14.0), settings="<w:evenAndOddHeaders/>")
        assert read_header(see_section(package), "even") == [("2", ["PAGE"], "center")]

    def test_roman_numbers_become_arabic_and_the_start_stays(self):
        package = mend_section(
            PAPER + '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>', NumberPages(0, 14.0)
        )
        section = see_section(package)
        assert (section.number_format, section.number_start) == ("decimal", 1)

    def test_they_begin_where_asked(self):
        package = mend_section(PAPER + MARGINS, NumberPages(0, 14.0, start=1))
        assert see_section(package).number_start == 1
        package = mend_section('<w:pgNumType w:start="5"/>', NumberPages(0, 14.0, start=1))
        assert see_section(package).number_start == 1

    def test_two_findings_of_one_section_do_not_fight(self):
        findings = [find(NumberPages(0, 14.0)), find(NumberPages(0, 14.0, start=1))]
        mended = mend(make_package(BODY), findings)
        assert mended.done == tuple(findings)
        assert see_section(mended.package).number_start == 1

    def test_two_sections_at_once_share_one_header(self):
        first = paragraph(ppr=f"<w:sectPr>{PAPER}</w:sectPr>")
        package = make_package(first + BODY, section=f"<w:sectPr>{PAPER}</w:sectPr>")
        mended = mend(package, [find(NumberPages(0, 14.0)), find(NumberPages(1, 14.0))])
        sections = open_document(mended.package).sections
        assert [read_header(one) for one in sections] == [[("2", ["PAGE"], "center")]] * 2
        added = [name for name in mended.package.parts if name not in package.parts]
        assert added == ["word/header.xml"]

    def test_shown_on_the_first_page_where_asked(self):
        package = mend_section(PAPER + "<w:titlePg/>", NumberPages(0, 14.0, hide_first=False))
        assert read_header(see_section(package), "first") == [("2", ["PAGE"], "center")]

    @pytest.mark.parametrize("start", ["", '<w:titlePg w:val="0"/>'])
    def test_once_is_enough(self, start):
        once = mend_section(PAPER + start, NumberPages(0, 14.0))
        again = mend(once, [find(NumberPages(0, 14.0))])
        assert again.package.parts == once.parts
