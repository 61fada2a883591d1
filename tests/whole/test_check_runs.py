"""``kehoach check`` as people run it: real files, real exit codes, hostile files too."""

import io
import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from good_papers import GOOD

from kehoach.cli import main


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "tot.docx"
    path.write_bytes(GOOD["cong_van"]())
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A letter whose left margin is 25 mm."""
    path = tmp_path / "xau.docx"
    document = docx.Document(io.BytesIO(GOOD["cong_van"]()))
    document.sections[0].left_margin = Mm(25)
    document.save(path)
    return path


def replace_part(source: bytes, part: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            new.writestr(info.filename, data if info.filename == part else old.read(info))
    return out.getvalue()


class TestRuns:
    def test_clean(self, good, capsys):
        assert main(["check", str(good)]) == 0
        assert "(Công văn): 0 lỗi, 0 cảnh báo, 0 lưu ý" in capsys.readouterr().out

    def test_an_error_is_told_with_its_citation(self, bad, capsys):
        assert main(["check", str(bad)]) == 1
        told = capsys.readouterr().out
        assert "TR001" in told
        assert "thấy lề trái 25 mm; cần lề trái 30 đến 35 mm" in told
        assert "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I" in told

    def test_colours_only_for_screens(self, bad):
        command = [sys.executable, "-m", "kehoach", "check", str(bad)]
        told = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
        assert "\x1b" not in told

    def test_json(self, bad, good, capsys):
        assert main(["check", str(bad), str(good), "--format", "json"]) == 1
        told = json.loads(capsys.readouterr().out)
        assert [file["kind"] for file in told["files"]] == ["cong_van", "cong_van"]
        assert [one["rule"] for one in told["files"][0]["findings"]] == ["TR001"]
        assert told["summary"]["errors"] == 1

    def test_a_file_that_cannot_be_read_stops_no_other(self, bad, tmp_path, capsys):
        missing = tmp_path / "khong-co.docx"
        assert main(["check", str(missing), str(bad), "--format", "json"]) == 2
        told = json.loads(capsys.readouterr().out)
        assert [file["readable"] for file in told["files"]] == [False, True]

    def test_a_folder_stands_for_its_documents(self, good, bad, tmp_path, capsys):
        (tmp_path / "~$tot.docx").write_bytes(b"lock")
        assert main(["check", str(tmp_path), "--format", "json"]) == 1
        told = json.loads(capsys.readouterr().out)
        assert [Path(file["path"]).name for file in told["files"]] == ["tot.docx", "xau.docx"]

    def test_many_files_on_all_cores_come_in_order(self, good, tmp_path, capsys):
        names = [f"{number:02}.docx" for number in range(12)]
        for name in names:
            (tmp_path / name).write_bytes(good.read_bytes())
        assert main(["check", str(tmp_path), "--format", "json", "--jobs", "2"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert [Path(file["path"]).name for file in told["files"]] == [*names, "tot.docx"]

    def test_the_page_of_the_web_is_written_whole(self, bad, tmp_path, capsys):
        out = tmp_path / "ket-qua.html"
        assert main(["check", str(bad), "--format", "html", "-o", str(out)]) == 1
        assert out.read_text("utf-8").startswith("<!DOCTYPE html>")
        assert str(out) in capsys.readouterr().out


class TestChoosing:
    def test_ignore_and_select(self, bad):
        assert main(["check", str(bad), "--ignore", "TR001"]) == 0
        assert main(["check", str(bad), "--select", "DC"]) == 0
        assert main(["check", str(bad), "--ignore", "TR", "--select", "TR001"]) == 1

    def test_a_rule_that_there_is_not(self, bad, capsys):
        assert main(["check", str(bad), "--select", "TR901"]) == 2
        assert "--select" in capsys.readouterr().err

    def test_the_settings_of_the_office(self, bad, tmp_path):
        (tmp_path / "kehoach.toml").write_text('[check.severity]\nTR001 = "warning"\n', "utf-8")
        assert main(["check", str(bad)]) == 0

    def test_settings_can_be_named(self, bad, tmp_path):
        config = tmp_path / "rieng.toml"
        config.write_text('[check]\nignore = ["TR001"]\n', "utf-8")
        assert main(["check", str(bad), "--config", str(config)]) == 0


class TestReady:
    def test_a_good_letter_is_ready(self, good, capsys):
        assert main(["check", str(good), "--ready"]) == 0
        assert "KÝ ĐƯỢC" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("text", "id"),
        [
            ("Sở Nội vụ đề nghị ………. báo cáo./.", "cho-trong"),
            ("Sở Nội vụ đề nghị {{ don_vi }} báo cáo./.", "the-mau"),
        ],
    )
    def test_what_is_left_over_is_named(self, good, text, id, capsys):
        document = docx.Document(good)
        paragraph = next(one for one in document.paragraphs if one.text.startswith("Trân trọng"))
        paragraph.runs[0].text = text
        document.save(good)
        main(["check", str(good), "--ready", "--format", "json"])
        (file,) = json.loads(capsys.readouterr().out)["files"]
        assert [one["id"] for one in file["readiness"] if one["state"] == "no"] == [id]

    def test_a_comment_and_a_name(self, good, capsys):
        document = docx.Document(good)
        document.core_properties.author = "Nguyễn Văn B"
        runs = next(one for one in document.paragraphs if one.runs).runs
        document.add_comment(runs, "xem lại", author="")
        document.save(good)
        assert main(["check", str(good), "--ready", "--format", "json"]) == 1
        (file,) = json.loads(capsys.readouterr().out)["files"]
        answers = {one["id"]: one["state"] for one in file["readiness"]}
        assert (answers["ghi-chu"], answers["ten-nguoi"]) == ("no", "no")


BODY = "<w:body>{}</w:body>"
XML = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main">{}</w:document>'
)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
PART = "word/document.xml"


def _good_with(xml: str) -> bytes:
    return replace_part(GOOD["cong_van"](), PART, xml.encode())


def _fill(body: str) -> bytes:
    return _good_with(XML.format(BODY.format(body)))


def _cut() -> bytes:
    good = GOOD["cong_van"]()
    return good[: len(good) // 2]


def _pack_nothing() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "x")
    return out.getvalue()


def _add(good: bytes, name: str) -> bytes:
    out = io.BytesIO(good)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


HOSTILE = {
    "empty": lambda: b"",
    "truncated": _cut,
    "noise": lambda: random.Random(1).randbytes(5000),
    "old-word": lambda: OLE + "WordDocument".encode("utf-16-le"),
    "encrypted": lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
    "page-of-the-web": lambda: b"<html><body>x</body></html>",
    "no-document": _pack_nothing,
    "traversal": lambda: _add(GOOD["cong_van"](), "../x"),
    "entities": lambda: _good_with(BOMB),
    "no-xml": lambda: _good_with("<w:document"),
    "deep": lambda: _fill("<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000),
    "huge": lambda: _fill("<w:p/>" * 20_000_000),
}
"""Files that some program or person made to break readers."""


class TestHostileFiles:
    @pytest.mark.parametrize("kind", HOSTILE)
    def test_one_clear_message_and_exit_2(self, kind, tmp_path, capsys):
        path = tmp_path / "la.docx"
        path.write_bytes(HOSTILE[kind]())
        assert main(["check", str(path)]) == 2
        told = capsys.readouterr()
        assert "la.docx" in told.err
        assert "thấy" in told.err
        assert "Traceback" not in told.err + told.out

    def test_ten_thousand_empty_paragraphs_are_a_document(self, tmp_path, capsys):
        path = tmp_path / "trong.docx"
        many = XML.format(BODY.format("<w:p/>" * 10_000)).encode()
        path.write_bytes(replace_part(GOOD["cong_van"](), "word/document.xml", many))
        assert main(["check", str(path)]) == 0
        assert "DC001" in capsys.readouterr().out
