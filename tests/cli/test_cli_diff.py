"""``kehoach diff``, whole: files in, text, JSON or Word out."""

import json
from pathlib import Path

import pytest

from kehoach.word.seal import is_untouched

PLAN = """
nam: {nam}
co_quan: {{ ten: Sở Một, viet_tat: SM, dia_danh: Thanh Hóa }}
van_ban: {{ trich_yeu: Hoạt động năm {nam} }}
muc: [{{ tieu_de: Mục đích, noi_dung: Thi đua năm {nam}. }}]
nguoi_ky: {{ chuc_vu: Giám đốc }}
luu: TCCB
"""


@pytest.fixture
def plans(tmp_path):
    paths = []
    for nam in (2023, 2024):
        paths.append(tmp_path / f"{nam}.yaml")
        paths[-1].write_text(PLAN.format(nam=nam), "utf-8")
    return paths


def test_equal_plans_are_done(run, plans):
    ran = run("diff", plans[0], plans[0])
    assert (ran.code, ran.out) == (0, f"{plans[0]} và {plans[0]}: nội dung như nhau\n")


def test_different_plans_exit_1_and_say_each(run, plans):
    ran = run("diff", *plans)
    assert ran.code == 1
    assert ran.out.splitlines()[0] == f"{plans[0]} → {plans[1]}: đổi 3"
    assert "  ~ trích yếu: Hoạt động năm 2023 → Hoạt động năm 2024" in ran.out.splitlines()
    assert "\x1b" not in ran.out


def test_json_says_the_same(run, plans):
    ran = run("diff", *plans, "--format", "json")
    told = json.loads(ran.out)
    assert ran.code == 1
    assert list(told) == ["a", "b", "equal", "counts", "changes"]
    assert [one["new_path"] for one in told["changes"]] == [
        "nam",
        "van_ban.trich_yeu",
        "muc[1].noi_dung[1]",
    ]


def test_text_goes_to_a_file_without_colours(run, plans, tmp_path):
    out = tmp_path / "khac.txt"
    ran = run("diff", *plans, "-o", out)
    assert ran.code == 1
    assert out.read_text("utf-8") == run("diff", *plans).out


def test_word_is_written_again_but_not_over_a_persons_work(run, plans, tmp_path):
    out = tmp_path / "so-sanh.docx"
    for _ in range(2):
        assert run("diff", *plans, "--format", "docx", "-o", out).code == 1
    assert is_untouched(out.read_bytes())
    out.write_bytes(b"cua toi")
    assert run("diff", *plans, "--format", "docx", "-o", out).code == 2
    assert out.read_bytes() == b"cua toi"
    assert run("diff", *plans, "--format", "docx", "-o", out, "--force").code == 1


@pytest.mark.parametrize(
    "words",
    [
        ["--format", "docx"],
        ["--format", "docx", "-o", "x.txt"],
        ["-o", "x.docx"],
        ["--format", "json", "-o", "thieu/x.json"],
    ],
)
def test_a_wrong_place_is_refused_and_nothing_is_written(run, plans, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    assert run("diff", *plans, *words).code == 2
    assert sorted(tmp_path.iterdir()) == sorted(plans)


def test_a_plan_is_not_written_over(run, plans):
    before = plans[1].read_bytes()
    assert run("diff", *plans, "-o", plans[1]).code == 2
    assert plans[1].read_bytes() == before


def test_bad_input_exits_2(run, plans, tmp_path):
    ran = run("diff", plans[0], tmp_path / "khong-co.yaml")
    assert ran.code == 2
    assert "khong-co.yaml" in ran.err


def test_review_is_the_new_plan_with_changes(plans, tmp_path):
    from kehoach.actions.review import write_review

    out = tmp_path / "xem-lai.docx"
    result = write_review(Path(plans[0]), Path(plans[1]), out)
    assert result.comparison.count()["changed"] == 3
    assert is_untouched(out.read_bytes())
