"""Broken files of many kinds: they are refused or checked, never crash anything, never hang."""

import importlib.util
from pathlib import Path

import pytest
from good_papers import GOOD

from kehoach.errors import KehoachError

_SPEC = importlib.util.spec_from_file_location(
    "fuzz", Path(__file__).parents[2] / "benchmarks/fuzz.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
fuzz = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(fuzz)

CASES = 150


@pytest.fixture(scope="module")
def papers() -> list[bytes]:
    return [make() for make in GOOD.values()]


def test_broken_files_are_refused_or_checked(papers):
    came = set()
    for number in range(CASES):
        change, data, dice = fuzz.make_case(number, papers)
        try:
            result = fuzz.check(data, dice)
        except KehoachError:
            result = "refused"
        assert result in ("checked", "refused"), (number, change, result)
        came.add((change, result))
    assert {change for change, _ in came} == {"change_tree", "change_xml", "change_bytes"}
    assert ("change_tree", "checked") in came
    assert ("change_bytes", "refused") in came
