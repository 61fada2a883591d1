"""Ours and docxtpl give the same canonical XML for the same template and context."""

import io

import pytest
from docxtpl import DocxTemplate, Listing, RichText
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from rendering_samples import cell, para, read_part, row, table, template

from kehoach.rendering import prepare

RICH = RichText("đậm & <nghiêng>", bold=True)
RICH.add(" thường\nhai dòng", italic=True)

DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="{{ x }}"/></wp:inline></w:drawing>'
    "</w:r></w:p>"
)
BOX = (
    "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:pict><w:txbxContent>"
    + para("{{ x }}", run="<w:rPr><w:i/></w:rPr>")
    + "</w:txbxContent></w:pict></w:r>"
    '<w:r><w:t>{{ x }}</w:t></w:r></w:p><w:p w:rsidR="00A1"/>'
)
BOLD = "<w:rPr><w:b/></w:rPr>"
CENTRE = '<w:pPr><w:jc w:val="center"/></w:pPr>'

CASES = {
    "plain": (para("Số {{ x }} ngày {{ y }}"), {"x": 5, "y": "1/2"}),
    "specials": (para("{{ x }}"), {"x": "A & B <c> \"d\" 'e' {{ 7*7 }} {% if %}"}),
    "number": (para("{{ 7 * 6 }} {{ x }}"), {"x": 1.5}),
    "split runs": (
        "<w:p><w:r><w:t>a {</w:t></w:r><w:r><w:t>{ x</w:t></w:r><w:r><w:t> }}</w:t></w:r></w:p>",
        {"x": "b"},
    ),
    "smart quotes": (para("{{ x[‘k’] }}"), {"x": {"k": "v"}}),
    "newline": (para("{{ x }}", CENTRE, BOLD), {"x": "a\nb\n\nc"}),
    "tab": (para("đầu {{ x }}", CENTRE, BOLD) + para("y") + para("{{ x }}"), {"x": "a\tb\tc"}),
    "marks in list": (
        para("{%p for v in x %}") + para("- {{ v }}") + para("{%p endfor %}"),
        {"x": ["a", "b\nc", "d", "e\tf"]},
    ),
    "listing": (para("{{ x }}", CENTRE, BOLD), {"x": Listing("a & b\nc\ad\fe")}),
    "rich": (para("đầu {{r x }} cuối"), {"x": RICH}),
    "p if": (para("{%p if x %}") + para("a") + para("{%p else %}") + para("b")
             + para("{%p endif %}"), {"x": 0}),
    "inline if": (para("a{% if x %}b{{ x }}{% endif %}c"), {"x": "<"}),
    "across paragraphs": (para("a{% if x %}b") + para("c{% endif %}d"), {"x": False}),
    "merge": (para("a {%- if x %}") + para("b {% endif -%}") + para("c"), {"x": True}),
    "comment": (para("a{# ghi chú #}b") + para("{#p bỏ cả đoạn #}"), {}),
    "raw": (para("{% raw %}{{ x }}{% endraw %}") + para("c"), {}),
    "braces": (para("{_{ x }_} {_% if %_} {{ x }}{{ '{_{' }}"), {"x": "1"}),
    "tr": (
        table(2, row("TT", "Nội dung"), row("{%tr for v in x %}", cell("")),
              row("{{ loop.index }}", "{{ v }}"), row("{%tr endfor %}", cell(""))),
        {"x": ["a", "b & c", "d\ne"]},
    ),
    "tr none": (
        table(2, row("{%tr for v in x %}", cell("")), row("{{ v }}", "b"),
              row("{%tr endfor %}", cell(""))) + para("sau"),
        {"x": []},
    ),
    "tc": (
        table(1, row("{%tc for v in x %}", "{{ v }}", "{%tc endfor %}"),
              row("{%tc for v in x %}", "{{ v }}", "{%tc endfor %}")),
        {"x": ["a", "b", "c"]},
    ),
    "too many columns": (table(4, row("a", "b"), row("{{ x }}", "d")), {"x": "c"}),
    "nested table": (
        table(1, "<w:tr><w:tc><w:tcPr/>" + table(2, row("{{ x }}", "b")) + para("c")
              + "</w:tc></w:tr>"),
        {"x": "a"},
    ),
    "colspan": (table(3, row(cell("{% colspan x %}đầu")), row("a", "b", "c")), {"x": 3}),
    "cellbg": (table(1, row(cell("{% cellbg x %}ô"))), {"x": "FF0000"}),
    "vm": (
        table(2, row("{%tr for v in x %}", cell("")), row("{% vm %}chung", "{{ v }}"),
              row("{%tr endfor %}", cell(""))),
        {"x": ["a", "b"]},
    ),
    "hm": (
        table(2, row("{%tc for v in x %}", "{% hm %}chung", "{%tc endfor %}"),
              row("{%tc for v in x %}", "{{ v }}", "{%tc endfor %}")),
        {"x": ["a", "b"]},
    ),
    "drawings": (
        para("{%p for x in y %}") + DRAWING + para("{%p endfor %}"), {"y": ["m", "n & p"]},
    ),
    "text box": (BOX, {"x": "a\tb\nc"}),
    "spans": (
        table(3, row(cell("đầu", props='<w:gridSpan w:val="3"/>')),
              row("{%tr if x %}", cell("")), row("a", "b", "{{ x }}"),
              row("{%tr endif %}", cell(""))),
        {"x": ""},
    ),
    "macro": (
        para("{%p macro f(a) %}") + para("[{{ a }}]") + para("{%p endmacro %}")
        + para("{{p f('1') }}") + para("{{p f('2') }}"),
        {},
    ),
}  # fmt: skip


def canonical(docx, name="word/document.xml"):
    return etree.tostring(etree.fromstring(read_part(docx, name)), method="c14n")


def render_plainly(data, context):
    document = DocxTemplate(io.BytesIO(data))
    document.render(dict(context), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("case", CASES)
def test_document_equals_docxtpl(case):
    body, context = CASES[case]
    data = template(body)
    ours = prepare(data).render(context)
    assert canonical(ours) == canonical(render_plainly(data, context))


PIECES = st.lists(
    st.sampled_from(
        ["chữ", "{{ x }}", "{{ y ~ x }}", "{{r r }}", "{% if x %}a{% endif %}", "{_{d", "“a”",
         "{% for a in l %}{{ a }},{% endfor %}", "{{ l | join(', ') }}", "{{- x -}}", "&amp;"]
    ),
    max_size=3,
).map(lambda pieces: "c" + " ".join(pieces))  # fmt: skip
PARAS = PIECES.map(para)
LOOPS = PARAS.map(lambda one: para("{%p for a in l %}") + one + para("{%p endfor %}"))
CHOICES = PARAS.map(lambda one: para("{%p if y %}") + one + para("{%p endif %}"))
TABLES = st.lists(st.lists(PIECES, min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda rows: table(
        2,
        row("{%tr for a in l %}", cell("")),
        row(*rows[0]),
        row("{%tr endfor %}", cell("")),
        *(row(*cells) for cells in rows),
    )
)
BODIES = st.lists(st.one_of(PARAS, LOOPS, CHOICES, TABLES), min_size=1, max_size=4).map("".join)
VALUES = st.sampled_from(["", "a", "a\nb", "\t", "A & <B>", "{{ x }}", "x\n\ty", "\u201c\"'"])


@given(body=BODIES, x=VALUES, y=VALUES, items=st.lists(VALUES, max_size=2))
@settings(max_examples=60, deadline=None)
def test_any_template_equals_docxtpl(body, x, y, items):
    data = template(body + para("cuối"))
    context = {"x": x, "y": y, "l": items, "r": RICH}
    ours = prepare(data).render(context)
    assert canonical(ours) == canonical(render_plainly(data, context))


def test_other_parts_equal_docxtpl():
    data = template(
        para("{{ x }}"),
        header=para("Đầu {{ x }}"),
        footer=para("{%p if x %}") + para("Chân {{ x }}") + para("{%p endif %}"),
        footnotes='<w:footnote w:id="1">' + para("Chú {{ x }}") + "</w:footnote>",
        title="Về {{ x }}",
    )
    context = {"x": "việc\nhọc"}
    ours = prepare(data).render(context)
    theirs = render_plainly(data, context)
    for part in ("header1", "footer1", "footnotes1"):
        name = f"word/{part}.xml"
        assert canonical(ours, name) == canonical(theirs, name)
    title = "{http://purl.org/dc/elements/1.1/}title"
    for docx in (ours, theirs):
        core = etree.fromstring(read_part(docx, "docProps/core.xml"))
        assert core.findtext(title) == "Về việc\nhọc"


def test_properties_come_out_as_typed():
    """docxtpl escapes a title twice; a person would read ``A &amp; B`` in Word's file dialog."""
    docx = prepare(template(para("a"), title="{{ x }}")).render({"x": "A & B <c>"})
    core = etree.fromstring(read_part(docx, "docProps/core.xml"))
    assert [element.text for element in core] == ["A & B <c>", "{{ khong_dien }}"]


def test_fast_path_is_taken_where_nothing_need_be_repaired():
    """The equality above would hold too if everything went the slow way."""
    slow = {
        case for case, (body, _) in CASES.items() if prepare(template(body))._parts[0]._must_repair
    }
    assert slow == {
        *("across paragraphs", "merge", "tr none", "tc", "too many columns", "nested table"),
        *("colspan", "hm", "vm"),
    }
