"""Letter: what it writes is what Word then shows, whatever styles, themes and scripts say."""

import pytest
from lxml import etree
from mending_samples import (
    fix,
    get_names,
    list_paragraphs,
    make_package,
    mend_body,
    paragraph,
    refuse,
    run,
    see,
)
from opening_samples import style

from kehoach.checking.edits import Letter
from kehoach.word.xml import qualify

HEAVY = style(
    "Dam",
    '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:b/><w:i/><w:caps/>'
    '<w:color w:val="FF0000" w:themeColor="accent2"/><w:sz w:val="40"/><w:szCs w:val="40"/>'
    '<w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr>',
)
NAMED = '<w:pStyle w:val="Dam"/>'


def read_run(body, number=0):
    root = etree.fromstring(f'<w:body xmlns:w="{qualify("")[1:-1]}">{body}</w:body>'.encode())
    return list(root.iter(qualify("r")))[number].find(qualify("rPr"))


def test_no_means_no_against_the_style():
    body = paragraph(run("Chữ"), ppr=NAMED)
    edit = Letter(
        (0,), bold=False, italic=False, underline=False, all_caps=False, colour="000000",
        highlight="", size=14, font="Times New Roman",
    )  # fmt: skip
    before = see(body, styles=HEAVY).runs[0].form
    assert (before.bold, before.all_caps, before.size) == (True, True, 20.0)
    form = see(body, edit, styles=HEAVY).runs[0].form
    assert (form.bold, form.italic, form.underline, form.all_caps) == (False,) * 4
    assert (form.font, form.size, form.colour, form.highlight) == (
        "Times New Roman", 14.0, "000000", "",
    )  # fmt: skip


def test_yes_means_yes_and_both_scripts_are_told():
    body = mend_body(
        paragraph(run("Chữ")), Letter((0,), (0,), bold=True, italic=True, underline=True, size=13.5)
    )
    assert body == (
        '<w:p><w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="27"/><w:szCs w:val="27"/>'
        '<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">Chữ</w:t></w:r></w:p>'
    )


def test_not_bold_is_said_outright():
    body = mend_body(paragraph(run("Chữ", "<w:b/>")), Letter((0,), (0,), bold=False))
    assert '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>' in body


def test_a_font_is_that_of_all_scripts_and_of_no_theme():
    themed = '<w:rFonts w:hint="eastAsia" w:asciiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    font = read_run(
        mend_body(paragraph(run("Chữ", themed)), Letter((0,), (0,), font="Times New Roman"))
    ).find(qualify("rFonts"))
    names = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman")
    assert dict(font.attrib) == {qualify(name): value for name, value in (
        ("hint", "eastAsia"), *names.items())}  # fmt: skip


def test_a_colour_is_that_of_no_theme_and_no_text_effect():
    effect = (
        '<w:color w:val="4472C4" w:themeColor="accent1" w:themeShade="BF"/>'
        '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>'
    )
    properties = read_run(
        mend_body(paragraph(run("Chữ", effect)), Letter((0,), (0,), colour="000000"))
    )
    assert [dict(each.attrib) for each in properties] == [{qualify("val"): "000000"}]


def test_properties_stand_in_the_order_of_the_schema():
    messy = '<w:rStyle w:val="X"/><w:spacing w:val="2"/><w:lang w:val="vi-VN"/>'
    changed = '<w:rPrChange w:id="1" w:author="A"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    properties = read_run(
        mend_body(
            paragraph(run("Chữ", messy + changed)),
            Letter((0,), (0,), font="A", bold=True, size=14, colour="000000", underline=False),
        )
    )
    assert get_names(properties) == [
        "rStyle", "rFonts", "b", "bCs", "color", "spacing", "sz", "szCs", "u", "lang",
        "rPrChange",
    ]  # fmt: skip


def test_only_the_runs_that_are_named_change():
    body = mend_body(paragraph(run("Một "), run("hai "), run("ba")), Letter((0,), (1,), bold=True))
    assert body.count("<w:rPr>") == 1
    assert body.index("Một") < body.index("<w:rPr>") < body.index("hai")


def test_runs_are_counted_through_shells():
    inner = (
        f'<w:hyperlink w:anchor="x">{run("liên kết")}</w:hyperlink>'
        f'<w:smartTag w:element="place">{run(" nơi")}</w:smartTag>'
        f'<w:ins w:id="5" w:author="A">{run(" thêm")}</w:ins>'
        f"<w:sdt><w:sdtContent>{run(' ô')}</w:sdtContent></w:sdt>"
        '<w:proofErr w:type="spellStart"/>'
    )
    found = see(paragraph(inner), Letter((0,), (1, 3), italic=True))
    assert [(one.text, one.form.italic) for one in found.runs] == [
        ("liên kết", False), (" nơi", True), (" thêm", False), (" ô", True),
    ]  # fmt: skip


def test_deleted_runs_keep_their_form():
    gone = f'<w:del w:id="1" w:author="A">{run("cũ", tag="w:delText")}</w:del>'
    body = mend_body(paragraph(gone, run("mới")), Letter((0,), bold=True))
    assert gone in body
    assert "<w:b/>" in body


def test_a_number_of_a_list_takes_the_lettering_of_the_whole_paragraph():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr>'
    body = paragraph(run("Chữ", "<w:b/>"), ppr=numbered)
    found = see(body, Letter((0,), (0,), bold=False), numbering=numbering)
    assert (found.label, found.label_form.bold, found.runs[0].form.bold) == ("1.", False, False)


def test_an_empty_paragraph_takes_it_in_its_mark():
    found = see(paragraph(), Letter((0,), size=3))
    assert found.mark.size == 3.0


def test_a_cell_and_a_text_box_in_both_its_forms():
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx>'
        f"<w:txbxContent>{paragraph(run('Trong khung'))}</w:txbxContent></wps:txbx></wp:inline>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        f"{paragraph(run('Trong khung'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    cell = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph(run('Ô'))}</w:tc></w:tr></w:tbl>"
    body = mend_body(
        paragraph(box) + cell + paragraph(),
        Letter((0, 0, 0), (0,), bold=True),
        Letter((1, 0, 0, 0), size=9),
    )
    assert body.count("<w:b/>") == 2
    assert body.count('<w:sz w:val="18"/>') == 2  # the run and the mark


@pytest.mark.parametrize("edit", [Letter((7,), bold=True), Letter((0,), (4,), bold=True)])
def test_a_place_that_is_not_there_is_told(edit):
    assert refuse(paragraph(run("Chữ")), edit)


def test_what_is_so_already_changes_no_byte():
    package = make_package(paragraph(run("Chữ", "<w:b/><w:bCs/>")))
    mended = fix(paragraph(run("Chữ", "<w:b/><w:bCs/>")), Letter((0,), (0,), bold=True))
    assert mended.package.parts == package.parts
    assert len(mended.done) == 1
    assert list_paragraphs(mended.package)[0].runs[0].form.bold
