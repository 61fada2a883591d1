"""What we build is imported again: the same text whatever the plan, the same data of the seed."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from importing_plans import plans

from kehoach.actions.importing import ImportRequest, import_plan
from kehoach.actions.rendering_plan import get_default_template, render_plan
from kehoach.importing.items import clean
from kehoach.reading.plan import read_plan
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "khoi-thi-dua-2023"


def build(plan):
    return render_plan(plan, get_default_template())[0]


def list_texts(docx):
    document = open_document(read_package(docx, name="x.docx"))
    return [text for one in document.walk() if (text := clean(one.text))]


def import_and_read(docx, folder):
    source = folder / "cu.docx"
    source.write_bytes(docx)
    result = import_plan(ImportRequest(source, folder / "moi.yaml", force=True))
    return result, read_plan(result.path).plan


@given(plans())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_plan_that_we_built_says_the_same_again(plan):
    docx = build(plan)
    with tempfile.TemporaryDirectory() as folder:
        result, again = import_and_read(docx, Path(folder))
    assert result.reckoning.lost == ()
    assert result.reckoning.moved == ()
    assert list_texts(build(again)) == list_texts(docx)
