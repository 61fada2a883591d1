"""Real runs of the command in a folder of its own, as a clerk would."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "khoi-thi-dua-2023"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def run(folder: Path, *words: str) -> Ran:
    environment = {key: value for key, value in os.environ.items() if key != "KEHOACH_LANG"}
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", *words],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "0", "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in EXAMPLE.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_one_command_makes_the_plan(folder: Path) -> None:
    done = run(folder, "build", "ke-hoach-2023.yaml")
    assert (done.code, done.err) == (0, "")
    assert "ke-hoach-2023.docx" in done.out
    assert "số; ngày ban hành" in done.out
    assert Document(str(folder / "ke-hoach-2023.docx")).core_properties.author == (
        "Sở Nông nghiệp và Phát triển nông thôn"
    )


def test_building_again_replaces_what_nobody_touched(folder: Path) -> None:
    assert run(folder, "build", "ke-hoach-2023.yaml").code == 0
    first = (folder / "ke-hoach-2023.docx").read_bytes()
    assert run(folder, "build", "ke-hoach-2023.yaml").code == 0
    assert (folder / "ke-hoach-2023.docx").read_bytes() == first


def test_a_file_changed_by_hand_is_never_overwritten(folder: Path) -> None:
    run(folder, "build", "ke-hoach-2023.yaml")
    path = folder / "ke-hoach-2023.docx"
    document = Document(str(path))
    document.paragraphs[0].add_run(" sửa tay")
    document.save(str(path))
    mended = path.read_bytes()
    done = run(folder, "build", "ke-hoach-2023.yaml")
    assert done.code == 2
    assert "--force" in done.err
    assert path.read_bytes() == mended
    assert run(folder, "build", "ke-hoach-2023.yaml", "--force").code == 0
    assert path.read_bytes() != mended


def test_a_mistake_gives_file_line_field_found_expected_and_no_file(folder: Path) -> None:
    plan = folder / "ke-hoach-2023.yaml"
    text = plan.read_text(encoding="utf-8")
    line = next(
        number for number, one in enumerate(text.splitlines(), 1) if "Trước ngày 30/5/2023" in one
        and one.strip().startswith("thoi_gian")
    )  # fmt: skip
    plan.write_text(text.replace("Trước ngày 30/5/2023\n", "Trước ngày 31/02/2023\n"), "utf-8")
    done = run(folder, "build", "ke-hoach-2023.yaml")
    assert done.code == 2
    assert done.out == ""
    assert f"ke-hoach-2023.yaml:{line}:16  hoat_dong[3].thoi_gian" in done.err
    assert "31/02/2023" in done.err
    assert "không có ngày 31" in done.err
    assert not (folder / "ke-hoach-2023.docx").exists()


def test_all_mistakes_of_all_files_come_at_once(folder: Path) -> None:
    profile = folder / "co-quan.yaml"
    profile.write_text(
        profile.read_text(encoding="utf-8").replace("dia_danh:", "dia_dan:"), encoding="utf-8"
    )
    plan = folder / "ke-hoach-2023.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("trich_yeu: Hoạt", "trichyeu: Hoạt"),
        encoding="utf-8",
    )
    done = run(folder, "build", "ke-hoach-2023.yaml")
    assert done.code == 2
    assert "có phải dia_danh?" in done.err
    assert "có phải trich_yeu?" in done.err


def test_json_for_a_program(folder: Path) -> None:
    done = run(folder, "build", "ke-hoach-2023.yaml", "--json")
    result = json.loads(done.out)
    assert result == {
        "ok": True,
        "path": "ke-hoach-2023.docx",
        "blanks": ["số", "ngày ban hành"],
        "notices": [],
        "open_items": 0,
        "phu_luc": [],
    }


def test_json_of_a_mistake(folder: Path) -> None:
    (folder / "x.yaml").write_text("nam: hai nghìn\n", encoding="utf-8")
    done = run(folder, "build", "x.yaml", "--json")
    assert done.code == 2
    problems = json.loads(done.out)["problems"]
    year = next(one for one in problems if one["path"] == "nam")
    assert (year["code"], year["line"], year["column"]) == ("khong-phai-nam", 1, 6)


def test_english_on_request(folder: Path) -> None:
    (folder / "x.yaml").write_text("nam: hai nghìn\n", encoding="utf-8")
    done = run(folder, "--lang", "en", "build", "x.yaml")
    assert done.code == 2
    assert "a year of four digits" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ("build", "khong-co.yaml"),
        ("build", "."),
        ("build", "ke-hoach-2023.yaml", "-o", "khong-co/x.docx"),
        ("build", "ke-hoach-2023.yaml", "-o", "x.pdf"),
        ("build", "ke-hoach-2023.yaml", "--template", "co-quan.yaml"),
        ("build", "ke-hoach-2023.yaml", "--template", "khong-co.docx"),
        ("build",),
        ("bild", "ke-hoach-2023.yaml"),
        ("schema", "khac"),
        ("template", "eject", "khac", "mau"),
        ("template", "check", "co-quan.yaml"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(
    folder: Path, words: tuple[str, ...]
) -> None:
    before = sorted(path.name for path in folder.iterdir())
    done = run(folder, *words)
    assert done.code == 2
    assert done.err
    assert sorted(path.name for path in folder.iterdir()) == before


def test_the_clerks_first_hour(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "cong-viec").code == 0
    plan = next((tmp_path / "cong-viec").glob("ke-hoach-*.yaml"))
    assert run(tmp_path, "build", str(plan.relative_to(tmp_path))).code == 0
    assert run(tmp_path, "template", "eject", "ke-hoach", "mau").code == 0
    assert run(tmp_path, "template", "check", "mau/ke-hoach.docx").code == 0
    out = tmp_path / "rieng.docx"
    done = run(
        tmp_path, "build", str(plan), "--template", "mau/ke-hoach.docx", "-o", str(out)
    )  # fmt: skip
    assert done.code == 0
    assert out.is_file()


def test_template_that_would_lose_words_is_found(tmp_path: Path) -> None:
    run(tmp_path, "template", "eject", "ke-hoach", ".")
    path = tmp_path / "ke-hoach.docx"
    document = Document(str(path))
    paragraph = next(one for one in document.paragraphs if one.text == "{{ trich_yeu }}")
    paragraph.runs[0].text = "Hoạt động"
    signer = document.tables[-1].cell(0, 1).paragraphs[-1]
    assert signer.text == "{{ nguoi_ky.ho_ten }}"
    signer.runs[0].text = "Nguyễn Văn An"
    document.save(str(path))
    done = run(tmp_path, "template", "check", "ke-hoach.docx")
    assert done.code == 1
    assert done.out.count("[bien-thieu]") == 2
    assert "không có thẻ nào đọc trich_yeu" in done.out
    assert "không có thẻ nào đọc nguoi_ky.ho_ten" in done.out


def test_template_with_a_misspelt_name_is_found_by_place(tmp_path: Path) -> None:
    run(tmp_path, "template", "eject", "ke-hoach", ".")
    path = tmp_path / "ke-hoach.docx"
    document = Document(str(path))
    paragraph = next(one for one in document.paragraphs if one.text == "{{ trich_yeu }}")
    paragraph.runs[0].text = "{{ trich_yeux }}"
    document.styles["Trích yếu"].font.italic = True
    document.save(str(path))
    done = run(tmp_path, "template", "check", "ke-hoach.docx")
    assert done.code == 1
    assert "trich_yeux" in done.out
    assert "có phải trich_yeu?" in done.out
    assert "kiểu Trích yếu" in done.out
    assert "không nghiêng" in done.out


def test_an_empty_name_is_refused(folder: Path) -> None:
    done = run(folder, "build", "")
    assert done.code == 2
    assert "tên không có đuôi" in done.err
