"""Use from Python: three lines, lazily loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
EXAMPLE = EXAMPLES / "khoi-thi-dua-2023/ke-hoach-2023.yaml"
OTHERS = EXAMPLES / "van-ban-khac"


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


def test_any_kind_is_loaded_and_rendered(tmp_path: Path) -> None:
    from kehoach import build, load, render
    from kehoach.actions.build import BuildRequest, build_plan
    from kehoach.model.giay_moi import GiayMoi

    kinds = {}
    for path in sorted(OTHERS.glob("*.yaml")):
        if path.stem in ("co-quan", "don-vi"):
            continue
        document = load(path)
        kinds[document.van_ban.loai] = document
        data = render(document)
        made = build_plan(BuildRequest(path, tmp_path / f"{path.stem}.docx")).path
        assert made.read_bytes() == data
        assert build(document, tmp_path / "x.docx", force=True).read_bytes() == data
    assert {"quyet_dinh", "cong_van", "giay_moi", "to_trinh", "bien_ban"} <= set(kinds)
    assert isinstance(kinds["giay_moi"], GiayMoi)
    assert load(EXAMPLE).van_ban.loai == "ke_hoach"


def test_appendices_of_any_kind_apart() -> None:
    from kehoach import load, render_phu_luc

    (apart,) = render_phu_luc(load(OTHERS / "quyet-dinh-khen-thuong.yaml"))
    assert apart[:2] == b"PK"
    assert render_phu_luc(load(OTHERS / "cong-van-dang-ky.yaml")) == ()


def test_a_plan_is_asked_for_and_another_kind_refused() -> None:
    from kehoach import BadInput, load_plan

    with pytest.raises(BadInput) as caught:
        load_plan(OTHERS / "giay-moi-so-ket.yaml")
    assert "van_ban.loai" in {problem.path for problem in caught.value.problems}


def test_a_kind_that_is_none_is_refused(tmp_path: Path) -> None:
    from kehoach import BadInput, load

    path = tmp_path / "x.yaml"
    path.write_text("van_ban:\n  loai: giay_mo\n", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load(path)
    assert [problem.code for problem in caught.value.problems] == ["loai-khong-biet"]


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
