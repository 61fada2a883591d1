"""Use from Python: three lines, lazily loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parent.parent.parent / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"


def test_three_lines_make_a_document(tmp_path: Path) -> None:
    from kehoach import build, load_plan

    plan = load_plan(EXAMPLE)
    assert build(plan, tmp_path / "x.docx").read_bytes()[:2] == b"PK"


def test_a_plan_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    from kehoach import BadInput, load_plan

    path = tmp_path / "x.yaml"
    path.write_text("nam: 2023\n", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load_plan(path)
    assert {problem.path for problem in caught.value.problems} >= {"van_ban", "co_quan"}


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, kehoach; print([m for m in ('docx', 'pydantic', 'lxml') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_unknown_public_name_is_an_attribute_error() -> None:
    import kehoach

    with pytest.raises(AttributeError, match="khong_co"):
        _ = kehoach.khong_co
