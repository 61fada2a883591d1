"""Verdicts as SARIF 2.1.0 (OASIS), for code hosts and editors that show findings."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from kehoach.checking.catalogue import RULES
from kehoach.messages import tr
from kehoach.nd30 import Severity
from kehoach.verdicts.files import describe_spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.checking.rule import Rule
    from kehoach.verdicts.files import FileVerdict

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def describe_run(files: Sequence[FileVerdict]) -> dict[str, object]:
    """Return the whole SARIF log of one run over ``files``."""
    results = [_describe(file, finding) for file in files for finding in file.findings]
    driver = {
        "name": "kehoach",
        "version": version("kehoach"),
        "rules": [_describe_rule(rule) for rule in RULES.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_describe_invocation(files)],
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _describe_rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": tr(rule.title)},
        "fullDescription": {"text": tr(rule.why)},
        "help": {"text": rule.facts[0].citation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _describe_invocation(files: Sequence[FileVerdict]) -> dict[str, object]:
    """What could not be read, asked or written is no result; it is told of the run."""
    notifications = [
        {"level": "error", "message": {"text": text}, "locations": [_locate(file.path)]}
        for file in files
        for text in _list_failures(file)
    ]
    return {
        "executionSuccessful": not notifications,
        "toolExecutionNotifications": notifications,
    }


def _list_failures(file: FileVerdict) -> Iterator[str]:
    if file.problems:
        yield "\n".join(map(str, file.problems))
    for rule, crash in file.crashes:
        yield tr("quy tắc {ma} gặp lỗi, chưa soát được: {loi}", ma=rule, loi=crash)
    for refusal in file.copies.refusals:
        yield tr("không ghi được bản chép: {ly_do}", ly_do=refusal)


def _describe(file: FileVerdict, finding: Finding) -> dict[str, object]:
    words = tr("thấy {thay}; cần {can}", thay=finding.found, can=finding.expected)
    location = _locate(file.path)
    location["logicalLocations"] = [{"fullyQualifiedName": describe_spot(finding)}]
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{describe_spot(finding)}: {words} ({finding.citation})"},
        "locations": [location],
    }


def _locate(path: str) -> dict[str, object]:
    """Return a location; its uri is relative or a file: address, as RFC 3986 wants."""
    pure = PurePath(path)
    uri = pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
    return {"physicalLocation": {"artifactLocation": {"uri": uri}}}
