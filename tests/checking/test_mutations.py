"""Each rule speaks when, and only when, its own thing is wrong: the measure of the checker."""

import importlib
from pathlib import Path

import pytest
from good_papers import GOOD
from mutating import Mutation, check

from kehoach.checking.catalogue import RULES
from kehoach.checking.rule import JUDGED

MUTATIONS: tuple[Mutation, ...] = tuple(
    mutation
    for path in sorted(Path(__file__).parent.glob("mutations_*.py"))
    for mutation in importlib.import_module(path.stem).MUTATIONS
)


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_found_in_a_good_paper(name: str) -> None:
    verdict = check(GOOD[name]())
    assert verdict.findings == ()
    assert verdict.crashes == {}
    assert verdict.kind in JUDGED


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_a_mutation_is_found_by_its_rule_and_no_other(mutation: Mutation) -> None:
    verdict = check(mutation.make())
    found = {(one.rule, one.code) for one in verdict.findings}
    assert found == {(mutation.rule, mutation.code)}
    assert verdict.crashes == {}


def test_mutations_have_names_of_their_own() -> None:
    assert len({str(one) for one in MUTATIONS}) == len(MUTATIONS)


def test_each_rule_and_code_has_a_mutation() -> None:
    judged = {
        (id, code) for id, rule in RULES.items() if rule.kinds <= set(JUDGED) for code in rule.codes
    }
    assert judged - {(one.rule, one.code) for one in MUTATIONS} == set()
