"""``kehoach import`` at the prompt: what it says, its exit codes, its JSON."""

import json
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "khoi-thi-dua-2023"
GIVEN = ("--ho-so", EXAMPLE / "co-quan.yaml", "--danh-sach", EXAMPLE / "don-vi.yaml")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "kh.txt"
    path.write_bytes((EXAMPLE / "nguon.txt").read_bytes())
    return path


def test_says_what_became_of_the_words_and_what_is_open(run, source):
    done = run("import", source, *GIVEN)
    assert done.code == 1
    assert "mất 0" in done.out
    assert "11 dòng" in done.out
    assert "6 điều phải xem lại" in done.out
    assert done.err.count("Xem lại: ") == 6
    assert source.with_suffix(".yaml").is_file()


def test_json_gives_each_field_its_line(run, source):
    done = run("import", source, *GIVEN, "--json")
    result = json.loads(done.out)
    assert result["reckoning"]["lost"] == []
    assert result["source_counts"] == "line"
    fields = {one["path"]: one for one in result["fields"]}
    assert fields["hoat_dong[3].thoi_gian"]["value"] == "Trước ngày 30/5/2023"
    assert {item["ma"] for item in result["open_items"]} == {"go-nham", "bao-cao"}


def test_what_is_no_plan_ends_with_2(run, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    done = run("import", path)
    assert done.code == 2
    assert "OCR" in done.err
    assert list(tmp_path.iterdir()) == [path]


def test_overwrites_with_force_only(run, source):
    source.with_suffix(".yaml").write_text("cũ", "utf-8")
    assert run("import", source).code == 2
    assert source.with_suffix(".yaml").read_text("utf-8") == "cũ"
    assert run("import", source, "--force").code == 1
