"""Nothing is found in what we build; and the names of styles count for nothing."""

import re
from pathlib import Path

import pytest
from golden import APART, LETTERS, render_named
from good_papers import GOOD
from mutating import check
from page_plans import INVENTED, WANDERING
from test_mutations import MUTATIONS

from kehoach import load_plan, render, render_phu_luc
from kehoach.actions.init import init_folder
from kehoach.word.package import read_package, write_package

WHOLE = Path(__file__).parent / "plans"
OURS = {**INVENTED, **WANDERING}


def list_found(data: bytes) -> list[tuple[str, str, str, str]]:
    return [(one.rule, one.code, one.where, one.quote) for one in check(data).findings]


UNFINISHED = {"chua-ten": [("KY006", "thieu-ho-ten")]}
"""What is found where the plan itself leaves something open: here, who signs."""


@pytest.mark.parametrize("name", OURS)
def test_plans_that_strain_the_page(name):
    found = [(rule, code) for rule, code, _, _ in list_found(render(OURS[name]()))]
    assert found == UNFINISHED.get(name, [])


EXAMPLES = sorted((Path(__file__).parent.parent.parent / "examples").glob("*/ke-hoach-*.yaml"))


@pytest.mark.parametrize(
    "path", [*sorted(WHOLE.glob("*.yaml")), *EXAMPLES], ids=lambda path: path.stem
)
def test_plans_of_every_shape(path):
    assert list_found(render(load_plan(path))) == []


@pytest.mark.parametrize("plan", [INVENTED["hai-phu-luc"](), INVENTED["mot-phu-luc"]()])
def test_appendices_of_their_own(plan):
    for data in render_phu_luc(plan):
        assert check(data).kind == "phu_luc"
        assert list_found(data) == []


@pytest.mark.parametrize("name", sorted(APART))
def test_appendices_of_every_shape(name):
    assert check(render_named(name)).kind == "phu_luc"
    assert list_found(render_named(name)) == []


@pytest.mark.parametrize("name", sorted(LETTERS))
def test_letters(name):
    assert list_found(render_named(name)) == []


def test_the_plan_that_init_begins_with(tmp_path):
    written = init_folder(tmp_path / "moi")
    (plan,) = [path for path in written if path.match("ke-hoach-*.yaml")]
    assert list_found(render(load_plan(plan))) == []


def rename_styles(data: bytes) -> bytes:
    """Give every style another id and name, in all parts."""
    package = read_package(data, name="x.docx")
    styles = package.parts["word/styles.xml"].decode()
    ids = re.findall(r'w:styleId="([^"]*)"', styles)
    other = {id: f"Kieu{number}" for number, id in enumerate(ids)}
    named = (
        r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|numStyleLink|styleLink) w:val=")([^"]*)'
    )

    def change(text: str) -> str:
        text = re.sub(named, lambda hit: hit[1] + other.get(hit[2], hit[2]), text)
        return re.sub(r'(w:styleId=")([^"]*)', lambda hit: hit[1] + other[hit[2]], text)

    parts = {
        name: change(body.decode()).encode() if name.endswith(".xml") else body
        for name, body in package.parts.items()
    }
    renamed = parts["word/styles.xml"].decode()
    count = iter(range(10_000))
    renamed = re.sub(
        r'(<w:style [^>]*>\s*<w:name w:val=")[^"]*',
        lambda hit: f"{hit[1]}Lạ {next(count)}",
        renamed,
    )
    parts["word/styles.xml"] = renamed.encode()
    assert parts != dict(package.parts)
    return write_package(parts)


@pytest.mark.parametrize("name", GOOD)
def test_styles_of_other_names_change_nothing_in_a_good_paper(name):
    assert list_found(rename_styles(GOOD[name]())) == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_styles_of_other_names_change_no_verdict(mutation):
    data = mutation.make()
    assert list_found(rename_styles(data)) == list_found(data)
