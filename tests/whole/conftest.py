from pathlib import Path

import pytest

from kehoach import build, load_plan

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "khoi-thi-dua-2023"


@pytest.fixture(scope="session")
def built_2023(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 2023 plan of the examples as a Word file."""
    out = tmp_path_factory.mktemp("built") / "ke-hoach-2023.docx"
    return build(load_plan(EXAMPLE / "ke-hoach-2023.yaml"), out)
