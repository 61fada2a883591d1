"""Set: indents, spacing, line spacing and alignment, against styles, lists and odd units."""

import pytest
from lxml import etree
from mending_samples import get_names, mend_body, paragraph, run, see
from opening_samples import style

from kehoach.checking.edits import Set
from kehoach.word.xml import qualify

TEXT = run("Chữ")


def read_properties(body):
    root = etree.fromstring(f'<w:body xmlns:w="{qualify("")[1:-1]}">{body}</w:body>'.encode())
    return root.find(f"{qualify('p')}/{qualify('pPr')}")


def test_writes_each_field_in_its_unit_and_place():
    edit = Set(
        (0,), align="justify", left=10, right=5, first=28.35, before=6, after=0, line=1.5,
        line_rule="auto",
    )  # fmt: skip
    assert mend_body(paragraph(TEXT), edit) == (
        '<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto" w:before="120" w:after="0"/>'
        '<w:ind w:left="200" w:right="100" w:firstLine="567"/><w:jc w:val="both"/></w:pPr>'
        f"{TEXT}</w:p>"
    )


@pytest.mark.parametrize(
    ("rule", "line", "written"),
    [("exact", 18.0, "360"), ("atLeast", 20.0, "400"), ("auto", 1.15, "276")],
)
def test_line_spacing_counts_in_pt_or_lines(rule, line, written):
    properties = read_properties(mend_body(paragraph(TEXT), Set((0,), line=line, line_rule=rule)))
    spacing = properties.find(qualify("spacing"))
    assert (spacing.get(qualify("line")), spacing.get(qualify("lineRule"))) == (written, rule)


def test_a_line_alone_keeps_its_rule():
    body = paragraph(TEXT, ppr='<w:spacing w:line="300" w:lineRule="exact"/>')
    form = see(body, Set((0,), line=18)).form
    assert (form.line, form.line_rule) == (18.0, "exact")


def test_what_outweighs_a_length_goes():
    odd = (
        '<w:spacing w:beforeLines="100" w:before="10" w:afterAutospacing="1"/>'
        '<w:ind w:leftChars="200" w:firstLineChars="300" w:hangingChars="5" w:hanging="99"/>'
    )
    body = paragraph(TEXT, ppr=odd)
    form = see(body, Set((0,), before=6, after=3, left=0, first=20)).form
    assert (form.before, form.after, form.left, form.first) == (6.0, 3.0, 0.0, 20.0)


def test_what_the_style_says_in_lines_or_automatically_is_outweighed():
    styles = style(
        "L",
        '<w:pPr><w:spacing w:beforeLines="100" w:afterAutospacing="1"/>'
        '<w:ind w:firstLineChars="200" w:hanging="400"/></w:pPr>',
    )
    body = paragraph(TEXT, ppr='<w:pStyle w:val="L"/>')
    form = see(body, Set((0,), before=6, after=3, first=0), styles=styles).form
    assert (form.before, form.after, form.first) == (6.0, 3.0, 0.0)


def test_spacing_hidden_between_paragraphs_of_one_style_is_shown():
    styles = style("L", '<w:pPr><w:spacing w:after="200"/><w:contextualSpacing/></w:pPr>')
    body = paragraph(TEXT, ppr='<w:pStyle w:val="L"/>') * 2
    form = see(body, Set((0,), before=6), styles=styles).form
    # before as wanted; after as it was: nothing, not the 10 pt of the style
    assert (form.before, form.after) == (6.0, 0.0)


def test_a_hanging_indent_is_a_negative_first_line():
    form = see(paragraph(TEXT, ppr='<w:ind w:firstLine="567"/>'), Set((0,), first=-14.2)).form
    assert form.first == -14.2


def test_a_number_stays():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    found = see(paragraph(TEXT, ppr=numbered), Set((0,), left=0, first=28.35), numbering=numbering)
    assert (found.label, found.form.left, found.form.first) == ("a)", 0.0, 28.35)


def test_properties_stand_in_the_order_of_the_schema():
    messy = (
        '<w:keepNext/><w:numPr><w:numId w:val="0"/></w:numPr><w:tabs/><w:outlineLvl w:val="1"/>'
        '<w:rPr><w:b/></w:rPr><w:pPrChange w:id="1" w:author="A"><w:pPr/></w:pPrChange>'
    )
    body = mend_body(paragraph(TEXT, ppr=messy), Set((0,), align="center", left=0, before=0))
    assert get_names(read_properties(body)) == [
        "keepNext", "numPr", "tabs", "spacing", "ind", "jc", "outlineLvl", "rPr", "pPrChange",
    ]  # fmt: skip
