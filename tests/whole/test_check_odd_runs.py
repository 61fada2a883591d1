"""``kehoach check`` on odd names and places, stopped halfway, and read by programs."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from good_papers import GOOD

from kehoach.actions import check as checking
from kehoach.cli import main

COMMAND = [sys.executable, "-m", "kehoach", "check"]


@pytest.fixture(scope="module")
def good() -> bytes:
    return GOOD["cong_van"]()


@pytest.fixture(scope="module")
def bad(good: bytes) -> bytes:
    """A letter whose left margin is 25 mm: one finding, which can be mended."""
    document = docx.Document(io.BytesIO(good))
    document.sections[0].left_margin = Mm(25)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def work_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict]:
    capsys.readouterr()
    code = main(["check", *words, "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


class TestNames:
    @pytest.mark.parametrize(
        "name", ["Kế hoạch năm 2026.docx", "[x].docx", "a*b.docx", "a\nb.DOCX"]
    )
    def test_any_name_is_a_name(self, name, bad, capsys):
        if os.name == "nt" and not set(name).isdisjoint("*\n"):
            pytest.skip("no name on Windows")
        Path(name).write_bytes(bad)
        code, told = check(name, "--fix", capsys=capsys)
        assert code == 0
        assert told["files"][0]["path"] == name
        assert told["files"][0]["mended_copy"] == f"{Path(name).stem}.da-sua.docx"
        assert check(f"{Path(name).stem}.da-sua.docx", capsys=capsys)[1]["summary"]["errors"] == 0

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
    def test_a_name_that_is_no_unicode(self, bad, tmp_path, capsys):
        path = Path(os.fsdecode(b"\xff.docx"))
        path.write_bytes(bad)
        for form in ("text", "json", "sarif", "html"):
            out = tmp_path / f"out.{form}"
            assert main(["check", str(path), "--format", form, "-o", str(out)]) == 1
            assert "?.docx" in out.read_text("utf-8") or "%3F.docx" in out.read_text("utf-8")

    @pytest.mark.parametrize("name", ["x" * 300 + ".docx", "khong/co.docx"])
    def test_names_that_cannot_be(self, name, capsys):
        code, told = check(name, capsys=capsys)
        assert code == 2
        assert [file["readable"] for file in told["files"]] == [False]

    def test_the_same_file_twice_is_checked_once(self, good, tmp_path, capsys):
        Path("a.docx").write_bytes(good)
        _, told = check("a.docx", "./a.docx", str(tmp_path / "a.docx"), ".", capsys=capsys)
        assert [file["path"] for file in told["files"]] == ["a.docx"]

    def test_a_link_that_leads_to_itself(self, good, capsys):
        Path("a.docx").write_bytes(good)
        try:
            Path("loop.docx").symlink_to("loop.docx")
            Path("link.docx").symlink_to("a.docx")
        except OSError:
            pytest.skip("no links here")
        Path("kehoach.toml").write_text('[check.per-file-ignores]\n"x" = ["TR"]\n', "utf-8")
        code, told = check("loop.docx", "link.docx", capsys=capsys)
        assert code == 2
        assert [file["readable"] for file in told["files"]] == [False, True]

    def test_patterns_in_a_folder_with_brackets(self, good, capsys):
        folder = Path("[2026]")
        (folder / "thư mục.docx").mkdir(parents=True)
        (folder / "a.docx").write_bytes(good)
        (folder / "thư mục.docx" / "b.docx").write_bytes(good)
        code, told = check(str(folder / "*.docx"), capsys=capsys)
        assert code == 0
        assert [Path(file["path"]).name for file in told["files"]] == ["a.docx", "b.docx"]

    def test_locks_of_word_are_no_documents(self, good, capsys):
        Path("~$a.docx").write_bytes(b"Lan" + b" " * 159)
        Path("a.docx").write_bytes(good)
        code, told = check("~$a.docx", "a.docx", capsys=capsys)
        assert (code, [file["path"] for file in told["files"]]) == (0, ["a.docx"])
        assert check("~$a.docx", capsys=capsys)[0] == 2

    def test_a_folder_without_documents_is_told(self, tmp_path, capsys):
        assert main(["check", str(tmp_path)]) == 0
        assert "Không thấy tệp văn bản nào" in capsys.readouterr().err


class TestCopies:
    def test_mending_twice_writes_one_copy(self, bad, tmp_path, capsys):
        Path("a.docx").write_bytes(bad)
        words = ["a.docx", "--fix", "--annotate"]
        first, second = check(*words, capsys=capsys), check(*words, capsys=capsys)
        assert first == second
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "a.da-sua.docx", "a.docx", "a.ghi-chu.docx",
        ]  # fmt: skip
        assert Path("a.docx").read_bytes() == bad

    def test_another_copy_is_not_overwritten(self, bad, capsys):
        Path("a.docx").write_bytes(bad)
        Path("a.da-sua.docx").write_bytes(b"of a person")
        _, told = check("a.docx", "--fix", capsys=capsys)
        assert told["files"][0]["mended_copy"] == "a.da-sua2.docx"
        assert Path("a.da-sua.docx").read_bytes() == b"of a person"

    def test_copies_beside_their_originals_are_left_out_of_a_folder(self, bad, tmp_path, capsys):
        Path("a.docx").write_bytes(bad)
        Path("b.da-sua.docx").write_bytes(bad)
        check("a.docx", "--fix", "--annotate", capsys=capsys)
        _, told = check(".", capsys=capsys)
        assert [file["path"] for file in told["files"]] == ["a.docx", "b.da-sua.docx"]

    def test_two_files_of_one_stem_have_a_copy_each(self, bad, capsys):
        Path("a.docx").write_bytes(bad)
        document = docx.Document(io.BytesIO(bad))
        document.sections[0].right_margin = Mm(18)
        document.save("a.rtf")
        _, told = check("a.docx", "a.rtf", "--fix", capsys=capsys)
        copies = [file["mended_copy"] for file in told["files"]]
        assert copies == ["a.da-sua.docx", "a.da-sua2.docx"]

    def test_a_copy_that_cannot_be_written_stops_no_other(self, bad, capsys):
        Path(f"{'a' * 245}.docx").write_bytes(bad)
        Path("b.docx").write_bytes(bad)
        words = [f"{'a' * 245}.docx", "b.docx", "--fix", "--annotate"]
        code, told = check(*words, capsys=capsys)
        assert code == 2
        refused, written = told["files"]
        assert refused["mended_copy"] is None
        assert [one["mended"] for one in refused["findings"]] == [False]
        assert len(refused["not_written"]) == 2
        assert (written["mended_copy"], written["not_written"]) == ("b.da-sua.docx", [])
        main(["check", *words])
        assert "không ghi được bản chép" in capsys.readouterr().out
        main(["check", *words, "--format", "sarif"])
        (run,) = json.loads(capsys.readouterr().out)["runs"]
        assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


class TestResults:
    @pytest.mark.parametrize("out", ["a.docx", "./a.docx", "khac.DOCX", "moi.odt"])
    def test_no_document_is_overwritten(self, out, bad, capsys):
        Path("a.docx").write_bytes(bad)
        assert main(["check", "a.docx", "-o", out]) == 2
        assert "kết quả không ghi vào tệp văn bản" in capsys.readouterr().err
        assert Path("a.docx").read_bytes() == bad
        assert [path.name for path in Path().iterdir()] == ["a.docx"]

    def test_nor_one_under_another_name(self, bad, tmp_path, capsys):
        Path("van-ban").write_bytes(bad)
        assert main(["check", "van-ban", "-o", str(tmp_path / "van-ban")]) == 2
        assert Path("van-ban").read_bytes() == bad

    def test_a_folder_that_is_not_there_is_told_before_any_work(self, bad, capsys):
        Path("a.docx").write_bytes(bad)
        assert main(["check", "a.docx", "--fix", "-o", "khong/co.html"]) == 2
        told = capsys.readouterr()
        assert "không có thư mục" in told.err
        assert [path.name for path in Path().iterdir()] == ["a.docx"]

    @pytest.mark.parametrize("form", ["json", "sarif", "html"])
    def test_mending_is_told_in_each_form(self, form, bad, capsys):
        Path("a.docx").write_bytes(bad)
        assert main(["check", "a.docx", "--fix", "--format", form]) == 0
        told = capsys.readouterr().out
        assert "TR001" in told
        assert Path("a.da-sua.docx").is_file()

    def test_sarif_has_all_that_its_standard_requires(self, bad, capsys):
        Path("a b.docx").write_bytes(bad)
        Path("c.docx").write_bytes(b"")
        main(["check", "a b.docx", "c.docx", "--format", "sarif"])
        log = json.loads(capsys.readouterr().out)
        # OASIS SARIF 2.1.0: 3.13.2 version, 3.14.6 tool, 3.19.8 name, 3.20.14 executionSuccessful
        assert log["version"] == "2.1.0"
        (run,) = log["runs"]
        driver = run["tool"]["driver"]
        assert driver["name"] == "kehoach"
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(set(ids)) == len(ids) > 100
        assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
        (result,) = run["results"]
        assert result["ruleId"] in ids
        assert result["level"] == "error"
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place == {"uri": "a%20b.docx"}
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] is False
        (notification,) = invocation["toolExecutionNotifications"]
        assert notification["level"] == "error"
        assert "tệp rỗng" in notification["message"]["text"]


class TestChoosing:
    def test_to_select_nothing_is_no_way_to_pass(self, bad, capsys):
        Path("a.docx").write_bytes(bad)
        assert main(["check", "a.docx", "--select", ""]) == 2
        assert "--select" in capsys.readouterr().err
        Path("kehoach.toml").write_text("[check]\nselect = []\n", "utf-8")
        assert main(["check", "a.docx"]) == 2
        assert "check.select" in capsys.readouterr().err

    def test_settings_that_are_wrong_are_told_before_any_work(self, bad, capsys):
        Path("a.docx").write_bytes(bad)
        Path("kehoach.toml").write_text('[check]\nignore = "TR"\n', "utf-8")
        assert main(["check", "a.docx", "--fix"]) == 2
        assert "check.ignore" in capsys.readouterr().err
        assert not Path("a.da-sua.docx").exists()


class TestReady:
    @pytest.fixture(autouse=True)
    def no_libreoffice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("kehoach.actions.ready.find_program", lambda: None)

    def test_without_libreoffice_the_page_is_not_known(self, good, capsys):
        Path("a.docx").write_bytes(good)
        code, told = check("a.docx", "--ready", capsys=capsys)
        states = {one["id"]: one["state"] for one in told["files"][0]["readiness"]}
        assert code == 0
        assert {id for id, state in states.items() if state != "yes"} == {"trang-ky"}
        main(["check", "a.docx", "--ready"])
        assert "KÝ ĐƯỢC, trừ những điều chưa xem được" in capsys.readouterr().out

    @pytest.mark.parametrize("words", ["Đơn xin nghỉ phép", "ĐẢNG CỘNG SẢN VIỆT NAM"])
    def test_of_other_papers_nobody_can_tell(self, words, capsys):
        document = docx.Document()
        document.add_paragraph(words)
        document.save("a.docx")
        code, told = check("a.docx", "--ready", capsys=capsys)
        assert code == 0
        assert [one["state"] for one in told["files"][0]["readiness"]] == ["unknown"]
        main(["check", "a.docx", "--ready"])
        assert "KHÔNG KẾT LUẬN ĐƯỢC" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("end", "state"), [("chuyển đổi số....", "yes"), ("chuyển đổi số ....", "no")]
    )
    def test_dots_that_end_an_enumeration_are_no_blank(self, end, state, good, capsys):
        document = docx.Document(io.BytesIO(good))
        next(one for one in document.paragraphs if one.text.startswith("Trân trọng")).text = end
        document.save("a.docx")
        _, told = check("a.docx", "--ready", capsys=capsys)
        states = {one["id"]: one["state"] for one in told["files"][0]["readiness"]}
        assert states["cho-trong"] == state


class TestOldFiles:
    @pytest.fixture(autouse=True)
    def no_libreoffice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("kehoach.libreoffice.converting.find_program", lambda: None)

    def test_without_libreoffice_the_message_says_what_to_do(self, capsys):
        Path("a.rtf").write_bytes(b"{\\rtf1 x}")
        assert main(["check", "a.rtf"]) == 2
        assert "cài LibreOffice" in capsys.readouterr().err

    @pytest.mark.parametrize(
        "data", [b"<html><p>x", b"\xef\xbb\xbf\n<!DOCTYPE HTML>", b"MIME-Version: 1.0\n"]
    )
    def test_a_page_of_the_web_called_doc_never_gets_there(self, data, capsys):
        Path("a.doc").write_bytes(data)
        assert main(["check", "a.doc"]) == 2
        assert "trang web" in capsys.readouterr().err

    def test_a_docx_called_doc_is_read(self, good, capsys):
        Path("a.doc").write_bytes(good)
        code, told = check("a.doc", capsys=capsys)
        assert (code, told["files"][0]["converted"]) == (0, False)


class TestStopping:
    @pytest.fixture
    def many(self, bad: bytes) -> str:
        Path("many").mkdir()
        for number in range(600):
            Path("many", f"{number:03}.docx").write_bytes(bad)
        return "many"

    @pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
    def test_ctrl_c_ends_all_without_a_traceback(self, many):
        with subprocess.Popen(
            [*COMMAND, many, "--jobs", "2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            os.killpg(process.pid, signal.SIGINT)
            told = process.stderr.read().decode()
            process.wait(30)
        assert process.returncode == 130
        assert told == "Đã dừng theo yêu cầu.\n"
        with pytest.raises(ProcessLookupError):  # none of them is left
            os.killpg(process.pid, 0)

    @pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_reader_that_goes_away(self, many, jobs):
        with subprocess.Popen(
            [*COMMAND, many, "--jobs", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 141

    @pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
    def test_a_closed_stdout(self, good):
        Path("a.docx").write_bytes(good)
        command = ["sh", "-c", '"$0" -m kehoach check a.docx >&-', sys.executable]
        done = subprocess.run(command, capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
    def test_a_process_that_the_system_ends(self, good, monkeypatch):
        def end_itself(path: Path, *_: object) -> None:
            if path.name == "07.docx":
                os.kill(os.getpid(), signal.SIGKILL)

        paths = [Path(f"{number:02}.docx") for number in range(12)]
        for path in paths:
            path.write_bytes(good)
        monkeypatch.setattr(checking, "open_package", end_itself)
        verdicts = list(checking.check_files(paths, checking.CheckRequest(), jobs=2))
        assert [verdict.path for verdict in verdicts] == list(map(str, paths))
        assert verdicts[-1].problems[0].code == "chua-soat"

    def test_an_error_of_ours_stops_no_other_file(self, good, monkeypatch):
        def fail(path: Path) -> None:
            raise ZeroDivisionError(path.name)

        Path("a.docx").write_bytes(good)
        monkeypatch.setattr(checking, "open_package", fail)
        (verdict,) = checking.check_files([Path("a.docx")], checking.CheckRequest())
        assert verdict.problems[0].code == "loi-chuong-trinh"
        assert "ZeroDivisionError: a.docx" in verdict.problems[0].found
        assert Path(__file__).name in verdict.problems[0].found


class TestWords:
    def test_screens_of_an_old_page_and_english(self, bad):
        Path("a.docx").write_bytes(bad)
        environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "NO_COLOR": "1"}
        command = [*COMMAND, "a.docx", "--lang", "en"]
        done = subprocess.run(command, capture_output=True, env=environment)
        told = done.stdout.decode("utf-8")
        assert done.returncode == 1
        assert "error  TR001" in told
        assert "NĐ 30/2020/NĐ-CP" in told
        assert "\x1b" not in told

    @pytest.mark.parametrize("jobs", ["1", "99"])
    def test_the_language_reaches_all_processes(self, jobs, bad, capsys):
        for number in range(9):
            Path(f"{number}.docx").write_bytes(bad)
        _, told = check(".", "--jobs", jobs, "--lang", "en", capsys=capsys)
        assert {file["findings"][0]["where"] for file in told["files"]} == {"page"}
