"""Labels that Word counts, and the indents of lists (ECMA-376 17.9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_samples import p, ppr, read, read_one, rpr, style

from kehoach.word.number_words import format_number


def level(index, text, kind="decimal", more="", left=720, hanging=360):
    indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{more}{indent}</w:lvl>'
    )


def numbering(*levels, nums=""):
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )


def item(index=0, num=1, more=""):
    return p(ppr=f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def labels(indexes, lists, **parts):
    body = "".join(item(*((i,) if isinstance(i, int) else i)) for i in indexes)
    return [one.label for one in read(body, numbering=lists, **parts).walk()]


THREE = (level(0, "%1.", "upperRoman"), level(1, "%2."), level(2, "%3)", "lowerLetter"))


def test_levels_count_and_begin_anew():
    assert labels([0, 1, 1, 2, 2, 0, 1, 2], numbering(*THREE)) == [
        *("I.", "1.", "2.", "a)", "b)", "II.", "1.", "a)")
    ]


def test_numbers_of_higher_levels_are_written():
    lists = numbering(level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3"))
    assert labels([0, 1, 1, 2, 0, 1], lists) == ["1.", "1.1.", "1.2.", "1.2.1", "2.", "2.1."]


def test_legal_numbering_writes_roman_ones_as_figures():
    # 17.9.4 isLgl
    lists = numbering(level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert labels([0, 0, 1], lists) == ["I", "II", "2.1"]


def test_a_level_that_never_begins_anew():
    # 17.9.10: lvlRestart 0
    lists = numbering(level(0, "%1."), level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>'))
    assert labels([0, 1, 0, 1], lists) == ["1.", "Điều 1.", "2.", "Điều 2."]


def test_lists_share_the_counters_of_their_definition():
    more = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    assert labels([(0, 1), (0, 2), (0, 1)], numbering(level(0, "%1."), nums=more)) == [
        *("1.", "2.", "3.")
    ]


def test_a_start_of_its_own_begins_anew_once():
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    assert labels([(0, 1), (0, 2), (0, 2), (0, 1)], numbering(level(0, "%1."), nums=more)) == [
        *("1.", "5.", "6.", "7.")
    ]


def test_references_that_lead_nowhere_give_no_label():
    assert labels([(0, 9), (7, 1), (0, 0), (-3, 1)], numbering(level(0, "%1."))) == [
        "",
        "",
        "",
        "1.",
    ]


def test_bullets_of_symbol_fonts_are_read():
    font = rpr('<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')
    lists = numbering(level(0, "\uf0b7", "bullet", more=font), level(1, "-", "bullet"))
    assert labels([0, 1], lists) == ["•", "-"]


def test_a_label_has_its_own_lettering():
    lists = numbering(level(0, "%1.", more=rpr("<w:b/>")))
    first = read_one(item(), numbering=lists)
    assert (first.label_form.bold, first.runs[0].form.bold) == (True, False)
    assert first.text == "1. chữ"


class TestIndents:
    def test_come_from_the_level(self):
        form = read_one(item(), numbering=numbering(level(0, "%1."))).form
        # 720 and 360 twips
        assert (form.left, form.first) == (36, -18)

    def test_direct_ones_are_stronger(self):
        form = read_one(
            item(more='<w:ind w:firstLine="567" w:left="0"/>'), numbering=numbering(level(0, "%1."))
        ).form
        assert (form.left, form.first) == (0, 28.35)

    def test_those_of_a_style_that_names_the_list_are_stronger_than_the_list(self):
        inner = ppr('<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="100"/>')
        first = read_one(
            p(ppr='<w:pStyle w:val="A"/>'),
            styles=style("A", inner),
            numbering=numbering(level(0, "%1.")),
        )
        assert (first.form.left, first.form.first, first.label) == (5, -18, "1.")

    def test_those_of_a_list_named_directly_are_stronger_than_the_style(self):
        body = item(more="").replace("<w:pPr>", '<w:pPr><w:pStyle w:val="A"/>')
        styles = style("A", ppr('<w:ind w:left="100"/>'))
        assert read_one(body, styles=styles, numbering=numbering(level(0, "%1."))).form.left == 36

    def test_no_list_takes_the_indents_of_the_list_away(self):
        inner = ppr('<w:numPr><w:numId w:val="1"/></w:numPr>')
        body = p(ppr='<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        first = read_one(body, styles=style("A", inner), numbering=numbering(level(0, "%1.")))
        assert (first.label, first.form.left, first.form.first) == ("", 0, 0)


def test_a_style_takes_the_level_that_names_it():
    lists = numbering(level(0, "%1."), level(1, "%1.%2.", more='<w:pStyle w:val="A"/>'))
    inner = ppr('<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = item() + p(ppr='<w:pStyle w:val="A"/>')
    assert [one.label for one in read(body, styles=style("A", inner), numbering=lists).walk()] == [
        "1.",
        "1.1.",
    ]


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (4, "upperRoman", "IV"),
        (1999, "lowerRoman", "mcmxcix"),
        (26, "lowerLetter", "z"),
        # 17.18.59: letters are doubled, not counted on: aa, bb
        (28, "lowerLetter", "bb"),
        (5, "lowerLetter", "e"),
        (7, "decimalZero", "07"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (3, "none", ""),
        (15, "vietnameseCounting", "mười lăm"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (9, "khong-biet", "9"),
        (0, "upperRoman", "0"),
    ],
)
def test_formats(number, kind, text):
    assert format_number(number, kind) == text


@given(st.integers(1, 3999))
def test_roman_numbers_are_read_back(number):
    values = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))
    digits = [values[letter] for letter in format_number(number, "upperRoman")]
    total = sum(
        -digit if digit < after else digit
        for digit, after in zip(digits, [*digits[1:], 0], strict=True)
    )
    assert total == number
