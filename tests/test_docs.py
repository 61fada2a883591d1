"""What the docs say is so: names, samples, tables and links are held to the code."""

import dataclasses
import importlib
import pkgutil
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from pydantic import TypeAdapter

import kehoach.model
from kehoach import nd30
from kehoach.actions.template import describe_variables
from kehoach.cli.root import make_root
from kehoach.composing import context as context_module
from kehoach.composing.ke_hoach import compose_ke_hoach
from kehoach.errors import BadInput
from kehoach.layout.rules import CacKe
from kehoach.model.thoi_gian import KINDS, ThoiGian
from kehoach.model.types import Base
from kehoach.reading.plan import read_plan
from kehoach.reading.sheets import DON_VI, HOAT_DONG
from kehoach.rendering.values import FILTERS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src/kehoach"
EXAMPLE = ROOT / "examples/khoi-thi-dua-2023"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])

FILES = {"ke-hoach": "ke-hoach-2027.yaml", "co-quan": "co-quan.yaml", "don-vi": "don-vi.yaml"}


def read_page(name):
    return (ROOT / name).read_text("utf-8")


def find_blocks(page):
    """Return (info string, text) of each fenced block of a page, in order."""
    return re.findall(r"^```([^\n`]*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def find_rows(text):
    """Return the cells of each row of the tables in ``text``, headings and rules left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rules = {index for index, row in enumerate(rows) if set("".join(row)) <= set("-: ")}
    return [row for i, row in enumerate(rows) if i not in rules and i + 1 not in rules]


def list_names(page):
    """Return the identifiers that stand in backticks in the first column of a page's tables."""
    return {name for row in find_rows(page) for name in re.findall(r"`([^`]+)`", row[0])}


def list_models():
    """Return every group of keys that a data file may hold, however deep."""
    for module in pkgutil.iter_modules(kehoach.model.__path__):
        importlib.import_module(f"kehoach.model.{module.name}")

    def descend(model):
        for child in model.__subclasses__():
            yield child
            yield from descend(child)

    return {model for model in descend(Base) if model.__module__.startswith("kehoach.model")}


def list_fields():
    """Return the names of all fields of all models."""
    return {name for model in list_models() for name in model.model_fields}


def list_context_fields():
    """Return the names of all fields of the classes of the context, and of the rules."""
    classes = [one for one in vars(context_module).values() if dataclasses.is_dataclass(one)]
    return {field.name for one in [*classes, CacKe] for field in dataclasses.fields(one)}


def list_style_names():
    """Return the names of the paragraph styles in the template, as Word shows them."""
    with zipfile.ZipFile(ROOT / "templates/ke-hoach.docx") as package:
        styles = package.read("word/styles.xml").decode()
    blocks = re.findall(r'<w:style [^>]*w:type="paragraph".*?</w:style>', styles, re.DOTALL)
    names = {re.search(r'<w:name w:val="([^"]+)"', block)[1] for block in blocks}
    return names - {"Normal"}


def list_unused(codes):
    """Return those of ``codes`` that no source gives to an error, notice or finding."""
    sources = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    return {code for code in codes if f'"{code}"' not in sources}


class TestGlossary:
    page = read_page("docs/glossary.md")
    names = list_names(page)

    def test_holds_every_field_of_every_model(self):
        assert len(list_models()) > 25
        assert list_fields() - self.names == set()

    def test_names_every_model(self):
        bases = {"BaseModel", "Base"}
        unnamed = {one.__name__ for one in list_models() if f"`{one.__name__}`" not in self.page}
        assert unnamed - bases == set()

    def test_holds_every_field_of_the_context(self):
        assert list_context_fields() - self.names == set()

    def test_holds_every_component_by_its_name_and_cell(self):
        rows = {row[0].strip("`"): row for row in find_rows(self.page) if len(row) == 4}
        for ident, component in nd30.COMPONENTS.items():
            assert rows[ident][1:3] == [component.ten, component.o_so or "–"]

    def test_holds_every_kind_of_document_and_its_abbreviation(self):
        kinds = self.page.partition("## Kinds of documents")[2].partition("\n## ")[0]
        rows = {row[0].strip("`"): row[1:3] for row in find_rows(kinds)}
        assert rows == {
            ident: [kind.ten, kind.viet_tat or "–"]
            for ident, kind in {**nd30.KINDS, **nd30.COPIES}.items()
        }

    def test_holds_every_style_of_the_template(self):
        components = {component.ten for component in nd30.COMPONENTS.values()}
        assert list_style_names() - components - self.names == set()

    def test_modules_that_it_names_exist(self):
        modules = self.page.partition("## Modules named in Vietnamese")[2].partition("\n## ")[0]
        for name in list_names(modules):
            path = SOURCE / name.replace(".", "/")
            assert path.is_dir() or path.with_suffix(".py").is_file(), name


FORMAT = find_blocks(read_page("docs/data-format.md"))
SAMPLES = [
    pytest.param(text, FORMAT[index + 1], id=f"{index}")
    for index, (info, text) in enumerate(FORMAT)
    if info == "yaml ke-hoach thay"
]
TRAPS = [pytest.param(info.split()[-1], text) for info, text in FORMAT if " sai " in info]


class TestDataFormat:
    page = read_page("docs/data-format.md")
    blocks = FORMAT

    def test_names_every_key(self):
        quoted = set(re.findall(r"[`.](\w+)`", self.page))
        assert list_fields() - quoted == set()

    def test_every_yaml_sample_is_run(self):
        infos = [info.split() for info, _ in self.blocks if info.startswith("yaml")]
        assert len(infos) >= 30
        for _, which, *how in infos:
            assert which in FILES
            assert not how or how[0] in ("thay", "sai")

    def test_whole_files_make_a_plan_without_a_notice(self, tmp_path):
        assert _write_files(tmp_path, self.blocks) == 3
        assert read_plan(tmp_path / FILES["ke-hoach"]).notices == ()

    @pytest.mark.parametrize(("text", "after"), SAMPLES)
    def test_a_sample_is_read_and_printed_as_shown(self, text, after, tmp_path):
        _write_files(tmp_path, self.blocks)
        plan = read_plan(_replace_keys(tmp_path, text)).plan
        info, shown = after
        if info.startswith("text "):
            context, field = compose_ke_hoach(plan), info.split()[1]
            if field == "bang":
                printed = list(_print_tables(context.noi_dung))
            else:
                printed = _print_field(context, field.split("."))
            assert printed == shown.splitlines()

    @pytest.mark.parametrize(("code", "text"), TRAPS)
    def test_a_trap_is_refused_for_the_reason_given(self, code, text, tmp_path):
        _write_files(tmp_path, self.blocks)
        path = _replace_keys(tmp_path, text)
        with pytest.raises(BadInput) as refused:
            read_plan(path)
        assert code in {problem.code for problem in refused.value.problems}

    def test_wordings_of_time_are_recognised_and_printed_as_shown(self):
        times = self.page.partition("| gõ bằng lời |")[2].partition("\n\n")[0]
        rows = find_rows("| gõ bằng lời |" + times)
        assert len(rows) > 20
        kinds = set()
        for typed, keys, printed in rows:
            time = TypeAdapter(ThoiGian).validate_python(typed)
            names = set(re.findall(r"`(\w+)`", keys))
            assert names == set(type(time).model_fields) - {"mau"}, typed
            assert time.write() == printed
            kinds |= names & set(KINDS)
        assert kinds == set(KINDS)

    @pytest.mark.parametrize(("name", "columns"), [("HOAT_DONG", HOAT_DONG), ("DON_VI", DON_VI)])
    def test_columns_of_tables_are_those_that_are_read(self, name, columns):
        table = self.page.partition(f"<!-- cot: {name} -->")[2].strip().partition("\n\n")[0]
        shown = [
            (row[0].strip("`"), tuple(row[2].split(" / ")), row[1] == "có")
            for row in find_rows(table)
        ]
        assert shown == [(one.key, one.headers, one.required) for one in columns]

    def test_codes_that_it_names_are_used(self):
        codes = list_names(self.page.partition("## Chương trình tự làm sạch")[2])
        assert len(codes) > 30
        assert list_unused(codes) == set()


def _write_files(folder, blocks):
    whole = [(info.split()[1], text) for info, text in blocks if re.fullmatch(r"yaml \S+", info)]
    for which, text in whole:
        (folder / FILES[which]).write_text(text, "utf-8")
    return len(whole)


def _replace_keys(folder, text):
    """Put ``text`` in the place of the keys that it holds in the plan of ``folder``."""
    path = folder / FILES["ke-hoach"]
    groups = re.split(r"^(?=\w)", path.read_text("utf-8"), flags=re.MULTILINE)
    keys = tuple(f"{key}:" for key in re.findall(r"^(\w+):", text, re.MULTILINE))
    kept = [group for group in groups if not group.startswith(keys)]
    path.write_text("".join([*kept, "\n", text]), "utf-8")
    return path


def _print_field(value, names):
    """Return the lines of a field of a context, with plain spaces, empty ones left out."""
    for name in names:
        value = [getattr(one, name) for one in value] if _is_list(value) else getattr(value, name)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in _list_lines(value) if line]


def _print_tables(noi_dung):
    """Yield the rows of the tables in a text, the words of their cells between bars."""
    for doan in noi_dung:
        if doan.bang:
            for row in (*doan.bang.dau, *doan.bang.dong):
                yield " | ".join(cell.chu for cell in row).rstrip()


def _is_list(value):
    return isinstance(value, list | tuple)


def _list_lines(value):
    if isinstance(value, str):
        return value.split("\n")
    if isinstance(value, context_module.Doan):
        return [value.chu]
    if dataclasses.is_dataclass(value):
        value = [getattr(value, field.name) for field in dataclasses.fields(value)]
    return [line for one in value for line in _list_lines(one)]


class TestArchitecture:
    page = read_page("docs/architecture.md")

    def test_names_every_package(self):
        packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")} | {"templates"}
        assert len(packages) > 10
        assert {name for name in packages if f"`{name}/`" not in self.page} == set()

    def test_layers_are_those_of_the_linter(self):
        project = tomllib.loads(read_page("pyproject.toml"))
        contracts = project["tool"]["importlinter"]["contracts"]
        layers = next(one["layers"] for one in contracts if one["type"] == "layers")
        shown = next(text for info, text in find_blocks(self.page) if info == "text layers")
        assert shown.split("\n")[:-1] == [re.sub(r"kehoach\.|[()]", "", one) for one in layers]

    def test_names_every_contract(self):
        project = tomllib.loads(read_page("pyproject.toml"))
        for contract in project["tool"]["importlinter"]["contracts"]:
            if contract["type"] != "layers":
                assert contract["name"] in self.page


class TestLibrary:
    def test_samples_run(self, tmp_path, monkeypatch):
        for path in EXAMPLE.glob("*.yaml"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        monkeypatch.chdir(tmp_path)
        samples = [text for info, text in find_blocks(read_page("docs/library.md"))
                   if info == "python"]  # fmt: skip
        assert len(samples) > 3
        names = {}
        for sample in samples:
            exec(compile(sample, "docs/library.md", "exec"), names)
        assert (tmp_path / "ke-hoach-2023.docx").read_bytes()[:2] == b"PK"


class TestTemplates:
    page = read_page("docs/templates.md")

    def test_names_every_variable(self):
        def walk(shape, name):
            if isinstance(shape, dict):
                return [path for key, one in shape.items() for path in walk(one, f"{name}.{key}")]
            return walk(shape[0], f"{name}[]") if isinstance(shape, tuple) else [name]

        paths = [path for name, one in describe_variables().items() for path in walk(one, name)]
        rules = {path for path in paths if path.startswith("ke.")}
        shown = list_names(self.page)
        assert {path for path in paths if path not in rules} - shown == set()
        assert {f"ke.{field.name}" for field in dataclasses.fields(CacKe)} <= shown

    def test_names_every_style_of_the_template(self):
        assert {name for name in list_style_names() if f"`{name}`" not in self.page} == set()

    def test_codes_that_it_names_are_used(self):
        codes = list_names(self.page.partition("| mã |")[2].partition("\n\n")[0])
        assert len(codes) > 5
        assert list_unused(codes) == set()

    def test_names_the_filters_that_there_are(self):
        shown = next(text for info, text in find_blocks(self.page) if info == "text bo-loc")
        assert sorted(shown.split()) == sorted(FILTERS)


class TestReadme:
    page = read_page("README.md")

    def test_shows_the_error_that_a_slip_gives(self, tmp_path, monkeypatch):
        for path in EXAMPLE.glob("*.yaml"):
            text = path.read_text("utf-8").replace("Trước ngày 30/5/2023", "Trước ngày 31/02/2023")
            text = text.replace("noi_nhan:", "noi_nha:")
            (tmp_path / path.name).write_text(text, "utf-8")
        monkeypatch.chdir(tmp_path)
        with pytest.raises(BadInput) as refused:
            read_plan(Path("ke-hoach-2023.yaml"))
        shown = next(text for info, text in find_blocks(self.page) if info == "text loi")
        assert shown == f"{refused.value}\n"


class TestAll:
    @pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
    def test_links_lead_somewhere(self, page):
        text = page.read_text("utf-8")
        for target, _, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(#?)([^)]*)\)", text):
            aim = (page.parent / target) if target else page
            assert aim.exists(), target
            if anchor:
                heads = re.findall(r"^#+ (.+)$", aim.read_text("utf-8"), re.MULTILINE)
                assert anchor in {_make_anchor(head) for head in heads}

    def test_commands_that_are_shown_exist(self):
        root = make_root()
        for page in PAGES:
            text = page.read_text("utf-8")
            code = "\n".join(one for info, one in find_blocks(text) if info in ("sh", "text", ""))
            prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
            code += "\n".join(re.findall(r"`([^`\n]+)`", prose))
            for word, second in re.findall(
                r"(?<![\w./-])(?<!from )kehoach ([a-z]+)(?: ([a-z]+))?", code
            ):
                command = root.get_command(None, word)
                assert command, f"{page.name}: kehoach {word}"
                if word == "template" and second:
                    assert command.get_command(None, second), f"{page.name}: template {second}"

    def test_decisions_are_numbered_and_whole(self):
        pages = sorted((DOCS / "decisions").glob("*.md"))
        numbers = [page.name[:4] for page in pages]
        assert numbers == [f"{number:04d}" for number in range(1, len(pages) + 1)]
        for page in pages:
            heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
            assert heads[0].startswith(page.name[:4])
            assert heads[1:] == ["Context", "Decision", "Consequences", "Alternatives"], page.name


def _make_anchor(head):
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
