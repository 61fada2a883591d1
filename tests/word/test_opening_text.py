"""What stands in a paragraph: fields, changes, controls, boxes, frames (ECMA-376 17.3.3, 17.16)."""

import pytest
from opening_samples import cell, make_file, p, ppr, read, read_one, rpr, style, table

from kehoach.word.opening import open_document
from kehoach.word.package import read_package
from kehoach.word.places import find_block, list_runs
from kehoach.word.xml import qualify


def r(inner, properties=""):
    return f"<w:r>{rpr(properties)}{inner}</w:r>"


def t(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def text_of(inner):
    return read_one(f"<w:p>{inner}</w:p>").text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r(t("a") + "<w:tab/>" + t("b") + "<w:br/>" + t("c")), "a\tb\nc"),
        (r(t("a") + "<w:noBreakHyphen/>" + t("b") + "<w:softHyphen/>"), "a\u2011b\u00ad"),
        # 17.3.3.31: blanks at the ends count only with xml:space="preserve"
        (r("<w:t> a b </w:t>") + r(t(" c")), "a b c"),
        (r('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "✓"),
        (r('<w:sym w:font="Wingdings" w:char="xyz"/>'), "\ufffd"),
        ("<w:hyperlink>" + r(t("a")) + "</w:hyperlink>" + r(t("b")), "ab"),
        (f"<w:smartTag><w:smartTag>{r(t('a'))}</w:smartTag></w:smartTag>", "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r(t('a'))}</w:sdtContent></w:sdt>", "a"),
        (f"<w:ins>{r(t('mới'))}</w:ins><w:del>{r('<w:delText>cũ</w:delText>')}</w:del>", "mới"),
        (f"<w:moveTo>{r(t('tới'))}</w:moveTo><w:moveFrom>{r(t('đi'))}</w:moveFrom>", "tới"),
        (r(t("a"), "<w:vanish/>") + r(t("b")), "b"),
        (r(t("a") + '<w:footnoteReference w:id="2"/><w:footnoteRef/>') + r(t("b")), "ab"),
        ("<w:bogus><w:r><w:t>x</w:t></w:r></w:bogus>" + r(t("b")), "b"),
        # a field that nobody closed must not swallow the words of the next paragraph
        (r('<w:fldChar w:fldCharType="begin"/>') + r("<w:instrText>IF</w:instrText>"), ""),
    ],
)
def test_text(inner, text):
    assert text_of(inner) == text


def test_changes_are_told_and_runs_counted():
    first = read_one(f"<w:p>{r(t('a'))}<w:ins>{r(t('b'))}</w:ins><w:del>{r(t('c'))}</w:del></w:p>")
    assert [(run.text, run.change, run.number) for run in first.runs] == [
        ("a", "", 0),
        ("b", "inserted", 1),
        ("c", "deleted", 2),
    ]


def test_a_deleted_mark_is_told_and_takes_no_number():
    body = f"<w:p><w:pPr>{rpr('<w:del/>')}</w:pPr><w:del>{r(t('a'))}</w:del></w:p>" + p("b")
    assert [(one.change, one.text) for one in read(body).walk()] == [("deleted", ""), ("", "b")]
    assert read(body).has_changes


def field(*steps):
    words = {"begin", "separate", "end"}
    return "".join(
        r(f'<w:fldChar w:fldCharType="{step}"/>') if step in words else r(step) for step in steps
    )


def instruct(text):
    return f'<w:instrText xml:space="preserve">{text}</w:instrText>'


class TestFields:
    def test_the_result_is_the_text(self):
        body = field(
            "begin", instruct(" PAGE "), instruct(r" \* MERGEFORMAT"), "separate", t("3"), "end"
        )
        first = read_one(f"<w:p>{body}{r(t('x'))}</w:p>")
        assert [(run.text, run.field) for run in first.runs] == [
            ("3", r"PAGE \* MERGEFORMAT"),
            ("x", ""),
        ]

    def test_a_field_without_result_is_still_there(self):
        (run,) = read_one(f"<w:p>{field('begin', instruct('PAGE'), 'end')}</w:p>").runs
        assert (run.text, run.field, run.number) == ("", "PAGE", 2)

    @pytest.mark.parametrize("inner", [r(t("1")), "", "<w:r/>"])
    def test_a_simple_field(self, inner):
        body = f'<w:p><w:fldSimple w:instr=" PAGE ">{inner}</w:fldSimple></w:p>'
        assert [run.field for run in read_one(body).runs] == ["PAGE"]

    def test_a_field_in_an_instruction_is_not_shown(self):
        inner = field("begin", instruct("PAGE"), "separate", t("1"), "end")
        body = field("begin", instruct("IF ")) + inner + field("separate", t("x"), "end")
        assert text_of(body) == "x"

    def test_a_result_goes_on_over_paragraphs(self):
        body = f"<w:p>{field('begin', instruct('TOC'), 'separate', t('a'))}</w:p>"
        body += f"<w:p>{r(t('b'))}{field('end')}{r(t('c'))}</w:p>"
        runs = [run for one in read(body).walk() for run in one.runs]
        assert [(run.text, run.field) for run in runs] == [("a", "TOC"), ("b", "TOC"), ("c", "")]


def drawn(inner, anchor="<wp:inline>", end="</wp:inline>", extent=1270000):
    return (
        f'<w:drawing>{anchor}<wp:extent cx="{extent}" cy="0"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp>{inner}</wps:wsp></a:graphicData></a:graphic>{end}</w:drawing>"
    )


def boxed(blocks):
    return f"<wps:spPr/><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx>"


def vml_box(blocks, css="position:absolute;margin-left:10pt;width:100pt"):
    return (
        f'<w:pict><v:shape style="{css}"><v:textbox><w:txbxContent>{blocks}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict>"
    )


class TestBoxes:
    def test_of_two_forms_one_is_read(self):
        inner = (
            '<mc:AlternateContent><mc:Choice Requires="wps">'
            + drawn(boxed(p("hộp")))
            + f"</mc:Choice><mc:Fallback>{vml_box(p('hộp'))}</mc:Fallback></mc:AlternateContent>"
        )
        document = read(f"<w:p>{r(inner)}{r(t('x'))}</w:p>")
        assert [(one.text, one.where) for one in document.walk()] == [
            ("hộp", (0, 0, 0)),
            ("x", (0,)),
        ]

    def test_what_word_does_not_know_falls_back(self):
        inner = (
            '<mc:AlternateContent><mc:Choice Requires="zz"><w:t>a</w:t></mc:Choice>'
            "<mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent>"
        )
        assert text_of(r(inner)) == "b"

    def test_vml_alone_is_read(self):
        (box,) = read_one_with_boxes(f"<w:p>{r(vml_box(p('hộp')))}</w:p>").boxes
        # from the column, which begins 1,701 twips (85.05 pt) from the page's edge
        assert (box.x, box.y) == (95.05, None)

    def test_an_anchored_box_knows_its_corner(self):
        anchor = (
            '<wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>1270000</wp:posOffset>'
            '</wp:positionH><wp:positionV relativeFrom="margin"><wp:posOffset>127000</wp:posOffset>'
            "</wp:positionV>"
        )
        body = f"<w:p>{r(drawn(boxed(p('a')), anchor, '</wp:anchor>'))}</w:p>"
        (box,) = read_one_with_boxes(body).boxes
        # 12,700 EMU to the point; the top margin of 1,134 twips is 56.7 pt
        assert (box.x, box.y) == (100, pytest.approx(66.7))


def read_one_with_boxes(body):
    return read(body).blocks[0]


FRAME = '<w:framePr w:w="2000" w:hAnchor="page" w:x="1000" w:y="400" w:vAnchor="page"/>'


class TestFrames:
    def test_paragraphs_of_one_frame_are_a_box_of_the_next(self):
        document = read(p("a", FRAME) + p("b", FRAME) + p("c"))
        (block,) = document.blocks
        (box,) = block.boxes
        assert [one.text for one in box.blocks] == ["a", "b"]
        assert (box.x, box.y, block.text, block.where) == (50, 20, "c", (2,))

    def test_before_a_table_they_hang_on_nothing(self):
        document = read(p("a", FRAME) + table(cell(p("c"))))
        assert [one.text for one in document.walk()] == ["a", "", "c"]

    def test_borders_are_as_long_as_the_frame(self):
        border = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'
        block = read(p("a", FRAME + border) + p("c")).blocks[0]
        assert block.boxes[0].blocks[0].rules[0].length == 100


def test_comments_reach_over_paragraphs():
    body = f'<w:p><w:commentRangeStart w:id="1"/>{r(t("a"))}</w:p>' + p("b")
    body += '<w:p><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    document = read(body + p("d"))
    assert [one.has_comment for one in document.walk()] == [True, True, True, False]
    assert document.has_comments


def test_people_and_links_are_told():
    body = f'<w:p><w:ins w:author="Nguyễn Văn A">{r(t("a"))}</w:ins></w:p>'
    document = read(body)
    assert document.people == ("Nguyễn Văn A",)
    assert not document.has_linked_content
    linked = f"<w:p>{field('begin', instruct(' INCLUDEPICTURE http://x '), 'end')}</w:p>"
    assert read(linked).has_linked_content


def test_each_place_is_found_again():
    blocks = f"<w:sdt><w:sdtContent>{p('một')}</w:sdtContent></w:sdt>" + table(
        cell(p("hai") + table(cell(p("ba"))) + p("bốn")), cell(p("năm"))
    )
    body = blocks + f"<w:p>{r(vml_box(p('sáu') + p('bảy')))}{r(t('tám'))}</w:p>"
    document = read(body)
    root = read_package(make_file(body), name="a.docx").parse("word/document.xml")
    holder = root.find(qualify("body"))
    seen = []
    for one in document.walk():
        element = find_block(holder, one.where)
        words = [run.findtext(qualify("t"), "") for run in list_runs(element)]
        assert "".join(words) == one.text
        seen.append(one.text)
    assert seen == ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"]
    assert find_block(holder, (9,)) is None
    assert find_block(holder, (1, 0, 0, 9)) is None


def test_strict_files_are_read_alike():
    # ECMA-376 part 1 (strict) has namespaces of its own, 'start' for 'left', units in lengths
    data = make_file(p(ppr='<w:jc w:val="end"/><w:ind w:start="1cm"/>'))
    package = read_package(data, name="a.docx")
    document = package.parts["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    (first,) = open_document(package.with_parts({"word/document.xml": document})).walk()
    assert first.text == "chữ"
    assert first.form.align == "right"
    assert first.form.left == pytest.approx(28.35, abs=0.01)


def test_style_settings_reach_the_text():
    styles = style("A", ppr("<w:keepNext/><w:outlineLvl w:val='1'/>"))
    form = read_one(p(ppr='<w:pStyle w:val="A"/>'), styles=styles).form
    assert (form.keep_next, form.outline) == (True, 1)
