"""The committed templates: as built from source, with the variables that a plan has."""

from pathlib import Path

import pytest
from jinja2 import Environment, meta

from kehoach.actions.template import check_template, describe_variables

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


@pytest.mark.usefixtures("tools")
def test_committed_templates_equal_a_fresh_build() -> None:
    import build_templates

    committed = {path.stem: path.read_bytes() for path in TEMPLATES.glob("*.docx")}
    assert committed == {name: build_templates.build(name) for name in build_templates.BUILDERS}


def test_template_has_nothing_to_mend() -> None:
    assert check_template(TEMPLATES / "ke-hoach.docx") == ()


def test_template_uses_every_variable_of_a_plan() -> None:
    from docx import Document
    from docxtpl import DocxTemplate

    template = DocxTemplate(str(TEMPLATES / "ke-hoach.docx"))
    template.init_docx()
    source = template.patch_xml(template.get_xml())
    properties = Document(str(TEMPLATES / "ke-hoach.docx")).core_properties
    used: set[str] = set()
    environment = Environment(autoescape=True)
    environment.filters["ke_ngang"] = str
    for text in (source, properties.title, properties.author):
        used |= meta.find_undeclared_variables(environment.parse(text))
    assert used == set(describe_variables())
