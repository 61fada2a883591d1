"""``kehoach register`` at the door: words, JSON, exit codes, where the book is."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from kehoach import build, load_plan

EXAMPLE = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(load_plan(EXAMPLE), tmp_path_factory.mktemp("built") / "ke-hoach.docx")


@pytest.fixture
def folder(tmp_path, monkeypatch, built):
    """A working folder with a plan that waits for its number, and no register yet."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(built, tmp_path / "ke-hoach.docx")
    return tmp_path


@pytest.fixture
def book(folder, run):
    assert run("register", "init", "--nam", 2023, "--start", 216).code == 0
    return folder / "so-van-ban.sqlite"


def test_first_the_register_is_made(folder, run):
    ran = run("register", "take")
    assert ran.code == 2
    assert "kehoach register init" in ran.err
    assert not (folder / "so-van-ban.sqlite").exists()
    assert "01" in run("register", "init").out
    assert "Sổ đã có" in run("register", "init").out


def test_the_story_of_a_number(book, folder, run):
    ran = run("register", "take", "--for", "ke-hoach.docx", "--ngay", "25/5/2023")
    assert ran.out == "Số 216/KH-SNN&PTNT ngày 25/5/2023, đã ghi vào ke-hoach.docx.\n"
    assert (ran.code, ran.err) == (0, "")
    assert "0 lỗi" in run("check", "ke-hoach.docx").out
    assert run("register", "take", "--for", "ke-hoach.docx").code == 2
    assert run("register", "verify").code == 0
    (folder / "ke-hoach.docx").write_bytes((folder / "ke-hoach.docx").read_bytes() + b" ")
    ran = run("register", "verify")
    assert ran.code == 1
    assert ran.out.startswith("tep-da-doi: số 216/KH-SNN&PTNT")


def test_a_folder_of_papers_takes_numbers_one_after_the_other(book, folder, run):
    (folder / "gui").mkdir()
    for name in ("a.docx", "b.docx"):
        shutil.copy(folder / "ke-hoach.docx", folder / "gui" / name)
    (folder / "gui" / "x.docx").write_bytes(b"no paper")
    ran = run("register", "take", "--for", "gui", "--ngay", "25/5/2023")
    assert ran.out.splitlines() == [
        "Số 216/KH-SNN&PTNT ngày 25/5/2023, đã ghi vào gui/a.docx.",
        "Số 217/KH-SNN&PTNT ngày 25/5/2023, đã ghi vào gui/b.docx.",
        "2 tệp đã lấy số, 1 tệp chưa.",
    ]
    assert ran.code == 1
    assert "x.docx" in ran.err
    told = json.loads(run("register", "take", "--for", "gui", "--json").out)
    assert (told["ok"], told["taken"], len(told["refused"])) == (False, [], 3)
    assert run("register", "verify").code == 0


def test_a_built_plan_with_its_number_is_not_built_over(book, folder, run):
    shutil.copytree(EXAMPLE.parent, folder / "nguon")
    assert run("build", "nguon/ke-hoach-2023.yaml", "-o", "ke-hoach.docx").code == 0
    run("register", "take", "--for", "ke-hoach.docx", "--ngay", "25/5/2023")
    ran = run("build", "nguon/ke-hoach-2023.yaml", "-o", "ke-hoach.docx")
    assert (ran.code, "sửa tay" in ran.err) == (2, True)


def test_a_number_for_a_paper_on_paper(book, run):
    words = ["take", "--kind", "KH", "--ky-hieu", "KH-SNV", "--ngay", "25/5/2023"]
    assert run("register", *words).out == "Số 216/KH-SNV ngày 25/5/2023.\n"
    told = json.loads(run("register", *words, "--trich-yeu", "hoạt động", "--json").out)
    assert (told["ok"], told["again"], told["notices"]) == (True, False, [])
    assert (told["so"], told["loai"], told["day_so"]) == (217, "ke_hoach", "chung")
    assert (told["ngay"], told["trich_yeu"]) == ("2023-05-25", "hoạt động")


def test_list_and_void(book, run):
    for text in ("một", "hai"):
        run("register", "take", "--trich-yeu", text, "--ngay", "25/5/2023")
    ran = run("register", "void", 217, "--reason", "không ký", "--nam", 2023)
    assert ran.out == "Đã hủy số 217: không ký\n"
    assert run("register", "list").out.splitlines() == [
        "25/5/2023  216  một",
        "25/5/2023  217  hai  HỦY: không ký",
        "2 số.",
    ]
    rows = json.loads(run("register", "list", "--json").out)["rows"]
    assert [(row["so"], row["trang_thai"], row["ly_do"]) for row in rows] == [
        (216, "cap", ""),
        (217, "huy", "không ký"),
    ]
    assert run("register", "list", "--nam", 2024).out == "0 số.\n"


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_export(book, folder, run, form):
    run("register", "take", "--ngay", "25/5/2023")
    assert run("register", "export", "--format", form).out == f"Đã xuất sổ: so-van-ban.{form}\n"
    assert (folder / f"so-van-ban.{form}").stat().st_size > 200
    assert run("register", "export", "--format", form, "-o", "so.txt").code == 2
    assert run("register", "export", "--format", form, "-o", book).code == 2


def test_backup(book, folder, run):
    assert run("register", "backup", "so.bak").code == 0
    assert run("register", "list", "--so", "so.bak").out == "0 số.\n"
    assert run("register", "backup", "ke-hoach.docx").code == 2


class TestWhere:
    def test_named(self, folder, run):
        assert run("register", "init", "--so", "rieng.db").code == 0
        assert run("register", "take", "--so", "rieng.db").code == 0
        assert run("register", "take").code == 2

    def test_by_the_project(self, folder, run, monkeypatch):
        (folder / "kehoach.toml").write_text('[so-van-ban]\ntep = "so/chung.sqlite"\n', "utf-8")
        (folder / "so").mkdir()
        (folder / "nam-2023").mkdir()
        monkeypatch.chdir(folder / "nam-2023")
        assert run("register", "init").code == 0
        assert (folder / "so" / "chung.sqlite").exists()
        # the checker reads the same file and has no quarrel with the table
        assert run("check", folder / "ke-hoach.docx").code == 0

    @pytest.mark.parametrize("text", ["[so-van-ban]\ntep = 5\n", "so-van-ban = 5\n", "["])
    def test_a_project_file_that_cannot_be_used(self, folder, run, text):
        (folder / "kehoach.toml").write_text(text, "utf-8")
        assert run("register", "init").code == 2


class TestSeries:
    def test_split_by_kind(self, folder, run):
        words = ["--by", "loai", "--nam", 2023, "--start", "ke_hoach=45"]
        assert "dãy ke_hoach năm 2023: số tiếp theo 45" in run("register", "init", *words).out
        take = ["register", "take", "--ngay", "25/5/2023", "--kind"]
        assert run(*take, "ke-hoach").out.startswith("Số 45 ")
        assert run(*take, "công văn").out.startswith("Số 01 ")
        assert run(*take, "CÔNG VĂN").out.startswith("Số 02 ")
        assert run("register", "take").code == 2
        assert run("register", "init", "--by", "chung").code == 2
        assert run("register", "init", "--by", "loai").code == 0

    def test_secret(self, book, run):
        take = ["register", "take", "--ngay", "25/5/2023"]
        assert run(*take, "--mat").out.startswith("Số 01 ")
        assert run(*take).out.startswith("Số 216 ")


class TestUsage:
    @pytest.mark.parametrize(
        "words",
        [
            ["init", "--start", "0"],
            ["init", "--start", "x"],
            ["init", "--start", "=5"],
            ["init", "--by", "thang"],
            ["take", "--ngay", "31/02/2023"],
            ["take", "--ngay", "25/5/2999"],
            ["take", "--ngay", "5/2023"],
            ["take", "--kind", "kế hoặc"],
            ["take", "--for", "khong-co.docx"],
            ["take", "--for", "ke-hoach.docx", "--kind", "KH"],
            ["take", "--for", "ke-hoach.docx", "--trich-yeu", "x", "--so-luong", 5],
            ["take", "--trich-yeu", "a\x00b"],
            ["void", 216],
            ["void", 216, "--reason", "x"],
            ["void", 0, "--reason", "x"],
            ["list", "--nam", 23],
            ["backup"],
        ],
    )
    def test_is_refused_and_takes_no_number(self, book, run, words):
        ran = run("register", *words)
        assert (ran.code, ran.out) == (2, "")
        assert "Traceback" not in ran.err
        assert run("register", "list").out == "0 số.\n"

    def test_json_tells_errors_too(self, folder, run):
        told = json.loads(run("register", "take", "--json").out)
        assert (told["ok"], told["problems"][0]["code"]) == (False, "khong-co-so")


@pytest.mark.parametrize("words", [["take"], ["list"], ["verify"], ["export"], ["backup", "x.bak"]])
def test_a_file_that_is_no_register_ends_each_command_alike(folder, run, words):
    (folder / "so-van-ban.sqlite").write_bytes(bytes(2000))
    ran = run("register", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "so-van-ban.sqlite" in ran.err
    assert sorted(one.name for one in folder.iterdir()) == ["ke-hoach.docx", "so-van-ban.sqlite"]


def test_a_locked_register(book, run, monkeypatch):
    monkeypatch.setattr("kehoach.so_van_ban.store.PATIENCE", 0.1)
    other = sqlite3.connect(book, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    ran = run("register", "take", "--ngay", "25/5/2023")
    other.close()
    assert (ran.code, "chưa đến lượt" in ran.err) == (2, True)
