"""Verdicts for programs, as JSON: keys are stable and never translated."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from kehoach.verdicts.files import summarise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.verdicts.files import FileVerdict


def describe_files(files: Sequence[FileVerdict]) -> dict[str, object]:
    """Return ``{"files": [...], "summary": {...}}``, as docs/checking.md documents it."""
    return {
        "files": [_describe_file(file) for file in files],
        "summary": asdict(summarise(files)),
    }


def _describe_file(file: FileVerdict) -> dict[str, object]:
    return {
        "path": file.path,
        "kind": file.kind,
        "readable": file.readable,
        "converted": file.converted,
        "problems": [str(problem) for problem in file.problems],
        "findings": [_describe_finding(file, index) for index in range(len(file.findings))],
        "crashed": dict(file.crashes),
        "not_applicable": list(file.skipped),
        "mended_copy": file.copies.mended_path or None,
        "annotated_copy": file.copies.annotated_path or None,
        "not_written": list(file.copies.refusals),
        "readiness": [asdict(answer) for answer in file.readiness],
    }


def _describe_finding(file: FileVerdict, index: int) -> dict[str, object]:
    finding = file.findings[index]
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "component": finding.component,
        "where": finding.where,
        "quote": finding.quote,
        "found": finding.found,
        "expected": finding.expected,
        "citation": finding.citation,
        "fixable": finding.fixable,
        "mended": index in file.copies.mended,
    }
