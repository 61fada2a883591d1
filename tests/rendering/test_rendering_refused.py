"""Wrong and hostile templates: one clear message with the paragraph's words."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes
from rendering_samples import cell, para, row, table, template

from kehoach.errors import BadInput, KehoachError
from kehoach.rendering import TemplateError, budget, prepare
from kehoach.rendering.drift import find_drift
from kehoach.rendering.environment import make_environment
from kehoach.rendering.guard import add_bounds
from kehoach.word.package import read_package, write_package


def refuse(body, **context):
    with pytest.raises(TemplateError) as caught:
        prepare(template(body), name="thu.docx").render(context)
    problem = caught.value.problem
    assert problem.place.file == "thu.docx"
    assert "Traceback" not in str(caught.value)
    return problem


@pytest.mark.parametrize(
    ("tag", "name"),
    [("{{ thieu }}", "thieu"), ("{{ a.b }}", "b"), ("{{ a['b'] }}", "b"), ("{{ a.b.c }}", "b"),
     ("{{ thieu | upper }}", "thieu"), ("{{ 'a' ~ thieu }}", "thieu"), ("{{ thieu + 1 }}", "thieu"),
     ("{{ 2 * thieu }}", "thieu"), ("{{ thieu() }}", "thieu"),
     ("{% if thieu %}{% endif %}", "thieu"),
     ("{% for x in thieu %}{% endfor %}", "thieu"), ("{{ [thieu] | join(', ') }}", "thieu")],
)  # fmt: skip
def test_missing_value_names_variable_and_paragraph(tag, name):
    problem = refuse(para("Mở đầu") + para(f"Kính gửi {tag}") + para("Kết"), a={})
    assert problem.code == "thieu-gia-tri"
    assert f"“{name}”" in problem.found
    assert "đoạn “Kính gửi" in problem.found
    assert "Mở đầu" not in problem.found
    assert "Kết" not in problem.found


def test_missing_value_in_cell_says_cell():
    body = table(2, row("a", "b"), row("c", "{{ thieu }}"))
    assert "ô “{{ thieu }}”" in refuse(body).found
    assert "đoạn “{{ thieu }}”" in refuse(table(1, row("a")) + para("{{ thieu }}")).found


def test_missing_value_in_a_loop_statement_between_paragraphs():
    problem = refuse(para("a") + para("{%p for x in thieu %}") + para("b") + para("{%p endfor %}"))
    assert "“thieu”" in problem.found
    assert "for x in thieu" in problem.found


def test_default_still_works():
    xml = prepare(template(para("{{ thieu | default('không') }}"))).render_document({})
    assert "không" in xml.decode()


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (para("a") + para("{%p if x %}") + para("b"), "the-chua-dong", "{% if x %}"),
        (para("{%p if x %}") + para("{%p for a in x %}") + para("{%p endif %}"), "the-thua",
         "{% endif %}"),
        (para("a {% endif %}"), "the-thua", "{% endif %}"),
        (para("a {% else %}"), "the-thua", "{% else %}"),
        (para("Ngày {{ x"), "the-chua-dong", "Ngày {{ x"),
        (para("Ngày {% if") + para("x %} a {% endif %}"), "the-chua-dong", "Ngày {% if"),
        (para("a {%tr for y in x %}"), "the-ngoai-bang", "a {%tr for y in x %}"),
        (table(1, row("b")) + para("{%tr if x %}") + table(1, row("c")), "the-ngoai-bang",
         "{%tr if x %}"),
        (para("a") + '<w:p><w:bookmarkStart w:name="' + "{{" * 9000 + '"/></w:p>', "the-chua-dong",
         "{{"),
        (para("a {") + para("{{ x }}"), "the-dinh-nhau", "đoạn “{{ x }}”"),
        (para("{{ x }}") + para("} b"), "the-dinh-nhau", "đoạn “} b”"),
        (para("{{tc x }}"), "the-ngoai-bang", "{{tc x }}"),
        (para("Tên {%p if x %}"), "the-khong-dung-rieng", "Tên"),
        (para("{%p if x %}{%p endif %}"), "the-khong-dung-rieng", "{%p endif %}"),
        (table(2, row("{%tr if x %}", cell("Tên"))), "the-khong-dung-rieng", "Tên"),
        (para("{{p {'a': 1} }}"), "the-qua-kho", "{'a': 1}"),
        (para("{{ x y }}"), "mau-sai-cu-phap", "{{ x y }}"),
        (para("{{ x | center(9) }}"), "bo-loc-la", "{{ x | center(9) }}"),
        (para("{{ x | safe }}"), "bo-loc-la", "{{ x | safe }}"),
        (
            para("{%p if x %}") + para("{{ x | safe }}") + para("{%p endif %}"),
            "bo-loc-la",
            "{{ x | safe }}",
        ),
        (para("{% lam x %}"), "mau-sai-cu-phap", "{% lam x %}"),
        (para("{% include 'a' %}"), "mau-sai-cu-phap", "include"),
        (para("{% import 'a' as b %}"), "mau-sai-cu-phap", "import"),
        (para("{% autoescape false %}{{ x }}{% endautoescape %}"), "mau-sai-cu-phap", "autoescape"),
    ],
)  # fmt: skip
def test_wrong_tags_are_told_with_their_words(body, code, words):
    problem = refuse(body, x="a")
    assert problem.code == code
    assert words in problem.found


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ [''] | map(attribute='__class__') | first }}",
        "{{ x.append(1) }}",
        "{{ d.update(a=1) }}",
        "{{ 'a'.center(9) }}",
        "{{ 'a'.join(['b', 'c']) }}",
        "{{ dict.mro() }}",
    ],
)
def test_sandbox_is_told_plainly(tag):
    problem = refuse(para(f"Xem {tag}"), x=[], d={})
    assert problem.code == "mau-khong-an-toan"
    assert "Xem" in problem.found


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 10**9 * 'a' }}",
        "{{ [1] * 10**9 }}",
        "{{ 10**(10**10) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ range(100001) | list | length }}",
        "{% for a in range(400) %}{% for b in range(400) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(s='ab') %}{% for i in range(40) %}"
        "{% set n.s = n.s ~ n.s %}{% endfor %}",
        "{% set n = namespace(s='ab') %}{% for i in range(40) %}"
        "{% set n.s = n.s + n.s %}{% endfor %}",
        "{% set n = namespace(s='ab') %}{% for i in range(40) %}"
        "{% set n.s = n.s | replace('a', n.s) %}{% endfor %}",
        "{% set n = namespace(s='ab') %}{% for i in range(40) %}"
        "{% set n.s = [n.s, n.s] | join %}{% endfor %}",
        "{% set n = namespace(s=[]) %}{% for i in range(40) %}"
        "{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s | string }}",
        "{% set n = namespace(s=9) %}{% for i in range(40) %}{% set n.s = n.s * n.s %}{% endfor %}",
        "{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}",
        "{{ ['a'] }}",
        "{{ {'a': 1} }}",
        "{{ none }}",
        "{{ ''.upper }}",
    ],
)  # fmt: skip
def test_bombs_and_what_is_no_text_are_refused(tag):
    assert refuse(para(f"Xem {tag}")).code == "mau-qua-suc"


def test_output_is_bounded_while_it_is_made(monkeypatch):
    monkeypatch.setattr(budget, "MAX_OUTPUT", 50_000)
    long = "{% for a in range(1000) %}" + "chữ " * 50 + "{% endfor %}"
    assert "vượt" in refuse(para(long)).found
    assert "vượt" in refuse(para("{% set s %}" + long + "{% endset %}")).found
    values = para("{% for a in range(1000) %}{{ x }}{% endfor %}")
    assert "vượt" in refuse(values, x="chữ " * 50).found


def test_time_is_bounded_in_loops_that_print_nothing(monkeypatch):
    monkeypatch.setattr(budget, "MAX_SECONDS", -1.0)
    loop = "{% for a in x %}{% for b in x %}{% endfor %}{% endfor %}"
    assert "giây" in refuse(para(loop), x="a" * 100).found
    tree = (
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(12) }}"
    )
    assert "giây" in refuse(para(tree)).found


def test_every_loop_and_macro_is_counted():
    source = (
        "{% for a in b %}x{% for c in a %}yz{% endfor %}{% endfor %}{% macro m() %}{% endmacro %}"
    )
    tree = add_bounds(make_environment().parse(source))
    steps = [node for node in tree.find_all(nodes.Filter) if node.name == "nhip"]
    assert len(steps) == 3


def test_markup_that_would_break_the_document_is_refused():
    class Broken:
        def __html__(self):
            return "<w:r><w:t>a</w:r>"

    assert refuse(para("{{r x }}"), x=Broken()).code == "mau-qua-suc"


def test_branches_that_break_elements_are_refused_when_they_do():
    body = para("{% if x %}a") + para("b") + table(1, row(cell("{% endif %}c")))
    assert refuse(body, x=False).code == "mau-sai-cau-truc"
    assert b"c" in prepare(template(body)).render_document({"x": True})


def test_errors_in_header_say_header():
    with pytest.raises(TemplateError) as caught:
        prepare(template(para("a"), header=para("Trang {{ thieu }}"))).render({})
    assert caught.value.problem.path == "đầu trang"


PIECES = ["{{", "}}", "{%", "%}", "{#", "#}", "{%p ", "{%tr ", "{{r ", " if x ", " endif ", " for ",
          " in ", "x", "'", '"', "|", "(", ")", ".", "~", "-%}", "{%-", "vm", "raw", "endraw",
          "1", " set a=", "__class__", "[", "]"]  # fmt: skip


@given(words=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_template_is_filled_or_refused_in_words(words):
    safe = words.replace('"', "&quot;")
    body = para(safe) + table(1, row(cell(safe))) + para("sau")
    with suppress(KehoachError):
        assert prepare(template(body)).render({"x": "a"}).startswith(b"PK")


def test_words_struck_out_beside_a_tag_are_refused():
    deleted = '<w:p><w:r><w:t>{{ ten_</w:t></w:r><w:del w:id="1"><w:r><w:delText>cu</w:delText>'
    rest = "</w:r></w:del><w:r><w:t>moi }}</w:t></w:r></w:p>"
    problem = refuse(deleted + rest, ten_moi="x")
    assert problem.code == "the-con-vet-sua"
    assert "Track Changes" in problem.found


def test_a_file_that_may_hold_macros_is_refused():
    data = template(para("{{ x }}"))
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    parts = read_package(data, name="").parts
    types = parts["[Content_Types].xml"].replace(plain, macros)
    with pytest.raises(BadInput) as caught:
        prepare(write_package({**parts, "[Content_Types].xml": types}))
    assert caught.value.problems[0].code == "mau-co-macro"


@pytest.mark.parametrize("span", ["x", "", "²"])
def test_a_span_that_is_no_number_is_refused(span):
    props = f'<w:gridSpan w:val="{span}"/>'
    problem = refuse(table(2, row(cell("{{ x }}", props=props))), x="1")
    assert problem.code == "mau-sai-cau-truc"
    assert "ô gộp" in problem.expected


@pytest.mark.parametrize("number", ["x", "²", "9" * 5000])
def test_numbers_of_a_strange_template_are_read_with_care(number):
    style = f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Quốc hiệu"/><w:rPr><w:sz \
w:val="{number}"/></w:rPr></w:style>'
    data = template(para("{{ x }}"), style=style)
    assert any(one.where == "kiểu Quốc hiệu" for one in find_drift(read_package(data, name="")))


def test_a_margin_is_told_to_the_tenth():
    data = template(para("{{ x }}"))
    parts = read_package(data, name="").parts
    # 1,440 twips are 25.4 mm, Word's own margin; the decree allows 25
    margins = b'<w:pgMar w:top="1440" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>'
    document = parts["word/document.xml"].replace(b"</w:sectPr>", margins)
    package = read_package(write_package({**parts, "word/document.xml": document}), name="")
    assert [(one.where, one.found) for one in find_drift(package)] == [("lề trên", "25.4 mm")]


@pytest.mark.parametrize("one", ["<w:p/>", "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"])
def test_a_template_of_thousands_of_pages_is_refused_before_it_is_taken_apart(one):
    problem = refuse(one * (200_000 // (one.count("<") + 10 * one.count("{{")) + 1), x="1")
    assert problem.code == "mau-qua-lon"
    assert "vài chục trang" in problem.expected
