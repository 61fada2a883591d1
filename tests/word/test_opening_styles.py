"""Lettering as Word resolves it: defaults, chains, toggles, themes, tables (ECMA-376 17.7)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_samples import cell, form_of, p, ppr, read, read_one, rpr, style, table

from kehoach.word.lettering import Letters
from kehoach.word.scripts import split_slots

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
BOLD = "<w:b/>"


def test_without_styles_word_sets_times_of_ten_points():
    form = form_of(p())
    assert (form.font, form.size, form.bold, form.colour) == (
        "Times New Roman",
        10,
        False,
        "000000",
    )


def test_document_defaults_hold_where_nothing_else_speaks():
    first = read_one(p(), styles=DEFAULTS)
    assert (first.runs[0].form.font, first.runs[0].form.size) == ("Arial", 11)
    # 160 twips are 8 pt; 259/240 of a line
    assert first.form.after == 8
    assert first.form.line == pytest.approx(259 / 240)


def test_a_chain_is_followed_and_its_end_wins():
    styles = DEFAULTS + (
        style("Normal", rpr('<w:sz w:val="28"/>'), default=True)
        + style("Giua", ppr('<w:jc w:val="center"/>') + rpr('<w:sz w:val="26"/>'), base="Normal")
        + style("Con", rpr("<w:i/>"), base="Giua")
    )
    first = read_one(p(ppr='<w:pStyle w:val="Con"/>'), styles=styles)
    assert (first.runs[0].form.size, first.runs[0].form.italic) == (13, True)
    assert (first.form.align, first.style) == ("center", "Con")
    # no style, or one that is not there, is the default style
    for named in ("", '<w:pStyle w:val="Mat"/>'):
        assert form_of(p(ppr=named), styles=styles).size == 14


def test_a_circle_of_styles_ends():
    styles = style("A", rpr('<w:sz w:val="30"/>'), base="B") + style("B", rpr(BOLD), base="A")
    form = form_of(p(ppr='<w:pStyle w:val="A"/>'), styles=styles)
    assert (form.size, form.bold) == (15, True)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        # 17.7.3: an odd number of style levels turns a toggle on
        (BOLD, "", "", True),
        ("", BOLD, "", True),
        (BOLD, BOLD, "", False),
        # direct formatting says what is, whatever the styles make of it
        (BOLD, BOLD, BOLD, True),
        (BOLD, "", '<w:b w:val="0"/>', False),
        (BOLD, "", '<w:b w:val="off"/>', False),
        # what is neither on nor off is not said
        (BOLD, "", '<w:b w:val="maybe"/>', True),
    ],
)
def test_toggles(paragraph, character, direct, bold):
    styles = style("P", rpr(paragraph)) + style("C", rpr(character), kind="character")
    body = p(ppr='<w:pStyle w:val="P"/>', rpr=f'<w:rStyle w:val="C"/>{direct}')
    assert form_of(body, styles=styles).bold is bold


def test_within_one_chain_toggles_are_inherited_not_counted():
    styles = style("A", rpr(BOLD)) + style("B", rpr(BOLD), base="A")
    assert form_of(p(ppr='<w:pStyle w:val="B"/>'), styles=styles).bold is True


def test_a_toggle_of_the_defaults_stays_on():
    styles = f"<w:docDefaults><w:rPrDefault>{rpr(BOLD)}</w:rPrDefault></w:docDefaults>" + style(
        "P", rpr(BOLD)
    )
    assert form_of(p(ppr='<w:pStyle w:val="P"/>'), styles=styles).bold is True


THEME = (
    "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Cambria'/></a:majorFont>"
    "<a:minorFont><a:latin typeface='Calibri'/><a:ea typeface=''/>"
    "<a:font script='Jpan' typeface='MS Mincho'/></a:minorFont></a:fontScheme></a:themeElements>"
)


class TestFonts:
    def test_a_theme_font_supersedes_the_plain_name_beside_it(self):
        fonts = '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        assert form_of(p(rpr=fonts), theme=THEME).font == "Calibri"
        # without a theme the plain name is all there is
        assert form_of(p("chu", rpr=fonts)).font == "Arial"

    def test_a_plain_name_above_a_theme_font_below(self):
        styles = style("Normal", rpr('<w:rFonts w:asciiTheme="majorHAnsi"/>'), default=True)
        body = p("chu", rpr='<w:rFonts w:ascii="Times New Roman"/>')
        assert form_of(body, styles=styles, theme=THEME).font == "Times New Roman"

    def test_an_empty_slot_is_filled_by_language(self):
        fonts = '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'
        settings = '<w:themeFontLang w:val="vi-VN" w:eastAsia="ja-JP"/>'
        form = form_of(p("日本", rpr=fonts), theme=THEME, settings=settings)
        assert form.font == "MS Mincho"

    def test_vietnamese_letters_take_hansi(self):
        fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>'
        runs = read_one(p("Số: 5 ế", rpr=fonts)).runs
        assert [(run.text, run.form.font) for run in runs] == [
            ("S", "Arial"),
            ("ố", "Times New Roman"),
            (": 5 ", "Arial"),
            ("ế", "Times New Roman"),
        ]
        assert {run.number for run in runs} == {0}

    def test_one_font_is_one_run(self):
        fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun"/>'
        assert [run.text for run in read_one(p("Số ế – “x”", rpr=fonts)).runs] == ["Số ế – “x”"]

    def test_complex_script_has_its_own_size_and_bold(self):
        inner = '<w:sz w:val="26"/><w:szCs w:val="40"/><w:b/>'
        assert (form_of(p(rpr=inner)).size, form_of(p(rpr=inner)).bold) == (13, True)
        form = form_of(p(rpr=inner + "<w:cs/>"))
        assert (form.size, form.bold) == (20, False)


@pytest.mark.parametrize(
    ("inner", "name", "value"),
    [
        ('<w:color w:val="auto"/>', "colour", "000000"),
        ('<w:color w:val="ff0000"/>', "colour", "FF0000"),
        ('<w:color w:val="1F497D" w:themeColor="text2"/>', "colour", "1F497D"),
        ('<w:color w:val="do"/>', "colour", "000000"),
        ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
        ('<w:highlight w:val="none"/>', "highlight", ""),
        ('<w:shd w:val="clear" w:fill="ffff00"/>', "highlight", "FFFF00"),
        ('<w:u w:val="single"/>', "underline", True),
        ('<w:u w:val="none"/>', "underline", False),
        ("<w:vanish/>", "hidden", True),
        ("<w:caps/>", "all_caps", True),
        ("<w:dstrike/>", "strike", True),
        ('<w:lang w:val="vi-VN"/>', "language", "vi-VN"),
        ('<w:sz w:val="27"/>', "size", 13.5),
        ('<w:sz w:val="13pt"/>', "size", 13),
        ('<w:sz w:val="x"/>', "size", 10),
        ('<w:sz w:val="-26"/>', "size", 10),
        (
            '<w:sz w:val="26"/><w:rPrChange><w:rPr><w:sz w:val="40"/></w:rPr></w:rPrChange>',
            "size",
            13,
        ),
    ],
)
def test_a_property(inner, name, value):
    assert getattr(form_of(p(rpr=inner)), name) == value


TABLE = (
    style("Normal", "", default=True)
    + style("Dam", rpr(BOLD))
    + style(
        "Bang",
        rpr('<w:sz w:val="22"/>')
        + f'<w:tblStylePr w:type="firstRow">{rpr(BOLD)}</w:tblStylePr>'
        + f'<w:tblStylePr w:type="firstCol">{rpr("<w:i/>")}</w:tblStylePr>'
        + f'<w:tblStylePr w:type="lastRow">{rpr("<w:caps/>")}</w:tblStylePr>'
        + '<w:tblStylePr w:type="band2Horz">'
        + rpr('<w:color w:val="0000FF"/>')
        + "</w:tblStylePr>",
        kind="table",
    )
)


def read_grid(look, paragraph=None, **more):
    row = cell(paragraph or p()) + cell(p())
    body = table(row, row, row, row, tblpr=f'<w:tblStyle w:val="Bang"/>{look}', grid=(1000, 1000))
    block = read(body, styles=TABLE, **more).blocks[0]
    return [[one.blocks[0].runs[0].form for one in row.cells] for row in block.rows]


class TestTableStyles:
    def test_parts_hold_by_place_and_look(self):
        # 17.4.55: 04A0 is first row, first column, no vertical bands
        grid = read_grid('<w:tblLook w:val="04A0"/>')
        assert [[form.bold for form in row] for row in grid] == [[True] * 2, *[[False] * 2] * 3]
        assert [[form.italic for form in row] for row in grid] == [[True, False]] * 4
        assert not any(form.all_caps for row in grid for form in row)
        assert {form.size for row in grid for form in row} == {11}
        # rows below the head are band 1, band 2, band 1
        assert [row[1].colour for row in grid] == ["000000", "000000", "0000FF", "000000"]

    def test_flags_of_their_own_beat_the_bits(self):
        look = '<w:tblLook w:val="04A0" w:firstRow="0" w:lastRow="1" w:firstColumn="0"/>'
        grid = read_grid(look)
        assert not any(form.bold or form.italic for row in grid for form in row)
        assert [row[0].all_caps for row in grid] == [False, False, False, True]

    def test_bold_in_table_and_paragraph_style_cancel(self):
        grid = read_grid('<w:tblLook w:val="0020"/>', p(ppr='<w:pStyle w:val="Dam"/>'))
        assert [row[0].bold for row in grid] == [False, True, True, True]

    def test_a_row_says_which_parts_hold_where_the_table_has_no_look(self):
        row = (
            '<w:trPr><w:cnfStyle w:val="100000000000"/></w:trPr>' + cell(p()),
            cell(p()),
        )
        body = table(*row, tblpr='<w:tblStyle w:val="Bang"/>')
        block = read(body, styles=TABLE).blocks[0]
        assert [r.cells[0].blocks[0].runs[0].form.bold for r in block.rows] == [True, False]

    @pytest.mark.parametrize(("flag", "size"), [("1", 10), ("0", 11)])
    def test_ten_points_of_a_paragraph_style_give_way_in_old_files(self, flag, size):
        setting = (
            '<w:compat><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{flag}"/></w:compat>'
        )
        styles = TABLE.replace(
            style("Normal", "", default=True),
            style("Normal", rpr('<w:sz w:val="20"/>'), default=True),
        )
        body = table(cell(p()), tblpr='<w:tblStyle w:val="Bang"/>')
        block = read(body, styles=styles, settings=setting).blocks[0]
        assert block.rows[0].cells[0].blocks[0].runs[0].form.size == size


@given(st.text(st.sampled_from("a ế–日\u0301x1\uf0b7"), max_size=12), st.booleans(), st.booleans())
def test_splitting_by_font_keeps_every_letter(text, is_one, hinted):
    fonts = {"ascii": "A", "hAnsi": "A" if is_one else "B", "hint": "eastAsia" if hinted else ""}
    parts = list(split_slots(text, Letters(fonts=fonts)))
    assert "".join(part for part, _ in parts) == text
    assert all(one[1] != other[1] for one, other in pairwise(parts))
