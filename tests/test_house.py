"""The laws of the house: imports, start-up, docs, what is shipped."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import click
import pytest
from importlinter.cli import lint_imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import build_docs
import build_lock
from kehoach.cli.language import speak

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/kehoach"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
MODULES = sorted(SOURCE.rglob("*.py"))

HEAVY = {"docx", "docxtpl", "pydantic", "openpyxl", "lxml", "yaml", "jinja2", "python_calamine"}


class TestImports:
    def test_laws_are_kept(self, capsys, monkeypatch):
        monkeypatch.chdir(ROOT)
        code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
        assert code == 0, capsys.readouterr().out

    def test_templates_import_nothing(self):
        """The linter sees no templates, as their folder lies outside src/kehoach."""
        tree = ast.parse((ROOT / "templates/__init__.py").read_text("utf-8"))
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]

    def test_nothing_inside_imports_the_public_face(self):
        packages = {path.name for path in SOURCE.iterdir() if path.is_dir()}
        guilty = [
            f"{path.relative_to(ROOT)}:{node.lineno}"
            for path in MODULES
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module == "kehoach"
            if {alias.name for alias in node.names} - packages
        ]
        assert guilty == []

    @pytest.mark.parametrize(
        "words",
        [
            ["--help"],
            ["--version"],
            ["build", "--help"],
            ["template", "check", "--help"],
            ["check", "--help"],
            ["rules", "--help"],
        ],
    )
    def test_help_and_version_start_light(self, words):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "kehoach", *words],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        loaded = set(re.findall(r"\|\s+([\w.]+)$", done.stderr, re.MULTILINE))
        assert "click" in loaded
        assert {name for name in loaded if name.partition(".")[0] in HEAVY} == set()

    def test_the_help_of_all_imports_no_command(self):
        code = (
            "import sys; from kehoach.cli import main; main(['--help']);"
            "sys.exit('kehoach.cli.build' in sys.modules)"
        )
        assert (
            subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0
        )


class TestCommands:
    @pytest.fixture(autouse=True)
    def _back_to_vietnamese(self, monkeypatch):
        monkeypatch.setenv("LANGUAGE", "vi")
        yield
        speak("vi")

    @staticmethod
    def _helps(language):
        speak(language)
        return {
            context.command_path: (command, command.get_help(context))
            for command, context in build_docs.walk_all()
        }

    def test_are_those_we_know(self):
        assert sorted(self._helps("vi")) == [
            "kehoach",
            "kehoach build",
            "kehoach calendar",
            "kehoach check",
            "kehoach collect",
            "kehoach completion",
            "kehoach decide",
            "kehoach diff",
            "kehoach form",
            "kehoach import",
            "kehoach init",
            "kehoach mailmerge",
            "kehoach new",
            "kehoach register",
            "kehoach register backup",
            "kehoach register export",
            "kehoach register init",
            "kehoach register list",
            "kehoach register take",
            "kehoach register verify",
            "kehoach register void",
            "kehoach remind",
            "kehoach report",
            "kehoach rollover",
            "kehoach rules",
            "kehoach schema",
            "kehoach status",
            "kehoach submit",
            "kehoach template",
            "kehoach template check",
            "kehoach template eject",
        ]

    @pytest.mark.parametrize(("language", "codes"), [("vi", "Mã kết thúc:"), ("en", "Exit codes:")])
    def test_have_help_that_ends_with_exit_codes(self, language, codes):
        for path, (command, text) in self._helps(language).items():
            assert command.help, path
            assert re.search(rf"{codes}\n    0 [\s\S]*\n    70 .*\Z", text), path

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_explain_each_option_and_argument(self, language):
        for path, (command, _) in self._helps(language).items():
            for param in command.params:
                assert isinstance(param, click.Option | click.Argument)
                assert param.help, f"{path}: {param.name}"

    def test_speak_two_languages(self):
        vietnamese, english = self._helps("vi"), self._helps("en")
        assert vietnamese.keys() == english.keys()
        assert [path for path in english if english[path][1] == vietnamese[path][1]] == []

    def test_stand_in_the_docs_as_they_are(self):
        page = build_docs.PAGE.read_text("utf-8")
        assert page == build_docs.make_page(), "stale: run make docs"
        for path in self._helps("vi"):
            assert f"## `{path}`\n" in page

    def test_the_rules_stand_in_the_docs_as_they_are(self):
        page = build_docs.RULES_PAGE.read_text("utf-8")
        assert page == build_docs.make_rules_page(), "stale: run make docs"


class TestSource:
    def test_all_packages_are_listed(self):
        folders = {path.parent for path in MODULES}
        names = {".".join(("kehoach", *f.relative_to(SOURCE).parts)) for f in folders}
        assert sorted({*names, "kehoach.templates"}) == sorted(
            PROJECT["tool"]["setuptools"]["packages"]
        )
        assert [f for f in folders if not (f / "__init__.py").exists()] == []

    def test_public_things_have_docstrings(self):
        bare = [
            f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"
            for path in MODULES
            for node in _list_public(ast.parse(path.read_text("utf-8")))
            if not ast.get_docstring(node) and not _is_protocol_member(node)
        ]
        assert bare == []


def _list_public(tree):
    yield tree
    for node in tree.body:
        named = isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if named and not node.name.startswith("_"):
            yield from _list_public(node) if isinstance(node, ast.ClassDef) else [node]


def _is_protocol_member(node):
    """A body of ``...`` alone: its class says what it is."""
    body = node.body
    return len(body) == 1 and isinstance(body[0], ast.Expr) and ast.unparse(body[0]) == "..."


LOCK = build_lock.LOCK.read_text("utf-8")
LOCKED = dict(re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE))


class TestLock:
    @pytest.mark.parametrize(
        "text",
        [
            *PROJECT["project"]["dependencies"],
            *PROJECT["project"]["optional-dependencies"]["dev"],
            *PROJECT["build-system"]["requires"],
        ],
    )
    def test_holds_what_the_project_asks_for(self, text):
        wanted = Requirement(text)
        assert wanted.specifier.contains(LOCKED[canonicalize_name(wanted.name)])

    def test_each_package_has_hashes(self):
        packages = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
        assert len(packages) == len(LOCKED)
        assert [part for part in packages if "--hash=sha256:" not in part] == []

    def test_names_no_address_and_no_index(self):
        text = LOCK.partition("\n")[2]
        assert not re.search(r"://|^\s*(#|-(?!-hash=))", text, re.MULTILINE)


SHIPPED = ("pyproject.toml", "README.md", "LICENSE", "THIRD_PARTY.md", "src", "templates")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    copy = tmp_path_factory.mktemp("checkout")
    leave = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=leave)
        else:
            shutil.copy(ROOT / name, copy / name)
    out = tmp_path_factory.mktemp("sdist")
    code = "import sys; from setuptools.build_meta import build_sdist; build_sdist(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, out], cwd=copy, check=True, capture_output=True)
    return next(out.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    _run_pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", out, sdist)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    target = tmp_path_factory.mktemp("installed")
    _run_pip("install", "--no-deps", "--no-index", "--target", target, wheel)
    return target


class TestShipped:
    """The wheel is built from the sdist, so a file that either lacks shows."""

    def test_sdist_holds_templates_and_licences(self, sdist):
        with tarfile.open(sdist) as archive:
            names = {name.partition("/")[2] for name in archive.getnames()}
        assert {"LICENSE", "THIRD_PARTY.md", "templates/__init__.py"} <= names
        assert {f"templates/{path.name}" for path in ROOT.glob("templates/*.docx")} <= names

    def test_wheel_holds_all_that_is_not_python(self, wheel):
        with zipfile.ZipFile(wheel) as archive:
            names = set(archive.namelist())
        data = {
            f"kehoach/{path.relative_to(SOURCE).as_posix()}"
            for pattern in ("py.typed", "messages/*/LC_MESSAGES/*.mo", "metrics/*.json", "*/*.yaml")
            for path in SOURCE.glob(pattern)
        }
        assert len(data) >= 4
        assert data <= names
        assert {f"kehoach/templates/{path.name}" for path in ROOT.glob("templates/*.docx")} <= names
        assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {
            "LICENSE",
            "THIRD_PARTY.md",
            "OFL.txt",
        }

    def test_wheel_finds_its_templates_outside_the_checkout(self, installed, tmp_path):
        code = (
            "from importlib.resources import files\n"
            "folder = files('kehoach.templates')\n"
            "print(folder)\n"
            "print(folder.joinpath('ke-hoach.docx').read_bytes()[:2])\n"
        )
        # -S: no site-packages, hence no editable install of the checkout.
        lines = _run_outside(installed, tmp_path, "-S", "-c", code).splitlines()
        assert lines == [str(installed / "kehoach/templates"), "b'PK'"]

    def test_wheel_runs_and_speaks_both_languages(self, installed, tmp_path):
        vietnamese = _run_outside(installed, tmp_path, "-m", "kehoach", "--help")
        english = _run_outside(installed, tmp_path, "-m", "kehoach", "--help", "--lang=en")
        assert vietnamese.startswith("Cách dùng:")
        assert "Exit codes:" in english


def _run_pip(*words):
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def _run_outside(installed, folder, *words):
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1", "KEHOACH_LANG": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
