"""What a template needs: which names, and which of them may be blank."""

import pytest
from rendering_samples import para, read_part, read_texts, row, table, template

from kehoach.rendering import BLANK, TemplateError, prepare
from kehoach.rendering.pattern import TextPattern


def list_needs(*lines):
    needs = prepare(template("".join(map(para, lines)))).list_needs()
    return {name: need.may_be_blank for name, need in needs.items()}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("{{ a }}", {"a": False}),
        ("{{ a.b }}", {"a": False}),
        ("{% if a %}{{ a }}{% endif %}", {"a": True}),
        ("{% if a %}có{% endif %}", {"a": True}),
        ("{% if a %}{{ a }}{% endif %}{{ a }}", {"a": False}),
        ("{% if a %}{{ b }}{% endif %}", {"a": True, "b": False}),
        ("{% if not a %}không{% else %}{{ a }}{% endif %}", {"a": True}),
        ("{% if gioi == 'nam' %}Ông{% else %}Bà{% endif %}", {"gioi": False}),
        ("{% if gioi and gioi == 'nam' %}Ông{% endif %}", {"gioi": True}),
        ("{% if a == '' %}trống{% endif %}", {"a": True}),
        ("{% if a is defined %}{{ a }}{% endif %}", {"a": True}),
        ("{{ a or 'không' }}", {"a": True}),
        ("{{ a|default('không') }}", {"a": True}),
        ("{{ a|upper }}", {"a": False}),
        ("{{ 'x' if a else 'y' }}", {"a": True}),
        ("{% set b = a %}{{ b }}", {"a": False}),
        ("{% for x in range(3) %}{{ x }}{{ loop.index }}{% endfor %}", {}),
    ],
)
def test_names_and_whether_they_may_be_blank(text, needs):
    assert list_needs(text) == needs


def test_a_name_may_be_blank_only_if_every_part_allows_it():
    made = template(para("{% if a %}{{ a }}{% endif %}"), footer=para("{{ a }}"))
    assert not prepare(made).list_needs()["a"].may_be_blank


def test_lists_and_places_are_told():
    body = table(1, row("{%tr for x in viec %}"), row("{{ x.ten }}"), row("{%tr endfor %}"))
    needs = prepare(template(body + para("Kính gửi {{ ten }}"))).list_needs()
    assert needs.keys() == {"viec", "ten"}
    assert (needs["viec"].is_list, needs["ten"].is_list) == (True, False)
    assert needs["ten"].spot.words == "Kính gửi {{ ten }}"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ a }}.", "."),
        ("{% if a %}có{% else %}không{% endif %}", "không"),
        ("{{ a|default('không') }}", "không"),
        ("{{ a or 'không' }}", "không"),
        ("{% if a == '' %}trống{% endif %}", "trống"),
        ("{% if a is defined %}có{% else %}không{% endif %}", "không"),
        ("{{ a|upper ~ a }}.", "."),
    ],
)
def test_a_blank_is_false_and_prints_nothing(text, printed):
    made = prepare(template(para(text))).render({"a": BLANK})
    assert read_texts(read_part(made)) == [printed]


def test_nothing_is_read_from_a_blank():
    with pytest.raises(TemplateError, match="để trống"):
        prepare(template(para("{{ a.b }}"))).render({"a": BLANK})


class TestPattern:
    def test_is_filled_without_escapes(self):
        pattern = TextPattern("{{ stt }} - {{ ten }}{% if to %} ({{ to }}){% endif %}", "--name")
        assert (pattern.needs, pattern.names) == ({"stt", "ten"}, {"stt", "ten", "to"})
        assert pattern.write({"stt": "0001", "ten": "A & B <x>", "to": BLANK}) == "0001 - A & B <x>"

    @pytest.mark.parametrize("source", ["{{ a", "{% if %}", "{{ a|lạ }}", "{% include 'x' %}"])
    def test_a_wrong_tag_is_told(self, source):
        with pytest.raises(TemplateError, match="--name"):
            TextPattern(source, "--name")

    @pytest.mark.parametrize("source", ["{{ a }}", "{{ ''.__class__ }}", "{{ 'x' * 10000000 }}"])
    def test_what_it_may_not_have_is_refused(self, source):
        with pytest.raises(TemplateError):
            TextPattern(source, "--name").write({})
