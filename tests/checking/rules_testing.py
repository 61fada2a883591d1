"""What the tests of single rules share: a good paper changed in any way, and what is said of it."""

import io
from collections.abc import Callable

import docx
from docx.document import Document
from good_papers import GOOD
from mutating import check

from kehoach.checking.edits import Reword
from kehoach.checking.fault import Finding


def tell(base: str, *changes: Callable[[Document], object], rules: str = "") -> tuple[Finding, ...]:
    """Return what the rules whose id begins with ``rules`` say of a changed good paper."""
    document = docx.Document(io.BytesIO(GOOD[base]()))
    for change in changes:
        change(document)
    document.save(buffer := io.BytesIO())
    return tuple(one for one in check(buffer.getvalue()).findings if one.rule.startswith(rules))


def codes(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return the rule and inner code of each finding, sorted."""
    return sorted((one.rule, one.code) for one in findings)


def reword_all(text: str, finding: Finding) -> str:
    """Return ``text`` after the finding's edits of words, made in the order in which they stand."""
    for edit in finding.edits:
        if isinstance(edit, Reword):
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text
