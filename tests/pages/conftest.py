"""All plans rendered and turned into PDF once; each test measures what it is about."""

import shutil
import subprocess

import pytest
from page_plans import PLANS, WANDERING
from page_reading import read_document

from kehoach import render

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def has_vietnamese_serif():
    """Version 1 of Liberation Serif has the same name and no Vietnamese letters."""
    if not shutil.which("fc-list"):
        return False
    query = ["fc-list", ":family=Liberation Serif:lang=vi", "family"]
    return bool(subprocess.run(query, capture_output=True, text=True, check=False).stdout.strip())


def pytest_collection_modifyitems(items):
    reason = ""
    if not SOFFICE:
        reason = "LibreOffice (soffice) is not installed; tools/set_up_system.sh installs it"
    elif not has_vietnamese_serif():
        reason = "Liberation Serif 2 (fonts-liberation2), with Vietnamese letters, is not installed"
    for item in items:
        if {"documents", "convert_files"} & set(item.fixturenames):
            item.add_marker(pytest.mark.page)
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """Plan's name -> rendered document."""
    folder = tmp_path_factory.mktemp("pages")
    plans = PLANS | WANDERING
    for name, make in plans.items():
        (folder / f"{name}.docx").write_bytes(render(make()))
    convert(folder, [folder / f"{name}.docx" for name in plans])
    missing = [name for name in plans if not (folder / f"{name}.pdf").exists()]
    assert not missing, f"LibreOffice made no PDF of {missing}"  # it exits 0 all the same
    return {name: read_document(name, folder / f"{name}.pdf") for name in plans}


@pytest.fixture(scope="session")
def convert_files():
    """The function that turns the .docx files of a folder into PDF."""
    return convert


def convert(folder, paths):
    profile = (folder / "profile").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.fixture(params=sorted(PLANS))
def document(request, documents):
    """Each of the plans but the wandering ones."""
    return documents[request.param]


@pytest.fixture
def plan(document):
    """The plan of ``document``."""
    return PLANS[document.name]()


@pytest.fixture
def co_chu(plan):
    return plan.kieu.co_chu


@pytest.fixture(params=sorted(PLANS | WANDERING))
def any_document(request, documents):
    """Each of all plans, the wandering ones too."""
    return documents[request.param]


@pytest.fixture
def co_chu_of():
    """The size of a document's text, by its plan."""
    return lambda document: (PLANS | WANDERING)[document.name]().kieu.co_chu
