"""The examples and the starter folder: schemas fresh, data valid by them, plans built clean."""

import json
from pathlib import Path

import pytest
import yaml

from kehoach.actions import init
from kehoach.actions.build import BuildRequest, build_plan
from kehoach.actions.init import init_folder
from kehoach.actions.schema import MODELS, make_schema
from kehoach.cli.schema import KINDS
from kehoach.errors import OutputRefused
from kehoach.reading.sources import read_source

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.mark.parametrize("which", sorted(MODELS))
def test_schema_beside_the_examples_is_fresh(which: str) -> None:
    committed = (EXAMPLES / "schema" / f"{which}.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == make_schema(which)


def test_the_command_names_every_schema() -> None:
    assert set(KINDS) == set(MODELS)


def test_the_words_of_an_office_need_no_key_of_ours() -> None:
    schema = make_schema("loi-bao-cao")
    assert "required" not in schema
    assert "cap_tren" in schema["properties"]
    own = read_source(EXAMPLES / "khoi-thi-dua-2023/nam-2023/loi-bao-cao.yaml").data
    assert set(own) <= set(schema["properties"])


def test_progress_has_its_words() -> None:
    one = make_schema("tien-do")["$defs"]["MotTienDo"]["properties"]
    assert one["tinh_trang"]["enum"] == ["xong", "dang_lam"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_first_line_points_editors_at_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / name).resolve().is_file()


def read_figures(name: str) -> dict[str, dict[str, int]]:
    path = EXAMPLES / f"khoi-thi-dua-2023/nam-2023/{name}.yaml"
    return {one["ma"]: one["ket_qua"] for one in yaml.safe_load(path.read_text("utf-8"))["don_vi"]}


def test_no_cumulative_figure_of_the_invented_years_falls() -> None:
    names = ("ket-qua-2022-6-thang", "ket-qua-2022", "ket-qua-2023-6-thang", "ket-qua-2023")
    years = [read_figures(name) for name in names]
    for ma in set().union(*years):
        known = [one[ma]["xa-ntm"] for one in years if ma in one]
        assert known == sorted(known), ma


@pytest.mark.parametrize("nam", [2022, 2023])
def test_what_half_a_year_counted_the_year_counts_too(nam: int) -> None:
    half, whole = read_figures(f"ket-qua-{nam}-6-thang"), read_figures(f"ket-qua-{nam}")
    for ma in set(half) & set(whole):
        for key in ("phong-trao", "tap-the-khen", "ca-nhan-khen", "dien-hinh"):
            assert half[ma][key] <= whole[ma][key], (ma, key)


def test_the_2023_plan_leaves_only_number_and_date_blank(tmp_path: Path) -> None:
    plan = EXAMPLES / "khoi-thi-dua-2023" / "ke-hoach-2023.yaml"
    result = build_plan(BuildRequest(plan, tmp_path / "x.docx"))
    assert result.blanks == ("số", "ngày ban hành")
    assert result.notices == ()


def test_the_2025_plan_is_ready_to_sign(tmp_path: Path) -> None:
    plan = EXAMPLES / "so-noi-vu-2025" / "ke-hoach-2025.yaml"
    result = build_plan(BuildRequest(plan, tmp_path / "x.docx"))
    assert result.blanks == ()
    assert result.notices == ()


def test_a_new_folder_builds_at_once(tmp_path: Path) -> None:
    made = init_folder(tmp_path / "moi")
    plan = next(
        path for path in made if path.name.startswith("ke-hoach-") and path.suffix == ".yaml"
    )
    result = build_plan(BuildRequest(plan))
    assert result.path == plan.with_suffix(".docx")
    assert result.notices == ()


def test_a_new_folder_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "co-quan.yaml").write_text("của tôi", encoding="utf-8")
    with pytest.raises(OutputRefused, match=r"co-quan\.yaml"):
        init_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["co-quan.yaml"]


def test_a_new_folder_is_whole_or_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "schema").write_text("một tệp", encoding="utf-8")
    with pytest.raises(OutputRefused, match="schema"):
        init_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["schema"]

    real = init.write_atomic

    def write_two(path: Path, data: bytes) -> None:
        if path.name == "ke-hoach.schema.json":
            raise OutputRefused("đầy")
        real(path, data)

    monkeypatch.setattr(init, "write_atomic", write_two)
    with pytest.raises(OutputRefused, match="đầy"):
        init_folder(tmp_path / "moi")
    assert [path for path in (tmp_path / "moi").rglob("*") if path.is_file()] == []
