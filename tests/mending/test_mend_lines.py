"""DrawLine: one line as long as asked, centred on the text; the old ones are gone."""

import pytest
from mending_samples import fix, list_paragraphs, mend_body, paragraph, refuse, run
from opening_samples import style

from kehoach.checking.edits import DrawLine
from kehoach.metrics import measure

CENTRED = '<w:jc w:val="center"/>'
TEXT = run("SỞ NỘI VỤ", '<w:sz w:val="26"/>')
WIDTH = 453.55  # A4 without 30 and 20 mm
SHAPE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>1000000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>200000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr>'
    '<a:prstGeom prst="line"/><a:ln/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def draw(body, *, length=100.0, where=(0,), instead_of=(), **parts):
    mended = fix(body, DrawLine(where, length, instead_of), **parts)
    assert mended.left == ()
    return list_paragraphs(mended.package)


def list_rules(paragraphs):
    return [(one.kind, one.length, one.left) for each in paragraphs for one in each.rules]


def test_centred_below_centred_text():
    text, line = draw(paragraph(TEXT, ppr=CENTRED))
    assert text.text == "SỞ NỘI VỤ"
    [rule] = line.rules
    assert (rule.kind, rule.above, rule.dashed) == ("border", True, False)
    assert rule.length == pytest.approx(100, abs=0.06)
    assert rule.left == pytest.approx((WIDTH - 100) / 2, abs=0.06)


def test_centred_on_text_that_stands_left_or_right_or_indented():
    width = measure("SỞ NỘI VỤ", 13)
    for ppr, middle in (
        ('<w:ind w:left="1000"/>', 50 + width / 2),
        ('<w:ind w:right="1000"/><w:jc w:val="right"/>', WIDTH - 50 - width / 2),
        ('<w:ind w:left="2000"/><w:jc w:val="center"/>', (100 + WIDTH) / 2),
    ):
        _, line = draw(paragraph(TEXT, ppr=ppr), length=20)
        assert line.rules[0].left + 10 == pytest.approx(middle, abs=0.06)


def test_in_a_cell_it_knows_the_width_of_its_column():
    cell = (
        '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="100" '
        'w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="4200"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4200" w:type="dxa"/>'
        f"</w:tcPr>{paragraph(TEXT, ppr=CENTRED)}{paragraph()}</w:tc></w:tr></w:tbl>"
    )
    found = draw(cell + paragraph(), length=60, where=(0, 0, 0, 0))
    assert list_rules(found) == [("border", 60.0, 70.0)]


def test_it_never_leaves_its_place():
    _, line = draw(paragraph(TEXT, ppr=CENTRED), length=900)
    assert (line.rules[0].left, line.rules[0].length) == (0.0, pytest.approx(WIDTH, abs=0.06))


@pytest.mark.parametrize(
    "body",
    [
        paragraph(TEXT, SHAPE, ppr=CENTRED),
        paragraph(TEXT, ppr=f'<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>{CENTRED}'),
        paragraph(run("SỞ NỘI VỤ", '<w:sz w:val="26"/><w:u w:val="single"/>'), ppr=CENTRED),
        paragraph(TEXT, "<w:r><w:br/></w:r>", run("_________"), ppr=CENTRED),
        paragraph(
            TEXT,
            '<w:r><w:pict><v:line style="position:absolute" from="0,0" to="80pt,0"/></w:pict>'
            "</w:r>",
            ppr=CENTRED,
        ),
    ],
)
def test_old_lines_of_the_paragraph_go(body):
    found = draw(body)
    assert [kind for kind, _, _ in list_rules(found)] == ["border"]
    assert [one.text for one in found] == ["SỞ NỘI VỤ", ""]
    assert found[0].rules == ()


def test_a_line_of_the_style_is_outweighed():
    styles = style("K", '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr>')
    found = draw(paragraph(TEXT, ppr=f'<w:pStyle w:val="K"/>{CENTRED}'), styles=styles)
    assert len(list_rules(found)) == 1
    assert found[1].rules


@pytest.mark.parametrize("old", [run("________"), SHAPE])
def test_paragraphs_that_held_the_old_line_go(old):
    body = paragraph(TEXT, ppr=CENTRED) + paragraph(old, ppr=CENTRED) + paragraph(run("Số: 5"))
    found = draw(body, instead_of=((1,),))
    assert [one.text for one in found] == ["SỞ NỘI VỤ", "", "Số: 5"]
    assert [kind for kind, _, _ in list_rules(found)] == ["border"]


def test_a_frame_goes_on_around_the_line():
    framed = f'<w:framePr w:w="3000" w:hAnchor="page" w:x="1000"/>{CENTRED}'
    body = mend_body(paragraph(TEXT, ppr=framed) + paragraph(run("x")), DrawLine((0,), 50.0))
    assert body.count("<w:framePr") == 2
    assert 'w:left="1000" w:right="1000"' in body


def test_where_the_middle_is_not_known_it_is_told():
    assert refuse(paragraph(run("TÊN\tQUỐC HIỆU")), DrawLine((0,), 50.0))
    shared = SHAPE.replace(
        "</wps:wsp>",
        f"</wps:wsp><wps:wsp><wps:txbx><w:txbxContent>{paragraph()}</w:txbxContent></wps:txbx></wps:wsp>",
    )
    assert refuse(paragraph(TEXT, shared), DrawLine((0,), 50.0))
    assert refuse(
        paragraph(TEXT) + paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'),
        DrawLine((0,), 50.0, ((1,),)),
    )
