"""Wrong and hostile templates: one clear message with the paragraph's words."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes
from rendering_samples import cell, para, row, table, template

from kehoach.errors import KehoachError
from kehoach.rendering import TemplateError, budget, prepare
from kehoach.rendering.environment import make_environment
from kehoach.rendering.guard import add_bounds


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
