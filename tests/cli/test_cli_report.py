"""``report``, whole: files in, a báo cáo out, and what is told of it."""

import datetime as dt
import json
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

EXAMPLE = Path(__file__).parent.parent.parent / "examples/khoi-thi-dua-2023"


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """The invented year of 2023, seen from January 2024."""
    monkeypatch.setattr("kehoach.thoi_gian.gio_viet_nam.get_today", lambda: dt.date(2024, 1, 15))
    folder = tmp_path / "khoi"
    shutil.copytree(EXAMPLE, folder)
    for path in (folder / "nam-2023").glob("*.yaml"):
        shutil.move(path, folder)
    return folder / "ke-hoach-2023.yaml"


def read_words(path):
    return [one.text.replace("\xa0", " ") for one in docx.Document(path).paragraphs]


def test_half_year(run, plan):
    ran = run("report", plan, "--period", "6-thang")
    assert ran.code == 0, ran.err
    out = plan.with_name("bao-cao-6-thang-2023.docx")
    assert f"Đã lập báo cáo: {out}" in ran.out
    assert "số; ngày ban hành" in ran.out
    assert "chưa có kết quả của: SNN-NT" in ran.err
    assert "kế hoạch chưa có đủ số, ngày" in ran.err
    assert "Kính gửi: Bộ Nông nghiệp và Phát triển nông thôn" in " ".join(
        word.replace("\n", " ") for word in read_words(out)
    )
    with zipfile.ZipFile(out) as package:
        assert "word/charts/bieu-do-1.xml" in package.namelist()


def test_json_tells_each_figure_with_its_sources(run, plan):
    ran = run("report", plan, "--period", "nam", "--as-of", "30/11/2023", "--json")
    told = json.loads(ran.out)
    assert (told["ok"], told["period"], told["as_of"]) == (True, "nam", "2023-11-30")
    missing = told["figures"]["nop.thieu"]
    assert (missing["value"], missing["text"]) == (2, "2")
    assert missing["sources"] == [
        {"unit": "SNN-DN", "file": "nop-bao-cao.yaml"},
        {"unit": "SNN-NT", "file": "nop-bao-cao.yaml"},
    ]
    assert told["ranking"][0]["unit"] == "SNN-TH"
    assert len(told["activities"]) == 11
    assert {one["code"] for one in told["notices"]} >= {"ke-hoach-chua-ban-hanh"}


@pytest.mark.parametrize("period", ["9-thang", "quy-3"])
def test_who_owes_on_the_last_day_of_the_period_has_not_sent(run, plan, period):
    """Report (6) is due on 30/9: thirteen owe it, two had not sent it when the day ended."""
    told = json.loads(run("report", plan, "--period", period, "--json").out)
    assert told["as_of"] == "2023-09-30"
    (of_six,) = [one for one in told["activities"] if one["activity"] == 6]
    assert (of_six["state"], of_six["result"]) == ("qua_han", "11/13 đơn vị đã gửi")
    if period == "quy-3":
        figures = {key: told["figures"][f"nop.{key}"]["value"] for key in ("phai_gui", "thieu")}
        assert figures == {"phai_gui": 13, "thieu": 2}


def test_another_place_and_day(run, plan, tmp_path):
    out = tmp_path / "x.docx"
    ran = run("report", plan, "--period", "9-thang", "--as-of", "15/8/2023", "-o", out)
    assert ran.code == 0, ran.err
    assert any("Đến hết ngày 15/8/2023" in one for one in read_words(out))


def test_within_the_cluster(run, plan):
    assert run("report", plan, "--period", "quy-2", "--gui", "noi-bo").code == 0
    words = read_words(plan.with_name("bao-cao-quy-2-2023.docx"))
    assert not [one for one in words if one.startswith("Kính gửi")]


def test_a_deputy_signs(run, plan):
    replace(
        plan.with_name("co-quan.yaml"),
        "nguoi_ky:\n",
        "nguoi_ky:\n  pho_giam_doc:\n    quyen_han: [KT. Khối trưởng]\n"
        "    chuc_vu: Phó Giám đốc Sở\n    ho_ten: Trần Thị Mẫu\n",
    )
    ran = run("report", plan, "--period", "quy-2", "--ky", "pho_giam_doc")
    assert ran.code == 0, ran.err
    tables = docx.Document(plan.with_name("bao-cao-quy-2-2023.docx")).tables
    words = "\n".join(cell.text for table in tables for cell in table.rows[0].cells)
    assert "KT. KHỐI TRƯỞNG" in words
    assert "Trần Thị Mẫu" in words


def test_a_deputy_nobody_knows(run, plan):
    ran = run("report", plan, "--period", "quy-2", "--ky", "ai_do")
    assert ran.code == 2
    assert "không có người ký “ai_do”; có: khoi_truong" in ran.err
    assert not plan.with_name("bao-cao-quy-2-2023.docx").exists()


def test_words_are_ejected_once_and_then_used(run, plan):
    own = plan.with_name("loi-bao-cao.yaml")
    own.unlink()
    assert run("report", plan, "--eject-words").code == 0
    assert run("report", plan, "--eject-words").code == 2
    own.write_text(own.read_text("utf-8").replace("như sau:", "cụ thể như sau:"), "utf-8")
    assert run("report", plan, "--period", "6-thang").code == 0
    assert any(
        "của Khối cụ thể như sau:" in one
        for one in read_words(plan.with_name("bao-cao-6-thang-2023.docx"))
    )


def test_a_report_changed_by_hand_stays(run, plan):
    out = plan.with_name("bao-cao-6-thang-2023.docx")
    assert run("report", plan, "--period", "6-thang").code == 0
    assert run("report", plan, "--period", "6-thang").code == 0
    document = docx.Document(out)
    document.paragraphs[-1].add_run("Sửa tay")
    document.save(out)
    ran = run("report", plan, "--period", "6-thang")
    assert ran.code == 2
    assert run("report", plan, "--period", "6-thang", "--force").code == 0


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_nobody_to_report_to(run, plan):
    plan.with_name("loi-bao-cao.yaml").unlink()
    ran = run("report", plan, "--period", "6-thang", "--gui", "bo")
    assert ran.code == 2
    assert "cap_tren" in ran.err
    assert run("report", plan, "--period", "6-thang").code == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "words"),
    [
        ("ket-qua-2023.yaml", "A1: ", "Z9: ", "ket-qua-2023.yaml:7", "Z9"),
        ("ket-qua-2023.yaml", "ky: nam", "ky: quy-1", "ket-qua-2023.yaml", "quy-1 2023"),
        ("ket-qua-2023.yaml", "ma: SNN-NA", "ma: SNN-TH", "ket-qua-2023.yaml", "SNN-TH"),
        ("tien-do.yaml", "hoat_dong: 3,", "hoat_dong: 12,", "tien-do.yaml:8", "từ 1 đến 11"),
        ("tien-do.yaml", "25/5/2023", "31/6/2023", "tien-do.yaml:8", "31/6/2023"),
        ("loi-bao-cao.yaml", "cap_tren:", "muc: []\ncap_tren:", "loi-bao-cao.yaml", "một mục"),
        ("nop-bao-cao.yaml", "don_vi: SNN-NA", "don_vi: SNN-XX", "nop-bao-cao.yaml", "SNN-XX"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(run, plan, name, old, new, place, words):
    replace(plan.with_name(name), old, new)
    ran = run("report", plan, "--period", "nam")
    assert ran.code == 2, ran.out
    assert place in ran.err
    assert words in ran.err
    assert not plan.with_name("bao-cao-nam-2023.docx").exists()


def test_a_unit_of_no_roster_counts_nowhere(run, plan):
    before = json.loads(run("report", plan, "--period", "nam", "--json").out)
    replace(plan.with_name("ket-qua-2023.yaml"), "ma: SNN-NA", "ma: SNN-XX")
    after = json.loads(run("report", plan, "--period", "nam", "--json").out)
    assert "don-vi-la" in {one["code"] for one in after["notices"]}
    key = "chi_tieu[1].tong"
    assert after["figures"][key]["value"] < before["figures"][key]["value"]


@pytest.mark.parametrize("words", [(), ("--period", "thang-7"), ("--period", "nam", "-o", "x.pdf")])
def test_wrong_usage(run, plan, words):
    assert run("report", plan, *words).code == 2


def test_a_plan_without_reports_has_one_all_the_same(run, plan):
    for name in ("nop-bao-cao.yaml", "ket-qua-2023.yaml", "loi-bao-cao.yaml"):
        plan.with_name(name).unlink()
    text = plan.read_text("utf-8")
    plan.write_text(
        text.replace("    bao_cao:\n", "    # bao_cao:\n").replace(
            "      ten: Báo", "      # ten: Báo"
        ),
        "utf-8",
    )
    ran = run("report", plan, "--period", "nam")
    assert ran.code == 0, ran.err
    words = read_words(plan.with_name("bao-cao-nam-2023.docx"))
    assert "1. Thực hiện các nội dung của Kế hoạch" in words
    assert not [one for one in words if "Chấp hành chế độ báo cáo" in one]
