"""Spacing, indents, rules, tables and sections, in pt and mm (ECMA-376 17.3.1, 17.4, 17.6)."""

import pytest
from opening_samples import A4, SECTION, cell, make_file, p, ppr, read, read_one, rpr, style, table
from test_opening_text import drawn, r, t

from kehoach.metrics import measure
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

TEXT = 453.55
"""(11,906 - 1,701 - 1,134) twips in pt."""


@pytest.mark.parametrize(
    ("inner", "name", "value"),
    [
        ('<w:jc w:val="both"/>', "align", "justify"),
        ('<w:jc w:val="end"/>', "align", "right"),
        ('<w:ind w:firstLine="720"/>', "first", 36),
        ('<w:ind w:firstLine="720" w:hanging="360"/>', "first", -18),
        # 17.3.1.12: hundredths of a character are stronger; the letters here are of 10 pt
        ('<w:ind w:firstLine="720" w:firstLineChars="200"/>', "first", 20),
        ('<w:ind w:firstLine="720" w:firstLineChars="0"/>', "first", 36),
        ('<w:ind w:left="-200"/>', "left", -10),
        ('<w:ind w:left="xyz"/>', "left", 0),
        ('<w:spacing w:before="120" w:after="60"/>', "before", 6),
        ('<w:spacing w:before="120" w:beforeLines="100"/>', "before", 12),
        ('<w:spacing w:after="-60"/>', "after", 0),
        ('<w:spacing w:line="360"/>', "line", 1.5),
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line", 18),
        ('<w:spacing w:line="-360"/>', "line_rule", "exact"),
        ('<w:spacing w:line="0"/>', "line", 1),
        ("<w:pageBreakBefore/>", "page_break_before", True),
        ('<w:outlineLvl w:val="9"/>', "outline", None),
    ],
)
def test_a_setting(inner, name, value):
    assert getattr(read_one(p(ppr=inner)).form, name) == value


class TestSpacing:
    def test_between_alike_paragraphs_it_is_left_out(self):
        inner = '<w:spacing w:before="100" w:after="200"/><w:contextualSpacing/>'
        styles = style("A", ppr(inner)) + style("B", "")
        named = [p(ppr=f'<w:pStyle w:val="{name}"/>') for name in "AAB"]
        forms = [one.form for one in read("".join(named), styles=styles).walk()]
        assert [(form.before, form.after) for form in forms] == [(5, 0), (0, 10), (0, 0)]

    def test_automatic_spacing_is_fourteen_points_but_at_the_top(self):
        inner = '<w:spacing w:before="10" w:beforeAutospacing="1" w:afterAutospacing="1"/>'
        forms = [one.form for one in read(p(ppr=inner) * 2).walk()]
        assert [(form.before, form.after) for form in forms] == [(0, 14), (14, 14)]


def border(side="bottom", kind="single"):
    return f'<w:pBdr><w:{side} w:val="{kind}" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'


def rules_of(body):
    return [one.rules for one in read(body).walk()]


class TestBorderRules:
    def test_reach_from_indent_to_indent(self):
        (rule,) = read_one(p("", border("top") + '<w:ind w:left="2000" w:right="1000"/>')).rules
        assert (rule.kind, rule.above, rule.dashed) == ("border", True, False)
        # 2,000 and 1,000 twips are 100 and 50 pt
        assert (rule.length, rule.left) == (pytest.approx(TEXT - 150), 100)

    def test_paragraphs_alike_share_a_box(self):
        # 17.3.1.24: top over the first, bottom under the last, nothing in between
        both = border("top").replace("</w:pBdr>", "") + '<w:bottom w:val="single"/></w:pBdr>'
        found = rules_of(p(ppr=both) * 3)
        assert [[rule.above for rule in rules] for rules in found] == [[True], [], [False]]

    def test_between_is_drawn_between(self):
        found = rules_of(p(ppr=border("between")) * 2)
        assert [[rule.above for rule in rules] for rules in found] == [[], [True]]

    def test_other_indents_are_another_box(self):
        found = rules_of(p(ppr=border()) + p(ppr=border() + '<w:ind w:left="100"/>'))
        assert [len(rules) for rules in found] == [1, 1]

    @pytest.mark.parametrize("kind", ["nil", "none"])
    def test_none_is_none(self, kind):
        assert read_one(p(ppr=border(kind=kind))).rules == ()

    def test_in_a_cell_the_padding_counts(self):
        cells = cell(p("", border()), '<w:tcW w:w="2000" w:type="dxa"/>')
        margins = '<w:tblCellMar><w:left w:w="100"/><w:right w:w="200"/></w:tblCellMar>'
        (rule,) = read_one(table(cells, tblpr=margins)).rules
        # (2,000 - 100 - 200) twips
        assert rule.length == 85


LINE = '<wps:spPr><a:prstGeom prst="{}"/><a:ln>{}</a:ln></wps:spPr>'
OFFSET = (
    '<wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>254000</wp:posOffset>'
    '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{}</wp:posOffset>'
    "</wp:positionV>"
)


class TestDrawnRules:
    @pytest.mark.parametrize("shape", ["line", "straightConnector1"])
    def test_an_anchored_line(self, shape):
        drawing = drawn(LINE.format(shape, ""), OFFSET.format(254000), "</wp:anchor>")
        (rule,) = read_one(f"<w:p>{r(drawing)}{r(t('a'))}</w:p>").rules
        # 1,270,000 EMU are 100 pt, 254,000 are 20 pt: below letters of 10 pt
        assert (rule.kind, rule.length, rule.left, rule.above) == ("drawing", 100, 20, False)

    def test_one_at_the_top_stands_above_the_words(self):
        drawing = drawn(LINE.format("line", ""), OFFSET.format(12700), "</wp:anchor>")
        (rule,) = read_one(f"<w:p>{r(drawing)}{r(t('a'))}</w:p>").rules
        assert rule.above

    def test_an_inline_line_goes_with_the_alignment(self):
        drawing = drawn(LINE.format("line", '<a:prstDash val="dash"/>'))
        body = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{r(drawing)}</w:p>'
        (rule,) = read_one(body).rules
        assert rule.left == pytest.approx((TEXT - 100) / 2, abs=0.01)
        assert rule.dashed

    def test_an_unseen_line_and_a_picture_are_no_rule(self):
        assert read_one(f"<w:p>{r(drawn(LINE.format('line', '<a:noFill/>')))}</w:p>").rules == ()
        picture = (
            '<w:drawing><wp:inline><wp:extent cx="1270000" cy="9"/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>'
            "</wp:inline></w:drawing>"
        )
        first = read_one(f"<w:p>{r(picture)}</w:p>")
        assert (first.rules, first.has_picture) == ((), True)

    def test_a_line_in_a_group_has_the_groups_scale(self):
        line = (
            '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="500" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"/></wps:spPr></wps:wsp>'
        )
        body = (
            '<w:drawing><wp:inline><wp:extent cx="1270000" cy="9"/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
            '<wpg:grpSpPr><a:xfrm><a:chExt cx="1000" cy="9"/></a:xfrm></wpg:grpSpPr>'
            f"{line}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        assert [rule.length for rule in read_one(f"<w:p>{r(body)}</w:p>").rules] == [50]

    @pytest.mark.parametrize(
        ("shape", "length"),
        [
            ('<v:line from="10pt,5pt" to="110pt,5pt" style="position:absolute"/>', 100),
            ('<v:line from="10pt,5pt" to="10pt,95pt"/>', None),
            ('<v:shape type="#_x0000_t32" style="width:80pt;height:0"/>', 80),
            ('<v:rect style="width:2in;height:1pt"/>', 144),
            ('<v:rect style="width:2in;height:1in"/>', None),
            ('<v:shape type="#_x0000_t32" stroked="f" style="width:80pt;height:0"/>', None),
            ('<v:rect style="width:0;height:1.5pt" o:hr="t"/>', TEXT),
            ('<v:rect style="width:0;height:1.5pt" o:hr="t" o:hrpct="500"/>', TEXT / 2),
            (
                '<v:group style="width:100pt;height:9pt" coordsize="1000,90">'
                '<v:line from="0,0" to="600,0"/></v:group>',
                60,
            ),
        ],
    )
    def test_vml(self, shape, length):
        rules = read_one(f"<w:p>{r(f'<w:pict>{shape}</w:pict>')}</w:p>").rules
        assert [rule.length for rule in rules] == (
            [] if length is None else [pytest.approx(length, abs=0.01)]
        )


class TestTextRules:
    @pytest.mark.parametrize(
        ("text", "dashed"),
        [("________", False), ("————", False), ("-------", True), ("– – –", True)],
    )
    def test_a_row_of_characters(self, text, dashed):
        (rule,) = read_one(p(text, '<w:jc w:val="center"/>', '<w:sz w:val="26"/>')).rules
        length = measure(text, 13)
        assert (rule.kind, rule.dashed) == ("characters", dashed)
        assert rule.length == pytest.approx(length, abs=0.01)
        assert rule.left == pytest.approx((TEXT - length) / 2, abs=0.01)

    @pytest.mark.parametrize("text", ["Số: ____/KH", "--", "- Ba", "1 - 2 - 3"])
    def test_words_with_dashes_are_none(self, text):
        assert read_one(p(text)).rules == ()

    def test_a_row_under_words_in_one_paragraph(self):
        (rule,) = read_one(f"<w:p>{r(t('Độc lập') + '<w:br/>' + t('_____'))}</w:p>").rules
        assert rule.length == pytest.approx(measure("_____", 10), abs=0.01)

    def test_underlined_words(self):
        line = '<w:u w:val="single"/><w:b/>'
        body = f"<w:p>{r(t('Độc '), line)}{r(t('lập'), line)}{r(t(' xa'))}</w:p>"
        (rule,) = read_one(body).rules
        assert rule.kind == "underline"
        assert rule.length == pytest.approx(measure("Độc lập", 10, bold=True), abs=0.01)


class TestTables:
    def test_widths_by_cell_grid_and_share(self):
        body = table(
            cell(p(), '<w:tcW w:w="2000" w:type="dxa"/>') + cell(p(), '<w:gridSpan w:val="2"/>'),
            cell(p(), '<w:tcW w:w="2500" w:type="pct"/>') + cell(p()) + cell(p()),
            grid=(1000, 3000, 4000),
        )
        (block,) = read(body).blocks
        # 2,000 twips; 3,000 + 4,000 of the grid; half of 8,000; then the grid
        assert [[one.width for one in row.cells] for row in block.rows] == [
            [100, 350],
            [200, 150, 200],
        ]
        assert block.rows[0].cells[1].span == 2

    def test_padding_is_that_of_word_where_none_is_told(self):
        one = read(table(cell(p()))).blocks[0].rows[0].cells[0]
        # 17.4.42: 115 twips
        assert (one.padding_left, one.padding_right) == (5.75, 5.75)

    def test_joined_cells(self):
        rows = [cell(p(), merge) for merge in ('<w:vMerge w:val="restart"/>', "<w:vMerge/>", "")]
        assert [row.cells[0].joined for row in read(table(*rows)).blocks[0].rows] == [
            *(False, True, False)
        ]

    def test_borders_by_table_and_cell(self):
        borders = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "insideV"))
        none = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "right"))
        body = table(
            cell(p()) + cell(p(), f"<w:tcBorders>{none}<w:left w:val='nil'/></w:tcBorders>"),
            tblpr=f"<w:tblBorders>{borders}</w:tblBorders>",
            grid=(100, 100),
        )
        assert [c.has_border for c in read(body).blocks[0].rows[0].cells] == [True, False]
        assert not read(table(cell(p()))).blocks[0].rows[0].cells[0].has_border

    def test_cells_and_rows_in_controls(self):
        inner = f"<w:sdt><w:sdtContent>{cell(p('a'))}</w:sdtContent></w:sdt>{cell(p('b'))}"
        assert [one.text for one in read(table(inner)).walk()] == ["a", "b"]

    def test_row_flags(self):
        row = "<w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>" + cell(p())
        (first,) = read(table(row)).blocks[0].rows
        assert (first.is_header, first.cant_split) == (True, True)


def refer(kind, name, part="header"):
    return f'<w:{part}Reference w:type="{kind}" r:id="{name}"/>'


class TestSections:
    def test_paper_and_margins_in_mm(self):
        (section,) = read(p()).sections
        assert (section.width, section.height) == (210.01, 297.0)
        assert (section.top, section.bottom, section.left, section.right) == (20, 20, 30, 20)
        assert section.header_distance == 12.51
        assert section.text_width == pytest.approx(TEXT, abs=0.1)

    def test_without_a_word_it_is_letter(self):
        (section,) = open_document(read_package(make_file(p()), name="a.docx")).sections
        assert (section.width, section.height, section.left) == (215.9, 279.4, 25.4)

    def test_headers_are_inherited_and_shown_by_kind(self):
        first = f"<w:sectPr>{refer('default', 'header1')}{refer('first', 'header2')}"
        body = p(ppr=f"{first}<w:titlePg/>{A4}</w:sectPr>") + p(ppr=SECTION)
        body += p(ppr=f"<w:sectPr>{refer('default', 'header2')}{A4}</w:sectPr>") + p()
        headers = {"header1": p("một"), "header2": p("hai")}
        sections = read(body, headers=headers).sections
        words = [
            {kind: blocks[0].text for kind, blocks in section.headers.items()}
            for section in sections
        ]
        assert words == [
            {"default": "một", "first": "hai"},
            {"default": "một"},
            {"default": "hai"},
            {"default": "hai"},
        ]
        assert [section.start for section in sections] == [0, 1, 2, 3]
        assert [section.first_differs for section in sections] == [True, False, False, False]

    def test_even_pages_are_shown_where_the_document_says_so(self):
        body = p(ppr=f"<w:sectPr>{refer('even', 'header1')}{A4}</w:sectPr>")
        headers = {"header1": p("chẵn")}
        assert read(body, headers=headers).sections[0].headers == {}
        shown = read(body, headers=headers, settings="<w:evenAndOddHeaders/>").sections[0]
        assert shown.headers["even"][0].text == "chẵn"

    def test_page_numbers(self):
        inner = f'<w:sectPr>{A4}<w:pgNumType w:fmt="upperRoman" w:start="3"/></w:sectPr>'
        section = read(p(ppr=inner)).sections[0]
        assert (section.number_start, section.number_format) == (3, "upperRoman")

    def test_columns_narrow_the_place(self):
        inner = f'<w:sectPr>{A4}<w:cols w:num="2" w:space="200"/></w:sectPr>'
        first = read_one(p("", border() + inner))
        assert first.rules[0].length == pytest.approx((TEXT - 10) / 2, abs=0.01)


def test_the_mark_tells_the_size_of_an_empty_paragraph():
    first = read_one(p("", rpr('<w:sz w:val="8"/>')))
    assert (first.runs, first.mark.size) == ((), 4)
