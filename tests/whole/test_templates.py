"""The committed templates: as built from source, with the variables that a plan has."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from kehoach import BadInput, load_plan, render
from kehoach.actions.template import check_template, describe_variables
from kehoach.word.package import read_package, write_package

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"
EXAMPLE = ROOT / "examples" / "khoi-thi-dua-2023" / "ke-hoach-2023.yaml"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


@pytest.mark.usefixtures("tools")
def test_committed_templates_equal_a_fresh_build() -> None:
    import build_templates

    committed = {path.stem: path.read_bytes() for path in TEMPLATES.glob("*.docx")}
    assert committed == {name: build_templates.build(name) for name in build_templates.BUILDERS}


KINDS = ("ke-hoach", "cong-van", "bao-cao", "van-ban")


@pytest.mark.parametrize("kind", KINDS)
def test_template_has_nothing_to_mend(kind: str) -> None:
    assert check_template(TEMPLATES / f"{kind}.docx") == ()


@pytest.mark.parametrize("kind", KINDS)
def test_template_uses_every_variable_of_its_kind(kind: str) -> None:
    from docx import Document
    from docxtpl import DocxTemplate

    template = DocxTemplate(str(TEMPLATES / f"{kind}.docx"))
    template.init_docx()
    source = template.patch_xml(template.get_xml())
    package = read_package((TEMPLATES / f"{kind}.docx").read_bytes(), name="")
    footers = [data.decode() for name, data in package.parts.items() if "footer" in name]
    properties = Document(str(TEMPLATES / f"{kind}.docx")).core_properties
    used: set[str] = set()
    environment = Environment(autoescape=True)
    environment.filters |= {"ke_ngang": str, "bang": str, "bieu_do": str}
    texts = (source, *map(template.patch_xml, footers), properties.title, properties.author)
    for text in texts:
        used |= meta.find_undeclared_variables(environment.parse(text))
    assert used == set(describe_variables(kind))


def resave_as_libreoffice(data: bytes) -> bytes:
    """Do what LibreOffice does on saving: styles get new ids, tables lose their titles."""
    parts = dict(read_package(data, name="").parts)
    ids = re.findall(r'w:styleId="(\w+)"', parts["word/styles.xml"].decode())
    for name in [name for name in parts if name.startswith("word/") and name.endswith(".xml")]:
        text = re.sub("<w:tblCaption [^>]*>", "", parts[name].decode())
        for one in ids:
            text = text.replace(f'"{one}"', f'"lo-{one}"')
        parts[name] = text.encode()
    return write_package(parts)


def test_a_template_saved_by_libreoffice_still_works(tmp_path: Path) -> None:
    saved = tmp_path / "mau.docx"
    saved.write_bytes(resave_as_libreoffice((TEMPLATES / "ke-hoach.docx").read_bytes()))
    assert check_template(saved) == ()
    plan = load_plan(EXAMPLE)
    document = read_package(render(plan, template=saved), name="").parts["word/document.xml"]
    assert document.count(b'"lo-KeNgang"') == 3  # under issuing body, motto and subject
    again = read_package(resave_as_libreoffice(render(plan)), name="").parts["word/document.xml"]
    # The title of the table of activities is the program's: it comes with every document.
    assert document.replace('<w:tblCaption w:val="Hoạt động"/>'.encode(), b"") == again


def test_a_template_without_tags_would_swallow_the_plan(tmp_path: Path) -> None:
    plain = tmp_path / "cu.docx"
    plain.write_bytes(render(load_plan(EXAMPLE)))
    with pytest.raises(BadInput) as caught:
        render(load_plan(EXAMPLE), template=plain)
    assert caught.value.problems[0].code == "mau-khong-the"
    assert [one.code for one in check_template(plain)] == ["mau-khong-the"]


def test_what_every_template_may_call_is_no_unknown_name(tmp_path: Path) -> None:
    package = read_package((TEMPLATES / "ke-hoach.docx").read_bytes(), name="")
    document = package.parts["word/document.xml"]
    tag = b"{{ ten_loai }}{% for n in range(2) %}{{ khong_ro }}{% endfor %}"
    changed = document.replace(b"{{ ten_loai }}", tag, 1)
    (tmp_path / "a.docx").write_bytes(
        write_package({**package.parts, "word/document.xml": changed})
    )
    (finding,) = check_template(tmp_path / "a.docx")
    assert (finding.code, finding.found) == ("bien-la", "biến khong_ro")
