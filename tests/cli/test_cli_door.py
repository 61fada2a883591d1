"""What the door does apart from any command: language, errors, exit codes, streams."""

import errno
import io
import json
import re
import subprocess
import sys

import pytest

from kehoach.cli import main
from kehoach.cli.language import choose_language


class TestLanguage:
    @pytest.mark.parametrize(
        ("words", "environment", "language"),
        [
            ([], {}, "vi"),
            (["--lang", "en"], {}, "en"),
            (["build", "x", "--lang=en"], {}, "en"),
            (["--lang", "vi"], {"KEHOACH_LANG": "en"}, "vi"),
            ([], {"KEHOACH_LANG": "en"}, "en"),
            ([], {"KEHOACH_LANG": ""}, "vi"),
            (["--lang"], {}, "vi"),
            (["--lang", "fr"], {}, "vi"),
            (["build", "--", "--lang=en"], {}, "vi"),
        ],
    )
    def test_is_known_before_click_reads_the_words(self, words, environment, language):
        assert choose_language(words, environment) == language

    def test_help_is_vietnamese_down_to_the_words_of_click(self, run):
        out = run("--help").out
        assert out.startswith("Cách dùng: kehoach [TÙY CHỌN] LỆNH [THAM SỐ]...")
        assert "Tùy chọn:" in out
        assert not re.search(r"Usage|Options|Commands|Show this|Exit codes", out)

    def test_help_is_english_down_to_the_last_word(self, run):
        out = run("--lang", "en", "--help").out
        assert out.startswith("Usage: kehoach [OPTIONS] COMMAND [ARGS]...")
        assert out.isascii() or not re.search(r"[ăơưđạ-ỹ]", out.replace("NĐ-CP", ""))

    def test_an_unknown_language_is_refused_and_the_choices_named(self, run):
        ran = run("--lang", "fr", "build", "x")
        assert ran.code == 2
        assert "'vi', 'en'" in ran.err

    def test_one_process_can_change_its_language(self, run):
        assert run("--lang", "en", "build", "-h").out.startswith("Usage:")
        assert run("build", "-h").out.startswith("Cách dùng:")


class TestUsageErrors:
    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["bild"], "Lỗi: Không có lệnh 'bild'. Có phải ý bạn là 'build'?"),
            (["build"], "Lỗi: Thiếu tham số 'KẾ_HOẠCH'."),
            (["build", "a", "b"], "Lỗi: Thừa tham số (b)"),
            (
                ["build", "a", "--forse"],
                "Lỗi: Không có tùy chọn '--forse'. Có phải ý bạn là '--force'?",
            ),
            (["schema", "x"], "'x' không nằm trong: 'ke-hoach', 'van-ban',"),
            (["template", "x"], "Lỗi: Không có lệnh 'x'."),
            (["completion", "cmd"], "'cmd' không nằm trong:"),
        ],
    )
    def test_exit_2_in_vietnamese_with_usage_and_nothing_on_stdout(self, run, words, said):
        ran = run(*words)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("Cách dùng: kehoach")
        assert said in ran.err.splitlines()[-1]

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["build", "a", "-o"], "Lỗi: Tùy chọn '-o' cần 1 giá trị đi sau."),
            (["build", "a", "--force=1"], "Lỗi: Tùy chọn '--force' không nhận giá trị."),
        ],
    )
    def test_exit_2_when_an_option_lacks_its_value(self, run, words, said):
        ran = run(*words)
        assert (ran.code, ran.out, ran.err) == (2, "", f"{said}\n")

    def test_no_command_shows_the_help(self, run):
        ran = run()
        assert ran.code == 2
        assert "Các lệnh:" in ran.err

    def test_json_is_asked_for_even_when_the_words_are_wrong(self, run):
        ran = run("build", "--json")
        told = json.loads(ran.out)
        assert (ran.code, ran.err, told["ok"]) == (2, "", False)
        assert told["problems"][0]["code"] == "usage"


class TestOtherEnds:
    @pytest.fixture
    def failing(self, act):
        def fail_with(error):
            def make_schema(_which):
                raise error

            act("schema", make_schema=make_schema)

        return fail_with

    def test_our_own_error_is_one_line_with_what_to_do(self, run, failing):
        failing(ZeroDivisionError("division\nby zero"))
        ran = run("schema")
        assert (ran.code, ran.out) == (70, "")
        (line,) = ran.err.splitlines()
        assert "(ZeroDivisionError: division by zero)" in line
        assert "KEHOACH_DEBUG=1" in line

    def test_debug_shows_the_traceback(self, run, failing, monkeypatch):
        monkeypatch.setenv("KEHOACH_DEBUG", "1")
        failing(ZeroDivisionError("x"))
        assert "Traceback" in run("schema").err

    def test_our_own_error_as_json_with_a_message_cut_short(self, run, act):
        def check_template(_path):
            raise RuntimeError("y" * 5000)

        act("template", check_template=check_template)
        ran = run("template", "check", "mau.docx", "--json")
        (problem,) = json.loads(ran.out)["problems"]
        assert (ran.code, ran.err, problem["code"]) == (70, "", "internal")
        assert len(problem["text"]) < 500

    def test_interrupt_is_130(self, run, failing):
        failing(KeyboardInterrupt())
        ran = run("schema")
        assert (ran.code, ran.out, ran.err) == (130, "", "Đã dừng theo yêu cầu.\n")

    def test_version_is_the_packages(self, run):
        ran = run("--version")
        assert ran.code == 0
        assert re.fullmatch(r"kehoach \d+\.\d+\.\d+\n", ran.out)


def test_a_reader_that_goes_away_is_no_error():
    """``kehoach completion bash | true``: quiet, and the exit code says it was cut off."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kehoach", "completion", "bash"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_a_console_of_another_code_page_gets_utf8(monkeypatch):
    from kehoach.cli.console import prepare_streams

    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    prepare_streams()
    print("Kế hoạch \ud800", flush=True)
    assert raw.getvalue().decode("utf-8").strip() == "Kế hoạch ?"


def test_a_closed_stdout_is_no_error(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["schema"]) == 0
    assert capsys.readouterr().err == ""


class FullDisk(io.StringIO):
    def write(self, _text):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("words", [["schema"], ["build", "khong-co.yaml", "--json"]])
def test_a_full_disk_under_stdout_is_told(monkeypatch, capsys, words):
    monkeypatch.setattr(sys, "stdout", FullDisk())
    assert main(words) == 2
    err = capsys.readouterr().err
    assert "Máy báo lỗi, không làm tiếp được: OSError: [Errno 28]" in err
    assert "Traceback" not in err


def test_what_the_system_refuses_is_json_too(run, act):
    def check_template(_path):
        raise PermissionError(errno.EACCES, "Permission denied")

    act("template", check_template=check_template)
    ran = run("template", "check", "mau.docx", "--json")
    (problem,) = json.loads(ran.out)["problems"]
    assert (ran.code, ran.err, problem["code"]) == (2, "", "system")
