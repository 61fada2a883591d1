"""A file of another kind given for a plan: one message that says what it is."""

import pytest

from kehoach import load_plan
from kehoach.actions.init import init_folder
from kehoach.errors import BadInput


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nham") / "viec"
    init_folder(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "found"),
    [("co-quan.yaml", "một hồ sơ cơ quan"), ("don-vi.yaml", "một danh sách đơn vị")],
)
def test_a_profile_or_a_roster_is_no_plan(folder, name, found):
    with pytest.raises(BadInput) as refusal:
        load_plan(folder / name)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.found) == ("khong-phai-ke-hoach", found)


@pytest.mark.parametrize("ending", [".docx", ".doc", ".ODT"])
def test_a_word_file_is_no_plan(tmp_path, ending):
    path = tmp_path / f"ke-hoach{ending}"
    path.write_bytes(b"PK")
    with pytest.raises(BadInput) as refusal:
        load_plan(path)
    (problem,) = refusal.value.problems
    assert problem.code == "van-ban-word"
    assert "kehoach check" in problem.hint


def test_a_kind_before_the_abbreviation_of_the_body_is_refused(folder):
    path = folder / "co-quan.yaml"
    path.write_text(path.read_text("utf-8").replace("viet_tat: ", "viet_tat: KH-"), "utf-8")
    (plan,) = folder.glob("ke-hoach-*.yaml")
    with pytest.raises(BadInput) as refusal:
        load_plan(plan)
    assert [one.code for one in refusal.value.problems] == ["viet-tat-co-loai"]
