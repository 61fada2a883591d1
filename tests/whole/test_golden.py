"""Golden documents: document.xml as canonical XML, a tag a line, read by a person before it stays.

After a change that is meant: ``python tests/whole/update_golden.py``, then read the difference.
"""

import pytest
from golden import APART, GOLDEN, LETTERS, PLANS, REPORTS, render_canonical, render_named


@pytest.mark.parametrize("name", sorted({**PLANS, **LETTERS, **REPORTS, **APART}))
def test_document_is_the_golden_one(name: str) -> None:
    expected = (GOLDEN / f"{name}.xml").read_text(encoding="utf-8")
    assert render_canonical(name) == expected


@pytest.mark.parametrize("name", sorted({**PLANS, **LETTERS, **REPORTS, **APART}))
def test_same_input_same_bytes(name: str) -> None:
    assert render_named(name) == render_named(name)
