"""``status``, ``submit``, ``remind``, ``calendar``, whole: files in, letters out."""

import datetime as dt
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from kehoach.actions.check import CheckRequest, check_files
from kehoach.word.seal import is_untouched

EXAMPLE = Path(__file__).parent.parent.parent / "examples/cum-xa-phuong-2026"


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """The invented cluster of communes, on 23/6/2026 as far as the commands know."""
    monkeypatch.setattr("kehoach.thoi_gian.gio_viet_nam.get_today", lambda: dt.date(2026, 6, 23))
    folder = tmp_path / "cum"
    shutil.copytree(EXAMPLE, folder)
    return folder / "ke-hoach-2026.yaml"


def check_clean(paths):
    for verdict in check_files(sorted(paths), CheckRequest()):
        assert verdict.readable
        assert [(one.rule, one.quote) for one in verdict.findings] == []


class TestStatus:
    def test_init_then_status(self, run, plan):
        assert run("status", plan, "--init").code == 0
        assert run("status", plan, "--init").code == 2  # it is never overwritten
        ran = run("status", plan)
        assert ran.code == 1
        assert "UBND xã Đồi Lớn" in ran.out
        assert "\x1b" not in ran.out
        assert "6 chưa gửi, quá hạn" in ran.out
        assert "Đảo Cò" not in ran.out  # a member until 2025

    def test_before_all_deadlines_nothing_is_missing(self, run, plan):
        run("status", plan, "--init")
        assert run("status", plan, "--as-of", "24/3/2026").code == 0

    def test_json(self, run, plan):
        told = json.loads(run("status", plan, "--json").out)
        assert told["counts"]["thieu"] == 12
        assert {one["activity"] for one in told["reports"]} == {2, 3, 4, 5}

    @pytest.mark.parametrize("form", ["html", "xlsx"])
    def test_files(self, run, plan, form, tmp_path):
        out = tmp_path / f"tinh-hinh.{form}"
        run("status", plan, "--format", form, "-o", out)
        first = out.read_bytes()
        run("status", plan, "--format", form, "-o", out)
        assert out.read_bytes() == first
        assert len(first) > 2000

    def test_two_files_of_submissions_are_not_guessed(self, run, plan):
        run("status", plan, "--init")
        plan.with_name("nop-bao-cao.yaml").write_text("nop_bao_cao: []\n")
        ran = run("status", plan)
        assert (ran.code, ran.out) == (2, "")
        assert "--so-nop" in ran.err


class TestSubmit:
    def test_writes_two_cells_and_leaves_the_rest(self, run, plan):
        run("status", plan, "--init")
        path = plan.with_name("nop-bao-cao.xlsx")
        book = openpyxl.load_workbook(path)
        book.active["A20"] = "ghi tay"
        book.save(path)
        words = ("submit", "DL", "3", "--plan", plan, "--date", "19/6/2026", "--so", "12/BC-UBND")
        assert run(*words).code == 0
        sheet = openpyxl.load_workbook(path).active
        assert sheet["F6"].value == dt.datetime(2026, 6, 19)
        assert sheet["F6"].number_format == "dd/mm/yyyy"
        assert sheet["G6"].value == "12/BC-UBND"
        assert sheet["A20"].value == "ghi tay"
        assert run(*words).code == 2  # it is on record
        assert run(*words, "--force").code == 0

    def test_makes_the_sheet_where_there_is_none(self, run, plan):
        ran = run("submit", "BH", "điển hình", "--plan", plan, "--mien", "đã giới thiệu năm trước")
        assert ran.code == 0
        told = json.loads(run("status", plan, "--json").out)
        assert told["counts"]["duoc_mien"] == 1

    def test_yaml_gets_a_line(self, run, plan):
        path = plan.with_name("nop-bao-cao.yaml")
        path.write_text(
            "# sổ của Cụm\nnop_bao_cao:\n  - { don_vi: DL, hoat_dong: 2, mien: x } # ok\n"
        )
        assert run("submit", "BH", "2", "--plan", plan, "--date", "1/3/2026").code == 0
        assert path.read_text("utf-8").splitlines()[-2:] == [
            "  - { don_vi: DL, hoat_dong: 2, mien: x } # ok",
            "  - { don_vi: BH, hoat_dong: 2, ngay: 01/3/2026 }",
        ]

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("XX", "3"), "XX"),
            (("DL", "1"), "cần"),
            (("DL", "3", "--date", "24/6/2026"), "hôm nay 23/6/2026"),
            (("RT", "4"), "không phải gửi"),
        ],
    )
    def test_refuses_what_is_wrong(self, run, plan, words, code):
        ran = run("submit", *words, "--plan", plan)
        assert ran.code == 2
        assert code in ran.err
        assert not plan.with_name("nop-bao-cao.xlsx").exists()


class TestRemind:
    def test_dry_run_writes_nothing(self, run, plan):
        before = sorted(plan.parent.iterdir())
        ran = run("remind", plan, "--dry-run")
        assert ran.code == 0
        assert "Sẽ lập 5 công văn" in ran.out  # SM leads the cluster
        assert sorted(plan.parent.iterdir()) == before

    def test_dry_run_with_nothing_to_do(self, run, plan):
        ran = run("remind", plan, "--as-of", "02/01/2026", "--dry-run")
        assert (ran.code, ran.out) == (0, "Không có công văn nào phải lập.\n")

    def test_letters_are_clean_numbered_by_degree_and_noted(self, run, plan):
        out = plan.parent / "don-doc"
        ran = run(
            *("remind", plan, "--merge", plan.parent / "in.docx"),
            *("--zip", plan.parent / "tat-ca.zip", "--eml"),
        )
        assert ran.code == 0
        letters = list(out.glob("*.docx"))
        assert {one.name for one in letters} == {
            f"{ma} 2026-06-23 lần 1.docx" for ma in ("DL", "BH", "BT", "CX", "RT")
        }
        assert all(is_untouched(one.read_bytes()) for one in letters)
        check_clean([*letters, plan.parent / "in.docx"])
        assert len(list(out.glob("*.eml"))) == 4  # CX has no address
        assert "CX" in ran.err
        index = openpyxl.load_workbook(out / "danh-sach.xlsx").active
        assert index.max_row == 1 + 10
        assert plan.with_name("don-doc.yaml").read_text("utf-8").count("lan: 1") == 5

    def test_the_next_day_it_is_the_second_time(self, run, plan):
        run("remind", plan, "--as-of", "21/6/2026", "--don-vi", "DL")
        again = run("remind", plan, "--as-of", "21/6/2026", "--don-vi", "DL")
        assert again.out.splitlines()[0] == "Không có công văn nào phải lập."
        run("remind", plan, "--as-of", "22/6/2026", "--don-vi", "DL", "--hoat-dong", "quý I")
        letters = sorted((plan.parent / "don-doc").glob("*.docx"))
        assert [one.name for one in letters] == [
            "DL 2026-06-21 lần 1.docx",
            "DL 2026-06-22 lần 2.docx",
        ]
        check_clean(letters)

    def test_the_earlier_letter_is_cited_from_its_file_once_it_is_numbered(self, run, plan):
        from docx import Document

        run("remind", plan, "--as-of", "21/6/2026", "--don-vi", "DL", "--hoat-dong", "3")
        path = plan.parent / "don-doc/DL 2026-06-21 lần 1.docx"
        document = Document(path)
        head = document.tables[0]
        head.cell(1, 0).paragraphs[0].runs[0].text = "Số: 31/UBND-VHXH"
        head.cell(1, 1).paragraphs[0].runs[0].text = "Sông Mới, ngày 21 tháng 6 năm 2026"
        document.save(path)
        run("remind", plan, "--as-of", "29/6/2026", "--don-vi", "DL", "--hoat-dong", "3")
        second = Document(plan.parent / "don-doc/DL 2026-06-29 lần 2.docx")
        text = "\n".join(one.text for one in second.paragraphs).replace("\u00a0", " ")
        assert "đã đôn đốc tại Công văn số 31/UBND-VHXH ngày 21/6/2026." in text

    def test_one_letter_to_many_and_a_deputy_signs(self, run, plan):
        ran = run("remind", plan, "--chung", "--ky", "pho_chu_tich", "--hoat-dong", "3")
        assert ran.code == 0
        (letter,) = (plan.parent / "don-doc").glob("*.docx")
        check_clean([letter])
        from docx import Document

        words = "\n".join(cell.text for cell in Document(letter).tables[-1].rows[0].cells)
        assert "KT. CỤM TRƯỞNG" in words

    def test_before_the_deadline(self, run, plan):
        ran = run("remind", plan, "--as-of", "15/6/2026", "--before", "10")
        assert ran.code == 0
        letters = list((plan.parent / "don-doc").glob("*nhắc.docx"))
        assert len(letters) == 5
        check_clean(letters)

    def test_every_degree_is_clean(self, run, plan):
        for day in ("21/6/2026", "29/6/2026", "06/7/2026", "13/7/2026"):
            assert run("remind", plan, "--as-of", day, "--don-vi", "BH").code == 0
        letters = list((plan.parent / "don-doc").glob("*.docx"))
        assert len(letters) == 4
        check_clean(letters)

    def test_a_letter_changed_by_hand_is_kept(self, run, plan):
        run("remind", plan, "--don-vi", "DL")
        (path,) = (plan.parent / "don-doc").glob("*.docx")
        from docx import Document

        document = Document(path)
        document.add_paragraph("sửa tay")
        document.save(path)
        changed = path.read_bytes()
        ran = run("remind", plan, "--don-vi", "DL", "--again")
        assert ran.code == 1
        assert path.read_bytes() == changed

    @pytest.mark.parametrize(
        "words",
        [("--don-vi", "XX"), ("--hoat-dong", "9"), ("--ky", "ai_do")],
    )
    def test_unknown_names(self, run, plan, words):
        assert run("remind", plan, *words).code == 2
        assert not (plan.parent / "don-doc").exists()

    def test_words_are_ejected_once(self, run, plan):
        assert run("remind", plan, "--eject-words").code == 0
        assert run("remind", plan, "--eject-words").code == 2
        assert run("remind", plan, "--dry-run").code == 0


def test_calendar(run, plan, tmp_path):
    out = tmp_path / "lich.ics"
    ran = run("calendar", plan, "-o", out, "--remind", "3")
    assert ran.code == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert out.read_bytes().count(b"BEGIN:VALARM") == out.read_bytes().count(b"BEGIN:VEVENT") == 5
    assert run("calendar", plan, "-o", tmp_path / "lich.txt").code == 2
