"""What a person typed is what stands on the page."""

import io
import unicodedata
from types import SimpleNamespace

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from rendering_samples import (
    W,
    cell,
    para,
    read_part,
    read_texts,
    row,
    table,
    template,
)

from kehoach.rendering import TemplateError, load_prepared, prepare
from kehoach.word.seal import is_untouched

PIECES = [
    "&", "<", ">", '"', "'", "&amp;", "<w:p>", "</w:t>", "]]>", "<!--", "{{", "}}", "{%", "%}",
    "{#", "#}", "{_{", "}_}", "{_%", "%_}", "{{ x }}", "{% if %}", "\n", "\t", "\n\n", " ", "  ",
    "\u00a0", "đ", "Ứ", "ươ", "e\u0302\u0301", "😀", "a", "1",
]  # fmt: skip
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    )
).map("".join)
BODY = (
    para("[{{ x }}]")
    + para("{%p for v in vs %}")
    + para("[{{ loop.index }} {{ v }}]")
    + para("{%p endfor %}")
    + table(2, row("a", "[{{ x }}]"))
)
PREPARED = prepare(template(BODY, header=para("[{{ x }}]")))


@given(x=TEXTS, vs=st.lists(TEXTS, max_size=3))
@settings(max_examples=150, deadline=None)
def test_any_text_comes_out_as_typed(x, vs):
    docx = PREPARED.render({"x": x, "vs": vs})
    items = [f"[{n} {v}]" for n, v in enumerate(vs, 1)]
    assert read_texts(read_part(docx)) == [f"[{x}]", *items, "a", f"[{x}]"]
    assert read_texts(read_part(docx, "word/header1.xml")) == [f"[{x}]"]


def test_windows_newlines_are_newlines():
    xml = PREPARED.render_document({"x": "a\r\nb\rc", "vs": []})
    assert read_texts(xml)[0] == "[a\nb\nc]"


@pytest.mark.parametrize("bad", ["\0", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_control_characters_are_refused_with_their_paragraph(bad):
    with pytest.raises(TemplateError) as caught:
        PREPARED.render({"x": f"a{bad}", "vs": []})
    assert caught.value.problem.code == "mau-qua-suc"
    assert "[{{ x }}]" in caught.value.problem.found


def test_python_docx_opens_what_is_made():
    document = Document(io.BytesIO(PREPARED.render({"x": "Số 5", "vs": ["một"]})))
    assert [each.text for each in document.paragraphs] == ["[Số 5]", "[1 một]"]
    assert document.tables[0].cell(0, 1).text == "[Số 5]"
    assert document.core_properties.title == "Tiêu đề"


def test_same_input_same_bytes(monkeypatch):
    data = template(BODY)
    context = {"x": "ngày", "vs": ["a\nb"]}
    made = {prepare(data).render(context) for _ in range(2)}
    assert len(made) == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    later = prepare(data).render(context)
    assert later not in made
    assert read_part(later) == read_part(made.pop())


def test_rendering_leaves_nothing_for_the_next():
    first = PREPARED.render({"x": "1", "vs": []})
    PREPARED.render({"x": "2", "vs": ["y"]})
    assert PREPARED.render({"x": "1", "vs": []}) == first


def test_made_files_are_sealed():
    docx = PREPARED.render({"x": "1", "vs": []})
    assert is_untouched(docx)
    document = Document(io.BytesIO(docx))
    document.paragraphs[0].add_run("sửa tay")
    stream = io.BytesIO()
    document.save(stream)
    assert not is_untouched(stream.getvalue())
    assert not is_untouched(template(BODY))
    assert not is_untouched(b"")


def test_a_made_file_can_be_a_template_again():
    once = PREPARED.render({"x": "1", "vs": []})
    twice = prepare(once).render({})
    assert is_untouched(twice)
    assert read_part(twice) == read_part(once)


def test_same_template_is_prepared_once():
    data = template(para("{{ x }}"))
    assert load_prepared(data) is load_prepared(bytes(bytearray(data)))
    assert load_prepared(data) is not load_prepared(data, name="khác")


def test_rule_has_the_indents_of_layout():
    paragraph = fill_rule(RULE, style=RULE_STYLE)
    properties = paragraph[0]
    assert [each.tag.rpartition("}")[2] for each in properties] == ["pStyle", "pBdr", "ind"]
    assert properties[2].get(f"{{{W}}}left") == "1500"
    assert properties[2].get(f"{{{W}}}right") == "1400"
    assert len(paragraph) == 1


def test_rule_has_the_style_of_its_name_whatever_its_id():
    # LibreOffice gives every style a new id when it saves, and then lays out no table that holds
    # a paragraph of an unknown style
    style = fill_rule(RULE, style=RULE_STYLE)[0][0]
    assert style.get(f"{{{W}}}val") == "Kngang"
    assert [each.tag.rpartition("}")[2] for each in fill_rule(RULE)[0]] == ["pBdr", "ind"]


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/></w:style>'
    for ident, name in (("BangChu", "Bảng: chữ"), ("Dau", "Bảng: tiêu đề cột"))
)


def fill_table(style=STYLES, **changes):
    def cell(chu, cot, kieu="chu", ngang=1, doc=1):
        return SimpleNamespace(chu=chu, cot=cot, kieu=kieu, ngang=ngang, doc=doc)

    values = {
        "nhan": "Bảng & biểu",
        "dau": [[cell("Cột <1>", 0, "tieu_de"), cell("Chung", 1, "tieu_de", ngang=2)]],
        "dong": [[cell("Cao", 0, doc=2), cell("B", 1), cell("C\nD", 2)], [cell("", 1, ngang=2)]],
        "rong": [20, 30, 50],
    }
    data = template(para("{{p x.b | bang }}"), style=style)
    xml = read_part(prepare(data).render({"x": {"b": SimpleNamespace(**(values | changes))}}))
    return etree.fromstring(xml).find(f".//{{{W}}}tbl")


def list_attributes(table, name, key):
    return [one.get(f"{{{W}}}{key}") for one in table.iter(f"{{{W}}}{name}")]


def test_table_has_the_columns_of_layout():
    table = fill_table()
    # 20, 30, 50 mm at 56.69 twips a mm
    assert list_attributes(table, "gridCol", "w") == ["1134", "1701", "2835"]
    assert list_attributes(table, "tblW", "w") == ["5669"]
    assert list_attributes(table, "tcW", "w") == [
        "1134",
        "4535",
        "1134",
        "1701",
        "2835",
        "1134",
        "4535",
    ]
    assert list_attributes(table, "tblCaption", "val") == ["Bảng & biểu"]


def test_table_joins_cells_right_and_down():
    table = fill_table()
    assert list_attributes(table, "gridSpan", "val") == ["2", "2"]
    assert list_attributes(table, "vMerge", "val") == ["restart", None]
    assert len(list(table.iter(f"{{{W}}}tblHeader"))) == 1


def test_table_holds_the_words_as_typed_in_styles_of_their_names():
    table = fill_table()
    texts = ["".join(one.itertext()) for one in table.iter(f"{{{W}}}p")]
    assert texts == ["Cột <1>", "Chung", "Cao", "B", "CD", "", ""]
    assert len(list(table.iter(f"{{{W}}}br"))) == 1
    assert list_attributes(table, "pStyle", "val") == ["Dau"] * 2 + ["BangChu"] * 5
    assert list_attributes(fill_table(style=""), "pStyle", "val") == []


def test_table_refuses_what_xml_cannot_hold():
    with pytest.raises(TemplateError):
        fill_table(nhan="\x01")


RULE = SimpleNamespace(dai=2000, trai=1500, phai=1400)
RULE_STYLE = '<w:style w:type="paragraph" w:styleId="Kngang"><w:name w:val="Kẻ ngang"/></w:style>'


def fill_rule(rule, style=""):
    data = template(para("{{p x.ke | ke_ngang }}"), style=style)
    xml = prepare(data).render_document({"x": {"ke": rule}})
    return etree.fromstring(xml).find(f".//{{{W}}}p")


STYLES = (
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Quốc hiệu"/><w:rPr><w:b/>'
    '<w:sz w:val="24"/><w:u w:val="none"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Tiêu ngữ"/><w:qFormat/></w:style>'
)


def test_style_sizes_are_set_in_schema_order():
    data = template(para("a"), style=STYLES)
    docx = prepare(data, styles={"Quốc hiệu": 25, "Tiêu ngữ": 27}).render({})
    styles = etree.fromstring(read_part(docx, "word/styles.xml"))
    first, second = (style.find(f"{{{W}}}rPr") for style in styles)
    assert [each.tag.rpartition("}")[2] for each in first] == ["b", "sz", "szCs", "u"]
    assert [each.tag.rpartition("}")[2] for each in second] == ["sz", "szCs"]
    assert {each.get(f"{{{W}}}val") for each in second} == {"27"}
    assert first[1].get(f"{{{W}}}val") == first[2].get(f"{{{W}}}val") == "25"


def test_style_that_a_template_lacks_is_passed_over():
    data = template(para("a"), style=STYLES)
    plain, sized = (prepare(data, styles=sizes).render({}) for sizes in (None, {"Lạ": 26}))
    trees = [etree.fromstring(read_part(docx, "word/styles.xml")) for docx in (plain, sized)]
    assert etree.tostring(trees[0], method="c14n") == etree.tostring(trees[1], method="c14n")


def test_nfc_and_nfd_stay_apart():
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "Nguyễn Huệ")
        assert read_texts(PREPARED.render_document({"x": text, "vs": []}))[0] == f"[{text}]"


def test_long_table_keeps_every_row():
    body = table(
        1,
        row("{%tr for v in x %}"),
        row(cell("{{ v }}")),
        row("{%tr endfor %}"),
        row("hết"),
    )
    xml = prepare(template(body)).render_document({"x": [f"{n}\nb" for n in range(3000)]})
    assert read_texts(xml) == [*(f"{n}\nb" for n in range(3000)), "hết"]
