"""Built documents and templates are sound packages by an offline validator of Open XML."""

from pathlib import Path

import pytest
from golden import PLANS
from openxml_audit import FileFormat, OpenXmlValidator

from kehoach import build, load_plan

TEMPLATES = Path(__file__).parent.parent.parent / "templates"


def find_errors(path: Path) -> list[str]:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path))
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("name", sorted(PLANS))
def test_built_document_is_valid(name: str, tmp_path: Path) -> None:
    assert find_errors(build(load_plan(PLANS[name]), tmp_path / "x.docx")) == []


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_template_is_valid(path: Path) -> None:
    assert find_errors(path) == []


def test_validator_sees_a_wrong_value(tmp_path: Path) -> None:
    # The test of the tests: one broken attribute must be found.
    import zipfile

    path = build(load_plan(PLANS["ke-hoach-2023"]), tmp_path / "x.docx")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    good = parts["word/document.xml"]
    parts["word/document.xml"] = good.replace(b"<w:tblLayout w:type=", b"<w:tblLayout w:loai=")
    assert parts["word/document.xml"] != good
    broken = tmp_path / "y.docx"
    with zipfile.ZipFile(broken, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert find_errors(broken)
