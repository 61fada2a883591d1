"""Appendices in files of their own, from the command line as a clerk would."""

import io
import json
import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from docx_text import list_paragraphs
from golden import copy_year

from kehoach import build, load_plan, render, render_phu_luc
from kehoach.cli import main
from kehoach.messages import use_language
from kehoach.word.figures import InWords
from kehoach.word.opening import open_document
from kehoach.word.package import read_package
from kehoach.writing import is_untouched

WHOLE = Path(__file__).parent
MAIN, FIRST, SECOND, THIRD = (
    "kh.docx", "kh-phu-luc-I.docx", "kh-phu-luc-II.docx", "kh-phu-luc-III.docx"
)  # fmt: skip
BLANK = "(Kèm theo Kế hoạch số … ngày … tháng … năm … của Sở Nội vụ)"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path, monkeypatch):
    shutil.copy(WHOLE / "plans/moi-hinh-bang.yaml", tmp_path / "kh.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.delenv("KEHOACH_LANG", raising=False)

    def run_words(*words):
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    yield run_words
    use_language("vi")


def list_docx(folder):
    return sorted(path.name for path in folder.glob("*.docx"))


def change_by_hand(path):
    document = Document(str(path))
    document.paragraphs[0].add_run(" sửa tay")
    document.save(str(path))
    return path.read_bytes()


def test_one_file_for_the_plan_and_one_for_each_appendix(folder, run):
    done = run("build", "kh.yaml", "--phu-luc-rieng")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:4] == [
        f"Đã lập kế hoạch: {MAIN}",
        f"Phụ lục, tệp riêng: {FIRST}",
        f"Phụ lục, tệp riêng: {SECOND}",
        f"Phụ lục, tệp riêng: {THIRD}",
    ]
    assert list_docx(folder) == sorted([MAIN, FIRST, SECOND, THIRD])
    assert all(is_untouched((folder / name).read_bytes()) for name in list_docx(folder))


def test_words_are_those_of_one_file_but_number_and_date(folder, run):
    run("build", "kh.yaml", "--phu-luc-rieng")
    run("build", "kh.yaml", "-o", "mot-tep.docx")
    whole = list_paragraphs(folder / "mot-tep.docx")
    apart = [list_paragraphs(folder / name) for name in (MAIN, FIRST, SECOND, THIRD)]
    assert [words[0] for words in apart[1:]] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    filled = [text for text in whole if text.startswith("(Kèm theo")]
    assert all(re.search(r"số \d+/KH-SNV ngày \d+", text) for text in filled)
    blank = [BLANK if text in filled else text for text in whole]
    assert [text for words in apart for text in words] == blank
    assert any("Phụ lục" in text for text in apart[0])  # the plan still points to them


def test_all_are_clean_for_the_checker_and_ready(folder, run):
    run("build", "kh.yaml", "--phu-luc-rieng")
    done = run("check", FIRST, SECOND, THIRD, "--ready", "--format", "json")
    assert done.code == 0
    told = json.loads(done.out)
    for file in told["files"]:
        assert (file["kind"], file["findings"]) == ("phu_luc", [])
        assert {point["state"] for point in file["readiness"]} == {"yes"}
        ids = {point["id"] for point in file["readiness"]}
        assert not ids & {"so-ngay", "nguoi-ky", "trang-ky"}
    assert run("check", MAIN).code == 0


def test_one_alone_has_no_number(folder, run):
    plan = load_plan("kh.yaml")
    data = plan.van_ban.model_copy(update={"phu_luc": plan.van_ban.phu_luc[:1]})
    build(plan.model_copy(update={"van_ban": data}), "x.docx", phu_luc_rieng=True)
    assert list_docx(folder) == ["x-phu-luc.docx", "x.docx"]
    assert list_paragraphs(folder / "x-phu-luc.docx")[0] == "Phụ lục"


def test_building_again_replaces_what_nobody_touched(folder, run):
    run("build", "kh.yaml", "--phu-luc-rieng")
    first = {name: (folder / name).read_bytes() for name in list_docx(folder)}
    assert run("build", "kh.yaml", "--phu-luc-rieng").code == 0
    assert {name: (folder / name).read_bytes() for name in list_docx(folder)} == first


@pytest.mark.parametrize("name", [MAIN, FIRST, THIRD])
def test_one_file_changed_by_hand_keeps_back_all(folder, run, name):
    run("build", "kh.yaml", "--phu-luc-rieng")
    mended = change_by_hand(folder / name)
    others = [path for path in folder.glob("*.docx") if path.name != name]
    for path in others:
        path.unlink()
    done = run("build", "kh.yaml", "--phu-luc-rieng")
    assert done.code == 2
    assert name in done.err
    assert "--force" in done.err
    assert list_docx(folder) == [name]
    assert (folder / name).read_bytes() == mended
    assert run("build", "kh.yaml", "--phu-luc-rieng", "--force").code == 0
    assert (folder / name).read_bytes() != mended


def test_what_stands_in_the_way_keeps_back_all(folder, run):
    (folder / THIRD).mkdir()
    done = run("build", "kh.yaml", "--phu-luc-rieng")
    assert done.code == 2
    assert THIRD in done.err
    assert sorted(path.name for path in folder.iterdir()) == [THIRD, "kh.yaml"]


def test_appendices_that_are_no_more_are_told_and_left(folder, run):
    run("build", "kh.yaml", "--phu-luc-rieng")
    (folder / "kh-phu-luc.docx").write_bytes(b"of a person")
    plan = json.loads(run("build", "kh.yaml", "--phu-luc-rieng", "--json").out)
    assert [one["code"] for one in plan["notices"]] == ["phu-luc-cu"]
    assert (folder / "kh-phu-luc.docx").read_bytes() == b"of a person"


def test_a_document_without_any_says_so(folder, run):
    shutil.copy(WHOLE / "plans/cot-rieng.yaml", folder)
    done = run("build", "cot-rieng.yaml", "--phu-luc-rieng")
    assert done.code == 0
    assert "không có phụ lục" in done.err
    assert list_docx(folder) == ["cot-rieng.docx"]


def test_an_own_template_of_appendices(folder, run):
    assert run("template", "eject", "phu-luc", "mau").code == 0
    assert run("template", "check", "mau/phu-luc.docx").code == 0
    done = run("build", "kh.yaml", "--template-phu-luc", "mau/phu-luc.docx")
    assert done.code == 0
    assert (folder / FIRST).read_bytes() == render_phu_luc(load_plan("kh.yaml"))[0]
    (folder / "trang.docx").write_bytes((folder / FIRST).read_bytes())
    refused = run("build", "kh.yaml", "--template-phu-luc", "trang.docx", "-o", "y.docx")
    assert refused.code == 2
    assert "phu-luc" in refused.err
    assert not (folder / "y.docx").exists()


@pytest.mark.parametrize("name", ["quyet-dinh-day-du"])
def test_documents_of_the_other_kinds(folder, run, name):
    shutil.copy(WHOLE / f"kinds/{name}.yaml", folder / "vb.yaml")
    done = run("build", "vb.yaml", "--phu-luc-rieng")
    assert done.code == 0
    made = ["vb-phu-luc-I.docx", "vb-phu-luc-II.docx"]
    assert list_docx(folder) == [*made, "vb.docx"]
    assert run("check", *made).code == 0
    for one in made:
        words = list_paragraphs(folder / one)
        assert any(
            text.startswith("(Kèm theo Quyết định số … ngày … tháng … năm … của") for text in words
        )


def test_a_report_and_its_charts(tmp_path, run):
    plan = copy_year(tmp_path)
    words = ("report", plan, "--period", "nam", "--as-of", "30/11/2023")
    done = run(*words, "--phu-luc-rieng", "--json")
    assert done.code == 0
    told = json.loads(done.out)
    files = [Path(told["path"]), *map(Path, told["phu_luc"])]
    assert len(files) > 1
    checked = json.loads(run("check", *files, "--format", "json").out)
    assert [one["findings"] for one in checked["files"]] == [[] for _ in files]
    assert run(*words, "-o", tmp_path / "x.docx").code == 0
    assert sum(map(count_charts, files)) == count_charts(tmp_path / "x.docx")


def test_each_file_of_a_report_keeps_the_figures_that_it_prints(tmp_path, run):
    plan = copy_year(tmp_path)
    words = ("report", plan, "--period", "nam", "--as-of", "30/11/2023", "--json")
    whole = list_figures(json.loads(run(*words, "-o", tmp_path / "x.docx").out)["path"])
    told = json.loads(run(*words, "--phu-luc-rieng").out)
    main, *apart = [list_figures(one) for one in (told["path"], *told["phu_luc"])]
    (scores,) = [one for one in apart if one]  # only that of criteria has figures in its words
    assert sorted([*main, *scores]) == sorted(whole)


def list_figures(path):
    document = open_document(read_package(Path(path).read_bytes(), name="x.docx"))
    return [(one.text, len([p for p in one.places if isinstance(p, InWords)]))
            for one in document.figures]  # fmt: skip


@pytest.mark.parametrize("option", ["--template-phu-luc", "--template"])
def test_a_template_is_never_written_over(folder, run, option):
    name = FIRST if option == "--template-phu-luc" else MAIN
    kind = "phu-luc" if option == "--template-phu-luc" else "ke-hoach"
    assert run("template", "eject", kind, "mau").code == 0
    shutil.copy(folder / f"mau/{kind}.docx", folder / name)
    before = (folder / name).read_bytes()
    done = run("build", "kh.yaml", "--phu-luc-rieng", option, name, "--force")
    assert (done.code, "trùng với tệp mẫu" in done.err) == (2, True)
    assert (folder / name).read_bytes() == before
    assert list_docx(folder) == [name]


def test_nor_by_a_report(tmp_path, run):
    plan = copy_year(tmp_path)
    assert run("template", "eject", "bao-cao", tmp_path / "mau").code == 0
    own = tmp_path / "mau/bao-cao.docx"
    before = own.read_bytes()
    done = run("report", plan, "--period", "nam", "--template", own, "-o", own, "--force")
    assert (done.code, own.read_bytes() == before) == (2, True)


def count_charts(path):
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return sum(name.startswith("word/charts/") and "_rels" not in name
                   for name in package.namelist())  # fmt: skip


def test_the_library_leaves_the_plan_whole_unless_asked(folder):
    plan = load_plan("kh.yaml")
    assert len(render_phu_luc(plan)) == 3
    build(plan, "mot.docx")
    assert (folder / "mot.docx").read_bytes() == render(plan)
    assert list_docx(folder) == ["mot.docx"]
