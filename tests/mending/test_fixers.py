"""Every fixer, on every paper that its rule finds fault with: the fault goes, and nothing else."""

import functools
import importlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from good_papers import GOOD
from mutating import Mutation
from openxml_audit import FileFormat, OpenXmlValidator

from kehoach.checking.aids.text import join_runs
from kehoach.checking.catalogue import RULES
from kehoach.checking.edits import DrawLine, Edit, NumberPages, RemoveParagraph, Reword
from kehoach.checking.engine import check_document
from kehoach.checking.fault import Finding
from kehoach.mending import Mended, mend, mend_fully
from kehoach.word.opening import open_document
from kehoach.word.package import Package, read_package, write_package
from kehoach.word.view import Document

FOLDER = Path(__file__).parents[1] / "checking"
MUTATIONS: tuple[Mutation, ...] = tuple(
    mutation
    for path in sorted(FOLDER.glob("mutations_*.py"))
    for mutation in importlib.import_module(path.stem).MUTATIONS
    if RULES[mutation.rule].fix in ("safe", "ask")
)


@dataclass(frozen=True)
class Case:
    """A mutated paper, what was found in it, what came of mending, what is found then."""

    package: Package
    found: tuple[Finding, ...]
    mended: Mended
    again: tuple[Finding, ...]

    @property
    def fixable(self) -> list[Finding]:
        return [one for one in self.found if one.edits]

    @property
    def edits(self) -> list[Edit]:
        return [edit for one in (*self.found, *self.mended.done) for edit in one.edits]


def check(document: Document) -> tuple[Finding, ...]:
    return check_document(document).findings


@functools.cache
def mend_mutation(mutation: Mutation) -> Case:
    package = read_package(mutation.make(), name="paper.docx")
    found = again = check(open_document(package))

    def check_again(document: Document) -> tuple[Finding, ...]:
        nonlocal again
        again = check(document)
        return again

    unsafe = RULES[mutation.rule].fix == "ask"
    mended = mend_fully(package, check_again, unsafe=unsafe, findings=found)
    return Case(package, found, mended, again)


def read_words(package: Package) -> str:
    """All words as they are typed, each paragraph on its line."""
    return "\n".join(map(join_runs, open_document(package).walk()))


def keep_letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def find_errors(data: bytes, folder: Path) -> set[str]:
    path = folder / "x.docx"
    path.write_bytes(data)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path))
    return {str(error) for error in result.errors}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
class TestEachFixer:
    def test_its_faults_go_and_no_other_comes(self, mutation: Mutation) -> None:
        case = mend_mutation(mutation)
        told = {(one.rule, one.code, one.quote) for one in case.found if not one.edits}
        assert [(one.rule, one.code, one.quote) for one in case.again] == sorted(told)
        assert {(one.rule, one.code, one.quote) for one, _ in case.mended.left} == told
        assert all(any(one is done for done in case.mended.done) for one in case.fixable)

    def test_only_edits_of_words_change_words(self, mutation: Mutation) -> None:
        case = mend_mutation(mutation)
        before, after = read_words(case.package), read_words(case.mended.package)
        if any(isinstance(edit, Reword) for edit in case.edits):
            assert after != before
        elif any(isinstance(edit, DrawLine | RemoveParagraph) for edit in case.edits):
            assert keep_letters(after) == keep_letters(before)
        else:
            assert "".join(after.split()) == "".join(before.split())

    def test_other_parts_stay_byte_for_byte(self, mutation: Mutation) -> None:
        case = mend_mutation(mutation)
        before, after = case.package.parts, case.mended.package.parts
        assert [name for name in before if name not in after] == []
        changed = {name for name in after if after[name] != before.get(name)}
        if any(isinstance(edit, NumberPages) for edit in case.edits):
            changed -= {"[Content_Types].xml", "word/_rels/document.xml.rels"}
            changed = {one for one in changed if not one.startswith(("word/header", "word/footer"))}
        assert changed <= ({"word/document.xml"} if case.fixable else set())

    def test_a_second_mending_changes_nothing(self, mutation: Mutation) -> None:
        case = mend_mutation(mutation)
        unsafe = RULES[mutation.rule].fix == "ask"
        assert mend(case.mended.package, case.again, unsafe=unsafe).package is case.mended.package

    def test_python_docx_opens_it(self, mutation: Mutation) -> None:
        parts = mend_mutation(mutation).mended.package.parts
        document = docx.Document(io.BytesIO(write_package(parts)))
        assert len(document.sections) >= 1


def _choose_each_manner(mutations: Iterable[Mutation]) -> list[Mutation]:
    """One mutation for each kind of rule and paper: the validator takes a second a file."""
    return list({(one.rule[:2], one.base): one for one in mutations}.values())


@pytest.mark.parametrize("mutation", _choose_each_manner(MUTATIONS), ids=str)
def test_a_mended_file_is_as_sound_as_it_was(mutation: Mutation, tmp_path: Path) -> None:
    data = write_package(mend_mutation(mutation).mended.package.parts)
    errors = find_errors(data, tmp_path)
    assert errors - (find_errors(mutation.make(), tmp_path) if errors else set()) == set()


@pytest.mark.parametrize("name", GOOD)
def test_a_good_paper_is_left_alone(name: str) -> None:
    package = read_package(GOOD[name](), name="paper.docx")
    mended = mend_fully(package, check, unsafe=True)
    assert mended.package is package
    assert mended.done == mended.left == ()
