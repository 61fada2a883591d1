import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from kehoach.errors import BadInput, Notice, OutputRefused, Place, Problem

NOTICE = Notice("nfc", Place("ke-hoach.yaml", 4, 2), "đã làm sạch chữ", "van_ban.trich_yeu")


@dataclass(frozen=True)
class Request:
    plan: Path
    out: Path | None = None
    template: Path | None = None
    force: bool = False
    ready: bool = False
    phu_luc_rieng: bool = False
    template_phu_luc: Path | None = None


@dataclass(frozen=True)
class Result:
    path: Path
    notices: tuple[Notice, ...] = ()
    blanks: tuple[str, ...] = ()
    open_items: int = 0
    kind: str = "kế hoạch"
    phu_luc: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Found:
    code: str
    where: str
    found: str
    expected: str

    def __str__(self):
        return f"{self.where}: {self.found}; {self.expected}"


class TestBuild:
    @pytest.fixture
    def asked(self, act):
        asked = []

        def build_plan(request):
            asked.append(request)
            return Result(Path("ke-hoach.docx"), (NOTICE,), ("số", "ngày, tháng"))

        act("build", BuildRequest=Request, build_plan=build_plan)
        return asked

    def test_says_what_was_made_and_what_is_left_for_the_hand(self, run, asked):
        ran = run("build", "ke-hoach.yaml")
        assert ran.code == 0
        assert ran.out.splitlines() == [
            "Đã lập kế hoạch: ke-hoach.docx",
            "Còn để trống, điền khi ban hành: số; ngày, tháng.",
        ]
        assert ran.err.splitlines() == [
            "Lưu ý: ke-hoach.yaml:4:2  van_ban.trich_yeu: đã làm sạch chữ"
        ]
        assert asked == [Request(Path("ke-hoach.yaml"))]

    def test_hands_all_options_to_the_action(self, run, asked):
        run("build", "p.yaml", "-o", "a/b.docx", "--template", "mau.docx", "--force")
        assert asked == [Request(Path("p.yaml"), Path("a/b.docx"), Path("mau.docx"), force=True)]

    def test_json_has_the_documented_keys_and_nothing_else_is_on_stdout(self, run, asked):
        ran = run("build", "p.yaml", "--json")
        assert json.loads(ran.out) == {
            "ok": True,
            "path": "ke-hoach.docx",
            "phu_luc": [],
            "blanks": ["số", "ngày, tháng"],
            "open_items": 0,
            "notices": [
                {
                    "code": "nfc",
                    "file": "ke-hoach.yaml",
                    "line": 4,
                    "column": 2,
                    "sheet": None,
                    "cell": None,
                    "path": "van_ban.trich_yeu",
                    "text": "đã làm sạch chữ",
                }
            ],
        }
        assert ran.err == ""

    def test_tells_the_files_of_the_appendices(self, run, act):
        asked = []

        def build_plan(request):
            asked.append(request)
            files = (Path("p-phu-luc-I.docx"), Path("p-phu-luc-II.docx"))
            return Result(Path("p.docx"), phu_luc=files)

        act("build", BuildRequest=Request, build_plan=build_plan)
        ran = run("build", "p.yaml", "--phu-luc-rieng", "--template-phu-luc", "mau.docx")
        assert ran.out.splitlines() == [
            "Đã lập kế hoạch: p.docx",
            "Phụ lục, tệp riêng: p-phu-luc-I.docx",
            "Phụ lục, tệp riêng: p-phu-luc-II.docx",
        ]
        wanted = Request(Path("p.yaml"), phu_luc_rieng=True, template_phu_luc=Path("mau.docx"))
        assert asked == [wanted]
        told = json.loads(run("build", "p.yaml", "--phu-luc-rieng", "--json").out)
        assert told["phu_luc"] == ["p-phu-luc-I.docx", "p-phu-luc-II.docx"]

    def test_the_language_may_come_last(self, run, asked):
        assert run("build", "p.yaml", "--lang", "en").out.startswith("Plan built: ")


class TestBadInput:
    PROBLEM = Problem(
        "ngay-khong-co",
        Place("ke-hoach.yaml", 41, 18),
        "hoat_dong[4].thoi_gian.truoc_ngay",
        "31/02/2023",
        "một ngày có thật",
    )

    @pytest.fixture
    def _refusing(self, act):
        def build_plan(_request):
            raise BadInput([self.PROBLEM])

        act("build", BuildRequest=Request, build_plan=build_plan)

    @pytest.mark.usefixtures("_refusing")
    def test_the_message_stands_on_stderr_as_it_is(self, run):
        ran = run("build", "ke-hoach.yaml")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.splitlines() == [
            "ke-hoach.yaml:41:18  hoat_dong[4].thoi_gian.truoc_ngay",
            "  thấy    31/02/2023",
            "  cần     một ngày có thật",
        ]

    @pytest.mark.usefixtures("_refusing")
    def test_json_names_the_place_in_keys(self, run):
        ran = run("build", "ke-hoach.yaml", "--json")
        told = json.loads(ran.out)
        assert (ran.code, ran.err) == (2, "")
        assert told["ok"] is False
        (problem,) = told["problems"]
        assert problem.pop("text").startswith("ke-hoach.yaml:41:18")
        assert problem == {
            "code": "ngay-khong-co",
            "file": "ke-hoach.yaml",
            "line": 41,
            "column": 18,
            "sheet": None,
            "cell": None,
            "path": "hoat_dong[4].thoi_gian.truoc_ngay",
            "found": "31/02/2023",
            "expected": "một ngày có thật",
            "hint": "",
        }

    def test_an_error_without_a_place_has_the_same_keys(self, run, act):
        def build_plan(_request):
            raise OutputRefused("tệp đã được sửa")

        act("build", BuildRequest=Request, build_plan=build_plan)
        ran = run("build", "ke-hoach.yaml", "--json")
        assert ran.code == 2
        (problem,) = json.loads(ran.out)["problems"]
        assert (problem["code"], problem["text"]) == ("output-refused", "tệp đã được sửa")
        assert problem["file"] is None


def test_init_lists_the_files_it_made(run, act):
    act("init", init_folder=lambda folder: (folder / "ke-hoach.yaml", folder / "co-quan.yaml"))
    ran = run("init", "viec")
    assert ran.code == 0
    made = [line.strip() for line in ran.out.splitlines()[1:3]]
    assert made == [str(Path("viec/ke-hoach.yaml")), str(Path("viec/co-quan.yaml"))]
    assert ran.out.splitlines()[-1].endswith(f"kehoach build {made[0]}")


@pytest.mark.parametrize("which", ["ke-hoach", "co-quan", "don-vi"])
def test_schema_prints_json_with_vietnamese_letters(run, act, which):
    act("schema", make_schema=lambda kind: {"title": f"Lược đồ {kind}"})
    ran = run("schema", which)
    assert ran.code == 0
    assert json.loads(ran.out) == {"title": f"Lược đồ {which}"}
    assert "Lược đồ" in ran.out


def test_schema_is_of_a_plan_if_nothing_is_said(run, act):
    act("schema", make_schema=lambda kind: {"title": kind})
    assert json.loads(run("schema").out) == {"title": "ke-hoach"}


class TestTemplate:
    def test_eject_says_where_the_copy_is(self, run, act):
        asked = []

        def eject_template(kind, folder, force=False):
            asked.append((kind, folder, force))
            return folder / "ke-hoach.docx"

        act("template", eject_template=eject_template)
        ran = run("template", "eject", "ke-hoach", "mau", "--force")
        assert ran.code == 0
        assert str(Path("mau/ke-hoach.docx")) in ran.out.splitlines()[0]
        assert asked == [("ke-hoach", Path("mau"), True)]

    def test_check_without_findings_is_done(self, run, act):
        act("template", check_template=lambda path: ())
        assert run("template", "check", "mau.docx").code == 0
        assert json.loads(run("template", "check", "mau.docx", "--json").out) == {
            "ok": True,
            "findings": [],
        }

    def test_check_with_findings_exits_1_and_says_each(self, run, act):
        found = Found("bien-la", "đoạn 3", "{{ tich_yeu }}", "trich_yeu")
        act("template", check_template=lambda path: (found,))
        ran = run("template", "check", "mau.docx")
        assert (ran.code, ran.out) == (1, "đoạn 3: {{ tich_yeu }}; trich_yeu\n")
        ran = run("template", "check", "mau.docx", "--json")
        assert ran.code == 1
        assert json.loads(ran.out) == {
            "ok": False,
            "findings": [
                {
                    "code": "bien-la",
                    "where": "đoạn 3",
                    "found": "{{ tich_yeu }}",
                    "expected": "trich_yeu",
                }
            ],
        }


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
    def test_the_script_calls_us_back_by_our_variable(self, run, shell):
        ran = run("completion", shell)
        assert ran.code == 0
        assert "_KEHOACH_COMPLETE" in ran.out

    def test_the_bash_script_is_bash(self, run):
        script = run("completion", "bash").out
        assert subprocess.run(["bash", "-n"], input=script.encode(), check=False).returncode == 0

    def test_a_shell_gets_the_commands(self, run, monkeypatch):
        monkeypatch.setenv("_KEHOACH_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", "kehoach ")
        monkeypatch.setenv("COMP_CWORD", "1")
        names = [line.partition(",")[2] for line in run().out.splitlines()]
        assert names == [
            "init",
            "new",
            "build",
            "check",
            "import",
            "rollover",
            "decide",
            "diff",
            "register",
            "status",
            "submit",
            "remind",
            "report",
            "form",
            "collect",
            "calendar",
            "mailmerge",
            "rules",
            "schema",
            "template",
            "completion",
        ]

    def test_a_shell_gets_a_files_place_for_a_plan(self, run, monkeypatch):
        monkeypatch.setenv("_KEHOACH_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", "kehoach build ke")
        monkeypatch.setenv("COMP_CWORD", "2")
        assert run().out == "file,ke\n"
