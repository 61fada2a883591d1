"""kehoach.toml: what an office has settled."""

import pytest

from kehoach.errors import BadInput
from kehoach.nd30 import Severity
from kehoach.reading.project import find_settings, read_settings

KNOWN = frozenset({"TR001", "TR002", "SK001"})


def write(folder, text):
    path = folder / "kehoach.toml"
    path.write_text(text, "utf-8")
    return path


def test_all_that_can_be_set(tmp_path):
    path = write(
        tmp_path,
        """
        [check]
        select = ["TR", "SK001"]
        ignore = ["TR002"]
        severity = { TR001 = "note" }
        [check.per-file-ignores]
        "cu/*.docx" = ["SK"]
        """,
    )
    settings = read_settings(path, KNOWN)
    assert settings.select == ("TR", "SK001")
    assert settings.severity == {"TR001": Severity.NOTE}
    assert settings.list_ignored(tmp_path / "cu" / "a.docx") == ("TR002", "SK")
    assert settings.list_ignored(tmp_path / "a.docx") == ("TR002",)


def test_an_empty_file_settles_nothing(tmp_path):
    settings = read_settings(write(tmp_path, "# trống\n"), KNOWN)
    assert settings.select is None
    assert settings.list_ignored(tmp_path / "a.docx") == ()


def test_the_nearest_one_upward_counts(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    upper = write(tmp_path, "[check]\n")
    assert find_settings(tmp_path / "a" / "b") == upper.resolve()
    lower = write(tmp_path / "a", "[check]\n")
    assert find_settings(tmp_path / "a" / "b") == lower.resolve()


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("[check", "toml-sai", ""),
        ("[chek]\n", "toml-la", "kehoach.toml"),
        ("[check]\nselec = []\n", "toml-la", "check"),
        ('[check]\nselect = "TR"\n', "toml-kieu", "check.select"),
        ('[check]\nignore = ["ZZ9"]\n', "toml-la", "check.ignore"),
        ('[check.severity]\nTR001 = "nặng"\n', "toml-muc", "check.severity.TR001"),
        ('[check.severity]\nTR009 = "note"\n', "toml-la", "check.severity"),
        ("check = 5\n", "toml-kieu", "check"),
        ('[check.per-file-ignores]\n"*.docx" = 5\n', "toml-kieu", "check.per-file-ignores.*.docx"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, code, path):
    with pytest.raises(BadInput) as refusal:
        read_settings(write(tmp_path, text), KNOWN)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.path) == (code, path)


def test_a_near_miss_is_suggested(tmp_path):
    with pytest.raises(BadInput) as refusal:
        read_settings(write(tmp_path, "[check]\nselct = []\n"), KNOWN)
    assert refusal.value.problems[0].hint == "có phải select?"
