"""Verdicts for a person at a screen: a block a file, a line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from kehoach.messages import tr
from kehoach.nd30 import Severity
from kehoach.verdicts.files import (
    describe_counts,
    describe_spot,
    name_kind,
    name_severity,
    summarise,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from kehoach.checking.fault import Finding
    from kehoach.verdicts.files import FileVerdict

MARKS: Final = {"yes": "✓", "no": "✗", "unknown": "?"}
_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def write_file(file: FileVerdict) -> Iterator[str]:
    """Yield the lines about one file, with colours (the printer takes them out where due)."""
    if not file.readable:
        yield from (str(problem) for problem in file.problems)
        return
    told = describe_counts(summarise([file]))
    yield click.style(f"{file.path}  ({name_kind(file.kind)}): {told}", bold=True)
    if file.converted:
        yield "  " + tr("(tệp đời cũ: vị trí kể theo bản Word đã chuyển sang để soát)")
    for index, finding in enumerate(file.findings):
        yield _write_finding(file, index, finding)
    for rule, crash in file.crashes:
        yield "  " + tr("quy tắc {ma} gặp lỗi, chưa soát được: {loi}", ma=rule, loi=crash)
    yield from _write_readiness(file)
    if file.copies.mended_path:
        yield "  " + tr("bản đã sửa: {path}", path=file.copies.mended_path)
    if file.copies.annotated_path:
        yield "  " + tr("bản có ghi chú: {path}", path=file.copies.annotated_path)
    for refusal in file.copies.refusals:
        yield "  " + tr("không ghi được bản chép: {ly_do}", ly_do=refusal)


def _write_readiness(file: FileVerdict) -> Iterator[str]:
    """Yield the one-page verdict: can it be signed, point by point."""
    if not file.readiness:
        return
    states = {answer.state for answer in file.readiness}
    verdict, colour = _sum_up(states)
    yield click.style(f"  {verdict}", fg=colour, bold=True)
    for answer in file.readiness:
        detail = f": {answer.detail}" if answer.detail else ""
        yield f"    {MARKS[answer.state]} {answer.title}{detail}"


def _sum_up(states: Set[str]) -> tuple[str, str]:
    """Return whether it can be signed, and the colour in which that is said."""
    if "no" in states:
        return tr("CHƯA KÝ ĐƯỢC"), "red"
    if "yes" not in states:
        return tr("KHÔNG KẾT LUẬN ĐƯỢC"), "yellow"
    if "unknown" in states:
        return tr("KÝ ĐƯỢC, trừ những điều chưa xem được"), "green"
    return tr("KÝ ĐƯỢC"), "green"


def write_summary(files: Sequence[FileVerdict]) -> Iterator[str]:
    """Yield the last lines: counts over all files, and what can be done next."""
    summary = summarise(files)
    yield tr("{so} tệp: {dem}", so=summary.files, dem=describe_counts(summary))
    if summary.unreadable:
        yield tr("không đọc được {so} tệp", so=summary.unreadable)
    if summary.mended:
        yield tr("đã sửa {so} chỗ trong các bản chép", so=summary.mended)
    elif summary.fixable:
        yield tr("{so} chỗ sửa được bằng --fix hoặc --unsafe-fixes", so=summary.fixable)


def _write_finding(file: FileVerdict, index: int, finding: Finding) -> str:
    severity = click.style(name_severity(finding.severity), fg=_COLOURS[finding.severity])
    words = tr("thấy {thay}; cần {can}", thay=finding.found, can=finding.expected)
    cited = click.style(f"({finding.citation})", dim=True)
    mark = describe_mark(file, index)
    spot = describe_spot(finding)
    return f"  {severity}  {finding.rule}  {spot}: {words} {cited}{mark and f'  [{mark}]'}"


def describe_mark(file: FileVerdict, index: int) -> str:
    """Return what mending did, or could do, about the finding at ``index``; '' if nothing."""
    if index in file.copies.mended:
        return tr("đã sửa")
    reason = (file.copies.reasons or {}).get(index)
    if reason:
        return tr("chưa sửa: {reason}", reason=reason)
    return tr("sửa được") if file.findings[index].fixable else ""
