"""Odd and hostile files: what can be read is read, else one message; never anything else."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_samples import SECTION, cell, make_file, make_parts, p, ppr, read, rpr, style, table
from test_opening_lists import item, level, numbering
from test_opening_text import FRAME, boxed, drawn, field, instruct, r, t, vml_box

from kehoach.errors import BadInput, KehoachError
from kehoach.word import story
from kehoach.word.opening import open_document
from kehoach.word.package import read_package
from kehoach.word.xml import write_tree


def nest(depth):
    inner = p("đáy")
    for _ in range(depth):
        inner = table(cell(inner + p()))
    return inner


def test_tables_may_stand_in_each_other():
    assert next(iter(read(nest(15)).walk())).text == "đáy"


def test_too_deep_is_refused():
    with pytest.raises(BadInput) as caught:
        read(nest(40))
    assert [problem.code for problem in caught.value.problems] == ["docx-qua-lon"]


def test_too_many_blocks_are_refused(monkeypatch):
    monkeypatch.setattr(story.Budget.__init__, "__defaults__", (50, 50))
    assert len(read("<w:p/>" * 50).blocks) == 50
    with pytest.raises(BadInput):
        read("<w:p/>" * 51)


def test_wrappers_in_wrappers_need_no_stack():
    inner = r(t("x"))
    for _ in range(200):
        inner = f"<w:smartTag>{inner}</w:smartTag>"
    assert read(f"<w:p>{inner}</w:p>").blocks[0].text == "x"


def test_a_chain_of_ten_thousand_styles_ends():
    styles = "".join(style(f"S{n}", "", base=f"S{n + 1}") for n in range(10_000))
    assert read(p(ppr='<w:pStyle w:val="S0"/>'), styles=styles).blocks[0].text == "chữ"


def test_a_body_without_anything():
    parts = make_parts("")
    parts["word/document.xml"] = b'<w:document xmlns:w="x"/>'
    package = read_package(make_file(""), name="a.docx").with_parts(parts)
    document = open_document(package)
    assert (document.blocks, document.sections) == ((), ())


LISTS = numbering(level(0, "%1."), level(1, "%1.%2", "lowerLetter"))
STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='26'/></w:rPr></w:rPrDefault></w:docDefaults>"
    + style("A", ppr('<w:numPr><w:numId w:val="1"/></w:numPr>') + rpr("<w:b/>"), default=True)
    + style("B", rpr("<w:b/>"), base="A")
    + style("T", f'<w:tblStylePr w:type="firstRow">{rpr("<w:b/>")}</w:tblStylePr>', kind="table")
)
BODY = (
    item(0)
    + item(1, more='<w:pStyle w:val="B"/><w:ind w:firstLineChars="100" w:left="200"/>')
    + p("a", FRAME)
    + p("__________", '<w:pBdr><w:top w:val="single"/></w:pBdr><w:jc w:val="center"/>')
    + table(
        cell(p(), '<w:tcW w:w="5000" w:type="pct"/><w:vMerge/>') + cell(nest(2)),
        tblpr='<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/><w:tblW w:w="50%" w:type="pct"/>',
        grid=(1000, 2000),
    )
    + f"<w:p>{r(drawn(boxed(p('b'))))}{r(vml_box(p('c')))}"
    + r('<w:pict><v:line from="1pt,2pt" to="90pt,2pt" style="width:1pt"/></w:pict>')
    + field("begin", instruct("PAGE"), "separate", t("1"), "end")
    + f"<w:ins w:author='A'>{r(t('mới'))}</w:ins></w:p>"
    + p(ppr=SECTION)
    + SECTION
)
PARTS = make_parts(
    BODY,
    styles=STYLES,
    numbering=LISTS,
    settings='<w:themeFontLang w:val="vi-VN"/>',
    theme="<a:x/>",
)
PACKAGE = read_package(
    make_file(
        BODY,
        styles=STYLES,
        numbering=LISTS,
        settings='<w:themeFontLang w:val="vi-VN"/>',
        theme="<a:x/>",
    ),
    name="a.docx",
)
NAMES = sorted(name for name in PARTS if name.startswith("word/") and name.endswith(".xml"))


def open_quietly(changes):
    try:
        document = open_document(PACKAGE.with_parts(changes))
    except KehoachError:
        return
    for one in document.walk():
        assert one.form.line > 0
        assert all(run.form.size >= 1 for run in one.runs)
        assert all(rule.length >= 0 for rule in one.rules)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=3)), min_size=1),
)
def test_changed_bytes(name, changes):
    data = bytearray(PARTS[name])
    for share, new in changes:
        at = int(share * len(data))
        data[at : at + len(new)] = new
    open_quietly({name: bytes(data)})


VALUES = st.sampled_from(
    ["", "-1", "0", "1", "9", "99999999999", "1.5", "nan", "inf", "1e400", "maybe", "ế", "auto",
     "-99999", "pct", "50%", "12pt", "%1.%9", "0x10", "2147483648", "A", "T", "\U0001f600"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(NAMES), st.data())
def test_changed_values_and_moved_elements(name, data):
    root = PACKAGE.parse(name)
    elements = list(root.iter("*"))
    for _ in range(data.draw(st.integers(1, 8))):
        element = data.draw(st.sampled_from(elements))
        kind = data.draw(st.sampled_from(["value", "copy", "drop", "bare"]))
        if kind == "value" and element.attrib:
            key = data.draw(st.sampled_from(sorted(element.attrib)))
            element.set(key, data.draw(VALUES))
        elif kind == "copy" and element is not root:
            target = data.draw(st.sampled_from(elements))
            target.append(copy.deepcopy(element))
        elif kind == "drop" and element.getparent() is not None:
            element.getparent().remove(element)
        elif kind == "bare":
            element.attrib.clear()
    open_quietly({name: write_tree(root)})


@pytest.mark.parametrize("body", [p() * 30_001, p("x" * 600_000) * 2 + p("xx")])
def test_more_than_a_person_reads_is_refused(body):
    with pytest.raises(BadInput) as caught:
        read(body)
    assert [problem.code for problem in caught.value.problems] == ["docx-qua-lon"]
