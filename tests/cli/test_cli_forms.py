"""``form`` and ``collect``, whole: a plan in, forms out, filled forms in, results out."""

import datetime as dt
import json
import os
import shutil
from pathlib import Path

import openpyxl
import pytest

from kehoach.reading.results import read_ket_qua

EXAMPLE = Path(__file__).parent.parent.parent / "examples/khoi-thi-dua-2023"


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """The cluster of the example, on 31/12/2023 as far as the commands know."""
    monkeypatch.setattr("kehoach.thoi_gian.gio_viet_nam.get_today", lambda: dt.date(2023, 12, 31))
    folder = tmp_path / "khoi"
    shutil.copytree(EXAMPLE, folder)
    return folder / "ke-hoach-2023.yaml"


@pytest.fixture
def forms(run, plan):
    assert run("form", plan).code == 0
    return plan.with_name("bieu-mau-nam")


def fill(path, target, **cells):
    """Fill a form as a clerk does: D6 is a cell of the scores, r_D9 one of the report."""
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        sheet = book["Báo cáo"] if name.startswith("r_") else book["Chấm điểm"]
        sheet[name.removeprefix("r_")] = value
    book.save(target)
    return target


@pytest.fixture
def came(forms):
    """Three forms of Nghệ An, Hà Tĩnh and Đà Nẵng, renamed."""
    folder = forms.with_name("nhan-ve")
    folder.mkdir()
    first = fill(forms / "bieu-mau-SNN-NA.xlsx", folder / "Nghệ An gửi.xlsx", D6=145.5, D7="140,5",
                 r_D9=dt.date(2023, 6, 18), r_E9="123/BC-SNN")  # fmt: skip
    second = fill(forms / "bieu-mau-SNN-HT.xlsx", folder / "2.xlsx", D6=150, D7=100)
    third = fill(forms / "bieu-mau-SNN-DN.xlsx", folder / "Book1.xlsx", D6=120, D7=100)
    return [first, second, third]


class TestForm:
    def test_one_for_each_member(self, run, forms, plan):
        names = {one.name for one in forms.iterdir()}
        assert len(names) == 14
        assert "bieu-mau-SNN-NA.xlsx" in names
        before = {one: one.read_bytes() for one in forms.iterdir()}
        ran = run("form", plan)
        assert (ran.code, "14" in ran.out) == (0, True)
        assert {one: one.read_bytes() for one in forms.iterdir()} == before

    def test_some_units_only(self, run, plan, tmp_path):
        out = tmp_path / "mau"
        words = ("form", plan, "--don-vi", "snn-na", "--don-vi", "SNN-HT", "-o", out)
        assert run(*words, "--ky", "6-thang").code == 0
        assert sorted(one.name for one in out.iterdir()) == [
            "bieu-mau-SNN-HT.xlsx",
            "bieu-mau-SNN-NA.xlsx",
        ]
        assert "Chấm điểm" not in openpyxl.load_workbook(out / "bieu-mau-SNN-HT.xlsx").sheetnames

    def test_forms_of_two_periods_stay_apart(self, run, forms, plan):
        before = {one: one.read_bytes() for one in forms.iterdir()}
        ran = run("form", plan, "--ky", "6-thang")
        assert (ran.code, "bieu-mau-6-thang" in ran.out) == (0, True)
        assert len(list(plan.with_name("bieu-mau-6-thang").iterdir())) == 14
        assert {one: one.read_bytes() for one in forms.iterdir()} == before

    def test_a_unit_that_is_none(self, run, plan):
        ran = run("form", plan, "--don-vi", "SNN-NB")
        assert (ran.code, ran.out) == (2, "")
        assert "SNN-N" in ran.err
        assert not plan.with_name("bieu-mau-nam").exists()

    def test_a_filled_form_is_not_lost(self, run, plan, forms):
        path = forms / "bieu-mau-SNN-NA.xlsx"
        fill(path, path, D6=100)
        filled = path.read_bytes()
        (forms / "bieu-mau-SNN-HT.xlsx").unlink()
        ran = run("form", plan)
        assert (ran.code, "SNN-NA" in ran.err) == (2, True)
        assert path.read_bytes() == filled
        assert not (forms / "bieu-mau-SNN-HT.xlsx").exists()  # nothing was written
        assert run("form", plan, "--force").code == 0
        assert path.read_bytes() != filled

    def test_a_blank_form_is_made_anew_when_criteria_change(self, run, plan, forms):
        criteria = plan.with_name("tieu-chi.yaml")
        criteria.write_text(criteria.read_text("utf-8").replace("phien_ban: 1", "phien_ban: 2"))
        ran = run("form", plan)
        assert (ran.code, "14" in ran.out) == (0, True)

    def test_criteria_of_another_year(self, run, plan):
        criteria = plan.with_name("tieu-chi.yaml")
        criteria.write_text(criteria.read_text("utf-8").replace("nam: 2023", "nam: 2024"))
        ran = run("form", plan)
        assert (ran.code, "2024" in ran.err) == (2, True)

    def test_no_criteria_at_all(self, run, plan):
        plan.with_name("tieu-chi.yaml").unlink()
        ran = run("form", plan)
        assert (ran.code, "không có bảng chấm điểm" in ran.out) == (0, True)


class TestCollect:
    def test_results_missing_units_and_reports(self, run, plan, came):
        ran = run("collect", *came, "--plan", plan)
        assert ran.code == 0
        assert "Còn thiếu 11 đơn vị: SNN-TH, SNN-QB" in ran.out
        read, _ = read_ket_qua(plan.with_name("ket-qua-2023.yaml"))
        assert [one.ma for one in read.don_vi] == ["SNN-NA", "SNN-HT", "SNN-DN"]
        unit = read.find_don_vi("SNN-NA")
        assert [str(one) for one in unit.tu_cham.values()] == ["145.5", "140.5"]
        assert unit.bao_cao[0].so == "123/BC-SNN"
        told = json.loads(run("status", plan, "--json").out)
        sent = [one for one in told["items"] if one["state"] == "dung_han"]
        assert [(one["unit"], one["activity"]) for one in sent] == [("SNN-NA", 4)]

    def test_json(self, run, plan, came):
        told = json.loads(run("collect", *came, "--plan", plan, "--json").out)
        assert told["ok"]
        assert (told["year"], told["period"], told["submissions"]) == (2023, "nam", 1)
        assert [one["outcome"] for one in told["units"]] == ["moi", "moi", "moi"]
        assert len(told["missing"]) == 11
        assert {one["code"] for one in told["notices"]} >= {"so-dang-chu", "chua-tu-cham"}

    def test_again_changes_not_a_byte(self, run, plan, came):
        run("collect", *came, "--plan", plan)
        paths = [plan.with_name("ket-qua-2023.yaml"), plan.with_name("nop-bao-cao.xlsx")]
        before = [one.read_bytes() for one in paths]
        ran = run("collect", came[0].parent, "--plan", plan)
        assert (ran.code, "như đã có" in ran.out) == (0, True)
        assert [one.read_bytes() for one in paths] == before

    def test_a_bad_form_keeps_back_no_other(self, run, plan, came):
        fill(came[1], came[1], D6="=1+1", D8=500)
        ran = run("collect", *came, "--plan", plan)
        assert ran.code == 1
        assert "2.xlsx: Chấm điểm!D6" in ran.err
        assert "2.xlsx: Chấm điểm!D8" in ran.err
        read, _ = read_ket_qua(plan.with_name("ket-qua-2023.yaml"))
        assert [one.ma for one in read.don_vi] == ["SNN-NA", "SNN-DN"]

    def test_no_good_form_no_file(self, run, plan, came):
        came[1].write_text("hỏng")
        ran = run("collect", came[1], "--plan", plan)
        assert (ran.code, ran.out) == (2, "")
        assert not plan.with_name("ket-qua-2023.yaml").exists()
        assert not plan.with_name("nop-bao-cao.xlsx").exists()

    def test_nothing_is_overwritten_without_a_word(self, run, plan, came):
        run("collect", *came, "--plan", plan)
        path = plan.with_name("ket-qua-2023.yaml")
        before = path.read_bytes()
        fill(came[1], came[1], D6=149)
        ran = run("collect", came[1], "--plan", plan)
        assert (ran.code, path.read_bytes()) == (2, before)
        assert "SNN-HT" in ran.err
        assert "--force" in ran.err
        ran = run("collect", came[1], "--plan", plan, "--force")
        assert (ran.code, "SNN-HT: đã thay tu_cham.A1" in ran.out) == (0, True)
        assert read_ket_qua(path)[0].find_don_vi("SNN-HT").tu_cham["A1"] == 149

    def test_the_office_knows_when_a_report_came(self, run, plan, came):
        run("status", plan, "--init")
        run("submit", "SNN-NA", "4", "--date", "19/6/2023", "--plan", plan)
        book = plan.with_name("nop-bao-cao.xlsx").read_bytes()
        ran = run("collect", *came, "--plan", plan)
        assert "18/6/2023" in ran.err
        assert "19/6/2023" in ran.err
        assert plan.with_name("nop-bao-cao.xlsx").read_bytes() == book

    def test_without_recording(self, run, plan, came):
        run("collect", *came, "--plan", plan, "--khong-ghi-so")
        assert not plan.with_name("nop-bao-cao.xlsx").exists()

    def test_without_a_plan(self, run, plan, came, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        ran = run("collect", *came)
        assert (ran.code, "--plan" in ran.out) == (0, True)
        assert (tmp_path / "ket-qua-2023.yaml").exists()

    def test_the_clusters_columns_only_when_asked(self, run, plan, came):
        fill(came[0], came[0], F6=140, G6="thiếu tài liệu")
        ran = run("collect", came[0], "--plan", plan)
        assert (ran.code, "--khoi-cham" in ran.err) == (2, True)
        assert run("collect", came[0], "--plan", plan, "--khoi-cham").code == 0
        unit = read_ket_qua(plan.with_name("ket-qua-2023.yaml"))[0].don_vi[0]
        assert (unit.cham, unit.ly_do_cham) == ({"A1": 140}, {"A1": "thiếu tài liệu"})

    def test_two_periods_are_not_mixed(self, run, plan, came):
        run("form", plan, "--ky", "6-thang", "-o", plan.with_name("nua-nam"))
        half = plan.with_name("nua-nam") / "bieu-mau-SNN-NA.xlsx"
        fill(half, half, r_E14="đã ký")
        ran = run("collect", *came, half, "--plan", plan)
        assert (ran.code, "--ky" in ran.err) == (2, True)
        ran = run("collect", *came, half, "--plan", plan, "--ky", "6-thang")
        assert ran.code == 1
        assert plan.with_name("ket-qua-2023-6-thang.yaml").exists()
        assert ran.err.count("biểu mẫu năm 2023") == 3

    def test_an_older_form_after_the_criteria_changed(self, run, plan, came):
        criteria = plan.with_name("tieu-chi.yaml")
        text = criteria.read_text("utf-8").replace("phien_ban: 1", "phien_ban: 2")
        criteria.write_text(text.replace("diem_toi_da: 100", "diem_toi_da: 90").replace(
            "thang_diem: 1000", "thang_diem: 970"), "utf-8")  # fmt: skip
        ran = run("collect", *came, "--plan", plan)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.count("phiên bản 1") == 3

    def test_lock_files_of_excel(self, run, plan, came):
        (came[0].parent / "~$2.xlsx").write_bytes(b"Hoa")
        ran = run("collect", came[0].parent, "--plan", plan)
        assert (ran.code, "tệp khóa" in ran.err) == (0, True)

    def test_the_record_is_yaml(self, run, plan, came):
        ran = run("collect", *came, "-o", plan.with_name("ket-qua.xlsx"))
        assert (ran.code, ".yaml" in ran.err) == (2, True)

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder closed to us")
    def test_a_closed_folder(self, run, plan, came):
        plan.parent.chmod(0o500)
        ran = run("collect", *came, "--plan", plan)
        plan.parent.chmod(0o700)
        assert ran.code == 2

    def test_forms_filled_from_results_come_back_the_same(self, run, plan, came):
        run("collect", *came, "--plan", plan)
        record = plan.with_name("ket-qua-2023.yaml")
        out = plan.with_name("cham")
        words = ("form", plan, "--dien-tu", record, "-o", out, "--don-vi", "SNN-NA")
        assert run(*words).code == 0
        ran = run("collect", out, "--plan", plan)
        assert (ran.code, "như đã có" in ran.out) == (0, True)
        ran = run(*words, "--ky", "6-thang", "--force")
        assert (ran.code, "06 tháng đầu năm 2023" in ran.err) == (2, True)


def test_a_record_of_another_period_is_not_added_to(run, plan, came):
    out = plan.with_name("ket-qua.yaml")
    assert run("collect", came[0], "--plan", plan, "-o", out).code == 0
    ran = run("collect", came[1], "--plan", plan, "-o", out, "--ky", "6-thang")
    assert ran.code == 2
    assert "đang ghi kết quả năm 2023; bỏ --ky" in ran.err
    assert [one.ma for one in read_ket_qua(out)[0].don_vi] == ["SNN-NA"]
