"""Mended and checked anew, until nothing more can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.mending.mend import Mended, mend
from kehoach.messages import tr
from kehoach.word.opening import open_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.word.package import Package
    from kehoach.word.view import Document

ROUNDS: Final = 5
"""Mending one thing may show another; what is not settled by then never will be."""
_Name = tuple[str, str, str, str, str]


def mend_fully(
    package: Package,
    check: Callable[[Document], Sequence[Finding]],
    *,
    unsafe: bool = False,
    findings: Sequence[Finding] | None = None,
) -> Mended:
    """Mend what ``check`` finds, check the outcome, and go on until nothing more can be mended.

    Args:
        package: the file.
        check: what finds faults in a document.
        unsafe: as for :func:`~kehoach.mending.mend.mend`.
        findings: what ``check`` finds at first, where that is known already.

    Returns:
        The mended file; ``done`` are the findings, of all rounds, that the last check no longer
        knows, ``left`` what it still finds. A finding that stood from the first to the last check
        is in ``left`` as the first check told it.

    Raises:
        BadInput: the package cannot be opened as a document.
    """
    found = check(open_document(package)) if findings is None else findings
    first, current = found, package
    done: list[Finding] = []
    for _ in range(ROUNDS):
        mended = mend(current, found, unsafe=unsafe)
        if not mended.done:
            return _sum_up(current, first, done, mended.left)
        # what is found again after mending is no new finding
        seen = {(_name(one), one.where) for one in done}
        done += [one for one in mended.done if (_name(one), one.where) not in seen]
        if mended.package.parts == current.parts:
            break
        current = mended.package
        found = check(open_document(current))
    reasons = {id(finding): reason for finding, reason in mend(current, found, unsafe=unsafe).left}
    again = tr("đã sửa nhưng vẫn còn, cần người soạn xem lại")
    return _sum_up(current, first, done, [(one, reasons.get(id(one), again)) for one in found])


def _sum_up(
    package: Package,
    first: Sequence[Finding],
    done: Sequence[Finding],
    left: Sequence[tuple[Finding, str]],
) -> Mended:
    told = [*first, *(one for one in done if not any(one is other for other in first))]
    settled = {id(finding) for finding in done}
    known: dict[_Name, list[Finding]] = {}
    for finding in told:
        known.setdefault(_name(finding), []).append(finding)
    kept = []
    for finding, reason in left:
        same = known.get(_name(finding), [])
        # paragraphs may have moved: the one at the same place, or one that was not mended
        same.sort(key=lambda one: (one.where != finding.where, id(one) in settled))
        kept.append((same.pop(0) if same else finding, reason))
    still = {id(finding) for finding, _ in kept}
    return Mended(package, tuple(one for one in done if id(one) not in still), tuple(kept))


def _name(finding: Finding) -> _Name:
    """What makes a finding the same one wherever its paragraph has moved."""
    return finding.rule, finding.code, finding.component, finding.quote, finding.found
